import { folded, nearest } from './near.ts';

/** Something that a new row may be the same as. */
export interface Named {
  readonly judul: string;
  readonly penguasa: string;
  readonly tahun: number | null;
}

/** Short forms that stand for the words beside them; an item may be listed under either. */
const SHORT: Readonly<Record<string, string>> = {
  lra: 'laporan realisasi anggaran',
  calk: 'catatan atas laporan keuangan',
  lkjip: 'laporan kinerja',
  lakip: 'laporan kinerja',
  lkip: 'laporan kinerja',
  dipa: 'daftar isian pelaksanaan anggaran',
  dpa: 'dokumen pelaksanaan anggaran',
  rka: 'rencana kerja anggaran',
  renstra: 'rencana strategis',
  renja: 'rencana kerja',
  lhkpn: 'laporan harta kekayaan penyelenggara negara',
  sop: 'standar operasional prosedur',
  dip: 'daftar informasi publik',
  smt: 'semester',
  sem: 'semester',
  tw: 'triwulan',
  ta: '',
  thn: '',
  i: '1',
  ii: '2',
  iii: '3',
  iv: '4',
};
/** Words that say nothing about which item it is. */
const EMPTY = new Set([
  'dan',
  'atau',
  'yang',
  'di',
  'pada',
  'tentang',
  'untuk',
  'tahun',
  'dari',
  'dengan',
  'nomor',
  'no',
]);

interface Title {
  readonly words: ReadonlySet<string>;
  /** Numbers in the title: two items of different years or quarters are never the same. */
  readonly numbers: string;
  readonly glued: string;
}

function titleOf(judul: string): Title {
  const words = folded(judul)
    .split(' ')
    .flatMap((word) => (Object.hasOwn(SHORT, word) ? (SHORT[word] as string) : word).split(' '))
    .filter((word) => word !== '' && !EMPTY.has(word));
  const numbers = [...new Set(words.filter((word) => /\d/.test(word)))].sort().join(' ');
  return { words: new Set(words), numbers, glued: words.join(' ') };
}

/** Share of common words from which two titles are shown as possibly the same. */
const ENOUGH = 0.8;
/** One word in so many may be misspelt. */
const MISSPELT = 3;

/**
 * How alike two titles are, 0 to 1. One may say more than the other ("DIPA Petikan 2026" and "DIPA 2026") and
 * words may be misspelt; but when each has a word of its own ("Daftar Informasi Publik" and "Daftar Informasi
 * yang Dikecualikan") they name different things.
 */
function similarity(a: Title, b: Title): number {
  if (a.numbers !== b.numbers) return 0;
  const [few, many] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words];
  const like = (2 * few.size) / (few.size + many.size);
  if (like < ENOUGH) return 0;
  const own = [...few].filter((word) => !many.has(word));
  if (own.length * MISSPELT > few.size) return 0;
  const rest = [...many].filter((word) => !few.has(word));
  for (const word of own) {
    const meant = nearest(word, rest);
    if (meant === null) return 0;
    rest.splice(rest.indexOf(meant), 1);
  }
  return like;
}

/** How many of a title's rarest words are looked up, and how many titles under each. */
const RAREST = 3;
const UNDER_EACH = 200;

/** Titles seen so far, found again by likeness. */
export interface Likenesses<T extends Named> {
  add(one: T): void;
  /** The likest title that could be the same item; null when none is like enough. */
  find(one: Named, differentUnitCounts: boolean): T | null;
}

/** An empty collection. Looking up takes time by the few titles that share a rare word, not by all. */
export function likenesses<T extends Named>(): Likenesses<T> {
  const byWord = new Map<string, { title: Title; one: T }[]>();
  const exact = new Map<string, T[]>();
  return {
    add(one) {
      const title = titleOf(one.judul);
      push(exact, title.glued, one);
      for (const word of title.words) push(byWord, word, { title, one });
    },
    find(one, differentUnitCounts) {
      const title = titleOf(one.judul);
      if (title.words.size === 0) return null;
      const mayBe = (other: Named) =>
        !(one.tahun !== null && other.tahun !== null && one.tahun !== other.tahun) &&
        !(differentUnitCounts && folded(one.penguasa) !== folded(other.penguasa));
      const same = exact.get(title.glued)?.slice(0, UNDER_EACH).find(mayBe);
      if (same) return same;
      let best: T | null = null;
      let most = 0;
      const rarest = [...title.words]
        .map((word) => byWord.get(word) ?? [])
        .filter((list) => list.length > 0)
        .sort((a, b) => a.length - b.length)
        .slice(0, RAREST);
      for (const other of rarest.flatMap((list) => list.slice(0, UNDER_EACH))) {
        const like = similarity(title, other.title);
        if (like > most && mayBe(other.one)) {
          most = like;
          best = other.one;
        }
      }
      return best;
    },
  };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
