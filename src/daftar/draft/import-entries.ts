import { newId } from '../../base/id.ts';
import { insertRows } from '../../db/insert-rows.ts';
import { workDeed } from '../../procedure/step-deed.ts';
import type { EntryValues } from '../entry-values.ts';
import { why } from '../text.ts';
import { isFrozen, lockedDraft } from './draft.ts';
import { entryColumns, touchDraft } from './write-entry.ts';

export interface EntriesToImport {
  readonly draft: string;
  readonly id: string;
  /** SHA-256 of the workbook, so that the same file is taken in once. */
  readonly sha256: string;
  /** Rows that the check found ready; `item` names the item that a row renews. */
  readonly rows: readonly { readonly item: string | null; readonly values: EntryValues }[];
  /** Why the numbered items changed; written where a row has no reason of its own. */
  readonly alasan?: string;
}

/**
 * Mengisi draf unit dari berkas Excel atau CSV: semua baris yang siap, atau tidak satu pun.
 * SOP KPU Kota Serang 03/2025 step 1 (form daftar informasi).
 */
export const importEntries = workDeed('draf_unit', {
  kind: 'draft.imported',
  async load(tx, input: EntriesToImport, by) {
    const work = await lockedDraft(tx, by.office, input.draft);
    const [same] = await tx`
      select 1 from draft_import where (office, draft, sha256) = (${by.office}, ${input.draft}, ${input.sha256})`;
    return { ...work, again: same !== undefined };
  },
  refuse: ({ draft, again }, _by, input) => [
    ...(isFrozen(draft) ? [why.frozen()] : []),
    ...(again ? [why.imported()] : []),
    ...(input.rows.length === 0 ? [why.nothingToImport()] : []),
  ],
  async apply(tx, work, by, input, at) {
    const { office } = by;
    const { draft } = work;
    const byItem = new Map(draft.entries.map((entry) => [entry.item, entry]));
    let position = Math.max(0, ...draft.entries.map((entry) => entry.position));
    const fresh = input.rows.filter((row) => !row.item || !byItem.has(row.item));
    const items = fresh.map(() => ({ office, id: newId(at) }));
    if (items.length > 0) {
      await insertRows(tx, 'item', items);
      const entries = fresh.map((row, index) => {
        position += 1;
        const item = (items[index] as { id: string }).id;
        return {
          ...entryColumns(row.values),
          office,
          id: newId(at),
          draft: draft.id,
          item,
          position,
          change: 'baru',
        };
      });
      await insertRows(tx, 'entry', entries);
    }
    for (const row of input.rows) {
      const entry = row.item ? byItem.get(row.item) : undefined;
      if (!entry) continue;
      // Why the item was stated as gone is no reason for its change.
      const own = entry.change === 'dihapus' ? '' : entry.alasan;
      const alasan = own || (entry.nomor ? (input.alasan ?? '') : '');
      const columns = { ...entryColumns(row.values), change: entry.nomor ? 'diubah' : 'baru', alasan };
      await tx`update entry set ${tx(columns)}, version = version + 1 where (office, id) = (${office}, ${entry.id})`;
    }
    await tx`
      insert into draft_import (office, id, draft, sha256, rows, at, person)
      values (${office}, ${input.id}, ${draft.id}, ${input.sha256}, ${input.rows.length}, ${at}, ${by.person})`;
    await touchDraft(tx, work);
    return {
      subject: `draft:${draft.id}`,
      detail: { rows: input.rows.length, added: fresh.length, sha256: input.sha256 },
      result: input.rows.length,
    };
  },
});
