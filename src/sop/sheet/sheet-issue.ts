import type { BaseIssue } from 'valibot';
import { type Both, both } from '../../base/text.ts';

/** What a reader sees in place of a value's JavaScript name. */
const FOUND: Readonly<Record<string, Both>> = {
  undefined: both('tidak ada', 'nothing'),
  null: both('kosong', 'nothing'),
  Object: both('sekelompok kunci', 'a group of keys'),
  Array: both('daftar', 'a list'),
};

const EMPTY: Readonly<Record<string, Both>> = {
  non_empty: both('teks kosong', 'empty text'),
  min_length: both('daftar kosong', 'an empty list'),
  check: both('karakter yang tidak dapat dicetak', 'a character that cannot be printed'),
};

/** What must stand there, by the kind of rule that was broken. */
const WANTED: Readonly<Record<string, (issue: BaseIssue<unknown>) => Both>> = {
  string: () => both('teks', 'text'),
  number: () => both('angka', 'a number'),
  integer: () => both('bilangan bulat', 'a whole number'),
  boolean: () => both('true atau false', 'true or false'),
  array: () => both('daftar; awali tiap butir dengan "- "', 'a list; begin each member with "- "'),
  strict_object: () =>
    both('sekelompok kunci, masing-masing "kunci: nilai"', 'a group of keys, each as "key: value"'),
  non_empty: () => both('teks yang tidak kosong', 'text that is not empty'),
  min_length: () => both('daftar dengan paling sedikit satu butir', 'a list with at least one member'),
  max_length: ({ requirement }) =>
    both(`daftar dengan paling banyak ${requirement} butir`, `a list with at most ${requirement} members`),
  check: () => both('teks tanpa karakter itu; ketik ulang', 'text without that character; type it again'),
  min_value: ({ requirement }) => both(`angka mulai dari ${requirement}`, `a number from ${requirement}`),
  gt_value: ({ requirement }) => both(`angka lebih dari ${requirement}`, `a number above ${requirement}`),
  literal: ({ expected }) => both(`${expected}`, `${expected}`),
  picklist: ({ expected }) => both(`salah satu dari ${choices(expected)}`, `one of ${choices(expected)}`),
  union: () =>
    both(
      'Tentatif, kosong (null), atau angka dengan satuan menit, jam, hari kerja, atau hari, seperti { angka: 30, satuan: menit }',
      'Tentatif, empty (null), or a number with the unit menit, jam, hari kerja or hari, such as { angka: 30, satuan: menit }',
    ),
  regex: ({ requirement }) =>
    `${requirement}`.includes('_')
      ? both(
          'nama dengan huruf kecil, angka, dan garis bawah, diawali huruf, seperti draf_unit',
          'a name in lower-case letters, digits and underscores that begins with a letter, such as draf_unit',
        )
      : both(
          'nama dengan huruf kecil, angka, dan tanda hubung, seperti kpu-kota-serang-03-2025',
          'a name in lower-case letters, digits and hyphens, such as kpu-kota-serang-03-2025',
        ),
};

function choices(expected: string | null): string {
  return (expected ?? '').replace(/[()"]/g, '').replaceAll(' | ', ', ');
}

function shortened(value: string): string {
  return value.length > 60 ? `${value.slice(0, 57)}…` : value;
}

/** What is wrong at one place of a sheet, and what to write instead. */
export function sayIssue(issue: BaseIssue<unknown>): Both & { readonly code: string } {
  const key = `${issue.path?.at(-1)?.key ?? ''}`;
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return {
      code: 'kunci-tidak-dikenal',
      id: `kunci "${key}" tidak dikenal; periksa ejaannya atau hapus`,
      en: `the key "${key}" is not known; check its spelling or remove it`,
    };
  }
  if (issue.type === 'strict_object' && issue.expected === `"${key}"`) {
    return {
      code: 'kunci-belum-ada',
      id: `kunci "${key}" belum ada; tambahkan, atau null bila memang kosong dalam naskah ([] untuk daftar)`,
      en: `the key "${key}" is missing; add it, or null where the source leaves it blank ([] for a list)`,
    };
  }
  const wanted = WANTED[issue.type]?.(issue) ?? both(`${issue.expected}`, `${issue.expected}`);
  const found =
    EMPTY[issue.type] ?? FOUND[issue.received] ?? both(shortened(issue.received), shortened(issue.received));
  return {
    code: 'bentuk',
    id: `ditemukan ${found.id}, harus ${wanted.id}`,
    en: `found ${found.en}, must be ${wanted.en}`,
  };
}
