import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestOffice, type TestOffice, testClock } from '../../seeds/testing-office.ts';
import { type Config, readConfig } from '../base/config.ts';
import { Invalid, NotFound, Refused } from '../base/errors.ts';
import type { Json } from '../base/json.ts';
import { programFile } from '../base/paths.ts';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { openSheetDrafts } from '../sop/version/draft.ts';
import type { Call } from './args.ts';
import { sopLoad } from './sop-load.ts';

const TANGERANG = programFile('sop', 'kpu-kota-tangerang-19-2025.yaml');
const CODE = 'kpu-kota-contoh';

let database: TestDatabase;
let office: TestOffice;
before(async () => {
  database = await testDatabase();
  office = await openTestOffice({ db: database.db, clock: testClock() });
});
after(() => database.drop());

async function load(options: Record<string, string>): Promise<{ lines: string[]; json: Json[] }> {
  const lines: string[] = [];
  const json: Json[] = [];
  const config: Config = { ...readConfig(), databaseUrl: database.url };
  const call: Call = {
    operands: [TANGERANG],
    value: (name) => options[name],
    has: () => false,
    config: () => config,
    lang: 'en',
    json: false,
    say: (line) => lines.push(line),
    result: (value) => json.push(value),
  };
  assert.equal(await sopLoad.run(call), 0);
  return { lines, json };
}

test('an office, and a person of it who may write SOPs, must be named', async () => {
  await assert.rejects(load({}), Invalid);
  await assert.rejects(load({ office: 'kpu-kota-lain' }), NotFound);
  await assert.rejects(load({ office: CODE, as: 'tidak.ada@contoh.example' }), NotFound);
  const [desk] = await database.db<{ email: string }[]>`
    select email from person where id = ${office.actors.desk.person}`;
  await assert.rejects(load({ office: CODE, as: desk?.email ?? '' }), Invalid);
  assert.deepEqual(await openSheetDrafts(database.db, office.office.id), []);
});

test('a loaded SOP becomes a draft by its administrator’s deed, and what is open is said', async () => {
  const { lines, json } = await load({ office: CODE });
  assert.match(lines[0] ?? '', /"Pendokumentasian Informasi Publik" is now a draft of kpu-kota-contoh/);
  assert.match(lines.at(-1) ?? '', /9 presumptions confirmed before this SOP runs\.$/);
  const [draft] = await openSheetDrafts(database.db, office.office.id);
  assert.equal(draft?.slug, 'kpu-kota-tangerang-19-2025');
  assert.equal(draft?.personName, office.actors.pengelola.name);
  assert.equal((json[0] as { draft: string }).draft, draft?.id);
});

test('a second draft of the same SOP is refused', async () => {
  await assert.rejects(load({ office: CODE }), Refused);
});
