import { stepDeed } from '../procedure/step-deed.ts';
import { loadStack, type Seen, unseen } from './seen.ts';
import { why } from './text.ts';

/**
 * Memeriksa, mengklasifikasikan, dan mencatat softcopy: setiap dokumen dalam proses ini sudah diklasifikasikan.
 * SOP KPU Kota Tangerang 19/2025 step 4 (proposed; runs once the office has confirmed it); UU 14/2008 art. 9–11.
 */
export const recapSoftcopies = stepDeed('rekap_softcopy', {
  kind: 'dokumentasi.softcopy-recapped',
  load: (tx, input: Seen, by, at) => loadStack(tx, input, by, at),
  refuse({ stack }, _by, input) {
    const open = stack.dokumen.filter((one) => one.klasifikasi === 'belum_diputuskan').length;
    return [...(open > 0 ? [why.unclassified(open)] : []), ...unseen(stack, input, 4)];
  },
  async apply(_tx, { stack }, _by, { run, seen }) {
    const detail = { dokumen: stack.dokumen.length, softcopy: stack.softcopies.length, isi: seen };
    return { subject: `run:${run}`, detail, result: undefined };
  },
});
