import type { JSX } from 'preact';
import type { Lang } from '../../../../base/text.ts';
import { shownCode } from '../../../../custody/code.ts';
import { HASIL, type Hasil } from '../../../../custody/count/outcome.ts';
import type { Search } from '../../../../custody/count/search.ts';
import type { CountLine, ShelfCount } from '../../../../custody/count/shelf-count.ts';
import type { Hardcopy } from '../../../../custody/hardcopy/hardcopy.ts';
import { Button, ButtonLink } from '../../../../ui/actions.tsx';
import { TextArea } from '../../../../ui/fields.tsx';
import { Actions, Section } from '../../../../ui/layout.tsx';
import { type Column, DataTable } from '../../../../ui/table.tsx';
import type { Form } from '../../../form.ts';
import { arsip } from '../links.ts';
import { text } from './text.ts';

/** Rows shown of each outcome; the record as PDF has them all. */
const SHOWN = 200;

/** Outcomes after which somebody has something to do. */
export const TO_SETTLE: readonly Hasil[] = ['salah_tempat', 'tidak_ditemukan', 'dipinjam_ada'];

export interface ClosedProps {
  readonly count: ShelfCount;
  readonly lines: readonly CountLine[];
  /** The papers to settle as their records stand now, by code. */
  readonly now: ReadonlyMap<string, Hardcopy>;
  /** Searches in vain for those that stand as missing, by paper. */
  readonly searches: ReadonlyMap<string, Search>;
  /** The form as it came back, with what is wrong with it. */
  readonly form: Form | null;
  readonly errors: Readonly<Record<string, string | undefined>>;
  /** Under which a search is recorded, so that sending it twice records once. */
  readonly id: string;
  readonly when: (at: Date) => string;
  readonly may: boolean;
  readonly person: string;
  readonly lang: Lang;
}

/** True while what the count found of a paper is still so: nobody moved it, lent it or found it since. */
function unsettled(line: CountLine, now: ReadonlyMap<string, Hardcopy>): boolean {
  const paper = now.get(line.code);
  if (!paper || paper.dimusnahkanAt || paper.dicoretAt) return false;
  if (line.hasil === 'dipinjam_ada') return paper.peminjam !== null;
  if (paper.peminjam) return false;
  if (line.hasil === 'tidak_ditemukan') return paper.tidakDitemukan !== null;
  return paper.place === null || paper.salahTempat !== null;
}

function columnsFor(hasil: Hasil, { now, searches, when, lang }: ClosedProps): Column<CountLine>[] {
  const shown = ({ code, hardcopy }: CountLine) => (
    <span class="code">{hardcopy ? shownCode(code) : code}</span>
  );
  const searched = (line: CountLine) => {
    const search = unsettled(line, now) ? searches.get(line.hardcopy ?? '') : undefined;
    return (
      search && (
        <span class="meta line">
          {text.searchedBy(search.personName, when(search.at), search.catatan)[lang]}
        </span>
      )
    );
  };
  const paper = (line: CountLine) => (
    <>
      {line.hardcopy && <a href={arsip.hardcopy(line.hardcopy)}>{line.judul}</a>}
      <span class="meta line">{[line.nomor, line.keterangan].filter(Boolean).join(', ')}</span>
      {searched(line)}
    </>
  );
  const code = { key: 'kode', head: text.code[lang], nowrap: true, cell: shown };
  const seen = { key: 'terlihat', head: text.foundAt[lang], cell: ({ terlihat }: CountLine) => terlihat };
  const belongs = {
    key: 'tercatat',
    head: text.belongs[lang],
    cell: ({ tercatat }: CountLine) => tercatat || text.nowhere[lang],
  };
  if (hasil === 'tidak_dikenal')
    return [
      code,
      { ...seen, kind: 'main' },
      { key: 'keterangan', head: text.note[lang], cell: ({ keterangan }) => keterangan },
    ];
  const name = { key: 'naskah', head: text.paper[lang], kind: 'main' as const, cell: paper };
  return hasil === 'salah_tempat' ? [code, name, belongs, seen] : [code, name, belongs];
}

/** What is done with one row: chosen for the form below the table, or for a lent paper the page of its return. */
function SettleColumn({
  line,
  now,
  form,
  lang,
}: { line: CountLine } & Pick<ClosedProps, 'now' | 'form' | 'lang'>): JSX.Element {
  if (!unsettled(line, now)) return <span class="meta">{text.settled[lang]}</span>;
  if (line.hasil === 'dipinjam_ada')
    return (
      <a href={arsip.hardcopyAct(line.hardcopy ?? '', 'kembali')}>
        {text.takeBack[lang]} <span class="govuk-visually-hidden">{shownCode(line.code)}</span>
      </a>
    );
  const id = `naskah-${line.code}`;
  return (
    <div class="govuk-checkboxes govuk-checkboxes--small">
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          type="checkbox"
          id={id}
          name="naskah"
          value={line.code}
          checked={form?.all('naskah').includes(line.code) ?? false}
        />
        <label class="govuk-label govuk-checkboxes__label" for={id}>
          {text.choosePaper[lang]} <span class="govuk-visually-hidden">{shownCode(line.code)}</span>
        </label>
      </div>
    </div>
  );
}

/** What can be said of the papers that were ticked. */
function Answers({ hasil, id, form, errors, lang }: ClosedProps & { hasil: Hasil }): JSX.Element {
  const back = <Button label={text.putBack[lang]} variant="secondary" name="aksi" value="kembali" />;
  if (hasil === 'salah_tempat')
    return (
      <Actions>
        <Button label={text.moveThere[lang]} name="aksi" value="pindah" />
        {back}
      </Actions>
    );
  return (
    <>
      <Actions>{back}</Actions>
      <div class="section">
        <input type="hidden" name="id" value={form?.text('id') || id} />
        <TextArea
          name="catatan"
          label={text.searchNote[lang]}
          hint={text.searchNoteHint[lang]}
          lang={lang}
          rows={2}
          value={form?.text('catatan') ?? ''}
          error={errors['catatan']}
        />
        <Button label={text.searched[lang]} variant="secondary" name="aksi" value="dicari" />
      </div>
    </>
  );
}

function Group(props: ClosedProps & { hasil: Hasil; rows: readonly CountLine[] }): JSX.Element {
  const { count, hasil, rows, now, may, lang } = props;
  const settling = may && TO_SETTLE.includes(hasil) && rows.some((line) => unsettled(line, now));
  const choose: Column<CountLine> = {
    key: 'pilih',
    head: text.toDo[lang],
    kind: 'act',
    cell: (line) => <SettleColumn line={line} {...props} />,
  };
  const table = (
    <DataTable
      light
      caption={text.groups[hasil][lang]}
      rows={rows.slice(0, SHOWN)}
      rowKey={({ code }) => code}
      columns={[...columnsFor(hasil, props), ...(settling ? [choose] : [])]}
    />
  );
  const note = text.notes[hasil]?.[lang];
  const title = `${text.groups[hasil][lang]} (${rows.length})`;
  if (hasil === 'cocok')
    return (
      <Section title={title} major>
        <details class="why">
          <summary>{text.showThem[lang]}</summary>
          {table}
          {rows.length > SHOWN && <p class="meta">{text.shown(SHOWN, rows.length)[lang]}</p>}
        </details>
      </Section>
    );
  return (
    <Section title={title} {...(note ? { note } : {})} major>
      {settling && hasil !== 'dipinjam_ada' ? (
        <form method="post" action={arsip.hitungAct(count.id, 'pindah')} novalidate>
          {table}
          <Answers {...props} />
        </form>
      ) : (
        table
      )}
      {rows.length > SHOWN && <p class="meta">{text.shown(SHOWN, rows.length)[lang]}</p>}
    </Section>
  );
}

/** A closed count: its record to take away, and what it found, what must be acted on first. */
export function ClosedCount(props: ClosedProps): JSX.Element {
  const { count, lines, may, person, lang } = props;
  return (
    <>
      <div
        id="pindai"
        data-hitungan={count.id}
        data-nomor={count.nomor}
        data-orang={person}
        data-ditutup="ya"
      />
      <Actions>
        {count.batal === null && (
          <ButtonLink href={arsip.hitungAct(count.id, 'hasil.pdf')} label={text.pdf[lang]} />
        )}
        {may && <a href={`${arsip.hitung}?tempat=${count.place}`}>{text.again[lang]}</a>}
      </Actions>
      {HASIL.map((hasil) => ({ hasil, rows: lines.filter((line) => line.hasil === hasil) }))
        .filter(({ rows }) => rows.length > 0)
        .map(({ hasil, rows }) => (
          <Group key={hasil} {...props} hasil={hasil} rows={rows} />
        ))}
    </>
  );
}
