import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { steppingClock } from '../src/base/clock.ts';
import { NotFound, type Reason, Refused } from '../src/base/errors.ts';
import { sha256 } from '../src/base/hash.ts';
import type { Db, Tx } from '../src/db/db.ts';
import { type TestDatabase, testDatabase } from '../src/db/testing.ts';
import { type Deps, perform, reasonsAgainst } from '../src/journal/act.ts';
import type { Actor } from '../src/journal/actor.ts';
import { sheetsOf } from '../src/sop/sheet.ts';
import { openTestOffice, type TestOffice } from '../seeds/testing-office.ts';
import { advance, fill, nextUpdate, pretendFile, row } from '../seeds/testing-run.ts';
import { runDeeds, type Scene, sceneOf, type Try, unitDeeds } from './six-steps.ts';

// Who may do what, and when. Written from the SOP's own table (steps, performers, outputs) and from the rules on
// plenary and order; not from the program. Everything that does not stand here must be refused.

type UnitDeed = keyof typeof unitDeeds;
type RunDeed = keyof typeof runDeeds;
/** `kepala` and `penghubung` are those of the draft's own unit. */
type Post = 'pengelola' | 'ppid' | 'desk' | 'ketua' | 'sekretaris' | 'kepala' | 'penghubung';

/** Where one unit's draft stands; steps 1 and 2. */
type Lane = 'open' | 'sent' | 'sent by its head' | 'approved' | 'accepted';

/** Step 1: "PENYEDIA INFORMASI & TIM PENGHUBUNG" gathers, with the form. */
const GATHERS = { open: ['kepala', 'penghubung'] } as const;

const UNIT_TABLE: Readonly<Record<UnitDeed, Partial<Record<Lane, readonly Post[]>>>> = {
  writeEntry: GATHERS,
  keepEntry: GATHERS,
  dropEntry: GATHERS,
  removeEntry: GATHERS,
  importEntries: GATHERS,
  submitDraft: GATHERS,
  // Step 2: the approval of each sub bagian; who sent the list does not approve it.
  approveDraft: { sent: ['kepala'] },
  // Step 2: given to the PPID, after the sub bagian's approval.
  acceptDraft: { approved: ['ppid'] },
  // Who may approve or accept may send it back instead, until they did.
  returnDraft: { sent: ['kepala', 'ppid'], 'sent by its head': ['kepala', 'ppid'], approved: ['ppid'] },
};

/** How far the whole run is. Steps 3 to 6 wait until every unit's draft is accepted. */
const PHASES = [
  ...(['units', 'all accepted', 'one classified', 'all classified', 'compiled', 'convened', 'attended'] as const),
  ...(['one put off', 'decided', 'drawn up', 'signed', 'established', 'ordered', 'published'] as const),
] as const;
type Phase = (typeof PHASES)[number];

const RUN_TABLE: Readonly<Record<RunDeed, Partial<Record<Phase, readonly Post[]>>>> = {
  // One update of one list at a time.
  openUpdate: { published: ['pengelola', 'ppid'] },
  // Step 3: "DESK PELAYANAN INFORMASI" classifies, all of it before the draft list is made.
  classifyEntry: { 'all accepted': ['desk'], 'one classified': ['desk'], 'all classified': ['desk'] },
  classifyAsProposed: { 'all accepted': ['desk'], 'one classified': ['desk'] },
  compileDaftar: { 'all classified': ['desk'] },
  // Step 4: "PPID" and "PEMBINA & TIM PERTIMBANGAN", each their part.
  conveneMeeting: { compiled: ['ppid'] },
  recordAttendance: keepsTheRecord(),
  postponeEntry: keepsTheRecord(),
  // The chair, and only with a quorum recorded.
  decideList: { attended: ['ketua'], 'one put off': ['ketua'] },
  drawUpBeritaAcara: { decided: ['ppid'] },
  attachSigned: { 'drawn up': ['ketua', 'sekretaris'] },
  establishEdition: { signed: ['ppid'] },
  // Step 5: only the PPID orders, once. Step 6: the desk uploads what was ordered, once.
  orderUpload: { established: ['ppid'] },
  recordPublication: { ordered: ['desk'] },
};

function keepsTheRecord(): Partial<Record<Phase, readonly Post[]>> {
  const posts = ['ketua', 'sekretaris'] as const;
  return { convened: posts, attended: posts, 'one put off': posts };
}

/** Before this phase what the deed is about does not exist, and nobody can name it. */
const EXISTS_FROM: Partial<Record<RunDeed, Phase>> = {
  ...{ recordAttendance: 'convened', postponeEntry: 'convened', decideList: 'convened' },
  ...{ drawUpBeritaAcara: 'convened', attachSigned: 'convened', establishEdition: 'convened' },
  ...{ orderUpload: 'decided', recordPublication: 'decided' },
};

type Name = keyof TestOffice['actors'];
/** One deed that carries the run on: which, on which unit's draft, by whom. */
type Move = readonly [UnitDeed, 0 | 1, Name] | readonly [RunDeed, null, Name];

/** The run from its first state to its last. Between two states stand the deeds that lead from one to the other. */
const PATH: readonly { readonly lanes: readonly [Lane, Lane]; readonly phase: Phase; readonly then: readonly Move[] }[] = [
  {
    lanes: ['open', 'open'],
    phase: 'units',
    then: [
      ...([['writeEntry', 0, 'penghubung1'], ['keepEntry', 0, 'kepala1'], ['dropEntry', 0, 'penghubung1']] as const),
      ...([['removeEntry', 0, 'penghubung1'], ['importEntries', 0, 'penghubung1']] as const),
      ['submitDraft', 0, 'penghubung1'],
    ],
  },
  { lanes: ['sent', 'open'], phase: 'units', then: [['approveDraft', 0, 'kepala1']] },
  { lanes: ['approved', 'open'], phase: 'units', then: [['returnDraft', 0, 'ppid']] },
  { lanes: ['open', 'open'], phase: 'units', then: [['submitDraft', 1, 'kepala2']] },
  { lanes: ['open', 'sent by its head'], phase: 'units', then: [['returnDraft', 1, 'kepala2'], ['submitDraft', 0, 'penghubung1']] },
  { lanes: ['sent', 'open'], phase: 'units', then: [['approveDraft', 0, 'kepala1'], ['submitDraft', 1, 'penghubung2']] },
  { lanes: ['approved', 'sent'], phase: 'units', then: [['acceptDraft', 0, 'ppid']] },
  { lanes: ['accepted', 'sent'], phase: 'units', then: [['approveDraft', 1, 'kepala2']] },
  { lanes: ['accepted', 'approved'], phase: 'units', then: [['acceptDraft', 1, 'ppid']] },
  ...(
    [
      ['all accepted', ['classifyEntry', null, 'desk']],
      ['one classified', ['classifyAsProposed', null, 'desk']],
      ['all classified', ['compileDaftar', null, 'desk']],
      ['compiled', ['conveneMeeting', null, 'ppid']],
      ['convened', ['recordAttendance', null, 'sekretaris']],
      ['attended', ['postponeEntry', null, 'ketua']],
      ['one put off', ['decideList', null, 'ketua']],
      ['decided', ['drawUpBeritaAcara', null, 'ppid']],
      ['drawn up', ['attachSigned', null, 'sekretaris']],
      ['signed', ['establishEdition', null, 'ppid']],
      ['established', ['orderUpload', null, 'ppid']],
      ['ordered', ['recordPublication', null, 'desk']],
    ] as const
  ).map(([phase, move]) => ({ lanes: ['accepted', 'accepted'] as const, phase, then: [move] })),
  { lanes: ['accepted', 'accepted'], phase: 'published', then: [] },
];

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
  const { pengelola, ppid, desk, ketua, anggota1, sekretaris, kepala1, kepala2, penghubung1, penghubung2 } = at.actors;
  everybody = Object.entries({ pengelola, ppid, desk, ketua, anggota1, sekretaris, board, kepala1, kepala2, penghubung1, penghubung2 });
});
after(() => database.drop());

/** Every row of every table, as one hash. */
async function everything(): Promise<string> {
  const tables = await deps.db<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public' order by 1`;
  const hashes = await Promise.all(
    tables.map(({ name }) => deps.db`select count(*), md5(string_agg(t::text, '|' order by t::text)) from ${deps.db(name)} t`),
  );
  return sha256(JSON.stringify(hashes));
}

/** Does the deed whole, entry and all, and takes it back. */
async function rehearse(by: Actor, { deed, input }: Try): Promise<void> {
  const takenBack = new Error('taken back');
  const attempt = deps.db.begin(async (tx) => {
    const get = (target: typeof tx, key: string | symbol) =>
      key === 'begin' ? (_mode: string, body: (tx: Tx) => unknown) => target.savepoint(body) : Reflect.get(target, key);
    await perform({ ...deps, db: new Proxy(tx, { get }) as unknown as Db }, by, deed, input);
    throw takenBack;
  });
  await assert.rejects(attempt, (error) => error === takenBack || Promise.reject(error));
}

function wellFormed({ code, cite, id, en }: Reason): boolean {
  return /^[a-z]+(-[a-z]+)*$/.test(code) && [cite, id, en].every((text) => text.trim().length > 2) && id !== en;
}

/** What came of a deed by somebody: done and taken back, refused with reasons, or about nothing that exists. */
async function outcome(by: Actor, attempt: Try): Promise<'done' | 'refused' | 'nothing there'> {
  const reasons = await reasonsAgainst(deps, by, attempt.deed, attempt.input).catch((error: unknown) => error);
  if (Array.isArray(reasons) && reasons.length === 0) {
    await rehearse(by, attempt);
    return 'done';
  }
  const error: unknown = await perform(deps, by, attempt.deed, attempt.input).then(() => 'done after all', (e: unknown) => e);
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
  const { deed, input } = go[1] === null ? runDeeds[go[0]](scene) : unitDeeds[go[0]](scene.drafts[go[1]] as Scene['drafts'][number]);
  await perform(deps, at.actors[go[2]], deed, input);
}

for (const [index, { lanes, phase, then }] of PATH.entries()) {
  const state = phase === 'units' ? `unit 1 ${lanes[0]}, unit 2 ${lanes[1]}` : phase;
  test(`${index + 1}. ${state}: exactly the posts that the SOP names can act, and a refusal leaves no trace`, async () => {
    const scene = await sceneOf(deps.db, at, fixed);
    const untouched = await everything();
    const wrong: string[] = [];
    for (const { name, attempt, allowed, exists } of cells(scene, lanes, phase)) {
      await Promise.all(
        everybody.map(async ([who, by]) => {
          const expected = allowed.includes(who) ? 'done' : exists ? 'refused' : 'nothing there';
          const got = await outcome(by, attempt);
          if (got !== expected) wrong.push(`${name} by ${who}: ${got}, must be ${expected}`);
        }),
      );
    }
    const afterwards = await everything();
    for (const go of then) await move(go);
    assert.deepEqual(wrong, []);
    assert.equal(afterwards, untouched);
  });
}
