import { isStopWord, SYNONYMS, stem, wordsOf } from './words.ts';

/** The words that a list uses, with how often; what a mistyped word is compared with. */
export interface Vocabulary {
  readonly words: ReadonlyMap<string, number>;
  readonly stems: ReadonlySet<string>;
}

export function vocabularyOf(texts: Iterable<string>): Vocabulary {
  const words = new Map<string, number>();
  for (const text of texts) for (const word of wordsOf(text)) words.set(word, (words.get(word) ?? 0) + 1);
  // Known names are spelled right too, but the list's own words come first.
  for (const name of SYNONYMS.flat())
    for (const word of wordsOf(name)) if (!words.has(word)) words.set(word, 0);
  return { words, stems: new Set([...words.keys()].map(stem)) };
}

/**
 * How many letters must be put in, left out, changed or swapped with their neighbour to make one word the other
 * (optimal string alignment).
 * @param most beyond this the answer is only that it is more
 */
export function distance(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + change,
        swapped ? (before[j - 2] as number) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length] as number;
}

const SHORTEST = 4;
const LONGEST = 30;

function isKnown(word: string, { words, stems }: Vocabulary): boolean {
  if (words.has(word) || stems.has(stem(word))) return true;
  for (const known of words.keys()) if (known.startsWith(word)) return true;
  return false;
}

/** The word of the list that was probably meant; null when none is near. Of two as near, the more usual one. */
function nearest(word: string, { words }: Vocabulary): string | null {
  const most = word.length < 8 ? 1 : 2;
  let best: { word: string; far: number; n: number } | null = null;
  for (const [known, n] of words) {
    if (known.length < SHORTEST) continue;
    const far = distance(word, known, most);
    if (far > most || (far > 1 && known[0] !== word[0])) continue;
    if (!best || far < best.far || (far === best.far && n > best.n)) best = { word: known, far, n };
  }
  return best?.word ?? null;
}

/**
 * What somebody probably meant to type: each word that the list does not know is replaced by the nearest one that it
 * does. Short words and numbers stay as they are.
 * @returns null when every word is known or nothing is near
 */
export function suggestion(text: string, vocabulary: Vocabulary): string | null {
  const said = wordsOf(text.slice(0, 200)).slice(0, 12);
  const meant = said.map((word) => {
    const judged = word.length >= SHORTEST && word.length <= LONGEST && !/\d/.test(word) && !isStopWord(word);
    return judged && !isKnown(word, vocabulary) ? (nearest(word, vocabulary) ?? word) : word;
  });
  return meant.some((word, i) => word !== said[i]) ? meant.join(' ') : null;
}
