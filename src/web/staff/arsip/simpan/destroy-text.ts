import { both } from '../../../../base/text.ts';

/** Words of the pages about destruction. */
export const say = {
  title: both('Pemusnahan', 'Destruction'),
  lead: both(
    'Yang boleh dimusnahkan hanya arsip yang retensinya habis, berketerangan musnah menurut JRA, dan tidak ditahan. Perlu orang kedua dan berita acara.',
    'Only archives whose retention is over, marked for destruction by the JRA and not held, may be destroyed. It takes a second person and minutes.',
  ),
  now: both('retensinya habis', 'with retention over'),
  later: (year: number) => both(`menyusul sampai akhir ${year}`, `follow by the end of ${year}`),
  next: (year: number) => both(`pada tahun ${year}`, `in ${year}`),
  make: both('Susun usul pemusnahan', 'Draw up a proposal'),
  running: both('Usul yang berjalan', 'Proposals under way'),
  done: both('Sudah dimusnahkan', 'Destroyed'),
  withdrawnTitle: both('Usul yang ditarik', 'Withdrawn proposals'),
  noneDone: both(
    'Belum ada pemusnahan. Berita acara setiap pemusnahan tersimpan di sini selamanya.',
    'Nothing has been destroyed yet. The minutes of every destruction stay here for ever.',
  ),
  dueTitle: both('Yang jatuh tempo', 'What falls due'),
  due: {
    kini: both('Sekarang', 'Now'),
    ini: (year: number) => both(`Sampai akhir ${year}`, `Until the end of ${year}`),
    depan: (year: number) => both(`Tahun ${year}`, `In ${year}`),
  },
  noDue: both('Tidak ada yang jatuh tempo.', 'Nothing falls due.'),
  more: (n: string) => both(`${n} dokumen pertama ditampilkan.`, `The first ${n} documents are shown.`),
  dokumen: both('Dokumen', 'Document'),
  unit: both('Unit', 'Unit'),
  kode: both('Kode', 'Code'),
  from: both('Dapat diusulkan mulai', 'May be proposed from'),
  over: both('Retensi habis', 'Retention over'),
  isi: both('Isi', 'Content'),
  amount: (softcopy: number, hardcopy: number) => {
    const parts = [softcopy > 0 && `${softcopy} softcopy`, hardcopy > 0 && `${hardcopy} hardcopy`];
    const words = parts.filter(Boolean).join(', ');
    return both(words || 'tanpa berkas', words || 'no files');
  },
  held: both('Ditahan', 'Held'),
  jump: {
    diusulkan: both('Langsung ke persetujuan', 'Go to the approval'),
    disetujui: both('Langsung ke pelaksanaan', 'Go to the carrying out'),
  },
  nomor: both('Nomor', 'Number'),
  proposedBy: both('Diusulkan', 'Proposed'),
  approvedBy: both('Disetujui', 'Approved'),
  withdrawnBy: both('Ditarik', 'Withdrawn'),
  carriedOutBy: both('Dilaksanakan', 'Carried out'),
  state: both('Keadaan', 'State'),
  states: {
    diusulkan: both('Menunggu persetujuan', 'Waits for approval'),
    disetujui: both('Siap dilaksanakan', 'Ready to be carried out'),
    dilaksanakan: both('Sudah dimusnahkan', 'Destroyed'),
    ditarik: both('Ditarik', 'Withdrawn'),
  },
  documents: (n: string) => both(`${n} dokumen`, `${n} documents`),
  since: (day: string) => both(`Diusulkan ${day}`, `Proposed on ${day}`),
  proposal: (n: string) => both(`Usul pemusnahan ${n} dokumen`, `Proposal to destroy ${n} documents`),
  destroyed: (n: string) => both(`${n} dokumen dimusnahkan`, `${n} documents destroyed`),
  who: (name: string, when: string) => both(`${name}, ${when}`, `${name}, ${when}`),
  alasan: both('Alasan', 'Reason'),
  alasanHint: both(
    'Contoh: retensi habis menurut JRA dan tidak bernilai guna lagi.',
    'For example: retention over by the JRA, and of no use any more.',
  ),
  cara: both('Cara memusnahkan', 'How it is destroyed'),
  caraHint: both(
    'Contoh: dicacah dengan mesin pencacah. Fisik dan isinya harus musnah seluruhnya.',
    'For example: by shredding. Paper and content must be gone entirely.',
  ),
  pertimbangan: both('Pertimbangan panitia penilai arsip', 'Consideration of the appraisal panel'),
  pertimbanganHint: both('Nomor dan tanggal suratnya.', 'Number and date of its letter.'),
  persetujuan: both('Persetujuan dari luar kantor', 'Approval from outside the office'),
  persetujuanHint: both(
    'Nomor dan tanggal surat ANRI, atau yang berwenang menurut JRA.',
    'Number and date of the letter of ANRI, or of whom the JRA names.',
  ),
  filter: both('Saring', 'Filter'),
  allUnits: both('Semua unit', 'All units'),
  kodeHint: both('Kode beserta turunannya, misalnya TU.01', 'A code with everything below it, such as TU.01'),
  show: both('Tampilkan', 'Show'),
  chooseTitle: both('Pilih dokumen', 'Choose documents'),
  chooseNote: both(
    'Dokumen yang belum boleh dimusnahkan disebut beserta alasannya.',
    'Documents that may not be destroyed yet are named with their reasons.',
  ),
  choose: both('Pilih', 'Choose'),
  tickAll: both('Centang semua yang boleh', 'Tick all that may'),
  tickNone: both('Kosongkan centang', 'Clear all ticks'),
  nothingDue: both(
    'Belum ada dokumen yang retensinya habis. Dokumen perlu kode, retensi kode, dan tanggal penutupan.',
    'No document’s retention is over yet. A document needs a code, the code’s retention and a closing day.',
  ),
  toCodes: both('Lihat klasifikasi dan retensi', 'See classification and retention'),
  about: both('Dasar usul', 'Grounds'),
  send: both('Ajukan usul', 'Submit the proposal'),
  oneProposal: both('Usul pemusnahan', 'Proposal'),
  list: both('Dokumennya', 'The documents'),
  kept: both('Belum boleh:', 'Not yet:'),
  editions: both(
    'Edisi Daftar Informasi Publik yang sudah terbit membawa salinannya sendiri dan tidak ikut musnah.',
    'Published editions of the list carry copies of their own and are not destroyed.',
  ),
  item: (nomor: string) =>
    both(
      `Tercantum dalam daftar sebagai ${nomor}; nyatakan tidak ada lagi pada pemutakhiran berikutnya.`,
      `In the list as ${nomor}; state it as gone in the next update.`,
    ),
  approveTitle: both('Persetujuan orang kedua', 'Approval by a second person'),
  approveNote: both(
    'Periksa daftarnya, pertimbangan panitia penilai, dan persetujuan dari luar kantor.',
    'Check the list, the panel’s consideration and the approval from outside.',
  ),
  approve: both('Setujui pemusnahan', 'Approve the destruction'),
  carryTitle: both('Pelaksanaan', 'Carrying out'),
  carryNote: both(
    'Musnahkan kertasnya di depan dua saksi, lalu laksanakan di sini. Terang membuat berita acara dan menghapus isi softcopy dari kedua salinan. Ini tidak dapat diurungkan.',
    'Destroy the papers before two witnesses, then carry it out here. Terang draws up the minutes and deletes the files from both copies. This cannot be undone.',
  ),
  tempat: both('Tempat', 'Place'),
  saksi: (n: number) => both(`Nama saksi ${n}`, `Name of witness ${n}`),
  saksiJabatan: (n: number) => both(`Jabatan saksi ${n}`, `Post of witness ${n}`),
  saksiHint: both(
    'Pejabat bidang hukum atau pengawasan.',
    'An official of the legal or the supervising unit.',
  ),
  carry: (n: string) => both(`Musnahkan ${n} dokumen`, `Destroy ${n} documents`),
  withdrawTitle: both('Tarik usul', 'Withdraw the proposal'),
  withdrawNote: both(
    'Dokumennya tetap disimpan dan dapat diusulkan lagi.',
    'The documents stay and can be proposed again.',
  ),
  withdraw: both('Tarik usul', 'Withdraw'),
  paper: both('Unduh berita acara (PDF)', 'Download the minutes (PDF)'),
  paperNote: both(
    'Cetak dan tanda tangani. Serahkan pindaian yang bertanda tangan sebagai dokumen sendiri.',
    'Print and sign it. Hand the signed scan in as a document of its own.',
  ),
  saksiLabel: both('Saksi', 'Witnesses'),
  facts: both('Keterangan', 'Facts'),
  hiddenUnits: (n: string) =>
    both(`${n} dokumen unit lain tidak ditampilkan.`, `${n} documents of other units are not shown.`),
} as const;
