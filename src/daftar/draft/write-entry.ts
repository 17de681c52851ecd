import { NotFound } from '../../base/errors.ts';
import { newId } from '../../base/id.ts';
import type { Tx } from '../../db/db.ts';
import { workDeed } from '../../procedure/step-deed.ts';
import type { Change } from '../entry.ts';
import type { EntryValues } from '../entry-values.ts';
import { why } from '../text.ts';
import { type DraftWork, isFrozen, lockedDraft } from './draft.ts';

export interface EntryToWrite {
  readonly draft: string;
  /** Chosen by the form, so that sending a new row twice makes one row. */
  readonly entry: string;
  /** Version that the person saw; null for a new row. */
  readonly version: number | null;
  readonly values: EntryValues;
  /** Why it changed; needed before the draft is sent. */
  readonly alasan: string;
  /** The files it shall have, in order; each already received. The same file twice counts once. */
  readonly berkas: readonly { readonly sha256: string; readonly nama: string }[];
}

/** Column values of an entry from what the unit wrote. */
export function entryColumns(values: EntryValues): Record<string, string | number | boolean | null> {
  return {
    judul: values.judul,
    ringkasan: values.ringkasan,
    penguasa: values.penguasa,
    penanggung_jawab: values.penanggungJawab,
    waktu: values.waktu,
    tempat: values.tempat,
    softcopy: values.softcopy,
    hardcopy: values.hardcopy,
    retensi: values.retensi,
    klasifikasi_usulan: values.klasifikasiUsulan,
    tahun: values.tahun,
    kode: values.kode,
  };
}

/** Moves the draft's version on, so that whoever looked at the old one is told. */
export async function touchDraft(tx: Tx, { draft }: DraftWork): Promise<void> {
  await tx`update draft set version = version + 1 where (office, id) = (${draft.office}, ${draft.id})`;
}

/**
 * Mengisi form daftar informasi: menambah baris atau mengubah baris dalam draf unit.
 * SOP KPU Kota Serang 03/2025 step 1 (form daftar informasi beserta panduan pengisiannya).
 */
export const writeEntry = workDeed('draf_unit', {
  kind: 'draft.entry-written',
  async load(tx, input: EntryToWrite, by) {
    const work = await lockedDraft(tx, by.office, input.draft);
    const [elsewhere] = await tx`
      select 1 from entry where (office, id) = (${by.office}, ${input.entry}) and draft <> ${input.draft}`;
    if (elsewhere) throw new NotFound('entry');
    const berkas = [...new Map(input.berkas.map((file) => [file.sha256, file])).values()];
    const held =
      berkas.length === 0
        ? []
        : await tx`
            select 1 from blob where office = ${by.office} and sha256 in ${tx(berkas.map((file) => file.sha256))}`;
    return { ...work, berkas, lost: berkas.length - held.length };
  },
  refuse({ draft, lost }, _by, input) {
    const entry = draft.entries.find((one) => one.id === input.entry);
    return [
      ...(isFrozen(draft) ? [why.frozen()] : []),
      ...(input.version === null && entry ? [why.saved()] : []),
      ...(input.version !== null && entry?.version !== input.version ? [why.changed()] : []),
      ...(lost > 0 ? [why.noSuchFile()] : []),
    ];
  },
  async apply(tx, work, by, input, at) {
    const { office } = by;
    const { draft } = work;
    const before = draft.entries.find((one) => one.id === input.entry);
    const change: Change = before?.nomor ? 'diubah' : 'baru';
    const columns = { ...entryColumns(input.values), alasan: input.alasan, change };
    if (before) {
      await tx`
        update entry set ${tx(columns)}, version = version + 1 where (office, id) = (${office}, ${input.entry})`;
      if (before.berkas.length > 0)
        await tx`delete from entry_file where (office, entry) = (${office}, ${input.entry})`;
    } else {
      const item = newId(at);
      const position = Math.max(0, ...draft.entries.map((entry) => entry.position)) + 1;
      await tx`insert into item (office, id) values (${office}, ${item})`;
      await tx`insert into entry ${tx({ ...columns, office, id: input.entry, draft: draft.id, item, position })}`;
    }
    const files = work.berkas.map(({ sha256, nama }, position) => ({
      office,
      entry: input.entry,
      sha256,
      name: nama,
      position,
    }));
    if (files.length > 0) await tx`insert into entry_file ${tx(files)}`;
    await touchDraft(tx, work);
    return {
      subject: `entry:${input.entry}`,
      detail: { draft: draft.id, change, values: { ...input.values }, alasan: input.alasan },
      result: input.entry,
    };
  },
});
