import { lengthReasons, NotFound } from '../../base/errors.ts';
import { isId } from '../../base/id.ts';
import { deed } from '../../journal/act.ts';
import { holds } from '../../journal/actor.ts';
import { PERKARA, why } from './text.ts';

export interface HoldToLift {
  readonly id: string;
  readonly alasan: string;
}

/**
 * Mencabut penahanan setelah perkaranya selesai, dengan alasan tertulis. UU 43/2009 art. 51 (1) d. Only the PPID, who
 * answers for what may then be destroyed.
 */
export const liftHold = deed({
  kind: 'hold.lifted',
  async load(tx, { id }: HoldToLift, by) {
    if (!isId(id)) throw new NotFound('hold');
    // The document before its hold, in the order of every deed that touches both.
    const [row] = await tx<{ dokumen: string; dicabutAt: Date | null }[]>`
      select h.dokumen, h.dicabut_at from hold h join dokumen d on (d.office, d.id) = (h.office, h.dokumen)
      where (h.office, h.id) = (${by.office}, ${id}) for update of d`;
    if (!row) throw new NotFound('hold');
    const [now] = await tx<{ dokumen: string; dicabutAt: Date | null }[]>`
      select dokumen, dicabut_at from hold where (office, id) = (${by.office}, ${id}) for update`;
    return now ?? row;
  },
  refuse: ({ dicabutAt }, by, { alasan }) => [
    ...(holds(by, 'ppid') ? [] : [why.onlyPpidLifts()]),
    ...(dicabutAt ? [why.liftedAlready()] : []),
    ...(alasan.trim() ? [] : [why.reasonNeeded()]),
    ...lengthReasons(alasan, PERKARA),
  ],
  async apply(tx, { dokumen }, by, { id, alasan }, at) {
    await tx`
      update hold set dicabut_at = ${at}, dicabut_person = ${by.person}, dicabut_jabatan = ${by.jabatan},
        dicabut_alasan = ${alasan.trim()}
      where (office, id) = (${by.office}, ${id})`;
    return { subject: `dokumen:${dokumen}`, detail: { hold: id, alasan: alasan.trim() }, result: undefined };
  },
});
