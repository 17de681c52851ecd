import { sha256 } from '../../base/hash.ts';
import { canonical, type Json } from '../../base/json.ts';
import { dayOf } from '../../base/tanggal.ts';
import { deed } from '../../journal/act.ts';
import { holds } from '../../journal/actor.ts';
import { officeById } from '../../people/office.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { why } from '../text.ts';

export interface SheetToAdopt {
  readonly id: string;
  readonly sheet: Sheet;
}

/**
 * Memasang naskah SOP yang telah disahkan sebagai versi yang berlaku untuk proses baru.
 * PermenPAN-RB 35/2012; SOP KPU Kota Serang 03/2025 clause 5 (in force when signed).
 */
export const adoptSheet = deed({
  kind: 'sop.adopted',
  async load(tx, input: SheetToAdopt, by) {
    await tx`select 1 from office where id = ${by.office} for no key update`;
    const [last] = await tx<{ version: number; sha256: string }[]>`
      select version, sha256 from sop_sheet where office = ${by.office} and slug = ${input.sheet.slug}
      order by version desc limit 1`;
    const { zone } = await officeById(tx, by.office);
    return { last, zone, hash: sha256(canonical(input.sheet as unknown as Json)) };
  },
  refuse: ({ last, hash }, by) => [
    ...(holds(by, 'pengelola') ? [] : [why.onlyPengelola()]),
    ...(last?.sha256 === hash ? [why.sameSheet()] : []),
  ],
  async apply(tx, { last, zone, hash }, by, { id, sheet }, at) {
    const version = (last?.version ?? 0) + 1;
    const nomor = sheet.identitas.nomor ?? '';
    await tx`
      insert into sop_sheet (office, id, slug, version, nomor, sheet, sha256, kind, adopted_at, berlaku_sejak)
      values (${by.office}, ${id}, ${sheet.slug}, ${version}, ${nomor}, ${tx.json(sheet as never)}, ${hash},
        'dimuat', ${at}, ${dayOf(at, zone)})`;
    return { subject: `sop:${id}`, hashes: [hash], detail: { slug: sheet.slug, version }, result: id };
  },
});
