import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RunningSheet } from '../../sop/sheet/running.ts';
import type { Waktu } from '../../sop/sheet/sheet.ts';
import type { How } from '../run.ts';
import { makeCalendar } from './calendar.ts';
import { type MeasuredRun, measure, proposedStandard } from './measured.ts';

const calendar = makeCalendar('Asia/Jakarta', [], []);
const MONDAY = Date.parse('2026-11-23T08:00:00+07:00');
const after = (minutes: number) => new Date(MONDAY + minutes * 60_000);
const sheetWith = (...waktu: Waktu[]) =>
  ({
    langkah: waktu.map((one, index) => ({
      kunci: `l${index + 1}`,
      no: index + 1,
      uraian: 'Langkah',
      waktu: one,
    })),
    gabungan: [],
  }) as unknown as RunningSheet;

/** A run of one step, opened on Monday at 08.00 and done in these times, a lane each. */
function ran(
  minutes: readonly (number | null)[],
  other: Partial<MeasuredRun> = {},
  how: How = 'deed',
): MeasuredRun {
  const lanes = minutes.map((n, index) => ({
    unit: `u${index}`,
    state: n === null ? 'now' : 'done',
    since: after(0),
    doneAt: n === null ? null : after(n),
    outputs: ['hasil'],
    waits: [],
  }));
  const parts = lanes.map(({ unit }) => ({ output: 'hasil', unit, how }));
  const steps = [{ step: { kunci: 'l1' }, lanes }];
  return { steps, parts, pauses: [], ...other } as unknown as MeasuredRun;
}
const first = (runs: readonly MeasuredRun[], waktu: Waktu = 'Tentatif') => {
  const [step] = measure(sheetWith(waktu), runs, calendar);
  assert.ok(step);
  return step;
};

test('every finished lane is a time of its own; open ones do not count', () => {
  const { n, median, p90 } = first([ran([30, 60, null]), ran([90])]);
  assert.deepEqual([n, median, p90], [3, 60, 90]);
});

test('of an even number of times the median lies between the two in the middle', () => {
  assert.equal(first([ran([10, 20, 40, 80])]).median, 30);
});

test('nine of ten times are no longer than p90', () => {
  const { p90, n } = first([ran([10, 20, 30, 40, 50, 60, 70, 80, 90, 100])]);
  assert.deepEqual([n, p90], [10, 90]);
});

test('time is working time: the break and the paused time are left out', () => {
  // 08.00 to 14.00 with a break of an hour, and paused from 09.00 to 11.00.
  const pauses = [{ id: 'p', alasan: 'menunggu', pausedAt: after(60), resumedAt: after(180) }];
  assert.equal(first([ran([360], { pauses })]).median, 180);
});

test('what nobody worked on is not measured: passed over by override, carried over, nihil', () => {
  for (const how of ['override', 'carried', 'nihil'] as const) assert.equal(first([ran([60], {}, how)]).n, 0);
  for (const how of ['statement', 'paper'] as const) assert.equal(first([ran([60], {}, how)]).n, 1);
});

test('a step that was never done has no times', () => {
  const [, second] = measure(sheetWith('Tentatif', null), [ran([60])], calendar);
  assert.deepEqual([second?.n, second?.median, second?.p90], [0, null, null]);
});

test('for Tentatif and blank a standard is proposed from five times on, p90 rounded up to a unit that fits', () => {
  const of = (minutes: number[], waktu: Waktu = 'Tentatif') =>
    proposedStandard(first([ran(minutes)], waktu), 450);
  assert.equal(of([10, 10, 10, 10]), null);
  assert.deepEqual(of([10, 10, 10, 10, 31]), { angka: 45, satuan: 'menit' });
  assert.deepEqual(of([10, 10, 10, 10, 61], null), { angka: 2, satuan: 'jam' });
  assert.deepEqual(of([10, 10, 10, 10, 3 * 24 * 60]), { angka: 3, satuan: 'hari kerja' });
  assert.equal(of([10, 10, 10, 10, 31], { angka: 1, satuan: 'jam' }), null);
});
