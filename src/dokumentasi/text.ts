import { reason } from '../base/errors.ts';
import { type Both, both } from '../base/text.ts';

const step = (no: number) => `SOP KPU Kota Tangerang 19/2025 langkah ${no}`;

const files = (n: number): Both => both(`${n} softcopy`, n === 1 ? '1 softcopy' : `${n} softcopies`);
const papers = (n: number): Both => both(`${n} hardcopy`, n === 1 ? '1 hardcopy' : `${n} hardcopies`);
const documents = (n: number): Both => both(`${n} dokumen`, n === 1 ? '1 document' : `${n} documents`);

/** Why a step of the documentation cannot be completed; each names what to do. */
export const why = {
  changed: (no: number) =>
    reason(
      'isi-berubah',
      step(no),
      'Isinya baru saja berubah. Lihat sekali lagi, lalu kirim ulang.',
      'The content has just changed. Look once more, then send again.',
    ),
  noHardcopies: () =>
    reason(
      'hardcopy-belum-ada',
      step(1),
      'Unit ini belum mencatat satu hardcopy pun. Catat hardcopynya, atau nyatakan nihil.',
      'This unit has recorded no hardcopy yet. Record them, or state that there are none.',
    ),
  unshelved: (n: number) =>
    reason(
      'hardcopy-belum-disimpan',
      step(1),
      `${papers(n).id} belum punya tempat. Simpan ke boks atau map dahulu.`,
      `${papers(n).en} without a place. Shelve them in a box or folder first.`,
    ),
  sameTitles: (titles: readonly string[]) => {
    const some = titles.slice(0, 5).map((title) => `“${title}”`);
    const rest = titles.length - some.length;
    return reason(
      'judul-sudah-tercatat',
      step(1),
      `Sudah tercatat dengan judul yang sama: ${some.join(', ')}${rest > 0 ? `, dan ${rest} lagi` : ''}. Hapus barisnya; bila memang naskah lain, beri judul yang membedakannya atau centang di bawah.`,
      `Already recorded under the same title: ${some.join(', ')}${rest > 0 ? `, and ${rest} more` : ''}. Remove the lines; if these are other papers, give them titles that differ or tick the box below.`,
    );
  },
  notNihil: () =>
    reason(
      'tidak-nihil',
      step(1),
      'Unit ini sudah mencatat dokumen dalam proses ini, jadi tidak dapat menyatakan nihil.',
      'This unit has recorded documents in this run, so it cannot state that there are none.',
    ),
  nihilNeedsReason: () =>
    reason(
      'alasan-nihil',
      step(1),
      'Tulis keterangan nihilnya, misalnya tidak ada dokumen baru bulan ini.',
      'Write why there is nothing, such as no new documents this month.',
    ),
  noSoftcopies: () =>
    reason(
      'softcopy-belum-ada',
      step(2),
      'Unit ini belum menyerahkan satu softcopy pun. Unggah berkasnya, atau nyatakan nihil.',
      'This unit has handed in no softcopy yet. Upload the files, or state that there are none.',
    ),
  uploading: (n: number) =>
    reason(
      'unggahan-belum-selesai',
      step(2),
      `${n} unggahan belum selesai. Lanjutkan atau batalkan dahulu.`,
      `${n} uploads are not finished. Go on with them or cancel them first.`,
    ),
  unmatched: (n: number) =>
    reason(
      'softcopy-belum-terpasang',
      step(2),
      `${files(n).id} belum dicocokkan dengan dokumennya.`,
      `${files(n).en} not yet matched to a document.`,
    ),
  unexamined: (n: number) =>
    reason(
      'softcopy-belum-diperiksa',
      step(2),
      `${files(n).id} masih diperiksa. Tunggu sampai pemeriksaannya selesai.`,
      `${files(n).en} still being examined. Wait until that is done.`,
    ),
  quarantined: (n: number) =>
    reason(
      'softcopy-dikarantina',
      step(2),
      `${files(n).id} dikarantina. Minta unit mengirim berkas pengganti, atau keluarkan dengan alasan.`,
      `${files(n).en} in quarantine. Ask the unit for another file, or release it with a reason.`,
    ),
  notVerified: (n: number) =>
    reason(
      'softcopy-belum-utuh',
      step(3),
      `${files(n).id} belum terbukti tersimpan utuh. Periksa keutuhannya dahulu.`,
      `${files(n).en} not yet proved to be stored whole. Check their fixity first.`,
    ),
  notCopied: (n: number) =>
    reason(
      'salinan-kedua-belum-ada',
      step(3),
      `${files(n).id} belum ada di salinan kedua. Periksa keutuhannya sekali lagi.`,
      `${files(n).en} not yet in the second copy. Check their fixity once more.`,
    ),
  unclassified: (n: number) =>
    reason(
      'dokumen-belum-diklasifikasikan',
      `${step(4)} (usulan)`,
      `${documents(n).id} belum diklasifikasikan.`,
      `${documents(n).en} not yet classed.`,
    ),
  noCode: (n: number) =>
    reason(
      'kode-arsip-belum-ada',
      `${step(5)} (usulan)`,
      `${documents(n).id} belum punya kode klasifikasi arsip, jadi retensinya belum dapat dihitung.`,
      `${documents(n).en} without an archive code, so retention cannot be reckoned yet.`,
    ),
  noRekap: () =>
    reason(
      'rekap-belum-ada',
      `${step(6)} (usulan)`,
      'Belum ada rekap yang dilaporkan.',
      'No recapitulation has been reported yet.',
    ),
  otherRekap: () =>
    reason(
      'rekap-berubah',
      `${step(6)} (usulan)`,
      'Rekap yang Anda lihat sudah diganti. Buka rekap yang baru.',
      'The recapitulation you saw has been replaced. Open the new one.',
    ),
  noLines: () =>
    reason(
      'tumpukan-kosong',
      step(1),
      'Tulis paling sedikit satu judul, satu baris satu hardcopy.',
      'Write at least one title, one line for each hardcopy.',
    ),
  tooManyLines: (most: number) =>
    reason(
      'tumpukan-terlalu-banyak',
      step(1),
      `Catat paling banyak ${most} hardcopy sekaligus; sisanya pada tumpukan berikutnya.`,
      `Record at most ${most} hardcopies at once; the rest in the next stack.`,
    ),
  stackRecorded: () =>
    reason(
      'tumpukan-sudah-tercatat',
      step(1),
      'Tumpukan ini sudah tercatat. Lihat daftarnya; tidak perlu dikirim lagi.',
      'This stack is recorded already. See the list; it need not be sent again.',
    ),
  staleRows: (n: number) =>
    reason(
      'baris-sudah-diubah',
      step(4),
      `${n} baris baru saja diubah orang lain. Bandingkan dengan yang tersimpan, lalu simpan lagi.`,
      `Somebody else has just changed ${n} of the rows. Compare with what is saved, then save again.`,
    ),
  unknownKode: (kode: string) =>
    reason(
      'kode-arsip-tidak-dikenal',
      step(5),
      `Kode arsip ${kode.slice(0, 20)} tidak ada dalam daftar kantor ini. Pilih dari daftar, atau muat daftarnya dahulu.`,
      `The archive code ${kode.slice(0, 20)} is not in this office’s list. Choose one from it, or load the list first.`,
    ),
  nothingChanged: () =>
    reason(
      'tidak-ada-perubahan',
      step(4),
      'Belum ada yang diubah dalam tabel ini.',
      'Nothing in this table has been changed.',
    ),
  ownRekap: () =>
    reason(
      'rekap-sendiri',
      `${step(6)} (usulan)`,
      'Anda sendiri yang melaporkan rekap ini; yang menyetujui orang lain.',
      'You reported this recapitulation yourself; somebody else approves it.',
    ),
  outOfDate: () =>
    reason(
      'rekap-tidak-mutakhir',
      `${step(6)} (usulan)`,
      'Isi arsip berubah sejak rekap ini dilaporkan. Kembalikan ke petugas supaya rekapnya dibuat ulang.',
      'The archive has changed since this was reported. Send it back so that it is made again.',
    ),
  sameHands: () =>
    reason(
      'pemberi-dan-penerima-sama',
      step(2),
      'Yang menyerahkan dan yang menerima harus dua orang. Minta rekan lain mendata.',
      'Who hands over and who receives are two people. Ask a colleague to list them.',
    ),
};

/** What is said of papers besides where they belong. */
export const text = {
  lentUntil: (who: string, day: string) =>
    both(`dipinjam ${who} sampai ${day}`, `lent to ${who} until ${day}`),
  notFound: (nomor: string) => both(`tidak ditemukan pada ${nomor}`, `not found in ${nomor}`),
};
