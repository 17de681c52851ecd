import type { JSX } from 'preact';
import { number, shortDay, type Tanggal } from '../../../../base/tanggal.ts';
import { both, type Lang } from '../../../../base/text.ts';
import { shownCode } from '../../../../custody/code.ts';
import type { Hardcopy } from '../../../../custody/hardcopy/hardcopy.ts';
import { paperName, paperNumber } from '../../../../custody/hardcopy/paper-name.ts';
import { type Place, pathOf, pathText } from '../../../../custody/hardcopy/place.ts';
import { kindText } from '../../../../custody/hardcopy/place-text.ts';
import { keepsFor, readsFor } from '../../../../custody/who.ts';
import type { Actor } from '../../../../journal/actor.ts';
import { StateTag } from '../../../../ui/marks.tsx';
import { DataTable } from '../../../../ui/table.tsx';
import { arsip } from '../links.ts';

const text = {
  caption: both('Naskah di sini', 'Papers here'),
  in: both('Letak', 'Where'),
  nomor: both('Nomor', 'Number'),
  code: both('Kode', 'Code'),
  asli: both('Asli', 'Original'),
  salinan: both('Salinan', 'Copy'),
  sheets: (n: number) => both(`${number(n)} lembar`, `${number(n, 'en')} ${n === 1 ? 'sheet' : 'sheets'}`),
  naskah: both('Naskah', 'Paper'),
  state: both('Keadaan', 'State'),
  note: both('Keterangan', 'Note'),
  act: both('Tindakan', 'Act'),
  inPlace: both('Di tempat', 'In place'),
  unshelved: both('Belum disimpan', 'Not shelved yet'),
  lent: both('Dipinjam', 'On loan'),
  late: both('Terlambat', 'Overdue'),
  misplaced: both('Salah tempat', 'Misplaced'),
  missing: both('Tidak ditemukan', 'Not found'),
  destroyed: both('Dimusnahkan', 'Destroyed'),
  struck: both('Dicoret', 'Struck out'),
  back: (who: string, day: string) => both(`${who}, kembali ${day}`, `${who}, back on ${day}`),
  seenAt: (where: string) => both(`Terakhir dipindai di ${where}`, `Last scanned in ${where}`),
  missedBy: (nomor: string) => both(`Dicari pada ${nomor}, tidak ada`, `Looked for in ${nomor}, not there`),
  lend: both('Pinjam', 'Lend'),
  takeBack: both('Kembali', 'Return'),
  find: both('Cari', 'Find'),
};

/** "Rak A, Baris 1": where something is, as one says it who stands at `from`: "Map 2" in it, else without its room. */
export function whereText(places: readonly Place[], id: string | null, from: string | null = null): string {
  const room = from ? pathOf(places, from)[0]?.id : undefined;
  const path = pathOf(places, id);
  const inside = path.slice(path.findIndex((one) => one.id === from) + 1);
  const rest = path[0]?.id === room ? path.slice(1) : path;
  const shown = inside.length < path.length ? inside : rest;
  return (shown.length > 0 ? shown : path.slice(-1)).map(({ name }) => name).join(', ');
}

/** The state of a paper in a word, tinted where somebody must do something. */
export function PaperState({
  paper,
  today,
  lang,
}: {
  paper: Hardcopy;
  today: Tanggal;
  lang: Lang;
}): JSX.Element {
  if (paper.dimusnahkanAt) return <StateTag tone="abu">{text.destroyed[lang]}</StateTag>;
  if (paper.dicoretAt) return <StateTag tone="abu">{text.struck[lang]}</StateTag>;
  if (paper.jatuhTempo && paper.jatuhTempo < today)
    return <StateTag tone="merah">{text.late[lang]}</StateTag>;
  if (paper.peminjam !== null) return <StateTag tone="kuning">{text.lent[lang]}</StateTag>;
  if (paper.salahTempat) return <StateTag tone="merah">{text.misplaced[lang]}</StateTag>;
  if (paper.tidakDitemukan) return <StateTag tone="merah">{text.missing[lang]}</StateTag>;
  return <span class="meta">{(paper.place ? text.inPlace : text.unshelved)[lang]}</span>;
}

/** Who has it until when, where it was seen, and what its record says besides; as far as the reader may know it. */
function paperNote(
  paper: Hardcopy,
  { by, places, lang }: Pick<TableProps, 'by' | 'places' | 'lang'>,
): string {
  const { peminjam, jatuhTempo, salahTempat, tidakDitemukan, keterangan } = paper;
  const reads = readsFor(by, paper.unit);
  const state =
    peminjam !== null
      ? reads
        ? text.back(peminjam, shortDay(jatuhTempo ?? '', lang))
        : null
      : salahTempat
        ? text.seenAt(whereText(places, salahTempat, paper.place))
        : tidakDitemukan
          ? text.missedBy(tidakDitemukan)
          : null;
  return [state?.[lang], reads && keterangan].filter(Boolean).join('. ');
}

function Act({ paper, by, lang }: { paper: Hardcopy; by: Actor; lang: Lang }): JSX.Element | null {
  if (paper.dimusnahkanAt || paper.dicoretAt || !keepsFor(by, paper.unit)) return null;
  const [href, word] =
    paper.peminjam !== null
      ? [arsip.hardcopyAct(paper.id, 'kembali'), text.takeBack]
      : paper.salahTempat || paper.tidakDitemukan
        ? [arsip.hardcopy(paper.id), text.find]
        : [arsip.hardcopyAct(paper.id, 'pinjam'), text.lend];
  return (
    <a href={href}>
      {word[lang]}
      <span class="govuk-visually-hidden">
        {' '}
        {paper.judul}, {shownCode(paper.code)}
      </span>
    </a>
  );
}

/** "Asli, 24 lembar": what a paper is of its document. */
function formText({ bentuk, lembar }: Hardcopy, lang: Lang): string {
  return [text[bentuk][lang], lembar === null ? '' : text.sheets(lembar)[lang]].filter(Boolean).join(', ');
}

interface TableProps {
  readonly papers: readonly Hardcopy[];
  readonly places: readonly Place[];
  /**
   * The place of the page; papers deeper in it say where. Null: they are all of one document, which the page names, so
   * that every paper says its whole path, its code and what it is of it.
   */
  readonly root: Place | null;
  readonly by: Actor;
  readonly today: Tanggal;
  readonly lang: Lang;
}

/** Where a paper lies below the place of the page, in a word. */
function spotIn(places: readonly Place[], root: Place | null, id: string | null): string {
  const path = pathOf(places, id);
  if (!root) return path.map(({ name }) => name).join(', ');
  return path
    .slice(path.findIndex((one) => one.id === root.id) + 1)
    .map(({ name }) => name)
    .join(', ');
}

/** Papers as the register shows them: where, number, title, state, who has it, and the one next act. */
export function PapersTable({ papers, places, root, by, today, lang }: TableProps): JSX.Element {
  const spots = new Map(papers.map((paper) => [paper.id, spotIn(places, root, paper.place)]));
  const deeper = [...spots.values()].some(Boolean);
  const kinds = new Set(papers.flatMap(({ place }) => pathOf(places, place).at(-1)?.kind ?? []));
  const only = root && kinds.size === 1 ? kindText[[...kinds][0] ?? 'map'] : text.in;
  return (
    <div class="papers">
      <DataTable
        caption={root ? `${text.caption[lang]}: ${pathText(places, root.id)}` : text.caption[lang]}
        rows={papers}
        rowKey={({ id }) => id}
        columns={[
          ...(deeper
            ? [
                {
                  key: 'letak',
                  head: only[lang],
                  rowHead: false as const,
                  narrow: '',
                  nowrap: root !== null && kinds.size === 1,
                  cell: ({ id }: Hardcopy) => <span class="papers__spot">{spots.get(id) ?? ''}</span>,
                },
              ]
            : []),
          {
            key: 'nomor',
            head: (root ? text.nomor : text.code)[lang],
            rowHead: false,
            narrow: '',
            nowrap: true,
            cell: ({ code, itemNomor, dokumenNomor, unit }) => (
              <span class="papers__number">
                {root ? paperNumber(by, { code, nomor: itemNomor ?? dokumenNomor, unit }) : shownCode(code)}
              </span>
            ),
          },
          {
            key: 'naskah',
            head: text.naskah[lang],
            kind: 'main',
            narrow: '',
            cell: (paper) => (
              <>
                <a
                  class={readsFor(by, paper.unit) ? 'papers__title' : undefined}
                  href={arsip.hardcopy(paper.id)}
                >
                  {root ? paperName(by, paper)[lang] : formText(paper, lang)}
                </a>
                {root && (
                  <span class="meta line">
                    {[shownCode(paper.code), readsFor(by, paper.unit) && formText(paper, lang)]
                      .filter(Boolean)
                      .join(', ')}
                  </span>
                )}
              </>
            ),
          },
          {
            key: 'keadaan',
            head: text.state[lang],
            narrow: '',
            nowrap: true,
            cell: (paper) => <PaperState paper={paper} today={today} lang={lang} />,
          },
          {
            key: 'keterangan',
            head: text.note[lang],
            narrow: '',
            cell: (paper) => paperNote(paper, { by, places, lang }),
          },
          {
            key: 'tindakan',
            head: text.act[lang],
            kind: 'act',
            cell: (paper) => <Act paper={paper} by={by} lang={lang} />,
          },
        ]}
      />
    </div>
  );
}
