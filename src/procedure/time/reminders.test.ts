import assert from 'node:assert/strict';
import { test } from 'node:test';
import { both } from '../../base/text.ts';
import type { Fungsi } from '../../journal/actor.ts';
import { dayNumber, makeCalendar, tanggalOf } from './calendar.ts';
import { digestFor } from './digest.ts';
import { isEscalatedTo, remindersFor, rungOn } from './reminders.ts';

const calendar = makeCalendar('Asia/Jakarta', [], []);
const wib = (text: string) => new Date(`${text}:00+07:00`);
const task = (dueAt: Date | null, fungsi: Fungsi[] = ['kepala_unit'], pausedFor: string | null = null) => ({
  fungsi,
  dueAt,
  pausedFor,
});

/** Days from one on, so many, on which somebody is reminded, with the step of the ladder. */
function ladder(dueAt: Date, from: string, days: number): string[] {
  return Array.from({ length: days }, (_, index) => tanggalOf(dayNumber(from) + index)).flatMap((day) =>
    remindersFor([task(dueAt)], calendar, day).map(({ rung, to }) => `${day} ${rung} ${to.join('+')}`),
  );
}

test('people are reminded two days and one day before, on the day, one day after, then every third day', () => {
  assert.deepEqual(ladder(wib('2026-11-25T16:00'), '2026-11-19', 20), [
    '2026-11-23 -2 kepala_unit',
    '2026-11-24 -1 kepala_unit',
    '2026-11-25 0 kepala_unit',
    '2026-11-26 1 kepala_unit',
    '2026-12-01 4 kepala_unit+sekretaris',
    '2026-12-04 7 kepala_unit+sekretaris',
  ]);
});

test('only working days count: over Christmas 2026 the day before Tuesday is Monday, and two before is Wednesday', () => {
  assert.deepEqual(ladder(wib('2026-12-29T16:00'), '2026-12-21', 9), [
    '2026-12-23 -2 kepala_unit',
    '2026-12-28 -1 kepala_unit',
    '2026-12-29 0 kepala_unit',
  ]);
});

test('a deadline on a day off is reminded of on the working day before it', () => {
  assert.equal(rungOn(wib('2026-11-28T10:00'), calendar, '2026-11-27'), 0);
  assert.equal(rungOn(wib('2026-11-28T10:00'), calendar, '2026-11-28'), null);
  assert.equal(rungOn(wib('2026-11-28T10:00'), calendar, '2026-11-30'), 1);
});

test('what has no deadline, and what is paused, reminds nobody', () => {
  const due = wib('2026-11-25T16:00');
  const tasks = [task(null), task(due, ['desk'], 'menunggu KPU Provinsi')];
  assert.deepEqual(remindersFor(tasks, calendar, '2026-11-25'), []);
});

test('a late task goes to the superior of its post, who is told that it is not theirs', () => {
  const due = wib('2026-11-25T16:00');
  const of = (fungsi: Fungsi) => remindersFor([task(due, [fungsi])], calendar, '2026-12-01')[0];
  assert.deepEqual(of('ppid')?.to, ['ppid', 'sekretaris', 'atasan_ppid']);
  assert.deepEqual(of('sekretaris')?.to, ['sekretaris', 'ketua']);
  const one = of('ppid');
  assert.ok(one?.escalated && isEscalatedTo(one, 'sekretaris') && !isEscalatedTo(one, 'ppid'));
});

test('the digest names the office, the run, what to do and the deadline, and nobody', () => {
  const now = wib('2026-11-25T10:00');
  const verb = both('Setujui draf daftar unit', 'Approve the unit’s draft list');
  const of = (nomor: string, dueAt: Date | null, pausedFor: string | null = null) => ({
    nomor,
    verb,
    dueAt,
    pausedFor,
  });
  const text = digestFor(
    {
      office: 'KPU Kota Contoh',
      link: 'https://ppid.example/kerja/tugas',
      tasks: [
        of('PR-2026-02', wib('2026-11-25T09:00')),
        of('PR-2026-03', wib('2026-11-25T16:00')),
        of('PR-2026-04', wib('2026-11-27T16:30')),
        of('PR-2026-05', wib('2026-11-30T16:00')),
        of('PR-2026-06', null),
        of('PR-2026-07', wib('2026-11-25T09:00'), 'menunggu'),
      ],
    },
    calendar,
    now,
  ).id;
  assert.equal(
    text,
    `KPU Kota Contoh
Tugas, Rabu, 25 November 2026

Terlambat (1)
- PR-2026-02: Setujui draf daftar unit; tenggat Rabu, 25 November 2026, pukul 09.00 WIB

Tenggat hari ini (1)
- PR-2026-03: Setujui draf daftar unit; tenggat Rabu, 25 November 2026, pukul 16.00 WIB

Tenggat sampai dua hari kerja lagi (1)
- PR-2026-04: Setujui draf daftar unit; tenggat Jumat, 27 November 2026, pukul 16.30 WIB

Tenggat kemudian (1)
- PR-2026-05: Setujui draf daftar unit; tenggat Senin, 30 November 2026, pukul 16.00 WIB

Tanpa tenggat (1)
- PR-2026-06: Setujui draf daftar unit

Dijeda (1)
- PR-2026-07: Setujui draf daftar unit; tenggat Rabu, 25 November 2026, pukul 09.00 WIB

https://ppid.example/kerja/tugas
`,
  );
  const none = digestFor({ office: 'KPU', link: 'x', tasks: [] }, calendar, now);
  assert.match(none.id, /Tidak ada tugas hari ini\./);
  assert.match(none.en, /No tasks today\./);
});
