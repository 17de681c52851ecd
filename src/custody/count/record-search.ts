import { lengthReasons } from '../../base/errors.ts';
import { insertRows } from '../../db/insert-rows.ts';
import { deed } from '../../journal/act.ts';
import { shownCode } from '../code.ts';
import { hardcopiesOf } from '../hardcopy/hardcopy.ts';
import { keepsFor } from '../who.ts';
import { countById } from './shelf-count.ts';
import { why } from './text.ts';

export interface SearchMade {
  /** Made when the form is shown, so that a form sent twice is one search. */
  readonly id: string;
  readonly count: string;
  /** Papers that were looked for; those that the count did not miss are left out. */
  readonly codes: readonly string[];
  /** Where they were looked for and who was asked. */
  readonly catatan: string;
}

/**
 * Mencatat bahwa hardcopy yang tidak ditemukan stok opname sudah dicari dan tidak ada; ia tetap tercatat hilang sampai
 * ditemukan. SOP KPU Kota Tangerang 19/2025 step 1 (menyimpan); UU 43/2009 art. 40.
 */
export const recordSearch = deed({
  kind: 'shelf-count.searched',
  async load(tx, input: SearchMade, by) {
    const count = await countById(tx, by.office, input.count);
    const rows = await tx<{ code: string }[]>`
      select h.code from hardcopy h where h.office = ${by.office} and h.code = any(${[...input.codes]}::text[])
        and exists (select from shelf_count_line l
          where (l.office, l.shelf_count, l.hardcopy) = (h.office, ${count.id}, h.id) and l.hasil = 'tidak_ditemukan')
      order by h.id for no key update`;
    const codes = rows.map(({ code }) => code);
    const papers = codes.length > 0 ? await hardcopiesOf(tx, by.office, { codes }) : [];
    const [made] = await tx`
      select 1 from shelf_count_search where office = ${by.office} and id::text = ${input.id} limit 1`;
    return { count, papers, made: made !== undefined };
  },
  refuse({ papers, made }, by, { catatan }) {
    if (made) return [why.searched()];
    const found = papers.filter(({ tidakDitemukan }) => tidakDitemukan === null);
    return [
      ...(papers.every(({ unit }) => keepsFor(by, unit)) ? [] : [why.notYours()]),
      ...(papers.length > 0 ? [] : [why.noneMissed()]),
      ...(found.length > 0 ? [why.foundSince(found.map(({ code }) => shownCode(code)))] : []),
      ...(catatan.trim() ? [] : [why.noSearchNote()]),
      ...lengthReasons(catatan, 'UU 43/2009 Pasal 40'),
    ];
  },
  async apply(tx, { count, papers }, by, input, at) {
    const { office, person, jabatan } = by;
    const catatan = input.catatan.trim();
    const rows = papers.map(({ id }) => ({
      ...{ office, id: input.id, hardcopy: id, shelf_count: count.id, catatan, at, person, jabatan },
    }));
    await insertRows(tx, 'shelf_count_search', rows);
    const detail = { nomor: count.nomor, codes: papers.map(({ code }) => code), catatan };
    return { subject: `shelf-count:${count.id}`, detail, result: papers.length };
  },
});
