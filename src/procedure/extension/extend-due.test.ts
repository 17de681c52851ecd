import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Clock } from '../../base/clock.ts';
import { type TestDatabase, testDatabase } from '../../db/testing.ts';
import { perform } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { refusedFor, testOffice } from '../../people/testing.ts';
import { pauseRun } from '../course/pause-run.ts';
import { resumeRun } from '../course/resume-run.ts';
import { returnStep } from '../return-step.ts';
import { openTasks } from '../tasks.ts';
import { addUnits, appoint, openRunOf, runNow, smallSheet, state } from '../testing-sheets.ts';
import { calendarOf } from '../time/calendar.ts';
import { setOfficeDay } from '../time/set-office-day.ts';
import { explainTask } from './explain-task.ts';
import { type DueToExtend, extendDue } from './extend-due.ts';
import { extensionsOfTask } from './extension.ts';

const HOUR = { angka: 1, satuan: 'jam' } as const;
const DAYS = { angka: 2, satuan: 'hari kerja' } as const;
const CLOSES = '16:00';

describe('the deadline of a task, put off', () => {
  let now = '';
  const clock: Clock = { now: () => new Date(`${now}:00+07:00`) };
  let database: TestDatabase;
  let units: string[];
  let [pengelola, desk, ppid, sekretaris, atasan]: Actor[] = [];
  let run: string;
  const deps = () => ({ db: database.db, clock });
  const actor = (by: Actor | undefined) => by as Actor;
  const extend = (by: Actor | undefined, change: Partial<DueToExtend> = {}) =>
    perform(deps(), actor(by), extendDue, {
      ...{ run, output: 'a', unit: null, until: '2026-11-27', alasan: 'Menunggu data provinsi.', seen: 0 },
      ...change,
    });
  /** The due date in the table of tasks, as the office's clock shows it. */
  const due = async (output = 'a') => {
    const [row] = await database.db<{ due: string }[]>`
      select to_char(due_at at time zone 'Asia/Jakarta', 'YYYY-MM-DD HH24:MI') as due
      from task where (run, output) = (${run}, ${output})`;
    return row?.due ?? null;
  };
  const sentence = async () => {
    const [task] = openTasks(await runNow(deps(), actor(ppid), run));
    const calendar = await calendarOf(database.db, actor(ppid).office);
    return task ? explainTask(task, calendar, clock.now()).id : '';
  };
  const steps = [
    { hasil: ['a:desk'], waktu: HOUR },
    { hasil: ['b:ppid'], waktu: DAYS },
    { hasil: ['c:desk'], waktu: 'Tentatif' as const },
    { hasil: ['d:desk'] },
  ];
  const fresh = async (slug: string, of: Parameters<typeof smallSheet>[1] = steps) => {
    now = '2026-11-23T09:00';
    run = await openRunOf(deps(), actor(pengelola), smallSheet(slug, of));
  };

  before(async () => {
    now = '2026-11-23T08:00';
    database = await testDatabase();
    pengelola = await testOffice(deps());
    units = await addUnits(deps(), pengelola, 2);
    desk = await appoint(deps(), pengelola, 'desk');
    ppid = await appoint(deps(), pengelola, 'ppid');
    sekretaris = await appoint(deps(), pengelola, 'sekretaris');
    atasan = await appoint(deps(), pengelola, 'atasan_ppid');
  });
  after(() => database.drop());

  test('it is the end of the working hours of the day, and tells from when to when, by whom and why', async () => {
    await fresh('tanggal');
    assert.equal(await due(), '2026-11-23 10:00');
    await extend(ppid);
    assert.equal(await due(), '2026-11-27 16:30');
    assert.equal(
      await sentence(),
      'Standar 1 jam kerja; dimulai Senin, 23 November 2026, pukul 09.00 WIB; diperpanjang dari Senin, 23 November 2026, pukul 10.00 WIB sampai Jumat, 27 November 2026 oleh PPID: “Menunggu data provinsi.”; tenggat Jumat, 27 November 2026, pukul 16.30 WIB.',
    );
    now = '2026-11-30T09:00';
    assert.match(await sentence(), /pukul 16\.30 WIB; terlambat 1 jam 30 menit kerja\.$/);
  });

  test('by working days it is counted from the deadline, and a second extension is counted', async () => {
    await fresh('hari');
    await extend(ppid, { until: { hariKerja: 2 } });
    assert.equal(await due(), `2026-11-25 ${CLOSES}`);
    assert.deepEqual(await refusedFor(extend(sekretaris, { until: { hariKerja: 1 } })), [
      'sudah-diperpanjang',
    ]);
    await extend(sekretaris, { until: { hariKerja: 1 }, seen: 1 });
    assert.equal(await due(), `2026-11-26 ${CLOSES}`);
    assert.match(
      await sentence(),
      /oleh PPID: .*; diperpanjang untuk ke-2 kalinya dari Rabu.* oleh Sekretaris: /,
    );
    const [entry] = await database.db<{ n: number }[]>`
      select count(*)::int as n from journal_entry where kind = 'task.extended' and subject = ${`run:${run}`}`;
    assert.equal(entry?.n, 2);
  });

  test('only the PPID, the secretary or the PPID’s superior extends, and never their own task', async () => {
    await fresh('siapa');
    assert.deepEqual(await refusedFor(extend(desk)), ['tidak-boleh-memperpanjang']);
    assert.deepEqual(await refusedFor(extend(pengelola)), ['tidak-boleh-memperpanjang']);
    await extend(atasan);
    await state(deps(), actor(desk), run, 'a');
    const own = { output: 'b', until: '2026-12-01' };
    assert.deepEqual(await refusedFor(extend(ppid, own)), ['tugas-sendiri']);
    await extend(sekretaris, own);
    assert.equal(await due('b'), `2026-12-01 ${CLOSES}`);
  });

  test('who holds the performing post besides does not extend in another post', async () => {
    await fresh('rangkap');
    await database.db`
      insert into mandate (office, id, person, jabatan, kind, decree, valid_from)
      select office, gen_random_uuid(), ${actor(atasan).person}, jabatan, 'plt', '9/2026', '2026-01-02' from mandate
      where id = ${actor(desk).mandate}`;
    assert.deepEqual(await refusedFor(extend(atasan)), ['tugas-sendiri']);
    await database.db`delete from mandate where person = ${actor(atasan).person} and kind = 'plt'`;
  });

  test('what has no deadline is not extended: Tentatif, blank, paused, not waited for', async () => {
    await fresh('tanpa');
    assert.deepEqual(await refusedFor(extend(ppid, { output: 'b' })), ['tugas-tidak-terbuka']);
    assert.deepEqual(await refusedFor(extend(ppid, { output: 'zz' })), ['tugas-tidak-terbuka']);
    await state(deps(), actor(desk), run, 'a');
    await state(deps(), actor(ppid), run, 'b');
    assert.deepEqual(await refusedFor(extend(ppid, { output: 'c' })), ['tanpa-tenggat']);
    await state(deps(), actor(desk), run, 'c');
    assert.deepEqual(await refusedFor(extend(ppid, { output: 'd' })), ['tanpa-tenggat']);
    await state(deps(), actor(desk), run, 'd');
    assert.deepEqual(await refusedFor(extend(ppid, { output: 'd' })), ['proses-sudah-ditutup']);
    await fresh('dijeda');
    await perform(deps(), actor(ppid), pauseRun, { run, alasan: 'Menunggu' });
    assert.deepEqual(await refusedFor(extend(ppid)), ['proses-dijeda']);
  });

  test('only to a later working day within a year, with a reason', async () => {
    await fresh('hari-lain');
    const codes = (until: DueToExtend['until']) => refusedFor(extend(ppid, { until }));
    assert.deepEqual(await codes('2026-11-23'), ['tenggat-tidak-mundur']);
    assert.deepEqual(await codes('2026-11-28'), ['bukan-hari-kerja']);
    assert.deepEqual(await codes('2026-12-25'), ['bukan-hari-kerja']);
    assert.deepEqual(await codes('2206-11-27'), ['terlalu-jauh']);
    for (const odd of [
      '',
      '2026-02-31',
      '27/11/2026',
      { hariKerja: 0 },
      { hariKerja: 1.5 },
      { hariKerja: 1e9 },
    ])
      assert.deepEqual(await codes(odd), ['hari-tidak-sah']);
    assert.deepEqual(await refusedFor(extend(ppid, { alasan: ' ' })), ['alasan-kosong']);
    now = '2026-11-26T17:00';
    assert.deepEqual(await codes({ hariKerja: 2 }), ['hari-sudah-lewat']);
    assert.deepEqual(await codes('2026-11-26'), ['hari-sudah-lewat']);
    await extend(ppid, { until: { hariKerja: 4 } });
    assert.equal(await due(), '2026-11-27 16:30');
  });

  test('it lapses when the output is handed in; sent back, the step has its standard again', async () => {
    await fresh('kembali');
    await extend(ppid);
    now = '2026-11-24T09:00';
    await state(deps(), actor(desk), run, 'a');
    assert.equal(await due('b'), `2026-11-26 ${CLOSES}`, 'the next step has its own standard');
    now = '2026-11-24T10:00';
    const { version } = await runNow(deps(), actor(ppid), run);
    const back = { run, unit: null, from: 2, to: 1, alasan: 'Kurang.', version };
    await perform(deps(), actor(ppid), returnStep, back);
    assert.equal(await due(), '2026-11-24 11:00');
    assert.doesNotMatch(await sentence(), /diperpanjang/);
    await extend(ppid, { until: { hariKerja: 1 } });
    assert.equal(await due(), `2026-11-25 ${CLOSES}`, 'and may be extended anew, from the first on');
  });

  test('an output that an amendment lets go waits under its standard, though since the same time', async () => {
    await fresh('gugur', [{ hasil: ['a:desk', 'b:desk'], serentak: true, waktu: HOUR }]);
    await extend(ppid);
    now = '2026-11-23T09:30';
    await state(deps(), actor(desk), run, 'a');
    await database.db`
      with amended as (
        insert into run_amendment
        select r.office, gen_random_uuid(), r.id, s.id, s.id, 0, s.sheet, 'Kahar', now(), m.person, m.jabatan
        from run r join sop_sheet s on s.id = r.sheet join mandate m on m.id = ${actor(ppid).mandate}
        where r.id = ${run} returning id)
      update step_part set dropped_by = (select id from amended) where run = ${run}`;
    const [task] = openTasks(await runNow(deps(), actor(ppid), run));
    assert.equal(task?.output, 'a');
    assert.deepEqual(task && extensionsOfTask(task), []);
  });

  test('a later pause pushes it back by the working time that it took', async () => {
    await fresh('jeda');
    await extend(ppid, { until: '2026-11-25' });
    now = '2026-11-24T09:00';
    const pause = await perform(deps(), actor(ppid), pauseRun, { run, alasan: 'Menunggu' });
    assert.equal(await due(), null);
    assert.match(
      await sentence(),
      /sampai Rabu, 25 November 2026 oleh .*; tenggat ditentukan setelah dilanjutkan/,
    );
    now = '2026-11-24T11:00';
    await perform(deps(), actor(ppid), resumeRun, { run, pause, catatan: '' });
    assert.equal(
      await due(),
      '2026-11-26 09:30',
      'two hours later: the last half of one and more on the next day',
    );
  });

  test('a day that becomes a day off afterwards gives way to the next working day', async () => {
    await fresh('libur');
    await extend(ppid, { until: '2026-11-25' });
    const days = [{ day: '2026-11-25', kerja: false, name: 'Hari pemungutan suara' }];
    await perform(deps(), actor(pengelola), setOfficeDay, { days, decree: '10/2026' });
    assert.equal(await due(), `2026-11-26 ${CLOSES}`);
  });

  test('in a step per unit it is one unit’s own', async () => {
    await fresh('unit', [{ hasil: ['a:kepala_unit'], perUnit: true, waktu: HOUR }]);
    await extend(ppid, { unit: units[0] as string });
    const rows = await database.db<{ mine: boolean; late: boolean }[]>`
      select unit = ${units[0] as string} as mine, due_at > '2026-11-24' as late from task where run = ${run}
      order by mine`;
    assert.deepEqual(
      [...rows].map((row) => ({ ...row })),
      [
        { mine: false, late: false },
        { mine: true, late: true },
      ],
    );
    assert.deepEqual(await refusedFor(extend(ppid, { unit: null })), ['tugas-tidak-terbuka']);
    assert.deepEqual(await refusedFor(extend(ppid, { unit: 'x' })), ['tugas-tidak-terbuka']);
  });
});
