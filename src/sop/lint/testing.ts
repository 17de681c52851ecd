import assert from 'node:assert/strict';
import { readSheet } from '../sheet/read-sheet.ts';
import { lint } from './lint.ts';

/** The day of which the tests judge. */
export const today = '2026-11-22';

/** A complete and tidy sheet of an office that there is not. */
export const CLEAN = `
format: terang-sop/1
slug: kpu-kabupaten-contoh-04-2026
identitas:
  badan: KOMISI PEMILIHAN UMUM KABUPATEN CONTOH
  nama: Penyusunan Daftar Informasi Publik
  nomor: Nomor 04 Tahun 2026
  tanggalPembuatan: 5 Januari 2026
  tanggalRevisi: "-"
  tanggalPengesahan: 8 Januari 2026
  tanggalEfektif: 12 Januari 2026
  disahkanOleh: { jabatan: SEKRETARIS KPU KABUPATEN CONTOH, nama: Nama Contoh }
  alamat: Jalan Contoh Nomor 1
dasarHukum:
  - Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik
  - Peraturan Komisi Informasi Nomor 1 Tahun 2021 tentang Standar Layanan Informasi Publik
  - Peraturan KPU Nomor 22 Tahun 2023 tentang Pengelolaan dan Pelayanan Informasi Publik di Komisi Pemilihan Umum, Komisi Pemilihan Umum Provinsi, dan Komisi Pemilihan Umum Kabupaten/Kota sebagaimana telah beberapa kali diubah terakhir dengan Peraturan KPU Nomor 4 Tahun 2025
kualifikasiPelaksana: [Memahami pelayanan informasi publik]
jumlahPelaksanaMinimal: 3
keterkaitan: [SOP Pendokumentasian Informasi Publik]
peralatan: [Komputer]
peringatan: Daftar yang terlambat menghambat pelayanan informasi.
pencatatan: Disimpan sebagai arsip
kepalaKolom: { pelaksana: Pelaksana, pendukung: Mutu Baku, kelengkapan: Kelengkapan, waktu: Waktu, output: Output, keterangan: Keterangan }
peran:
  - { id: desk, label: Petugas Pelayanan Informasi, fungsi: [desk] }
  - { id: ppid, label: PPID, fungsi: [ppid] }
  - { id: atasan, label: Atasan PPID, fungsi: [atasan_ppid] }
langkah:
  - no: 1
    uraian: Mengumpulkan informasi dari setiap subbagian
    pelaksana: [{ peran: desk, tanda: terminator }]
    kelengkapan: Formulir informasi
    waktu: { angka: 3, satuan: hari kerja }
    output: Himpunan informasi
  - no: 2
    uraian: Menyusun rancangan daftar
    pelaksana: [{ peran: ppid, tanda: process }]
    kelengkapan: Himpunan informasi
    waktu: { angka: 2, satuan: hari kerja }
    output: Rancangan daftar
  - no: 3
    uraian: Menetapkan daftar
    pelaksana: [{ peran: atasan, tanda: decision }]
    kelengkapan: Rancangan daftar
    waktu: { angka: 1, satuan: hari kerja }
    output: Keputusan penetapan
  - no: 4
    uraian: Mengumumkan daftar di laman PPID
    pelaksana: [{ peran: desk, tanda: terminator }]
    kelengkapan: Keputusan penetapan
    waktu: { angka: 4, satuan: jam }
    output: Pengumuman
pengesahan:
  tempat: Contoh
  tanggal: 8 Januari 2026
  klausul:
    - Dalam keadaan kahar, SOP ini dapat diubah selama pelaksanaannya.
    - Perubahan tidak berlaku untuk langkah yang sudah selesai.
    - Standar Operasional Prosedur ini berlaku pada saat ditandatangani.
  aturan: { revisiKahar: 1, selesaiTetap: 2, berlakuSaatDitandatangani: 3 }
tidakJelas: []
`;

/** What is said of the clean sheet with one thing changed, as "weight code place: sentence". */
export function said(from: string, to: string): string[] {
  assert.ok(CLEAN.includes(from), from);
  return lint(readSheet(CLEAN.replace(from, to)), { today }).map(
    ({ severity, code, di, what }) => `${severity} ${code} ${di}: ${what.id}`,
  );
}
