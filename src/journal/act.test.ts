import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Refused, reason } from '../base/errors.ts';
import { connect } from '../db/db.ts';
import { transaction } from '../db/transaction.ts';
import { type Deed, deed, perform, reasonsAgainst } from './act.ts';
import { commitment } from './append.ts';
import { entriesAbout, latestEntries } from './history.ts';
import { noteDown, type TestJournal, testJournal } from './testing.ts';

let journal: TestJournal;
before(async () => {
  journal = await testJournal();
  await journal.db`create table thing (n int primary key)`;
});
after(() => journal.drop());

interface Plan {
  readonly n: number;
  readonly refuse?: boolean;
  readonly fail?: 'apply' | 'entry';
}

const put: Deed<Plan, null, number> = deed({
  kind: 'unit.added',
  load: async () => null,
  refuse: (_state, _by, { refuse }) =>
    refuse ? [reason('no', 'aturan uji', 'Tidak boleh.', 'Not allowed.')] : [],
  apply: async (tx, _state, _by, { n, fail }) => {
    await tx`insert into thing values (${n})`;
    if (fail === 'apply') throw new Error('apply failed');
    // An entry longer than the table's check allows cannot be written.
    const hashes = fail === 'entry' ? ['x'.repeat(9000)] : [];
    return { subject: `thing:${n}`, hashes, detail: { n, alasan: 'uji coba' }, result: n };
  },
});

async function counts(): Promise<{ things: number; entries: number; details: number; size: number }> {
  const [row] = await journal.db<{ things: number; entries: number; details: number; size: number }[]>`
    select (select count(*) from thing) as things, (select count(*) from journal_entry) as entries,
      (select count(*) from journal_detail) as details, (select size from journal_head) as size`;
  assert.ok(row);
  return row;
}

test('a deed that is done leaves its change and one entry', async () => {
  const before = await counts();
  assert.equal(await perform(journal, journal.by, put, { n: 1 }), 1);
  const now = await counts();
  assert.deepEqual(now, {
    things: before.things + 1,
    entries: before.entries + 1,
    details: before.details + 1,
    size: before.size + 1,
  });
});

test('a refusal writes nothing and gives the reasons that the page shows', async () => {
  const before = await counts();
  const reasons = await reasonsAgainst(journal, journal.by, put, { n: 2, refuse: true });
  await assert.rejects(perform(journal, journal.by, put, { n: 2, refuse: true }), (error) => {
    assert.ok(error instanceof Refused);
    assert.deepEqual(error.reasons, reasons);
    return true;
  });
  assert.deepEqual(
    reasons.map(({ code }) => code),
    ['no'],
  );
  assert.deepEqual(await counts(), before);
});

test('a deed that fails leaves no entry, and an entry that fails leaves no deed', async () => {
  const before = await counts();
  await assert.rejects(perform(journal, journal.by, put, { n: 3, fail: 'apply' }), /apply failed/);
  await assert.rejects(perform(journal, journal.by, put, { n: 3, fail: 'entry' }), { code: '23514' });
  assert.deepEqual(await counts(), before);
  await perform(journal, journal.by, put, { n: 3 });
});

test('without the head of the log no deed is done', async () => {
  const [head] = await journal.db<{ size: number }[]>`delete from journal_head returning size`;
  const before = await counts();
  await assert.rejects(perform(journal, journal.by, put, { n: 4 }), { code: '23502' });
  assert.deepEqual(await counts(), before);
  await journal.db`insert into journal_head (size) values (${head?.size ?? 0})`;
});

test('many people at once leave no gap and no entry twice', async () => {
  const two = connect(journal.url, { max: 4 });
  const deeds = Array.from({ length: 80 }, (_, n) =>
    perform({ db: n % 2 ? journal.db : two, clock: journal.clock }, journal.by, put, {
      n: 100 + n,
      ...(n % 5 === 0 ? { fail: 'apply' as const } : {}),
    }).catch(() => null),
  );
  await Promise.all(deeds);
  await two.end();
  const rows = await journal.db<{ seq: number }[]>`select seq from journal_entry order by seq`;
  assert.deepEqual(
    rows.map(({ seq }) => seq),
    rows.map((_, index) => index),
  );
  assert.equal((await counts()).size, rows.length);
});

test('an entry holds no name and no detail, only a commitment that the detail opens', async () => {
  await perform(journal, journal.by, put, { n: 5 });
  const [row] = await journal.db<{ entry: string; salt: string; detail: string }[]>`
    select entry, salt, detail from journal_entry join journal_detail using (seq) where subject = 'thing:5'`;
  assert.ok(row);
  assert.doesNotMatch(row.entry, /Sri Uji|uji coba/);
  assert.ok(!row.entry.includes(journal.by.person));
  assert.equal(JSON.parse(row.entry).commitment, commitment(row.salt, row.detail));
  assert.deepEqual(JSON.parse(row.detail), { n: 5, alasan: 'uji coba', person: journal.by.person });
});

test('an entry cannot be changed, removed or swept away', async () => {
  const { db } = journal;
  const final = { code: '23001' };
  await assert.rejects(db`update journal_entry set subject = 'thing:0' where seq = 0`, final);
  await assert.rejects(db`delete from journal_entry where seq = 0`, final);
  await assert.rejects(db`truncate journal_entry cascade`, final);
});

test('the history of a thing and of the office is read with what the deed recorded', async () => {
  const { db, by } = journal;
  await perform(journal, by, put, { n: 6 });
  await perform(journal, by, noteDown, { n: 6 });
  const [about, ...none] = await entriesAbout(db, by.office, 'thing:6');
  assert.equal(none.length, 0);
  assert.equal(about?.jabatan, by.jabatan);
  assert.deepEqual(about?.detail, { n: 6, alasan: 'uji coba', person: by.person });
  const latest = await latestEntries(db, by.office, { before: null, limit: 2 });
  assert.deepEqual(
    latest.map(({ subject }) => subject),
    ['unit:6', 'thing:6'],
  );
  const next = await latestEntries(db, by.office, { before: about?.seq ?? 0, limit: 500 });
  assert.ok(next.length > 1 && next.every(({ seq }) => seq < (about?.seq ?? 0)));
  assert.deepEqual(await latestEntries(db, by.person, { before: null, limit: 2 }), []);
});

test('an erased detail leaves the entry', async () => {
  const { db, by } = journal;
  await perform(journal, by, put, { n: 7 });
  await db`delete from journal_detail where seq = (select seq from journal_entry where subject = 'thing:7')`;
  const [about] = await entriesAbout(db, by.office, 'thing:7');
  assert.equal(about?.person, null);
  assert.equal(about?.detail, null);
});

test('a connection that is lost inside a transaction ends that transaction and nothing else', async () => {
  const pool = connect(journal.url, { max: 1 });
  for (const how of ['between statements', 'during a statement']) {
    const lost = transaction(pool, async (tx) => {
      await tx`insert into thing values (900)`;
      const [me] = await tx<{ pid: number }[]>`select pg_backend_pid() as pid`;
      const end = () => journal.db`select pg_terminate_backend(${me?.pid ?? 0}, 1000)`.execute();
      if (how === 'during a statement') {
        setTimeout(end, 100);
        await tx`select pg_sleep(5)`;
      }
      await end();
      await new Promise((resolve) => setTimeout(resolve, 100));
      await tx`insert into thing values (901)`;
    });
    await assert.rejects(lost, { code: 'CONNECTION_CLOSED' });
    // The first use may still hear of the end of the old connection; then the pool is well again.
    await pool`select 1`.catch(() => {});
    const found = await pool`select n from thing where n >= 900`;
    assert.deepEqual([...found], []);
  }
  await pool.end();
});
