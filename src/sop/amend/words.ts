/** Cyrillic and Greek letters that look like Latin ones; scans bring them into names ("Sulistyо" with U+043E). */
const FOREIGN = [...'авеікмнорстухοαρ'];
const LATIN = [...'abeikmhopctyxoap'];

/** Words of a text without case, accents, punctuation and look-alike letters. */
function wordsOf(text: string): string[] {
  return [...text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()]
    .map((letter) => LATIN[FOREIGN.indexOf(letter)] ?? letter)
    .join('')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Shortest word in which a slip of one letter is taken for a slip: "kota" and "kotak" are two words. */
const LONG_WORD = 6;

/** One letter too many, too few, or two swapped. A replaced letter often makes another word (pengadaan, pengaduan). */
function slip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < LONG_WORD || /\d/.test(long)) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (long.length === short.length + 1) return short.slice(at) === long.slice(at + 1);
  const swapped = `${long[at + 1]}${long[at]}${long.slice(at + 2)}`;
  return long.length === short.length && short.slice(at) === swapped;
}

/**
 * True when two texts say the same: case, spaces, punctuation, accents and look-alike letters do not count, nor does
 * one letter too many, too few or swapped in a word of six letters or more. Digits always count.
 */
export function sameWords(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other;
  const [left, right] = [wordsOf(one), wordsOf(other)];
  if (left.join('') === right.join('')) return true;
  return (
    left.length === right.length &&
    left.every((word, index) => word === right[index] || slip(word, right[index] as string))
  );
}
