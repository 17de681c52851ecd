import { both } from '../../../../base/text.ts';

/** Words around sending a draft and what becomes of it: approval, acceptance, return. */
export const text = {
  sendTitle: both('Kirim untuk disetujui', 'Send for approval'),
  sendNote: both(
    'Setelah terkirim, isinya dibekukan dan Kepala Subbagian menyetujui daftar ini pada langkah 2.',
    'Once sent, its content is frozen and the head of the sub bagian approves it in step 2.',
  ),
  send: (n: string) => both(`Kirim ${n} informasi`, `Send ${n} items`),
  sendNihil: both('Kirim pernyataan nihil', 'Send a statement of no change'),
  nihilNote: (n: string) =>
    both(
      `Tidak ada baris yang berubah, bertambah, atau hilang. Anda mengirim pernyataan nihil: ${n} informasi tetap seperti dalam edisi yang berlaku.`,
      `No row has changed, been added or gone. You send a statement of no change: ${n} items stay as in the present edition.`,
    ),
  nihilEmpty: both(
    'Daftar ini kosong. Anda mengirim pernyataan nihil: unit tidak menguasai informasi untuk daftar.',
    'This list is empty. You send a statement of no change: the unit holds no information for the list.',
  ),
  holdsNothing: both('Unit ini tidak menguasai informasi apa pun', 'This unit holds no information at all'),
  tickFirst: both(
    'Centang pernyataan bahwa unit tidak menguasai informasi apa pun, atau tambahkan barisnya.',
    'Tick the statement that the unit holds no information at all, or add its rows.',
  ),
  rowOpen: both(
    'Satu baris masih terbuka. Simpan atau batalkan dahulu.',
    'A row is still open. Save it or cancel first.',
  ),
  toOpenRow: both('Ke baris itu', 'Go to the row'),
  notYet: both('Belum bisa dikirim', 'Cannot be sent yet'),
  more: (n: string) => both(`Dan ${n} hal lain.`, `And ${n} more.`),
  seeAll: both('Lihat semua yang perlu dilengkapi', 'See all rows to complete'),
  fillNow: both('Isi sekarang', 'Fill in now'),

  progress: both('Perjalanan daftar ini', 'Where this list is'),
  sent: both('Dikirim', 'Sent'),
  approved: both('Disetujui kepala subbagian', 'Approved by the head of the sub bagian'),
  accepted: both('Diterima PPID', 'Accepted by the PPID'),
  pending: both('belum', 'not yet'),
  nihil: both('pernyataan nihil', 'statement of no change'),
  items: (n: string) => both(`${n} informasi`, `${n} items`),
  hash: both('Sidik isi', 'Fingerprint'),

  approveTitle: both('Persetujuan kepala subbagian', 'Approval by the head of the sub bagian'),
  approveNote: both(
    'Dengan menyetujui, Anda menyatakan daftar ini benar dan lengkap bagi subbagian Anda.',
    'By approving you state that this list is right and complete for your sub bagian.',
  ),
  approve: (n: string) => both(`Setujui ${n} informasi`, `Approve ${n} items`),
  acceptTitle: both('Penerimaan PPID', 'Acceptance by the PPID'),
  acceptNote: both(
    'Setelah diterima, daftar ini masuk ke Desk Pelayanan Informasi untuk diklasifikasi.',
    'Once accepted, this list goes to the information desk to be classified.',
  ),
  accept: (n: string) => both(`Terima ${n} informasi`, `Accept ${n} items`),
  returnTitle: both('Kembalikan kepada unit', 'Return to the unit'),
  returnReason: both('Apa yang harus diperbaiki?', 'What must be corrected?'),
  returnHint: both(
    'Unit melihat kalimat ini di atas daftarnya. Sebut barisnya dan apa yang kurang.',
    'The unit sees this above its list. Name the row and what is missing.',
  ),
  return: both('Kembalikan dengan alasan', 'Return with this reason'),

  returnedTitle: both('Dikembalikan', 'Returned'),
  returnedBy: (name: string, when: string) =>
    both(`Dikembalikan oleh ${name}, ${when}.`, `Returned by ${name}, ${when}.`),
  sentBy: (name: string, when: string) => both(`Dikirim oleh ${name}, ${when}.`, `Sent by ${name}, ${when}.`),
  readOnly: both('Anda hanya dapat membaca daftar ini.', 'You can only read this list.'),
};
