import type { JSX } from 'preact';
import type { Lang } from '../../../base/text.ts';
import { shownCode } from '../../../custody/code.ts';
import type { Dokumen } from '../../../custody/dokumen/dokumen.ts';
import { current, whereIs } from '../../../dokumentasi/stack.ts';
import { ButtonLink, Notice } from '../../../ui/actions.tsx';
import { EmptyState, Section } from '../../../ui/layout.tsx';
import { FileName, StateTag } from '../../../ui/marks.tsx';
import { DataTable } from '../../../ui/table.tsx';
import { arsip } from '../arsip/links.ts';
import { KLASIFIKASI } from '../arsip/words.ts';
import type { Workbench } from './read.ts';
import { text } from './text.ts';

interface Props {
  readonly bench: Workbench;
  readonly lang: Lang;
}

function Papers({ bench, lang, of }: Props & { of: Dokumen }): JSX.Element {
  const papers = bench.listed.hardcopies.filter((paper) => paper.dokumen === of.id);
  if (papers.length === 0) return <span class="meta">{text.none[lang]}</span>;
  return (
    <>
      {papers.map((paper) => (
        <span class="line" key={paper.id}>
          <a href={arsip.hardcopy(paper.id)}>{shownCode(paper.code)}</a>{' '}
          <span class="meta">{whereIs(bench.places, paper, lang) || text.noPlace[lang]}</span>
        </span>
      ))}
    </>
  );
}

function Files({ bench, lang, of }: Props & { of: Dokumen }): JSX.Element {
  const files = current(bench.listed.softcopies).filter((file) => file.dokumen === of.id);
  if (files.length === 0) return <span class="meta">{text.none[lang]}</span>;
  return (
    <>
      {files.map((file) => (
        <span class="line name" key={file.id}>
          <a href={arsip.softcopy(file.id)}>
            <FileName name={file.name} />
          </a>{' '}
          {bench.temuan.has(file.sha256) && (
            <a href={`${arsip.softcopy(file.id)}#temuan`}>
              <StateTag tone="kuning">{text.found[lang]}</StateTag>
            </a>
          )}
        </span>
      ))}
    </>
  );
}

/** What is not yet as it should be with the files, each with the way to mend it. */
function Pending({ bench, lang }: Props): JSX.Element | null {
  const files = current(bench.listed.softcopies);
  const unmatched = files.filter((file) => file.dokumen === null);
  const waiting = files.filter((file) => file.hasil === null).length;
  const quarantined = files.filter((file) => file.hasil === 'karantina');
  if (unmatched.length + waiting + quarantined.length === 0) return null;
  const units = [...new Set(unmatched.map((file) => file.unit))];
  return (
    <Notice tone={quarantined.length > 0 ? 'warning' : 'info'}>
      <ul class="plain">
        {unmatched.length > 0 && (
          <li>
            {text.unmatched(unmatched.length)[lang]}{' '}
            {units.map((unit) => (
              <span key={unit} class={units.length > 1 ? 'line' : undefined}>
                <a href={arsip.cocokkan(bench.run.id, unit)}>
                  {text.match[lang]}
                  {units.length > 1 && `, ${bench.units.find(({ id }) => id === unit)?.shortName ?? ''}`}
                </a>
              </span>
            ))}
          </li>
        )}
        {waiting > 0 && <li>{text.waiting(waiting)[lang]}</li>}
        {quarantined.map((file) => (
          <li key={file.id}>
            <StateTag tone="merah">{text.quarantined(1)[lang]}</StateTag>{' '}
            <a href={arsip.softcopy(file.id)}>
              <FileName name={file.name} />
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** How documents come in: papers by the stack, files by upload; then their labels. */
function Ways({ bench, unit, lang }: Props & { unit: string }): JSX.Element {
  const { run, stack } = bench;
  const empty = stack.dokumen.length === 0;
  return (
    <div class="ways">
      <ButtonLink
        href={arsip.tumpukan(run.id, unit)}
        label={text.addStack[lang]}
        variant={empty ? 'primary' : 'secondary'}
      />
      <ButtonLink href={arsip.serah(run.id, unit)} label={text.upload[lang]} variant="secondary" />
      {!empty && <a href={`${arsip.label}?run=${run.id}&unit=${unit}`}>{text.labels[lang]}</a>}
    </div>
  );
}

/** How much there is, how more comes in, and what of it wants mending. */
export function Incoming({ bench, lang }: Props): JSX.Element {
  const { run, unit, stack } = bench;
  return (
    <Section
      title={text.documents[lang]}
      id="dokumen"
      note={
        text.counts(stack.dokumen.length, current(stack.softcopies).length, stack.hardcopies.length)[lang]
      }
    >
      {unit && !run.closedAt && <Ways bench={bench} unit={unit.id} lang={lang} />}
      <Pending bench={bench} lang={lang} />
      {stack.dokumen.length === 0 && <EmptyState>{text.noDocuments[lang]}</EmptyState>}
    </Section>
  );
}

/**
 * Every document of the stack with its papers and files; of all units, each with its unit. It comes last: it is long,
 * and what must be done stands above it.
 */
export function Documents({ bench, lang }: Props): JSX.Element | null {
  const { run, unit, listed: stack } = bench;
  if (stack.dokumen.length === 0) return null;
  return (
    <Section title={text.list[lang]} id="daftar" major>
      <DataTable
        light
        caption={text.list[lang]}
        rows={stack.dokumen}
        rowKey={(one) => one.id}
        columns={[
          {
            key: 'dokumen',
            head: text.document[lang],
            kind: 'main',
            cell: (one) => (
              <>
                <a href={arsip.dokumen(one.id)}>{one.judul}</a>
                <span class="meta line">
                  {[one.nomor, one.tahun, unit === null && one.unitName].filter(Boolean).join(', ')}
                </span>
              </>
            ),
          },
          {
            key: 'hardcopy',
            head: text.hardcopy[lang],
            cell: (one) => <Papers bench={bench} lang={lang} of={one} />,
          },
          {
            key: 'softcopy',
            head: text.softcopy[lang],
            cell: (one) => <Files bench={bench} lang={lang} of={one} />,
          },
          {
            key: 'klasifikasi',
            head: text.klasifikasi[lang],
            cell: (one) =>
              one.klasifikasi === 'belum_diputuskan' ? (
                <a href={arsip.kelas(run.id, unit?.id ?? null)}>{text.classify[lang]}</a>
              ) : (
                KLASIFIKASI[one.klasifikasi][lang]
              ),
          },
          {
            key: 'kode',
            head: text.kode[lang],
            nowrap: true,
            cell: (one) =>
              one.kodeArsip ?? <a href={arsip.kelas(run.id, unit?.id ?? null)}>{text.giveCode[lang]}</a>,
          },
        ]}
      />
    </Section>
  );
}
