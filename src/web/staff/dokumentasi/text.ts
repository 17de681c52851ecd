import { type Both, both } from '../../../base/text.ts';

const count = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n} ${many}`);

/** Words of the documentation's workbench. */
export const text = {
  title: both('Dokumentasi', 'Documentation'),
  allUnits: both('Semua unit', 'All units'),
  lead: both(
    'Hardcopy disimpan di unit, softcopy diserahkan kepada PPID, dan keduanya dicatat sebagai satu dokumen.',
    'Hardcopies are kept in the unit, softcopies go to the PPID, and both are recorded as one document.',
  ),
  documents: both('Dokumen', 'Documents'),
  list: both('Daftar dokumen', 'List of documents'),
  document: both('Dokumen', 'Document'),
  noDocuments: both(
    'Belum ada dokumen. Catat hardcopynya sebagai tumpukan, atau unggah softcopynya dahulu.',
    'No documents yet. Record the hardcopies as a stack, or upload the softcopies first.',
  ),
  addStack: both('Catat tumpukan hardcopy', 'Record a stack of hardcopies'),
  upload: both('Unggah softcopy', 'Upload softcopies'),
  match: both('Cocokkan softcopy', 'Match softcopies'),
  labels: both('Cetak label', 'Print labels'),
  hardcopy: both('Hardcopy', 'Hardcopy'),
  softcopy: both('Softcopy', 'Softcopy'),
  klasifikasi: both('Klasifikasi', 'Class'),
  kode: both('Kode arsip', 'Archive code'),
  unit: both('Unit', 'Unit'),
  state: both('Keadaan', 'State'),
  open: both('Buka', 'Open'),
  none: both('tidak ada', 'none'),
  found: both('ada temuan', 'has findings'),
  noPlace: both('belum disimpan', 'not shelved yet'),
  noCode: both('belum ada', 'not given'),
  unmatched: (n: number) =>
    both(
      `${n} softcopy belum cocok dengan dokumen mana pun.`,
      `${count(n, 'softcopy is', 'softcopies are')} not matched to a document yet.`,
    ),
  waiting: (n: number) =>
    both(
      `${n} softcopy masih diperiksa.`,
      `${count(n, 'softcopy is', 'softcopies are')} still being examined.`,
    ),
  quarantined: (n: number) =>
    both(`${n} softcopy dikarantina.`, `${count(n, 'softcopy is', 'softcopies are')} in quarantine.`),
  counts: (dokumen: number, softcopy: number, hardcopy: number) =>
    both(
      `${dokumen} dokumen, ${softcopy} softcopy, ${hardcopy} hardcopy`,
      `${count(dokumen, 'document', 'documents')}, ${count(softcopy, 'softcopy', 'softcopies')}, ${count(hardcopy, 'hardcopy', 'hardcopies')}`,
    ),
  next: both('Langkah sekarang', 'The step now'),
  nothingNow: both('Tidak ada yang menunggu di sini.', 'Nothing waits here.'),
  stepBy: (no: number, role: string) =>
    both(`Langkah ${no}, dikerjakan ${role}`, `Step ${no}, done by ${role}`),
  nihil: both('Nihil: tidak ada yang baru', 'Nothing new'),
  nihilHint: both(
    'Pilih ini hanya bila unit Anda tidak punya dokumen baru pada bulan ini.',
    'Choose this only if your unit has no new documents this month.',
  ),
  nihilReason: both('Keterangan nihil', 'Why there is nothing'),
  receipt: both('Tanda terima', 'Receipt'),
  rekap: both('Rekap bulanan', 'Monthly recapitulation'),
  rekapBy: (name: string) => both(`dilaporkan ${name}`, `reported by ${name}`),
  rekapApproved: (name: string) => both(`disetujui ${name}`, `approved by ${name}`),
  seeRekap: both('Baca rekap (PDF)', 'Read the recapitulation (PDF)'),
  sendBack: both(
    'Kembalikan ke langkah sebelumnya dengan alasan',
    'Send back to an earlier step with a reason',
  ),
  classify: both('Klasifikasikan', 'Class'),
  giveCode: both('Beri kode arsip', 'Give a code'),
  perUnit: both('Menurut unit', 'By unit'),
  classTable: {
    title: both('Klasifikasi dan kode arsip', 'Classes and archive codes'),
    lead: both(
      'Isi yang kosong, atau pilih satu isian untuk semua yang masih kosong. Hanya baris yang berubah disimpan.',
      'Fill what is empty, or choose one answer for all that are still empty. Only changed rows are saved.',
    ),
    forEmpty: both('Untuk semua yang masih kosong', 'For all that are still empty'),
    leave: both('Biarkan kosong', 'Leave empty'),
    closed: both('Ditutup pada', 'Closed on'),
    alasan: both('Alasan usul pengecualian', 'Why exclusion is proposed'),
    alasanHint: both(
      'Perlu diisi bila ada dokumen yang diusulkan dikecualikan. Yang menetapkan KPU atau KPU Provinsi.',
      'Needed when exclusion is proposed for a document. KPU or KPU Provinsi decides.',
    ),
    save: both('Simpan', 'Save'),
    noCodes: both(
      'Kantor ini belum memuat daftar kode klasifikasi arsip.',
      'This office has not loaded the list of archive codes yet.',
    ),
    load: both('Muat daftar kode', 'Load the list of codes'),
  },
  stack: {
    title: both('Catat tumpukan hardcopy', 'Record a stack of hardcopies'),
    lead: both(
      'Satu baris satu hardcopy. Tempel dari Excel atau ketik; setiap baris menjadi satu dokumen dengan label sendiri.',
      'One line is one hardcopy. Paste from Excel or type; each line becomes a document with a label of its own.',
    ),
    lines: both('Judul, tahun, jumlah lembar', 'Title, year, number of sheets'),
    linesHint: both(
      'Pisahkan dengan tab atau titik koma, misalnya: Laporan Kinerja 2025; 2025; 48. Tahun dan lembar boleh kosong.',
      'Separate with tab or semicolon, such as: Laporan Kinerja 2025; 2025; 48. Year and sheets may be left out.',
    ),
    place: both('Disimpan di', 'Shelved in'),
    later: both('Nanti, belum ada tempatnya', 'Later, no place yet'),
    bentuk: both('Bentuk', 'Form'),
    asli: both('Asli', 'Original'),
    salinan: both('Salinan', 'Copy'),
    differ: both('Memang naskah lain yang judulnya sama', 'These are other papers with the same title'),
    send: both('Catat tumpukan', 'Record the stack'),
  },
};

/** The button of each output, verb first. */
export const ACT: Readonly<Record<string, Both>> = {
  berkas_unit: both('Nyatakan hardcopy sudah disimpan', 'State that the hardcopies are shelved'),
  penyerahan_softcopy: both('Serahkan softcopy kepada PPID', 'Hand the softcopies to the PPID'),
  pendataan_softcopy: both('Terima dan data softcopy', 'Receive and list the softcopies'),
  softcopy_tersimpan: both('Baca ulang dan simpan', 'Read again and store'),
  rekap_softcopy: both('Selesaikan rekap softcopy', 'Complete the recap of softcopies'),
  rekap_hardcopy: both('Selesaikan rekap hardcopy', 'Complete the recap of hardcopies'),
  arsip_tersimpan: both('Nyatakan sudah diarsipkan', 'State that all is filed'),
  laporan_rekap: both('Buat dan laporkan rekap', 'Make and report the recapitulation'),
  persetujuan_rekap: both('Setujui rekap', 'Approve the recapitulation'),
};

/** What the button does, for those who press it the first time. */
export const MEANS: Readonly<Record<string, Both>> = {
  berkas_unit: both(
    'Setiap hardcopy unit sudah tercatat dan punya tempat.',
    'Every hardcopy of the unit is recorded and has a place.',
  ),
  penyerahan_softcopy: both(
    'Terang membuat tanda terima bernomor atas semua softcopy unit ini; Anda menandatanganinya sebagai pemberi.',
    'Terang draws up a numbered receipt of all softcopies of this unit; you sign it as the giver.',
  ),
  pendataan_softcopy: both(
    'Setiap softcopy sudah diperiksa dan cocok dengan dokumennya; Anda menandatangani tanda terimanya.',
    'Every softcopy has been examined and matched to its document; you sign the receipt.',
  ),
  softcopy_tersimpan: both(
    'Terang membaca ulang setiap softcopy dari penyimpanan dan membandingkan sidiknya.',
    'Terang reads every softcopy again from the store and compares its hash.',
  ),
  rekap_softcopy: both('Setiap dokumen sudah diklasifikasikan.', 'Every document is classed.'),
  rekap_hardcopy: both(
    'Setiap hardcopy punya tempat. Yang sedang dipinjam tetap disebut dengan peminjamnya.',
    'Every hardcopy has a place. What is lent is listed with who has it.',
  ),
  arsip_tersimpan: both(
    'Setiap dokumen punya kode klasifikasi arsip, setiap hardcopy punya tempat.',
    'Every document has an archive code, every hardcopy a place.',
  ),
  laporan_rekap: both(
    'Terang mencetak rekap bernomor dan menyampaikannya kepada Atasan PPID.',
    'Terang prints the numbered recapitulation and passes it to the PPID’s superior.',
  ),
  persetujuan_rekap: both(
    'Baca rekapnya dahulu. Bila ada yang kurang, kembalikan dengan alasan.',
    'Read it first. If something is missing, send it back with a reason.',
  ),
};
