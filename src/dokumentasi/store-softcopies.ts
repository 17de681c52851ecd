import { stepDeed } from '../procedure/step-deed.ts';
import { loadStack, type Seen, unseen } from './seen.ts';
import { why } from './text.ts';

export interface SoftcopiesToStore extends Seen {
  /** True where the installation keeps a second copy, which then must hold them too. */
  readonly salinanKedua: boolean;
}

/**
 * Menerima dan menyimpan softcopy dalam storage internal PPID: setiap softcopy terbukti tersimpan utuh, setelah dibaca
 * ulang dari penyimpanan, juga pada salinan kedua bila ada.
 * SOP KPU Kota Tangerang 19/2025 step 3, output "Dokumen".
 */
export const storeSoftcopies = stepDeed('softcopy_tersimpan', {
  kind: 'dokumentasi.softcopy-stored',
  async load(tx, input: SoftcopiesToStore, by, at) {
    const documented = await loadStack(tx, input, by, at);
    const { softcopies } = documented.stack;
    // Only a check made after the file came proves anything about it.
    const whole = await tx<{ sha256: string; salinan: 'utama' | 'kedua' }[]>`
      select r.sha256, r.salinan from fixity_result r join blob b on (b.office, b.sha256) = (r.office, r.sha256)
      where r.office = ${by.office} and r.hasil = 'utuh' and r.at >= b.received_at
        and r.sha256 = any(${softcopies.map((one) => one.sha256)})`;
    const missingIn = (salinan: 'utama' | 'kedua') => {
      const there = new Set(whole.filter((one) => one.salinan === salinan).map((one) => one.sha256));
      return softcopies.filter((one) => !there.has(one.sha256)).length;
    };
    return { ...documented, utama: missingIn('utama'), kedua: input.salinanKedua ? missingIn('kedua') : 0 };
  },
  refuse: ({ stack, utama, kedua }, _by, input) => [
    ...(utama > 0 ? [why.notVerified(utama)] : []),
    ...(kedua > 0 ? [why.notCopied(kedua)] : []),
    ...unseen(stack, input, 3),
  ],
  async apply(_tx, { stack }, _by, { run, seen, salinanKedua }) {
    const detail = { softcopy: stack.softcopies.length, isi: seen, salinanKedua };
    return { subject: `run:${run}`, detail, result: undefined };
  },
});
