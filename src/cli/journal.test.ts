import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type Config, readConfig } from '../base/config.ts';
import { Invalid, NotFound, Unfit } from '../base/errors.ts';
import type { Json } from '../base/json.ts';
import { sealLog } from '../journal/seal-log.ts';
import { type TestJournal, tamper, testJournal } from '../journal/testing.ts';
import type { Call } from './args.ts';
import { journalVerify } from './journal.ts';

let journal: TestJournal;
let config: Config;
before(async () => {
  journal = await testJournal();
  config = readConfig({ TERANG_DATA: journal.data, TERANG_DATABASE_URL: journal.url });
  await journal.record(5);
  await sealLog(journal);
});
after(() => journal.drop());

async function run(
  options: Readonly<Record<string, string>>,
): Promise<{ code: number; said: string; result: Json }> {
  const lines: string[] = [];
  let result: Json = null;
  const call: Call = {
    operands: [],
    value: (name) => options[name],
    has: (name) => name in options,
    config: () => config,
    lang: 'id',
    json: false,
    say: (line) => lines.push(line),
    result: (value) => {
      result = value;
    },
  };
  return { code: (await journalVerify.run(call)) ?? 0, said: lines.join('\n'), result };
}

test('a whole journal ends with code 0, from the database and from the files alone', async () => {
  const own = await run({});
  const files = await run({ tiles: journal.dir, vkey: join(journal.data, 'keys', 'journal.vkey') });
  assert.deepEqual([own.code, files.code], [0, 0]);
  assert.match(own.said, /Jurnal utuh: 5 catatan/);
  const roots = [own, files].map(({ result }) => (result as { root: string }).root);
  assert.equal(roots[0], roots[1]);
});

test('an altered journal ends with code 1 and says what and where', async () => {
  await tamper(journal.db, (db) => db`update journal_entry set subject = 'unit:9' where seq = 3`);
  const { code, said, result } = await run({});
  assert.equal(code, 1);
  assert.match(said, /tidak utuh[\s\S]*tidak sama dengan isi catatan\. \(3\)/);
  const { problems } = result as { problems: { code: string; where: string }[] };
  assert.deepEqual(
    problems.map((problem) => [problem.code, problem.where]),
    [['entry-differs', '3']],
  );
});

test('a wrong use is said before anything is read', async () => {
  await assert.rejects(run({ tiles: journal.dir }), Invalid);
  await assert.rejects(run({ tiles: join(journal.data, 'tidak-ada'), vkey: 'x' }), NotFound);
  const notAKey = join(journal.data, 'salah.vkey');
  await writeFile(notAKey, 'bukan kunci');
  await assert.rejects(run({ tiles: journal.dir, vkey: notAKey }), Unfit);
  await assert.rejects(run({ vkey: join(journal.data, 'tidak-ada') }), Unfit);
});
