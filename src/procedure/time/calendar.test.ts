import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { steppingClock } from '../../base/clock.ts';
import { sha256 } from '../../base/hash.ts';
import { testDatabase } from '../../db/testing.ts';
import { type Deps, perform } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { entriesAbout } from '../../journal/history.ts';
import { refusedFor, testOffice } from '../../people/testing.ts';
import { calendarOf, makeCalendar } from './calendar.ts';
import { feedMadeAt, feedOwner } from './calendar-feed.ts';
import { clearOfficeDay } from './clear-office-day.ts';
import { makeCalendarFeed } from './make-calendar-feed.ts';
import { officeDays } from './office-day.ts';
import { RAMADAN_WEEK, USUAL_WEEK, type Week } from './office-hours.ts';
import { setOfficeDay } from './set-office-day.ts';
import { HOURS_SUBJECT, setOfficeHours } from './set-office-hours.ts';
import { workedBetween } from './working-time.ts';

const wib = (text: string) => new Date(`${text}:00+07:00`);
const eight = { opens: 480, closes: 960, pause: null };
const SIX_DAYS: Week = [eight, eight, eight, eight, eight, { opens: 480, closes: 720, pause: null }, null];
const election = { day: '2026-12-02', kerja: false, name: 'Hari pemungutan suara' };
const SK = 'SK 10/2026';
let deps: Deps;
let by: Actor;
let drop: () => Promise<void>;

before(async () => {
  const database = await testDatabase();
  drop = database.drop;
  deps = { db: database.db, clock: steppingClock('2026-11-23T02:00:00Z') };
  by = await testOffice(deps);
});
after(() => drop());

const calendar = () => calendarOf(deps.db, by.office);

test('an office that has set nothing works by Perpres 21/2023 and the national calendar', async () => {
  const { zone, hoursOn, dayOff } = await calendar();
  assert.equal(zone, 'Asia/Jakarta');
  assert.deepEqual(hoursOn('2026-11-23'), [
    [450, 720],
    [780, 960],
  ]);
  assert.deepEqual(hoursOn('2026-11-28'), []);
  assert.deepEqual([hoursOn('2026-12-24'), dayOff('2026-12-24')?.jenis], [[], 'cuti_bersama']);
  assert.equal(dayOff('2026-11-28'), null);
});

test('a year without a decree, and one without any list, are told apart', async () => {
  const { yearStatus } = await calendar();
  assert.deepEqual([2026, 2027, 2031].map(yearStatus), ['ditetapkan', 'sementara', 'belum-ada']);
});

test('a day of a year that no calendar holds is refused', async () => {
  for (const day of ['0001-01-01', '1944-12-31', '2200-01-01', '9999-12-31'])
    assert.deepEqual(
      await refusedFor(perform(deps, by, setOfficeDay, { days: [{ ...election, day }], decree: SK })),
      ['tahun-di-luar-kalender'],
    );
});

test('only the administrator and the secretary change the calendar, and not without a decree', async () => {
  const desk: Actor = { ...by, fungsi: 'desk' };
  assert.deepEqual(await refusedFor(perform(deps, desk, setOfficeDay, { days: [election], decree: ' ' })), [
    'hanya-pengelola-atau-sekretaris',
    'keputusan-kosong',
  ]);
  const hours = { berlakuSejak: '2026-12-01', week: SIX_DAYS, decree: '' };
  assert.deepEqual(await refusedFor(perform(deps, desk, setOfficeHours, hours)), [
    'hanya-pengelola-atau-sekretaris',
    'keputusan-kosong',
  ]);
  assert.deepEqual(await refusedFor(perform(deps, desk, clearOfficeDay, { day: '2026-12-02' })), [
    'hanya-pengelola-atau-sekretaris',
    'hari-tidak-diatur',
  ]);
});

test('hours are never set for the past, crooked, or for no day at all', async () => {
  const set = (berlakuSejak: string, week: Week) =>
    refusedFor(perform(deps, by, setOfficeHours, { berlakuSejak, week, decree: SK }));
  assert.deepEqual(await set('2026-11-22', USUAL_WEEK), ['jam-kerja-lampau']);
  assert.deepEqual(
    await set(
      '2026-11-24',
      Array.from({ length: 7 }, () => null),
    ),
    ['tanpa-hari-kerja'],
  );
  for (const wrong of [
    { opens: 960, closes: 480, pause: null },
    { opens: 480, closes: 960, pause: [420, 500] as const },
    { opens: 480, closes: 960, pause: [900, 970] as const },
    { opens: 480, closes: 1440, pause: null },
  ])
    assert.deepEqual(await set('2026-11-24', [wrong, ...USUAL_WEEK.slice(1)]), ['jam-terbalik']);
});

test('new hours hold from their day on, and the days before keep theirs', async () => {
  await perform(deps, by, setOfficeHours, { berlakuSejak: '2026-12-05', week: SIX_DAYS, decree: SK });
  const now = await calendar();
  assert.equal(workedBetween(now, wib('2026-11-28T00:00'), wib('2026-11-29T00:00')), 0);
  assert.equal(workedBetween(now, wib('2026-12-05T00:00'), wib('2026-12-06T00:00')), 240);
  assert.equal(now.dayLength('2026-12-04'), 450);
  assert.equal(now.dayLength('2026-12-05'), (5 * 480 + 240) / 6);
  // Set again for the same day: the newer replaces the older.
  await perform(deps, by, setOfficeHours, { berlakuSejak: '2026-12-05', week: RAMADAN_WEEK, decree: SK });
  assert.deepEqual((await calendar()).hoursOn('2026-12-05'), []);
  const [first] = await entriesAbout(deps.db, by.office, HOURS_SUBJECT);
  assert.deepEqual([first?.detail?.['decree'], first?.detail?.['berlakuSejak']], [SK, '2026-12-05']);
});

test('an office adds a local holiday by decree, and clearing it gives the day back', async () => {
  await perform(deps, by, setOfficeDay, { days: [election], decree: SK });
  const off = (await calendar()).dayOff('2026-12-02');
  assert.deepEqual(off, { name: election.name, decree: SK, jenis: 'kantor' });
  const [stored] = await officeDays(deps.db, by.office);
  assert.deepEqual([stored?.personName, stored?.decree], [by.name, SK]);
  await perform(deps, by, clearOfficeDay, { day: '2026-12-02' });
  assert.equal((await calendar()).dayOff('2026-12-02'), null);
});

test('a cuti bersama can be made a working day, a plain working day or a Sunday cannot', async () => {
  const make = (day: string) => ({ days: [{ day, kerja: true, name: 'Pelayanan' }], decree: SK });
  await perform(deps, by, setOfficeDay, make('2026-12-24'));
  assert.equal((await calendar()).hoursOn('2026-12-24').length, 2);
  assert.deepEqual(await refusedFor(perform(deps, by, setOfficeDay, make('2026-12-23'))), [
    'sudah-hari-kerja',
  ]);
  assert.deepEqual(await refusedFor(perform(deps, by, setOfficeDay, make('2026-04-05'))), [
    'tanpa-jam-kerja',
  ]);
});

test('several days come by one decree and in one record; a day set twice keeps the later', async () => {
  const days = [
    { day: '2027-03-10', kerja: false, name: 'Idul Fitri 1448 Hijriah' },
    { day: '2027-03-11', kerja: false, name: 'Idul Fitri 1448 Hijriah' },
  ];
  assert.equal(await perform(deps, by, setOfficeDay, { days, decree: 'SKB 2027' }), 2);
  await perform(deps, by, setOfficeDay, { days: days.slice(1), decree: 'SKB 2027 perubahan' });
  const found = (await officeDays(deps.db, by.office)).filter(({ day }) => day.startsWith('2027'));
  assert.deepEqual(
    found.map(({ day, decree }) => `${day} ${decree}`),
    ['2027-03-10 SKB 2027', '2027-03-11 SKB 2027 perubahan'],
  );
  assert.deepEqual(await refusedFor(perform(deps, by, setOfficeDay, { days: [], decree: SK })), [
    'tanpa-hari',
  ]);
});

test('a person has one feed; a new address ends the older one, and only its hash is kept', async () => {
  await perform(deps, by, makeCalendarFeed, { tokenSha256: sha256('lama') });
  await perform(deps, by, makeCalendarFeed, { tokenSha256: sha256('baru') });
  assert.equal(await feedOwner(deps.db, 'lama'), null);
  assert.deepEqual(await feedOwner(deps.db, 'baru'), { office: by.office, person: by.person });
  assert.ok(await feedMadeAt(deps.db, by));
});

test('a day that the office did not set is the nation’s', () => {
  const plain = makeCalendar('Asia/Jayapura', [], []);
  assert.equal(plain.dayOff('2026-08-17')?.name, 'Proklamasi Kemerdekaan');
});
