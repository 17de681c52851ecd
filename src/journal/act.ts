import type { Clock } from '../base/clock.ts';
import { type Reason, Refused } from '../base/errors.ts';
import type { Json } from '../base/json.ts';
import type { Db, Tx } from '../db/db.ts';
import { transaction } from '../db/transaction.ts';
import type { Actor, Machine } from './actor.ts';
import { append } from './append.ts';
import type { Kind } from './kinds.ts';

/** What a deed did, for the journal: `subject` and `hashes` are public, `detail` is only committed to. */
export interface Done<Result> {
  /** The thing acted on, as `noun:id`. Never a name or a title. */
  readonly subject: string;
  /** Other things that it concerns, in the same form; only this installation knows them, to tell their history. */
  readonly about?: readonly string[];
  /** SHA-256 hashes that the deed binds: an edition's root, a file. */
  readonly hashes?: readonly string[];
  readonly detail: { readonly [key: string]: Json };
  readonly result: Result;
}

/**
 * One change that someone may make. `load` locks, then reads, in two statements; `refuse` is pure and
 * returns every reason why not; `apply` writes. The journal entry is appended in the same transaction.
 * It names its office, so a deed that locks the office does so `for no key update`; `for update` would stop
 * every other deed, and deadlock with those that hold what this one wants next.
 */
export interface Deed<Input, State, Result, By extends Actor | Machine = Actor> {
  readonly kind: Kind;
  load(tx: Tx, input: Input, by: By, at: Date): Promise<State>;
  refuse(state: State, by: By, input: Input): Reason[];
  apply(tx: Tx, state: State, by: By, input: Input, at: Date): Promise<Done<Result>>;
}

/** Declares a deed; only there so that the three functions agree on their types. */
export function deed<Input, State, Result>(d: Deed<Input, State, Result>): Deed<Input, State, Result> {
  return d;
}

/** Declares what Terang does by itself, on a timer. */
export function machineDeed<Input, State, Result>(
  d: Deed<Input, State, Result, Machine>,
): Deed<Input, State, Result, Machine> {
  return d;
}

export interface Deps {
  readonly db: Db;
  readonly clock: Clock;
  /** Told of every deed once it is on disk; for whoever shows what is being done. */
  readonly heard?: (kind: Kind, by: Actor | Machine) => void;
}

/**
 * Does a deed, or nothing at all.
 * @throws Refused with every reason; then nothing was written and nothing journalled
 */
export async function perform<Input, State, Result, By extends Actor | Machine>(
  { db, clock, heard }: Deps,
  by: By,
  what: Deed<Input, State, Result, By>,
  input: Input,
): Promise<Result> {
  const at = clock.now();
  let written: Promise<number> | undefined;
  const result = await transaction(db, async (tx) => {
    const state = await what.load(tx, input, by, at);
    const reasons = what.refuse(state, by, input);
    if (reasons.length > 0) throw new Refused(reasons);
    const done = await what.apply(tx, state, by, input, at);
    written = append(tx, {
      kind: what.kind,
      by,
      at,
      subject: done.subject,
      about: done.about ?? [],
      hashes: done.hashes ?? [],
      detail: done.detail,
    });
    written.catch(() => {});
    return done.result;
  });
  await written;
  heard?.(what.kind, by);
  return result;
}

/** Every reason why the deed would be refused now; empty when it can be done. Changes nothing. */
export async function reasonsAgainst<Input, State, Result, By extends Actor | Machine>(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  by: By,
  what: Deed<Input, State, Result, By>,
  input: Input,
): Promise<Reason[]> {
  const at = clock.now();
  return transaction(db, async (tx) => what.refuse(await what.load(tx, input, by, at), by, input));
}
