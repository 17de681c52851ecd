/** Ranges written out; a list may have thousands of rows. */
const MOST = 6;

/**
 * Row numbers as people write them, "2–21, 25, 30–31".
 * @param rows ascending
 * @returns the first ranges, and how many rows stand in none of them
 */
export function rowRanges(rows: readonly number[]): { shown: string; others: number } {
  const ranges: { first: number; last: number }[] = [];
  for (const row of rows) {
    const range = ranges.at(-1);
    if (range && row === range.last + 1) range.last = row;
    else ranges.push({ first: row, last: row });
  }
  const named = ranges.slice(0, MOST);
  const count = named.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  const shown = named.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
  return { shown, others: rows.length - count };
}
