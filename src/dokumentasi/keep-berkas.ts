import { stepDeed } from '../procedure/step-deed.ts';
import { howOf, loadStack, nihilReasons, type SeenByUnit, unseen } from './seen.ts';
import { why } from './text.ts';

/**
 * Menyimpan hardcopy informasi publik pada masing-masing bagian: setiap hardcopy unit sudah tercatat dan punya tempat.
 * SOP KPU Kota Tangerang 19/2025 step 1, output "Berkas dokumen informasi Publ…".
 */
export const keepBerkas = stepDeed(
  'berkas_unit',
  {
    kind: 'dokumentasi.berkas-kept',
    load: (tx, input: SeenByUnit, by, at) => loadStack(tx, input, by, at),
    refuse({ stack }, _by, input) {
      if (input.nihil) return [...nihilReasons(stack, input.alasan), ...unseen(stack, input, 1)];
      const unshelved = stack.hardcopies.filter((paper) => paper.place === null).length;
      return [
        ...(stack.hardcopies.length > 0 ? [] : [why.noHardcopies()]),
        ...(unshelved > 0 ? [why.unshelved(unshelved)] : []),
        ...unseen(stack, input, 1),
      ];
    },
    async apply(_tx, { stack }, _by, { run, unit, nihil, alasan, seen }) {
      const detail = { unit, nihil, alasan: alasan.trim(), hardcopy: stack.hardcopies.length, isi: seen };
      return { subject: `run:${run}`, detail, result: undefined };
    },
  },
  howOf,
);
