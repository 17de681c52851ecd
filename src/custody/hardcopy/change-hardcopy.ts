import { deed } from '../../journal/act.ts';
import { struckReasons } from '../coret/text.ts';
import { keepsFor } from '../who.ts';
import { hardcopyById } from './hardcopy.ts';
import { factReasons, type PaperFacts, scansOf } from './register-hardcopy.ts';
import { why } from './text.ts';

export interface HardcopyChange extends PaperFacts {
  readonly id: string;
  /** The version that the person saw. */
  readonly version: number;
}

/**
 * Memperbaiki catatan satu naskah: bentuk, jumlah lembar, keterangan, pindaiannya. Tempatnya diubah dengan memindahkan.
 * SOP KPU Kota Tangerang 19/2025 step 1 (data ter update dan telah terverifikasi).
 */
export const changeHardcopy = deed({
  kind: 'hardcopy.changed',
  async load(tx, input: HardcopyChange, by) {
    await tx`select 1 from hardcopy where office = ${by.office} and id::text = ${input.id} for no key update`;
    const paper = await hardcopyById(tx, by.office, input.id);
    return { paper, scans: await scansOf(tx, by.office, paper.dokumen) };
  },
  refuse: ({ paper, scans }, by, input) => [
    ...(keepsFor(by, paper.unit) ? [] : [why.notYours()]),
    ...(paper.dimusnahkanAt ? [why.destroyed()] : []),
    ...struckReasons(paper),
    ...(paper.version === input.version ? [] : [why.changed()]),
    ...factReasons(input, scans),
  ],
  async apply(tx, { paper }, by, { id, bentuk, lembar, keterangan, pindaian }) {
    const to = { bentuk, lembar, keterangan: keterangan.trim(), pindaian };
    await tx`update hardcopy set ${tx(to)}, version = version + 1 where (office, id) = (${by.office}, ${id})`;
    const from = {
      bentuk: paper.bentuk,
      lembar: paper.lembar,
      keterangan: paper.keterangan,
      pindaian: paper.pindaian,
    };
    return { subject: `hardcopy:${id}`, detail: { from, to }, result: undefined };
  },
});
