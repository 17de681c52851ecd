import { secret, sha256 } from '../base/hash.ts';
import { canonical, type Json } from '../base/json.ts';
import type { Tx } from '../db/db.ts';
import type { Actor, Machine } from './actor.ts';
import type { Kind } from './kinds.ts';

export interface Record {
  readonly kind: Kind;
  readonly by: Actor | Machine;
  readonly at: Date;
  readonly subject: string;
  readonly about?: readonly string[];
  readonly hashes: readonly string[];
  readonly detail: { readonly [key: string]: Json };
}

/**
 * Appends one entry at the end of the log. The head row orders writers, so positions have no gaps and
 * commit in order; it stays locked until the commit, so this is a deed's last statement. The leaf holds a
 * salted commitment to the detail (and to the person), not the detail. The position is read as a scalar:
 * were the head missing, the null would break the primary key and with it the deed.
 * @returns the entry's position, counted from 0
 * @throws TypeError at once, so that the deed fails with it, when the detail cannot be written as JSON
 */
export function append(tx: Tx, record: Record): Promise<number> {
  const salt = secret();
  const detail = canonical({ ...record.detail, person: record.by.person });
  const entry = canonical({
    v: 1,
    at: record.at.toISOString(),
    kind: record.kind,
    office: record.by.office,
    jabatan: record.by.jabatan,
    subject: record.subject,
    hashes: record.hashes,
    commitment: commitment(salt, detail),
  });
  return tx<{ seq: number }[]>`
    with head as (update journal_head set size = size + 1 returning size - 1 as seq),
    leaf as (
      insert into journal_entry (seq, office, at, kind, subject, entry)
      values ((select seq from head),
        ${record.by.office}, ${record.at}, ${record.kind}, ${record.subject}, ${entry})
      returning seq
    ),
    about as (
      insert into journal_about (office, subject, seq)
      select ${record.by.office}::uuid, thing, (select seq from leaf)
      from unnest(${[...new Set(record.about)]}::text[]) as thing
    )
    insert into journal_detail (seq, person, jabatan, salt, detail)
    values ((select seq from leaf), ${record.by.person}, ${record.by.jabatan}, ${salt}, ${detail})
    returning seq`.then(([row]) => {
    if (!row) throw new Error('the journal has no head');
    return row.seq;
  });
}

/** SHA-256 over the salt and the canonical detail: proves the detail without showing it. */
export function commitment(salt: string, detail: string): string {
  return sha256(salt + detail);
}
