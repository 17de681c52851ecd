const UNITS = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
] as const;

const SCALES = [
  [1_000_000_000_000, 'triliun'],
  [1_000_000_000, 'miliar'],
  [1_000_000, 'juta'],
  [1_000, 'ribu'],
  [100, 'ratus'],
] as const;

/**
 * A whole number in Indonesian words, as official letters write it: 126 is "seratus dua puluh enam".
 * @param n 0 up to 999 triliun
 * @throws RangeError outside that range or for a fraction
 */
export function terbilang(n: number): string {
  if (!Number.isSafeInteger(n) || n < 0 || n >= 1e15) throw new RangeError(`cannot put ${n} in words`);
  if (n < 12) return UNITS[n] as string;
  if (n < 20) return `${UNITS[n - 10]} belas`;
  if (n < 100) return join(`${UNITS[Math.floor(n / 10)]} puluh`, n % 10);
  for (const [size, name] of SCALES) {
    if (n < size) continue;
    const count = Math.floor(n / size);
    const head = count === 1 && size <= 1000 ? `se${name}` : `${terbilang(count)} ${name}`;
    return join(head, n % size);
  }
  throw new RangeError(`cannot put ${n} in words`);
}

function join(head: string, rest: number): string {
  return rest === 0 ? head : `${head} ${terbilang(rest)}`;
}

/** Ordinal for a heading: 1 is "kesatu", 5 is "kelima". */
export function bilanganTingkat(n: number): string {
  return `ke${terbilang(n)}`;
}
