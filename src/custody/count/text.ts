import { reason } from '../../base/errors.ts';
import { number } from '../../base/tanggal.ts';
import { type Both, both, type Lang } from '../../base/text.ts';
import { HASIL, type Hasil } from './outcome.ts';

const SOP = 'SOP KPU Kota Tangerang 19/2025 langkah 1';
const UU = 'UU 43/2009 Pasal 40';

/** Why a shelf count or a comparison of paper and scan is refused. */
export const why = {
  notYours: () =>
    reason(
      'bukan-penjaga-arsip',
      SOP,
      'Stok opname dikerjakan petugas PPID atau petugas dokumentasi, penghubung, dan kepala unit.',
      'A shelf count is done by the PPID’s side, or by a unit’s documentation clerk, liaison or head.',
    ),
  placeClosed: () =>
    reason(
      'tempat-ditutup',
      SOP,
      'Tempat ini sudah ditutup. Pilih tempat yang masih dipakai.',
      'This place is closed. Choose one that is in use.',
    ),
  alreadyOpen: (nomor: string) =>
    reason(
      'sedang-dihitung',
      SOP,
      `Tempat ini sedang dihitung dengan ${nomor}. Lanjutkan hitungan itu.`,
      `This place is being counted as ${nomor}. Go on with that count.`,
    ),
  closed: (nomor: string) =>
    reason(
      'hitungan-ditutup',
      UU,
      `${nomor} sudah ditutup dan hasilnya tidak berubah lagi. Mulai hitungan baru untuk pindaian yang belum ikut.`,
      `${nomor} is closed and its result stays. Begin a new count for scans that came too late.`,
    ),
  known: () =>
    reason(
      'pindaian-sudah-tercatat',
      UU,
      'Semua pindaian ini sudah tercatat.',
      'All these scans are recorded already.',
    ),
  moreScans: () =>
    reason(
      'pindaian-bertambah',
      'versi',
      'Ada pindaian baru sejak Anda membuka halaman ini. Lihat hasilnya sekali lagi, lalu tutup.',
      'New scans came in since you opened this page. Look at the result once more, then close.',
    ),
  noReason: () =>
    reason(
      'alasan-kosong',
      UU,
      'Tulis mengapa hitungan ini dibatalkan.',
      'Write why this count is given up.',
    ),
  notYourPaper: () =>
    reason(
      'bukan-unit-anda',
      SOP,
      'Hardcopy dibandingkan oleh unit yang menguasainya atau oleh petugas PPID.',
      'A paper is compared by the unit that holds it or by the PPID’s clerks.',
    ),
  foundSince: (codes: readonly string[]) =>
    reason(
      'sudah-ditemukan',
      UU,
      `${codes.join(', ')} tidak lagi tercatat hilang: sudah terlihat, dipindahkan, atau dipinjamkan.`,
      `${codes.join(', ')} no longer counts as missing: it was seen, moved or lent since.`,
    ),
  noSearchNote: () =>
    reason(
      'catatan-pencarian-kosong',
      UU,
      'Tulis di mana sudah dicari dan kepada siapa sudah ditanyakan.',
      'Write where you looked and whom you asked.',
    ),
  searched: () =>
    reason('sudah-dicari', UU, 'Pencarian ini sudah tercatat.', 'This search is recorded already.'),
  noneMissed: () =>
    reason(
      'tidak-ada-yang-dicari',
      UU,
      'Pilih hardcopy yang sudah dicari, dari yang tidak ditemukan hitungan ini.',
      'Choose the papers that were looked for, of those that this count missed.',
    ),
  notAScan: () =>
    reason(
      'bukan-pindaian',
      SOP,
      'Berkas ini bukan pindaian. Bandingkan dengan PDF atau gambar.',
      'This file is not a scan. Compare with a PDF or a picture.',
    ),
  otherDocument: () =>
    reason(
      'softcopy-dokumen-lain',
      SOP,
      'Softcopy ini bukan milik dokumen yang sama. Pilih pindaian dari dokumennya sendiri.',
      'This softcopy belongs to another document. Choose a scan of its own document.',
    ),
  replaced: () =>
    reason(
      'softcopy-sudah-diganti',
      SOP,
      'Softcopy ini sudah diganti versi baru. Bandingkan dengan versi yang berlaku.',
      'This softcopy has a newer version. Compare with the present one.',
    ),
  notExamined: () =>
    reason(
      'belum-diperiksa',
      SOP,
      'Softcopy ini belum selesai diperiksa atau dikarantina. Bandingkan setelah ia dapat dibuka.',
      'This softcopy is not examined yet or is in quarantine. Compare once it can be opened.',
    ),
  destroyed: () =>
    reason(
      'sudah-musnah',
      'UU 43/2009 Pasal 51',
      'Hardcopy atau softcopy ini sudah dimusnahkan; catatannya tetap.',
      'This paper or file has been destroyed; its record stays.',
    ),
  lentOut: (peminjam: string) =>
    reason(
      'sedang-dipinjam',
      SOP,
      `Hardcopy ini sedang dipinjam ${peminjam}. Bandingkan setelah kembali.`,
      `This paper is lent to ${peminjam}. Compare it when it is back.`,
    ),
  recorded: () =>
    reason(
      'sudah-dibandingkan',
      SOP,
      'Perbandingan ini sudah tercatat.',
      'This comparison is recorded already.',
    ),
  recordedOtherwise: () =>
    reason(
      'perbandingan-lain',
      SOP,
      'Perbandingan sebelumnya dari halaman ini sudah tercatat. Bila ini perbandingan yang baru, catat sekali lagi.',
      'The earlier comparison from this page is recorded. If this is a new one, record it once more.',
    ),
  noSheets: () =>
    reason(
      'lembar-kosong',
      SOP,
      'Hitung lembarnya dan tulis jumlahnya.',
      'Count the sheets and write the number.',
    ),
  pagesDisagree: (lembar: number, halaman: number) =>
    reason(
      'halaman-tidak-cocok',
      SOP,
      `${lembar} lembar berisi ${lembar} sampai ${2 * lembar} halaman, sedangkan pindaiannya ${halaman} halaman. Nyatakan berbeda dan tulis apa bedanya.`,
      `${lembar} sheets have ${lembar} to ${2 * lembar} pages, but the scan has ${halaman}. State that they differ and write how.`,
    ),
  noDifference: () =>
    reason(
      'beda-kosong',
      SOP,
      'Tulis apa yang berbeda antara hardcopy dan pindaiannya.',
      'Write what differs between the paper and its scan.',
    ),
};

/** What a count found, as people say it. */
export const hasilText: Readonly<Record<Hasil, Both>> = {
  salah_tempat: both('salah tempat', 'in the wrong place'),
  tidak_ditemukan: both('tidak ditemukan', 'not found'),
  tidak_dikenal: both('tidak dikenal', 'unknown'),
  dipinjam_ada: both('tercatat dipinjam tetapi ada', 'recorded as lent yet there'),
  dipinjam: both('dipinjam', 'on loan'),
  dipindahkan: both('dipindahkan saat dihitung', 'moved during the count'),
  cocok: both('cocok', 'in place'),
};

/**
 * "28 cocok, 1 salah tempat, 2 tidak ditemukan"; what there is none of is left out. `said` writes the numbers, where
 * they are not to be digits.
 */
export function tallyText(
  tally: Partial<Readonly<Record<Hasil, number>>>,
  lang: Lang,
  said: (n: number, lang: Lang) => string = number,
): string {
  const order: readonly Hasil[] = ['cocok', ...HASIL.filter((hasil) => hasil !== 'cocok')];
  const parts = order.flatMap((hasil) => {
    const n = tally[hasil] ?? 0;
    return n > 0 ? [`${said(n, lang)} ${hasilText[hasil][lang]}`] : [];
  });
  return parts.length > 0 ? parts.join(', ') : both('tidak ada hardcopy', 'no papers')[lang];
}
