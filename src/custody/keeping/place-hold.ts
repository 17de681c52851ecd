import { lengthReasons } from '../../base/errors.ts';
import { deed } from '../../journal/act.ts';
import { holds } from '../../journal/actor.ts';
import { struckReasons } from '../coret/text.ts';
import { dokumenById } from '../dokumen/dokumen.ts';
import { keepsFor } from '../who.ts';
import { PERKARA, why } from './text.ts';

export interface HoldToPlace {
  readonly id: string;
  readonly dokumen: string;
  readonly alasan: string;
  readonly nomorPerkara: string;
}

/**
 * Menahan dokumen yang berkaitan dengan penyelesaian proses suatu perkara: selama penahanan berlaku, dokumen tidak
 * dimusnahkan walaupun retensinya habis. UU 43/2009 art. 51 (1) d. Whoever keeps the document may hold it, and those
 * before whom disputes come; holding is safe, lifting is not.
 */
export const placeHold = deed({
  kind: 'hold.placed',
  async load(tx, { id, dokumen }: HoldToPlace, by) {
    await tx`select 1 from dokumen where office = ${by.office} and id::text = ${dokumen} for update`;
    const [placed] = await tx`select 1 from hold where office = ${by.office} and id::text = ${id}`;
    return { dokumen: await dokumenById(tx, by.office, dokumen), placed: placed !== undefined };
  },
  refuse: ({ dokumen, placed }, by, { alasan, nomorPerkara }) => [
    ...(keepsFor(by, dokumen.unit) || holds(by, 'atasan_ppid', 'sekretaris') ? [] : [why.notYours()]),
    ...(dokumen.dimusnahkanAt ? [why.destroyed()] : []),
    ...struckReasons(dokumen),
    ...(placed ? [why.placedAlready()] : []),
    ...(alasan.trim() ? [] : [why.reasonNeeded()]),
    ...lengthReasons(`${alasan}${nomorPerkara}`, PERKARA),
  ],
  async apply(tx, { dokumen }, by, { id, alasan, nomorPerkara }, at) {
    const words = { alasan: alasan.trim(), nomor_perkara: nomorPerkara.trim() };
    await tx`
      insert into hold ${tx({ office: by.office, id, dokumen: dokumen.id, ...words, at, person: by.person, jabatan: by.jabatan })}`;
    return {
      subject: `dokumen:${dokumen.id}`,
      detail: { hold: id, alasan: words.alasan, nomorPerkara: words.nomor_perkara },
      result: id,
    };
  },
});
