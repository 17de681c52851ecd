import { type Reason, reason } from '../../base/errors.ts';
import { number } from '../../base/tanggal.ts';

/** A record is true, or says that it is not; it is never rubbed out. */
export const CORET = 'UU 14/2008 Pasal 7 ayat (2) dan (3)';
const MUSNAH = 'UU 43/2009 Pasal 51';
const REKAP = 'SOP KPU Kota Tangerang 19/2025 langkah 6';
const SERAH = 'SOP KPU Kota Tangerang 19/2025 langkah 2';

/** Why something struck out cannot be changed, matched, moved, lent or held. */
const struck = () =>
  reason(
    'sudah-dicoret',
    CORET,
    'Ini sudah dicoret sebagai salah catat; yang tersisa hanya catatannya.',
    'This has been struck out as recorded by mistake; only its record remains.',
  );

/** The reason that anything struck out is to every deed about it; none for what stands. */
export function struckReasons(one: { readonly dicoretAt: Date | null } | null | undefined): Reason[] {
  return one?.dicoretAt ? [struck()] : [];
}

/** Why something cannot be struck out. */
export const why = {
  struck,
  notYours: () =>
    reason(
      'bukan-unit-anda',
      CORET,
      'Yang mencoret adalah unit yang menguasainya atau petugas PPID.',
      'The unit that holds it or the PPID’s clerks strike it out.',
    ),
  noReason: () =>
    reason(
      'alasan-coret',
      CORET,
      'Tulis mengapa catatan ini salah, misalnya: baris judul ikut tertempel.',
      'Write what is wrong with this record, such as: a heading row was pasted along.',
    ),
  changed: () =>
    reason(
      'sudah-diubah-orang-lain',
      'versi',
      'Catatan ini baru saja diubah orang lain. Muat ulang dan baca lagi sebelum mencoret.',
      'Somebody else has just changed this record. Load it again and read it before you strike it out.',
    ),
  destroyed: () =>
    reason(
      'sudah-musnah',
      MUSNAH,
      'Ini sudah dimusnahkan dengan berita acara; catatannya tetap.',
      'This was destroyed under a berita acara; its record stays.',
    ),
  held: (perkara: string) =>
    reason(
      'sedang-ditahan',
      `${MUSNAH} ayat (1) huruf d`,
      `Dokumennya ditahan${perkara ? ` untuk perkara ${perkara}` : ''}. Tidak dapat dicoret sampai PPID mencabut penahanannya.`,
      `Its document is held${perkara ? ` for case ${perkara}` : ''}. It cannot be struck out until the PPID lifts the hold.`,
    ),
  lent: (label: string, peminjam: string) =>
    reason(
      'sedang-dipinjam',
      'SOP KPU Kota Tangerang 19/2025 langkah 1',
      `${label} sedang dipinjam ${peminjam}. Catat dahulu kembalinya.`,
      `${label} is lent to ${peminjam}. Record its return first.`,
    ),
  proposed: () =>
    reason(
      'dalam-usul-musnah',
      MUSNAH,
      'Dokumennya ada dalam usul pemusnahan. Tarik dahulu usul itu.',
      'Its document stands on a proposal of destruction. Withdraw that first.',
    ),
  runClosed: (nomor: string) =>
    reason(
      'proses-sudah-ditutup',
      REKAP,
      `Proses ${nomor} sudah ditutup beserta catatan ini, jadi isinya tidak berubah lagi.`,
      `Run ${nomor} was closed with this record in it, so it no longer changes.`,
    ),
  reported: (nomor: string) =>
    reason(
      'rekap-sudah-dilaporkan',
      REKAP,
      `Rekap ${nomor} yang memuat catatan ini sudah dilaporkan. Dapat dicoret bila rekap itu dikembalikan untuk diperbaiki.`,
      `The recapitulation of ${nomor}, which has this record, was reported. It can be struck out once that is sent back to be mended.`,
    ),
  received: (nomor: string) =>
    reason(
      'tercantum-tanda-terima',
      SERAH,
      `Tercantum pada tanda terima ${nomor} yang sudah ditandatangani kedua pihak, jadi nyata pernah diserahkan.`,
      `It stands on receipt ${nomor}, signed by both sides, so it was truly handed over.`,
    ),
  hasSoftcopies: (n: number) =>
    reason(
      'masih-ada-softcopy',
      SERAH,
      `Masih ada ${number(n)} softcopy yang berlaku. Pasangkan dahulu dengan dokumennya yang benar.`,
      `It still has ${number(n, 'en')} ${n === 1 ? 'softcopy' : 'softcopies'} in force. Match them to their right document first.`,
    ),
  isMatched: (nomor: string) =>
    reason(
      'sudah-dipasangkan',
      SERAH,
      `Softcopy ini milik ${nomor}. Yang dicoret hanya softcopy yang belum dipasangkan; bila salah pasang, pasangkan dengan dokumen yang benar.`,
      `This softcopy is of ${nomor}. Only one that no document has is struck out; if it is matched wrongly, match it to the right document.`,
    ),
  isVersion: () =>
    reason(
      'bagian-dari-versi',
      'UU 14/2008 Pasal 7 ayat (3)',
      'Berkas ini bagian dari rangkaian versi, jadi tidak dapat dicoret sendiri.',
      'This file is one of several versions, so it cannot be struck out by itself.',
    ),
};
