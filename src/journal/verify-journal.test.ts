import assert from 'node:assert/strict';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Invalid } from '../base/errors.ts';
import { perform } from './act.ts';
import { journalKey } from './keys.ts';
import { sealLog } from './seal-log.ts';
import { noteDown, type TestJournal, tamper, testJournal } from './testing.ts';
import { verifyJournal } from './verify-journal.ts';
import { verifyTiles } from './verify-tiles.ts';

let journal: TestJournal;
before(async () => {
  journal = await testJournal();
  for (const count of [3, 270, 20]) {
    await journal.record(count);
    await sealLog(journal);
  }
  await journal.record(2);
});
after(() => journal.drop());

async function codes(): Promise<string[]> {
  const { problems } = await verifyJournal({ ...journal, vkey: journal.key.vkey });
  return problems.map(({ code, where }) => `${code} ${where}`);
}

/** What a verification says while the log is changed so; the change is undone afterwards. */
async function codesAfter(change: string, undo: string): Promise<string[]> {
  await tamper(journal.db, (db) => db.unsafe(change));
  const found = await codes();
  await tamper(journal.db, (db) => db.unsafe(undo));
  assert.deepEqual(await codes(), []);
  return found;
}

test('an untouched journal has no problem, and says how much of it is signed', async () => {
  const { root, ...rest } = await verifyJournal({ ...journal, vkey: journal.key.vkey });
  assert.deepEqual(rest, { size: 295, signed: 293, erased: 0, problems: [] });
  assert.match(root, /^[0-9a-f]{64}$/);
  const tiles = await verifyTiles({ dir: journal.dir, vkey: journal.key.vkey });
  assert.deepEqual([tiles.size, tiles.problems], [293, []]);
});

test('an entry altered by the owner of the database is found, and named', async () => {
  const change = (from: string, to: string) =>
    `update journal_entry set entry = replace(entry, '"unit:${from}"', '"unit:${to}"'), subject = 'unit:${to}'
     where seq = 100`;
  assert.deepEqual(await codesAfter(change('100', '101'), change('101', '100')), [
    'tile-differs tile/0/000 (100)',
    'tile-differs tile/entries/000',
    'checkpoint-differs 273',
    'tile-differs tile/1/000.p/1',
    'checkpoint-differs 293',
    'checkpoint-differs checkpoint',
  ]);
});

test('an altered column, kind, detail, salt or person beside an entry is found', async () => {
  const { person, jabatan } = journal.by;
  const set = (table: string, what: string) => `update ${table} set ${what} where seq = 7`;
  const cases: [string, string, string][] = [
    [set('journal_entry', "subject = 'unit:8'"), set('journal_entry', "subject = 'unit:7'"), 'entry-differs'],
    [
      set('journal_entry', "at = at + interval '1 s'"),
      set('journal_entry', "at = at - interval '1 s'"),
      'entry-differs',
    ],
    [set('journal_entry', "kind = 'unit.x'"), set('journal_entry', "kind = 'unit.added'"), 'entry-differs'],
    [
      set('journal_detail', 'detail = replace(detail, \'"n":7\', \'"n":8\')'),
      set('journal_detail', 'detail = replace(detail, \'"n":8\', \'"n":7\')'),
      'detail-differs',
    ],
    [
      set('journal_detail', `person = '${jabatan}'`),
      set('journal_detail', `person = '${person}'`),
      'detail-differs',
    ],
    [
      set('journal_detail', `jabatan = '${person}'`),
      set('journal_detail', `jabatan = '${jabatan}'`),
      'detail-differs',
    ],
    [
      set('journal_detail', "salt = salt || 'x'"),
      set('journal_detail', 'salt = left(salt, -1)'),
      'detail-differs',
    ],
  ];
  for (const [change, undo, code] of cases) {
    assert.deepEqual(await codesAfter(change, undo), [`${code} 7`], change);
  }
});

test('entries that were signed and then removed are found, in the middle and at the end', async () => {
  const { db } = journal;
  await db`create table kept as select * from journal_entry where seq in (50, 51)`;
  await db`create table kept_detail as select * from journal_detail where seq in (50, 51)`;
  const middle = await codesAfter(
    'delete from journal_detail where seq in (50, 51); delete from journal_entry where seq in (50, 51)',
    'insert into journal_entry select * from kept; insert into journal_detail select * from kept_detail',
  );
  assert.deepEqual(middle, [
    'gap 50–51',
    'checkpoint-differs 273',
    'checkpoint-differs 293',
    'size-differs 295 / 293',
  ]);
  await db`create table tail as select * from journal_entry where seq >= 290`;
  await db`create table tail_detail as select * from journal_detail where seq >= 290`;
  const end = await codesAfter(
    `delete from journal_detail where seq >= 290; delete from journal_entry where seq >= 290;
     update journal_head set size = 290`,
    `insert into journal_entry select * from tail; insert into journal_detail select * from tail_detail;
     update journal_head set size = 295`,
  );
  assert.deepEqual(end, ['checkpoint-ahead 293', 'checkpoint-ahead checkpoint']);
});

test('an entry or checkpoint of unknown form is found', async () => {
  const { db } = journal;
  await db`create table kept_checkpoint as select * from journal_checkpoint where size = 273`;
  const restore =
    'delete from journal_checkpoint where size = 273; insert into journal_checkpoint select * from kept_checkpoint';
  const where = 'where size = 273';
  const unsigned = await codesAfter(
    `update journal_checkpoint set note = replace(note, '273', '274') ${where}`,
    restore,
  );
  assert.deepEqual(unsigned, ['checkpoint-unsigned 273']);
  const other = `update journal_checkpoint set root = repeat('0', 64) ${where}`;
  assert.deepEqual(await codesAfter(other, restore), ['checkpoint-differs 273']);
  const last = `update journal_entry set entry = replace(entry, '"v":1', '"v":2') where seq = 294`;
  const back = `update journal_entry set entry = replace(entry, '"v":2', '"v":1') where seq = 294`;
  assert.deepEqual(await codesAfter(last, back), ['entry-unreadable 294']);
});

test('every damaged, missing or exchanged file of the log is found, with and without the database', async () => {
  const { dir, key } = journal;
  const tiles = join(dir, 'tile');
  const names = (await readdir(tiles, { recursive: true, withFileTypes: true }))
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name));
  // Files of the newest checkpoint; those of older ones need not be kept.
  const current = names.filter((name) => !/\.p\/(3|17)$/.test(name));
  assert.equal(current.length, 5);
  for (const path of [...current, join(dir, 'checkpoint')]) {
    const bytes = await readFile(path);
    for (const damage of [flipped(bytes, 0), flipped(bytes, bytes.length - 1), bytes.subarray(1), null]) {
      if (damage) await writeFile(path, damage);
      else await rm(path);
      assert.notDeepEqual(await codes(), [], path);
      const { problems } = await verifyTiles({ dir, vkey: key.vkey });
      assert.ok(problems.length > 0, path);
      await writeFile(path, bytes);
    }
  }
  assert.deepEqual(await codes(), []);
});

test('a log signed with another key is not accepted', async () => {
  const other = await journalKey(join(journal.data, 'other'));
  const { problems } = await verifyJournal({ ...journal, vkey: other.vkey });
  assert.deepEqual([...new Set(problems.map(({ code }) => code))], ['checkpoint-unsigned']);
  await assert.rejects(verifyTiles({ dir: journal.dir, vkey: 'nonsense' }), Invalid);
});

test('an erased detail is counted and is no problem', async () => {
  const { db } = journal;
  await db`delete from journal_detail where seq = 12`;
  const { erased, problems } = await verifyJournal({ ...journal, vkey: journal.key.vkey });
  assert.deepEqual([erased, problems], [1, []]);
});

test('a verification beside deeds and sealing sees one moment', async () => {
  const work = (async () => {
    for (let n = 0; n < 60; n++) {
      await perform(journal, journal.by, noteDown, { n });
      if (n % 3 === 0) await sealLog(journal);
    }
  })();
  for (let i = 0; i < 5; i++) assert.deepEqual(await codes(), []);
  await work;
});

test('what a verification says holds no personal data', async () => {
  await tamper(journal.db, (db) => db`update journal_detail set detail = '{}'`);
  const { problems } = await verifyJournal({ ...journal, vkey: journal.key.vkey });
  assert.ok(problems.length > 100);
  const said = JSON.stringify(problems);
  assert.ok(!said.includes(journal.by.person) && !said.includes(journal.by.name));
  assert.equal(problems.at(-1)?.code, 'more-problems');
});

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
  return copy;
}
