/**
 * Everything that an examination can find, and what follows from it: `karantina` keeps the file from everybody until
 * it is released, `perlu_dijawab` keeps it from the public until a named person has answered, `info` is only told.
 */
export const FINDINGS = {
  // The file is not what it says, or cannot be judged.
  'bukan-jenisnya': 'karantina',
  'tidak-terbaca': 'karantina',
  terkunci: 'karantina',
  // It could do something to whoever opens it.
  virus: 'karantina',
  makro: 'karantina',
  skrip: 'karantina',
  program: 'karantina',
  'formulir-xfa': 'karantina',
  'isi-ganda': 'karantina',
  mengembang: 'karantina',
  'susunan-berbahaya': 'karantina',
  // It holds more than one sees.
  'lembar-tersembunyi': 'perlu_dijawab',
  'baris-tersembunyi': 'perlu_dijawab',
  'teks-tersembunyi': 'perlu_dijawab',
  pivot: 'perlu_dijawab',
  'lacak-perubahan': 'perlu_dijawab',
  komentar: 'perlu_dijawab',
  'objek-tertanam': 'perlu_dijawab',
  lampiran: 'perlu_dijawab',
  'tautan-luar': 'perlu_dijawab',
  'data-tambahan': 'perlu_dijawab',
  'video-tersembunyi': 'perlu_dijawab',
  'lokasi-foto': 'perlu_dijawab',
  // It tells of people.
  nik: 'perlu_dijawab',
  kk: 'perlu_dijawab',
  npwp: 'perlu_dijawab',
  telepon: 'perlu_dijawab',
  rekening: 'perlu_dijawab',
  // It could not be examined to its end.
  'terlalu-besar': 'perlu_dijawab',
  sebagian: 'perlu_dijawab',
  terenkripsi: 'perlu_dijawab',
  'pindaian-tidak-terbaca': 'perlu_dijawab',
  surel: 'info',
  'nomor-seri': 'info',
  pindaian: 'info',
} as const;

export type FindingCode = keyof typeof FINDINGS;
export type Tingkat = (typeof FINDINGS)[FindingCode];
export type Hasil = 'bersih' | 'temuan' | 'karantina';

/** Findings that tell of people; a scan that is still being read may bring more of them. */
export const PERSONAL: readonly FindingCode[] = ['nik', 'kk', 'npwp', 'telepon', 'rekening', 'surel'];

/** Where in the file, as its reader counts: pages and paragraphs from 1, cells as the spreadsheet names them. */
export interface Place {
  readonly halaman?: number;
  readonly lembar?: string;
  readonly sel?: string;
  readonly paragraf?: number;
}

/** One kind of thing found. It never holds what was found, only how often and where first. */
export interface Finding {
  readonly code: FindingCode;
  readonly jumlah: number;
  /** The first places, at most `MOST_PLACES`. */
  readonly di: readonly Place[];
}

export const MOST_PLACES = 12;

export function tingkatOf({ code }: Pick<Finding, 'code'>): Tingkat {
  return FINDINGS[code];
}

/** What the findings amount to. */
export function hasilOf(findings: readonly Finding[]): Hasil {
  const levels = new Set(findings.map(tingkatOf));
  return levels.has('karantina') ? 'karantina' : levels.has('perlu_dijawab') ? 'temuan' : 'bersih';
}

/** Findings of several examinations of one file as one list, each code once, in the order of `FINDINGS`. */
export function together(...lists: readonly (readonly Finding[])[]): Finding[] {
  return (Object.keys(FINDINGS) as FindingCode[]).flatMap((code) => {
    const found = lists.flat().filter((one) => one.code === code);
    const jumlah = found.reduce((sum, one) => sum + one.jumlah, 0);
    return found.length === 0
      ? []
      : [{ code, jumlah, di: found.flatMap((one) => one.di).slice(0, MOST_PLACES) }];
  });
}
