import assert from 'node:assert/strict';
import { test } from 'node:test';
import { programFile } from '../../base/paths.ts';
import { readWorkbook } from '../../workbook/read-workbook.ts';
import { valueFaults } from '../entry-values.ts';
import { type CheckContext, checkRows } from './check.ts';
import { guessMapping } from './columns.ts';

const context: CheckContext = {
  units: [
    { name: 'Subbagian Keuangan, Umum, dan Logistik', shortName: 'Keuangan' },
    { name: 'Subbagian Teknis Penyelenggaraan Pemilu dan Hukum', shortName: 'Teknis dan Hukum' },
  ],
  existing: [],
  defaults: { penguasa: '', tempat: 'Serang' },
};

async function check(name: string) {
  const sheet = await readWorkbook(programFile('seeds', 'lists', name), name);
  const mapping = guessMapping(sheet);
  const result = checkRows(sheet, mapping, context);
  return {
    mapping,
    fields: mapping.columns.map(({ letter, field }) => `${letter}:${field ?? '-'}`).join(' '),
    result,
    complete: result.ready.filter(({ values }) => valueFaults(values).length === 0).length,
    notices: new Map(result.notices.map((notice) => [notice.code, notice])),
  };
}

test('the list of Kabupaten Sumedang 2024 comes in by itself, its summaries as names', async () => {
  const { fields, result, complete, notices, mapping } = await check('dip_kab_sumedang_2024.csv');
  assert.equal(
    fields,
    'A:- B:ringkasan C:penguasa D:penanggungJawab E:waktu F:bentukSoftcopy G:bentukHardcopy H:retensi I:- J:-',
  );
  assert.equal(mapping.headerRow, 1);
  assert.equal(result.rowsRead, 51);
  assert.equal(result.ready.length, 51);
  assert.deepEqual([result.errors.length, result.doubles.length, complete], [0, 0, 50]);
  assert.equal(result.ready.filter(({ values }) => values.softcopy).length, 51);
  assert.equal(result.ready.filter(({ values }) => values.hardcopy).length, 18);
  assert.deepEqual(notices.get('belum-berisi-penanggungJawab')?.rows, [39]);
  assert.deepEqual(notices.get('retensi-berupa-tahun')?.rows, [50]);
  assert.ok(notices.has('judul-dari-ringkasan') && notices.has('tempat-bawaan'));
  const permanen = result.ready.filter(({ values }) => values.retensi === 'Permanen').length;
  const selama = result.ready.filter(({ values }) => values.retensi === 'Selama berlaku').length;
  assert.deepEqual([permanen, selama], [13, 23]);
  assert.deepEqual(result.ready[4]?.values, {
    judul: 'Tugas dan Fungsi Badan Publik beserta Kantor Unit- Unit di Bawahnya',
    ringkasan: 'Tugas dan Fungsi Badan Publik beserta Kantor Unit- Unit di Bawahnya',
    penguasa: 'Bagian Organisasi Sekretariat Daerah Kabupaten Sumedang',
    penanggungJawab: 'Sub Bagian Kelembagaan dan Analisa Jabatan',
    waktu: '2023',
    tempat: 'Serang',
    softcopy: true,
    hardcopy: false,
    retensi: 'Permanen',
    klasifikasiUsulan: null,
    tahun: 2023,
    kode: null,
  });
});

test('the list of Provinsi Jawa Barat 2023 comes in with its groups as classification and two errors', async () => {
  const { fields, result, complete, notices } = await check('dip_prov_jawa_barat_2023_salinan_sumut.csv');
  assert.equal(
    fields,
    'A:klasifikasi B:- C:- D:judul E:ringkasan F:penguasa G:penanggungJawab H:waktu I:bentuk J:retensi K:- L:- M:-',
  );
  assert.deepEqual([result.rowsRead, result.ready.length, result.errorRows, complete], [52, 50, 2, 49]);
  assert.deepEqual(notices.get('baris-kelompok')?.rows, [34, 35, 38, 39]);
  assert.deepEqual(
    result.errors.map(({ row, column, columnName, code, shown, suggestion }) => [
      row,
      column,
      columnName,
      code,
      shown.id,
      suggestion,
    ]),
    [
      [3, 'E', 'Ringkasan Informasi', 'terlalu-panjang', '823 karakter', undefined],
      [13, 'J', 'Jangka Waktu Penyimpanana', 'tidak-dikenal', 'Selama Beralku', 'Selama berlaku'],
    ],
  );
  const count = (klasifikasi: string) =>
    result.ready.filter(({ values }) => values.klasifikasiUsulan === klasifikasi).length;
  assert.deepEqual([count('berkala'), count('serta_merta'), count('setiap_saat')], [30, 2, 18]);
  assert.ok(notices.get('retensi-berupa-tahun')?.id.startsWith('23 baris'));
  assert.equal(result.ready.filter(({ values }) => values.softcopy && values.hardcopy).length, 49);
});

test('the list of PKTJ Tegal 2025 comes in whole, from the columns of a database', async () => {
  const { fields, result, complete } = await check('dip_pktj_tegal_2025.csv');
  assert.equal(
    fields,
    'A:klasifikasi B:- C:judul D:ringkasan E:penguasa F:penanggungJawab G:- H:bentuk I:tempat J:waktu K:retensi L:- M:-',
  );
  assert.deepEqual([result.rowsRead, result.ready.length, result.doubles.length, complete], [37, 37, 0, 37]);
  const last = result.ready.at(-1)?.values;
  assert.deepEqual(
    [last?.klasifikasiUsulan, last?.tempat, last?.retensi],
    ['serta_merta', 'Tegal', '1 tahun'],
  );
  assert.equal(result.ready.filter(({ values }) => !values.hardcopy).length, 5);
});
