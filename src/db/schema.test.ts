import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { programFile } from '../base/paths.ts';
import { dumpSchema } from './schema.ts';
import { type TestDatabase, testDatabase } from './testing.ts';

let database: TestDatabase;
before(async () => {
  database = await testDatabase();
});
after(() => database.drop());

test('db/schema.sql is what the migrations make', async () => {
  const written = readFileSync(programFile('db', 'schema.sql'), 'utf8');
  const command = 'node_modules/.bin/node dist/src/db/write-schema.js';
  assert.equal(
    await dumpSchema(database.db),
    written,
    `db/schema.sql is stale; write it anew with: ${command}`,
  );
});

test('a change of any table, constraint, index, function or trigger changes the dump', async () => {
  const { db } = database;
  for (const change of [
    'create table added (n int)',
    'alter table added add column m text default $$x$$',
    'alter table added add check (n > 0)',
    'create index on added (m)',
    'create function added_one() returns trigger language plpgsql as $$ begin return new; end $$',
    'create trigger added_two before insert on added for each row execute function added_one()',
    'alter table added enable always trigger added_two',
  ]) {
    const former = await dumpSchema(db);
    await db.unsafe(change);
    assert.notEqual(await dumpSchema(db), former, change);
  }
});
