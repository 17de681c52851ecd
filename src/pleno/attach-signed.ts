import { blobOf } from '../custody/store/blob.ts';
import { stepDeed } from '../procedure/step-deed.ts';
import { lockedMeeting } from './meeting.ts';
import { why } from './text.ts';

export interface SignedBeritaAcara {
  readonly meeting: string;
  /** SHA-256 of the scan, already in custody. */
  readonly pdf: string;
}

/**
 * Melampirkan pindaian berita acara yang sudah ditandatangani basah oleh ketua dan anggota yang hadir.
 * SOP KPU Kota Serang 03/2025 step 4; the signed paper anchors the edition's hash and the journal's root.
 */
export const attachSigned = stepDeed('berita_acara_bertanda_tangan', {
  kind: 'berita-acara.signed',
  async load(tx, input: SignedBeritaAcara, by) {
    const work = await lockedMeeting(tx, by.office, input.meeting);
    return { ...work, blob: await blobOf(tx, by.office, input.pdf) };
  },
  refuse: ({ meeting, blob }) => [
    ...(meeting.nomor ? [] : [why.notDrawnUp()]),
    ...(meeting.signedAt ? [why.signed()] : []),
    ...(blob.mediaType === 'application/pdf' ? [] : [why.scanMustBePdf()]),
  ],
  async apply(tx, { meeting }, by, input, at) {
    await tx`
      insert into signed_berita_acara (office, meeting, pdf, at, person, jabatan)
      values (${by.office}, ${meeting.id}, ${input.pdf}, ${at}, ${by.person}, ${by.jabatan})`;
    return { subject: `meeting:${meeting.id}`, hashes: [input.pdf], detail: {}, result: meeting.id };
  },
});
