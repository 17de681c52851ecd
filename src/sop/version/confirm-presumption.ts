import { lengthReasons, NotFound } from '../../base/errors.ts';
import { isId } from '../../base/id.ts';
import { deed } from '../../journal/act.ts';
import { holds } from '../../journal/actor.ts';
import { presumptionsOf } from '../sheet/presumption.ts';
import { why } from '../text.ts';
import { confirmedOf } from './confirmations.ts';
import { storedSheet } from './sheet-version.ts';

export interface PresumptionToConfirm {
  readonly sheet: string;
  /** Where the presumption stands, as `presumptionsOf` names it. */
  readonly di: string;
  readonly alasan: string;
}

/**
 * Mengonfirmasi satu hal yang tidak terbaca dalam naskah dan yang baru diduga, dengan alasan tertulis.
 * What a scan lost holds only by an office's recorded decision; PermenPAN-RB 35/2012 (every step has its performer).
 */
export const confirmPresumption = deed({
  kind: 'sop.presumption-confirmed',
  async load(tx, input: PresumptionToConfirm, by) {
    if (!isId(input.sheet)) throw new NotFound('sheet');
    const [row] = await tx<{ id: string; sheet: unknown }[]>`
      select id, sheet from sop_sheet where (office, id) = (${by.office}, ${input.sheet}) for update`;
    if (!row) throw new NotFound('sheet');
    const confirmed = await confirmedOf(tx, by.office, row.id);
    return { places: presumptionsOf(storedSheet(row.id, row.sheet)).map(({ di }) => di), confirmed };
  },
  refuse: ({ places, confirmed }, by, { di, alasan }) => [
    ...(holds(by, 'ppid', 'sekretaris') ? [] : [why.onlyConfirmer()]),
    ...(places.includes(di) ? [] : [why.noPresumption()]),
    ...(confirmed.has(di) ? [why.alreadyConfirmed()] : []),
    ...(alasan.trim() ? [] : [why.reasonNeeded()]),
    ...lengthReasons(alasan, 'PermenPAN-RB 35/2012'),
  ],
  async apply(tx, _state, by, { sheet, di, alasan }, at) {
    await tx`
      insert into sop_confirmation (office, sheet, di, alasan, at, person, jabatan)
      values (${by.office}, ${sheet}, ${di}, ${alasan.trim()}, ${at}, ${by.person}, ${by.jabatan})`;
    return { subject: `sop:${sheet}`, detail: { di, alasan: alasan.trim() }, result: sheet };
  },
});
