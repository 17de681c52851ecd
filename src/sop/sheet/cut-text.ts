/** Words of a whole source, with how often each occurs. */
export type Vocabulary = ReadonlyMap<string, number>;

/** Counts the words of all texts of a source, in lower case. */
export function vocabularyOf(texts: readonly string[]): Vocabulary {
  const words = new Map<string, number>();
  for (const text of texts)
    for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? [])
      words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

/** Two consonants, in which few words of an SOP end; those that do, native and borrowed. */
const HARSH_END = /[bcdfghjklmnpqrstvwxyz]{2}$/;
const SOFT_END =
  /(ng|ny|kh|sy|ks|ps|rs|ns|nt|nk|st|rt|rm|rn|rk|lm|ft|pt|ff|ss|ll|th|ch|sh|gs|ts|ck|rd|nd|ld|sk|ct)$/;

/** The last word of a text when the rest of it is missing, such as "Publ" of "Publik"; null when it is whole. */
function cutWord(text: string, words: Vocabulary): string | null {
  const last = /(\p{L}{3,})$/u.exec(text.slice(-40))?.[1];
  const lower = last?.toLowerCase();
  if (!last || !lower || last === last.toUpperCase() || (words.get(lower) ?? 0) > 1) return null;
  if (!HARSH_END.test(lower) || SOFT_END.test(lower)) return null;
  return [...words.keys()].some((word) => word.length > lower.length && word.startsWith(lower)) ? last : null;
}

/**
 * Where a text is cut off: dots for what is missing, square brackets around what was presumed, or a last word that
 * goes on elsewhere in the source. The part as it stands; null when the text is whole.
 */
export function cutPart(text: string, words: Vocabulary): string | null {
  return /\[[^\]]{0,200}\]\S{0,40}|\S{0,40}(?:\.{3}|…)/.exec(text)?.[0] ?? cutWord(text, words);
}

/**
 * Where a text is cut off or only half readable: besides, a year of fewer than four digits, an open place in a number
 * ("SOP-  /KA."), or a reference to another text in place of its own.
 */
export function doubtfulPart(text: string, words: Vocabulary): string | null {
  const year = /\bTahun \d{1,3}\b(?!\d)/i.exec(text)?.[0];
  const slot = /\S*[-./](?= +\/)/.exec(text.slice(0, 500))?.[0];
  const same = /\(?\bsama dengan\b.*/i.exec(text)?.[0];
  return cutPart(text, words) ?? year ?? slot ?? same ?? null;
}
