import { sha256 } from '../../base/hash.ts';
import type { Reader } from '../../db/db.ts';

/** Whose feed it is. */
export interface FeedOwner {
  readonly office: string;
  readonly person: string;
}

/** The owner of a feed by its secret; null when there is no such feed or a newer one has replaced it. */
export async function feedOwner(reader: Reader, token: string): Promise<FeedOwner | null> {
  const [row] = await reader<FeedOwner[]>`
    select office, person from calendar_feed where token_hash = ${sha256(token)}`;
  return row ?? null;
}

/** When the person's feed was made; null while there is none. */
export async function feedMadeAt(reader: Reader, { office, person }: FeedOwner): Promise<Date | null> {
  const [row] = await reader<{ madeAt: Date }[]>`
    select made_at from calendar_feed where (office, person) = (${office}, ${person})`;
  return row?.madeAt ?? null;
}
