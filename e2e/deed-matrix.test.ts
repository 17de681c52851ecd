import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestOffice, type TestOffice } from '../seeds/testing-office.ts';
import { advance, fill, nextUpdate, pretendFile, row } from '../seeds/testing-run.ts';
import { steppingClock } from '../src/base/clock.ts';
import { NotFound, type Reason, Refused } from '../src/base/errors.ts';
import { sha256 } from '../src/base/hash.ts';
import { newId } from '../src/base/id.ts';
import type { Db, Tx } from '../src/db/db.ts';
import { type TestDatabase, testDatabase } from '../src/db/testing.ts';
import { type Deps, perform, reasonsAgainst } from '../src/journal/act.ts';
import type { Actor } from '../src/journal/actor.ts';
import { sheetsOf } from '../src/sop/version/sheet-version.ts';
import {
  EXISTS_FROM,
  type Lane,
  type Move,
  PATH,
  PHASES,
  type Phase,
  RUN_TABLE,
  type RunDeed,
  UNIT_TABLE,
  type UnitDeed,
} from './deed-table.ts';
import { runDeeds, type Scene, sceneOf, type Try, unitDeeds } from './six-steps.ts';

const doneBySomebody = new Set<string>();
let tried = 0;
let database: TestDatabase;
let deps: Deps;
let at: TestOffice;
let fixed: Pick<Scene, 'sheet' | 'pdf'>;
let everybody: readonly (readonly [string, Actor])[];

before(async () => {
  database = await testDatabase();
  deps = { db: database.db, clock: steppingClock('2026-11-23T02:00:00Z', 1) };
  at = await openTestOffice(deps);
  await fill(deps, at, 0, [row('Laporan kinerja'), row('Rencana strategis'), row('Anggaran')]);
  await fill(deps, at, 1, [row('Tahapan pemilu'), row('Hasil pemilu')]);
  await advance(deps, at, 'opened', 'published');
  at = await nextUpdate(deps, at);
  for (const index of [0, 1]) await fill(deps, at, index, [row(`Baru dari unit ${index + 1}`)]);
  fixed = { sheet: (await sheetsOf(deps.db, at.office.id))[0]?.id ?? '', pdf: await pretendFile(deps, at) };
  // The sheet names a Tim Pertimbangan; this office has none, so a member stands in for its post.
  const board: Actor = { ...at.actors.anggota2, fungsi: 'tim_pertimbangan' };
  // To another office nothing of this one exists, whatever the post.
  const stranger: Actor = { ...at.actors.ppid, office: newId() };
  const { pengelola, ppid, desk, ketua, anggota1, sekretaris, kepala1, kepala2, penghubung1, penghubung2 } =
    at.actors;
  everybody = Object.entries({
    pengelola,
    ppid,
    desk,
    ketua,
    anggota1,
    sekretaris,
    board,
    stranger,
    kepala1,
    kepala2,
    penghubung1,
    penghubung2,
  });
});
after(() => database.drop());

/** Every row of every table, as one hash. */
async function everything(): Promise<string> {
  const tables = await deps.db<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public' order by 1`;
  const hashes = await Promise.all(
    tables.map(
      ({ name }) =>
        deps.db`select count(*), md5(string_agg(t::text, '|' order by t::text)) from ${deps.db(name)} t`,
    ),
  );
  return sha256(JSON.stringify(hashes));
}

/** Does the deed whole, entry and all, and takes it back. */
async function rehearse(by: Actor, { deed, input }: Try): Promise<void> {
  const takenBack = new Error('taken back');
  const attempt = deps.db.begin(async (tx) => {
    const get = (target: typeof tx, key: string | symbol) =>
      key === 'begin'
        ? (_mode: string, body: (tx: Tx) => unknown) => target.savepoint(body)
        : Reflect.get(target, key);
    await perform({ ...deps, db: new Proxy(tx, { get }) as unknown as Db }, by, deed, input);
    throw takenBack;
  });
  await assert.rejects(attempt, (error) => error === takenBack || Promise.reject(error));
}

function wellFormed({ code, cite, id, en }: Reason): boolean {
  return (
    /^[a-z]+(-[a-z]+)*$/.test(code) && [cite, id, en].every((text) => text.trim().length > 2) && id !== en
  );
}

/** What came of a deed by somebody: done and taken back, refused with reasons, or about nothing that exists. */
async function outcome(by: Actor, attempt: Try): Promise<'done' | 'refused' | 'nothing there'> {
  const reasons = await reasonsAgainst(deps, by, attempt.deed, attempt.input).catch(
    (error: unknown) => error,
  );
  if (Array.isArray(reasons) && reasons.length === 0) {
    await rehearse(by, attempt);
    return 'done';
  }
  const error: unknown = await perform(deps, by, attempt.deed, attempt.input).then(
    () => 'done after all',
    (e: unknown) => e,
  );
  if (error instanceof NotFound && reasons instanceof NotFound) return 'nothing there';
  if (!(error instanceof Refused)) throw error;
  assert.deepEqual(error.reasons, reasons, 'the server refuses with the reasons that the page shows');
  assert.ok(error.reasons.every(wellFormed), JSON.stringify(error.reasons));
  return 'refused';
}

interface Cell {
  readonly name: string;
  readonly attempt: Try;
  readonly allowed: readonly string[];
  readonly exists: boolean;
}

function cells(scene: Scene, lanes: readonly [Lane, Lane], phase: Phase): Cell[] {
  const unit = ([0, 1] as const).flatMap((index) =>
    (Object.keys(unitDeeds) as UnitDeed[]).map((name) => ({
      name: `${name} of unit ${index + 1}`,
      attempt: unitDeeds[name](scene.drafts[index] as Scene['drafts'][number]),
      allowed: (UNIT_TABLE[name][lanes[index]] ?? []).map((post) =>
        post === 'kepala' || post === 'penghubung' ? `${post}${index + 1}` : post,
      ),
      exists: true,
    })),
  );
  const run = (Object.keys(runDeeds) as RunDeed[]).map((name) => ({
    name,
    attempt: runDeeds[name](scene),
    allowed: RUN_TABLE[name][phase] ?? [],
    exists: PHASES.indexOf(phase) >= PHASES.indexOf(EXISTS_FROM[name] ?? 'units'),
  }));
  return [...unit, ...run];
}

async function move(go: Move): Promise<void> {
  const scene = await sceneOf(deps.db, at, fixed);
  const { deed, input } =
    go[1] === null
      ? runDeeds[go[0]](scene)
      : unitDeeds[go[0]](scene.drafts[go[1]] as Scene['drafts'][number]);
  await perform(deps, at.actors[go[2]], deed, input);
}

for (const [index, { lanes, phase, next }] of PATH.entries()) {
  const state = phase === 'units' ? `unit 1 ${lanes[0]}, unit 2 ${lanes[1]}` : phase;
  test(`${index + 1}. ${state}: exactly the posts that the SOP names can act, and a refusal leaves no trace`, async () => {
    const scene = await sceneOf(deps.db, at, fixed);
    const untouched = await everything();
    const wrong: string[] = [];
    for (const { name, attempt, allowed, exists } of cells(scene, lanes, phase)) {
      await Promise.all(
        everybody.map(async ([who, by]) => {
          const there = exists && who !== 'stranger';
          const expected = allowed.includes(who) ? 'done' : there ? 'refused' : 'nothing there';
          const got = await outcome(by, attempt);
          if (got === 'done') doneBySomebody.add(name);
          tried += 1;
          if (got !== expected) wrong.push(`${name} by ${who}: ${got}, must be ${expected}`);
        }),
      );
    }
    const afterwards = await everything();
    for (const go of next) await move(go);
    assert.deepEqual(wrong, []);
    assert.equal(afterwards, untouched);
  });
}

test('every deed of the six steps was allowed to somebody in some state', (t) => {
  const names = [
    ...Object.keys(unitDeeds).flatMap((name) => [`${name} of unit 1`, `${name} of unit 2`]),
    ...Object.keys(runDeeds),
  ];
  assert.deepEqual([...doneBySomebody].sort(), names.sort());
  t.diagnostic(`${PATH.length} states, ${names.length} deeds, ${everybody.length} posts: ${tried} cells`);
});
