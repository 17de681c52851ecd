import { stepDeed } from '../../procedure/step-deed.ts';
import { why } from '../text.ts';
import { lockedDraft } from './draft.ts';

export interface DraftToAccept {
  readonly draft: string;
  readonly submission: string;
}

/**
 * PPID menerima Daftar Informasi Publik yang diberikan subbagian.
 * SOP KPU Kota Serang 03/2025 step 2 ("Memberikan informasi yang dibutuhkan kepada PPID"); PerKI 1/2021 (the PPID
 * consolidates and verifies what the units hand in).
 */
export const acceptDraft = stepDeed('penerimaan_ppid', {
  kind: 'draft.accepted',
  load: (tx, input: DraftToAccept, by) => lockedDraft(tx, by.office, input.draft),
  refuse: ({ draft: { submission } }, by, input) => [
    ...(submission && !submission.returnedAt ? [] : [why.notSubmitted()]),
    ...(submission && submission.id !== input.submission ? [why.otherSubmission()] : []),
    ...(submission && !submission.approvedAt ? [why.notApproved()] : []),
    ...(submission?.acceptedAt ? [why.alreadyAccepted()] : []),
    ...(submission?.person === by.person ? [why.ownDraft()] : []),
  ],
  async apply(tx, { draft }, by, input, at) {
    await tx`
      insert into draft_acceptance (office, submission, at, person, jabatan)
      values (${by.office}, ${input.submission}, ${at}, ${by.person}, ${by.jabatan})`;
    return {
      subject: `draft:${draft.id}`,
      detail: { submission: input.submission, sha256: draft.submission?.sha256 ?? '' },
      result: input.submission,
    };
  },
});
