/** Addresses of the archive's pages; the only place that spells them. */
export const arsip = {
  /** The desk's question: where is it, who holds it, until when. `?cari=` */
  beranda: '/kerja/arsip',
  cari: (kata: string) => `/kerja/arsip?cari=${encodeURIComponent(kata)}`,
  dokumen: (dokumen: string) => `/kerja/arsip/dokumen/${dokumen}`,
  dokumenAct: (dokumen: string, act: 'ubah' | 'klasifikasi' | 'retensi' | 'tahan' | 'paket.zip') =>
    `/kerja/arsip/dokumen/${dokumen}/${act}`,
  /** Where something recorded by mistake is struck out. */
  coret: (kind: 'dokumen' | 'hardcopy' | 'softcopy', id: string) => `/kerja/arsip/${kind}/${id}/coret`,
  dokumenBaru: '/kerja/arsip/dokumen/baru',
  /** All documents, with filters; `?kurang=`, `?unit=`. */
  dokumenDaftar: '/kerja/arsip/dokumen',
  /** Softcopies that wait for somebody or something. `?keadaan=` */
  berkas: '/kerja/arsip/berkas',
  /** Where files are handed in. */
  serah: (run?: string | null, unit?: string | null) =>
    `/kerja/arsip/serah${run ? `?run=${run}${unit ? `&unit=${unit}` : ''}` : unit ? `?unit=${unit}` : ''}`,
  /** Which document does each file belong to; with `berkas` only that one, also when it has a document. */
  cocokkan: (run: string | null, unit: string, berkas?: string) =>
    `/kerja/arsip/cocokkan?unit=${unit}${run ? `&run=${run}` : ''}${berkas ? `&berkas=${berkas}` : ''}`,
  /** Photographed pages become one PDF. */
  foto: (run: string | null, unit: string) => `/kerja/arsip/foto?unit=${unit}${run ? `&run=${run}` : ''}`,
  tus: '/kerja/arsip/unggah',
  tautan: '/kerja/arsip/tautan',
  tautanCabut: (link: string) => `/kerja/arsip/tautan/${link}/cabut`,
  /** The door without an account that a link opens. */
  pintuSerah: (token: string) => `/serah/${token}`,
  softcopy: (softcopy: string) => `/kerja/arsip/softcopy/${softcopy}`,
  /** Where a new version of a softcopy is handed in. */
  softcopyGanti: (softcopy: string) => `/kerja/arsip/softcopy/${softcopy}/ganti`,
  halaman: (softcopy: string, page: number) => `/kerja/arsip/softcopy/${softcopy}/halaman/${page}.png`,
  /** Work of one unit in one run of the documentation SOP; without a unit, of all. */
  dokumentasi: (run: string, unit: string | null) =>
    `/kerja/prosedur/${run}/dokumentasi?unit=${unit ?? 'semua'}`,
  dokumentasiAct: (run: string, output: string) => `/kerja/prosedur/${run}/dokumentasi/${output}`,
  rekap: (run: string, pdf: string) => `/kerja/prosedur/${run}/rekap/${pdf}`,
  /** All documents of a run in one table, to be classed and given their archive codes. */
  kelas: (run: string, unit: string | null) =>
    `/kerja/prosedur/${run}/klasifikasi-dokumen?unit=${unit ?? 'semua'}`,
  tumpukan: (run: string, unit: string) => `/kerja/prosedur/${run}/tumpukan?unit=${unit}`,
  tempat: '/kerja/arsip/tempat',
  tempatSatu: (place: string) => `/kerja/arsip/tempat/${place}`,
  tempatAct: (place: string, act: 'tambah' | 'ubah' | 'tutup' | 'terima') =>
    `/kerja/arsip/tempat/${place}/${act}`,
  hardcopy: (hardcopy: string) => `/kerja/arsip/hardcopy/${hardcopy}`,
  hardcopyAct: (hardcopy: string, act: 'ubah' | 'pindah' | 'pinjam' | 'kembali' | 'banding') =>
    `/kerja/arsip/hardcopy/${hardcopy}/${act}`,
  hardcopyBaru: (dokumen: string) => `/kerja/arsip/dokumen/${dokumen}/hardcopy`,
  label: '/kerja/arsip/label',
  pindahkan: '/kerja/arsip/pindahkan',
  tandaTerima: '/kerja/arsip/tanda-terima',
  tandaTerimaSatu: (receipt: string) => `/kerja/arsip/tanda-terima/${receipt}`,
  pinjaman: '/kerja/arsip/pinjaman',
  hitung: '/kerja/arsip/hitung',
  hitungSatu: (count: string) => `/kerja/arsip/hitung/${count}`,
  hitungAct: (count: string, act: 'tutup' | 'pindah' | 'kirim' | 'data.json' | 'luring' | 'hasil.pdf') =>
    `/kerja/arsip/hitung/${count}/${act}`,
  /** The service worker that keeps an open count's page; its folder is all that it sees. */
  hitungPekerja: '/kerja/arsip/hitung/pekerja.js',
  /** Papers whose agreement with their scan nobody vouches for. */
  banding: '/kerja/arsip/banding',
  retensi: '/kerja/arsip/retensi',
  pemusnahan: '/kerja/arsip/pemusnahan',
  pemusnahanSatu: (destruction: string) => `/kerja/arsip/pemusnahan/${destruction}`,
  keutuhan: '/kerja/arsip/keutuhan',
  /** What a label's QR code opens, in capitals so that the code stays small. */
  kode: (code: string) => `/K/${code}`,
} as const;
