import { insertTandaTangan, lockedTandaTerima, outdatedReasons } from '../custody/edar/sign-tanda-terima.ts';
import { tandaTerimaOf } from '../custody/edar/tanda-terima.ts';
import { stepDeed } from '../procedure/step-deed.ts';
import { loadStack, type Seen, unseen } from './seen.ts';
import { current } from './stack.ts';
import { why } from './text.ts';

/**
 * Mendata softcopy yang diserahkan unit: setiap berkas sudah diperiksa dan terpasang pada dokumennya. Petugas PPID
 * menandatangani tanda terimanya sebagai penerima; bila berkasnya diganti sesudah tanda terima dibuat, buat ulang dahulu.
 * SOP KPU Kota Tangerang 19/2025 step 2 (mendata).
 */
export const listSoftcopies = stepDeed('pendataan_softcopy', {
  kind: 'dokumentasi.softcopy-listed',
  async load(tx, input: Seen, by, at) {
    const documented = await loadStack(tx, input, by, at);
    const receipts = await tandaTerimaOf(tx, by.office, { run: input.run });
    const found = receipts.find(
      ({ dari, kepada, kind, digantikan }) =>
        kind === 'penyerahan' && dari.unit === input.unit && kepada.tanda === null && digantikan === null,
    );
    const receipt = found ? await lockedTandaTerima(tx, by.office, found.id) : null;
    return { ...documented, receipt: receipt?.kepada.tanda ? null : receipt };
  },
  refuse({ stack, receipt }, by, input) {
    const files = current(stack.softcopies);
    const count = (wanted: (file: (typeof files)[number]) => boolean) => files.filter(wanted).length;
    const unmatched = count((file) => file.dokumen === null);
    const waiting = count((file) => file.hasil === null);
    const quarantined = count((file) => file.hasil === 'karantina');
    return [
      ...(receipt?.dari.tanda?.person === by.person ? [why.sameHands()] : []),
      ...(receipt ? outdatedReasons(receipt) : []),
      ...(unmatched > 0 ? [why.unmatched(unmatched)] : []),
      ...(waiting > 0 ? [why.unexamined(waiting)] : []),
      ...(quarantined > 0 ? [why.quarantined(quarantined)] : []),
      ...unseen(stack, input, 2),
    ];
  },
  async apply(tx, { stack, receipt }, by, { run, unit, seen }, at) {
    if (receipt) await insertTandaTangan(tx, by, { id: receipt.id, sisi: 'kepada' }, at);
    const softcopy = current(stack.softcopies).length;
    const detail = { unit, softcopy, isi: seen, tandaTerima: receipt?.nomor ?? '' };
    return { subject: `run:${run}`, detail, result: undefined };
  },
});
