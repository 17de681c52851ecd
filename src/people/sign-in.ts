import type { Clock } from '../base/clock.ts';
import { secret, sha256 } from '../base/hash.ts';
import type { Db, Tx } from '../db/db.ts';
import { transaction } from '../db/transaction.ts';
import { passwordMatches } from './password.ts';

const MINUTE = 60_000;
const WINDOW = 15 * MINUTE;
/** Failures within the window that lock an account, and an address. */
const LIMIT = { account: 5, address: 30 } as const;

export type SignIn =
  | { readonly outcome: 'welcome'; readonly office: string; readonly person: string }
  | { readonly outcome: 'unknown' }
  | { readonly outcome: 'locked'; readonly until: Date };

interface Deps {
  readonly db: Db;
  readonly clock: Clock;
}

async function lockedUntil(tx: Tx, at: Date, subject: string, limit: number): Promise<Date | null> {
  const since = new Date(at.getTime() - WINDOW);
  const [row] = await tx<{ failures: number; first: Date | null }[]>`
    select count(*)::int as failures, min(at) as first from sign_in_failure
    where subject = ${subject} and at > ${since}`;
  return row?.first && row.failures >= limit ? new Date(row.first.getTime() + WINDOW) : null;
}

/**
 * Counts this attempt as failed before it is checked, so that of many sent at once no more are checked than of as
 * many sent in turn; who gets in has it struck out again.
 */
function admit({ db }: Deps, at: Date, account: string, origin: string): Promise<Date | null> {
  return transaction(db, async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtext('sign_in_failure'))`;
    const until =
      (await lockedUntil(tx, at, account, LIMIT.account)) ??
      (await lockedUntil(tx, at, origin, LIMIT.address));
    if (!until)
      await tx`insert into sign_in_failure (subject, at) values (${account}, ${at}), (${origin}, ${at})`;
    return until;
  });
}

/**
 * Checks an e-mail address and a password. An unknown address and a wrong password look the same and cost the
 * same; repeated failures lock the account, and the address they come from, for what is left of 15 minutes. A try
 * counts as failed from before its slow hash until it has succeeded, so that many at once are not free.
 */
export async function signIn(deps: Deps, email: string, password: string, address: string): Promise<SignIn> {
  const { db, clock } = deps;
  const mail = email.trim().toLowerCase();
  const account = accountOf(mail);
  const origin = `address:${sha256(address)}`;
  const at = clock.now();
  const until = await admit(deps, at, account, origin);
  if (until) return { outcome: 'locked', until };
  const [person] = await db<{ office: string; id: string; passwordHash: string | null }[]>`
    select office, id, password_hash from person where email = ${mail} and active`;
  const matches = await passwordMatches(password, person?.passwordHash ?? null);
  if (!person || !matches) return { outcome: 'unknown' };
  await db`
    delete from sign_in_failure where subject = ${account} or ctid = (
      select ctid from sign_in_failure where (subject, at) = (${origin}, ${at}) limit 1)`;
  return { outcome: 'welcome', office: person.office, person: person.id };
}

/** How failed tries for an account are noted: by a hash, so that the table holds no addresses. */
function accountOf(email: string): string {
  return `account:${sha256(email)}`;
}

/** Idle and absolute limits of a session in minutes; a shared computer gets shorter ones. */
const LIFETIME = { own: { idle: 30, whole: 720 }, shared: { idle: 15, whole: 240 } } as const;

/** Opens a session and returns the token for the cookie; the database keeps only its hash. */
export async function openSession(
  { db, clock }: Deps,
  who: { office: string; person: string; mandate: string | null; shared: boolean },
): Promise<string> {
  const token = secret();
  const at = clock.now();
  const lifetime = LIFETIME[who.shared ? 'shared' : 'own'];
  await db`delete from session where expires_at <= ${at}`;
  await db`
    insert into session (token_sha256, office, person, mandate, shared, created_at, seen_at, expires_at)
    values (${sha256(token)}, ${who.office}, ${who.person}, ${who.mandate}, ${who.shared}, ${at}, ${at},
      ${new Date(at.getTime() + lifetime.whole * MINUTE)})`;
  return token;
}

export interface Session {
  readonly office: string;
  readonly person: string;
  readonly mandate: string | null;
  readonly shared: boolean;
}

/** The session behind a token, unless it idled too long or ended; being seen keeps it alive. */
export async function sessionOf({ db, clock }: Deps, token: string): Promise<Session | null> {
  const at = clock.now();
  const [session] = await db<(Session & { seenAt: Date })[]>`
    select office, person, mandate, shared, seen_at from session
    where token_sha256 = ${sha256(token)} and expires_at > ${at}
      and seen_at > ${at}::timestamptz - make_interval(mins => case when shared then ${LIFETIME.shared.idle}::int else ${LIFETIME.own.idle}::int end)`;
  if (!session) return null;
  if (at.getTime() - session.seenAt.getTime() > MINUTE) {
    await db`update session set seen_at = ${at} where token_sha256 = ${sha256(token)}`;
  }
  return session;
}

/** Lets the session act in another of the person's posts. */
export async function chooseMandate({ db }: Pick<Deps, 'db'>, token: string, mandate: string): Promise<void> {
  await db`update session set mandate = ${mandate} where token_sha256 = ${sha256(token)}`;
}

export async function closeSession({ db }: Pick<Deps, 'db'>, token: string): Promise<void> {
  await db`delete from session where token_sha256 = ${sha256(token)}`;
}

/** Gives a person a new password, ends every session they had and forgets the tries that locked them out. */
export async function setPassword(
  { db }: Pick<Deps, 'db'>,
  who: { office: string; person: string },
  passwordHash: string,
): Promise<void> {
  await transaction(db, async (tx) => {
    const [person] = await tx<{ email: string }[]>`
      update person set password_hash = ${passwordHash} where (office, id) = (${who.office}, ${who.person})
      returning email`;
    await tx`delete from sign_in_failure where subject = ${accountOf(person?.email ?? '')}`;
    await tx`delete from session where (office, person) = (${who.office}, ${who.person})`;
  });
}
