import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { openSampleTangerang } from '../seeds/kota-tangerang.ts';
import { systemClock } from '../src/base/clock.ts';
import { foldersOf, testRepeats } from '../src/base/config.ts';
import { programFile } from '../src/base/paths.ts';
import type { Custody } from '../src/custody/custody.ts';
import { examineAll } from '../src/custody/examine/examine-next.ts';
import { diskStore } from '../src/custody/store/disk-store.ts';
import { hashFile } from '../src/custody/store/spool.ts';
import { sweepIncoming } from '../src/custody/store/sweep-incoming.ts';
import { type TestDatabase, testDatabase } from '../src/db/testing.ts';

/** Kills in an ordinary run; `TERANG_TEST_KILLS` asks for more. */
const KILLS = testRepeats('TERANG_TEST_KILLS', 25);

let database: TestDatabase;
let data: string;
before(async () => {
  database = await testDatabase();
  data = await mkdtemp(join(tmpdir(), 'terang-kill-'));
  await openSampleTangerang({ db: database.db, clock: systemClock });
});
after(async () => {
  await database.drop();
  await rm(data, { recursive: true, force: true });
});

/** Starts a child, waits for its first acknowledgement, and kills it some time later. @returns what it acknowledged */
async function killed(turn: number): Promise<string[]> {
  const child: ChildProcess = spawn(
    process.execPath,
    [programFile('dist', 'e2e', 'custody-child.js'), database.url, data, String(turn)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const ended = once(child, 'close');
  while (!said.includes('\n') && child.exitCode === null) await sleep(5);
  await sleep(Math.random() * 250);
  child.kill('SIGKILL');
  await ended;
  return said.split('\n').slice(0, -1);
}

test(`after ${KILLS} kill -9 in the midst of hand-ins and examinations, nothing acknowledged is lost or torn`, {
  timeout: 3_600_000,
}, async () => {
  const acknowledged: string[] = [];
  for (let turn = 0; turn < KILLS; turn += 1) acknowledged.push(...(await killed(turn)));
  assert.ok(acknowledged.length > KILLS, `${acknowledged.length} were acknowledged`);

  const store = diskStore(foldersOf(data).blobs);
  const custody: Custody = {
    ...{ db: database.db, clock: systemClock, data, folders: foldersOf(data), publicUrl: null },
    ...{ store, secondStore: null },
  };
  const rows = await database.db<{ sha256: string }[]>`select sha256 from softcopy`;
  const recorded = new Set(rows.map(({ sha256 }) => sha256));
  assert.deepEqual(
    acknowledged.filter((sha256) => !recorded.has(sha256)),
    [],
    'every acknowledged file has its record',
  );
  const names = await readdir(join(foldersOf(data).blobs, 'sha256'), { recursive: true });
  const held = new Map(
    names.filter((name) => name.length > 64).map((name) => [name.slice(-64), name] as const),
  );
  for (const sha256 of recorded) {
    const name = held.get(sha256);
    assert.ok(name, 'every record has its bytes');
    const found = await hashFile(join(foldersOf(data).blobs, 'sha256', name));
    assert.equal(found.sha256, sha256, 'no bytes are torn');
  }

  // What was being examined when a process died is examined in the end, and half-written files are swept. Files that
  // nobody had begun with prove nothing here and take long.
  await database.db`
    update examination set done_at = queued_at, hasil = 'bersih' where started_at is null and done_at is null`;
  const later = { now: () => new Date(systemClock.now().getTime() + 3_600_000) };
  await examineAll({ ...custody, clock: later });
  const [waiting] = await database.db<{ n: number }[]>`
    select count(*)::int as n from examination where done_at is null`;
  assert.equal(waiting?.n, 0);
  await sweepIncoming(store.spool, new Date(systemClock.now().getTime() + 2 * 86_400_000));
  assert.deepEqual(
    (await readdir(store.spool)).filter((name) => name !== 'parts'),
    [],
  );
});
