import { both } from '../../base/text.ts';

/** Words of the pages before one is inside. */
export const text = {
  signIn: both('Masuk', 'Sign in'),
  email: both('Alamat surel kantor', 'Office e-mail address'),
  password: both('Kata sandi', 'Password'),
  newPassword: both('Kata sandi baru', 'New password'),
  passwordHint: both(
    'Paling sedikit 15 karakter. Rangkaian empat kata mudah diingat.',
    'At least 15 characters. Four words in a row are easy to remember.',
  ),
  shared: both('Ini komputer bersama', 'This is a shared computer'),
  sharedHint: both('Sesi berakhir setelah 15 menit tanpa kegiatan', 'The session ends after 15 idle minutes'),
  wrong: both(
    'Alamat surel atau kata sandi tidak cocok. Periksa keduanya, atau minta tautan kata sandi baru kepada pengelola.',
    'The e-mail address or the password does not match. Check both, or ask the administrator for a new password link.',
  ),
  locked: (until: string) =>
    both(
      `Terlalu banyak percobaan. Coba lagi sesudah pukul ${until}.`,
      `Too many attempts. Try again after ${until}.`,
    ),
  noMandate: both(
    'Akun ini tidak memegang jabatan hari ini. Hubungi pengelola.',
    'This account holds no post today. Ask the administrator.',
  ),
  samplePick: both('Masuk sebagai siapa?', 'Sign in as whom?'),
  sampleLead: both(
    'CONTOH. Pilih orang untuk melihat tugas jabatannya; mulailah dari yang tugasnya menunggu. Nama dan data di dalamnya rekaan.',
    'CONTOH (sample). Choose a person to see the tasks of their post; begin with one whose tasks are waiting. Names and data are invented.',
  ),
  as: both('Masuk sebagai', 'Sign in as'),
  person: both('Nama', 'Name'),
  post: both('Jabatan', 'Post'),
  toSample: both('Masuk ke kantor contoh', 'Sign in to the sample office'),
  tasks: (n: number) => both(`${n} tugas menunggu`, `${n} tasks waiting`),
  toPublic: both('Lihat daftar untuk masyarakat', 'See the public list'),
  changePost: both('Ganti jabatan', 'Act in another post'),
  running: both('Terang sudah berjalan di komputer ini.', 'Terang is running on this computer.'),
  chooseOne: both(
    'Pilih satu. Kantor contoh tidak menghalangi penyiapan kantor Anda nanti.',
    'Choose one. The sample office does not stand in the way of setting up your own later.',
  ),
  linkUntil: (until: string) =>
    both(
      `Data disimpan pada komputer ini. Tautan halaman ini berlaku sampai ${until} dan hanya sekali.`,
      `Data stay on this computer. The link to this page works until ${until} and once only.`,
    ),
  tryOverline: both('Sekitar 5 menit', 'About 5 minutes'),
  tryTitle: both('Coba dengan data contoh', 'Try it with sample data'),
  tryText: both(
    'Kota Serang memutakhirkan Daftar Informasi Publik menurut SOP enam langkahnya; Kota Tangerang mendokumentasikan berkas tiap subbagian. Anda dapat masuk sebagai siapa pun di dalamnya.',
    'Kota Serang updates its Daftar Informasi Publik under its six-step SOP; Kota Tangerang documents the files of each sub bagian. You can sign in as anybody in it.',
  ),
  tryPoints: [
    both('Setiap layar diberi tanda CONTOH', 'Every screen is marked CONTOH (sample)'),
    both('Tidak ada yang terkirim ke luar', 'Nothing is sent anywhere'),
  ],
  tryAct: both('Buka contoh Kota Serang', 'Open the sample Kota Serang'),
  tryTangerang: both('Buka contoh Kota Tangerang', 'Open the sample Kota Tangerang'),
  ownOverline: both('Sekitar 30 menit, boleh berhenti di tengah', 'About 30 minutes, you may stop half-way'),
  ownTitle: both('Siapkan kantor Anda', 'Set up your office'),
  ownText: both(
    'Mulai dari nama kantor dan akun pertama. Sesudah itu Anda menambah unit, mendaftarkan orang, dan menunjuk jabatannya.',
    'Begin with the office’s name and the first account. Then add units, register people and give them their posts.',
  ),
  ownPoints: [
    both(
      'Siapkan: SK penunjukan PPID, daftar subbagian',
      'Have at hand: the decree appointing the PPID, the list of units',
    ),
    both(
      'SOP KPU Kota Serang 03/2025 terpasang sebagai naskah awal',
      'SOP KPU Kota Serang 03/2025 is loaded to begin with',
    ),
  ],
  ownAct: both('Mulai penyiapan', 'Begin the set-up'),
  linkGone: both('Tautan ini sudah tidak berlaku', 'This link no longer works'),
  linkGoneLead: both(
    'Tautan hanya dapat dipakai satu kali dan ada batas waktunya. Minta tautan baru kepada pengelola, atau jalankan ulang Terang untuk mendapat tautan penyiapan baru.',
    'A link works once and for a limited time. Ask the administrator for a new one, or start Terang again for a new set-up link.',
  ),
  shortNameTaken: both(
    'Nama singkat ini sudah dipakai kantor lain dalam instalasi ini, mungkin kantor contoh. Tulis nama singkat lain.',
    'Another office of this installation, perhaps the sample, bears this short name. Write another one.',
  ),
  setPassword: both('Buat kata sandi Anda', 'Make your password'),
  save: both('Simpan dan masuk', 'Save and sign in'),
  office: both('Kantor', 'Office'),
  account: both('Akun pengelola pertama', 'First administrator'),
  create: both('Siapkan kantor', 'Set up the office'),
} as const;
