import { NotFound, type Reason } from '../../base/errors.ts';
import { isId, newId } from '../../base/id.ts';
import type { Tx } from '../../db/db.ts';
import { insertRows } from '../../db/insert-rows.ts';
import { deed } from '../../journal/act.ts';
import { struckReasons } from '../coret/text.ts';
import { type Dokumen, dokumenById } from '../dokumen/dokumen.ts';
import { keepsFor } from '../who.ts';
import { lockPlace, takeCodes } from './add-place.ts';
import { roomIn } from './fullness.ts';
import type { Place } from './place.ts';
import { placeWhy } from './place-text.ts';
import { why } from './text.ts';

/** One paper as a person describes it. */
export interface PaperFacts {
  readonly bentuk: 'asli' | 'salinan';
  /** Sheets; null where nobody counted. */
  readonly lembar: number | null;
  readonly keterangan: string;
  /** The softcopy of the same document that is its scan. */
  readonly pindaian: string | null;
}

export interface NewHardcopies {
  readonly dokumen: string;
  /** The run of the documentation SOP in which they are registered. */
  readonly run: string | null;
  /** Where they are put at once; null to shelve them later. */
  readonly place: string | null;
  readonly papers: readonly (PaperFacts & { readonly id: string })[];
}

const MOST = 500;
const LONGEST_NOTE = 500;
const MOST_SHEETS = 100_000;

/** Reasons against what is said of one paper. `scans` are the softcopies of its document. */
export function factReasons(
  { lembar, keterangan, pindaian }: PaperFacts,
  scans: readonly string[],
): Reason[] {
  return [
    ...(lembar !== null && (lembar < 1 || lembar > MOST_SHEETS) ? [why.sheets()] : []),
    ...(keterangan.trim().length > LONGEST_NOTE ? [why.noteTooLong()] : []),
    ...(pindaian !== null && !scans.includes(pindaian) ? [why.scanOfOther()] : []),
  ];
}

/** The softcopies of a document that are still there. */
export async function scansOf(tx: Tx, office: string, dokumen: string): Promise<string[]> {
  const rows = await tx<{ id: string }[]>`
    select id from softcopy s where (office, dokumen) = (${office}, ${dokumen})
      and not exists (select from tombstone t where (t.office, t.softcopy) = (s.office, s.id))`;
  return rows.map(({ id }) => id);
}

/** Reasons against putting so many papers into a place. */
export function shelvingReasons(place: Place, muat: number | null, coming: number): Reason[] {
  return [
    ...(place.closedAt ? [placeWhy.closed(place.name)] : []),
    ...(place.kind === 'ruang' ? [why.inRoom(place.name)] : []),
    ...(muat !== null && coming > muat ? [placeWhy.full(place.name, muat)] : []),
  ];
}

interface State {
  readonly dokumen: Dokumen;
  readonly place: Place | null;
  readonly muat: number | null;
  readonly scans: readonly string[];
  readonly runOpen: boolean;
  /** True when a paper with one of these ids is there already: the form came twice. */
  readonly again: boolean;
}

async function isOpen(tx: Tx, office: string, run: string | null): Promise<boolean> {
  if (run === null) return true;
  if (!isId(run)) throw new NotFound('run');
  const [row] = await tx`
    select from run where (office, id) = (${office}, ${run}) and closed_at is null and batal_at is null`;
  return row !== undefined;
}

/**
 * Mencatat hardcopy suatu dokumen: bentuknya, jumlah lembarnya, pindaiannya, dan tempatnya. Tiap naskah mendapat kode
 * untuk labelnya.
 * SOP KPU Kota Tangerang 19/2025 step 1 (menghasilkan dan menyimpan hardcopy).
 */
export const registerHardcopy = deed({
  kind: 'hardcopy.registered',
  async load(tx, { dokumen: of, run, place: into, papers }: NewHardcopies, by): Promise<State> {
    if (!papers.every(({ id }) => isId(id))) throw new NotFound('hardcopy');
    const place = into === null ? null : await lockPlace(tx, by.office, into);
    await tx`select 1 from dokumen where office = ${by.office} and id::text = ${of} for no key update`;
    const dokumen = await dokumenById(tx, by.office, of);
    const [old] =
      await tx`select from hardcopy where id = any(${papers.map(({ id }) => id)}::uuid[]) limit 1`;
    return {
      dokumen,
      place,
      muat: place ? (await roomIn(tx, place)).muat : null,
      scans: await scansOf(tx, by.office, dokumen.id),
      runOpen: await isOpen(tx, by.office, run),
      again: old !== undefined,
    };
  },
  refuse({ dokumen, place, muat, scans, runOpen, again }, by, { papers }) {
    const facts = papers.slice(0, MOST).flatMap((paper) => factReasons(paper, scans));
    return [
      ...(keepsFor(by, dokumen.unit) ? [] : [why.notYours()]),
      ...(dokumen.dimusnahkanAt ? [why.dokumenDestroyed()] : []),
      ...struckReasons(dokumen),
      ...(papers.length === 0 ? [why.noPapers()] : []),
      ...(papers.length > MOST ? [why.tooManyPapers()] : []),
      ...(again || new Set(papers.map(({ id }) => id)).size < papers.length ? [why.alreadyRegistered()] : []),
      ...new Map(facts.map((one) => [one.code, one])).values(),
      ...(runOpen ? [] : [why.runClosed()]),
      ...(place ? shelvingReasons(place, muat, papers.length) : []),
    ];
  },
  async apply(tx, { dokumen, place }, by, { run, papers }, at) {
    const codes = await takeCodes(tx, papers.length);
    const who = { office: by.office, at, person: by.person, jabatan: by.jabatan };
    const rows = papers.map(({ id, bentuk, lembar, keterangan, pindaian }, index) => ({
      ...{ ...who, id, code: codes[index] as string, dokumen: dokumen.id, bentuk, lembar, pindaian, run },
      ...{ keterangan: keterangan.trim(), place: place?.id ?? null },
    }));
    await insertRows(tx, 'hardcopy', rows);
    if (place) {
      const moves = rows.map((row) => ({ ...who, id: newId(at), hardcopy: row.id, to_place: place.id }));
      await insertRows(tx, 'hardcopy_move', moves);
    }
    const naskah = rows.map(({ id, code, bentuk, lembar, keterangan, pindaian }) => {
      return { id, code, bentuk, lembar, keterangan, pindaian };
    });
    return {
      subject: `dokumen:${dokumen.id}`,
      detail: { place: place?.id ?? null, run, naskah },
      result: naskah.map(({ id, code }) => ({ id, code })),
    };
  },
});
