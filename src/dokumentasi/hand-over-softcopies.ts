import { newId } from '../base/id.ts';
import { insertTandaTerima } from '../custody/edar/draw-up-tanda-terima.ts';
import { PPID, unitSide } from '../custody/edar/pihak.ts';
import { stepDeed } from '../procedure/step-deed.ts';
import { howOf, loadStack, nihilReasons, type SeenByUnit, unseen } from './seen.ts';
import { current } from './stack.ts';
import { why } from './text.ts';

/**
 * Menyerahkan softcopy informasi publik kepada PPID dengan tanda terima bernomor, yang ditandatangani unit sebagai
 * pemberi.
 * SOP KPU Kota Tangerang 19/2025 step 2, output "Softfile".
 */
export const handOverSoftcopies = stepDeed(
  'penyerahan_softcopy',
  {
    kind: 'dokumentasi.softcopy-handed-over',
    async load(tx, input: SeenByUnit, by, at) {
      const documented = await loadStack(tx, input, by, at);
      const [row] = await tx<{ n: number }[]>`
        select count(*)::int as n from upload
        where (office, run, unit) = (${by.office}, ${input.run}, ${input.unit})
          and person = ${by.person} and softcopy is null and expires_at > ${at}`;
      return { ...documented, uploading: row?.n ?? 0 };
    },
    refuse({ stack, uploading }, _by, input) {
      const files = current(stack.softcopies);
      const begun = uploading > 0 ? [why.uploading(uploading)] : [];
      if (input.nihil) {
        // Papers alone are no reason against it: some documents have no softcopy.
        const only = { ...stack, dokumen: [], hardcopies: [] };
        return [...nihilReasons(only, input.alasan), ...begun, ...unseen(stack, input, 2)];
      }
      return [...(files.length > 0 ? [] : [why.noSoftcopies()]), ...begun, ...unseen(stack, input, 2)];
    },
    async apply(tx, { stack }, by, { run, unit, nihil, alasan, seen }, at) {
      const files = current(stack.softcopies);
      const detail = { unit, nihil, alasan: alasan.trim(), softcopy: files.length, isi: seen };
      if (nihil || unit === null) return { subject: `run:${run}`, detail, result: null };
      const receipt = {
        ...{ id: newId(at), kind: 'penyerahan' as const, dari: unitSide(unit), kepada: PPID, run },
        lines: files.map((file) => ({ softcopy: file.id, keadaan: '' })),
        tandaTangan: 'dari' as const,
      };
      const nomor = await insertTandaTerima(tx, by, receipt, at);
      return { subject: `run:${run}`, detail: { ...detail, tandaTerima: nomor }, result: receipt.id };
    },
  },
  howOf,
);
