import { reason } from '../base/errors.ts';

/** Why a deed of this room can be refused. */
export const why = {
  onlyPengelola: () =>
    reason(
      'hanya-pengelola',
      'PermenPAN-RB 35/2012',
      'Hanya pengelola yang dapat memasang naskah SOP.',
      'Only the administrator can load an SOP sheet.',
    ),
  sameSheet: () =>
    reason(
      'naskah-sama',
      'PermenPAN-RB 35/2012',
      'Naskah ini sama dengan yang sudah berlaku.',
      'This sheet is the same as the one in force.',
    ),
  onlyConfirmer: () =>
    reason(
      'hanya-ppid-atau-sekretaris',
      'PermenPAN-RB 35/2012',
      'Hanya PPID atau Sekretaris yang dapat mengonfirmasi dugaan dalam naskah.',
      'Only the PPID or the secretary can confirm what a sheet presumes.',
    ),
  noPresumption: () =>
    reason(
      'bukan-dugaan',
      'PermenPAN-RB 35/2012',
      'Hal ini bukan dugaan dalam naskah ini.',
      'This is nothing that this sheet presumes.',
    ),
  alreadyConfirmed: () =>
    reason(
      'sudah-dikonfirmasi',
      'PermenPAN-RB 35/2012',
      'Dugaan ini sudah dikonfirmasi.',
      'This presumption is confirmed already.',
    ),
  reasonNeeded: () =>
    reason('alasan-kosong', 'PermenPAN-RB 35/2012', 'Tulis alasannya.', 'Write the reason.'),
  onlyDrafter: () =>
    reason(
      'hanya-penyusun',
      'PermenPAN-RB 35/2012',
      'Hanya PPID, Sekretaris, atau pengelola yang dapat menyusun SOP.',
      'Only the PPID, the secretary or the administrator can write an SOP.',
    ),
  draftOpen: (nama: string) =>
    reason(
      'draf-sudah-terbuka',
      'PermenPAN-RB 35/2012',
      `Draf SOP ${nama} sudah terbuka. Lanjutkan atau buang draf itu dahulu.`,
      `A draft of the SOP ${nama} is open already. Go on with it, or discard it first.`,
    ),
  nameTaken: (nama: string) =>
    reason(
      'nama-sudah-dipakai',
      'PermenPAN-RB 35/2012',
      `SOP ${nama} sudah ada. Buka SOP itu, lalu tekan Ubah; atau tulis nama lain.`,
      `The SOP ${nama} exists already. Open it and press Change; or write another name.`,
    ),
  notNewest: (version: number) =>
    reason(
      'bukan-versi-terbaru',
      'PermenPAN-RB 35/2012',
      `Versi ini sudah diganti. Mulai dari versi ${version}.`,
      `This version has been replaced. Begin with version ${version}.`,
    ),
  draftClosed: () =>
    reason(
      'draf-sudah-ditutup',
      'PermenPAN-RB 35/2012',
      'Draf ini sudah disahkan atau dibuang dan tidak dapat diubah lagi.',
      'This draft has been ratified or discarded and can no longer be changed.',
    ),
  draftChanged: () =>
    reason(
      'draf-sudah-berubah',
      'PermenPAN-RB 35/2012',
      'Draf ini sudah disimpan lagi sejak Anda membukanya. Ketikan Anda tetap ada; bandingkan, lalu simpan bila sudah benar.',
      'This draft was saved again since you opened it. What you typed is kept; compare, then save when it is right.',
    ),
  notPerformer: () =>
    reason(
      'bukan-pelaksana-sop',
      'PermenPAN-RB 35/2012',
      'Pernyataan ini bagi pelaksana. Jabatan Anda tidak disebut dalam SOP ini.',
      'This is for those who carry the SOP out. Your post is not named in it.',
    ),
  versionVoid: () =>
    reason('versi-batal', 'PermenPAN-RB 35/2012', 'Versi ini sudah batal.', 'This version is void.'),
  alreadyRead: () =>
    reason(
      'sudah-dibaca',
      'PermenPAN-RB 35/2012',
      'Anda sudah menyatakan membaca versi ini.',
      'You have stated that you read this version.',
    ),
};
