import assert from 'node:assert/strict';
import { chmod, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { Unfit } from '../base/errors.ts';
import { connect } from '../db/db.ts';
import { journalKey } from './keys.ts';
import { consistencyPlan, verifyConsistency } from './merkle.ts';
import { openCheckpoint } from './note.ts';
import { proveEntry, verifyProof } from './prove.ts';
import { latestCheckpoint, sealLog } from './seal-log.ts';
import { type TestJournal, tamper as tamperWith, testJournal } from './testing.ts';
import { tilesIn } from './tile-files.ts';
import { proofFromTiles } from './tiles.ts';
import { verifyJournal } from './verify-journal.ts';
import { verifyTiles } from './verify-tiles.ts';

let journal: TestJournal;
beforeEach(async () => {
  journal = await testJournal();
});
afterEach(() => journal.drop());

async function assertSound(): Promise<void> {
  const { db, dir, key } = journal;
  assert.deepEqual((await verifyJournal({ db, dir, vkey: key.vkey })).problems, []);
  assert.deepEqual((await verifyTiles({ dir, vkey: key.vkey })).problems, []);
}

const tamper = (change: (db: TestJournal['db']) => Promise<unknown>) => tamperWith(journal.db, change);

async function files(dir: string): Promise<string[]> {
  const found = await readdir(dir, { recursive: true, withFileTypes: true });
  return found
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .sort();
}

test('each checkpoint continues the one before it, and sealing again changes nothing', async () => {
  const { db, dir, key } = journal;
  let last = await sealLog(journal);
  assert.equal(last.size, 0);
  for (const count of [1, 4, 250, 1, 0, 300]) {
    await journal.record(count);
    const next = await sealLog(journal);
    const plan = consistencyPlan(last.size, next.size);
    const proof = await proofFromTiles(tilesIn(dir), next.size, plan);
    const roots = [last, next].map(({ root }) => Buffer.from(root, 'hex')) as [Buffer, Buffer];
    assert.ok(proof && verifyConsistency(last.size, roots[0], next.size, roots[1], proof), `${next.size}`);
    const before = await Promise.all((await files(dir)).map((path) => stat(path)));
    assert.deepEqual(await sealLog(journal), next);
    const after = await Promise.all((await files(dir)).map((path) => stat(path)));
    assert.deepEqual(
      after.map(({ mtimeMs }) => mtimeMs),
      before.map(({ mtimeMs }) => mtimeMs),
    );
    assert.deepEqual(await latestCheckpoint(db), next);
    assert.equal(await readFile(join(dir, 'checkpoint'), 'utf8'), next.note);
    assert.equal(openCheckpoint(next.note, key.verifier)?.root.toString('hex'), next.root);
    await assertSound();
    last = next;
  }
  assert.equal(last.size, 556);
});

test('partial tiles give way to the full tile', async () => {
  await journal.record(255);
  await sealLog(journal);
  await journal.record(1);
  await sealLog(journal);
  const names = (await files(join(journal.dir, 'tile'))).map((path) => path.slice(journal.dir.length + 1));
  assert.deepEqual(names, ['tile/0/000', 'tile/1/000.p/1', 'tile/entries/000']);
});

test('two processes that seal while deeds go on sign one history', async () => {
  const two = connect(journal.url, { max: 2 });
  const seals = (db: TestJournal['db']) =>
    (async () => {
      for (let i = 0; i < 12; i++) await sealLog({ ...journal, db });
    })();
  await Promise.all([journal.record(150), journal.record(150), seals(journal.db), seals(two)]);
  await two.end();
  assert.equal((await sealLog(journal)).size, 300);
  await assertSound();
});

test('lost and damaged tiles are written anew from the entries', async () => {
  await journal.record(300);
  const sealed = await sealLog(journal);
  await rm(journal.dir, { recursive: true });
  assert.deepEqual(await sealLog(journal), sealed);
  await assertSound();
  await writeFile(join(journal.dir, 'tile/0/001.p/44'), Buffer.alloc(44 * 32));
  await journal.record(1);
  await sealLog(journal);
  await rm(join(journal.dir, 'tile/0/001.p/44'));
  await assertSound();
});

test('a folder restored from an older backup is brought up to the journal', async () => {
  await journal.record(3);
  const old = await sealLog(journal);
  await journal.record(3);
  const now = await sealLog(journal);
  await writeFile(join(journal.dir, 'checkpoint'), old.note);
  assert.deepEqual(await sealLog(journal), now);
  await assertSound();
});

test('a checkpoint that was published but whose commit failed is taken up again', async () => {
  await journal.record(5);
  await sealLog(journal);
  await journal.record(5);
  const ahead = await sealLog(journal);
  await tamper((db) => db`delete from journal_checkpoint where size = 10`);
  await journal.record(1);
  assert.equal((await sealLog(journal)).size, 11);
  assert.equal(ahead.size, 10);
  await assertSound();
});

test('nothing is signed over a database that was rolled back', async () => {
  await journal.record(10);
  await sealLog(journal);
  await tamper(async (db) => {
    await db`delete from journal_detail where seq >= 8`;
    await db`delete from journal_entry where seq >= 8`;
    await db`delete from journal_checkpoint`;
    await db`update journal_head set size = 8`;
  });
  await assert.rejects(sealLog(journal), Unfit);
  await journal.record(5);
  await assert.rejects(sealLog(journal), Unfit);
  assert.equal(await latestCheckpoint(journal.db), null);
});

test('nothing is signed when a rolled-back database has grown past what was signed', async () => {
  await journal.record(200);
  await sealLog(journal);
  await journal.record(56);
  await sealLog(journal);
  await tamper(async (db) => {
    await db`delete from journal_detail where seq >= 250`;
    await db`delete from journal_entry where seq >= 250`;
    await db`delete from journal_checkpoint where size > 200`;
    await db`update journal_head set size = 250`;
  });
  await journal.record(100);
  await assert.rejects(sealLog(journal), Unfit);
});

test('nothing is signed over entries that were altered since they were signed', async () => {
  await journal.record(300);
  const sealed = await sealLog(journal);
  await tamper(
    (db) => db`update journal_entry set entry = replace(entry, 'unit:290', 'unit:291') where seq = 290`,
  );
  await journal.record(1);
  await assert.rejects(sealLog(journal), Unfit);
  // An older entry is not read again by the next sealing, but it is when the tiles must be made anew.
  await tamper(async (db) => {
    await db`update journal_entry set entry = replace(entry, 'unit:291', 'unit:290') where seq = 290`;
    await db`update journal_entry set entry = replace(entry, 'unit:7', 'unit:8') where seq = 7`;
  });
  await rm(join(journal.dir, 'tile'), { recursive: true });
  await assert.rejects(sealLog(journal), Unfit);
  assert.equal(await readFile(join(journal.dir, 'checkpoint'), 'utf8'), sealed.note);
});

test('nothing is signed over a gap, nor with another key', async () => {
  await journal.record(3);
  await sealLog(journal);
  const other = { ...journal, key: await journalKey(join(journal.data, 'other')) };
  await journal.record(3);
  await assert.rejects(sealLog(other), Unfit);
  await rm(journal.dir, { recursive: true });
  await assert.rejects(sealLog(other), Unfit);
  await tamper(async (db) => {
    await db`delete from journal_detail where seq = 4`;
    await db`delete from journal_entry where seq = 4`;
  });
  await assert.rejects(sealLog(journal), Unfit);
});

test('a proof convinces whoever holds the verifier key, from tiles and from entries alike', async () => {
  const { db, dir, key } = journal;
  await journal.record(260);
  const early = await sealLog(journal);
  await journal.record(300);
  const late = await sealLog(journal);
  const rows = await db<{ seq: number; entry: string }[]>`select seq, entry from journal_entry`;
  for (const checkpoint of [early, late]) {
    for (const { seq, entry } of rows.filter((row) => row.seq < checkpoint.size && row.seq % 37 === 0)) {
      const proof = await proveEntry(db, dir, seq, checkpoint);
      assert.equal(await proveEntry(db, null, seq, checkpoint), proof);
      const result = verifyProof(proof, Buffer.from(entry), key.vkey);
      assert.ok(result.ok);
      assert.deepEqual([result.index, result.size], [seq, checkpoint.size]);
      assert.equal(verifyProof(proof, Buffer.from(`${entry} `), key.vkey).ok, false);
    }
  }
  const proof = await proveEntry(db, dir, 5, late);
  const entry = Buffer.from(rows[5]?.entry ?? '');
  const faults = [
    verifyProof(proof, entry, 'terang/lain'),
    verifyProof(proof.replace('tlog-proof@v1', 'tlog-proof@v9'), entry, key.vkey),
    verifyProof(proof.replace('index 5', 'index 6'), entry, key.vkey),
    verifyProof(proof.replace('\n560\n', '\n561\n'), entry, key.vkey),
    verifyProof('', entry, key.vkey),
  ];
  const codes = faults.map((fault) => (fault.ok ? 'ok' : fault.code));
  assert.deepEqual(codes, ['vkey', 'malformed', 'excluded', 'unsigned', 'malformed']);
  await assert.rejects(proveEntry(db, dir, 560, late), { name: 'NotFound' });
});

test('the key is made once, for one reader only, and never replaced', async () => {
  const { data, key } = journal;
  const path = join(data, 'keys', 'journal.key');
  assert.equal((await stat(path)).mode & 0o777, 0o600);
  const again = await Promise.all([journalKey(data), journalKey(data)]);
  assert.deepEqual(
    again.map(({ vkey }) => vkey),
    [key.vkey, key.vkey],
  );
  assert.equal(await readFile(join(data, 'keys', 'journal.vkey'), 'utf8'), `${key.vkey}\n`);
  await chmod(path, 0o640);
  await assert.rejects(journalKey(data), Unfit);
  await chmod(path, 0o600);
  await writeFile(path, 'not a key');
  await assert.rejects(journalKey(data), Unfit);
  await rm(path);
  await assert.rejects(journalKey(data), Unfit);
});
