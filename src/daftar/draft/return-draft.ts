import { deed } from '../../journal/act.ts';
import { type Actor, holds } from '../../journal/actor.ts';
import { sendBack } from '../../procedure/hand-in.ts';
import { placeOf, stepReasons } from '../../procedure/step-reasons.ts';
import { why } from '../text.ts';
import { lockedDraft } from './draft.ts';

export interface DraftToReturn {
  readonly draft: string;
  readonly submission: string;
  readonly alasan: string;
}

/** What the reviewer would hand in instead of sending the list back. */
function outputOf(by: Actor): string {
  return holds(by, 'ppid') ? 'penerimaan_ppid' : 'persetujuan_kepala_unit';
}

/**
 * Mengembalikan daftar kepada unitnya dengan alasan tertulis, oleh kepala subbagian sebelum menyetujui atau oleh PPID
 * sebelum menerima.
 * SOP KPU Kota Serang 03/2025 step 2 (a reviewer who may approve may also not approve).
 */
export const returnDraft = deed({
  kind: 'draft.returned',
  load: (tx, input: DraftToReturn, by) => lockedDraft(tx, by.office, input.draft),
  refuse({ place, draft: { submission } }, by, input) {
    return [
      ...stepReasons(place, outputOf(by), by, false),
      ...(holds(by, 'ppid', 'kepala_unit') ? [] : [why.onlyHead()]),
      ...(submission && !submission.returnedAt ? [] : [why.notSubmitted()]),
      ...(submission && submission.id !== input.submission ? [why.otherSubmission()] : []),
      ...(submission?.acceptedAt ? [why.alreadyAccepted()] : []),
      ...(input.alasan.trim() ? [] : [why.reasonNeeded()]),
    ];
  },
  async apply(tx, { place, draft }, by, input, at) {
    const alasan = input.alasan.trim();
    await tx`
      insert into draft_return (office, submission, alasan, at, person, jabatan)
      values (${by.office}, ${input.submission}, ${alasan}, ${at}, ${by.person}, ${by.jabatan})`;
    const from = placeOf(place, outputOf(by)).step.step.no;
    const to = placeOf(place, 'draf_unit').step.step.no;
    await sendBack(tx, place, { from, to, alasan }, by, at);
    return {
      subject: `draft:${draft.id}`,
      detail: { submission: input.submission, alasan },
      result: draft.id,
    };
  },
});
