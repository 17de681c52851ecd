import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { confirmSheets } from '../../seeds/open-world.ts';
import { openTestOffice, type TestOffice, testClock } from '../../seeds/testing-office.ts';
import { fill, row } from '../../seeds/testing-run.ts';
import { newId } from '../base/id.ts';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { type Deps, perform } from '../journal/act.ts';
import { refusedFor } from '../people/testing.ts';
import { adoptSheet } from '../sop/version/adopt-sheet.ts';
import { sheetsOf } from '../sop/version/sheet-version.ts';
import { carryOverUpdate } from './carry-over-update.ts';
import { draftById, draftsOf } from './draft/draft.ts';
import type { Entry } from './entry.ts';

let database: TestDatabase;
let deps: Deps;
let at: TestOffice;

before(async () => {
  database = await testDatabase();
  deps = { db: database.db, clock: testClock() };
  at = await openTestOffice(deps);
});
after(() => database.drop());

const told = (entries: readonly Entry[]) =>
  entries.map(({ judul, ringkasan, change, alasan, retensi }) => ({
    judul,
    ringkasan,
    change,
    alasan,
    retensi,
  }));

test('the units of a void update go on with the drafts that they had, in one new update only', async () => {
  const { office, actors, run, drafts } = at;
  await fill(deps, at, 0, [row('Laporan kinerja'), row('Rencana strategis')]);
  const carry = () =>
    perform(deps, actors.ppid, carryOverUpdate, { id: newId(), from: run, title: 'Pemutakhiran lanjutan' });
  assert.deepEqual(await refusedFor(carry()), ['proses-tidak-batal', 'proses-lain-terbuka']);

  const [old] = await sheetsOf(deps.db, office.id);
  assert.ok(old);
  await deps.db`update sop_sheet set batal_at = now() where id = ${old.id}`;
  await deps.db`update run set batal_at = now(), batal_alasan = 'Ruang lingkup.', closed_at = now() where id = ${run}`;
  const identitas = { ...old.sheet.identitas, nomor: 'Nomor 07 Tahun 2026' };
  await perform(deps, actors.pengelola, adoptSheet, { id: newId(), sheet: { ...old.sheet, identitas } });
  await confirmSheets(deps, actors.ppid);

  const next = await carry();
  const [first, second] = await draftsOf(deps.db, office.id, next);
  const before = await draftById(deps.db, office.id, drafts[0] as string);
  const now = await draftById(deps.db, office.id, first?.id ?? '');
  assert.equal(now.unit, before.unit);
  assert.equal(now.entries.length, 2);
  assert.deepEqual(told(now.entries), told(before.entries));
  assert.equal((await draftById(deps.db, office.id, second?.id ?? '')).entries.length, 0);
  assert.ok((await refusedFor(carry())).includes('proses-lain-terbuka'));
});
