import { sha256 } from '../../base/hash.ts';
import { canonical, type Json } from '../../base/json.ts';
import { deed } from '../../journal/act.ts';
import { holds } from '../../journal/actor.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { why } from '../text.ts';
import { lockedSheetDraft } from './draft.ts';

export interface SheetToSave {
  readonly draft: string;
  /** Version of the draft that the person saw. */
  readonly version: number;
  readonly sheet: Sheet;
}

/**
 * Menyimpan draf SOP seutuhnya; yang disimpan orang lain sejak dibuka tidak tertimpa.
 * PermenPAN-RB 35/2012. A draft keeps the name of its procedure, whatever the sheet says.
 * @returns the draft's new version
 */
export const saveSheetDraft = deed({
  kind: 'sop.draft-saved',
  load: (tx, { draft }: SheetToSave, by) => lockedSheetDraft(tx, by.office, draft),
  refuse: (draft, by, { version }) => [
    ...(holds(by, 'pengelola', 'ppid', 'sekretaris') ? [] : [why.onlyDrafter()]),
    ...(draft.closedAt ? [why.draftClosed()] : []),
    ...(!draft.closedAt && draft.version !== version ? [why.draftChanged()] : []),
  ],
  async apply(tx, draft, by, { sheet }, at) {
    const kept = { ...sheet, slug: draft.slug };
    await tx`
      update sop_draft set sheet = ${tx.json(kept as never)}, version = version + 1, changed_at = ${at},
        person = ${by.person}, jabatan = ${by.jabatan}
      where (office, id) = (${by.office}, ${draft.id})`;
    const version = draft.version + 1;
    const hash = sha256(canonical(kept as unknown as Json));
    return { subject: `sop-draft:${draft.id}`, hashes: [hash], detail: { version }, result: version };
  },
});
