import { type Fault, fault, Invalid } from '../base/errors.ts';
import { LONGEST_TITLE } from '../custody/dokumen/record-dokumen.ts';

/** One paper of a stack, as a line says it. */
export interface StackLine {
  readonly judul: string;
  readonly tahun: number | null;
  /** Sheets; null where the line does not say. */
  readonly lembar: number | null;
}

const YEAR = /^(19[4-9]\d|20\d\d|21\d\d)$/;
/** What stands above a column of a pasted table. */
const HEAD =
  /^(no\.?|nomor|judul|nama|judul dokumen|nama dokumen|uraian|tahun|(jumlah )?lembar|jumlah|keterangan|ket\.?)$/i;

const wrong = (no: number, code: string, id: string, en: string): Fault =>
  fault('baris', code, `Baris ${no}: ${id}`, `Line ${no}: ${en}`);

/** A line's cells without those of a running number before the title. */
function withoutNumber(cells: readonly string[]): readonly string[] {
  const [first = '', second = ''] = cells;
  return /^\d{1,4}\.?$/.test(first) && second !== '' && !/^\d+$/.test(second) ? cells.slice(1) : cells;
}

function lineOf(cells: readonly string[], no: number): StackLine | Fault[] {
  const [judul = '', ...others] = withoutNumber(cells);
  const said = others.filter((cell) => cell !== '');
  const strange = said.filter((cell) => !/^\d{1,6}( lembar)?$/i.test(cell));
  const year = said.find((cell) => YEAR.test(cell));
  const sheets = said.filter((_, index) => index !== said.indexOf(year ?? ''));
  const faults = [
    ...(judul === '' ? [wrong(no, 'judul-kosong', 'tulis judulnya.', 'write the title.')] : []),
    ...(judul.length > LONGEST_TITLE
      ? [
          wrong(
            no,
            'judul-terlalu-panjang',
            `judul paling panjang ${LONGEST_TITLE} huruf.`,
            `a title has at most ${LONGEST_TITLE} letters.`,
          ),
        ]
      : []),
    ...strange.map((cell) =>
      wrong(
        no,
        'angka-tak-terbaca',
        `“${cell}” bukan tahun dan bukan jumlah lembar. Tulis dengan angka, atau kosongkan.`,
        `“${cell}” is neither a year nor a number of sheets. Write figures, or leave it out.`,
      ),
    ),
    ...(strange.length === 0 && sheets.length > 1
      ? [
          wrong(
            no,
            'angka-berlebih',
            `yang mana jumlah lembarnya, ${sheets.join(' atau ')}? Tulis satu tahun dan satu jumlah lembar.`,
            `which is the number of sheets, ${sheets.join(' or ')}? Write one year and one number of sheets.`,
          ),
        ]
      : []),
  ];
  if (faults.length > 0) return faults;
  const tahun = year ?? judul.match(/\b(?:19[4-9]\d|20\d\d)\b/g)?.at(-1);
  const [lembar] = sheets;
  return { judul, tahun: tahun ? Number(tahun) : null, lembar: lembar ? Number.parseInt(lembar, 10) : null };
}

/**
 * Lines as people type them or paste them from a table: title, then year and sheets in columns set apart by tabs or
 * semicolons. A year that stands only in the title is taken from there; a running number before the title and rows of
 * column heads are passed over.
 * @throws Invalid naming every line that says something else
 */
export function stackLines(typed: string): StackLine[] {
  const read = typed
    .split(/\r?\n/)
    .map((line, index) => ({ no: index + 1, cells: line.split(/\t|;/).map((cell) => cell.trim()) }))
    .filter(
      ({ cells }) =>
        cells.some((cell) => cell !== '') && !cells.every((cell) => cell === '' || HEAD.test(cell)),
    )
    .map(({ no, cells }) => lineOf(cells, no));
  const faults = read.flatMap((line) => (Array.isArray(line) ? line : []));
  if (faults.length > 0) throw new Invalid(faults.slice(0, MOST_FAULTS));
  return read.flatMap((line) => (Array.isArray(line) ? [] : [line]));
}

/** Faults that are told at once; with more the paste is not what it should be. */
const MOST_FAULTS = 20;
