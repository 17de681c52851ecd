import { type Both, both } from '../../../base/text.ts';

/** What has just been done with files, papers and shelves; see `doneText`. */
export const ARSIP_DONE: Readonly<Record<string, Both>> = {
  'dok-tumpukan': both(
    'Tumpukan tercatat. Cetak labelnya, lalu tempelkan.',
    'The stack is recorded. Print the labels and put them on.',
  ),
  'dok-kelas': both('Klasifikasi dan kode arsip tersimpan.', 'Classes and archive codes are saved.'),
  'dok-berkas-unit': both(
    'Hardcopy unit dinyatakan tersimpan.',
    'The unit’s hardcopies are stated as shelved.',
  ),
  'dok-penyerahan-softcopy': both(
    'Softcopy diserahkan. Petugas PPID mendatanya dan menandatangani tanda terima.',
    'The softcopies are handed over. The PPID’s clerk lists them and signs the receipt.',
  ),
  'dok-pendataan-softcopy': both(
    'Softcopy unit diterima dan didata.',
    'The unit’s softcopies are received and listed.',
  ),
  'dok-softcopy-tersimpan': both(
    'Setiap softcopy dibaca ulang dan terbukti utuh.',
    'Every softcopy was read again and proved whole.',
  ),
  'dok-rekap-softcopy': both('Rekap softcopy selesai.', 'The recap of softcopies is complete.'),
  'dok-rekap-hardcopy': both('Rekap hardcopy selesai.', 'The recap of hardcopies is complete.'),
  'dok-arsip-tersimpan': both(
    'Hardcopy dan softcopy sudah diarsipkan.',
    'Hardcopies and softcopies are filed.',
  ),
  'dok-laporan-rekap': both(
    'Rekap dibuat dan dilaporkan kepada Atasan PPID.',
    'The recapitulation is made and reported.',
  ),
  'dok-persetujuan-rekap': both('Rekap bulanan disetujui.', 'The monthly recapitulation is approved.'),
  'hitungan-ditutup': both(
    'Stok opname ditutup. Hasilnya tersimpan dan dapat dicetak.',
    'The shelf count is closed. Its result is kept and can be printed.',
  ),
  'hitungan-dibatalkan': both(
    'Hitungan dibatalkan. Tidak ada hasil yang disimpulkan darinya.',
    'The count is given up. Nothing is concluded from it.',
  ),
  'sudah-dicari': both(
    'Pencarian tercatat. Naskahnya tetap tercatat hilang sampai ditemukan.',
    'The search is recorded. The paper stays missing until it is found.',
  ),
  'hitungan-dibereskan': both('Tempat hardcopy tercatat.', 'The places of the papers are recorded.'),
  'dokumen-dicatat': both(
    'Dokumen dicatat. Serahkan softcopy-nya, atau catat hardcopy-nya.',
    'The document is recorded. Hand in its softcopy, or register its paper.',
  ),
  dicoret: both(
    'Sudah dicoret. Catatannya tetap terbaca, tetapi tidak lagi dihitung.',
    'It is struck out. Its record stays readable, but is no longer counted.',
  ),
  'dokumen-diubah': both('Catatan dokumen diubah.', 'The record of the document is changed.'),
  dibandingkan: both('Perbandingan tercatat.', 'The comparison is recorded.'),
  foto: both('Foto tersimpan sebagai satu PDF.', 'The photographs are kept as one PDF.'),
  'foto-sudah-ada': both(
    'PDF dengan halaman yang sama sudah tersimpan.',
    'A PDF of the same pages is kept already.',
  ),
  dipasangkan: both('Berkas dipasangkan dengan dokumennya.', 'The files are matched to their documents.'),
  'versi-baru': both(
    'Versi baru tersimpan. Versi lama tetap dapat dibaca.',
    'The new version is kept. The earlier one can still be read.',
  ),
  'tautan-dicabut': both('Tautan dicabut.', 'The link is revoked.'),
  'tanda-terima-dibuat': both(
    'Tanda terima dibuat dan sudah bernomor.',
    'The receipt is made and has its number.',
  ),
  'tanda-terima-disalin': both(
    'Salinan tersimpan. Lampirkan pindaian kertasnya.',
    'The copy is saved. Attach the scan of the paper.',
  ),
  'tanda-terima-sudah-ada': both(
    'Tanda terima ini sudah tercatat. Kiriman kedua tidak menambah apa pun.',
    'This receipt was recorded already. Sending it again added nothing.',
  ),
  'tanda-terima-ditandatangani': both('Tanda tangan Anda tercatat.', 'Your signature is recorded.'),
  'tanda-terima-dipindai': both('Pindaian terlampir.', 'The scan is attached.'),
  dipinjamkan: both('Pinjaman tercatat. Ini tanda terimanya.', 'The loan is recorded. This is its receipt.'),
  'pinjaman-diperpanjang': both(
    'Pinjaman diperpanjang. Tanggal yang lama tetap terbaca.',
    'The loan is extended. The earlier date can still be read.',
  ),
  'diterima-kembali': both(
    'Hardcopy tercatat kembali. Ini tanda terimanya.',
    'The return is recorded. This is its receipt.',
  ),
  'retensi-tersimpan': both(
    'Retensi tersimpan. Yang lama tetap di riwayat.',
    'The retention is saved. The earlier one stays in the history.',
  ),
  'retensi-diimpor': both('Retensi dari tabel JRA tersimpan.', 'The retention from the JRA table is saved.'),
  'retensi-dokumen': both('Kode dan tanggal penutupan tersimpan.', 'The code and the closing day are saved.'),
  'klasifikasi-dimuat': both(
    'Daftar kode dimuat. Tetapkan retensinya dari JRA kantor.',
    'The list of codes is loaded. Set its retention from the office’s JRA.',
  ),
  ditahan: both(
    'Dokumen ditahan. Tidak dapat dimusnahkan sampai penahanannya dicabut.',
    'The document is held. It cannot be destroyed until the hold is lifted.',
  ),
  'penahanan-dicabut': both('Penahanan dicabut.', 'The hold is lifted.'),
  'pemusnahan-diusulkan': both(
    'Usul diajukan. Orang kedua menyetujuinya sebelum dilaksanakan.',
    'The proposal is submitted. A second person approves it before it is carried out.',
  ),
  'pemusnahan-disetujui': both(
    'Usul disetujui dan siap dilaksanakan.',
    'The proposal is approved and ready to be carried out.',
  ),
  'pemusnahan-ditarik': both(
    'Usul ditarik. Dokumennya tetap disimpan.',
    'The proposal is withdrawn. The documents stay.',
  ),
  'pemusnahan-dilaksanakan': both(
    'Pemusnahan dilaksanakan. Unduh berita acaranya, cetak, dan tanda tangani.',
    'The destruction is carried out. Download its minutes, print and sign them.',
  ),
  'pemusnahan-dipindai': both(
    'Pindaian berita acara yang bertanda tangan tersimpan.',
    'The scan of the signed minutes is stored.',
  ),
  'dokumen-dinilai': both('Hasil penilaian kembali tersimpan.', 'The outcome of the appraisal is saved.'),
  'tempat-ditambah': both(
    'Tempat ditambahkan. Cetak labelnya, lalu tempel.',
    'The place is added. Print its label and stick it on.',
  ),
  'tempat-diubah': both('Perubahan tempat tersimpan.', 'The change of the place is saved.'),
  'tempat-ditutup': both('Tempat ditutup. Riwayatnya tetap.', 'The place is closed. Its history stays.'),
  'naskah-disimpan': both('Naskah tersimpan di sini.', 'The papers are shelved here.'),
  'naskah-dipindah': both(
    'Naskah tercatat di tempatnya yang baru.',
    'The paper is recorded in its new place.',
  ),
  'naskah-sudah-di-sana': both(
    'Naskah memang sudah tercatat di sana.',
    'The paper was recorded there already.',
  ),
  'naskah-diubah': both('Catatan naskah tersimpan.', 'The record of the paper is saved.'),
  'hardcopy-dicatat': both(
    'Hardcopy tercatat dan punya tempat. Cetak labelnya, lalu tempel.',
    'The papers are registered and have a place. Print their labels and stick them on.',
  ),
  'hardcopy-dicatat-tanpa-tempat': both(
    'Hardcopy tercatat. Cetak labelnya, tempel, lalu simpan di tempatnya.',
    'The papers are registered. Print their labels, stick them on, then shelve them.',
  ),
  'temuan-dijawab': both('Jawaban tersimpan.', 'The answer is saved.'),
  'karantina-dilepas': both(
    'Berkas dikeluarkan dari karantina. Pratinjaunya segera tampil.',
    'The file is released from quarantine. Its preview appears shortly.',
  ),
  'keutuhan-diperiksa': both('Pemeriksaan dijalankan.', 'The check was run.'),
  'berkas-pulih': both(
    'Berkas dipulihkan dan dibaca ulang. Isi yang rusak disisihkan.',
    'The files are restored and were read again. The damaged bytes are set aside.',
  ),
  'tanpa-catatan-ditandai': both(
    'Berkas ditandai. Orang lain dapat menghapusnya setelah 30 hari.',
    'The files are marked. Somebody else can remove them after 30 days.',
  ),
  'tanpa-catatan-dihapus': both('Berkas tanpa catatan dihapus.', 'The files without a record are removed.'),
};
