import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { steppingClock } from '../../base/clock.ts';
import { NotFound } from '../../base/errors.ts';
import { newId } from '../../base/id.ts';
import { type TestDatabase, testDatabase } from '../../db/testing.ts';
import { perform } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { giveMandate } from '../../people/give-mandate.ts';
import { refusedFor, testOffice } from '../../people/testing.ts';
import { returnStep } from '../return-step.ts';
import {
  addUnits,
  appoint,
  lanesOf,
  openRunOf,
  runNow,
  type ShortStep,
  smallSheet,
  state,
} from '../testing-sheets.ts';
import { confirmOverride } from './confirm-override.ts';
import { overrideStep, type StepToOverride } from './override-step.ts';
import { overridesFor, overridesOf } from './overrides.ts';
import { pauseRun } from './pause-run.ts';
import { undoOverride } from './undo-override.ts';

describe('a step passed over for force majeure', () => {
  const clock = steppingClock('2026-11-23T02:00:00Z');
  let database: TestDatabase;
  let pengelola: Actor;
  let desk: Actor;
  let ppid: Actor;
  let sekretaris: Actor;
  let ketua: Actor;
  let units: string[];
  let heads: Actor[];
  const deps = () => ({ db: database.db, clock });
  const lanes = async (run: string) => lanesOf(await runNow(deps(), pengelola, run));
  const open = (slug: string, steps: readonly ShortStep[]) =>
    openRunOf(deps(), pengelola, smallSheet(slug, steps));
  const say = (by: Actor, run: string, output: string, unit: string | null = null) =>
    state(deps(), by, run, output, { unit });
  async function pass(by: Actor, run: string, change: Partial<StepToOverride> = {}): Promise<string> {
    const { version } = await runNow(deps(), by, run);
    const input = { id: newId(), run, step: 1, unit: null, alasan: 'Banjir.', superior: sekretaris.jabatan };
    return perform(deps(), by, overrideStep, { ...input, version, ...change });
  }
  const confirm = (by: Actor, override: string) =>
    perform(deps(), by, confirmOverride, { override, catatan: 'Benar.' });
  const undo = (by: Actor, override: string, alasan = 'Kantor tidak kebanjiran.') =>
    perform(deps(), by, undoOverride, { override, alasan });

  before(async () => {
    database = await testDatabase();
    pengelola = await testOffice(deps());
    units = await addUnits(deps(), pengelola, 2);
    const post = (fungsi: Actor['fungsi'], unit: string | null = null) =>
      appoint(deps(), pengelola, fungsi, { unit });
    [desk, ppid, sekretaris] = [await post('desk'), await post('ppid'), await post('sekretaris')];
    ketua = await post('ketua');
    heads = await Promise.all(units.map((unit) => post('kepala_unit', unit)));
  });
  after(() => database.drop());

  test('its performer or the PPID passes it over, with a reason and a superior who is not themselves', async () => {
    const run = await open('syarat', [{ hasil: ['a:desk', 'b:sekretaris'] }, { hasil: ['c:ppid'] }]);
    const refused = (by: Actor, change: Partial<StepToOverride> = {}) => refusedFor(pass(by, run, change));
    assert.deepEqual(await refused(heads[0] as Actor), ['bukan-pelaksana']);
    assert.deepEqual(await refused(desk, { alasan: ' ' }), ['alasan-kosong']);
    assert.deepEqual(await refused(desk, { superior: ppid.jabatan }), ['atasan-belum-dipilih']);
    assert.deepEqual(await refused(desk, { superior: 'x' }), ['atasan-belum-dipilih']);
    assert.deepEqual(await refused(sekretaris), ['atasan-diri-sendiri']);
    assert.deepEqual(await refused(ppid, { step: 2 }), ['langkah-tidak-terbuka']);
    assert.deepEqual(await refused(ppid, { step: 3 }), ['langkah-tidak-dikenal']);
    assert.deepEqual(await refused(desk, { unit: units[0] as string }), ['langkah-tidak-dikenal']);
    assert.deepEqual(await refused(desk, { version: 99 }), ['proses-sudah-bergerak']);
    await perform(deps(), ppid, pauseRun, { run, alasan: 'Banjir' });
    assert.deepEqual(await refused(desk), ['proses-dijeda']);
  });

  test('what misses of the step is filled, and the register says who, why and who must confirm', async () => {
    const run = await open('isi', [{ hasil: ['a:desk', 'b:sekretaris'] }, { hasil: ['c:ppid'] }]);
    await say(desk, run, 'a');
    const id = await pass(ppid, run);
    assert.equal(await lanes(run), 'd n');
    const { parts } = await runNow(deps(), ppid, run);
    assert.deepEqual(
      parts.map((part) => [part.output, part.how, part.person]),
      [
        ['a', 'statement', desk.person],
        ['b', 'override', ppid.person],
      ],
    );
    const [entry] = await overridesFor(database.db, ppid.office, sekretaris.jabatan);
    assert.deepEqual(
      [entry?.id, entry?.step, entry?.alasan, entry?.personName, entry?.superiorName, entry?.confirmed],
      [id, 1, 'Banjir.', ppid.name, 'Sekretaris', null],
    );
    await confirm(sekretaris, id);
    assert.deepEqual(await overridesFor(database.db, ppid.office, sekretaris.jabatan), []);
    const [kept] = await overridesOf(database.db, ppid.office, { run });
    assert.deepEqual([kept?.confirmed, kept?.decidedName, kept?.catatan], [true, sekretaris.name, 'Benar.']);
  });

  test('only the superior named decides, once, and not on what they passed over themselves', async () => {
    const run = await open('atasan', [{ hasil: ['a:desk'] }, { hasil: ['c:ppid'] }]);
    const id = await pass(desk, run);
    for (const by of [ppid, ketua, desk])
      assert.ok((await refusedFor(confirm(by, id))).includes('hanya-atasan-yang-disebut'));
    const own = { ...sekretaris, person: desk.person };
    assert.deepEqual(await refusedFor(confirm(own, id)), ['perbuatan-sendiri']);
    assert.deepEqual(await refusedFor(undo(own, id)), ['perbuatan-sendiri']);
    await confirm(sekretaris, id);
    assert.deepEqual(await refusedFor(confirm(sekretaris, id)), ['sudah-diputuskan']);
    assert.deepEqual(await refusedFor(undo(sekretaris, id)), ['sudah-diputuskan']);
    await assert.rejects(confirm(sekretaris, newId()), NotFound);
    await assert.rejects(undo(sekretaris, 'x'), NotFound);
  });

  test('whoever acts as the superior on the day decides as the superior', async () => {
    const run = await open('plh', [{ hasil: ['a:desk'] }, { hasil: ['c:ppid'] }]);
    const id = await pass(desk, run);
    const plh = await appoint(deps(), pengelola, 'sekretaris', { kind: 'plh', validUntil: '2026-12-31' });
    await confirm(plh, id);
    assert.match(plh.jabatanName, /^Plh/);
  });

  test('nobody names a post as superior that they hold besides the one they act in', async () => {
    const run = await open('rangkap', [{ hasil: ['a:desk'] }, { hasil: ['c:ppid'] }]);
    const both = await appoint(deps(), pengelola, 'desk');
    const mandate = { id: newId(), person: both.person, jabatan: ketua.jabatan, kind: 'plh' as const };
    const terms = { decree: '9/2026', validFrom: '2026-11-01', validUntil: '2026-12-31' };
    await perform(deps(), pengelola, giveMandate, { ...mandate, ...terms });
    assert.deepEqual(await refusedFor(pass(both, run, { superior: ketua.jabatan })), ['atasan-diri-sendiri']);
    await pass(both, run);
  });

  test('the run does not end before its superior has decided, and the last performer is told who that is', async () => {
    const run = await open('akhir', [{ hasil: ['a:desk'] }, { hasil: ['c:ppid', 'd:desk'] }]);
    const id = await pass(desk, run);
    await say(ppid, run, 'c');
    assert.deepEqual(await refusedFor(say(desk, run, 'd')), ['kahar-belum-dikonfirmasi']);
    await confirm(sekretaris, id);
    await say(desk, run, 'd');
    assert.ok((await runNow(deps(), desk, run)).closedAt);
  });

  test('passing over what ends the run ends it with the confirmation, and undone it stays open', async () => {
    const steps = [{ hasil: ['a:desk'] }, { hasil: ['c:ppid'] }];
    const [run, other] = [await open('tunda', steps), await open('tunda-2', steps)];
    await say(desk, run, 'a');
    const id = await pass(ppid, run, { step: 2 });
    assert.equal(await lanes(run), 'd n');
    assert.deepEqual(await refusedFor(pass(ppid, run, { step: 2 })), ['sudah-dilewati']);
    assert.deepEqual(await refusedFor(say(ppid, run, 'c')), ['kahar-belum-dikonfirmasi']);
    await confirm(sekretaris, id);
    const ended = await runNow(deps(), ppid, run);
    assert.deepEqual([ended.closedAt !== null, ended.parts[1]?.how], [true, 'override']);
    const first = await pass(desk, other, { superior: ketua.jabatan });
    const last = await pass(ppid, other, { step: 2 });
    assert.deepEqual(await refusedFor(confirm(sekretaris, last)), ['kahar-lain-belum-dikonfirmasi']);
    await confirm(ketua, first);
    assert.deepEqual(await refusedFor(undo(sekretaris, last, ' ')), ['alasan-kosong']);
    await undo(sekretaris, last);
    await say(ppid, other, 'c');
    assert.ok((await runNow(deps(), ppid, other)).closedAt);
  });

  test('undone, the work goes back to the step that was passed over, with the reason', async () => {
    const run = await open('batal', [{ hasil: ['a:desk'] }, { hasil: ['c:ppid'] }, { hasil: ['d:desk'] }]);
    const id = await pass(desk, run);
    await say(ppid, run, 'c');
    await undo(sekretaris, id);
    assert.equal(await lanes(run), 'n f f');
    const { returns, overrides } = await runNow(deps(), desk, run);
    assert.deepEqual(
      returns.map(({ fromStep, toStep, alasan }) => [fromStep, toStep, alasan]),
      [[3, 1, 'Kantor tidak kebanjiran.']],
    );
    assert.deepEqual(overrides, []);
  });

  test('in a step per unit one unit’s part is passed over, or all that are open, and only that comes back', async () => {
    const steps = [{ hasil: ['a:kepala_unit'], perUnit: true }, { hasil: ['c:ppid'] }, { hasil: ['d:ppid'] }];
    const run = await open('per-unit', steps);
    const [one, two] = units as [string, string];
    assert.deepEqual(await refusedFor(pass(heads[0] as Actor, run, { unit: two })), ['bukan-pelaksana']);
    assert.deepEqual(await refusedFor(pass(heads[0] as Actor, run)), ['bukan-pelaksana']);
    const first = await pass(heads[0] as Actor, run, { unit: one });
    assert.equal(await lanes(run), 'dn f f');
    await undo(sekretaris, first);
    assert.equal(await lanes(run), 'nn f f');
    await say(heads[1] as Actor, run, 'a', two);
    const rest = await pass(ppid, run);
    await say(ppid, run, 'c');
    await undo(sekretaris, rest);
    assert.equal(await lanes(run), 'nd f f');
  });

  test('what was sent back since is done again, and needs no superior’s word', async () => {
    const run = await open('kembali', [{ hasil: ['a:desk'] }, { hasil: ['c:ppid'] }]);
    const id = await pass(desk, run);
    const { version } = await runNow(deps(), ppid, run);
    await perform(deps(), ppid, returnStep, {
      run,
      unit: null,
      from: 2,
      to: 1,
      alasan: 'Dapat dikerjakan.',
      version,
    });
    assert.deepEqual(await refusedFor(confirm(sekretaris, id)), ['sudah-dikembalikan']);
    await say(desk, run, 'a');
    await say(ppid, run, 'c');
    assert.ok((await runNow(deps(), ppid, run)).closedAt);
  });

  test('what a room of Terang makes is not passed over, nor taken back by undoing a step before it', async () => {
    const run = await open('ruang', [{ hasil: ['a:desk'] }, { hasil: ['b:ppid'] }, { hasil: ['c:ppid'] }]);
    const id = await pass(desk, run);
    await say(ppid, run, 'b');
    const langkah = smallSheet('ruang', [
      { hasil: ['a:desk'] },
      { hasil: ['draf_daftar:ppid'] },
      { hasil: ['unggahan:ppid'] },
    ]);
    const amendment = newId();
    await database.db`
      insert into run_amendment (office, id, run, from_sheet, to_sheet, kept_steps, effective, alasan, at, person, jabatan)
      select office, ${amendment}, id, sheet, sheet, 2, ${database.db.json(langkah as never)}, 'Uji', now(),
        ${desk.person}, ${desk.jabatan} from run where id = ${run}`;
    await database.db`update step_part set output = 'draf_daftar' where run = ${run} and output = 'b'`;
    assert.equal(await lanes(run), 'd d n');
    assert.deepEqual(await refusedFor(pass(ppid, run, { step: 3 })), ['dikerjakan-di-ruangnya']);
    assert.deepEqual(await refusedFor(undo(sekretaris, id)), ['sudah-dipakai-ruang-lain']);
    await confirm(sekretaris, id);
  });
});
