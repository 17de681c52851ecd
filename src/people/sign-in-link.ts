import type { Clock } from '../base/clock.ts';
import { secret, sha256 } from '../base/hash.ts';
import type { Db, Tx } from '../db/db.ts';
import { transaction } from '../db/transaction.ts';

const HOUR = 3_600_000;

interface Deps {
  readonly db: Db;
  readonly clock: Clock;
}

/** Whose first visit a one-time link is: nobody's yet (a new installation) or one person's. */
export interface LinkOwner {
  readonly office: string | null;
  readonly person: string | null;
}

/** Records a link by the hash of its token; links that the same owner had stop working. */
export async function writeLink(
  tx: Tx,
  owner: LinkOwner,
  { tokenSha256, hours }: { tokenSha256: string; hours: number },
  at: Date,
): Promise<void> {
  // One maker at a time: of two at once each would miss the other's link, and both would work.
  await tx`select pg_advisory_xact_lock(hashtext('setup_link'))`;
  await tx`delete from setup_link where person is not distinct from ${owner.person}`;
  await tx`
    insert into setup_link (token_sha256, office, person, created_at, expires_at)
    values (${tokenSha256}, ${owner.office}, ${owner.person}, ${at}, ${new Date(at.getTime() + hours * HOUR)})`;
}

/** Makes a one-time link token; links that the same owner had stop working. */
export async function makeLink({ db, clock }: Deps, owner: LinkOwner, hours: number): Promise<string> {
  const token = secret();
  await transaction(db, (tx) => writeLink(tx, owner, { tokenSha256: sha256(token), hours }, clock.now()));
  return token;
}

/** The owner of a link that can still be used, and until when; null when it is used, ended or unknown. */
export async function linkOwner(
  { db, clock }: Deps,
  token: string,
): Promise<(LinkOwner & { until: Date }) | null> {
  const [link] = await db<(LinkOwner & { until: Date })[]>`
    select office, person, expires_at as until from setup_link
    where token_sha256 = ${sha256(token)} and used_at is null and expires_at > ${clock.now()}`;
  return link ?? null;
}

/** Uses a link up; false when somebody was first. */
export async function spendLink({ db, clock }: Deps, token: string): Promise<boolean> {
  const spent = await db`
    update setup_link set used_at = ${clock.now()}
    where token_sha256 = ${sha256(token)} and used_at is null and expires_at > ${clock.now()}`;
  return spent.count === 1;
}
