import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { isDigestTime, sendDueDigests, startDigestTimer } from './digest-timer.ts';
import type { Letter, Postbox } from './postbox.ts';
import { clockAt, EIGHT, type MailOffice, mailOffice, SHORT_NAME } from './testing.ts';

let at: MailOffice;
before(async () => {
  at = await mailOffice();
  await at.db`update office set sample = false, short_name = ${SHORT_NAME}`;
});
after(() => at.drop());
beforeEach(async () => {
  await at.db`delete from digest_sent`;
});

const config = { publicUrl: 'https://ppid.kantor.example' };
const MORNING = new Date('2026-11-23T00:00:00Z');

/** A postbox that keeps what it is given, in trouble while `down` says so. */
function box(down = () => false): Postbox & { letters: Letter[]; asked: number } {
  const letters: Letter[] = [];
  return {
    letters,
    asked: 0,
    async trouble() {
      this.asked += 1;
      return down() ? 'ESOCKET' : null;
    },
    async send(letter) {
      letters.push(letter);
      return 'sent';
    },
  };
}

test('digests leave in the hour from 08.00 of the office’s own clock', () => {
  const when = (time: string, zone: Parameters<typeof isDigestTime>[1]) =>
    isDigestTime(new Date(`2026-11-24T${time}Z`), zone, MORNING);
  assert.deepEqual(
    ['00:59:59', '01:00:00', '01:45:00', '02:00:00'].map((time) => when(time, 'Asia/Jakarta')),
    [false, true, true, false],
  );
  assert.equal(when('00:00:00', 'Asia/Makassar'), true);
  assert.equal(isDigestTime(new Date('2026-11-23T23:00:00Z'), 'Asia/Jayapura', MORNING), true);
  assert.equal(when('00:00:00', 'Asia/Jayapura'), false);
});

test('a server that starts later in the morning sends in its first hour; one that starts after noon does not', () => {
  const on = (time: string, started: string) =>
    isDigestTime(new Date(`2026-11-24T${time}Z`), 'Asia/Jakarta', new Date(`2026-11-24T${started}Z`));
  assert.equal(on('03:20:00', '03:20:00'), true);
  assert.equal(on('04:15:00', '03:20:00'), true);
  assert.equal(on('04:30:00', '03:20:00'), false);
  assert.equal(on('05:00:00', '05:00:00'), false);
});

test('at eight every office’s digests leave, on the day that it is there; an hour later none', async () => {
  const postbox = box();
  const sender = { db: at.db, postbox, config };
  await sendDueDigests({ ...sender, clock: clockAt(new Date('2026-11-24T00:45:00Z')) }, MORNING);
  assert.equal(postbox.letters.length, 0);
  await sendDueDigests({ ...sender, clock: clockAt(EIGHT) }, MORNING);
  await sendDueDigests({ ...sender, clock: clockAt(EIGHT) }, MORNING);
  assert.equal(postbox.letters.length, 4);
  await at.db`delete from digest_sent`;
  await sendDueDigests({ ...sender, clock: clockAt(new Date('2026-11-24T02:00:00Z')) }, MORNING);
  await sendDueDigests({ ...sender, clock: clockAt(new Date('2026-11-28T01:00:00Z')) }, MORNING);
  assert.equal(postbox.letters.length, 4);
});

/** Runs a timer by hand: `turn` is what its next timer would do, at a given time. */
async function byHand(postbox: Postbox, from: string) {
  let now = new Date(from);
  let next: (() => void) | null = null;
  let delay = 0;
  let told: () => void = () => {};
  const armed = () => new Promise<void>((resolve) => (told = resolve));
  let waiting = armed();
  const stop = startDigestTimer({ db: at.db, clock: { now: () => now }, postbox, config }, (run, ms) => {
    [next, delay] = [run, ms];
    told();
    return () => {
      next = null;
    };
  });
  await waiting;
  return {
    stop,
    delay: () => delay,
    pending: () => next !== null,
    async turn() {
      now = new Date(now.getTime() + delay);
      waiting = armed();
      next?.();
      await waiting;
    },
  };
}

test('a server that does not answer is asked again three times within the hour, then not until tomorrow', async () => {
  const postbox = box(() => true);
  const hand = await byHand(postbox, '2026-11-24T00:59:00Z');
  assert.equal(hand.delay(), 60_000);
  for (let turn = 0; turn < 8; turn += 1) await hand.turn();
  assert.equal(postbox.asked, 4);
  assert.equal(postbox.letters.length, 0);
  await hand.stop();
  assert.equal(hand.pending(), false);
});

test('what could not leave at eight leaves a quarter later, once', async () => {
  let tries = 0;
  const postbox = box(() => {
    tries += 1;
    return tries === 1;
  });
  const hand = await byHand(postbox, '2026-11-24T01:00:00Z');
  assert.equal(postbox.letters.length, 0);
  for (let turn = 0; turn < 4; turn += 1) await hand.turn();
  assert.equal(postbox.letters.length, 4);
  await hand.stop();
});
