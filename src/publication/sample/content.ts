import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sha256 } from '../../base/hash.ts';
import { type EditionItem, editionLine, editionRoot, KLASIFIKASI } from '../../daftar/edition/line.ts';
import type { EditionContent } from '../edition-content.ts';

const TITLES = [
  'Laporan Kinerja (LKjIP)',
  'Perjanjian Kinerja',
  'Rencana Umum Pengadaan',
  'Laporan Realisasi Anggaran dan Neraca',
  'Daftar Informasi Publik',
  'Rekapitulasi Pemutakhiran Data Pemilih Berkelanjutan',
  'Struktur organisasi dan profil pejabat',
  'Rencana Strategis',
  'Keputusan penetapan jadwal',
  'Laporan Layanan Informasi Publik',
];
const SUMMARIES = [
  'Capaian sasaran strategis, realisasi anggaran per sasaran, dan evaluasi kinerja.',
  'Target yang disepakati Ketua dan Sekretaris, beserta indikatornya.',
  'Paket pengadaan, nilai, cara pemilihan penyedia, dan jadwalnya.',
  'Realisasi belanja, neraca, arus kas, dan catatan atas laporan keuangan yang sudah diperiksa.',
  'Jumlah pemilih per kecamatan dan kelurahan, menurut jenis kelamin.',
];
const UNITS = [
  'Subbagian Perencanaan, Data, dan Informasi',
  'Subbagian Keuangan, Umum, dan Logistik',
  'Subbagian Teknis Penyelenggaraan, Partisipasi, dan Hubungan Masyarakat',
  'Subbagian Hukum dan Sumber Daya Manusia',
];

/** A stored file that every checkout has; the tests publish it as a document. */
export const SAMPLE_FILE = fileURLToPath(import.meta.url);

function pick<T>(list: readonly T[], n: number): T {
  return list[n % list.length] as T;
}

/** Item `n` of an invented list; the first twenty carry the sample file. */
export function sampleItem(n: number, file?: { sha256: string; ukuran: number }): EditionItem {
  const tahun = 2020 + (n % 7);
  return {
    nomor: `SRG-${tahun}-${String(n + 1).padStart(4, '0')}`,
    judul: `${pick(TITLES, n)} Tahun ${tahun}${n >= TITLES.length ? `, bagian ${Math.floor(n / TITLES.length)}` : ''}`,
    ringkasan: pick(SUMMARIES, n + Math.floor(n / 3)),
    penguasa: pick(UNITS, n + Math.floor(n / 5)),
    penanggungJawab: `Kepala ${pick(UNITS, n + Math.floor(n / 5))}`,
    waktu: `${(n % 27) + 1} Februari ${tahun}`,
    tempat: 'Kota Serang',
    bentuk: n % 3 === 0 ? ['softcopy', 'hardcopy'] : n % 3 === 1 ? ['softcopy'] : ['hardcopy'],
    retensi: '2 tahun aktif, 3 tahun inaktif, lalu permanen',
    klasifikasi: pick(KLASIFIKASI, n % 7 === 0 ? 1 : n % 2 === 0 ? 0 : 2),
    tahun,
    kode: n % 4 === 0 ? 'PR.01' : null,
    berkas: file && n < 20 ? [{ nama: `Laporan ${n + 1}.txt`, jenis: 'text/plain', ...file }] : [],
  };
}

/** A whole edition for tests: deterministic, with one change of each kind against the edition before. */
export function sampleContent(count: number, stored: { path: string; bytes: Uint8Array }): EditionContent {
  const file = { sha256: sha256(stored.bytes), ukuran: stored.bytes.length };
  const items = Array.from({ length: count }, (_, n) => sampleItem(n, file));
  const lines = items.map(editionLine);
  const [first, second, ...rest] = items as [EditionItem, EditionItem, ...EditionItem[]];
  const gone = {
    ...sampleItem(count + 5),
    nomor: 'SRG-2026-9999',
    judul: 'Jadwal layanan kantor selama Ramadan 2026',
  };
  const before = {
    ...second,
    waktu: 'Januari 2020',
    ringkasan: second.ringkasan.replace('Ketua', 'Wakil Ketua'),
  };
  return {
    office: {
      code: 'SRG',
      name: 'Komisi Pemilihan Umum Kota Serang',
      shortName: 'KPU Kota Serang',
      address: 'Jl. KH. Abdul Fatah Hasan No. 247, Kel. Sumur Pecung, Kec. Serang, Kota Serang, Banten',
      city: 'Kota Serang',
      serviceHours: 'Senin sampai Kamis 08.00–16.00\nJumat 08.00–16.30 WIB',
      zone: 'Asia/Jakarta',
      sample: false,
    },
    edition: {
      nomor: 4,
      root: editionRoot(lines),
      lines,
      items,
      decidedOn: '2026-07-15',
      establishedAt: new Date('2026-07-15T07:30:00Z'),
      beritaAcara: '57/HK.03.1-BA/3673/2026',
      orderedAt: new Date('2026-07-16T02:12:00Z'),
      publishedAt: new Date('2026-07-16T03:40:00Z'),
      ringkasan:
        'Kantor menambah laporan kinerja yang baru dan memperbarui perjanjian kinerja. Satu pengumuman yang habis masa berlakunya dikeluarkan.',
    },
    previous: { nomor: 3, establishedOn: '2026-01-14', items: [before, ...rest, gone] },
    earlier: [
      { nomor: 3, establishedOn: '2026-01-14', items: count },
      { nomor: 2, establishedOn: '2025-07-09', items: 96 },
      { nomor: 1, establishedOn: '2025-01-13', items: 88 },
    ],
    reasons: {
      [first.nomor]: 'hasil pemeriksaan terbit Juni 2026',
      [second.nomor]: 'penyesuaian nomenklatur sekretariat',
    },
    dropped: [
      { nomor: gone.nomor, judul: gone.judul, alasan: 'masa berlaku habis 20 Maret 2026' },
      { nomor: 'SRG-2024-0003', judul: 'Pengumuman lama', alasan: 'digantikan SRG-2025-0010', edisi: 2 },
    ],
    files: async function* () {
      yield* createReadStream(stored.path);
    },
    minutesPdf: Buffer.from('%PDF-1.7 berita acara'),
    listPdf: Buffer.from('%PDF-1.7 daftar'),
  };
}
