import {
  type Arbitrary,
  array,
  boolean,
  constant,
  constantFrom,
  double,
  integer,
  oneof,
  option,
  record,
  shuffledSubarray,
  string,
  subarray,
  tuple,
  uniqueArray,
} from 'fast-check';
import { FUNGSI } from '../../journal/actor.ts';
import { type Jalankan, KOLOM, SATUAN, type Sheet, type Step, TANDA, type Waktu } from './sheet.ts';

/** Texts that YAML, a spreadsheet or a page could take for something else. */
const ODD = [
  ...[
    'null',
    'Null',
    '~',
    'true',
    'no',
    'y',
    '1',
    '007',
    '1e3',
    '0x1F',
    '1_000',
    '.5',
    '12:30',
    '2025-01-06',
  ],
  ...['- x', '-', '? x', 'a: b', 'a:', ': a', '#', 'a #b', 'a#b', '&a', '*a', '!a', '| x', '> x', '%a', '@a'],
  ...['"', "'", "it's", '{ a: b }', '[a, b]', 'a, b', '`a`', '\\n', '---', '...', '<<', '=', '+1', '=1+1'],
  ...['<b>', '&amp;', '{{a}}', '__proto__', 'constructor', 'dua\nbaris', 'a\r\nb', 'a\tb', 'a\u0085b'],
  ...[
    'Sulistyо',
    'é',
    'e\u0301',
    '文書',
    '👩‍⚖️',
    'a\u200bb',
    'a\u202eb',
    'a\ufeffb',
    'a\u2028b',
    'x '.repeat(80),
  ],
];

/** A text as sheets hold it: trimmed, not empty, any script, and nothing that cannot be printed. */
export const arbitraryLine: Arbitrary<string> = oneof(
  {
    arbitrary: constantFrom('Softfile', 'Draft Berita Acara', 'Data ter Update', 'UU No. 14 Tahun 2008;'),
    weight: 2,
  },
  { arbitrary: constantFrom(...ODD), weight: 2 },
  { arbitrary: string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), weight: 2 },
  { arbitrary: string({ unit: 'binary', minLength: 1, maxLength: 12 }), weight: 1 },
).map((text) => text.replace(/[^\P{Cc}\t\n\r]|\p{Cs}/gu, '').trim() || 'x');

const maybeLine = option(arbitraryLine, { freq: 2 });
const lines = array(arbitraryLine, { maxLength: 3 });
const slug = constantFrom('sop-lain', 'pendokumentasian-2025', 'a', '03-2025');

/** Every kind of standard time: a number, Tentatif, blank, and as the source writes it. */
export const arbitraryWaktu: Arbitrary<Waktu> = oneof(
  constant(null),
  constant('Tentatif' as const),
  record({
    angka: oneof(integer({ min: 1, max: 500 }), double({ min: 0.01, max: 1e6, noNaN: true })),
    satuan: constantFrom(...SATUAN),
  }),
  record({ angka: integer({ min: 1, max: 30 }), satuan: constantFrom(...SATUAN), tertulis: arbitraryLine }),
);

const marksOf = (roles: readonly string[]) =>
  subarray([...roles]).chain((chosen) =>
    tuple(
      ...chosen.map((peran) =>
        record({ peran: constant(peran), tanda: option(constantFrom(...TANDA)), dugaan: boolean() }),
      ),
    ),
  );

/** Outputs of one step; their names begin with the step's number, so that no two steps make the same. */
const runsOf = (no: number, roles: readonly string[]): Arbitrary<Jalankan> =>
  integer({ min: 1, max: 3 }).chain((count) => {
    const names = Array.from({ length: count }, (_, index) => `k${no}_${index + 1}`);
    const hasil = tuple(
      ...names.map((keluaran) =>
        record(
          {
            keluaran: constant(keluaran),
            peran: constantFrom(...roles),
            fungsi: uniqueArray(constantFrom(...FUNGSI), { minLength: 1, maxLength: 3 }),
          },
          { requiredKeys: ['keluaran', 'peran'] },
        ),
      ),
    );
    return record(
      {
        perUnit: boolean(),
        cukup: integer({ min: 1, max: 5 }),
        serentak: boolean(),
        hasil,
        ditutupOleh: shuffledSubarray(names, { minLength: 1 }),
      },
      { requiredKeys: ['perUnit', 'serentak', 'hasil', 'ditutupOleh'] },
    ).map(({ cukup, ...run }) => (run.perUnit && cukup !== undefined ? { ...run, cukup } : run));
  });

const stepOf = (no: number, roles: readonly string[]): Arbitrary<Step> =>
  record(
    {
      kunci: constant(`s${no}`),
      no: constant(no),
      uraian: arbitraryLine,
      asal: constantFrom('asli' as const, 'asli' as const, 'usulan' as const),
      pelaksana: marksOf(roles),
      kelengkapan: maybeLine,
      waktu: arbitraryWaktu,
      output: maybeLine,
      keterangan: maybeLine,
      jalankan: runsOf(no, roles),
    },
    { requiredKeys: ['no', 'uraian', 'asal', 'pelaksana', 'kelengkapan', 'waktu', 'output', 'keterangan'] },
  );

const identitas: Arbitrary<Sheet['identitas']> = record({
  badan: arbitraryLine,
  unit: maybeLine,
  nama: arbitraryLine,
  nomor: maybeLine,
  tanggalPembuatan: maybeLine,
  tanggalRevisi: maybeLine,
  tanggalPengesahan: maybeLine,
  tanggalEfektif: maybeLine,
  disahkanOleh: option(record({ jabatan: arbitraryLine, nama: maybeLine, pangkat: maybeLine })),
  alamat: maybeLine,
});

const kepalaKolom: Arbitrary<Sheet['kepalaKolom']> = record({
  pelaksana: maybeLine,
  pendukung: maybeLine,
  kelengkapan: arbitraryLine,
  waktu: arbitraryLine,
  output: arbitraryLine,
  keterangan: maybeLine,
});

/** Merged cells of at least two steps, at most one a column. */
function gabunganOf(steps: number): Arbitrary<Sheet['gabungan']> {
  if (steps < 2) return constant([]);
  const one = record({
    kolom: constantFrom(...KOLOM),
    dari: integer({ min: 1, max: steps - 1 }),
    more: integer({ min: 1, max: steps - 1 }),
  }).map(({ kolom, dari, more }) => ({ kolom, dari, sampai: Math.min(steps, dari + more) }));
  return uniqueArray(one, { maxLength: 2, selector: ({ kolom }) => kolom });
}

/** The sheet as its form shows it: a merged cell's value stands in its first step only. */
function merged(sheet: Sheet): Sheet {
  const hidden = (no: number, kolom: string) =>
    sheet.gabungan.some((one) => one.kolom === kolom && no > one.dari && no <= one.sampai);
  const langkah = sheet.langkah.map((step) => ({
    ...step,
    ...Object.fromEntries(KOLOM.filter((kolom) => hidden(step.no, kolom)).map((kolom) => [kolom, null])),
  }));
  // Copied through JSON, so that no record keeps the bare prototype that the generator may give it.
  return JSON.parse(JSON.stringify({ ...sheet, langkah })) as Sheet;
}

const clause = integer({ min: 1, max: 5 });
const pengesahan: Arbitrary<Sheet['pengesahan']> = record({
  tempat: maybeLine,
  tanggal: maybeLine,
  klausul: array(arbitraryLine, { minLength: 5, maxLength: 6 }),
  aturan: record(
    { revisiKahar: clause, selesaiTetap: clause, batal: clause, berlakuSaatDitandatangani: clause },
    { requiredKeys: [] },
  ),
});

/**
 * Any sheet that `readSheet` gives: 1 to 8 steps and 1 to 4 roles, marks and times of every kind, steps of several
 * outputs, per unit, in any order or by statement, merged cells, clauses with and without rules, and odd texts.
 */
export const arbitrarySheet: Arbitrary<Sheet> = tuple(
  uniqueArray(constantFrom('penyedia', 'desk', 'ppid', 'pembina', 'petugas_2', 'x'), {
    minLength: 1,
    maxLength: 4,
  }),
  integer({ min: 1, max: 8 }),
).chain(([roles, steps]) =>
  record({
    format: constant('terang-sop/1' as const),
    slug,
    sumber: maybeLine,
    identitas,
    dasarHukum: lines,
    kualifikasiPelaksana: lines,
    jumlahPelaksanaMinimal: option(integer({ min: 1, max: 9 })),
    keterkaitan: lines,
    memulai: uniqueArray(slug, { maxLength: 2 }),
    peralatan: lines,
    peringatan: maybeLine,
    pencatatan: maybeLine,
    kepalaKolom,
    peran: tuple(
      ...roles.map((id) =>
        record({ id: constant(id), label: arbitraryLine, fungsi: subarray([...FUNGSI], { maxLength: 4 }) }),
      ),
    ),
    langkah: tuple(...Array.from({ length: steps }, (_, index) => stepOf(index + 1, roles))),
    gabungan: gabunganOf(steps),
    pengesahan,
    dugaan: array(record({ di: constantFrom('identitas.nomor', 'langkah.1.waktu'), alasan: arbitraryLine }), {
      maxLength: 2,
    }),
    tidakJelas: lines,
  }).map(merged),
);
