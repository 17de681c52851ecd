const both = (id: string, en: string) => ({ id, en });

/** Words of the scanner. */
export const words = {
  standing: both('Anda berdiri di', 'You stand at'),
  scan: both('Pindai atau ketik kode', 'Scan or type a code'),
  scanHint: both(
    'Label boks yang dipindai memindahkan Anda ke boks itu.',
    'The label of a box takes you to that box.',
  ),
  record: both('Catat', 'Record'),
  camera: both('Pakai kamera', 'Use the camera'),
  cameraOff: both('Tutup kamera', 'Close the camera'),
  cameraRefused: both(
    'Kamera tidak dapat dibuka. Ketik kodenya, atau pakai pemindai genggam.',
    'The camera cannot be opened. Type the code, or use a hand scanner.',
  ),
  seen: (seen: number, all: number, lent: number) =>
    both(
      `${seen} dari ${all} hardcopy sudah terlihat.${lent > 0 ? ` ${lent} lagi sedang dipinjam dan tidak ditunggu.` : ''}`,
      `${seen} of ${all} papers have been seen.${lent > 0 ? ` ${lent} more are on loan and not waited for.` : ''}`,
    ),
  verdictHere: both('Hasil setiap pindaian tampil di sini.', 'What each scan comes to is shown here.'),
  verdict: {
    tempat: both('Anda sekarang di', 'You are now at'),
    cocok: both('Cocok', 'In place'),
    salah_tempat: both('Salah tempat', 'Wrong place'),
    sudah: both('Sudah dipindai', 'Scanned already'),
    asing: both('Tidak diharapkan di sini', 'Not expected here'),
    salah_ketik: both('Kode salah ketik', 'Mistyped code'),
    nomor_dokumen: both('Ini nomor dokumen', 'This is a document’s number'),
    dipinjam_ada: both('Tercatat dipinjam', 'Recorded as lent'),
    tidak_dikenal: both('Tidak dikenal', 'Unknown'),
  },
  lentButHere: both(
    'Tercatat dipinjam, tetapi ada di sini. Catat pengembaliannya.',
    'Recorded as lent, yet it is here. Record its return.',
  ),
  belongs: (place: string) => both(`Tercatat di ${place}.`, `Recorded at ${place}.`),
  asingNote: both(
    'Dicatat; asalnya diketahui setelah terkirim.',
    'Recorded; where it belongs is known once it is sent.',
  ),
  unknownNote: both(
    'Bukan milik hardcopy kantor ini. Tetap dicatat.',
    'No paper of this office has it. Recorded all the same.',
  ),
  numberNote: both(
    'Tidak dicatat. Ketik kode enam tanda pada stiker hardcopynya, misalnya K7M-4PX.',
    'Not recorded. Type the six signs on the paper’s sticker, such as K7M-4PX.',
  ),
  mistypedNote: both(
    'Tanda periksanya tidak cocok, jadi tidak dicatat. Baca labelnya sekali lagi.',
    'Its check sign does not agree, so it is not recorded. Read the label once more.',
  ),
  still: (n: number) => both(`Masih diharapkan di sini (${n})`, `Still expected here (${n})`),
  stillNone: both(
    'Semua yang diharapkan di sini sudah terlihat.',
    'All that is expected here has been seen.',
  ),
  next: (place: string) => both(`Lanjut ke ${place}`, `Go on to ${place}`),
  more: (n: number) => both(`dan ${n} lagi`, `and ${n} more`),
  last: both('Terakhir dipindai', 'Scanned last'),
  waits: both('belum terkirim', 'not sent yet'),

  allSent: both('Semua pindaian sudah terkirim.', 'All scans are sent.'),
  sending: (n: number) => both(`Mengirim ${n} pindaian.`, `Sending ${n} scans.`),
  offline: (n: number) =>
    both(
      `Tanpa jaringan. ${n} pindaian tersimpan di perangkat ini dan terkirim sendiri nanti.`,
      `No network. ${n} scans are kept on this device and will be sent by themselves.`,
    ),
  offlineNone: both('Tanpa jaringan. Pemindaian tetap jalan.', 'No network. Scanning goes on.'),
  signedOut: (n: number) =>
    both(
      `Sesi Anda berakhir. ${n} pindaian tetap tersimpan di perangkat ini; masuk lagi untuk mengirimnya.`,
      `Your session has ended. ${n} scans are kept on this device; sign in again to send them.`,
    ),
  signIn: both('Masuk lagi', 'Sign in again'),
  refused: (n: number) => both(`${n} pindaian tidak dapat dikirim.`, `${n} scans cannot be sent.`),
  kept: both(
    'Tidak ada yang hilang: salin atau unduh daftar ini.',
    'Nothing is lost: copy or download this list.',
  ),
  copy: both('Salin daftar', 'Copy the list'),
  copied: both('Tersalin.', 'Copied.'),
  download: both('Unduh daftar', 'Download the list'),
  discard: both('Hapus dari perangkat', 'Delete from this device'),
  discardSure: (n: number) =>
    both(
      `Hapus ${n} pindaian dari perangkat ini? Ini tidak dapat diurungkan.`,
      `Delete ${n} scans from this device? This cannot be undone.`,
    ),
  newCount: both('Mulai hitungan baru di tempat ini', 'Begin a new count of this place'),
  fromOther: (n: number, nomor: string) =>
    both(
      `Di perangkat ini ada ${n} pindaian Anda dari ${nomor} yang tidak sempat ikut.`,
      `This device has ${n} of your scans from ${nomor} that came too late.`,
    ),
  takeIn: both('Masukkan ke hitungan ini', 'Take them into this count'),
  othersWait: (n: number) =>
    both(
      `${n} pindaian orang lain menunggu di perangkat ini sampai orang itu masuk.`,
      `${n} scans of somebody else wait on this device until that person signs in.`,
    ),
  ready: both('Siap dipakai tanpa jaringan.', 'Ready for use without network.'),
  notReady: both(
    'Di alamat ini halaman tidak dapat dibuka ulang tanpa jaringan. Biarkan halaman tetap terbuka.',
    'At this address the page cannot be opened again without network. Leave it open.',
  ),
  notLasting: both(
    'Peramban ini tidak menyimpan pindaian. Jangan tutup halaman sebelum semua terkirim.',
    'This browser keeps no scans. Do not close the page before all are sent.',
  ),
  sendFirst: (n: number) =>
    both(
      `${n} pindaian di perangkat ini belum terkirim. Kirim dahulu supaya ikut dihitung.`,
      `${n} scans on this device are not sent yet. Send them first so that they count.`,
    ),
  finishOffline: (n: number) =>
    both(
      n > 0
        ? `Belum bisa: tanpa jaringan. ${n} pindaian terkirim dahulu saat jaringan kembali.`
        : 'Belum bisa: tanpa jaringan. Hasil dilihat saat jaringan kembali.',
      n > 0
        ? `Not yet: no network. ${n} scans are sent first when it is back.`
        : 'Not yet: no network. The result can be seen when it is back.',
    ),
  finishUnsent: (n: number) =>
    both(`Belum bisa: ${n} pindaian belum terkirim.`, `Not yet: ${n} scans are not sent.`),
  sendNow: both('Kirim sekarang', 'Send now'),
  toScanner: both('Kembali memindai', 'Go on scanning'),
};
