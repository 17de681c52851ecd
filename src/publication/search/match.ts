import { ASKED, isStopWord, SYNONYMS, stem, wordsOf } from './words.ts';

/** A text prepared for matching. */
export interface Indexed {
  readonly words: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  /** The stems in order between spaces, for phrases. */
  readonly line: string;
}

export function indexed(text: string): Indexed {
  const words = wordsOf(text);
  const stems = words.map(stem);
  return { words: new Set(words), stems: new Set(stems), line: ` ${stems.join(' ')} ` };
}

/** One thing that must be found: any of its ways of being said. */
interface Term {
  readonly ways: readonly Way[];
}

interface Way {
  readonly words: readonly string[];
  readonly stems: readonly string[];
  /** True for a synonym; it must stand as a phrase, so that "laporan … kinerja" far apart is not LKjIP. */
  readonly added: boolean;
}

export interface Sought {
  readonly terms: readonly Term[];
  /** Synonyms that were sought too, as people write them. */
  readonly equivalents: readonly string[];
  readonly exact: boolean;
}

const MAX_WORDS = 12;

interface Name {
  readonly name: string;
  readonly words: readonly string[];
  readonly stems: readonly string[];
  /** True for a name that only the asker uses. */
  readonly asked: boolean;
}

const named = (name: string, asked = false): Name => {
  const words = wordsOf(name);
  return { name, words, stems: words.map(stem), asked };
};

const GROUPS: readonly (readonly Name[])[] = [
  ...SYNONYMS.map((group) => [
    ...group.map((name) => named(name)),
    ...ASKED.filter(([, meant]) => group.includes(meant)).map(([said]) => named(said, true)),
  ]),
  ...ASKED.filter(([, meant]) => !SYNONYMS.some((group) => group.includes(meant))).map(([said, meant]) => [
    named(meant),
    named(said, true),
  ]),
];

function startsWith(words: readonly string[], at: number, phrase: readonly string[]): boolean {
  return phrase.every((word, i) => words[at + i] === word);
}

/**
 * What a person's words ask for: each word or known name once, with its synonyms unless `exact`.
 * Only the first twelve words count.
 */
export function sought(text: string, exact = false): Sought {
  const words = wordsOf(text.slice(0, 200)).slice(0, MAX_WORDS);
  const stems = words.map(stem);
  const terms: Term[] = [];
  const equivalents: string[] = [];
  for (let at = 0; at < words.length; ) {
    const found = exact
      ? []
      : GROUPS.flatMap((group) => group.filter((name) => startsWith(stems, at, name.stems)));
    const longest = found.sort((a, b) => b.stems.length - a.stems.length)[0];
    const length = longest?.stems.length ?? 1;
    const said = { words: words.slice(at, at + length), stems: stems.slice(at, at + length), added: false };
    const group = GROUPS.find((names) => longest && names.includes(longest)) ?? [];
    const others = group.filter((name) => name !== longest && !name.asked);
    equivalents.push(...others.map((name) => name.name));
    const isStop = length === 1 && words.length > 1 && isStopWord(said.words[0] ?? '');
    if (!isStop) terms.push({ ways: [said, ...others.map((name) => ({ ...name, added: true }))] });
    at += length;
  }
  return { terms, equivalents, exact };
}

function hasWord(doc: Indexed, word: string, root: string, exact: boolean): boolean {
  if (doc.words.has(word)) return true;
  if (exact) return false;
  if (doc.stems.has(root)) return true;
  if (word.length < 3) return false;
  for (const known of doc.words) if (known.startsWith(word)) return true;
  return false;
}

function hasWay(doc: Indexed, way: Way, exact: boolean): boolean {
  if (way.added) return doc.line.includes(` ${way.stems.join(' ')} `);
  return way.words.every((word, i) => hasWord(doc, word, way.stems[i] ?? word, exact));
}

/** True when every term is found in the text in one of its ways. */
export function matches(doc: Indexed, { terms, exact }: Sought): boolean {
  return terms.every((term) => term.ways.some((way) => hasWay(doc, way, exact)));
}

/** How many terms the text holds; a phrase as it was said counts double. */
export function score(doc: Indexed, { terms, exact }: Sought): number {
  return terms.reduce((sum, term) => {
    const said = term.ways[0];
    if (said && said.stems.length > 1 && doc.line.includes(` ${said.stems.join(' ')} `)) return sum + 2;
    return term.ways.some((way) => hasWay(doc, way, exact)) ? sum + 1 : sum;
  }, 0);
}

/** The text cut into pieces, those that answer the search marked. */
export function highlighted(text: string, { terms, exact }: Sought): { text: string; hit: boolean }[] {
  const words = new Set(terms.flatMap((term) => term.ways.flatMap((way) => way.words)));
  const stems = new Set(terms.flatMap((term) => term.ways.flatMap((way) => way.stems)));
  const isHit = (piece: string) => {
    const [word] = wordsOf(piece);
    if (word === undefined || isStopWord(word)) return false;
    if (words.has(word) || (!exact && stems.has(stem(word)))) return true;
    return !exact && [...words].some((start) => start.length >= 3 && word.startsWith(start));
  };
  const pieces: { text: string; hit: boolean }[] = [];
  for (const piece of text.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu) ?? []) {
    const hit = isHit(piece);
    const last = pieces.at(-1);
    if (last && last.hit === hit) last.text += piece;
    else pieces.push({ text: piece, hit });
  }
  return pieces;
}
