import { holds } from '../../journal/actor.ts';
import { stepDeed } from '../../procedure/step-deed.ts';
import { why } from '../text.ts';
import { lockedDraft } from './draft.ts';

export interface DraftToApprove {
  readonly draft: string;
  /** The submission that the approver read; a newer one must be read first. */
  readonly submission: string;
}

/**
 * Persetujuan Daftar Informasi Publik subbagian oleh kepala subbagian; pengaju tidak menyetujui sendiri.
 * SOP KPU Kota Serang 03/2025 step 2, output "Persetujuan Daftar Informasi Publik masing-masing sub bagian".
 */
export const approveDraft = stepDeed('persetujuan_kepala_unit', {
  kind: 'draft.approved',
  load: (tx, input: DraftToApprove, by) => lockedDraft(tx, by.office, input.draft),
  refuse: ({ draft: { submission } }, by, input) => [
    ...(holds(by, 'kepala_unit') ? [] : [why.onlyHead()]),
    ...(submission && !submission.returnedAt ? [] : [why.notSubmitted()]),
    ...(submission && submission.id !== input.submission ? [why.otherSubmission()] : []),
    ...(submission?.approvedAt ? [why.alreadyApproved()] : []),
    ...(submission?.person === by.person ? [why.ownDraft()] : []),
  ],
  async apply(tx, { draft }, by, input, at) {
    await tx`
      insert into draft_approval (office, submission, at, person, jabatan)
      values (${by.office}, ${input.submission}, ${at}, ${by.person}, ${by.jabatan})`;
    return {
      subject: `draft:${draft.id}`,
      detail: { submission: input.submission, sha256: draft.submission?.sha256 ?? '' },
      result: input.submission,
    };
  },
});
