import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSheet } from '../sheet/read-sheet.ts';
import { lint, needsMending } from './lint.ts';
import { CLEAN, said, today } from './testing.ts';

test('a clean sheet has no finding', () => {
  assert.deepEqual(lint(readSheet(CLEAN), { today }), []);
  assert.equal(needsMending(lint(readSheet(CLEAN), { today })), false);
});

const BROKEN: readonly (readonly [rule: string, from: string, to: string, ...said: string[]])[] = [
  [
    'a step without performer',
    'pelaksana: [{ peran: ppid, tanda: process }]',
    'pelaksana: []\n    jalankan: { hasil: [{ keluaran: rancangan, peran: ppid }], ditutupOleh: [rancangan] }',
    'berat langkah-tanpa-pelaksana langkah.2.pelaksana: Langkah 2 tidak mempunyai pelaksana.',
  ],
  [
    'a symbol that cannot be read',
    'peran: ppid, tanda: process',
    'peran: ppid, tanda: null',
    'sedang tanda-tidak-terbaca langkah.2.pelaksana.ppid: Tanda pelaksana pada langkah 2 tidak terbaca.',
  ],
  [
    'an output that no later step uses',
    'output: Himpunan informasi',
    'output: Laporan keuangan',
    'sedang output-tak-dipakai langkah.1.output: Output langkah 1 ("Laporan keuangan") tidak dipakai langkah mana pun sesudahnya.',
  ],
  [
    'a step past the end',
    'peran: ppid, tanda: process',
    'peran: ppid, tanda: terminator',
    'berat langkah-tidak-tercapai langkah.3: Langkah 3 tidak tercapai: alur sudah berakhir pada langkah 2.',
  ],
  [
    'a proposer who approves himself',
    'peran: atasan, tanda: decision',
    'peran: ppid, tanda: decision',
    'berat pengusul-menyetujui langkah.3.pelaksana: PPID memutuskan pada langkah 3 apa yang disiapkannya sendiri pada langkah 2.',
    'ringan peran-tak-dipakai peran.3: Peran Atasan PPID tidak melaksanakan langkah apa pun.',
  ],
  [
    'an SOP related to itself',
    'keterkaitan: [SOP Pendokumentasian Informasi Publik]',
    'keterkaitan: ["Standar Operasional Prosedur Penyusunan DIP"]',
    'sedang keterkaitan-diri keterkaitan.1: SOP ini disebut terkait dengan dirinya sendiri.',
  ],
  [
    'a signed sheet with a gap in its number',
    'nomor: Nomor 04 Tahun 2026',
    'nomor: "SOP-            /KA.      /IX/2026"',
    'berat nomor-kosong identitas.nomor: SOP ini sudah disahkan, tetapi nomornya belum lengkap: "SOP- /KA. /IX/2026".',
  ],
  [
    'a sheet in force before it was approved',
    'tanggalEfektif: 12 Januari 2026',
    'tanggalEfektif: 7 Januari 2026',
    'berat efektif-sebelum-disahkan identitas.tanggalEfektif: Efektif 7 Januari 2026, sebelum disahkan 8 Januari 2026.',
  ],
  [
    'a sheet revised before it was made',
    'tanggalRevisi: "-"',
    'tanggalRevisi: 2 Januari 2026',
    'berat revisi-sebelum-dibuat identitas.tanggalRevisi: Direvisi 2 Januari 2026, sebelum dibuat 5 Januari 2026.',
  ],
  [
    'a day that no calendar has',
    'tanggalRevisi: "-"',
    'tanggalRevisi: 31 Februari 2026',
    'berat tanggal-mustahil identitas.tanggalRevisi: Tidak ada tanggal 31 Februari 2026.',
  ],
  [
    'a date that cannot be read',
    'tanggalRevisi: "-"',
    'tanggalRevisi: akhir Januari',
    'sedang tanggal-tidak-terbaca identitas.tanggalRevisi: "akhir Januari" tidak terbaca sebagai tanggal.',
  ],
  [
    'a regulation replaced by another',
    'Peraturan Komisi Informasi Nomor 1 Tahun 2021',
    'Perki No. 1 Tahun 2010',
    'berat dasar-hukum-dicabut dasarHukum.2: PerKI 1/2010 sudah dicabut dengan PerKI 1/2021 sejak 30 Juni 2021.',
  ],
  [
    'a regulation amended again after the amendment that is cited',
    'terakhir dengan Peraturan KPU Nomor 4 Tahun 2025',
    'terakhir dengan Peraturan KPU Nomor 11 Tahun 2024',
    'sedang dasar-hukum-diubah dasarHukum.3: PKPU 22/2023 telah diubah dengan PKPU 4/2025 sejak 29 Desember 2025, dan naskah ini belum menyebutnya.',
  ],
  [
    'a number that belongs to another regulation',
    'Peraturan Komisi Informasi Nomor 1 Tahun 2021 tentang Standar Layanan Informasi Publik',
    'Permendagri No. 1 Tahun 2017 tentang Pedoman Pengelolaan Pelayanan Informasi dan Dokumentasi Kemendagri dan Pemda;',
    'sedang dasar-hukum-judul dasarHukum.2: Permendagri 1/2017 berjudul "Penataan Desa", bukan "Pedoman Pengelolaan Pelayanan Informasi dan Dokumentasi Kemendagri dan Pemda".',
  ],
  [
    'a marker of a template',
    'nama: Nama Contoh',
    'nama: "{{ttd_pengirim2}}"',
    'sedang penanda-templat identitas.disahkanOleh.nama: Penanda templat {{ttd_pengirim2}} belum diganti.',
  ],
  [
    'a role without post',
    'label: PPID, fungsi: [ppid]',
    'label: PPID, fungsi: []',
    'sedang peran-tanpa-jabatan peran.2.fungsi: Peran PPID belum dihubungkan dengan jabatan.',
  ],
  [
    'more performers than there are posts',
    'fungsi: [desk]',
    'fungsi: [ppid]',
    'sedang jumlah-pelaksana jumlahPelaksanaMinimal: SOP meminta paling sedikit 3 pelaksana, tetapi perannya hanya dijabat 2 orang.',
  ],
  [
    'a beginning without its symbol',
    'peran: desk, tanda: terminator }]\n    kelengkapan: Formulir',
    'peran: desk, tanda: process }]\n    kelengkapan: Formulir',
    'sedang awal-tanpa-terminator langkah.1.pelaksana: Langkah pertama tidak bertanda mulai.',
  ],
  [
    'a text that was cut off',
    'uraian: Menyusun rancangan daftar',
    'uraian: Menyusun rancangan daf…',
    'sedang teks-terpotong langkah.2.uraian: Teks langkah 2 tampak terpotong: "daf…".',
  ],
  [
    'an SOP that starts itself',
    'peralatan: [Komputer]',
    'memulai: [kpu-kabupaten-contoh-04-2026]\nperalatan: [Komputer]',
    'berat keterkaitan-diri memulai.1: SOP ini disebut terkait dengan dirinya sendiri.',
  ],
  [
    'an end without its symbol',
    'peran: desk, tanda: terminator }]\n    kelengkapan: Keputusan',
    'peran: desk, tanda: decision }]\n    kelengkapan: Keputusan',
    'sedang akhir-tanpa-terminator langkah.4.pelaksana: Langkah terakhir tidak bertanda selesai.',
    'sedang keputusan-di-akhir langkah.4.pelaksana: Langkah terakhir adalah keputusan, tetapi tidak ada langkah untuk menjalankan hasilnya.',
  ],
  [
    'an output after the one that closes its step',
    'waktu: { angka: 4, satuan: jam }',
    'waktu: { angka: 4, satuan: jam }\n    jalankan: { hasil: [{ keluaran: unggah, peran: desk }, { keluaran: lapor, peran: desk }], ditutupOleh: [unggah] }',
    'berat hasil-tidak-tercapai langkah.4.jalankan.hasil: Hasil "lapor" pada langkah 4 tidak pernah diminta: langkah sudah tertutup sebelumnya.',
  ],
  [
    'a rule that names the wrong clause, and the clause left over',
    'revisiKahar: 1',
    'revisiKahar: 2',
    'sedang aturan-klausul pengesahan.aturan.revisiKahar: Aturan revisiKahar menunjuk klausul 2, tetapi klausul itu tidak berbunyi demikian.',
  ],
  [
    'a clause that is no rule',
    'selesaiTetap: 2, ',
    '',
    'sedang klausul-tanpa-aturan pengesahan.klausul.2: Klausul 2 belum menjadi aturan, sehingga tidak dijaga saat SOP diubah.',
  ],
  [
    'a character that nobody sees',
    'alamat: Jalan Contoh Nomor 1',
    'alamat: "Jalan\\u200B Contoh Nomor 1"',
    'sedang karakter-tak-tampak identitas.alamat: Ada karakter yang tidak tampak (U+200B).',
  ],
];

for (const [rule, from, to, ...expected] of BROKEN) {
  test(`${rule} is found, with its place and sentence, and nothing else`, () =>
    assert.deepEqual(said(from, to), expected));
}

test('a cell printed over several steps counts for each of them', () => {
  const merged = CLEAN.replace('waktu: { angka: 2, satuan: hari kerja }', 'waktu: null').replace(
    'pengesahan:\n',
    'gabungan: [{ kolom: waktu, dari: 1, sampai: 2 }]\npengesahan:\n',
  );
  assert.deepEqual(lint(readSheet(merged), { today }), []);
});

test('an output is not called unused while a later step leaves open what it needs', () => {
  assert.deepEqual(said('kelengkapan: Himpunan informasi', 'kelengkapan: null'), [
    'ringan kelengkapan-kosong langkah.2.kelengkapan: Kelengkapan langkah 2 kosong.',
  ]);
});

test('a regulation that the table does not have is not judged', () => {
  assert.deepEqual(
    said(
      'Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik',
      'UU 99 Tahun 2020 tentang Contoh',
    ),
    [],
  );
});
