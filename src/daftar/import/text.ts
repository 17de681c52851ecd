import { type Both, both } from '../../base/text.ts';
import { FIELD_GUIDE, type GuidedField } from '../field-guide.ts';
import type { Problem } from './reading.ts';

function problem(code: string, what: Both, fix: Both, suggestion?: string | null): Problem {
  return { code, problem: what, fix, ...(suggestion ? { suggestion } : {}) };
}

/** A day that exists in the month that was meant, as an example of how to write one. */
function exampleDay(year: number, month: number): string {
  const inRange = month >= 1 && month <= 12 && year >= 1945 && year <= 2200;
  return inRange ? `28/${String(month).padStart(2, '0')}/${year}` : '28/02/2026';
}

/** What can be wrong with a cell: the problem, and how to mend it. */
export const problems = {
  noSuchDay: (suggestion: string | null, near: { year: number; month: number }) =>
    problem(
      'tanggal-tidak-ada',
      both('Tanggal tidak ada di kalender', 'This date does not exist'),
      suggestion
        ? both(
            `Tulis hari dahulu, lalu bulan. Mungkin maksudnya “${suggestion}”`,
            `Write the day first, then the month. Perhaps “${suggestion}”`,
          )
        : both(
            `Tulis tanggal yang benar, misalnya ${exampleDay(near.year, near.month)}`,
            `Write the right date, for example ${exampleDay(near.year, near.month)}`,
          ),
      suggestion,
    ),
  yearOut: () =>
    problem(
      'tahun-tidak-dikenal',
      both('Tahun di luar 1945 sampai 2200', 'The year is outside 1945 to 2200'),
      both(
        'Tulis tahun dengan empat angka, misalnya 2026',
        'Write the year in four digits, for example 2026',
      ),
    ),
  badYear: () =>
    problem(
      'tahun-tidak-dikenal',
      both('Bukan tahun', 'Not a year'),
      both(
        'Tulis empat angka, misalnya 2026, atau kosongkan',
        'Write four digits, for example 2026, or leave it empty',
      ),
    ),
  misspelt: (suggestion: string) =>
    problem(
      'salah-ketik',
      both('Nama bulan tidak dikenal', 'Unknown name of a month'),
      both(`Mungkin maksudnya “${suggestion}”`, `Perhaps “${suggestion}” is meant`),
      suggestion,
    ),
  unknownMeaning: (suggestion: string) =>
    problem(
      'tidak-dikenal',
      both('Tidak dikenal', 'Not known'),
      both(`Mungkin maksudnya “${suggestion}”`, `Perhaps “${suggestion}” is meant`),
      suggestion,
    ),
  otherUnitName: (suggestion: string) =>
    problem(
      'unit-bernama-lain',
      both('Tidak ada unit dengan nama ini', 'No unit has this name'),
      both(`Pilih “${suggestion}”`, `Choose “${suggestion}”`),
      suggestion,
    ),
  excluded: () =>
    problem(
      'dikecualikan',
      both(
        'Informasi yang dikecualikan tidak dimuat di daftar ini',
        'Excluded information is not part of this list',
      ),
      both(
        'Hapus barisnya dan laporkan kepada PPID; tempatnya di daftar tersendiri (UU 14/2008 pasal 17)',
        'Delete the row and tell the PPID; it has a list of its own (Law 14/2008 article 17)',
      ),
    ),
  unknownForm: () =>
    problem(
      'bentuk-tidak-dikenal',
      both('Bentuk tidak dikenal', 'Unknown form'),
      both(
        'Tulis “softcopy”, “hardcopy”, atau “softcopy dan hardcopy”',
        'Write “softcopy”, “hardcopy” or both',
      ),
    ),
  unknownMark: () =>
    problem(
      'tanda-tidak-dikenal',
      both('Tanda tidak dikenal', 'Unknown mark'),
      both('Tulis ✓ bila tersedia; kosongkan bila tidak', 'Write ✓ if available; leave it empty if not'),
    ),
  cellError: () =>
    problem(
      'galat-rumus',
      both('Rumusnya gagal di Excel', 'The formula failed in Excel'),
      both('Ganti rumusnya dengan isi yang benar', 'Replace the formula with the right content'),
    ),
  missingTitle: () =>
    problem(
      'wajib-diisi',
      both('Wajib diisi', 'Must be filled in'),
      both('Isi nama dokumen atau hapus barisnya', 'Fill in the document name or delete the row'),
    ),
  tooLong: (now: number, most: number) =>
    problem(
      'terlalu-panjang',
      both(`Lebih dari ${most} karakter`, `More than ${most} characters`),
      both(`Pendekkan ${now - most} karakter`, `Shorten it by ${now - most} characters`),
    ),
  badNomor: () =>
    problem(
      'nomor-tidak-dikenal',
      both('Tidak ada informasi dengan nomor ini di daftar unit', 'No item of this unit has this number'),
      both(
        'Perbaiki nomornya, atau kosongkan bila informasi ini baru',
        'Mend the number, or leave it empty if the item is new',
      ),
    ),
  nomorTwice: (row: number) =>
    problem(
      'nomor-dua-kali',
      both(`Nomor ini sudah dipakai di baris ${row}`, `This number already stands in row ${row}`),
      both('Kosongkan salah satunya atau hapus barisnya', 'Empty one of them or delete its row'),
    ),
};

/** What an error table shows in place of a blank or of a long text. */
export const shown = {
  blank: both('(kosong)', '(empty)'),
  length: (count: number) => both(`${count} karakter`, `${count} characters`),
};

function rowsWord(count: number): Both {
  return both(`${count} baris`, count === 1 ? '1 row' : `${count} rows`);
}

/** What people are told although nothing keeps the rows from being imported. */
export const told = {
  otherUnit: (): Both =>
    both(
      'Templat ini dibuat untuk unit lain. Periksa apakah berkasnya benar.',
      'This template was made for another unit. Check that it is the right file.',
    ),
  titleFromSummary: (): Both =>
    both(
      'Berkas ini tidak memuat nama dokumen. Ringkasan isi dipakai sebagai namanya.',
      'This file has no document names. The summary is used as the name.',
    ),
  titleShortened: (count: number): Both =>
    both(
      `${rowsWord(count).id} berisi ringkasan lebih dari 300 karakter; nama dokumennya dipendekkan.`,
      `${rowsWord(count).en} with a summary of more than 300 characters: the name was shortened.`,
    ),
  groupRows: (count: number): Both =>
    both(
      `${rowsWord(count).id} judul kelompok dilewati.`,
      `${rowsWord(count).en} with group headings skipped.`,
    ),
  otherRows: (count: number): Both =>
    both(
      `${rowsWord(count).id} tanpa butir informasi dilewati (judul kolom yang berulang, nomor kolom, tanda tangan, contoh).`,
      `${rowsWord(count).en} without an item skipped (repeated headings, column numbers, signatures, examples).`,
    ),
  keptAsWritten: (code: string, count: number): Both => {
    const what: Readonly<Record<string, Both>> = {
      'retensi-berupa-tahun': both(
        'tahun, bukan lama simpan, sebagai retensi',
        'a year as the retention, not a span',
      ),
      'retensi-tidak-dikenal': both('retensi di luar pilihan', 'a retention that is not among the choices'),
      'klasifikasi-tidak-dikenal': both('klasifikasi yang tidak dikenal', 'an unknown classification'),
      'penguasa-di-luar-unit': both('unit di luar kantor ini', 'a unit that is not of this office'),
    };
    const { id, en } = what[code] ?? both(code, code);
    const after =
      code === 'klasifikasi-tidak-dikenal'
        ? both('dibiarkan tanpa usulan.', 'left without a proposal.')
        : both('disimpan seperti tertulis.', 'kept as written.');
    return both(
      `${rowsWord(count).id} berisi ${id}; ${after.id}`,
      `${rowsWord(count).en} with ${en}: ${after.en}`,
    );
  },
  incomplete: (field: GuidedField | 'bentuk', count: number): Both => {
    const name = field === 'bentuk' ? both('Bentuk', 'Form') : FIELD_GUIDE[field].name;
    return both(
      `${rowsWord(count).id} belum berisi ${lowered(name.id)}. Boleh diimpor; lengkapi sebelum dikirim.`,
      `${rowsWord(count).en} without ${lowered(name.en)}. They can be imported; fill them in before you submit.`,
    );
  },
  fromDefault: (field: 'penguasa' | 'penanggungJawab' | 'tempat', count: number, value: string): Both => {
    const { name } = FIELD_GUIDE[field];
    return both(
      `${rowsWord(count).id} tanpa ${lowered(name.id)} diisi “${value}”.`,
      `${rowsWord(count).en} without ${lowered(name.en)} filled with “${value}”.`,
    );
  },
};

/** Why a sheet cannot be checked at all. */
export const refusals = {
  noTitle: () =>
    both(
      'Tidak ada kolom nama dokumen atau ringkasan isi. Pilih kolomnya, atau pakai templat terbaru.',
      'No column holds the document name or the summary. Choose the column, or use the latest template.',
    ),
  exclusionList: () =>
    both(
      'Ini tampaknya daftar informasi yang dikecualikan. Daftar itu tidak pernah diimpor ke Daftar Informasi Publik.',
      'This seems to be a list of excluded information. Such a list is never imported into the public list.',
    ),
  noRows: () =>
    both(
      'Tidak ada baris di bawah judul kolom. Isi lembarnya lalu unggah lagi.',
      'There are no rows below the headings. Fill in the sheet and upload it again.',
    ),
  tooManyRows: (most: string, mostEn: string) =>
    both(
      `Berkas ini berisi lebih dari ${most} baris. Bagi menjadi beberapa berkas.`,
      `This file has more than ${mostEn} rows. Split it into several files.`,
    ),
};

function lowered(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
