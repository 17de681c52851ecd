/** How a number is shown, as far as it changes what the text must be. */
export type Shown = 'number' | 'date' | 'datetime' | 'time' | 'month' | 'year' | { readonly zeros: number };

const BUILT_IN: ReadonlyMap<number, Shown> = new Map<number, Shown>([
  ...[14, 15, 16].map((id): [number, Shown] => [id, 'date']),
  ...[18, 19, 20, 21, 45, 46, 47].map((id): [number, Shown] => [id, 'time']),
  [17, 'month'],
  [22, 'datetime'],
  ...[27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58].map((id): [number, Shown] => [
    id,
    'date',
  ]),
  [32, 'time'],
  [33, 'time'],
]);

/** Reads a number format: a built-in id (ECMA-376 part 1, 18.8.30) or a custom code such as `dd/mm/yyyy`. */
export function shownAs(id: number, code: string | undefined): Shown {
  if (code === undefined) return BUILT_IN.get(id) ?? 'number';
  const plain = code
    .slice(0, 200)
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
    .split(';', 1)
    .join('')
    .toLowerCase();
  if (/^0{2,}$/.test(plain)) return { zeros: plain.length };
  if (/general|standard|[#?]/.test(plain)) return 'number';
  const [year, month, day, hour] = ['y', 'm', 'd', 'h'].map((letter) => plain.includes(letter));
  if (day || (year && month)) return hour ? 'datetime' : day ? 'date' : 'month';
  if (year) return 'year';
  return hour || plain.includes('s') ? 'time' : month ? 'month' : 'number';
}

const DAY = 86_400_000;
/** Day 0 of the 1900 system, set so that the day 29 February 1900, which never was, is counted as Excel counts it. */
const START_1900 = Date.UTC(1899, 11, 30);
const START_1904 = Date.UTC(1904, 0, 1);

/**
 * A number as text. Dates become `YYYY-MM-DD`, months `YYYY-MM`. A whole number that is a likely year stays
 * that year although its cell is formatted as a date: people type 2025 into date cells, and nothing in these
 * lists is of 1905.
 */
export function numberText(value: number, shown: Shown, system1904: boolean): string {
  if (typeof shown === 'object') return String(Math.round(value)).padStart(shown.zeros, '0');
  if (shown === 'number') return plainNumber(value);
  if (Number.isInteger(value) && value >= 1945 && value <= 2200) return String(value);
  if (value < 0 || value >= 2_958_466) return plainNumber(value);
  const days = !system1904 && value < 60 ? value + 1 : value;
  const at = new Date((system1904 ? START_1904 : START_1900) + Math.round(days * DAY));
  const iso = at.toISOString();
  if (shown === 'year') return iso.slice(0, 4);
  if (shown === 'month') return iso.slice(0, 7);
  if (shown === 'time') return iso.slice(11, 16);
  return shown === 'datetime' && !Number.isInteger(value)
    ? `${iso.slice(0, 10)} ${iso.slice(11, 16)}`
    : iso.slice(0, 10);
}

/** As Excel shows it: at most 15 significant digits, whole numbers without an exponent. */
function plainNumber(value: number): string {
  const rounded = Number(value.toPrecision(15));
  if (Math.abs(rounded) < 1e15) return String(rounded);
  const [, sign = '', first = '', rest = '', exponent = ''] =
    /^(-?)(\d)\.(\d+)e\+(\d+)$/.exec(value.toExponential(14)) ?? [];
  return sign + first + rest.padEnd(Number(exponent), '0');
}
