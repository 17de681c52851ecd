import { deed } from '../../journal/act.ts';
import { holds } from '../../journal/actor.ts';
import { why } from '../text.ts';
import { lockedSheetDraft } from './draft.ts';

export interface DraftToDiscard {
  readonly draft: string;
  /** Version of the draft that the person saw. */
  readonly version: number;
}

/**
 * Membuang draf SOP yang tidak jadi disahkan; SOP yang berlaku tidak berubah.
 * PermenPAN-RB 35/2012. The draft stays in the records; only its procedure is free for another one.
 */
export const discardSheetDraft = deed({
  kind: 'sop.draft-discarded',
  load: (tx, { draft }: DraftToDiscard, by) => lockedSheetDraft(tx, by.office, draft),
  refuse: (draft, by, { version }) => [
    ...(holds(by, 'pengelola', 'ppid', 'sekretaris') ? [] : [why.onlyDrafter()]),
    ...(draft.closedAt ? [why.draftClosed()] : []),
    ...(!draft.closedAt && draft.version !== version ? [why.draftChanged()] : []),
  ],
  async apply(tx, { id, slug }, by, _input, at) {
    await tx`update sop_draft set closed_at = ${at} where (office, id) = (${by.office}, ${id})`;
    return { subject: `sop-draft:${id}`, detail: { slug }, result: id };
  },
});
