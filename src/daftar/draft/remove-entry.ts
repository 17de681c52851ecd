import { workDeed } from '../../procedure/step-deed.ts';
import { why } from '../text.ts';
import { isFrozen, lockedDraft } from './draft.ts';
import { touchDraft } from './write-entry.ts';

export interface EntryToRemove {
  readonly draft: string;
  readonly entry: string;
  readonly version: number;
}

/**
 * Menghapus baris baru yang belum pernah bernomor dari draf unit.
 * SOP KPU Kota Serang 03/2025 step 1; a numbered item can only be stated as gone (drop-entry).
 */
export const removeEntry = workDeed('draf_unit', {
  kind: 'draft.entry-removed',
  load: (tx, input: EntryToRemove, by) => lockedDraft(tx, by.office, input.draft),
  refuse({ draft }, _by, input) {
    const entry = draft.entries.find((one) => one.id === input.entry);
    return [
      ...(isFrozen(draft) ? [why.frozen()] : []),
      ...(entry?.version === input.version ? [] : [why.changed()]),
      ...(entry?.nomor ? [why.onlyNew()] : []),
    ];
  },
  async apply(tx, work, by, input) {
    await tx`delete from classification where (office, entry) = (${by.office}, ${input.entry})`;
    await tx`delete from entry where (office, id) = (${by.office}, ${input.entry})`;
    await touchDraft(tx, work);
    return { subject: `entry:${input.entry}`, detail: {}, result: undefined };
  },
});
