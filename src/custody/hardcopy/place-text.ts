import { reason } from '../../base/errors.ts';
import { type Both, both } from '../../base/text.ts';
import type { PlaceKind } from './place.ts';

const SOP = 'SOP KPU Kota Tangerang 19/2025 langkah 1';
const ARSIP = 'PP 28/2012 (pemeliharaan arsip)';

/** The kinds of place as people say them. */
export const kindText: Readonly<Record<PlaceKind, Both>> = {
  ruang: both('Ruang', 'Room'),
  rak: both('Rak', 'Rack'),
  baris: both('Baris', 'Shelf'),
  boks: both('Boks', 'Box'),
  map: both('Map', 'Folder'),
};

/** Why a place cannot be added, changed or closed. */
export const placeWhy = {
  notYours: () =>
    reason(
      'bukan-penyimpan',
      SOP,
      'Tempat simpan diatur petugas dokumentasi dan kepala unit, atau petugas PPID dan desk.',
      'Places are kept by documentation clerks and heads of units, or by the PPID’s clerks and the desk.',
    ),
  noName: () => reason('nama-kosong', SOP, 'Tulis nama tempatnya.', 'Write the name of the place.'),
  nameTooLong: () =>
    reason(
      'nama-terlalu-panjang',
      SOP,
      'Nama tempat paling panjang 60 huruf.',
      'A name has at most 60 letters.',
    ),
  nameTaken: (name: string) =>
    reason(
      'nama-sudah-dipakai',
      SOP,
      `Di sini sudah ada ${name}. Pakai nama lain supaya tidak tertukar.`,
      `There is already a ${name} here. Use another name so that nobody mistakes them.`,
    ),
  wrongKind: (kind: PlaceKind, parent: PlaceKind | null) =>
    parent === null
      ? reason(
          'letak-tidak-cocok',
          ARSIP,
          `${kindText[kind].id} berada di dalam sebuah ruang. Tambahkan ruangnya dahulu.`,
          `A ${kindText[kind].en.toLowerCase()} stands in a room. Add the room first.`,
        )
      : reason(
          'letak-tidak-cocok',
          ARSIP,
          `${kindText[kind].id} tidak dapat berada di dalam ${kindText[parent].id.toLowerCase()}.`,
          `A ${kindText[kind].en.toLowerCase()} cannot stand in a ${kindText[parent].en.toLowerCase()}.`,
        ),
  inItself: () =>
    reason(
      'letak-tidak-cocok',
      ARSIP,
      'Tempat tidak dapat berada di dalam dirinya sendiri.',
      'A place cannot stand in itself.',
    ),
  closed: (name: string) =>
    reason(
      'tempat-sudah-ditutup',
      SOP,
      `${name} sudah ditutup. Pilih tempat lain.`,
      `${name} is closed. Choose another place.`,
    ),
  full: (name: string, fits: number) =>
    reason(
      'tempat-penuh',
      ARSIP,
      fits === 0
        ? `${name} sudah penuh. Pilih tempat lain, atau ubah kapasitasnya.`
        : `${name} hanya muat ${fits} lagi. Kurangi jumlahnya, pilih tempat lain, atau ubah kapasitasnya.`,
      fits === 0
        ? `${name} is full. Choose another place, or change its capacity.`
        : `${name} has room for only ${fits} more. Choose fewer or another place, or change its capacity.`,
    ),
  capacityNotPositive: () =>
    reason(
      'kapasitas-tidak-wajar',
      ARSIP,
      'Kapasitas adalah bilangan dari 1 sampai 10.000, atau kosongkan.',
      'A capacity is a number from 1 to 10,000, or is left empty.',
    ),
  capacityBelowContent: (isi: number) =>
    reason(
      'kapasitas-kurang-dari-isi',
      ARSIP,
      `Di dalamnya sudah ada ${isi}. Tulis kapasitas paling sedikit ${isi}, atau pindahkan isinya dahulu.`,
      `There are already ${isi} in it. Write a capacity of at least ${isi}, or move some out first.`,
    ),
  positionWrong: () =>
    reason('posisi-tidak-wajar', ARSIP, 'Posisi adalah bilangan dari 1.', 'A position is a number from 1.'),
  positionTaken: (name: string) =>
    reason(
      'posisi-terisi',
      ARSIP,
      `Posisi itu ditempati ${name}. Pilih posisi lain, atau kosongkan.`,
      `That position is taken by ${name}. Choose another, or leave it empty.`,
    ),
  tooMany: () =>
    reason(
      'terlalu-banyak-tempat',
      SOP,
      'Tambahkan paling banyak 500 tempat sekaligus.',
      'Add at most 500 places at once.',
    ),
  changed: () =>
    reason(
      'sudah-diubah-orang-lain',
      'versi',
      'Tempat ini baru saja diubah orang lain. Muat ulang, bandingkan, lalu simpan lagi.',
      'Somebody else has just changed this place. Load it again, compare and save once more.',
    ),
  holdsPlaces: (n: number) =>
    reason(
      'masih-ada-tempat-di-dalamnya',
      ARSIP,
      `Di dalamnya masih ada ${n} tempat. Pindahkan atau tutup dahulu.`,
      `There are still ${n} places in it. Move or close them first.`,
    ),
  holdsPapers: (n: number) =>
    reason(
      'masih-ada-naskah-di-dalamnya',
      ARSIP,
      `Di dalamnya masih ada ${n} naskah, termasuk yang sedang dipinjam. Pindahkan dahulu.`,
      `There are still ${n} papers in it, those on loan included. Move them first.`,
    ),
  beingCounted: (nomor: string) =>
    reason(
      'sedang-dihitung',
      SOP,
      `Isinya sedang dihitung (${nomor}). Tutup hitungannya dahulu.`,
      `It is being counted (${nomor}). Close the count first.`,
    ),
};
