import type { JSX } from 'preact';
import type { Reason } from '../../../../../base/errors.ts';
import { dayOf, fileSize, shortDay, type Zone } from '../../../../../base/tanggal.ts';
import type { Lang } from '../../../../../base/text.ts';
import { shownCode } from '../../../../../custody/code.ts';
import type { Dokumen } from '../../../../../custody/dokumen/dokumen.ts';
import type { Place } from '../../../../../custody/hardcopy/place.ts';
import type { Actor } from '../../../../../journal/actor.ts';
import { ActionButton } from '../../../../../ui/actions.tsx';
import { Actions, Section } from '../../../../../ui/layout.tsx';
import { DataTable } from '../../../../../ui/table.tsx';
import { arsip } from '../../links.ts';
import { tempat } from '../../tempat/links.ts';
import { PapersTable } from '../../tempat/papers-table.tsx';
import { Dated } from '../../tempat/satu/history.tsx';
import type { Answer } from '../answer.ts';
import { fileState } from '../text.ts';
import type { NamedReceipt, Versions } from './read.ts';
import { pageText as text } from './text.ts';

function FileCell({ present, earlier, lang }: Versions & { lang: Lang }): JSX.Element {
  const { id, name, size, halaman } = present;
  const facts = [fileSize(size, lang), halaman ? text.pages(halaman)[lang] : ''].filter(Boolean).join(', ');
  return (
    <>
      <a href={arsip.softcopy(id)}>{name}</a>
      <span class="meta line">{facts}</span>
      {earlier.length > 0 && (
        <details class="why">
          <summary>{text.earlier(earlier.length)[lang]}</summary>
          <ul class="plain">
            {earlier.map((file, index) => {
              const reason = (index === 0 ? present : earlier[index - 1])?.alasan ?? '';
              return (
                <li key={file.id}>
                  <a href={arsip.softcopy(file.id)}>{file.name}</a>{' '}
                  <span class="meta">{text.replacedFor(reason)[lang]}</span>
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </>
  );
}

/** The document's files, each with its earlier versions and why they were replaced. */
export function Files(props: {
  files: readonly Versions[];
  dokumen: Dokumen;
  may: boolean;
  /** Why no package of them would be made now. */
  packing: readonly Reason[];
  zone: Zone;
  lang: Lang;
}): JSX.Element {
  const { files, dokumen, may, packing, zone, lang } = props;
  const handIn = may && !dokumen.dimusnahkanAt;
  return (
    <Section
      title={text.softcopy[lang]}
      major
      action={handIn && <a href={arsip.serah(dokumen.run, dokumen.unit)}>{text.handIn[lang]}</a>}
    >
      <DataTable
        light
        caption={text.softcopy[lang]}
        rows={files}
        rowKey={({ present }) => present.id}
        empty={text.noFiles[lang]}
        columns={[
          {
            key: 'berkas',
            head: text.file[lang],
            kind: 'main',
            cell: (row) => <FileCell {...row} lang={lang} />,
          },
          { key: 'keadaan', head: text.state[lang], cell: ({ present }) => fileState(present)[lang] },
          {
            key: 'diterima',
            head: text.received[lang],
            cell: ({ present }) => (
              <>
                {shortDay(dayOf(present.at, zone), lang)}
                <span class="meta line">{present.dari || present.personName}</span>
              </>
            ),
          },
          {
            key: 'ganti',
            head: text.act[lang],
            kind: 'act',
            cell: ({ present }) =>
              handIn &&
              !present.dimusnahkanAt && (
                <>
                  <a href={arsip.softcopyGanti(present.id)}>
                    {text.replace[lang]}
                    <span class="govuk-visually-hidden"> {present.name}</span>
                  </a>
                  <span class="line">
                    <a href={arsip.cocokkan(present.run, present.unit, present.id)}>
                      {text.matchOther[lang]}
                      <span class="govuk-visually-hidden">: {present.name}</span>
                    </a>
                  </span>
                </>
              ),
          },
        ]}
      />
      {files.length > 0 && (
        <form class="sesudah" method="post" action={arsip.dokumenAct(dokumen.id, 'paket.zip')}>
          <Actions>
            <ActionButton
              id="paket"
              variant="secondary"
              label={text.bag[lang]}
              lang={lang}
              reasons={packing}
            />
            {packing.length === 0 && <span class="meta">{text.bagNote[lang]}</span>}
          </Actions>
        </form>
      )}
    </Section>
  );
}

interface PapersProps {
  readonly answer: Answer;
  readonly places: readonly Place[];
  readonly by: Actor;
  readonly may: boolean;
  readonly today: string;
  readonly lang: Lang;
}

/** Its papers, each with its place, its state and the next act. */
export function Papers({ answer, places, by, may, today, lang }: PapersProps): JSX.Element {
  const { dokumen, files } = answer;
  const papers = [...answer.papers, ...answer.dicoret];
  const there = answer.papers.filter(({ dimusnahkanAt }) => !dimusnahkanAt);
  const register = may && !dokumen.dimusnahkanAt;
  return (
    <Section
      title={text.hardcopy[lang]}
      major
      action={register && <a href={arsip.hardcopyBaru(dokumen.id)}>{text.register[lang]}</a>}
    >
      {papers.length === 0 ? (
        <p class="empty">{text.noPapers[lang]}</p>
      ) : (
        <PapersTable {...{ papers, places, by, today, lang }} root={null} />
      )}
      {there.length > 0 && (
        <Actions>
          <a href={tempat.labelFor({ dokumen: dokumen.id })}>{text.labels[lang]}</a>
          {may && files.length > 0 && (
            <span class="meta">
              {text.compare[lang]}{' '}
              {there.slice(0, 10).map(({ id, code }) => (
                <>
                  <a key={id} class="code" href={arsip.hardcopyAct(id, 'banding')}>
                    {shownCode(code)}
                  </a>{' '}
                </>
              ))}
            </span>
          )}
        </Actions>
      )}
    </Section>
  );
}

/** Receipts in which its papers or files stand. */
export function Receipts({
  receipts,
  lang,
}: {
  receipts: readonly NamedReceipt[];
  lang: Lang;
}): JSX.Element | null {
  if (receipts.length === 0) return null;
  return (
    <Section title={text.receipts[lang]} major>
      <Dated
        rows={receipts.map(({ id, nomor, kind, tanggal, dari, kepada }) => [
          shortDay(tanggal, lang),
          <>
            <a href={arsip.tandaTerimaSatu(id)}>{nomor}</a> {text.kinds[kind][lang]}
            <span class="meta line">{text.between(dari, kepada)[lang]}</span>
          </>,
        ])}
      />
    </Section>
  );
}
