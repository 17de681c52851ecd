import { reason } from '../base/errors.ts';

const POSTS = 'Perpres 105/2018; keputusan penunjukan kantor';

/** Why a deed of this room can be refused. */
export const why = {
  officeExists: () =>
    reason(
      'kantor-sudah-ada',
      'penyiapan',
      'Kantor ini sudah disiapkan. Masuk dengan akun Anda.',
      'This office has been set up. Sign in with your account.',
    ),
  onlyPengelola: () =>
    reason(
      'hanya-pengelola',
      POSTS,
      'Hanya pengelola yang dapat mengubah unit, orang, dan penunjukan.',
      'Only the administrator can change units, people and mandates.',
    ),
  unitExists: (name: string) =>
    reason('unit-sudah-ada', POSTS, `Unit ${name} sudah ada.`, `The unit ${name} exists already.`),
  emailTaken: () =>
    reason(
      'surel-sudah-dipakai',
      'penyiapan',
      'Alamat surel ini sudah dipakai akun lain. Tulis alamat lain atau tunjuk orang itu.',
      'This e-mail address belongs to another account. Write another one or appoint that person.',
    ),
  noSuchJabatan: () =>
    reason(
      'jabatan-tidak-ada',
      POSTS,
      'Jabatan ini tidak ada di kantor Anda.',
      'Your office has no such post.',
    ),
  noSuchPerson: () =>
    reason(
      'orang-tidak-ada',
      POSTS,
      'Orang ini tidak ada di kantor Anda.',
      'Your office has no such person.',
    ),
  datesCrossed: () =>
    reason(
      'tanggal-terbalik',
      'tanggal',
      'Tanggal berakhir mendahului tanggal mulai.',
      'The last day is before the first day.',
    ),
  occupied: (jabatan: string) =>
    reason(
      'jabatan-terisi',
      POSTS,
      `${jabatan} sudah dijabat pada tanggal tersebut. Akhiri penunjukan itu dahulu, atau pilih Plh bila pejabatnya berhalangan.`,
      `${jabatan} is held on those days. End that mandate first, or choose Plh when the holder is away.`,
    ),
  alreadyHeld: () =>
    reason(
      'sudah-menjabat',
      POSTS,
      'Orang ini sudah memegang jabatan itu pada tanggal tersebut.',
      'This person already holds that post on those days.',
    ),
  mandateEnded: () =>
    reason('penunjukan-berakhir', POSTS, 'Penunjukan ini sudah berakhir.', 'This mandate has ended.'),
  sampleOnNetwork: () =>
    reason(
      'kantor-contoh-di-jaringan',
      'penyiapan',
      'Kantor contoh ini terbuka bagi jaringan dan siapa pun dapat masuk. Siapkan kantor sungguhan dengan folder data baru.',
      'This sample office is open to the network and anybody can sign in. Set up a real office in a new data folder.',
    ),
  ownMandate: () =>
    reason(
      'penunjukan-sendiri',
      POSTS,
      'Anda tidak dapat mengakhiri penunjukan pengelola yang terakhir.',
      'You cannot end the last administrator’s mandate.',
    ),
  noSuchFungsi: () =>
    reason('fungsi-tidak-ada', POSTS, 'Pilih fungsi jabatan ini.', 'Choose what this post does.'),
  jabatanExists: (name: string) =>
    reason(
      'jabatan-sudah-ada',
      POSTS,
      `Jabatan ${name} sudah ada. Beri nama lain, misalnya dengan nama unitnya.`,
      `The post ${name} exists already. Give it another name, for example with its unit.`,
    ),
  unitMissing: () =>
    reason(
      'unit-belum-dipilih',
      POSTS,
      'Jabatan ini ada pada tiap unit. Pilih unitnya.',
      'Each unit has this post for itself. Choose the unit.',
    ),
  unitTooMuch: () =>
    reason(
      'jabatan-seluruh-kantor',
      POSTS,
      'Jabatan ini bagi seluruh kantor. Pilih "Seluruh kantor".',
      'This post is for the whole office. Choose “The whole office”.',
    ),
  noSuchUnit: () =>
    reason('unit-tidak-ada', POSTS, 'Unit ini tidak ada di kantor Anda.', 'Your office has no such unit.'),
};
