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
};
