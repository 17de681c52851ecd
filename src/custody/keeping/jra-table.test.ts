import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Invalid } from '../../base/errors.ts';
import { readPasted } from '../../workbook/read-csv.ts';
import { readJraTable, readNasib, readYears } from './jra-table.ts';

const read = (...lines: string[]) => readJraTable(readPasted(lines.join('\n')));

test('a table is read by its heads, in whatever order they stand', () => {
  const { rows, faults } = read(
    'No\tKode Klasifikasi\tJenis Arsip\tRetensi Aktif\tRetensi Inaktif\tNasib Akhir\tKeterangan',
    '1\tTU.01.1\tBuku agenda\t1 tahun\t2 (dua) tahun\tMusnah\tDari JRA',
    '2\tPL.01.4\tPencalonan\t2\t3\tPermanen',
  );
  assert.deepEqual(faults, []);
  assert.deepEqual(rows, [
    {
      ...{ number: 2, kode: 'TU.01.1', uraian: 'Buku agenda', aktifTahun: 1, inaktifTahun: 2 },
      ...{ nasib: 'musnah', keterangan: 'Dari JRA' },
    },
    {
      ...{ number: 3, kode: 'PL.01.4', uraian: 'Pencalonan', aktifTahun: 2, inaktifTahun: 3 },
      ...{ nasib: 'permanen', keterangan: '' },
    },
  ]);
});

test('a head may stand over two rows, and the column keterangan may hold the end', () => {
  const { rows } = read(
    'JADWAL RETENSI ARSIP\t\t\t\t',
    'Kode\tJenis arsip\tRetensi\t\tKeterangan',
    '\t\tAktif\tInaktif\t',
    'KU.03\tPelaksanaan anggaran\t2 tahun setelah tahun anggaran\t8\tDinilai kembali.',
  );
  assert.deepEqual(rows[0], {
    ...{ number: 4, kode: 'KU.03', uraian: 'Pelaksanaan anggaran', aktifTahun: 2, inaktifTahun: 8 },
    ...{ nasib: 'dinilai_kembali', keterangan: 'aktif setelah tahun anggaran' },
  });
});

test('a row that cannot be read says every reason and leaves the others alone', () => {
  const { rows, faults } = read(
    'kode,aktif,inaktif,nasib',
    'A.1,1,2,musnah',
    'A.2,satu,-1,dibakar',
    ',1,2,musnah',
    'A.1,1,5,musnah',
    'A.1,1,2,musnah',
    'A,,,',
  );
  assert.deepEqual(
    rows.map(({ kode }) => kode),
    ['A.1'],
  );
  assert.deepEqual(
    faults.map(({ number, reasons }) => [number, reasons.length]),
    [
      [3, 3],
      [4, 1],
      [5, 1],
    ],
  );
  assert.match(faults[2]?.reasons[0]?.id ?? '', /sudah ada di baris 2 dengan isi lain/);
});

test('an end with a condition is not simplified', () => {
  assert.equal(readNasib('Musnah'), 'musnah');
  assert.equal(readNasib('dimusnahkan.'), 'musnah');
  assert.equal(readNasib('Dinilai Kembali'), 'dinilai_kembali');
  assert.equal(readNasib('Permanen'), 'permanen');
  for (const words of ['Musnah, kecuali SK permanen', 'Musnah/Permanen', 'tidak musnah', ''])
    assert.equal(readNasib(words), null, words);
});

test('a period is a whole number of years and nothing near it', () => {
  assert.deepEqual(readYears('2 (dua) thn'), { years: 2, besides: '' });
  assert.deepEqual(readYears('1 tahun setelah kontrak'), { years: 1, besides: 'setelah kontrak' });
  for (const words of ['2,5', '2.5', '2-3 tahun', '1/2', '101', 'dua', '-1', '', '1000'])
    assert.equal(readYears(words), null, words);
});

test('a table whose columns cannot be told is refused with what was read', () => {
  assert.throws(
    () => read('Nomor\tJudul', '1\tLaporan'),
    (error) => error instanceof Invalid && /A Nomor, B Judul/.test(error.faults[0]?.id ?? ''),
  );
});
