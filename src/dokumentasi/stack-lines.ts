/** One paper of a stack, as a line says it. */
export interface StackLine {
  readonly judul: string;
  readonly tahun: number | null;
  /** Sheets; null where the line does not say. */
  readonly lembar: number | null;
}

const YEAR = /^(19[4-9]\d|20\d\d|21\d\d)$/;

/**
 * Lines as people type them or paste them from a table: title, then year and sheets in columns set apart by tabs or
 * semicolons. A year that stands only in the title is taken from there; a row of column heads is passed over.
 */
export function stackLines(typed: string): StackLine[] {
  return typed
    .split(/\r?\n/)
    .map((line) => line.split(/\t|;/).map((cell) => cell.trim()))
    .filter(([judul = ''], index) => judul !== '' && !(index === 0 && /^judul\b/i.test(judul)))
    .map(([judul = '', ...cells]) => {
      const numbers = cells.filter((cell) => /^\d{1,6}$/.test(cell));
      const year = numbers.find((cell) => YEAR.test(cell));
      const inTitle = judul.match(/\b(?:19[4-9]\d|20\d\d)\b/g)?.at(-1);
      const sheets = numbers.filter((_, index) => index !== numbers.indexOf(year ?? '')).at(-1);
      const tahun = year ?? inTitle;
      return { judul, tahun: tahun ? Number(tahun) : null, lembar: sheets ? Number(sheets) : null };
    });
}
