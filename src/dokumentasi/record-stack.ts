import { newId } from '../base/id.ts';
import { foundFor, insertDokumen, titleReasons } from '../custody/dokumen/record-dokumen.ts';
import { why as whyDokumen } from '../custody/dokumen/text.ts';
import { lockPlace, takeCodes } from '../custody/hardcopy/add-place.ts';
import { roomIn } from '../custody/hardcopy/fullness.ts';
import { factReasons, shelvingReasons } from '../custody/hardcopy/register-hardcopy.ts';
import { keepsFor } from '../custody/who.ts';
import { insertRows } from '../db/insert-rows.ts';
import { deed } from '../journal/act.ts';
import { lockedRun } from '../procedure/read-run.ts';
import { runReasons } from '../procedure/step-reasons.ts';
import type { StackLine } from './stack-lines.ts';
import { why } from './text.ts';

export interface StackToRecord {
  readonly run: string;
  readonly unit: string;
  readonly bentuk: 'asli' | 'salinan';
  /** Where they are put at once; null to shelve them later. */
  readonly place: string | null;
  readonly lines: readonly StackLine[];
  /** Given by the form, so that a stack sent twice is recorded once. */
  readonly id: string;
  /** True when somebody says that titles which are recorded already are of other papers. */
  readonly berbeda?: boolean;
}

const folded = (judul: string) => judul.trim().replace(/\s+/g, ' ').toLowerCase();

/** Titles that the run has already, or that stand twice among the lines. */
function repeated(lines: readonly StackLine[], titles: ReadonlySet<string>): string[] {
  const seen = new Set(titles);
  return lines.flatMap(({ judul }) => {
    const before = seen.has(folded(judul));
    seen.add(folded(judul));
    return before ? [judul.trim()] : [];
  });
}

/** Most papers in one stack. */
export const MOST_LINES = 200;

/**
 * Mencatat setumpuk hardcopy sekaligus: satu baris satu dokumen dengan satu naskahnya, masing-masing dengan kode label.
 * SOP KPU Kota Tangerang 19/2025 step 1 (menghasilkan dan menyimpan hardcopy).
 */
export const recordStack = deed({
  kind: 'hardcopy.registered',
  async load(tx, { run, unit, place: into, id }: StackToRecord, by, at) {
    const place = into === null ? null : await lockPlace(tx, by.office, into);
    const carried = await lockedRun(tx, by.office, run, at);
    const found = await foundFor(tx, by.office, { unit, run });
    const [old] = await tx`select from dokumen where (office, id::text) = (${by.office}, ${id})`;
    const titles = await tx<{ judul: string }[]>`
      select judul from dokumen where office = ${by.office} and run::text = ${run} and unit::text = ${unit}
        and dicoret_at is null`;
    return {
      place,
      run: carried,
      found,
      muat: place ? (await roomIn(tx, place)).muat : null,
      again: Boolean(old),
      titles: new Set(titles.map(({ judul }) => folded(judul))),
    };
  },
  refuse({ place, run, found, muat, again, titles }, by, { unit, lines, berbeda = false }) {
    const same = berbeda ? [] : repeated(lines, titles);
    const facts = lines.flatMap(({ judul, lembar }) => [
      ...titleReasons(judul),
      ...factReasons({ bentuk: 'asli', lembar, keterangan: '', pindaian: null }, []),
    ]);
    return [
      ...runReasons(run),
      ...(found.unit ? [] : [whyDokumen.noSuchUnit()]),
      ...(found.unit && !keepsFor(by, unit) ? [whyDokumen.notYours()] : []),
      ...(again ? [why.stackRecorded()] : []),
      ...(!again && same.length > 0 ? [why.sameTitles(same)] : []),
      ...(lines.length === 0 ? [why.noLines()] : []),
      ...(lines.length > MOST_LINES ? [why.tooManyLines(MOST_LINES)] : []),
      ...new Map(facts.map((one) => [one.code, one])).values(),
      ...(place ? shelvingReasons(place, muat, lines.length) : []),
    ];
  },
  async apply(tx, { place }, by, { run, unit, bentuk, lines, id }, at) {
    const who = { office: by.office, at, person: by.person, jabatan: by.jabatan };
    const codes = await takeCodes(tx, lines.length);
    const papers = [];
    for (const [index, { judul, tahun, lembar }] of lines.entries()) {
      // The first document carries the form's own id, by which a second sending is known.
      const dokumen = index === 0 ? id : newId(at);
      await insertDokumen(tx, by, { id: dokumen, judul, unit, tahun, run }, at);
      const code = codes[index] as string;
      papers.push({ ...who, id: newId(at), code, dokumen, bentuk, lembar, run, place: place?.id ?? null });
    }
    await insertRows(tx, 'hardcopy', papers);
    if (place) {
      const moves = papers.map((paper) => ({
        ...who,
        id: newId(at),
        hardcopy: paper.id,
        to_place: place.id,
      }));
      await insertRows(tx, 'hardcopy_move', moves);
    }
    const naskah = papers.map(({ id, code, dokumen }) => ({ id, code, dokumen }));
    return {
      subject: `run:${run}`,
      about: naskah.flatMap((one) => [`dokumen:${one.dokumen}`, `hardcopy:${one.id}`]),
      detail: { unit, place: place?.id ?? null, naskah },
      result: naskah.length,
    };
  },
});
