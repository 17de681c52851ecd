/** Widths in em of groups of characters as sans-serif faces such as Arial and Helvetica have them. */
const GROUPS: readonly (readonly [characters: string, width: number])[] = [
  ["ijl.,:;'|!", 0.25],
  ['ftrI ()[]{}/\\-"`·', 0.32],
  ['cksvxyzJ*^', 0.5],
  ['ABEKPSVXY&', 0.67],
  ['CDHNRUGwOQ', 0.75],
  ['mM', 0.84],
  ['W@%', 0.96],
];
const WIDTHS = new Map(GROUPS.flatMap(([characters, width]) => [...characters].map((one) => [one, width])));
const ORDINARY = 0.556;
const WIDE = 1.05;
/** From here on scripts have characters as wide as they are high. */
const FIRST_WIDE = 0x1100;

/** About how wide a text is when set in `size` pixels; nothing measures it again, so it errs on the wide side. */
export function widthOf(text: string, size: number): number {
  let em = 0;
  for (const character of text) {
    const wide = (character.codePointAt(0) as number) >= FIRST_WIDE;
    em += WIDTHS.get(character) ?? (wide ? WIDE : ORDINARY);
  }
  return em * size;
}

/** A word too wide for any line, in pieces that fit. */
function pieces(word: string, width: number, size: number): string[] {
  const found: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece && widthOf(piece + character, size) > width) {
      found.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...found, piece];
}

/** The lines of a text in a column so many pixels wide; its own line breaks count as spaces. */
export function wrap(text: string, width: number, size: number): string[] {
  const words = text.split(/\s+/).filter(Boolean);
  const lines: string[] = [];
  for (const word of words.flatMap((one) => pieces(one, width, size))) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
