import { stepDeed } from '../procedure/step-deed.ts';
import { loadStack, type Seen, unseen } from './seen.ts';
import { why } from './text.ts';

/**
 * Menyimpan dan mengarsipkan hardcopy dan softcopy menurut klasifikasinya: setiap dokumen sudah diklasifikasikan dan punya
 * kode klasifikasi arsip, setiap hardcopy punya tempat.
 * SOP KPU Kota Tangerang 19/2025 step 5 (proposed; runs once the office has confirmed it); PP 28/2012 (klasifikasi).
 */
export const archiveStack = stepDeed('arsip_tersimpan', {
  kind: 'dokumentasi.archived',
  load: (tx, input: Seen, by, at) => loadStack(tx, input, by, at),
  refuse({ stack }, _by, input) {
    const open = stack.dokumen.filter((one) => one.klasifikasi === 'belum_diputuskan').length;
    const uncoded = stack.dokumen.filter((one) => one.kodeArsip === null).length;
    const unshelved = stack.hardcopies.filter((paper) => paper.place === null).length;
    return [
      ...(open > 0 ? [why.unclassified(open)] : []),
      ...(uncoded > 0 ? [why.noCode(uncoded)] : []),
      ...(unshelved > 0 ? [why.unshelved(unshelved)] : []),
      ...unseen(stack, input, 5),
    ];
  },
  async apply(_tx, { stack }, _by, { run, seen }) {
    const detail = { dokumen: stack.dokumen.length, hardcopy: stack.hardcopies.length, isi: seen };
    return { subject: `run:${run}`, detail, result: undefined };
  },
});
