import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert as always, constantFrom, nat, property, record, uniqueArray } from 'fast-check';
import type { EditionItem } from '../daftar/edition/line.ts';
import { KLASIFIKASI } from '../daftar/edition/line.ts';
import { pdfText } from '../print/pdf-text.ts';
import { renderPdf } from '../print/typst.ts';
import { type BeritaAcaraInput, beritaAcaraData } from './berita-acara.ts';

const item = (nomor: string, change: Partial<EditionItem> = {}): EditionItem => ({
  nomor,
  judul: `Informasi ${nomor}`,
  ringkasan: 'Isi ringkas.',
  penguasa: 'Subbagian Hukum',
  penanggungJawab: 'Sekretaris',
  waktu: 'Januari 2026',
  tempat: 'Serang',
  bentuk: ['softcopy'],
  retensi: '2 tahun',
  klasifikasi: 'berkala',
  tahun: 2026,
  kode: null,
  berkas: [],
  ...change,
});

const member = (name: string, state: BeritaAcaraInput['members'][number]['state']) => ({
  name,
  jabatan: 'Anggota',
  state,
});

const input: BeritaAcaraInput = {
  office: {
    name: 'Komisi Pemilihan Umum Kota Contoh',
    shortName: 'KPU Kota Contoh',
    address: 'Jalan Contoh 1',
    city: 'Contoh',
    zone: 'Asia/Jakarta',
    sample: true,
  },
  nomor: '112/HK.03.1-BA/9999/2026',
  heldOn: '2026-12-15',
  starts: '10:00',
  place: 'Ruang Rapat',
  dasarHukum: ['Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik.'],
  sopNomor: 'Nomor 03 Tahun 2025',
  members: [
    member('Ani Contoh', 'hadir'),
    member('Budi Contoh', 'daring'),
    member('Citra Contoh', 'hadir'),
    member('Dewi Contoh', 'hadir'),
    member('Eko Contoh', 'izin'),
  ],
  quorum: { hadir: 4, setuju: 3 },
  votes: { setuju: 3, tidakSetuju: 1 },
  dissent: 'Saya minta *pemeriksaan* ulang #1.',
  edition: {
    nomor: 5,
    root: 'ab12'.repeat(16),
    items: [item('A-1'), item('A-2', { retensi: '5 tahun' }), item('A-4', { klasifikasi: 'setiap_saat' })],
  },
  previous: { nomor: 4, items: [item('A-1'), item('A-2'), item('A-3')] },
  reasons: { 'A-2': 'Mengikuti JRA baru.', 'A-4': 'Dokumen baru.' },
  dropped: [{ nomor: 'A-3', judul: 'Informasi A-3', alasan: 'Digabung ke A-1.' }],
  postponed: [
    { judul: 'Daftar Badan Ad Hoc', alasan: 'nomor telepon belum dihitamkan', pendapatBerbeda: '' },
  ],
  journal: { size: 4182, root: 'cd34'.repeat(16) },
  verifyUrl: 'https://ppid.contoh.go.id/verifikasi.html',
};

async function pages(over: Partial<BeritaAcaraInput> = {}): Promise<string[]> {
  const data = beritaAcaraData({ ...input, ...over });
  return pdfText(
    await renderPdf({ template: 'berita-acara.typ', data, title: 'Berita Acara', date: input.heldOn }),
  );
}

function holds(text: string | undefined, ...sentences: string[]): void {
  for (const sentence of sentences) {
    assert.ok(text?.includes(sentence.replace(/\s/g, '')), `${sentence}\nis not in\n${text}`);
  }
}

test('a reason that ends its own sentence prints one full stop, and quotations within one stand in single marks', async () => {
  const [first] = await pages({
    dasarHukum: ['Peraturan KPU No. I Tahun 2015 tentang Pelayanan Informasi.'],
    dissent: '"Saya minta pemeriksaan ulang."',
    postponed: [
      {
        judul: 'Daftar Badan Ad Hoc',
        alasan: 'Menunggu data.',
        pendapatBerbeda: 'Ani: "Cukup lampirannya."',
      },
    ],
  });
  holds(
    first,
    'berdasarkan Peraturan KPU Nomor 1 Tahun 2015 serta',
    'dengan alasan: Menunggu data. 4.',
    'disampaikan: “Saya minta pemeriksaan ulang.”',
    'Badan Ad Hoc: “Ani: ‘Cukup lampirannya.’”',
  );
});

test('page 1 says when, where, who, on what basis and what was decided', async () => {
  const [first] = await pages();
  holds(
    first,
    'KOMISI PEMILIHAN UMUM KOTA CONTOH',
    'NOMOR 112/HK.03.1-BA/9999/2026',
    'PENETAPAN DAN PEMUTAKHIRAN DAFTAR INFORMASI PUBLIK',
    'Selasa tanggal lima belas bulan Desember tahun dua ribu dua puluh enam, pukul 10.00 WIB',
    'dihadiri 4 (empat) dari 5 (lima) anggota, 1 (satu) di antaranya secara daring,',
    'sehingga memenuhi kuorum.',
    'berdasarkan Undang-Undang Nomor 14 Tahun 2008 serta Standar Operasional Prosedur KPU Kota Contoh Nomor 03 Tahun 2025.',
    'Edisi Kelima, sebanyak 3 (tiga) informasi',
    'Menambah 1 (satu) informasi, mengubah 1 (satu) informasi, dan menghapus 1 (satu) informasi terhadap Edisi 4',
    'Menunda 1 (satu) informasi, yaitu Daftar Badan Ad Hoc, dengan alasan: nomor telepon belum dihitamkan.',
    'Menyerahkan kepada PPID',
    'disetujui oleh 3 (tiga) anggota dan tidak disetujui oleh 1 (satu) anggota.',
  );
});

test('page 1 ends with the hash of the edition and the root of the journal', async () => {
  const [first] = await pages();
  holds(
    first,
    'ab12'.repeat(16),
    'Akar jurnal saat ditetapkan, entri 4.182',
    'cd34'.repeat(16),
    'Halaman 1 dari',
  );
});

test('a dissenting opinion is printed word for word', async () => {
  holds((await pages()).join(''), '“Saya minta *pemeriksaan* ulang #1.”');
});

test('the members present sign, the absent do not', async () => {
  const all = await pages();
  const signing = all.find((page) => page.includes('Demikian'))?.split('Demikian')[1];
  holds(signing, 'Ani Contoh', 'Budi Contoh', 'Dewi Contoh');
  assert.ok(!signing?.includes('EkoContoh'));
  holds(all.at(-1), 'Eko Contoh', 'Izin', 'Hadir secara daring');
});

test('annex II gives every change with its reason', async () => {
  const annex = (await pages()).find((page) => page.includes('PERUBAHANTERHADAPEDISI4'));
  holds(
    annex,
    'A-4',
    'Dokumen baru.',
    'Semula: 2 tahun',
    'Menjadi: 5 tahun',
    'Mengikuti JRA baru.',
    'Digabung ke A-1.',
  );
});

test('the first edition compares with nothing and has two annexes', async () => {
  const all = (
    await pages({ previous: null, dropped: [], postponed: [], edition: { ...input.edition, nomor: 1 } })
  ).join('');
  holds(all, 'PENETAPAN DAFTAR INFORMASI PUBLIK', 'Lampiran II', 'DAFTAR HADIR');
  for (const absent of ['PEMUTAKHIRAN', 'LampiranIII', 'Menunda', 'terhadapEdisi'])
    assert.ok(!all.includes(absent), absent);
});

test('a meeting without a quorum is not said to have one', async () => {
  const members = input.members.map((one, i) => (i < 3 ? one : { ...one, state: 'izin' as const }));
  const [first] = await pages({ members });
  holds(first, 'Kuorum 4 (empat) anggota tidak terpenuhi.');
  assert.ok(!first?.includes('sehinggamemenuhi'));
});

test('a sample office says so on every page, a real one on none', async () => {
  for (const page of await pages()) holds(page, 'Contoh, bukan naskah dinas');
  const real = await pages({ office: { ...input.office, sample: false } });
  for (const page of real) assert.ok(!page.includes('bukannaskahdinas'));
});

test('a SOP without a number is cited by its name', () => {
  const data = beritaAcaraData({ ...input, sopNomor: 'Pendokumentasian Informasi' }) as { sop: object };
  assert.deepEqual(data.sop, { nomor: '', nama: 'Pendokumentasian Informasi' });
});

test('a changed file is told by its name and the first digits of its hash', () => {
  const berkas = (digit: string) => [
    { nama: 'a.pdf', sha256: digit.repeat(64), ukuran: 1, jenis: 'application/pdf' },
  ];
  const data = beritaAcaraData({
    ...input,
    edition: { ...input.edition, items: [item('A-1', { berkas: berkas('b') })] },
    previous: { nomor: 4, items: [item('A-1', { berkas: berkas('a') })] },
  }) as { diubah: { kolom: object[] }[] };
  assert.deepEqual(data.diubah[0]?.kolom, [
    { nama: 'Berkas', semula: `a.pdf (${'a'.repeat(16)}…)`, menjadi: `a.pdf (${'b'.repeat(16)}…)` },
  ]);
});

test('every row and the total of the table add up, also when items change their class', () => {
  const entry = record({ n: nat(30), klasifikasi: constantFrom(...KLASIFIKASI) });
  const items = uniqueArray(entry, { selector: ({ n }) => n }).map((all) =>
    all.map(({ n, klasifikasi }) => item(`A-${n}`, { klasifikasi })),
  );
  always(
    property(items, items, (before, after) => {
      const { rekap } = beritaAcaraData({
        ...input,
        edition: { ...input.edition, items: after },
        previous: { nomor: 4, items: before },
      }) as { rekap: { baris: Record<string, number>[]; jumlah: Record<string, number> } };
      for (const { lama, ditambah, dihapus, pindah, baru } of rekap.baris as Row[]) {
        assert.equal(lama + ditambah - dihapus + pindah, baru);
      }
      const { lama, ditambah, dihapus, baru } = rekap.jumlah as Row;
      assert.equal(lama + ditambah - dihapus, baru);
      assert.equal(baru, after.length);
      assert.equal(
        (rekap.baris as Row[]).reduce((sum, { pindah }) => sum + pindah, 0),
        0,
      );
    }),
  );
});

interface Row extends Record<string, number> {
  lama: number;
  ditambah: number;
  dihapus: number;
  pindah: number;
  baru: number;
}
