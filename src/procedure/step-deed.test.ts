import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { steppingClock } from '../base/clock.ts';
import { Refused } from '../base/errors.ts';
import { newId } from '../base/id.ts';
import { programFile } from '../base/paths.ts';
import { connect, type Db } from '../db/db.ts';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { type Deed, perform } from '../journal/act.ts';
import type { Actor, Fungsi } from '../journal/actor.ts';
import { addUnit } from '../people/add-unit.ts';
import { jabatanOf } from '../people/jabatan.ts';
import { refusedFor, testOffice } from '../people/testing.ts';
import { presumptionsOf } from '../sop/sheet/presumption.ts';
import { readSheet } from '../sop/sheet/read-sheet.ts';
import { adoptSheet } from '../sop/version/adopt-sheet.ts';
import { confirmPresumption } from '../sop/version/confirm-presumption.ts';
import { runById } from './read-run.ts';
import type { Run } from './run.ts';
import type { Place } from './step-reasons.ts';
import { countTasks, tasksOf } from './task-list.ts';
import { fits, openTasks } from './tasks.ts';
import { beginRun, goBack, handIn, type Where, workOn } from './testing.ts';

const shipped = () => readFile(programFile('sop', 'kpu-kota-serang-03-2025.yaml'), 'utf8');

let database: TestDatabase;
let second: Db;
let sheet: string;
let pengelola: Actor;
const units = [newId(), newId()] as const;
const clock = steppingClock('2026-11-23T02:00:00Z');

before(async () => {
  database = await testDatabase();
  second = connect(database.url, { max: 2 });
  pengelola = await testOffice({ db: database.db, clock });
  sheet = await perform({ db: database.db, clock }, pengelola, adoptSheet, {
    id: newId(),
    sheet: readSheet(await shipped()),
  });
});
after(async () => {
  await second.end();
  await database.drop();
});

/** Somebody in this post; one person is enough here, since the sheet speaks of posts. */
async function as(fungsi: Fungsi, unit: string | null = null): Promise<Actor> {
  const post = (await jabatanOf(database.db, pengelola.office)).find(
    (one) => one.fungsi === fungsi && one.unit === unit,
  );
  assert.ok(post, `the office has no ${fungsi}`);
  return { ...pengelola, jabatan: post.id, jabatanName: post.name, fungsi, unit };
}

async function act(
  by: Actor,
  what: Deed<Where, { place: Place }, string>,
  where: Where,
  db = database.db,
): Promise<string> {
  return perform({ db, clock }, by, what, where);
}

const states = ({ steps }: Run) => steps.map(({ lanes }) => lanes.map((l) => l.state[0]).join('')).join(' ');
const now = async (run: string) => runById(database.db, pengelola.office, run);

/** A fresh run; whatever was open before is closed by force, as no deed could. */
async function freshRun(): Promise<string> {
  await database.db`update run set closed_at = now() where closed_at is null`;
  await database.db`delete from task`;
  return perform({ db: database.db, clock }, pengelola, beginRun, {
    id: newId(),
    sheet,
    title: 'Pemutakhiran',
  });
}

async function through(run: string, unit: string): Promise<void> {
  await act(await as('penghubung', unit), handIn('draf_unit'), { run, unit });
  await act(await as('kepala_unit', unit), handIn('persetujuan_kepala_unit'), { run, unit });
  await act(await as('ppid'), handIn('penerimaan_ppid'), { run, unit });
}

test('a run cannot be opened without units, on what is only presumed, by another post, nor without a name', async () => {
  const open = (by: Actor, title: string) =>
    refusedFor(perform({ db: database.db, clock }, by, beginRun, { id: newId(), sheet, title }));
  assert.deepEqual(await open(pengelola, 'Pemutakhiran'), ['belum-ada-unit', 'naskah-belum-lengkap']);
  for (const [index, id] of units.entries()) {
    const name = `Subbagian ${index + 1}`;
    await perform({ db: database.db, clock }, pengelola, addUnit, {
      id,
      code: `u${index + 1}`,
      name,
      shortName: name,
    });
  }
  assert.deepEqual(await open(pengelola, 'Pemutakhiran'), ['naskah-belum-lengkap']);
  const [presumed] = presumptionsOf(readSheet(await shipped()));
  const alasan = 'Sesuai pembagian tugas.';
  const confirmation = { sheet, di: presumed?.di ?? '', alasan };
  await perform({ db: database.db, clock }, await as('ppid'), confirmPresumption, confirmation);
  assert.deepEqual(await open(await as('desk'), ' '), ['hanya-pengelola-atau-ppid', 'nama-kosong']);
});

test('units go through steps 1 and 2 each for itself, and step 3 opens when the last one is through', async () => {
  const run = await freshRun();
  assert.equal(states(await now(run)), 'nn ff f f f f');
  await act(await as('penghubung', units[0]), handIn('draf_unit'), { run, unit: units[0] });
  assert.equal(states(await now(run)), 'dn nf f f f f');
  await act(await as('kepala_unit', units[0]), handIn('persetujuan_kepala_unit'), { run, unit: units[0] });
  await act(await as('ppid'), handIn('penerimaan_ppid'), { run, unit: units[0] });
  assert.equal(states(await now(run)), 'dn df f f f f');
  assert.deepEqual(await refusedFor(act(await as('desk'), workOn('draf_daftar'), { run, unit: null })), [
    'langkah-belum-terbuka',
  ]);
  await through(run, units[1]);
  assert.equal(states(await now(run)), 'dd dd n f f f');
});

test('an output handed in is not handed in again: the sheet says no, and past it the table does', async () => {
  const run = await freshRun();
  const by = await as('penghubung', units[0]);
  await act(by, handIn('draf_unit'), { run, unit: units[0] });
  assert.deepEqual(await refusedFor(act(by, handIn('draf_unit'), { run, unit: units[0] })), [
    'langkah-sudah-selesai',
  ]);
  assert.deepEqual(await refusedFor(act(by, workOn('draf_unit'), { run, unit: units[0] })), [
    'langkah-sudah-selesai',
  ]);
  const doubled = database.db`
    insert into step_part (office, id, run, step, output, role, unit, evidence, at, person, jabatan)
    select office, gen_random_uuid(), run, step, output, role, unit, evidence, at, person, jabatan from step_part
    where run = ${run}`;
  await assert.rejects(doubled, { code: '23505', constraint_name: 'step_part_once' });
});

test('an output of an open step waits for its turn', async () => {
  const run = await freshRun();
  await act(await as('penghubung', units[0]), handIn('draf_unit'), { run, unit: units[0] });
  assert.deepEqual(
    await refusedFor(act(await as('ppid'), handIn('penerimaan_ppid'), { run, unit: units[0] })),
    ['belum-giliran'],
  );
});

test('of two people who hand in the same output at once, exactly one succeeds and one entry is written', async () => {
  const run = await freshRun();
  const count = async () =>
    (await database.db<{ size: number }[]>`select size from journal_head`)[0]?.size ?? 0;
  const size = await count();
  const [head, liaison] = [await as('kepala_unit', units[0]), await as('penghubung', units[0])];
  const both = await Promise.allSettled([
    act(head, handIn('draf_unit'), { run, unit: units[0] }),
    act(liaison, handIn('draf_unit'), { run, unit: units[0] }, second),
  ]);
  assert.deepEqual(both.map((one) => one.status).sort(), ['fulfilled', 'rejected']);
  const lost = both.find((one) => one.status === 'rejected');
  assert.ok(lost?.reason instanceof Refused);
  assert.deepEqual(
    lost.reason.reasons.map((one) => one.code),
    ['langkah-sudah-selesai'],
  );
  assert.equal((await now(run)).parts.length, 1);
  assert.equal(await count(), size + 1);
});

test('two units that hand in at once both succeed', async () => {
  const run = await freshRun();
  const [one, two] = [await as('penghubung', units[0]), await as('penghubung', units[1])];
  await Promise.all([
    act(one, handIn('draf_unit'), { run, unit: units[0] }),
    act(two, handIn('draf_unit'), { run, unit: units[1] }, second),
  ]);
  assert.equal(states(await now(run)), 'dd nn f f f f');
});

test('sending one unit back reopens its steps only, and what it had handed in stays on record', async () => {
  const run = await freshRun();
  for (const unit of units) await act(await as('penghubung', unit), handIn('draf_unit'), { run, unit });
  for (const unit of units)
    await act(await as('kepala_unit', unit), handIn('persetujuan_kepala_unit'), { run, unit });
  await act(await as('ppid'), goBack(2, 1), { run, unit: units[1] });
  const sent = await now(run);
  assert.equal(states(sent), 'dn nf f f f f');
  assert.deepEqual(
    sent.parts.map((part) => part.unit),
    [units[0], units[0]],
  );
  assert.deepEqual(
    sent.returns.map(({ fromStep, toStep, unit, alasan }) => ({ fromStep, toStep, unit, alasan })),
    [{ fromStep: 2, toStep: 1, unit: units[1], alasan: 'Perbaiki retensi.' }],
  );
  const [kept] = await database.db<
    { n: number }[]
  >`select count(*) as n from step_part where run = ${run} and returned_by is not null`;
  assert.equal(kept?.n, 2);
  await through(run, units[1]);
  assert.equal(states(await now(run)), 'dd nd f f f f');
});

test('sending everything back reopens the step for the whole office', async () => {
  const run = await freshRun();
  for (const unit of units) await through(run, unit);
  await act(await as('desk'), handIn('draf_daftar'), { run, unit: null });
  await act(await as('ppid'), handIn('undangan_pleno'), { run, unit: null });
  await act(await as('ppid'), goBack(4, 3), { run, unit: null });
  assert.equal(states(await now(run)), 'dd dd n f f f');
});

test('the last output closes the run, and then every deed in it is refused as finished', async () => {
  const run = await freshRun();
  for (const unit of units) await through(run, unit);
  const rest = [
    ...([
      ['desk', 'draf_daftar'],
      ['ppid', 'undangan_pleno'],
      ['ketua', 'keputusan_pleno'],
      ['ppid', 'berita_acara'],
    ] as const),
    ...([
      ['sekretaris', 'berita_acara_bertanda_tangan'],
      ['ppid', 'penetapan'],
      ['ppid', 'perintah_unggah'],
      ['desk', 'unggahan'],
    ] as const),
  ];
  for (const [fungsi, output] of rest) {
    const [task] = openTasks(await now(run));
    assert.equal(task?.output, output);
    assert.equal(fits(task.fungsi, task.lane.unit, await as(fungsi)), true);
    assert.equal(fits(task.fungsi, task.lane.unit, await as('anggota')), false);
    const listed = await tasksOf(database.db, await as(fungsi), 'mine', { limit: 5, day: '2026-11-23' });
    assert.deepEqual(
      listed.filter((row) => row.run === run).map((row) => row.output),
      [output],
    );
    await act(await as(fungsi), handIn(output), { run, unit: null });
  }
  const closed = await now(run);
  assert.equal(states(closed), 'dd dd d d d d');
  assert.ok(closed.closedAt);
  assert.deepEqual(openTasks(closed), []);
  assert.equal(await countTasks(database.db, await as('desk'), '2026-11-23'), 0);
  assert.deepEqual(await refusedFor(act(await as('desk'), handIn('unggahan'), { run, unit: null })), [
    'proses-sudah-ditutup',
  ]);
});
