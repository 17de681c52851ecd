import type { JSX } from 'preact';
import type { Lang } from '../../../../base/text.ts';
import { shownCode } from '../../../../custody/code.ts';
import { HASIL, type Hasil } from '../../../../custody/count/outcome.ts';
import type { CountLine, ShelfCount } from '../../../../custody/count/shelf-count.ts';
import type { Hardcopy } from '../../../../custody/hardcopy/hardcopy.ts';
import { Button, ButtonLink } from '../../../../ui/actions.tsx';
import { Actions, Section } from '../../../../ui/layout.tsx';
import { type Column, DataTable } from '../../../../ui/table.tsx';
import { arsip } from '../links.ts';
import { text } from './text.ts';

/** Rows shown of each outcome; the record as PDF has them all. */
const SHOWN = 200;

/** Outcomes after which somebody goes to the shelf. */
const TO_SETTLE: readonly Hasil[] = ['salah_tempat', 'tidak_ditemukan'];

export interface ClosedProps {
  readonly count: ShelfCount;
  readonly lines: readonly CountLine[];
  /** The papers to settle as their records stand now, by code. */
  readonly now: ReadonlyMap<string, Hardcopy>;
  readonly may: boolean;
  readonly person: string;
  readonly lang: Lang;
}

/** True while what the count found of a paper is still so: nobody moved it, lent it or found it since. */
function unsettled(line: CountLine, now: ReadonlyMap<string, Hardcopy>): boolean {
  const paper = now.get(line.code);
  if (!paper || paper.dimusnahkanAt || paper.peminjam) return false;
  if (line.hasil === 'tidak_ditemukan') return paper.tidakDitemukan !== null;
  return paper.place === null || paper.salahTempat !== null;
}

function columnsFor(hasil: Hasil, lang: Lang): Column<CountLine>[] {
  const shown = ({ code, hardcopy }: CountLine) => (
    <span class="code">{hardcopy ? shownCode(code) : code}</span>
  );
  const paper = ({ hardcopy, judul, nomor, keterangan }: CountLine) => (
    <>
      {hardcopy && <a href={arsip.hardcopy(hardcopy)}>{judul}</a>}
      <span class="meta line">{[nomor, keterangan].filter(Boolean).join(', ')}</span>
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

function SettleColumn({
  line,
  now,
  lang,
}: { line: CountLine } & Pick<ClosedProps, 'now' | 'lang'>): JSX.Element {
  if (!unsettled(line, now)) return <span class="meta">{text.settled[lang]}</span>;
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
          checked
        />
        <label class="govuk-label govuk-checkboxes__label" for={id}>
          {text.choosePaper[lang]} <span class="govuk-visually-hidden">{shownCode(line.code)}</span>
        </label>
      </div>
    </div>
  );
}

function Group(props: ClosedProps & { hasil: Hasil; rows: readonly CountLine[] }): JSX.Element {
  const { count, hasil, rows, now, may, lang } = props;
  const settling = may && TO_SETTLE.includes(hasil) && rows.some((line) => unsettled(line, now));
  const choose: Column<CountLine> = {
    key: 'pilih',
    head: text.settled[lang],
    kind: 'act',
    cell: (line) => <SettleColumn line={line} now={now} lang={lang} />,
  };
  const table = (
    <DataTable
      light
      caption={text.groups[hasil][lang]}
      rows={rows.slice(0, SHOWN)}
      rowKey={({ code }) => code}
      columns={[...columnsFor(hasil, lang), ...(settling ? [choose] : [])]}
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
      {settling ? (
        <form method="post" action={arsip.hitungAct(count.id, 'pindah')}>
          {table}
          <Actions>
            {hasil === 'salah_tempat' && <Button label={text.moveThere[lang]} name="aksi" value="pindah" />}
            <Button label={text.putBack[lang]} variant="secondary" name="aksi" value="kembali" />
          </Actions>
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
