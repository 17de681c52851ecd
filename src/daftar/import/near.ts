/** A text without case, punctuation, double spaces and accents, for comparing. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Single letters to add, drop, change or swap with their neighbour to get from one text to the other (optimal
 * string alignment); `limit + 1` as soon as it must be more than the limit.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(
        (row[j - 1] as number) + 1,
        (last[j] as number) + 1,
        (last[j - 1] as number) + same,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (before[j - 2] as number) + 1);
      }
      row.push(least);
    }
    if (Math.min(...row) > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length] as number;
}

/**
 * The choice that a misspelt text most likely means; null when none is near enough or the text is one of them.
 * One wrong letter is near in a word of four letters or more, two in one of eight or more.
 */
export function nearest(text: string, choices: readonly string[]): string | null {
  const given = folded(text);
  const limit = given.length >= 8 ? 2 : given.length >= 4 ? 1 : 0;
  let best: string | null = null;
  let least = limit + 1;
  for (const choice of choices) {
    const distance = editDistance(given, folded(choice), limit);
    if (distance > 0 && distance < least) {
      best = choice;
      least = distance;
    }
  }
  return best;
}

/** The same reading for the same text, worked out once; lists repeat their units and retentions in every row. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    const value = read(text);
    known.set(text, value);
    return value;
  };
}
