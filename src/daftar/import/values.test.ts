import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  klasifikasiIn,
  RETENSI,
  readBentuk,
  readKlasifikasi,
  readMark,
  readPenguasa,
  readRetensi,
  readTahun,
} from './cell-values.ts';
import { editDistance, nearest } from './near.ts';
import { isProblem, type Reading } from './reading.ts';
import { readWaktu, splitWaktuTempat } from './waktu.ts';

function valueIn<T>(reading: Reading<T>): T | string {
  return isProblem(reading) ? `${reading.problem.code}: ${reading.problem.suggestion ?? '-'}` : reading.value;
}
const waktu = (text: string) => {
  const found = valueIn(readWaktu(text));
  return typeof found === 'string' ? found : found.text;
};

test('dates are read day first and written in one spelling', () => {
  for (const text of [
    '6/1/2025',
    '06-01-2025',
    '6.1.2025',
    '6/1/25',
    '2025-01-06',
    '6 Januari 2025',
    '6 jan 2025',
    'Senin, 6 Januari 2025',
    'tanggal 6 Januari 2025',
    '45663',
  ]) {
    assert.equal(waktu(text), '6 Januari 2025', text);
  }
  for (const text of ['Januari 2025', 'Jan 2025', 'jan. 2025', '2025-01', '01/2025', 'Bulan Januari 2025']) {
    assert.equal(waktu(text), 'Januari 2025', text);
  }
  for (const text of ['2025', 'Tahun 2025', 'TA 2025', 'tahun anggaran 2025'])
    assert.equal(waktu(text), '2025', text);
  assert.equal(waktu('12 Nopember 2024'), '12 November 2024');
  assert.equal(waktu('1 Mei 2024'), '1 Mei 2024');
});

test('what is no single time stays as written', () => {
  for (const text of [
    'Setiap triwulan',
    '2020-2024',
    'Triwulan I 2025',
    'Desember 2024 s.d. Januari 2025',
    'Semester 2025',
    '',
  ]) {
    assert.equal(waktu(text), text);
  }
});

test('a day that the calendar does not have is a problem, also inside a longer text', () => {
  assert.equal(waktu('31/02/2026'), 'tanggal-tidak-ada: -');
  assert.equal(waktu('29 Februari 2025'), 'tanggal-tidak-ada: -');
  assert.equal(waktu('29 Februari 2024'), '29 Februari 2024');
  assert.equal(waktu('1/25/2025'), 'tanggal-tidak-ada: 25 Januari 2025');
  assert.equal(waktu('mulai 31/02/2026 sampai selesai'), 'tanggal-tidak-ada: -');
  assert.equal(waktu('1/1/0026'), 'tahun-tidak-dikenal: -');
  assert.equal(waktu('6 Janauri 2025'), 'salah-ketik: 6 Januari 2025');
  const reading = readWaktu('31/02/2026');
  assert.ok(isProblem(reading));
  assert.equal(reading.problem.fix.id, 'Tulis tanggal yang benar, misalnya 28/02/2026');
});

test('every day of the calendar is read from each of its spellings', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1945-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
      (at) => {
        const [year = '', month = '', day = ''] = at.toISOString().slice(0, 10).split('-');
        const iso = waktu(`${year}-${month}-${day}`);
        assert.equal(waktu(`${Number(day)}/${Number(month)}/${year}`), iso);
        assert.equal(waktu(iso), iso);
      },
    ),
  );
});

test('the year is known when a time has exactly one', () => {
  const year = (text: string) => {
    const reading = readWaktu(text);
    return isProblem(reading) ? 'problem' : reading.value.tahun;
  };
  assert.equal(year('Triwulan I 2025'), 2025);
  assert.equal(year('2020-2024'), null);
  assert.equal(year('Setiap bulan'), null);
});

test('a column that holds both time and place is split', () => {
  const cases: [string, string, string][] = [
    ['Jakarta, 2025', '2025', 'Jakarta'],
    ['Serang, 6 Januari 2025', '6 Januari 2025', 'Serang'],
    ['6 Januari 2025 di Serang', '6 Januari 2025', 'Serang'],
    ['2025; Kota Serang', '2025', 'Kota Serang'],
    ['Serang 2025', '2025', 'Serang'],
    ['Kota Serang Januari 2025', 'Januari 2025', 'Kota Serang'],
    ['Serang / 06/01/2025', '06/01/2025', 'Serang'],
    ['2025', '2025', ''],
    ['Januari 2025', 'Januari 2025', ''],
    ['Jakarta, setiap bulan', 'setiap bulan', 'Jakarta'],
    ['Serang', '', 'Serang'],
  ];
  for (const [text, time, place] of cases) {
    assert.deepEqual(splitWaktuTempat(text), { waktu: time, tempat: place }, text);
  }
});

test('retentions differ silently in case and spacing, with a suggestion when misspelt, else stay as written', () => {
  const retensi = (text: string) => valueIn(readRetensi(text));
  assert.equal(retensi('SELAMA  BERLAKU'), 'Selama berlaku');
  assert.equal(retensi('5 Tahun'), '5 tahun');
  assert.equal(retensi('05 thn'), '5 tahun');
  assert.equal(retensi('2 (dua) tahun'), '2 tahun');
  assert.equal(retensi('Selama Beralku'), 'tidak-dikenal: Selama berlaku');
  assert.equal(retensi('Permanent'), 'tidak-dikenal: Permanen');
  assert.equal(retensi('5 tahnu'), 'tidak-dikenal: 5 tahun');
  assert.deepEqual(readRetensi('Tahun 2023'), { value: 'Tahun 2023', notice: 'retensi-berupa-tahun' });
  assert.deepEqual(readRetensi('5 Tahun 2023'), { value: '5 Tahun 2023', notice: 'retensi-berupa-tahun' });
  assert.deepEqual(readRetensi('2 tahun aktif, 3 tahun inaktif, musnah'), {
    value: '2 tahun aktif, 3 tahun inaktif, musnah',
  });
  assert.deepEqual(readRetensi('sampai diganti'), {
    value: 'sampai diganti',
    notice: 'retensi-tidak-dikenal',
  });
  for (const known of RETENSI) assert.deepEqual(readRetensi(known), { value: known });
});

test('forms are read in every way that offices write them', () => {
  const bentuk = (text: string) => {
    const reading = readBentuk(text);
    return isProblem(reading)
      ? 'problem'
      : `${reading.value.softcopy ? 's' : ''}${reading.value.hardcopy ? 'h' : ''}`;
  };
  for (const text of [
    'Hard & Soft File',
    'Soft dan Hard Copy',
    'softcopy dan hardcopy',
    'hardcopy dan softcopy',
    'Cetak & Online',
    'Keduanya',
    'cetak, rekam',
  ]) {
    assert.equal(bentuk(text), 'sh', text);
  }
  assert.equal(bentuk('softcopy (online)'), 's');
  assert.equal(bentuk('Hard Copy'), 'h');
  assert.equal(bentuk(''), '');
  assert.equal(bentuk('entah'), 'problem');
});

test('check marks become yes or no, and an unknown sign is asked about', () => {
  for (const text of ['√', '✓', 'x', 'X', 'v', 'V', 'ya', '1', 'https://a.go.id', 'Softcopy'])
    assert.equal(valueIn(readMark(text)), true, text);
  for (const text of ['', ' ', '-', '–', 'tidak', '0']) assert.equal(valueIn(readMark(text)), false, text);
  for (const text of ['✗', '?', 'mungkin'])
    assert.equal(valueIn(readMark(text)), 'tanda-tidak-dikenal: -', text);
});

test('a classification is known by its words, an exclusion is never taken in', () => {
  assert.equal(valueIn(readKlasifikasi('Informasi Berkala')), 'berkala');
  assert.equal(valueIn(readKlasifikasi('sertaMerta')), 'serta_merta');
  assert.equal(valueIn(readKlasifikasi('informasi-setiap-saat')), 'setiap_saat');
  assert.equal(klasifikasiIn('C. INFORMASI TERSEDIA SETIAP SAAT'), 'setiap_saat');
  assert.equal(klasifikasiIn('Berkala dan setiap saat'), null);
  assert.equal(valueIn(readKlasifikasi('Dikecualikan')), 'dikecualikan: -');
  assert.equal(valueIn(readKlasifikasi('Bekala')), 'tidak-dikenal: Berkala');
  assert.deepEqual(readKlasifikasi('Penting'), { value: null, notice: 'klasifikasi-tidak-dikenal' });
  assert.deepEqual(readKlasifikasi(''), { value: null });
});

test('a year has four digits and lies between 1945 and 2200', () => {
  assert.equal(valueIn(readTahun('Tahun 2025')), 2025);
  assert.equal(valueIn(readTahun('2025.0')), 2025);
  assert.equal(valueIn(readTahun('-')), null);
  for (const text of ['25', '1900', '2025/2026', 'dua ribu'])
    assert.equal(valueIn(readTahun(text)), 'tahun-tidak-dikenal: -', text);
});

test('a unit is known under any of its spellings, and an old name brings its suggestion', () => {
  const units = [
    { name: 'Subbagian Keuangan, Umum, dan Logistik', shortName: 'KUL' },
    { name: 'Subbagian Teknis Penyelenggaraan Pemilu dan Hukum', shortName: 'Teknis' },
  ];
  const unit = (text: string) => valueIn(readPenguasa(text, units));
  for (const text of [
    'Keuangan, Umum dan Logistik',
    'SUB BAGIAN KEUANGAN UMUM & LOGISTIK',
    'Subbag KUL',
    'subag keuangan, umum, logistik',
  ]) {
    assert.equal(unit(text), units[0]?.name, text);
  }
  assert.equal(unit('Subag Umum'), `unit-bernama-lain: ${units[0]?.name}`);
  assert.equal(unit('Keuangan, Umun, dan Logistik'), `unit-bernama-lain: ${units[0]?.name}`);
  assert.deepEqual(readPenguasa('Bagian Hukum', units), {
    value: 'Bagian Hukum',
    notice: 'penguasa-di-luar-unit',
  });
  assert.deepEqual(readPenguasa('Bagian Hukum', []), { value: 'Bagian Hukum' });
});

test('distance counts letters added, dropped, changed or swapped, up to its limit', () => {
  assert.equal(editDistance('beralku', 'berlaku', 3), 1);
  assert.equal(editDistance('ab', 'ba', 3), 1);
  assert.equal(editDistance('abcdef', 'abc', 2), 3);
  assert.equal(nearest('permanen', ['Permanen']), null);
});
