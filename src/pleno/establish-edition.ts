import { stepDeed } from '../procedure/step-deed.ts';
import { lockedMeeting } from './meeting.ts';
import { why } from './text.ts';

export interface EditionToEstablish {
  readonly meeting: string;
  /** That the PPID has read the attached scan, and that it is the form, signed. */
  readonly scanRead: boolean;
}

/**
 * PPID menetapkan Daftar Informasi Publik sesuai berita acara yang sudah ditandatangani; sejak itu edisi berlaku.
 * SOP KPU Kota Serang 03/2025 step 4, the PPID's part of the step with two roles.
 */
export const establishEdition = stepDeed('penetapan', {
  kind: 'edition.established',
  load: (tx, input: EditionToEstablish, by) => lockedMeeting(tx, by.office, input.meeting),
  refuse: ({ meeting }, _by, input) => [
    ...(meeting.decidedAt ? [] : [why.notDecided()]),
    ...(meeting.decidedAt && !meeting.signedAt ? [why.notSigned()] : []),
    ...(meeting.signedAt && !meeting.establishedAt && !input.scanRead ? [why.scanNotRead()] : []),
    ...(meeting.establishedAt ? [why.established()] : []),
  ],
  async apply(tx, { meeting }, by, _input, at) {
    const edition = meeting.edition as string;
    await tx`
      insert into establishment (office, meeting, edition, at, person, jabatan)
      values (${by.office}, ${meeting.id}, ${edition}, ${at}, ${by.person}, ${by.jabatan})`;
    return { subject: `edition:${edition}`, detail: { meeting: meeting.id }, result: edition };
  },
});
