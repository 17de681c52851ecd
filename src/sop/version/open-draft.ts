import { NotFound } from '../../base/errors.ts';
import { deed } from '../../journal/act.ts';
import { holds } from '../../journal/actor.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { why } from '../text.ts';
import { confirmedOf } from './confirmations.ts';
import { keyed, settled } from './new-sheet.ts';
import { sheetVersions } from './sheet-version.ts';

/** From what a draft begins: a new form, a sheet that was read in, or a version that the office has. */
export type DraftSource =
  | { readonly kind: 'new' | 'import'; readonly sheet: Sheet }
  | { readonly kind: 'version'; readonly version: string };

export interface NewSheetDraft {
  readonly id: string;
  readonly from: DraftSource;
}

/**
 * Menyiapkan draf SOP: baru, dari naskah yang dibaca, atau dari versi yang ada; satu draf terbuka untuk tiap SOP.
 * PermenPAN-RB 35/2012 (SOPs are drawn up, evaluated and revised by the unit that carries them out). What the office
 * has confirmed in the version before stands in the draft as its own text.
 */
export const openSheetDraft = deed({
  kind: 'sop.draft-opened',
  async load(tx, { from }: NewSheetDraft, by) {
    await tx`select 1 from office where id = ${by.office} for no key update`;
    const versions = await sheetVersions(tx, by.office);
    const chosen = from.kind === 'version' ? versions.find(({ id }) => id === from.version) : null;
    if (from.kind === 'version' && !chosen) throw new NotFound('sheet');
    const confirmed = chosen ? await confirmedOf(tx, by.office, chosen.id) : new Set<string>();
    const sheet = keyed(
      chosen ? settled(chosen.sheet, confirmed) : (from as { readonly sheet: Sheet }).sheet,
    );
    const own = versions.filter(({ slug }) => slug === sheet.slug);
    const newest = own.find(({ batalAt }) => batalAt === null) ?? own[0] ?? null;
    const [open] = await tx`
      select 1 from sop_draft where (office, slug) = (${by.office}, ${sheet.slug}) and closed_at is null`;
    return { sheet, chosen, newest, open: open !== undefined };
  },
  refuse: ({ sheet, chosen, newest, open }, by, { from }) => [
    ...(holds(by, 'pengelola', 'ppid', 'sekretaris') ? [] : [why.onlyDrafter()]),
    ...(open ? [why.draftOpen(sheet.identitas.nama)] : []),
    ...(from.kind === 'new' && newest ? [why.nameTaken(sheet.identitas.nama)] : []),
    ...(chosen && newest && chosen.id !== newest.id ? [why.notNewest(newest.version)] : []),
  ],
  async apply(tx, { sheet, newest }, by, { id }, at) {
    const { slug } = sheet;
    await tx`
      insert into sop_draft (office, id, slug, sheet, based_on, opened_at, changed_at, person, jabatan)
      values (${by.office}, ${id}, ${slug}, ${tx.json(sheet as never)}, ${newest?.id ?? null}, ${at}, ${at},
        ${by.person}, ${by.jabatan})`;
    return { subject: `sop-draft:${id}`, detail: { slug, basedOn: newest?.id ?? null }, result: id };
  },
});
