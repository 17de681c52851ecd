import type { Clock } from '../../base/clock.ts';
import type { Config } from '../../base/config.ts';
import { sha256 } from '../../base/hash.ts';
import type { Tanggal } from '../../base/tanggal.ts';
import type { Db } from '../../db/db.ts';
import type { Office } from '../../people/office.ts';
import { markSent, releaseDigest, reserveDigest, reservedOn } from '../../procedure/digest/digest-sent.ts';
import { type DueDigest, digestsDue } from '../../procedure/digest/digests-due.ts';
import { to } from '../../web/staff/links.ts';
import { taskText } from '../../web/text.ts';
import type { Outcome, Postbox } from './postbox.ts';

/** What came of an office's digests; figures and a code of the server's trouble, so that it may be logged. */
export interface Round extends Readonly<Record<Outcome, number>> {
  /** Kind of trouble for which nothing was tried; null when the server answered. */
  readonly unreachable: string | null;
}

/** The digests of a day that nobody has taken yet. Each links to the page that it mirrors, where it is switched off. */
export async function waitingDigests(
  db: Db,
  office: Office,
  day: Tanggal,
  origin: string,
): Promise<DueDigest[]> {
  const due = await digestsDue(db, office, day, { verbOf: taskText, link: `${origin}${to.ringkasan}` });
  if (due.length === 0) return [];
  const taken = await reservedOn(db, office.id, day);
  return due.filter(({ person }) => !taken.has(person));
}

/** What a round works with. */
export interface Sender {
  readonly db: Db;
  readonly clock: Clock;
  readonly postbox: Postbox;
  readonly config: Pick<Config, 'publicUrl'>;
  /** Ends the round after the letter under way. */
  readonly signal?: AbortSignal;
}

/**
 * Sends an office's digests of a day, in Indonesian, each at most once: taken first, then handed to the server, then
 * marked. What the server did not accept for now is given back; what nobody can tell stays taken and ends the round.
 */
export async function sendDigests(sender: Sender, office: Office, day: Tanggal): Promise<Round> {
  const { db, clock, postbox, config, signal } = sender;
  const round = { sent: 0, refused: 0, later: 0, unknown: 0 };
  const waiting = await waitingDigests(db, office, day, config.publicUrl ?? '');
  const unreachable = waiting.length > 0 ? await postbox.trouble() : null;
  if (unreachable !== null) return { ...round, unreachable };
  for (const { person, address, mail } of waiting) {
    if (signal?.aborted || round.unknown > 0) break;
    const one = { office: office.id, person, day };
    if (!(await reserveDigest(db, one, clock.now()))) continue;
    const outcome = await postbox.send({
      to: address,
      fromName: office.shortName,
      subject: mail.subject.id,
      text: mail.text.id,
      id: sha256(`${office.id} ${person} ${day}`).slice(0, 32),
    });
    round[outcome] += 1;
    if (outcome === 'sent') await markSent(db, one, clock.now());
    if (outcome === 'later') await releaseDigest(db, one);
  }
  return { ...round, unreachable: null };
}
