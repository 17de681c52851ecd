import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { sha256 } from '../../base/hash.ts';
import { reserveDigest } from '../../procedure/digest/digest-sent.ts';
import { connectionTo, openPostbox } from './postbox.ts';
import { type Sender, sendDigests } from './send-digests.ts';
import {
  clockAt,
  EIGHT,
  type MailOffice,
  mailOffice,
  type Peer,
  SHORT_NAME,
  startPeer,
  TUESDAY,
} from './testing.ts';

const ORIGIN = 'https://ppid.kantor.example';

let at: MailOffice;
let peer: Peer;
let started: Peer[] = [];
before(async () => {
  at = await mailOffice();
  await at.db`update office set sample = false, short_name = ${SHORT_NAME}`;
});
after(() => at.drop());
beforeEach(async () => {
  started = [];
  peer = await serverWith();
  await at.db`delete from digest_sent`;
});
afterEach(() => Promise.all(started.map((one) => one.stop())));

/** A server that is stopped after the test, whatever came of it. */
async function serverWith(...options: Parameters<typeof startPeer>): Promise<Peer> {
  const made = await startPeer(...options);
  started.push(made);
  return made;
}

const sender = (mail = peer.mail): Sender => ({
  db: at.db,
  clock: clockAt(EIGHT),
  postbox: openPostbox(mail),
  config: { publicUrl: ORIGIN },
});
const send = (mail = peer.mail) => sendDigests(sender(mail), at.office, TUESDAY);
const rows = () => at.db<{ sentAt: Date | null }[]>`select sent_at from digest_sent`;

const NOTHING = { sent: 0, refused: 0, later: 0, unknown: 0, unreachable: null };

/** Header fields with their folded lines put together, and the text as it was written. */
function read(raw: string): { field: (name: string) => string; text: string } {
  const end = raw.indexOf('\r\n\r\n');
  const head = raw.slice(0, end).replace(/\r\n[ \t]/g, ' ');
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1] ?? '';
  const body = raw.slice(end + 4);
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  const coding = field('Content-Transfer-Encoding');
  const text =
    coding === 'quoted-printable'
      ? Buffer.from(bytes, 'latin1').toString('utf8')
      : coding === 'base64'
        ? Buffer.from(body, 'base64').toString('utf8')
        : body;
  return { field, text: text.replace(/\r\n/g, '\n') };
}

/** RFC 2047 words as text. */
function decoded(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, how: string, word: string) =>
      how.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString('utf8')
        : Buffer.from(
            word
              .replace(/_/g, ' ')
              .replace(/=([0-9A-F]{2})/g, (__, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
            'latin1',
          ).toString('utf8'),
    );
}

test('each person gets one plain message of their own, in UTF-8, with one link and no name', async () => {
  assert.deepEqual(await send(), { ...NOTHING, sent: 4 });
  assert.equal(new Set(peer.received.map(({ to }) => to.join())).size, 4);
  for (const { from, to, raw } of peer.received) {
    assert.equal(from, 'ppid@kantor.example');
    const { field, text } = read(raw);
    assert.equal(decoded(field('Subject')), 'KPU Kota Contoh – Uji: 1 tugas (Selasa, 24 November 2026)');
    assert.match(decoded(field('From')), /^"?KPU Kota Contoh – Uji"? <ppid@kantor\.example>$/);
    assert.deepEqual([field('To'), to.length], [to[0], 1]);
    assert.match(field('Content-Type'), /^text\/plain; charset=utf-8/);
    assert.equal(field('Auto-Submitted'), 'auto-generated');
    assert.match(field('Message-ID'), /^<[0-9a-f]{32}@kantor\.example>$/);
    assert.equal(
      text.trimEnd(),
      `KPU Kota Contoh – Uji
Tugas, Selasa, 24 November 2026

Tanpa tenggat (1)
- PR-2026-01: Isi dan kirim draf daftar informasi

https://ppid.kantor.example/kerja/ringkasan`,
    );
    assert.equal(raw.match(/https?:/g)?.length, 1);
    for (const { name } of Object.values(at.test.actors)) assert.ok(!decoded(raw).includes(name));
  }
});

test('the same day brings no second mail, from this process or from another at the same moment', async () => {
  const rounds = await Promise.all([send(), send(), send()]);
  assert.equal(
    rounds.map(({ sent }) => sent).reduce((sum, n) => sum + n, 0),
    4,
  );
  assert.deepEqual(await send(), NOTHING);
  assert.equal(peer.received.length, 4);
  assert.ok((await rows()).every(({ sentAt }) => sentAt?.getTime() === EIGHT.getTime()));
});

test('a process that stopped between taking a mail and sending it leaves that one unsent, and no other', async () => {
  const { person } = at.test.actors.penghubung1;
  await reserveDigest(at.db, { office: at.office.id, person, day: TUESDAY }, EIGHT);
  assert.deepEqual(await send(), { ...NOTHING, sent: 3 });
  const own = sha256(`${at.office.id} ${person} ${TUESDAY}`).slice(0, 32);
  assert.ok(peer.received.every(({ raw }) => !raw.includes(own)));
});

test('a recipient whom the server will never take is not tried again that day, and the others get theirs', async () => {
  const picky = await serverWith({
    onRcptTo: ({ address }, _session, done) =>
      done(
        address.startsWith('joko')
          ? Object.assign(new Error('no such mailbox'), { responseCode: 550 })
          : undefined,
      ),
  });
  assert.deepEqual(await send(picky.mail), { ...NOTHING, sent: 3, refused: 1 });
  assert.deepEqual(await send(picky.mail), NOTHING);
});

test('what the server puts off is tried again', async () => {
  let asked = 0;
  const grey = await serverWith({
    onRcptTo: (_address, _session, done) => {
      asked += 1;
      done(asked <= 4 ? Object.assign(new Error('come back later'), { responseCode: 451 }) : undefined);
    },
  });
  assert.deepEqual(await send(grey.mail), { ...NOTHING, later: 4 });
  assert.equal((await rows()).length, 0);
  assert.deepEqual(await send(grey.mail), { ...NOTHING, sent: 4 });
});

test('a server that is down takes nobody’s turn away, and says so by a code only', async () => {
  const gone = await serverWith();
  await gone.stop();
  const round = await send(gone.mail);
  assert.deepEqual({ ...round, unreachable: null }, NOTHING);
  assert.match(round.unreachable ?? '', /^E[A-Z]+$/);
  assert.equal((await rows()).length, 0);
});

test('a password that is not accepted is trouble with the server; a right one is', async () => {
  const closed = await serverWith({
    authOptional: false,
    onAuth: ({ username, password }, _session, done) =>
      username === 'petugas' && password === 'kata sandi'
        ? done(null, { user: 'petugas' })
        : done(new Error('no')),
    // Given over plain text only because both ends are this machine.
    allowInsecureAuth: true,
  });
  const as = (who: string) => ({ ...closed.mail, url: `smtp://${who}@127.0.0.1:${closed.port}` });
  assert.equal((await send(as('petugas:salah'))).unreachable, 'EAUTH');
  assert.deepEqual(await send(as('petugas:kata%20sandi')), { ...NOTHING, sent: 4 });
});

test('a password leaves only over TLS, except to this very machine', () => {
  const tls = (url: string) => {
    const { secure, requireTLS, ignoreTLS } = {
      requireTLS: false,
      ignoreTLS: false,
      ...connectionTo({ url }),
    };
    return { secure, requireTLS, ignoreTLS };
  };
  const none = { secure: false, requireTLS: false, ignoreTLS: false };
  assert.deepEqual(tls('smtp://petugas:rahasia@surel.example'), { ...none, requireTLS: true });
  assert.deepEqual(tls('smtps://petugas:rahasia@surel.example'), { ...none, secure: true });
  assert.deepEqual(tls('smtp://surel.example'), none);
  assert.deepEqual(tls('smtp://petugas:rahasia@127.0.0.1'), { ...none, ignoreTLS: true });
});

test('a connection that breaks over the message leaves it in doubt: not sent again, and the round ends', async () => {
  const broken = await serverWith({
    onData(stream) {
      stream.resume();
      stream.on('end', () => broken.cut());
    },
  });
  assert.deepEqual(await send(broken.mail), { ...NOTHING, unknown: 1 });
  assert.equal((await rows()).length, 1);
  assert.deepEqual(await send(), { ...NOTHING, sent: 3 });
});

test('a sample office sends nothing, whoever asks', async () => {
  assert.deepEqual(await sendDigests(sender(), at.test.office, TUESDAY), NOTHING);
  assert.deepEqual(peer.received, []);
});

test('a round that is told to stop ends after the letter under way', async () => {
  const stopping = new AbortController();
  const once = await serverWith({
    onRcptTo: (_address, _session, done) => {
      stopping.abort();
      done();
    },
  });
  const round = await sendDigests({ ...sender(once.mail), signal: stopping.signal }, at.office, TUESDAY);
  assert.deepEqual(round, { ...NOTHING, sent: 1 });
});
