import type { Json } from '../base/json.ts';
import type { Reader } from '../db/db.ts';
import type { Kind } from './kinds.ts';

/** One journal entry as people read it; names of people and posts are joined by whoever shows it. */
export interface HistoryEntry {
  readonly seq: number;
  readonly at: Date;
  readonly kind: Kind;
  readonly subject: string;
  /** The post that acted; null where Terang did so by itself. */
  readonly jabatan: string | null;
  /** Who acted, and what the deed recorded; null once erased under UU 27/2022 (personal data), or for Terang itself. */
  readonly person: string | null;
  readonly detail: { readonly [key: string]: Json } | null;
  readonly hashes: readonly string[];
}

interface Row {
  readonly seq: number;
  readonly at: Date;
  readonly kind: Kind;
  readonly subject: string;
  readonly entry: string;
  readonly person: string | null;
  readonly detail: string | null;
}

/** Everything done to one thing (`noun:id`), or to others with it, oldest first. */
export async function entriesAbout(reader: Reader, office: string, subject: string): Promise<HistoryEntry[]> {
  const rows = await reader<Row[]>`
    select seq, at, kind, subject, entry, person, detail
    from journal_entry left join journal_detail using (seq)
    where office = ${office} and (subject = ${subject}
      or seq in (select seq from journal_about where (office, subject) = (${office}, ${subject})))
    order by seq`;
  return rows.map(read);
}

export interface Page {
  /** Only entries below this position; null begins with the newest. */
  readonly before: number | null;
  readonly limit: number;
}

/** What the office did last, newest first; the page after this one begins `before` its last entry. */
export async function latestEntries(
  reader: Reader,
  office: string,
  { before, limit }: Page,
): Promise<HistoryEntry[]> {
  const rows = await reader<Row[]>`
    select seq, at, kind, subject, entry, person, detail
    from journal_entry left join journal_detail using (seq)
    where office = ${office} and seq < ${before ?? Number.MAX_SAFE_INTEGER}
    order by seq desc limit ${limit}`;
  return rows.map(read);
}

function read({ entry, detail, ...row }: Row): HistoryEntry {
  const leaf = JSON.parse(entry) as { jabatan: string | null; hashes: string[] };
  return {
    ...row,
    jabatan: leaf.jabatan,
    hashes: leaf.hashes,
    detail: detail === null ? null : JSON.parse(detail),
  };
}
