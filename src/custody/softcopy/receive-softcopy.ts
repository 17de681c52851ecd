import type { Reason } from '../../base/errors.ts';
import { isId } from '../../base/id.ts';
import type { Tx } from '../../db/db.ts';
import type { Deed } from '../../journal/act.ts';
import type { Actor, Machine } from '../../journal/actor.ts';
import { queueExamination } from '../examine/queue.ts';
import { insertBlob } from '../store/receive-blob.ts';
import { type FoundPlace, foundPlace, type HandInPlace, placeReasons } from './hand-in-place.ts';
import { why } from './text.ts';

/** A file whose bytes lie safely in the store. */
export interface KeptFile {
  /** The softcopy's own, made by whoever hands it in. */
  readonly id: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly jenis: string;
  /** As the giver called it; see `file-name.ts`. */
  readonly name: string;
  /** The resumable upload that brought it; it ends with this deed. */
  readonly upload?: string | null;
}

export type HandedIn = KeptFile & HandInPlace;

/** The record that the same bytes have at the same place already. */
export interface Before {
  readonly id: string;
  /** The document that it is of, its number, and the unit that holds it. */
  readonly dokumen: string | null;
  readonly nomor: string | null;
  readonly dokumenUnit: string | null;
  readonly destroyed: boolean;
}

/** The same bytes at one place are handed in one after another. */
export async function lockHandIn(
  tx: Tx,
  office: string,
  { unit, run, sha256 }: Pick<HandedIn, 'unit' | 'run' | 'sha256'>,
): Promise<void> {
  const key = `${office} ${unit} ${run} ${sha256}`;
  await tx`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
}

/** What is recorded of these bytes at this unit and run; null for nothing, and for what was struck out. */
export async function recordedBefore(
  tx: Tx,
  office: string,
  { unit, run, sha256 }: Pick<HandedIn, 'unit' | 'run' | 'sha256'>,
): Promise<Before | null> {
  const [row] = await tx<Before[]>`
    select s.id, d.id as dokumen, d.nomor, d.unit as dokumen_unit,
      exists (select from tombstone t where (t.office, t.softcopy) = (s.office, s.id)) as destroyed
    from softcopy s left join dokumen d on (d.office, d.id) = (s.office, s.dokumen)
    where s.office = ${office} and s.sha256 = ${sha256} and s.unit::text = ${unit} and s.dicoret_at is null
      and s.run is not distinct from ${isId(run ?? '') ? run : null}::uuid`;
  return row ?? null;
}

/** The reason that bytes recorded before are to a second hand-in; none when there are none. */
export function againReasons(before: Before | null): Reason[] {
  if (!before) return [];
  return [before.destroyed ? why.destroyed() : why.already(before.nomor)];
}

/** What a new version says besides: which one it replaces and why, and the document of both. */
export interface Succession {
  readonly dokumen: string | null;
  readonly menggantikan: string;
  readonly alasan: string;
}

/**
 * Writes the bytes' row, the softcopy's and its place in the queue of examinations, and ends its upload; for deeds that
 * have refused what must be refused.
 */
export async function insertSoftcopy(
  tx: Tx,
  by: Actor | Machine,
  input: HandedIn & Partial<Succession>,
  at: Date,
): Promise<void> {
  const { office } = by;
  const { id, sha256, name, unit, run, via } = input;
  await insertBlob(tx, office, input, at);
  const softcopy = tx`
    insert into softcopy ${tx({
      ...{ office, id, sha256, name, unit, run, via, at, person: by.person, jabatan: by.jabatan },
      ...{ dari: (input.dari ?? '').trim(), link: input.link ?? null },
      ...{ dokumen: input.dokumen ?? null, menggantikan: input.menggantikan ?? null },
      alasan: input.alasan ?? '',
    })}`;
  const examination = queueExamination(tx, { office, sha256, person: by.person, at });
  const upload = input.upload
    ? tx`update upload set softcopy = ${id} where (office, id) = (${office}, ${input.upload})`
    : null;
  // Sent together: a hand-in of thousands of files would wait for each answer.
  await Promise.all([softcopy, examination, upload]);
}

interface State {
  readonly found: FoundPlace;
  readonly before: Before | null;
}

/**
 * Menyerahkan dan mendata softcopy: isi, nama, unit, dan penyerahnya dicatat setelah isinya tersimpan utuh, lalu
 * berkasnya menunggu pemeriksaan. Berkas yang sama pada unit dan proses yang sama tetap satu catatan.
 * SOP KPU Kota Tangerang 19/2025 step 2. `hand-in.ts` keeps the bytes first and then does this deed.
 */
export const receiveSoftcopy: Deed<HandedIn, State, string, Actor | Machine> = {
  kind: 'softcopy.received',
  async load(tx, input, by, at) {
    await lockHandIn(tx, by.office, input);
    if (input.link)
      await tx`select 1 from hand_in_link where office = ${by.office} and id::text = ${input.link} for update`;
    const [found, before] = await Promise.all([
      foundPlace(tx, by.office, input, at),
      recordedBefore(tx, by.office, input),
    ]);
    return { found, before };
  },
  refuse: ({ found, before }, by, input) => [...placeReasons(found, by, input), ...againReasons(before)],
  async apply(tx, _state, by, input, at) {
    await insertSoftcopy(tx, by, input, at);
    const { id, sha256, size, jenis, name, unit, run, via, dari = '', link = null } = input;
    const detail = { sha256, size, jenis, name, unit, run, via, dari, link };
    return { subject: `softcopy:${id}`, detail, result: id };
  },
};
