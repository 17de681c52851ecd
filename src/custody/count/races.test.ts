import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestOffice, type TestOffice } from '../../../seeds/testing-office.ts';
import { NotFound } from '../../base/errors.ts';
import { newId } from '../../base/id.ts';
import { perform } from '../../journal/act.ts';
import { entriesAbout } from '../../journal/history.ts';
import { newCode } from '../code.ts';
import { closeCount } from './close-count.ts';
import { recordScans } from './record-scans.ts';
import { linesOf, scansOf } from './shelf-count.ts';
import { type CountTest, countTest, refusal } from './testing.ts';

let t: CountTest<TestOffice>;
before(async () => {
  t = await countTest(openTestOffice);
});
after(() => t.drop());

test('sending the same scans twice, or twice at once, records them once', async () => {
  const { one } = await t.shelf();
  const list = await t.papers(30, one);
  const count = await t.begin(one);
  const scans = list.map(({ code }) => t.scan(code, one));
  assert.equal(await t.send(count, scans.slice(0, 10)), 10);
  const answers = await Promise.all([
    t.send(count, scans),
    t.send(count, scans),
    t.send(count, scans.slice(5)),
  ]);
  assert.equal(
    answers.reduce((sum, n) => sum + n, 0),
    20,
  );
  assert.equal((await scansOf(t.deps.db, t.at.office.id, count)).length, 30);
  const entries = await entriesAbout(t.deps.db, t.at.office.id, `shelf-count:${count}`);
  const recorded = entries.flatMap(({ detail }) => (detail?.['scans'] as { id: string }[] | undefined) ?? []);
  assert.equal(new Set(recorded.map((one) => one.id)).size, 30);
  assert.equal(recorded.length, 30, 'the journal has every scan once');
});

test('scans that arrive after the close are refused whole; those recorded before still count as sent', async () => {
  const { one } = await t.shelf();
  const [early, late] = await t.papers(2, one);
  const count = await t.begin(one);
  const sent = t.scan(early?.code ?? '', one);
  await t.send(count, [sent]);
  await t.close(count);
  assert.equal(await t.send(count, [sent]), 0);
  assert.deepEqual(await refusal(t.send(count, [sent, t.scan(late?.code ?? '', one)])), ['hitungan-ditutup']);
  assert.equal((await scansOf(t.deps.db, t.at.office.id, count)).length, 1);
  const again = await t.begin(one);
  assert.equal(await t.send(again, [sent, t.scan(late?.code ?? '', one)]), 2, 'a new count takes them all');
});

test('of two people who close at once one does, and the other is told', async () => {
  const { one } = await t.shelf();
  const [paper] = await t.papers(3, one);
  const count = await t.begin(one);
  await t.send(count, [t.scan(paper?.code ?? '', one)]);
  const answers = await Promise.all([refusal(t.close(count)), refusal(t.close(count, t.at.actors.ppid))]);
  assert.deepEqual(answers.sort(), [[], ['hitungan-ditutup']].sort());
  assert.equal((await linesOf(t.deps.db, t.at.office.id, count)).length, 3);
});

test('whoever closes has seen every scan', async () => {
  const { one } = await t.shelf();
  const list = await t.papers(2, one);
  const count = await t.begin(one);
  await t.send(
    count,
    list.map(({ code }) => t.scan(code, one)),
  );
  const stale = perform(t.deps, t.at.actors.desk, closeCount, { count, scans: 1, batal: null });
  assert.deepEqual(await refusal(stale), ['pindaian-bertambah']);
});

test('a device whose clock runs ahead sees nothing in the future; a label registered later is known at the close', async () => {
  const { one } = await t.shelf();
  const [paper] = await t.papers(1, one);
  const count = await t.begin(one);
  await t.deps.db`update hardcopy set code = 'LAMA22' where id = ${paper?.id ?? ''}`;
  await t.send(count, [t.scan(paper?.code ?? '', one, { scannedAt: new Date('2031-01-01T00:00:00Z') })]);
  const [kept] = await scansOf(t.deps.db, t.at.office.id, count);
  assert.ok(kept && kept.scannedAt <= kept.at && kept.hardcopy === null);
  await t.deps.db`update hardcopy set code = ${paper?.code ?? ''} where id = ${paper?.id ?? ''}`;
  assert.deepEqual(await t.close(count).then(({ cocok, tidak_dikenal }) => [cocok, tidak_dikenal]), [1, 0]);
});

test('a place that the office does not have is a fault of the sending', async () => {
  const { one } = await t.shelf();
  const count = await t.begin(one);
  await assert.rejects(t.send(count, [t.scan(newCode(), newId())]), { name: 'Invalid' });
  await assert.rejects(
    perform(t.deps, t.at.actors.desk, recordScans, { count: newId(), scans: [] }),
    NotFound,
  );
});
