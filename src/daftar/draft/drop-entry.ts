import { workDeed } from '../../procedure/step-deed.ts';
import { why } from '../text.ts';
import { isFrozen, lockedDraft } from './draft.ts';
import { touchDraft } from './write-entry.ts';

export interface EntryToDrop {
  readonly draft: string;
  readonly entry: string;
  readonly version: number;
  readonly alasan: string;
}

/**
 * Menyatakan suatu informasi tidak ada lagi, dengan alasan; barisnya tetap terlihat sampai rapat pleno memutuskan.
 * SOP KPU Kota Serang 03/2025 step 1 (pemutakhiran).
 */
export const dropEntry = workDeed('draf_unit', {
  kind: 'draft.entry-dropped',
  load: (tx, input: EntryToDrop, by) => lockedDraft(tx, by.office, input.draft),
  refuse({ draft }, _by, input) {
    const entry = draft.entries.find((one) => one.id === input.entry);
    return [
      ...(isFrozen(draft) ? [why.frozen()] : []),
      ...(entry?.version === input.version ? [] : [why.changed()]),
      ...(entry && !entry.nomor ? [why.notNumbered()] : []),
      ...(entry?.change === 'dihapus' ? [why.gone()] : []),
      ...(input.alasan.trim() ? [] : [why.reasonNeeded()]),
    ];
  },
  async apply(tx, work, by, input) {
    await tx`
      update entry set change = 'dihapus', alasan = ${input.alasan.trim()}, version = version + 1
      where (office, id) = (${by.office}, ${input.entry})`;
    await touchDraft(tx, work);
    return { subject: `entry:${input.entry}`, detail: { alasan: input.alasan.trim() }, result: input.entry };
  },
});
