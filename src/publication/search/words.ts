/** Words of a text in lower case without diacritics; letters and digits only. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Words that say nothing about what is sought. */
const STOP = new Set([
  'dan',
  'atau',
  'di',
  'ke',
  'dari',
  'yang',
  'untuk',
  'pada',
  'dengan',
  'the',
  'of',
  'and',
]);

export function isStopWord(word: string): boolean {
  return STOP.has(word);
}

/** Roots that the rules below would miss. */
const KNOWN: Readonly<Record<string, string>> = {
  perubahan: 'ubah',
  berubah: 'ubah',
  pemutakhiran: 'mutakhir',
  memutakhirkan: 'mutakhir',
  pemilu: 'pemilu',
  peraturan: 'atur',
  mengatur: 'atur',
};

const VOWEL = /^[aiueo]/;

function withoutSuffix(word: string): string {
  const bare = word.length > 6 ? word.replace(/(lah|kah|pun)$/, '').replace(/(nya|ku|mu)$/, '') : word;
  if (bare.length > 6 && bare.endsWith('kan')) return bare.slice(0, -3);
  if (bare.length > 5 && bare.endsWith('an')) return bare.slice(0, -2);
  return bare;
}

/** The root's first letter melts into the prefix: men- + tetap is menetap-, peny- + susun is penyusun-. */
const MELTED: readonly (readonly [RegExp, string])[] = [
  [/^[mp]eny(?=[aiueo])/, 's'],
  [/^[mp]eng(?=[aiueoghk])/, ''],
  [/^[mp]em(?=[aiueo])/, 'p'],
  [/^[mp]em(?=[bfp])/, ''],
  [/^[mp]en(?=[aiueo])/, 't'],
  [/^[mp]en(?=[cdjtz])/, ''],
  [/^(ber|ter|per)(?![aiueo])/, ''],
  [/^[mp]e(?=[lmnrwy])/, ''],
  [/^pe(?=[jkstbdgp])/, ''],
  [/^di(?=[a-z]{4})/, ''],
  [/^ke(?=[a-z]{4})/, ''],
];

function withoutPrefix(word: string): string {
  for (const [prefix, first] of MELTED) {
    const root = word.replace(prefix, first);
    if (root !== word && root.length >= 3 && (root.length >= 4 || VOWEL.test(root))) return root;
  }
  return word;
}

/**
 * A light stem: "pelaporan" and "laporan" meet, "penetapan" and "ditetapkan" meet. It need not be the dictionary's
 * root, only the same on both sides.
 */
export function stem(word: string): string {
  if (word.length < 6 || /\d/.test(word)) return word;
  return KNOWN[word] ?? withoutPrefix(withoutSuffix(word));
}

/**
 * Names that people ask by though no list uses them, with the name of our lists: found from the first to the second,
 * never back, and never shown.
 */
export const ASKED: readonly (readonly [string, string])[] = [
  ['tender', 'pengadaan'],
  ['lelang', 'pengadaan'],
  ['procurement', 'pengadaan'],
  ['budget', 'anggaran'],
  ['performance report', 'laporan kinerja'],
  ['performance agreement', 'perjanjian kinerja'],
  ['financial report', 'laporan keuangan'],
  ['annual report', 'laporan tahunan'],
  ['strategic plan', 'rencana strategis'],
  ['voter', 'pemilih'],
  ['voters', 'pemilih'],
  ['voter list', 'daftar pemilih'],
  ['election', 'pemilihan'],
  ['elections', 'pemilihan'],
  ['decision', 'keputusan'],
  ['decisions', 'keputusan'],
  ['regulation', 'peraturan'],
  ['regulations', 'peraturan'],
];

/** Names that offices use for one thing; each group's members find one another. */
export const SYNONYMS: readonly (readonly string[])[] = [
  ['LKjIP', 'LAKIP', 'laporan kinerja'],
  ['DIPA', 'anggaran'],
  ['RKA-KL', 'RKAKL', 'rencana kerja dan anggaran'],
  ['LRA', 'laporan realisasi anggaran'],
  ['CaLK', 'catatan atas laporan keuangan'],
  ['Renstra', 'rencana strategis'],
  ['IKU', 'indikator kinerja utama'],
  ['PK', 'perjanjian kinerja'],
  ['RUP', 'rencana umum pengadaan'],
  ['SOP', 'standar operasional prosedur', 'prosedur operasional standar'],
  ['PKPU', 'peraturan KPU', 'peraturan komisi pemilihan umum'],
  ['SK', 'keputusan'],
  ['DPT', 'daftar pemilih tetap'],
  ['DPB', 'daftar pemilih berkelanjutan'],
  ['DIP', 'daftar informasi publik'],
  ['DIK', 'daftar informasi dikecualikan', 'informasi dikecualikan'],
  ['LHKPN', 'harta kekayaan'],
  ['PAW', 'pergantian antarwaktu', 'penggantian antarwaktu'],
  ['pemilu', 'pemilihan umum'],
  ['pilkada', 'pemilihan kepala daerah', 'pemilihan gubernur', 'pemilihan wali kota', 'pemilihan bupati'],
  ['BMN', 'barang milik negara'],
  ['LHP', 'laporan hasil pemeriksaan'],
];
