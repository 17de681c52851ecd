import { number } from '../../base/tanggal.ts';
import { type Both, both } from '../../base/text.ts';
import { KOLOM, type Sheet, type Step, type Waktu } from '../sheet/sheet.ts';

/** What of a sheet its matrix shows; a sheet that is being carried out has it too. */
export type DrawnSheet = Pick<Sheet, 'identitas' | 'kepalaKolom' | 'peran' | 'gabungan'> & {
  readonly langkah: readonly Step[];
};

type Kolom = (typeof KOLOM)[number];

/** The cells of a step beside its performers. */
export interface StandardCells {
  /** The words of the source, empty where it is blank; those of a merged cell stand in every step that it covers. */
  readonly words: Readonly<Record<Kolom, Both>>;
  /** Rows that a merged cell covers from this step on; 0 where one above covers it; absent where none is merged. */
  readonly rows: Readonly<Partial<Record<Kolom, number>>>;
}

const UNITS = {
  menit: both('menit', 'minute'),
  jam: both('jam', 'hour'),
  'hari kerja': both('hari kerja', 'working day'),
  hari: both('hari', 'day'),
} as const;

/** A standard time as the source writes it, otherwise its number and unit; null where the source is blank. */
function waktuWords(waktu: Waktu): Both | null {
  if (waktu === null) return null;
  if (waktu === 'Tentatif') return both('Tentatif', 'Tentatif');
  if (waktu.tertulis) return both(waktu.tertulis, waktu.tertulis);
  const unit = UNITS[waktu.satuan];
  return both(
    `${number(waktu.angka)} ${unit.id}`,
    `${number(waktu.angka, 'en')} ${unit.en}${waktu.angka === 1 ? '' : 's'}`,
  );
}

function wordsOf(step: Step, kolom: Kolom): Both {
  const words = kolom === 'waktu' ? waktuWords(step.waktu) : step[kolom];
  if (words === null) return both('', '');
  return typeof words === 'string' ? both(words, words) : words;
}

/** The cells of every step, with the source's merged cells; one that overlaps an earlier one of its column is void. */
export function standardCells(sheet: DrawnSheet): StandardCells[] {
  const cells = sheet.langkah.map((step) => ({
    words: Object.fromEntries(KOLOM.map((kolom) => [kolom, wordsOf(step, kolom)])) as Record<Kolom, Both>,
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
