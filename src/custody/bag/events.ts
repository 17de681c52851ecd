import type { Reader } from '../../db/db.ts';
import type { Kind } from '../../journal/kinds.ts';

/**
 * What an archivist calls our deeds: event types of PREMIS 3 (Library of Congress, eventType). Deeds that are no event
 * of a file's or document's life are left out.
 */
const PREMIS: Partial<Record<Kind, string>> = {
  'dokumen.recorded': 'accession',
  'dokumen.changed': 'metadata modification',
  'softcopy.received': 'ingestion',
  'softcopy.attached': 'metadata modification',
  'softcopy.replaced': 'ingestion',
  'softcopy.restored': 'recovery',
  'examination.recorded': 'validation',
  'quarantine.released': 'unquarantine',
  'hardcopy.registered': 'accession',
  'hardcopy.moved': 'transfer',
  'twin.checked': 'validation',
  'retensi.assigned': 'policy assignment',
  'hold.placed': 'policy assignment',
  'hold.lifted': 'policy assignment',
  'destruction.carried-out': 'deletion',
  'bag.exported': 'information package creation',
};

/** One event, by the post that answers for it; never by a person's name. */
export interface Peristiwa {
  readonly waktu: string;
  readonly jenis: string;
  readonly premis: string;
  /** The thing it happened to, as the journal names it. */
  readonly objek: string;
  /** Null where Terang did it by itself. */
  readonly jabatan: string | null;
  readonly hasil: string | null;
}

/** What the journal holds of some things (`noun:id`), by thing, oldest first; posts and times, no detail. */
export async function eventsOf(
  reader: Reader,
  office: string,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, readonly Peristiwa[]>> {
  const rows = await reader<{ at: Date; kind: Kind; subject: string; jabatan: string | null }[]>`
    with wanted as (
      select office, seq, subject from journal_entry where office = ${office} and subject = any(${[...subjects]})
      union select office, seq, subject from journal_about where office = ${office} and subject = any(${[...subjects]}))
    select e.at, e.kind, w.subject, j.name as jabatan
    from wanted w join journal_entry e using (seq) left join jabatan j
      on (j.office, j.id::text) = (e.office, e.entry::jsonb ->> 'jabatan')
    order by e.seq`;
  const events = new Map<string, Peristiwa[]>();
  for (const { at, kind, subject, jabatan } of rows) {
    const premis = PREMIS[kind];
    if (!premis) continue;
    const event = { waktu: at.toISOString(), jenis: kind, premis, objek: subject, jabatan, hasil: null };
    events.set(subject, [...(events.get(subject) ?? []), event]);
  }
  return events;
}

/** The last check of each file, by its hash, as events of its softcopy. */
export async function lastChecks(
  reader: Reader,
  office: string,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, { readonly at: Date; readonly hasil: string }>> {
  const rows = await reader<{ sha256: string; at: Date; hasil: string }[]>`
    select sha256, at, hasil from fixity_result
    where office = ${office} and sha256 = any(${[...hashes]}) and salinan = 'utama'`;
  return new Map(rows.map(({ sha256, at, hasil }) => [sha256, { at, hasil }]));
}
