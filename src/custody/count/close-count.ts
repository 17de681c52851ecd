import { lengthReasons } from '../../base/errors.ts';
import { deed } from '../../journal/act.ts';
import { keepsAny } from '../who.ts';
import { countedNow, linesHash } from './counted.ts';
import { type Hasil, tallied } from './outcome.ts';
import { countById } from './shelf-count.ts';
import { why } from './text.ts';

const UU = 'UU 43/2009 Pasal 40';

export interface CountEnd {
  readonly count: string;
  /** How many scans the person saw when they decided. */
  readonly scans: number;
  /** Why it is given up without a result; null closes it with its result. */
  readonly batal: string | null;
}

/**
 * Menutup stok opname: setiap hardcopy cocok, salah tempat, tidak ditemukan, dipinjam, dipindahkan, atau tidak dikenal,
 * dan hasilnya tidak berubah lagi. SOP KPU Kota Tangerang 19/2025 step 1 (menyimpan); UU 43/2009 art. 40.
 */
export const closeCount = deed({
  kind: 'shelf-count.closed',
  async load(tx, input: CountEnd, by) {
    await tx`
      select 1 from shelf_count where office = ${by.office} and id::text = ${input.count} for no key update`;
    return countById(tx, by.office, input.count);
  },
  refuse: (count, by, { scans, batal }) => [
    ...(keepsAny(by) ? [] : [why.notYours()]),
    ...(count.closedAt ? [why.closed(count.nomor)] : []),
    ...(!count.closedAt && count.scans !== scans ? [why.moreScans()] : []),
    ...(batal !== null && batal.trim() === '' ? [why.noReason()] : []),
    ...lengthReasons(batal ?? '', UU),
  ],
  async apply(tx, count, by, { batal }, at) {
    const { office, person, jabatan } = by;
    const end = {
      closed_at: at,
      closed_person: person,
      closed_jabatan: jabatan,
      batal: batal?.trim() ?? null,
    };
    await tx`update shelf_count set ${tx(end)} where (office, id) = (${office}, ${count.id})`;
    const subject = `shelf-count:${count.id}`;
    if (batal !== null) {
      const tally: Partial<Record<Hasil, number>> = {};
      return { subject, detail: { nomor: count.nomor, batal: batal.trim() }, result: tally };
    }
    const lines = await countedNow(tx, count);
    await tx`
      insert into shelf_count_line (office, shelf_count, position, hasil, hardcopy, code, nomor, judul, tercatat,
        terlihat, place, keterangan)
      select ${office}, ${count.id}, l.position, l.hasil, l.hardcopy, l.code, l.nomor, l.judul, l.tercatat, l.terlihat,
        l.place, l.keterangan
      from rows from (jsonb_to_recordset(${tx.json(lines.map((line) => ({ ...line })))}) as (hasil text, hardcopy uuid,
        code text, nomor text, judul text, tercatat text, terlihat text, place uuid, keterangan text))
        with ordinality as l(hasil, hardcopy, code, nomor, judul, tercatat, terlihat, place, keterangan, position)`;
    const tally: Partial<Record<Hasil, number>> = tallied(lines);
    const detail = {
      nomor: count.nomor,
      expected: count.expected,
      scans: count.scans,
      tally,
      lines: linesHash(lines),
    };
    return { subject, detail, result: tally };
  },
});
