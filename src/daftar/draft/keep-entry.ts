import { workDeed } from '../../procedure/step-deed.ts';
import type { EditionItem } from '../edition/line.ts';
import { why } from '../text.ts';
import { isFrozen, lockedDraft } from './draft.ts';
import { entryColumns, touchDraft } from './write-entry.ts';

export interface EntryToKeep {
  readonly draft: string;
  readonly entry: string;
  readonly version: number;
}

/**
 * Mengembalikan baris seperti dalam edisi terakhir yang memuatnya: masih ada dan tidak berubah.
 * SOP KPU Kota Serang 03/2025 step 1 (pemutakhiran).
 */
export const keepEntry = workDeed('draf_unit', {
  kind: 'draft.entry-kept',
  async load(tx, input: EntryToKeep, by) {
    const work = await lockedDraft(tx, by.office, input.draft);
    const entry = work.draft.entries.find((one) => one.id === input.entry);
    const [earlier] = await tx<{ line: string; present: boolean }[]>`
      select l.line, d.nomor = (select max(nomor) from edition where office = ${by.office}) as present
      from edition_line l join edition d on (d.office, d.id) = (l.office, l.edition)
      where (l.office, l.item) = (${by.office}, ${entry?.item ?? null}) order by d.nomor desc limit 1`;
    return { ...work, entry, earlier };
  },
  refuse({ draft, entry, earlier }, _by, input) {
    return [
      ...(isFrozen(draft) ? [why.frozen()] : []),
      ...(entry?.version === input.version ? [] : [why.changed()]),
      ...(earlier ? [] : [why.noEarlier()]),
    ];
  },
  async apply(tx, work, by, input) {
    const earlier = work.earlier as { line: string; present: boolean };
    const item = JSON.parse(earlier.line) as EditionItem;
    // An item that the present edition left out comes back as an addition to it.
    const change = earlier.present ? 'tetap' : 'baru';
    const columns = entryColumns({
      ...item,
      softcopy: item.bentuk.includes('softcopy'),
      hardcopy: item.bentuk.includes('hardcopy'),
      klasifikasiUsulan: item.klasifikasi,
    });
    await tx`
      update entry set ${tx({ ...columns, change, alasan: '' })}, version = version + 1
      where (office, id) = (${by.office}, ${input.entry})`;
    await tx`delete from entry_file where (office, entry) = (${by.office}, ${input.entry})`;
    const files = item.berkas.map(({ sha256, nama }, position) => ({
      office: by.office,
      entry: input.entry,
      sha256,
      name: nama,
      position,
    }));
    if (files.length > 0) await tx`insert into entry_file ${tx(files)}`;
    await touchDraft(tx, work);
    return { subject: `entry:${input.entry}`, detail: {}, result: input.entry };
  },
});
