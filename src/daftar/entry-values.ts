import { type Fault, fault } from '../base/errors.ts';
import type { Klasifikasi } from './edition/line.ts';
import { FIELD_GUIDE } from './field-guide.ts';

/** What a unit writes about one item: the seven columns of the form, and what offices need besides. */
export interface EntryValues {
  readonly judul: string;
  readonly ringkasan: string;
  readonly penguasa: string;
  readonly penanggungJawab: string;
  readonly waktu: string;
  readonly tempat: string;
  readonly softcopy: boolean;
  readonly hardcopy: boolean;
  readonly retensi: string;
  readonly klasifikasiUsulan: Klasifikasi | null;
  readonly tahun: number | null;
  readonly kode: string | null;
}

/** Fields that hold a text. */
export const TEXT_FIELDS = [
  'judul',
  'ringkasan',
  'penguasa',
  'penanggungJawab',
  'waktu',
  'tempat',
  'retensi',
  'kode',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** Characters that each text may have. */
export const MAX_LENGTH: Readonly<Record<TextField, number>> = {
  judul: 300,
  ringkasan: 500,
  penguasa: 200,
  penanggungJawab: 200,
  waktu: 200,
  tempat: 200,
  retensi: 200,
  kode: 50,
};

/** Years that the register can hold; the table has the same limits. */
const YEARS = { first: 1945, last: 2200 } as const;

const REQUIRED = ['judul', 'ringkasan', 'penguasa', 'penanggungJawab', 'waktu', 'tempat', 'retensi'] as const;

/** An entry in which nothing is filled in yet. */
export const EMPTY_VALUES: EntryValues = {
  judul: '',
  ringkasan: '',
  penguasa: '',
  penanggungJawab: '',
  waktu: '',
  tempat: '',
  softcopy: false,
  hardcopy: false,
  retensi: '',
  klasifikasiUsulan: null,
  tahun: null,
  kode: null,
};

/** Characters as a person counts them, so that an accented letter or a sign outside the BMP is one. */
export function characters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/**
 * What is wrong with an entry. To save a draft only what cannot be stored counts; to submit it the form's
 * columns must all be filled in (PerKI 1/2010 annex II; KPU form Model PPID-A).
 */
export function valueFaults(values: EntryValues, purpose: 'save' | 'submit' = 'submit'): Fault[] {
  return [
    ...(purpose === 'submit' ? missing(values) : []),
    ...TEXT_FIELDS.flatMap((field) => tooLong(field, values[field] ?? '')),
    ...(values.tahun === null || yearFits(values.tahun) ? [] : [badYear()]),
  ];
}

/** True for a year that the register can hold. */
export function yearFits(year: number): boolean {
  return Number.isInteger(year) && year >= YEARS.first && year <= YEARS.last;
}

function missing(values: EntryValues): Fault[] {
  const blank = REQUIRED.filter((field) => values[field].trim() === '').map((field) => {
    const { name } = FIELD_GUIDE[field];
    return fault(field, 'wajib-diisi', `Isi ${lowered(name.id)}.`, `Fill in the ${lowered(name.en)}.`);
  });
  if (values.softcopy || values.hardcopy) return blank;
  const form = fault(
    'bentuk',
    'wajib-diisi',
    'Pilih bentuknya: softcopy, hardcopy, atau keduanya.',
    'Choose the form: softcopy, hardcopy, or both.',
  );
  return [...blank, form];
}

function tooLong(field: TextField, text: string): Fault[] {
  const now = characters(text);
  const most = MAX_LENGTH[field];
  if (now <= most) return [];
  const { name } = FIELD_GUIDE[field];
  return [
    fault(
      field,
      'terlalu-panjang',
      `${name.id} paling banyak ${most} karakter. Sekarang ${now}.`,
      `The ${lowered(name.en)} may have ${most} characters. It has ${now}.`,
    ),
  ];
}

function badYear(): Fault {
  return fault(
    'tahun',
    'tahun-tidak-dikenal',
    `Tulis tahun dengan empat angka, ${YEARS.first} sampai ${YEARS.last}.`,
    `Write the year in four digits, ${YEARS.first} to ${YEARS.last}.`,
  );
}

function lowered(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
