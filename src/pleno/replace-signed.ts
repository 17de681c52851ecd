import { blobOf } from '../custody/store/blob.ts';
import { deed } from '../journal/act.ts';
import { stepReasons } from '../procedure/step-reasons.ts';
import type { SignedBeritaAcara } from './attach-signed.ts';
import { lockedMeeting } from './meeting.ts';
import { why } from './text.ts';

const OUTPUT = 'berita_acara_bertanda_tangan';

/**
 * Mengganti pindaian berita acara yang keliru, sampai PPID menetapkan. The earlier scan stays in custody, and the
 * journal keeps its hash.
 * SOP KPU Kota Serang 03/2025 step 4; by the posts that attach the scan.
 */
export const replaceSigned = deed({
  kind: 'berita-acara.signed-again',
  async load(tx, input: SignedBeritaAcara, by) {
    const work = await lockedMeeting(tx, by.office, input.meeting);
    return { ...work, blob: await blobOf(tx, by.office, input.pdf) };
  },
  refuse: ({ place, meeting, blob }, by) => [
    // That the output is handed in is what this deed starts from.
    ...stepReasons(place, OUTPUT, by, false).filter((one) => one.code !== 'langkah-sudah-selesai'),
    ...(meeting.signedAt ? [] : [why.notSigned()]),
    ...(meeting.establishedAt ? [why.established()] : []),
    ...(blob.mediaType === 'application/pdf' ? [] : [why.scanMustBePdf()]),
  ],
  async apply(tx, { meeting }, by, { pdf }, at) {
    await tx`
      update signed_berita_acara set pdf = ${pdf}, at = ${at}, person = ${by.person}, jabatan = ${by.jabatan}
      where (office, meeting) = (${by.office}, ${meeting.id})`;
    return {
      subject: `meeting:${meeting.id}`,
      hashes: [pdf],
      detail: { instead: meeting.signedPdf },
      result: meeting.id,
    };
  },
});
