import { NotFound } from '../../base/errors.ts';
import { isId } from '../../base/id.ts';
import { deed } from '../../journal/act.ts';
import { why } from '../text.ts';
import { performersOf } from './readings.ts';
import { storedSheet } from './sheet-version.ts';

export interface SheetRead {
  readonly sheet: string;
}

/**
 * Menyatakan bahwa pelaksana telah membaca dan memahami SOP versi ini.
 * PermenPAN-RB 35/2012 (an SOP is made known to those who carry it out before it is applied).
 */
export const markRead = deed({
  kind: 'sop.read',
  async load(tx, { sheet }: SheetRead, by) {
    if (!isId(sheet)) throw new NotFound('sheet');
    const [row] = await tx<{ sheet: unknown; batalAt: Date | null }[]>`
      select sheet, batal_at from sop_sheet where (office, id) = (${by.office}, ${sheet}) for share`;
    if (!row) throw new NotFound('sheet');
    await tx`select 1 from person where (office, id) = (${by.office}, ${by.person}) for update`;
    const [read] = await tx`
      select 1 from sop_reading where (office, sheet, person) = (${by.office}, ${sheet}, ${by.person})`;
    return {
      performers: performersOf(storedSheet(sheet, row.sheet)),
      batal: row.batalAt !== null,
      read: read !== undefined,
    };
  },
  refuse: ({ performers, batal, read }, by) => [
    ...(performers.has(by.fungsi) ? [] : [why.notPerformer()]),
    ...(batal ? [why.versionVoid()] : []),
    ...(read ? [why.alreadyRead()] : []),
  ],
  async apply(tx, _state, { office, person, jabatan }, { sheet }, at) {
    await tx`insert into sop_reading ${tx({ office, sheet, person, jabatan, at })}`;
    return { subject: `sop:${sheet}`, detail: {}, result: sheet };
  },
});
