import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert as always, integer, property } from 'fast-check';
import { isDay } from '../../base/tanggal.ts';
import {
  type JraRetensi,
  type KlasifikasiArsip,
  shippedKlasifikasi,
  uraianPenuh,
  uraianRingkas,
} from './klasifikasi-arsip.ts';
import type { Penilaian } from './penilaian/penilaian.ts';
import { dayAfter, retensiOf, retensiSingkat, yearsAfter } from './retensi.ts';

const jra = (aktifTahun: number, inaktifTahun: number, nasib: JraRetensi['nasib']): JraRetensi => ({
  ...{ aktifTahun, inaktifTahun, nasib },
  ...{ dasar: 'PKPU 17/2023, lampiran contoh', keterangan: '' },
});

const code = (retensi: JraRetensi | null) => ({ kode: 'TU.01.1', uraian: 'Buku Agenda', retensi });
const of = (ditutupPada: string | null, retensi: JraRetensi | null, kodeArsip: string | null = 'TU.01.1') =>
  retensiOf({ kodeArsip, ditutupPada }, code(retensi));

test('a closed file is kept for the sum of both periods, and may be proposed the day after', () => {
  const { kebijakan, musnahMulai, kalimat, kurang } = of('2024-01-03', jra(1, 2, 'musnah'));
  assert.equal(kurang, null);
  assert.deepEqual(
    [kebijakan?.aktifSampai, kebijakan?.inaktifSampai, musnahMulai],
    ['2025-01-03', '2027-01-03', '2027-01-04'],
  );
  assert.equal(
    kalimat.id,
    'Ditutup 3 Januari 2024, aktif 1 tahun sampai 3 Januari 2025, inaktif 2 tahun sampai 3 Januari 2027: dapat diusulkan musnah mulai 4 Januari 2027.',
  );
  assert.equal(
    kalimat.en,
    'Closed on 3 January 2024, active for 1 year until 3 January 2025, inactive for 2 years until 3 January 2027: may be proposed for destruction from 4 January 2027.',
  );
});

test('what is permanent or appraised again has no day on which it may be destroyed', () => {
  for (const nasib of ['permanen', 'dinilai_kembali'] as const)
    assert.equal(of('1999-01-01', jra(0, 0, nasib)).musnahMulai, null, nasib);
  assert.match(of('1999-01-01', jra(1, 2, 'permanen')).kalimat.id, /permanen, tidak pernah dimusnahkan\.$/);
  assert.match(
    of('1999-01-01', jra(1, 2, 'dinilai_kembali')).kalimat.id,
    /dinilai kembali mulai 2 Januari 2002/,
  );
});

test('an appraisal decides where the JRA leaves it open, and as permanent everywhere', () => {
  const found = (
    nasib: JraRetensi['nasib'],
    hasil: Penilaian['hasil'],
    ditutupPada: string | null = '1999-01-01',
  ) =>
    retensiOf({ kodeArsip: 'TU.01.1', ditutupPada }, code(jra(1, 2, nasib)), {
      ...{ dokumen: '', hasil, nomor: '3/PPA/2026', tanggal: '2026-11-03', alasan: '' },
      ...{ at: new Date('2026-11-03T02:00:00Z'), personName: '' },
    });
  const destroy = found('dinilai_kembali', 'musnah');
  assert.deepEqual([destroy.nasib, destroy.musnahMulai], ['musnah', '2002-01-02']);
  assert.deepEqual(destroy.kebijakan?.penilaian, {
    ...{ hasil: 'musnah', nomor: '3/PPA/2026', tanggal: '2026-11-03' },
  });
  assert.match(
    destroy.kalimat.id,
    /: dinilai kembali dan dapat diusulkan musnah \(3\/PPA\/2026 tanggal 3 November 2026\)\.$/,
  );
  for (const nasib of ['dinilai_kembali', 'musnah', 'permanen'] as const)
    assert.deepEqual(
      [found(nasib, 'permanen').nasib, found(nasib, 'permanen').musnahMulai],
      ['permanen', null],
    );
  assert.match(found('musnah', 'permanen', null).kalimat.id, /sesudah itu permanen/);
  assert.deepEqual(
    [found('permanen', 'musnah').nasib, found('permanen', 'musnah').kebijakan?.penilaian],
    ['permanen', null],
  );
});

test('what is missing is named, and nothing is presumed in its place', () => {
  assert.equal(of('2024-01-03', jra(1, 2, 'musnah'), null).kurang, 'kode');
  const unset = of('1945-08-17', null);
  assert.deepEqual([unset.kurang, unset.musnahMulai, unset.kebijakan], ['retensi', null, null]);
  assert.match(unset.kalimat.id, /^Retensi belum ditetapkan untuk kode TU\.01\.1\./);
  const open = of(null, jra(1, 2, 'musnah'));
  assert.deepEqual([open.kurang, open.musnahMulai], ['penutupan', null]);
  assert.equal(
    open.kalimat.id,
    'Sejak berkasnya ditutup: aktif 1 tahun dan inaktif 2 tahun, sesudah itu dapat diusulkan musnah. Tanggal penutupan belum diisi.',
  );
  assert.match(of(null, jra(1, 2, 'permanen')).kalimat.id, /sesudah itu permanen dan tidak dimusnahkan/);
});

test('29 February becomes the 28th in a year that has none, and no day is lost before it', () => {
  assert.equal(yearsAfter('2024-02-29', 1), '2025-02-28');
  assert.equal(yearsAfter('2024-02-29', 4), '2028-02-29');
  assert.equal(yearsAfter('2096-02-29', 4), '2100-02-28');
  assert.equal(of('2024-02-29', jra(1, 0, 'musnah')).musnahMulai, '2025-03-01');
  assert.equal(of('2023-02-28', jra(1, 0, 'musnah')).musnahMulai, '2024-02-29');
  // One year and then three are four from the closing day, not three from 28 February.
  assert.equal(of('2024-02-29', jra(1, 3, 'musnah')).musnahMulai, '2028-03-01');
});

test('any closing day with any period gives days of the calendar, in order', () => {
  const day = integer({ min: Date.UTC(1945, 0, 1) / 864e5, max: Date.UTC(2100, 11, 31) / 864e5 });
  const period = integer({ min: 0, max: 100 });
  always(
    property(day, period, period, (n, aktif, inaktif) => {
      const closed = new Date(n * 864e5).toISOString().slice(0, 10);
      const { kebijakan, musnahMulai } = of(closed, jra(aktif, inaktif, 'musnah'));
      assert.ok(kebijakan && musnahMulai);
      const days = [closed, kebijakan.aktifSampai, kebijakan.inaktifSampai, musnahMulai];
      assert.ok(days.every(isDay), days.join());
      assert.deepEqual([...days].sort(), days);
      assert.equal(Number(kebijakan.inaktifSampai.slice(0, 4)) - Number(closed.slice(0, 4)), aktif + inaktif);
    }),
  );
  assert.equal(dayAfter('2026-12-31'), '2027-01-01');
});

test('the short form says what the sum of the periods is, or that nobody has set it', () => {
  assert.equal(retensiSingkat(jra(2, 3, 'musnah')).id, 'retensi 5 tahun');
  assert.equal(retensiSingkat(jra(2, 3, 'permanen')).id, 'retensi permanen');
  assert.equal(retensiSingkat(jra(2, 3, 'dinilai_kembali')).id, 'retensi 5 tahun, dinilai kembali');
  assert.equal(retensiSingkat(null).id, 'retensi belum ditetapkan');
});

test('the shipped list has every row of its source as found, doubles included, and no retention', async () => {
  const rows = await shippedKlasifikasi();
  assert.equal(rows.length, 320);
  assert.equal(rows.filter(({ kode }) => kode === 'PR.01').length, 2);
  assert.ok(rows.some(({ kode }) => kode === 'PAW 01.2'));
  assert.ok(
    rows.every(({ kode, uraian, sumber }) => kode && uraian && sumber.includes('KPU Kabupaten Belu')),
  );
});

test('a code that is only "Pemilu" by itself is read with the words above it', () => {
  const codes = [
    { kode: 'PP.07', uraian: 'Pengelolaan Data dan Informasi' },
    { kode: 'PP.07.1', uraian: 'Pemilu' },
  ] as unknown as KlasifikasiArsip[];
  assert.equal(uraianPenuh(codes, 'PP.07.1'), 'Pengelolaan Data dan Informasi › Pemilu');
  assert.equal(uraianPenuh(codes, 'XX.01'), '');
});

test('in a list a code is as long as a list can show, and cut between words', async () => {
  const codes = (await shippedKlasifikasi()) as unknown as KlasifikasiArsip[];
  for (const { kode } of codes) assert.ok(uraianRingkas(codes, kode).length <= 170, kode);
  assert.match(uraianRingkas(codes, 'SDM.09'), /^Berkas Perseorangan ASN meliputi naskah .* …$/);
  assert.equal(uraianRingkas(codes, 'PP.07.1'), 'Pengelolaan Data dan Informasi › Pemilu');
});
