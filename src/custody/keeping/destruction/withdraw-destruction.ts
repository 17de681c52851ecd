import { lengthReasons } from '../../../base/errors.ts';
import { deed } from '../../../journal/act.ts';
import { keepsAll } from '../../who.ts';
import { PEMUSNAHAN, why } from '../text.ts';
import { approvesDestruction, endedReasons, lockedDestruction } from './approve-destruction.ts';
import { whyNot } from './text.ts';

export interface DestructionToWithdraw {
  readonly id: string;
  readonly alasan: string;
}

/**
 * Menarik usul pemusnahan sebelum dilaksanakan, dengan alasan; dokumennya tetap disimpan dan dapat diusulkan lagi.
 * UU 43/2009 art. 51. Whoever may propose or approve may withdraw: keeping needs no second person.
 */
export const withdrawDestruction = deed({
  kind: 'destruction.withdrawn',
  load: (tx, { id }: DestructionToWithdraw, by) => lockedDestruction(tx, by.office, id),
  refuse: (destruction, by, { alasan }) => {
    const ended = endedReasons(destruction);
    if (ended.length > 0) return ended;
    return [
      ...(keepsAll(by) || approvesDestruction(by) ? [] : [whyNot.onlyKeeper()]),
      ...(alasan.trim() ? [] : [why.reasonNeeded()]),
      ...lengthReasons(alasan, PEMUSNAHAN),
    ];
  },
  async apply(tx, destruction, by, { id, alasan }, at) {
    await tx`
      update destruction set ditarik_at = ${at}, ditarik_person = ${by.person}, ditarik_jabatan = ${by.jabatan},
        ditarik_alasan = ${alasan.trim()}
      where (office, id) = (${by.office}, ${id})`;
    await tx`
      update destruction_line set ditarik_at = ${at} where (office, destruction) = (${by.office}, ${id})`;
    return {
      subject: `pemusnahan:${destruction.id}`,
      detail: { alasan: alasan.trim(), dokumen: destruction.dokumen },
      result: undefined,
    };
  },
});
