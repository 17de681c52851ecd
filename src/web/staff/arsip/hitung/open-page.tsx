import type { JSX } from 'preact';
import { newId } from '../../../../base/id.ts';
import type { Lang } from '../../../../base/text.ts';
import { shownCode } from '../../../../custody/code.ts';
import type { ShelfCount } from '../../../../custody/count/shelf-count.ts';
import { hasilText } from '../../../../custody/count/text.ts';
import type { Verdict } from '../../../../custody/count/verdict.ts';
import { Button, ButtonLink, Notice } from '../../../../ui/actions.tsx';
import { SelectField, TextArea } from '../../../../ui/fields.tsx';
import { Section } from '../../../../ui/layout.tsx';
import { Progress, StateTag } from '../../../../ui/marks.tsx';
import { DataTable } from '../../../../ui/table.tsx';
import { arsip } from '../links.ts';
import type { CountedPlace, Counting } from './read.ts';
import { text } from './text.ts';

/** Rows of what is still expected; a box holds fewer, and whoever stands at a rack scans on. */
const SHOWN = 60;

export interface OpenProps {
  readonly count: ShelfCount;
  readonly counting: Counting;
  readonly places: readonly CountedPlace[];
  readonly here: CountedPlace;
  /** Whoever may scan. */
  readonly may: boolean;
  readonly person: string;
  /** What became of the scans that were just sent. */
  readonly told: readonly Verdict[];
  readonly typed: string;
  readonly error: string | undefined;
  readonly lang: Lang;
}

/** Just sent: each scan with its verdict, what needs a look first. */
function Told({ told, lang }: Pick<OpenProps, 'told' | 'lang'>): JSX.Element | null {
  if (told.length === 0) return null;
  const wrong = told.filter(({ hasil }) => hasil !== 'cocok');
  return (
    <Notice
      tone={wrong.length > 0 ? 'warning' : 'done'}
      title={text.recorded(told.length, told.length - wrong.length)[lang]}
    >
      {wrong.length > 0 && (
        <ul class="points">
          {wrong.map(({ scan, code, hasil, judul, tercatat }) => (
            <li key={scan}>
              <strong class="code">{code.length === 6 ? shownCode(code) : code}</strong> {judul}{' '}
              <StateTag tone={hasil === 'salah_tempat' ? 'merah' : 'kuning'}>
                {hasilText[hasil][lang]}
              </StateTag>
              {hasil === 'dipinjam_ada' && ` ${text.notes.dipinjam_ada[lang]}`}
              {hasil === 'salah_tempat' && ` ${text.belongs[lang]} ${tercatat || text.nowhere[lang]}`}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

function Seen({ count, lang }: Pick<OpenProps, 'count' | 'lang'>): JSX.Element {
  return (
    <Progress n={count.seen} of={Math.max(1, count.expected)} label={text.seen[lang]}>
      {text.seenLead(count.seen, count.expected, count.lent)[lang]}
    </Progress>
  );
}

/** Works without scripts; where they run, the scanner takes its place and goes on without network. */
function ScanForm({ count, places, here, person, typed, error, lang }: OpenProps): JSX.Element {
  return (
    <div
      id="pindai"
      class="pindai"
      data-hitungan={count.id}
      data-nomor={count.nomor}
      data-orang={person}
      data-tempat={here.id}
    >
      <Seen count={count} lang={lang} />
      <form method="post" action={arsip.hitungSatu(count.id)} novalidate>
        <input type="hidden" name="kiriman" value={newId()} />
        <SelectField
          name="tempat"
          label={text.standing[lang]}
          lang={lang}
          value={here.id}
          options={places.map(({ id, name, left }) => ({
            value: id,
            label: left > 0 ? `${name} (${left})` : name,
          }))}
        />
        <TextArea
          name="kode"
          label={text.codes[lang]}
          hint={text.codesHint[lang]}
          lang={lang}
          rows={6}
          value={typed}
          error={error}
        />
        <Button label={text.record[lang]} />
      </form>
    </div>
  );
}

/** What is still expected at the place at which the person stands, and right there only. */
function StillHere({ counting, here, lang }: OpenProps): JSX.Element {
  const own = counting.papers.filter(({ place, seen }) => place === here.id && !seen);
  const left = own.filter(({ dipinjam }) => !dipinjam);
  return (
    <Section title={text.here[lang]} note={here.name} id="di-sini">
      {left.length === 0 && <p>{text.hereNone[lang]}</p>}
      {own.length > 0 && (
        <DataTable
          light
          caption={text.here[lang]}
          rows={own.slice(0, SHOWN)}
          rowKey={({ code }) => code}
          columns={[
            {
              key: 'kode',
              head: text.code[lang],
              nowrap: true,
              cell: ({ code }) => <span class="code">{shownCode(code)}</span>,
            },
            {
              key: 'naskah',
              head: text.paper[lang],
              kind: 'main',
              cell: ({ nomor, judul, dipinjam }) => (
                <>
                  {judul} {dipinjam && <StateTag tone="kuning">{text.lent[lang]}</StateTag>}
                  <span class="meta line">{nomor}</span>
                </>
              ),
            },
          ]}
        />
      )}
      {own.length > SHOWN && <p class="meta">{text.more(own.length - SHOWN)[lang]}</p>}
    </Section>
  );
}

/** An open count: scan, see what is left here, go to the next place. */
export function OpenCount(props: OpenProps): JSX.Element {
  const { count, places, may, lang } = props;
  const withPapers = places.filter(({ expected }) => expected > 0);
  return (
    <>
      <Told {...props} />
      {may ? (
        <ScanForm {...props} />
      ) : (
        <>
          <Seen count={count} lang={lang} />
          <p class="meta">{text.readOnly[lang]}</p>
        </>
      )}
      <div id="tanpa-skrip">
        <StillHere {...props} />
        <Section title={text.places[lang]} major>
          <DataTable
            light
            caption={text.places[lang]}
            rows={withPapers}
            rowKey={({ id }) => id}
            empty={text.hereNone[lang]}
            columns={[
              {
                key: 'tempat',
                head: text.where[lang],
                cell: ({ id, name }) => (
                  <a href={`${arsip.hitungSatu(count.id)}?tempat=${id}#di-sini`}>{name}</a>
                ),
              },
              {
                key: 'sisa',
                head: text.left[lang],
                kind: 'number',
                cell: ({ left, expected }) => text.ofExpected(left, expected)[lang],
              },
            ]}
          />
        </Section>
      </div>
      {may && (
        <Section title={text.finish[lang]} note={text.finishNote[lang]} major>
          {/* The scanner writes here why it is not time yet, and takes the link's address away meanwhile. */}
          <p id="belum-selesai" class="meta" role="status" hidden />
          <ButtonLink
            id="selesai"
            href={arsip.hitungAct(count.id, 'tutup')}
            label={text.toResult[lang]}
            variant="secondary"
          />
        </Section>
      )}
    </>
  );
}
