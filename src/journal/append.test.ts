import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { deed, perform } from './act.ts';
import { type TestJournal, testJournal } from './testing.ts';

let journal: TestJournal;
before(async () => {
  journal = await testJournal();
});
after(() => journal.drop());

test('a deed whose record cannot be written as JSON does not happen', async () => {
  const rename = deed({
    kind: 'office.opened',
    load: async () => ({}),
    refuse: () => [],
    async apply(tx, _state, by, name: string) {
      await tx`update office set name = 'Nama lain' where id = ${by.office}`;
      return { subject: `office:${by.office}`, detail: { name }, result: null };
    },
  });
  await assert.rejects(perform(journal, journal.by, rename, 'setengah \ud83d'), TypeError);
  const [{ name } = { name: '' }] = await journal.db<{ name: string }[]>`select name from office`;
  assert.equal(name, 'KPU Kota Uji');
});
