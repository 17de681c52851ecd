import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestOffice, type TestOffice } from '../../../seeds/testing-office.ts';
import { Invalid, NotFound } from '../../base/errors.ts';
import { perform, reasonsAgainst } from '../../journal/act.ts';
import { refusedFor } from '../../people/testing.ts';
import { readPasted } from '../../workbook/read-csv.ts';
import { dokumenById } from '../dokumen/dokumen.ts';
import { journalOf } from '../hardcopy/testing.ts';
import { type TestCustody, testCustody } from '../softcopy/testing.ts';
import { assignRetensi } from './assign-retensi.ts';
import { closingReasons } from './closing-day.ts';
import { importRetensi, importSteps } from './import-retensi.ts';
import { readJraTable } from './jra-table.ts';
import { klasifikasiArsipByKode, klasifikasiArsipOf, shippedKlasifikasi } from './klasifikasi-arsip.ts';
import { loadKlasifikasi } from './load-klasifikasi.ts';
import { setRetensi } from './set-retensi.ts';
import { closed } from './testing.ts';

let at: TestCustody;
let office: TestOffice;

before(async () => {
  at = await testCustody();
  office = await openTestOffice(at.custody);
});
after(() => at.drop());

const wanted = {
  kode: 'TU.01.1',
  version: 1,
  aktifTahun: 1,
  inaktifTahun: 2,
  nasib: 'musnah' as const,
  dasar: 'PKPU 17/2023, lampiran contoh',
  keterangan: '',
};

test('the list is loaded once, with its source, without any retention', async () => {
  const { desk, penghubung1 } = office.actors;
  const codes = await shippedKlasifikasi();
  assert.deepEqual(await refusedFor(perform(at.custody, penghubung1, loadKlasifikasi, codes)), [
    'hanya-petugas-ppid',
  ]);
  assert.equal(await perform(at.custody, desk, loadKlasifikasi, codes), 319);
  const loaded = await klasifikasiArsipOf(at.custody.db, desk.office);
  assert.ok(loaded.every(({ retensi, sumber }) => retensi === null && sumber.includes('Belu')));
  assert.deepEqual(
    loaded
      .filter(({ kode }) => kode.startsWith('PL.01.'))
      .map(({ kode }) => kode)
      .slice(-2),
    ['PL.01.9', 'PL.01.10'],
  );
  assert.deepEqual(await refusedFor(perform(at.custody, desk, loadKlasifikasi, codes)), [
    'tidak-ada-yang-berubah',
  ]);
});

test('retention is set by the PPID’s side with its basis, and what stood before stays in the journal', async () => {
  const { ppid, penghubung1, ketua } = office.actors;
  for (const by of [penghubung1, ketua])
    assert.deepEqual(await refusedFor(perform(at.custody, by, setRetensi, wanted)), ['hanya-petugas-ppid']);
  const bare = { ...wanted, dasar: ' ', aktifTahun: 1.5, inaktifTahun: 101 };
  assert.deepEqual(await refusedFor(perform(at.custody, ppid, setRetensi, bare)), [
    'masa-retensi',
    'dasar-retensi',
  ]);
  await perform(at.custody, ppid, setRetensi, wanted);
  assert.deepEqual(await refusedFor(perform(at.custody, ppid, setRetensi, { ...wanted, inaktifTahun: 5 })), [
    'sudah-diubah-orang-lain',
  ]);
  await perform(at.custody, ppid, setRetensi, { ...wanted, version: 2, inaktifTahun: 5 });
  const now = await klasifikasiArsipByKode(at.custody.db, ppid.office, 'TU.01.1');
  assert.deepEqual([now.version, now.retensi?.inaktifTahun, now.personName], [3, 5, 'Ratna Contoh']);
  const entries = await journalOf(at.custody, 'kode-arsip:TU.01.1');
  assert.deepEqual(
    entries.map(({ detail }) => {
      const { from, to } = JSON.parse(detail);
      return [from?.inaktifTahun ?? null, to.inaktifTahun];
    }),
    [
      [null, 2],
      [2, 5],
    ],
  );
  await assert.rejects(perform(at.custody, ppid, setRetensi, { ...wanted, kode: 'TIDAK.ADA' }), NotFound);
});

test('a code without retention cannot be half set, not even by hand', async () => {
  await assert.rejects(
    at.custody
      .db`update klasifikasi_arsip set nasib = 'musnah', dasar = 'x', at = now() where kode = 'PP.07'`,
    { code: '23514' },
  );
});

test('an office brings its own JRA: one deed, each row for itself, the same table twice changes nothing', async () => {
  const { desk, kepala1 } = office.actors;
  const { rows } = readJraTable(
    readPasted(
      ['kode\turaian\taktif\tinaktif\tnasib', 'PP.07\t\t2\t3\tPermanen', 'TU.01.1\t\t1\t2\tMusnah']
        .concat('XX.01\tJenis baru\t1\t1\tMusnah', 'YY.01\t\t1\t1\tMusnah')
        .join('\n'),
    ),
  );
  const input = { rows, dasar: 'PKPU 17/2023, lampiran contoh' };
  assert.deepEqual(
    (await importSteps(at.custody.db, desk.office, input)).map(({ act }) => act),
    ['ditetapkan', 'diubah', 'ditambah', 'asing'],
  );
  assert.deepEqual(await refusedFor(perform(at.custody, kepala1, importRetensi, { ...input, dasar: '' })), [
    'hanya-petugas-ppid',
    'dasar-retensi',
  ]);
  assert.equal(await perform(at.custody, desk, importRetensi, input), 3);
  const [policy, fresh] = await Promise.all(
    ['PP.07', 'XX.01'].map((kode) => klasifikasiArsipByKode(at.custody.db, desk.office, kode)),
  );
  assert.deepEqual(policy?.retensi?.nasib, 'permanen');
  assert.match(policy?.sumber ?? '', /Belu/);
  assert.deepEqual([fresh?.uraian, fresh?.sumber], ['Jenis baru', 'PKPU 17/2023, lampiran contoh']);
  const [entry, ...others] = (await journalOf(at.custody, 'klasifikasi-arsip')).slice(1);
  assert.deepEqual(others, []);
  assert.equal(JSON.parse(entry?.detail ?? '').kode.length, 3);
  assert.deepEqual(await refusedFor(perform(at.custody, desk, importRetensi, input)), [
    'tidak-ada-yang-berubah',
  ]);
  await assert.rejects(perform(at.custody, desk, importRetensi, { ...input, rows: [] }), Invalid);
});

test('a document gets its code and closing day from its own unit or the PPID’s side', async () => {
  const { penghubung1, penghubung2, desk } = office.actors;
  const dokumen = await closed(at.custody, desk, office.units[0]?.id ?? '');
  const input = { dokumen, version: 1, kode: 'TU.01.1', ditutupPada: '2024-02-29' };
  assert.deepEqual(await refusedFor(perform(at.custody, penghubung2, assignRetensi, input)), [
    'bukan-unit-anda',
  ]);
  assert.deepEqual(
    await refusedFor(
      perform(at.custody, penghubung1, assignRetensi, { ...input, kode: 'ZZ', ditutupPada: '2026-12-31' }),
    ),
    ['kode-tidak-ada', 'ditutup-nanti'],
  );
  for (const ditutupPada of ['2025-02-29', 'kemarin', ''])
    assert.deepEqual(
      await refusedFor(perform(at.custody, penghubung1, assignRetensi, { ...input, ditutupPada })),
      ['tanggal-tidak-ada'],
    );
  await perform(at.custody, penghubung1, assignRetensi, input);
  assert.deepEqual(await refusedFor(perform(at.custody, penghubung1, assignRetensi, input)), [
    'sudah-diubah-orang-lain',
  ]);
  const now = await dokumenById(at.custody.db, desk.office, dokumen);
  assert.deepEqual([now.kodeArsip, now.ditutupPada, now.version], ['TU.01.1', '2024-02-29', 2]);
});

test('a file is not closed in a year before its document’s own, nor after today; the number says which', async () => {
  const { desk } = office.actors;
  const dokumen = await closed(at.custody, desk, office.units[0]?.id ?? '', { judul: 'Rahasia <judul>' });
  const { nomor, tahun } = await dokumenById(at.custody.db, desk.office, dokumen);
  assert.equal(tahun, 2020);
  const input = { dokumen, version: 1, kode: 'TU.01.1', ditutupPada: '2019-12-31' };
  assert.deepEqual(await refusedFor(perform(at.custody, desk, assignRetensi, input)), [
    'ditutup-sebelum-tahunnya',
  ]);
  const [reason] = await reasonsAgainst(at.custody, desk, assignRetensi, input);
  assert.match(reason?.id ?? '', new RegExp(`^${nomor}: tanggal ditutup mendahului tahun dokumennya`));
  assert.doesNotMatch(reason?.id ?? '', /Rahasia/);
  // Today is 23 November 2026.
  const later = { ...input, ditutupPada: '2026-11-24' };
  assert.deepEqual(await refusedFor(perform(at.custody, desk, assignRetensi, later)), ['ditutup-nanti']);
  await perform(at.custody, desk, assignRetensi, { ...input, ditutupPada: '2020-01-01' });
});

test('of many documents with wrong closing days each number is said once, the first few of them', () => {
  const closings = Array.from({ length: 10 }, (_, n) => ({
    dokumen: { nomor: `DOK-2026-${n}`, tahun: n === 9 ? null : 2026 },
    ditutupPada: '2020-12-31',
  }));
  const [reason, ...others] = closingReasons(closings, '2026-11-23');
  assert.deepEqual(others, []);
  assert.match(reason?.id ?? '', /DOK-2026-0, .*DOK-2026-7, dan 1 lagi: /);
});
