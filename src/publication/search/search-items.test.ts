import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleItem } from '../sample/content.ts';
import { FACETS, queryString, readQuery, searchItems } from './search-items.ts';
import { stem } from './words.ts';

const base = sampleItem(1);
const items = [
  {
    ...base,
    nomor: 'A-1',
    judul: 'LKjIP 2024',
    ringkasan: 'Capaian sasaran.',
    tahun: 2024,
    klasifikasi: 'berkala' as const,
  },
  {
    ...base,
    nomor: 'A-2',
    judul: 'Laporan Kinerja 2025',
    ringkasan: 'Capaian sasaran.',
    tahun: 2025,
    klasifikasi: 'berkala' as const,
  },
  {
    ...base,
    nomor: 'A-3',
    judul: 'DIPA 2026',
    ringkasan: 'Rincian belanja.',
    tahun: 2026,
    klasifikasi: 'setiap_saat' as const,
  },
  {
    ...base,
    nomor: 'A-4',
    judul: 'Keputusan penetapan pemilih',
    ringkasan: 'Ditetapkan pleno.',
    tahun: null,
    klasifikasi: 'setiap_saat' as const,
  },
  {
    ...base,
    nomor: 'A-5',
    judul: 'Pélantikan anggota',
    ringkasan: 'Laporan kegiatan, bukan kinerja.',
    tahun: 2025,
    klasifikasi: 'serta_merta' as const,
  },
];
const find = (query: string) => searchItems(items, readQuery(new URLSearchParams(query)), 50);
const numbers = (query: string) => find(query).items.map((item) => item.nomor);

test('a search finds what offices call by another name', () => {
  assert.deepEqual(numbers('q=LAKIP').sort(), ['A-1', 'A-2']);
  assert.deepEqual(numbers('q=lkjip').sort(), ['A-1', 'A-2']);
  assert.deepEqual(numbers('q=anggaran'), ['A-3']);
  assert.deepEqual(find('q=laporan kinerja').sought.equivalents, ['LKjIP', 'LAKIP']);
});

test('names that only people use, or only English has, lead to those of the list and not back', () => {
  assert.deepEqual(numbers('q=budget'), ['A-3']);
  assert.deepEqual(numbers('q=performance report').sort(), ['A-1', 'A-2']);
  assert.deepEqual(numbers('q=voters'), ['A-4']);
  assert.deepEqual(find('q=tender').sought.equivalents, ['pengadaan']);
  assert.deepEqual(find('q=pengadaan').sought.equivalents, []);
});

test('what can be downloaded, what must be asked for and paper are told apart', () => {
  const file = { nama: 'a.pdf', jenis: 'application/pdf', ukuran: 1, sha256: 'a'.repeat(64) };
  const three = [
    { ...base, nomor: 'B-1', bentuk: ['softcopy', 'hardcopy'] as const, berkas: [file] },
    { ...base, nomor: 'B-2', bentuk: ['softcopy', 'hardcopy'] as const, berkas: [] },
    { ...base, nomor: 'B-3', bentuk: ['hardcopy'] as const, berkas: [] },
  ];
  const those = (bentuk: string) =>
    searchItems(three, readQuery(new URLSearchParams({ bentuk })), 50).items.map((item) => item.nomor);
  assert.deepEqual(those('unduh'), ['B-1']);
  assert.deepEqual(those('softcopy'), ['B-2']);
  assert.deepEqual(those('hardcopy'), ['B-1', 'B-2', 'B-3']);
});

test('the exact words alone are sought when the person asks for them', () => {
  assert.deepEqual(numbers('q=lkjip&persis=1'), ['A-1']);
  assert.deepEqual(numbers('q=anggaran&persis=1'), []);
});

test('case, diacritics and Indonesian affixes do not matter', () => {
  assert.deepEqual(numbers('q=PELANTIKAN'), ['A-5']);
  assert.deepEqual(numbers('q=menetapkan'), ['A-4']);
  const families = [
    ['pelaporan', 'laporan'],
    ['penetapan', 'ditetapkan', 'menetapkan'],
    ['pengumuman', 'mengumumkan'],
    ['pemilihan', 'memilih', 'pemilih'],
    ['penyusunan', 'menyusun'],
    ['pelayanan', 'layanan'],
  ];
  for (const family of families) assert.equal(new Set(family.map(stem)).size, 1, family.join());
});

test('a title that says the words comes before a text that mentions them', () => {
  assert.equal(numbers('q=laporan kinerja')[0], 'A-2');
});

test('the counts of a facet add up to what the search leaves without that facet', () => {
  for (const query of ['', 'q=laporan', 'klasifikasi=berkala', 'q=capaian&tahun=2025', 'unit=tidak ada']) {
    const result = find(query);
    for (const name of FACETS.filter((facet) => facet !== 'bentuk')) {
      const without = readQuery(new URLSearchParams(query));
      const total = searchItems(items, { ...without, [name]: null }, 50).total;
      const sum = result.facets[name].reduce((all, value) => all + value.n, 0);
      assert.equal(sum, total, `${query} ${name}`);
    }
  }
});

test('items without a year can be found by that', () => {
  assert.deepEqual(numbers('tahun=tanpa'), ['A-4']);
});

test('a query that makes no sense is read as far as it makes sense', () => {
  const query = readQuery(new URLSearchParams('q=+a+&halaman=-3&urut=acak&lain=1'));
  assert.deepEqual([query.q, query.halaman, query.urut], ['a', 1, 'sesuai']);
  assert.equal(find('halaman=999').query.halaman, 1);
  assert.deepEqual(numbers('q=%00%FF%3Cscript%3E'), []);
});

test('a query survives being written as an address and read again', () => {
  const query = readQuery(
    new URLSearchParams('q=laporan kinerja&unit=Subbagian A, B & C&tahun=2025&urut=judul&halaman=2'),
  );
  assert.deepEqual(readQuery(new URLSearchParams(queryString(query, { halaman: query.halaman }))), query);
});

test('a search of the longest text over a large list stays quick', () => {
  const many = Array.from({ length: 1000 }, (_, n) => sampleItem(n));
  const result = searchItems(many, { ...readQuery(new URLSearchParams()), q: 'laporan '.repeat(5000) }, 50);
  assert.ok(result.total > 0);
});
