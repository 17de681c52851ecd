import { tandaTerimaOf } from '../custody/edar/tanda-terima.ts';
import { stepDeed } from '../procedure/step-deed.ts';
import { loadStack, type Seen, unseen } from './place.ts';
import { current } from './stack.ts';
import { why } from './text.ts';

/**
 * Mendata softcopy yang diserahkan unit: setiap berkas sudah diperiksa dan terpasang pada dokumennya. Petugas PPID
 * menandatangani tanda terimanya sebagai penerima.
 * SOP KPU Kota Tangerang 19/2025 step 2 (mendata).
 */
export const listSoftcopies = stepDeed('pendataan_softcopy', {
  kind: 'dokumentasi.softcopy-listed',
  async load(tx, input: Seen, by, at) {
    const documented = await loadStack(tx, input, by, at);
    const receipts = await tandaTerimaOf(tx, by.office, { run: input.run });
    const unsigned = receipts.find(
      ({ dari, kepada, kind }) => kind === 'penyerahan' && dari.unit === input.unit && kepada.tanda === null,
    );
    return { ...documented, receipt: unsigned ?? null };
  },
  refuse({ stack, receipt }, by, input) {
    const files = current(stack.softcopies);
    const count = (wanted: (file: (typeof files)[number]) => boolean) => files.filter(wanted).length;
    const unmatched = count((file) => file.dokumen === null);
    const waiting = count((file) => file.hasil === null);
    const quarantined = count((file) => file.hasil === 'karantina');
    return [
      ...(receipt?.dari.tanda?.person === by.person ? [why.sameHands()] : []),
      ...(unmatched > 0 ? [why.unmatched(unmatched)] : []),
      ...(waiting > 0 ? [why.unexamined(waiting)] : []),
      ...(quarantined > 0 ? [why.quarantined(quarantined)] : []),
      ...unseen(stack, input, 2),
    ];
  },
  async apply(tx, { stack, receipt }, by, { run, unit, seen }, at) {
    if (receipt)
      await tx`
        update tanda_terima set kepada_at = ${at}, kepada_person = ${by.person}, kepada_mandate = ${by.mandate}
        where (office, id) = (${by.office}, ${receipt.id})`;
    const softcopy = current(stack.softcopies).length;
    const detail = { unit, softcopy, isi: seen, tandaTerima: receipt?.nomor ?? '' };
    return { subject: `run:${run}`, detail, result: undefined };
  },
});
