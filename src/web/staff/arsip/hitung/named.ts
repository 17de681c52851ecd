import type { Lang } from '../../../../base/text.ts';
import { shownCode } from '../../../../custody/code.ts';
import { paperName } from '../../../../custody/hardcopy/paper-name.ts';
import { readsFor, readsOnly } from '../../../../custody/who.ts';
import type { Reader } from '../../../../db/db.ts';
import type { Actor } from '../../../../journal/actor.ts';

interface Line {
  readonly code: string;
  readonly nomor: string;
  readonly judul: string;
}

/** Lines of a count as their reader may know them: of another unit's paper its code and whose it is (`readsFor`). */
export async function named<One extends Line>(
  reader: Reader,
  by: Actor,
  lang: Lang,
  lines: readonly One[],
): Promise<One[]> {
  if (readsOnly(by) === null) return [...lines];
  const rows = await reader<{ code: string; unit: string; unitName: string }[]>`
    select h.code, d.unit, u.short_name as unit_name
    from hardcopy h join dokumen d on (d.office, d.id) = (h.office, h.dokumen)
      join unit u on (u.office, u.id) = (d.office, d.unit)
    where h.office = ${by.office} and h.code = any(${lines.map(({ code }) => code)})`;
  const others = new Map(rows.filter(({ unit }) => !readsFor(by, unit)).map((row) => [row.code, row]));
  return lines.map((line) => {
    const whose = others.get(line.code);
    if (!whose) return line;
    const more = 'keterangan' in line ? { keterangan: '' } : {};
    return {
      ...line,
      ...more,
      nomor: shownCode(line.code),
      judul: paperName(by, { ...line, ...whose })[lang],
    };
  });
}
