import { both } from '../../../base/text.ts';

/** Words of the office page and its forms. */
export const text = {
  title: both('Kantor', 'Office'),
  readOnly: both(
    'Hanya pengelola yang dapat mengubah halaman ini.',
    'Only the administrator can change this page.',
  ),
  address: both('Alamat', 'Address'),
  hours: both('Jam pelayanan', 'Opening hours'),
  prefix: both('Nomor informasi', 'Item numbers'),
  quorum: both('Kuorum rapat pleno', 'Quorum of the plenary'),
  quorumIs: (present: number, agree: number) =>
    both(
      `Hadir ${present}, keputusan sah bila ${agree} setuju (setelan kantor)`,
      `${present} present, ${agree} must agree (a setting of the office)`,
    ),
  units: both('Unit', 'Units'),
  noUnits: both('Belum ada unit. Tambahkan di bawah.', 'No units yet. Add them below.'),
  mandates: both('Jabatan dan penunjukan', 'Posts and mandates'),
  vacant: (names: readonly string[]) =>
    both(`Belum terisi: ${names.join(', ')}.`, `Vacant: ${names.join(', ')}.`),
  post: both('Jabatan', 'Post'),
  name: both('Nama', 'Name'),
  decree: both('Nomor keputusan', 'Decree number'),
  valid: both('Berlaku', 'Valid'),
  endToday: both('Akhiri hari ini', 'End today'),
  accounts: both('Akun', 'Accounts'),
  accountsNote: both(
    'Buat tautan kata sandi dan serahkan kepada orangnya sendiri. Tautan berlaku tiga hari dan satu kali.',
    'Make a password link and hand it to the person. It works for three days and once.',
  ),
  email: both('Alamat surel', 'E-mail address'),
  password: both('Kata sandi', 'Password'),
  has: both('Sudah dibuat', 'Made'),
  hasNot: both('Belum dibuat', 'Not made yet'),
  makeLink: both('Buat tautan kata sandi', 'Make a password link'),
  appoint: both('3. Tunjuk dalam jabatan', '3. Appoint to a post'),
  person: both('Orang', 'Person'),
  how: both('Cara menjabat', 'How the post is held'),
  definitif: both('Definitif', 'In full'),
  plt: both('Plt (pelaksana tugas; jabatan kosong)', 'Plt (acting; the post is vacant)'),
  plh: both('Plh (pelaksana harian; pejabat berhalangan)', 'Plh (acting by day; the holder is away)'),
  from: both('Mulai', 'From'),
  until: both('Sampai', 'Until'),
  untilHint: both('Boleh kosong', 'May stay empty'),
  appointAct: both('Catat penunjukan', 'Record the mandate'),
  register: both('2. Daftarkan orang', '2. Register a person'),
  registerAct: both('Daftarkan', 'Register'),
  addUnitHead: both('1. Tambah unit', '1. Add a unit'),
  addUnit: both('Tambah unit', 'Add a unit'),
  unitName: both('Nama unit', 'Name of the unit'),
  unitShort: both('Nama singkat', 'Short name'),
  unitHint: both('Misalnya Subbagian Hukum dan SDM', 'For example Subbagian Hukum dan SDM'),
  ownOffice: both('Siapkan kantor sungguhan', 'Set up a real office'),
  ownOfficeLead: both(
    'Kantor contoh tetap ada dan tidak tercampur. Tautan penyiapan berlaku satu kali.',
    'The sample office stays and is not mixed with it. The set-up link works once.',
  ),
  ownOfficeAct: both('Buka penyiapan', 'Open the set-up'),
  linkTitle: both('Tautan kata sandi', 'Password link'),
  linkLead: (name: string) =>
    both(
      `Serahkan tautan ini kepada ${name}. Ia tidak ditampilkan lagi.`,
      `Hand this link to ${name}. It is not shown again.`,
    ),
  back: both('Kembali ke Kantor', 'Back to the office page'),
} as const;
