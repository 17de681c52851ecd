import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { steppingClock } from '../base/clock.ts';
import { NotFound } from '../base/errors.ts';
import { newId } from '../base/id.ts';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { perform } from '../journal/act.ts';
import type { Actor } from '../journal/actor.ts';
import { refusedFor, testOffice } from '../people/testing.ts';
import { adoptSheet } from '../sop/version/adopt-sheet.ts';
import { confirmPresumption } from '../sop/version/confirm-presumption.ts';
import { openRun } from './open-run.ts';
import { runsOf } from './read-run.ts';
import { addUnits, appoint, openRunOf, runNow, smallSheet, state } from './testing-sheets.ts';

describe('opening a run', () => {
  const clock = steppingClock('2026-11-23T02:00:00Z');
  let database: TestDatabase;
  let pengelola: Actor;
  let desk: Actor;
  let ppid: Actor;
  const deps = () => ({ db: database.db, clock });
  const open = (sheet: string, by = pengelola, title = 'Proses') =>
    perform(deps(), by, openRun, { id: newId(), sheet, title });
  const adopt = (sheet: Parameters<typeof smallSheet>) =>
    perform(deps(), pengelola, adoptSheet, { id: newId(), sheet: smallSheet(...sheet) });
  const startedBy = async (run: string) =>
    (await runsOf(database.db, pengelola.office)).filter((one) => one.startedBy === run);

  before(async () => {
    database = await testDatabase();
    pengelola = await testOffice(deps());
    await addUnits(deps(), pengelola, 1);
    desk = await appoint(deps(), pengelola, 'desk');
    ppid = await appoint(deps(), pengelola, 'ppid');
  });
  after(() => database.drop());

  test('the PPID or the administrator opens it, with a name, under a sheet of the office', async () => {
    const sheet = await adopt(['buka', [{ hasil: ['a:desk'] }]]);
    assert.deepEqual(await refusedFor(open(sheet, desk, ' ')), ['hanya-pengelola-atau-ppid', 'nama-kosong']);
    await assert.rejects(open(newId()), NotFound);
    await assert.rejects(open('bukan'), NotFound);
    const run = await runNow(deps(), ppid, await open(sheet, ppid));
    assert.match(run.nomor, /^PR-2026-\d\d$/);
    assert.deepEqual([run.closedAt, run.steps[0]?.state], [null, 'now']);
  });

  test('runs of one SOP stand side by side, each with its own number', async () => {
    const sheet = await adopt(['banyak', [{ hasil: ['a:desk'] }]]);
    const ids = await Promise.all([open(sheet), open(sheet, ppid), open(sheet)]);
    const numbers = await Promise.all(ids.map(async (id) => (await runNow(deps(), ppid, id)).nomor));
    assert.equal(new Set(numbers).size, 3);
  });

  test('it stands under the version in force, and not under one that was replaced', async () => {
    const first = await adopt(['versi', [{ hasil: ['a:desk'] }]]);
    const run = await open(first);
    const second = await adopt(['versi', [{ hasil: ['a:desk'] }, { hasil: ['b:desk'] }]]);
    assert.deepEqual(await refusedFor(open(first)), ['naskah-tidak-berlaku']);
    assert.equal((await runNow(deps(), ppid, run)).steps.length, 1);
    assert.equal((await runNow(deps(), ppid, await open(second))).steps.length, 2);
  });

  test('nothing runs on what is only presumed, nor without a post that does the work', async () => {
    const base = smallSheet('dugaan', [{ hasil: ['a:desk'] }, { hasil: ['b:ppid'] }]);
    const langkah = base.langkah.map(
      (step) => ({ ...step, asal: step.no === 2 ? 'usulan' : 'asli' }) as const,
    );
    const sheet = await perform(deps(), pengelola, adoptSheet, { id: newId(), sheet: { ...base, langkah } });
    assert.deepEqual(await refusedFor(open(sheet)), ['naskah-belum-lengkap']);
    await perform(deps(), ppid, confirmPresumption, { sheet, di: 'langkah.2', alasan: 'Memang begitu.' });
    await open(sheet);
    const noPost = {
      ...base,
      slug: 'tanpa-jabatan',
      peran: base.peran.map((one) => ({ ...one, fungsi: [] })),
    };
    const second = await perform(deps(), pengelola, adoptSheet, { id: newId(), sheet: noPost });
    assert.deepEqual(await refusedFor(open(second)), ['naskah-belum-lengkap', 'naskah-belum-lengkap']);
  });

  test('a related SOP starts by itself when the run ends, and says from which', async () => {
    await adopt(['sesudahnya', [{ hasil: ['x:ppid'] }]]);
    const run = await openRunOf(
      deps(),
      pengelola,
      smallSheet('pertama', [{ hasil: ['a:desk'] }, { hasil: ['b:ppid'] }], { memulai: ['sesudahnya'] }),
    );
    await state(deps(), desk, run, 'a');
    assert.deepEqual(await startedBy(run), []);
    await state(deps(), ppid, run, 'b');
    const [next, ...more] = await startedBy(run);
    assert.deepEqual(more, []);
    assert.equal(next?.sheet.slug, 'sesudahnya');
    assert.ok(next);
    const { parts, nomor } = await runNow(deps(), ppid, run);
    assert.deepEqual(next.openedAt, parts.at(-1)?.at);
    assert.match(next.title, new RegExp(nomor));
    await state(deps(), ppid, next.id, 'x');
  });

  test('a related SOP that cannot run, does not exist, or begins with a room’s own work does not start', async () => {
    const served = smallSheet('menyusun-daftar', [{ hasil: ['draf_daftar:desk'] }]);
    await perform(deps(), pengelola, adoptSheet, { id: newId(), sheet: served });
    const gap = { ...smallSheet('kosong', [{ hasil: ['g:desk'] }]) };
    const peran = gap.peran.map((one) => ({ ...one, fungsi: [] }));
    await perform(deps(), pengelola, adoptSheet, { id: newId(), sheet: { ...gap, peran } });
    const memulai = ['menyusun-daftar', 'kosong', 'tidak-ada'];
    const run = await openRunOf(
      deps(),
      pengelola,
      smallSheet('mandek', [{ hasil: ['a:desk'] }], { memulai }),
    );
    await state(deps(), desk, run, 'a');
    assert.ok((await runNow(deps(), desk, run)).closedAt);
    assert.deepEqual(await startedBy(run), []);
  });

  test('a list of information is opened as an update, not here', async () => {
    const sheet = await adopt(['daftar-lain', [{ hasil: ['draf_daftar:desk'] }]]);
    assert.deepEqual(await refusedFor(open(sheet)), ['dibuka-sebagai-pemutakhiran']);
  });
});
