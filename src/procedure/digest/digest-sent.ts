import type { Tanggal } from '../../base/tanggal.ts';
import type { Db } from '../../db/db.ts';

/** Whose digest of which day; at most one mail leaves for it. */
export interface DigestOf {
  readonly office: string;
  readonly person: string;
  readonly day: Tanggal;
}

/**
 * Takes the one mail of that day, before it is handed to any server; false when it was taken before, here or by another
 * process. Whoever stops between this and `markSent` leaves the day without a mail: the page has the same summary and
 * the next digest comes, while a mail that comes twice is one that people switch off.
 */
export async function reserveDigest(db: Db, { office, person, day }: DigestOf, at: Date): Promise<boolean> {
  const taken = await db`
    insert into digest_sent (office, person, day, reserved_at) values (${office}, ${person}, ${day}, ${at})
    on conflict do nothing returning 1`;
  return taken.length > 0;
}

/** Records that the server has accepted the mail. */
export async function markSent(db: Db, { office, person, day }: DigestOf, at: Date): Promise<void> {
  await db`
    update digest_sent set sent_at = ${at} where (office, person, day) = (${office}, ${person}, ${day})`;
}

/** Gives the mail back, to be tried again that day; only when the server is known not to have accepted it. */
export async function releaseDigest(db: Db, { office, person, day }: DigestOf): Promise<void> {
  await db`
    delete from digest_sent
    where (office, person, day) = (${office}, ${person}, ${day}) and sent_at is null`;
}

/** People of an office whose mail of a day is taken. */
export async function reservedOn(db: Db, office: string, day: Tanggal): Promise<ReadonlySet<string>> {
  const rows = await db<{ person: string }[]>`
    select person from digest_sent where (office, day) = (${office}, ${day})`;
  return new Set(rows.map(({ person }) => person));
}
