import { both } from '../../../../base/text.ts';

/** Words of the page of one version. */
export const text = {
  change: both('Ubah SOP ini', 'Change this SOP'),
  changeLead: both(
    'Draf dimulai dari versi ini. Yang berlaku tidak berubah sebelum draf disahkan.',
    'The draft begins with this version. What is in force does not change until the draft is ratified.',
  ),
  goOn: both('Lanjutkan draf', 'Go on with the draft'),
  ratified: both('Disahkan di Terang oleh', 'Ratified in Terang by'),
  kind: {
    dimuat: both(
      'Dimuat dari naskah yang disahkan di luar Terang',
      'Loaded from a sheet ratified outside Terang',
    ),
    biasa: both('Disahkan di Terang', 'Ratified in Terang'),
    kahar: both('Revisi karena keadaan kahar', 'Revision for force majeure'),
  },
  origin: both('Asal', 'Origin'),
  source: both('Sumber naskah', 'Source'),
  download: both('Unduh', 'Download'),
  unclear: both('Yang tidak jelas dalam naskah', 'What the source leaves unclear'),
  noneUnclear: both('Tidak ada yang tercatat.', 'Nothing is recorded.'),
  form: both('Formulir', 'Form'),
  presumptions: both('Dugaan yang menunggu konfirmasi', 'What is presumed and waits to be confirmed'),
  presumptionsNote: both(
    'Hal ini tidak terbaca dalam naskah. Langkah yang bergantung padanya tidak dijalankan sebelum kantor mengonfirmasinya, masing-masing dengan alasan.',
    'The source does not show these. Steps that rest on them are not carried out until the office confirms each with a reason.',
  ),
  confirm: both('Konfirmasi', 'Confirm'),
  confirmThis: both('Konfirmasi dugaan ini', 'Confirm this'),
  alasan: both('Alasan', 'Reason'),
  alasanHint: both(
    'Dari mana kantor mengetahuinya, misalnya naskah asli di bagian hukum.',
    'How the office knows, for example from the original kept by the legal section.',
  ),
  confirmed: (n: number) =>
    both(`${n} dugaan sudah dikonfirmasi kantor.`, `${n} were confirmed by the office.`),
  readers: both('Dibaca dan dipahami', 'Read and understood'),
  readersNote: (n: number, of: number) =>
    both(
      `${n} dari ${of} pelaksana menurut penunjukan hari ini sudah menyatakan membaca versi ini.`,
      `${n} of ${of} performers by today’s mandates have stated that they read this version.`,
    ),
  noReaders: both(
    'Belum ada yang menjabat dalam peran SOP ini. Hubungkan perannya dengan jabatan, lalu tunjuk orangnya di halaman Kantor.',
    'Nobody holds a post of this SOP’s roles yet. Tie the roles to posts, then appoint people on the office page.',
  ),
  name: both('Nama', 'Name'),
  post: both('Jabatan', 'Post'),
  readAt: both('Dibaca', 'Read'),
  notYet: both('Belum', 'Not yet'),
  iRead: both('Saya sudah membaca dan memahami SOP ini', 'I have read and understood this SOP'),
  versions: both('Versi', 'Versions'),
  compare: both('Bandingkan', 'Compare'),
  comparedWith: (n: number) => both(`Bandingkan dengan versi ${n}`, `Compare with version ${n}`),
  inForceFrom: both('Berlaku sejak', 'In force from'),
  approver: both('Pengesah', 'Ratified by'),
  shown: both('ditampilkan', 'shown'),
  comparison: (from: number, until: number) =>
    both(`Versi ${from} dan versi ${until}`, `Versions ${from} and ${until}`),
  changes: both('Yang berbeda', 'What differs'),
  same: both('Kedua versi sama isinya.', 'The two versions say the same.'),
  blank: both('(kosong)', '(blank)'),
  state: {
    ditambah: both('Ditambah', 'Added'),
    dihapus: both('Dihapus', 'Removed'),
    diubah: both('Diubah', 'Changed'),
  },
} as const;
