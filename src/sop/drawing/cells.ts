import { type Both, both } from '../../base/text.ts';
import { cellWords } from '../sheet/cell-words.ts';
import { KOLOM, type Kolom, type Sheet, type Step } from '../sheet/sheet.ts';

/** What of a sheet its matrix shows; a sheet that is being carried out has it too. */
export type DrawnSheet = Pick<Sheet, 'identitas' | 'kepalaKolom' | 'peran' | 'gabungan'> & {
  readonly langkah: readonly Step[];
};

const NOTHING = both('', '');

/** What stands where a step has no performer: lost in the source, or not decided yet. */
export const NO_PERFORMER = {
  asli: 'pelaksana tidak terbaca',
  usulan: 'pelaksana belum ditetapkan',
} as const;

/** The cells of a step beside its performers. */
export interface StandardCells {
  /** The words of the source, empty where it is blank; those of a merged cell stand in every step that it covers. */
  readonly words: Readonly<Record<Kolom, Both>>;
  /** Rows that a merged cell covers from this step on; 0 where one above covers it; absent where none is merged. */
  readonly rows: Readonly<Partial<Record<Kolom, number>>>;
}

/** The cells of every step, with the source's merged cells; one that overlaps an earlier one of its column is void. */
export function standardCells(sheet: DrawnSheet): StandardCells[] {
  const cells = sheet.langkah.map((step) => ({
    words: Object.fromEntries(KOLOM.map((kolom) => [kolom, cellWords(step, kolom) ?? NOTHING])) as Record<
      Kolom,
      Both
    >,
    rows: {} as Partial<Record<Kolom, number>>,
  }));
  for (const { kolom, dari, sampai } of sheet.gabungan) {
    const covered = cells.slice(dari - 1, sampai);
    const [first] = covered;
    if (!first || covered.length < 2 || covered.some((cell) => cell.rows[kolom] !== undefined)) continue;
    for (const cell of covered) {
      cell.words[kolom] = first.words[kolom];
      cell.rows[kolom] = cell === first ? covered.length : 0;
    }
  }
  return cells;
}

/** Head of the column Keterangan; null when the sheet has none. */
export function keteranganHead(sheet: DrawnSheet): string | null {
  if (sheet.kepalaKolom.keterangan !== null) return sheet.kepalaKolom.keterangan;
  return sheet.langkah.some((step) => step.keterangan !== null) ? 'Keterangan' : null;
}

/** The marks of a step as drawings need them; of several in one role's column, the first. */
export function marksOf(step: Step) {
  const seen = new Set<string>();
  return step.pelaksana
    .filter(({ peran }) => !seen.has(peran) && seen.add(peran))
    .map(({ peran, tanda, dugaan }) => ({ role: peran, shape: tanda, presumed: dugaan }));
}
