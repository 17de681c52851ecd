import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert as always, array, constantFrom, integer, property, record } from 'fast-check';
import type { Zone } from '../../base/tanggal.ts';
import { type Calendar, dayNumber, localTime, makeCalendar, tanggalOf } from './calendar.ts';
import { RAMADAN_WEEK, USUAL_WEEK, type Week, weekMinutes } from './office-hours.ts';
import { addWorking, type Pause, workedBetween } from './working-time.ts';

const MINUTE = 60_000;
const OFFSETS = { 'Asia/Jakarta': '+07:00', 'Asia/Makassar': '+08:00', 'Asia/Jayapura': '+09:00' } as const;
const wib = (text: string) => new Date(`${text}:00+07:00`);
const eightToFour = { opens: 480, closes: 960, pause: [720, 780] as const };
const EIGHT_TO_FOUR: Week = [eightToFour, eightToFour, eightToFour, eightToFour, eightToFour, null, null];

const usual = makeCalendar('Asia/Jakarta', [], []);
const plain = makeCalendar('Asia/Jakarta', [{ berlakuSejak: '2020-01-01', week: EIGHT_TO_FOUR }], []);

test('from Friday 15.30 to Monday 08.30 is one working hour in an office open from 08.00 to 16.00', () => {
  assert.equal(workedBetween(plain, wib('2026-11-20T15:30'), wib('2026-11-23T08:30')), 60);
  const due = addWorking(plain, wib('2026-11-20T15:30'), { angka: 1, satuan: 'jam' });
  assert.deepEqual(due, wib('2026-11-23T08:30'));
});

test('an office that has set no hours works 37 hours 30 minutes a week, in Ramadan 32 hours 30 minutes', () => {
  assert.equal(weekMinutes(USUAL_WEEK), 37.5 * 60);
  assert.equal(weekMinutes(RAMADAN_WEEK), 32.5 * 60);
  assert.equal(workedBetween(usual, wib('2026-11-16T00:00'), wib('2026-11-23T00:00')), 37.5 * 60);
});

test('nothing is counted on a holiday, a cuti bersama or the weekend after them', () => {
  // 24 December 2026 is a cuti bersama, 25 a holiday, 26 and 27 a weekend.
  assert.equal(workedBetween(usual, wib('2026-12-23T16:00'), wib('2026-12-28T07:30')), 0);
  const due = addWorking(usual, wib('2026-12-23T15:30'), { angka: 45, satuan: 'menit' });
  assert.deepEqual(due, wib('2026-12-28T07:45'));
});

test('the break is no working time', () => {
  assert.equal(workedBetween(usual, wib('2026-11-23T11:00'), wib('2026-11-23T14:00')), 120);
  assert.equal(workedBetween(usual, wib('2026-11-27T11:00'), wib('2026-11-27T14:00')), 90);
});

test('three working days end when the office closes on the third working day after the opening day', () => {
  const three = { angka: 3, satuan: 'hari kerja' } as const;
  for (const at of ['00:30', '07:30', '15:59', '23:00'])
    assert.deepEqual(addWorking(usual, wib(`2026-11-23T${at}`), three), wib('2026-11-26T16:00'));
  // Opened on Saturday; Friday closes at 16.30.
  assert.deepEqual(
    addWorking(usual, wib('2026-11-21T10:00'), { angka: 5, satuan: 'hari kerja' }),
    wib('2026-11-27T16:30'),
  );
  // A holiday in between: 25 August 2026.
  assert.deepEqual(
    addWorking(usual, wib('2026-08-24T09:00'), { angka: 1, satuan: 'hari kerja' }),
    wib('2026-08-26T16:00'),
  );
});

test('half a working day is half of the next one, so that more is never due before less', () => {
  assert.deepEqual(
    addWorking(usual, wib('2026-11-23T09:00'), { angka: 0.5, satuan: 'hari kerja' }),
    wib('2026-11-24T11:15'),
  );
  assert.deepEqual(
    addWorking(usual, wib('2026-11-23T09:00'), { angka: 1.5, satuan: 'hari kerja' }),
    wib('2026-11-25T11:15'),
  );
});

test('calendar days are 24 hours each, whatever the office does', () => {
  const due = addWorking(usual, wib('2026-12-23T10:00'), { angka: 10, satuan: 'hari' });
  assert.deepEqual(due, wib('2027-01-02T10:00'));
});

test('a pause of a whole working day moves three working days to the fourth', () => {
  const pauses = [{ from: wib('2026-11-24T00:00'), to: wib('2026-11-25T00:00') }];
  const due = addWorking(usual, wib('2026-11-23T09:00'), { angka: 3, satuan: 'hari kerja' }, pauses);
  assert.deepEqual(due, wib('2026-11-27T16:30'));
});

test('while a pause is open the deadline is not known, unless it came before', () => {
  const hour = { angka: 1, satuan: 'jam' } as const;
  const open = (at: string) => [{ from: wib(at), to: null }];
  assert.equal(addWorking(usual, wib('2026-11-23T09:00'), hour, open('2026-11-23T09:30')), null);
  assert.deepEqual(
    addWorking(usual, wib('2026-11-23T09:00'), hour, open('2026-11-23T11:00')),
    wib('2026-11-23T10:00'),
  );
  for (const satuan of ['hari kerja', 'hari'] as const)
    assert.equal(
      addWorking(usual, wib('2026-11-23T09:00'), { angka: 2, satuan }, open('2026-11-23T11:00')),
      null,
    );
});

test('an amount that nobody lives to see has no deadline, and is told so at once', () => {
  for (const satuan of ['menit', 'jam', 'hari kerja', 'hari'] as const)
    assert.equal(addWorking(usual, wib('2026-11-23T09:00'), { angka: 1e12, satuan }), null);
});

const start = Date.parse('2025-01-01T00:00:00Z') / MINUTE;
const end = Date.parse('2027-12-31T00:00:00Z') / MINUTE;
const instant = integer({ min: start, max: end }).map((minutes) => new Date(minutes * MINUTE));
const zones = constantFrom<Zone>('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura');
const hours = record({
  opens: integer({ min: 0, max: 600 }),
  work: integer({ min: 30, max: 400 }),
  rest: integer({ min: 0, max: 120 }),
  closed: constantFrom(true, false, false, false),
}).map(({ opens, work, rest, closed }) =>
  closed
    ? null
    : { opens, closes: opens + work + rest + 60, pause: [opens + work, opens + work + rest] as const },
);
/** Any office: any zone and hours, closed on some weekdays, with days of its own off and on. */
const calendars = record({
  zone: zones,
  days: array(hours, { minLength: 6, maxLength: 6 }),
  own: array(record({ day: integer({ min: 0, max: 1094 }), kerja: constantFrom(true, false) }), {
    maxLength: 20,
  }),
}).map(({ zone, days, own }) =>
  makeCalendar(
    zone,
    [{ berlakuSejak: '2020-01-01', week: [...days, eightToFour] }],
    own.map(({ day, kerja }) => ({
      day: tanggalOf(dayNumber('2025-01-01') + day),
      kerja,
      name: 'Hari',
      decree: 'SK',
    })),
  ),
);
const pauses = array(record({ from: instant, length: integer({ min: 1, max: 20_000 }) }), {
  maxLength: 3,
}).map((all): Pause[] =>
  all.map(({ from, length }) => ({ from, to: new Date(from.getTime() + length * MINUTE) })),
);
const minutes = integer({ min: 1, max: 20_000 });
const runs = { numRuns: 300 };

/** Working time counted the slow way: minute by minute, by the wall clock that Intl knows. */
function countedByMinute(calendar: Calendar, from: Date, to: Date): number {
  let count = 0;
  for (let at = from.getTime(); at < to.getTime(); at += MINUTE) {
    const local = new Date(at).toLocaleString('sv-SE', { timeZone: calendar.zone });
    const [day, time] = local.split(' ') as [string, string];
    const minute = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
    if (calendar.hoursOn(day).some(([opens, closes]) => opens <= minute && minute < closes)) count += 1;
  }
  return count;
}

test('working time is what a count minute by minute gives, in every zone', () => {
  const few = integer({ min: 0, max: 4000 });
  always(
    property(calendars, instant, few, (calendar, from, length) => {
      const to = new Date(from.getTime() + length * MINUTE);
      assert.equal(workedBetween(calendar, from, to), countedByMinute(calendar, from, to));
    }),
    { numRuns: 25 },
  );
});

test('working time adds up: to a moment and from it on is the whole, with pauses too', () => {
  always(
    property(calendars, array(instant, { minLength: 3, maxLength: 3 }), pauses, (calendar, times, stops) => {
      const [a, b, c] = [...times].sort((x, y) => x.getTime() - y.getTime()) as [Date, Date, Date];
      const parts = workedBetween(calendar, a, b, stops) + workedBetween(calendar, b, c, stops);
      assert.equal(parts, workedBetween(calendar, a, c, stops));
      assert.equal(workedBetween(calendar, c, a, stops), 0);
    }),
    runs,
  );
});

test('adding minutes and measuring what lies between are each other’s inverse', () => {
  always(
    property(calendars, instant, minutes, pauses, (calendar, from, angka, stops) => {
      const due = addWorking(calendar, from, { angka, satuan: 'menit' }, stops) as Date;
      assert.equal(workedBetween(calendar, from, due, stops), angka);
    }),
    runs,
  );
});

test('no deadline in working time lies outside the office’s hours, and none lies on a day off', () => {
  const kinds = constantFrom('menit', 'jam', 'hari kerja' as const);
  always(
    property(
      calendars,
      instant,
      integer({ min: 1, max: 60 }),
      kinds,
      pauses,
      (calendar, from, angka, kind, stops) => {
        const due = addWorking(calendar, from, { angka, satuan: kind as 'menit' }, stops) as Date;
        const { day, ms } = localTime(due, calendar.zone);
        const spans = calendar.hoursOn(tanggalOf(day));
        assert.ok(spans.some(([opens, closes]) => opens * MINUTE < ms && ms <= closes * MINUTE));
        assert.equal(calendar.dayOff(tanggalOf(day)), null);
      },
    ),
    runs,
  );
});

test('a longer standard and a later start are never due earlier, and a pause only pushes later', () => {
  const kinds = constantFrom('menit', 'jam', 'hari kerja', 'hari' as const);
  const some = integer({ min: 1, max: 40 });
  always(
    property(calendars, instant, some, some, kinds, pauses, (calendar, from, angka, more, kind, stops) => {
      const add = (at: Date, n: number, p: Pause[]) =>
        (addWorking(calendar, at, { angka: n, satuan: kind as 'menit' }, p) as Date).getTime();
      const due = add(from, angka, []);
      assert.ok(add(from, angka + more / 4, []) >= due);
      assert.ok(add(new Date(from.getTime() + more * MINUTE), angka, []) >= due);
      assert.ok(add(from, angka, stops) >= due);
      assert.ok(due >= from.getTime());
    }),
    runs,
  );
});

test('every zone has its own midnight', () => {
  for (const [zone, offset] of Object.entries(OFFSETS)) {
    const calendar = makeCalendar(zone as Zone, [], []);
    const at = (time: string) => new Date(`2026-11-23T${time}:00${offset}`);
    assert.equal(workedBetween(calendar, at('00:00'), at('07:31')), 1);
    assert.equal(workedBetween(calendar, at('15:59'), at('23:59')), 1);
  }
});
