import { report } from '../../base/log.ts';
import { repeat, type Wait } from '../../base/repeat.ts';
import { dayOf, type Zone } from '../../base/tanggal.ts';
import { offices } from '../../people/office.ts';
import { DIGEST_HOUR } from '../../procedure/digest/digest-mail.ts';
import { localTime } from '../../procedure/time/calendar.ts';
import { type Round, type Sender, sendDigests } from './send-digests.ts';

const QUARTER_MS = 900_000;
const HOUR_MS = 3_600_000;
/** Until this hour a server that was off at eight still sends what it missed. */
const LATEST_HOUR = 12;

/**
 * True at the times when an office's digests leave: the hour from 08.00 of its own clock or, where the server was started
 * later in the morning, its first hour. Four quarters lie in that hour: one attempt and three more.
 */
export function isDigestTime(at: Date, zone: Zone, started: Date): boolean {
  const hour = localTime(at, zone).ms / HOUR_MS;
  if (hour < DIGEST_HOUR || hour >= LATEST_HOUR) return false;
  return hour < DIGEST_HOUR + 1 || at.getTime() - started.getTime() < HOUR_MS;
}

/** A digest that did not leave, for the log: its kind only, no address and no words of the server. */
class DigestNotSent extends Error {
  override readonly name = 'DigestNotSent';
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

const tell = (error: unknown) => report({ code: 'digest', route: 'digest', method: 'MAIL', error });

function tellRound({ unreachable, refused, later, unknown }: Round): void {
  if (unreachable) tell(new DigestNotSent(unreachable));
  for (const [code, count] of Object.entries({ refused, later, unknown }))
    if (count > 0) tell(new DigestNotSent(`${code} ${count}`));
}

/** Sends what is due at this moment in every office; ends early when the server does not answer, for it is the same. */
export async function sendDueDigests(sender: Sender, started: Date): Promise<void> {
  const now = sender.clock.now();
  for (const office of await offices(sender.db)) {
    if (sender.signal?.aborted) return;
    if (office.sample || !isDigestTime(now, office.zone, started)) continue;
    const round = await sendDigests(sender, office, dayOf(now, office.zone));
    tellRound(round);
    if (round.unreachable) return;
  }
}

/**
 * Looks at once and at every quarter of an hour, which every zone of Indonesia shares, until it is stopped.
 * @param wait sets a timer; tests hand in their own
 * @returns what ends it after the letter under way
 */
export function startDigestTimer(sender: Omit<Sender, 'signal'>, wait?: Wait): () => Promise<void> {
  const started = sender.clock.now();
  const untilQuarter = () => QUARTER_MS - (sender.clock.now().getTime() % QUARTER_MS);
  return repeat((signal) => sendDueDigests({ ...sender, signal }, started), {
    ...{ every: untilQuarter, failed: tell },
    ...(wait ? { wait } : {}),
  });
}
