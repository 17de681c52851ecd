import { stepDeed } from '../procedure/step-deed.ts';
import { loadStack, type Seen, unseen } from './seen.ts';
import { why } from './text.ts';

/**
 * Mencatat hardcopy ke dalam rekap: setiap hardcopy dalam proses ini punya tempat; yang dipinjam tercatat peminjamnya.
 * SOP KPU Kota Tangerang 19/2025 step 4 (proposed; runs once the office has confirmed it).
 */
export const recapHardcopies = stepDeed('rekap_hardcopy', {
  kind: 'dokumentasi.hardcopy-recapped',
  load: (tx, input: Seen, by, at) => loadStack(tx, input, by, at),
  refuse({ stack }, _by, input) {
    const unshelved = stack.hardcopies.filter((paper) => paper.place === null).length;
    return [...(unshelved > 0 ? [why.unshelved(unshelved)] : []), ...unseen(stack, input, 4)];
  },
  async apply(_tx, { stack }, _by, { run, seen }) {
    const detail = { hardcopy: stack.hardcopies.length, isi: seen };
    return { subject: `run:${run}`, detail, result: undefined };
  },
});
