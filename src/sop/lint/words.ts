/** Short forms that SOPs write for names; compared as if written out. */
const SHORT = new Map(
  Object.entries({
    kpu: 'komisi pemilihan umum',
    pkpu: 'peraturan komisi pemilihan umum',
    uu: 'undang undang',
    pp: 'peraturan pemerintah',
    sop: 'standar operasional prosedur',
    kip: 'keterbukaan informasi publik',
    dip: 'daftar informasi publik',
    pemda: 'pemerintah daerah',
    kemendagri: 'kementerian dalam negeri',
    no: 'nomor',
    draf: 'draft',
  }),
);

/** Words that two wordings of one name may differ in. */
const LIGHT = new Set([
  'dan',
  'di',
  'atas',
  'tentang',
  'dalam',
  'pada',
  'yang',
  'ke',
  'republik',
  'indonesia',
  'nomor',
]);

/** The words of a text in small letters, punctuation dropped, short forms written out. */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .flatMap((word) => (SHORT.get(word) ?? word).split(' '));
}

/** The words that tell one name from another. */
export function tellingWords(text: string): string[] {
  return wordsOf(text).filter((word) => !LIGHT.has(word));
}

/** True when every word of the one is a word of the other. */
export function within(part: readonly string[], whole: readonly string[]): boolean {
  return part.length > 0 && part.every((word) => whole.includes(word));
}

/** A procedure's name as its cover and its relations may both write it, without "SOP" in front. */
export function procedureName(name: string): string {
  return wordsOf(name)
    .join(' ')
    .replace(/^standar operasional prosedur /, '');
}
