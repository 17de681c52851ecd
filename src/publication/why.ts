import { reason } from '../base/errors.ts';

const STEP5 = 'SOP KPU Kota Serang 03/2025 langkah 5';
const STEP6 = 'SOP KPU Kota Serang 03/2025 langkah 6';

/** Why an order or a publication can be refused. */
export const why = {
  notEstablished: () =>
    reason(
      'belum-ditetapkan',
      'SOP KPU Kota Serang 03/2025 langkah 4',
      'Edisi ini belum ditetapkan dengan berita acara yang ditandatangani.',
      'This edition is not established by signed minutes yet.',
    ),
  ordered: () =>
    reason(
      'sudah-diperintahkan',
      `${STEP5}; satu perintah untuk satu edisi`,
      'Perintah unggah untuk edisi ini sudah dibuat dan hanya dapat dipakai satu kali.',
      'The order to upload this edition exists already and is used once.',
    ),
  otherRoot: () =>
    reason(
      'sidik-berbeda',
      STEP5,
      'Sidik edisi pada halaman ini bukan sidik edisi yang ditetapkan. Muat ulang halaman.',
      'The hash on this page is not that of the established edition. Load the page again.',
    ),
  incomplete: (n: number) =>
    reason(
      'kolom-kosong',
      'PerKI 1/2021 (kolom daftar)',
      `${n} informasi belum lengkap tujuh kolomnya.`,
      `${n} items lack one of the seven columns.`,
    ),
  filesMissing: (n: number) =>
    reason(
      'berkas-hilang',
      `${STEP6}; setiap berkas harus tersimpan`,
      `${n} berkas tidak ditemukan di penyimpanan. Pulihkan dari cadangan dahulu.`,
      `${n} files are not in the store. Restore them from a backup first.`,
    ),
  noRingkasan: () =>
    reason(
      'ringkasan-perubahan-kosong',
      'PerKI 1/2021 (pengumuman mudah dipahami)',
      'Tulis ringkasan perubahan untuk masyarakat.',
      'Write for the public what has changed.',
    ),
  previewUnseen: () =>
    reason(
      'pratinjau-belum-dilihat',
      STEP5,
      'Pratinjau situs publik belum Anda nyatakan sudah dilihat.',
      'You have not stated that you saw the preview of the public site.',
    ),
  notOrdered: () =>
    reason(
      'belum-diperintahkan',
      STEP5,
      'PPID belum memerintahkan pengunggahan edisi ini.',
      'The PPID has not ordered the upload of this edition yet.',
    ),
  sameOfficer: () =>
    reason(
      'pengunggah-pemberi-perintah',
      `${STEP5} dan 6; pemerintah bukan pelaksana`,
      'Pengunggahan dilakukan orang lain daripada yang memerintahkan.',
      'Somebody else than who ordered it does the upload.',
    ),
  published: () =>
    reason('sudah-terbit', STEP6, 'Edisi ini sudah terbit.', 'This edition is published already.'),
};
