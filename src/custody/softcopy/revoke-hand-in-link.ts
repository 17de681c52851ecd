import { deed } from '../../journal/act.ts';
import { keepsFor } from '../who.ts';
import { linkById } from './hand-in-link.ts';
import { why } from './text.ts';

/**
 * Mencabut tautan penyerahan sebelum masanya habis; berkas yang sudah diserahkan tetap tersimpan.
 * SOP KPU Kota Tangerang 19/2025 step 2.
 */
export const revokeHandInLink = deed({
  kind: 'hand-in-link.revoked',
  async load(tx, { link }: { readonly link: string }, by) {
    await tx`select 1 from hand_in_link where office = ${by.office} and id::text = ${link} for update`;
    return linkById(tx, by.office, link);
  },
  refuse: (link, by) => [
    ...(keepsFor(by, link.unit) ? [] : [why.notYours()]),
    ...(link.revokedAt ? [why.linkAlreadyRevoked()] : []),
  ],
  async apply(tx, link, by, _input, at) {
    await tx`update hand_in_link set revoked_at = ${at} where (office, id) = (${by.office}, ${link.id})`;
    // What was begun through it can no longer be finished; the sweep takes its bytes.
    await tx`delete from upload where (office, link) = (${by.office}, ${link.id}) and softcopy is null`;
    return {
      subject: `hand-in-link:${link.id}`,
      detail: { unit: link.unit, files: link.files },
      result: undefined,
    };
  },
});
