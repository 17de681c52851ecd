import assert from 'node:assert/strict';
import { test } from 'node:test';
import { both } from '../../base/text.ts';
import { makeCalendar } from '../time/calendar.ts';
import { digestInstant, digestMail, type MailTask } from './digest-mail.ts';

const HOURS = { opens: 480, closes: 960, pause: null };
/** Monday to Friday, 08.00 to 16.00 WIB. */
const calendar = makeCalendar(
  'Asia/Jakarta',
  [{ berlakuSejak: '2020-01-01', week: [HOURS, HOURS, HOURS, HOURS, HOURS, null, null] }],
  [],
);

/** A task that came up long ago and has no deadline. */
const task = (more: Partial<MailTask> = {}): MailTask => ({
  nomor: 'PR-2026-02',
  verb: both('Terima daftar dari unit', 'Accept the list from the unit'),
  dueAt: null,
  pausedFor: null,
  since: new Date('2026-10-01T03:00:00Z'),
  ...more,
});

/** The mail of a day; Wednesday 25 November 2026 when none is said. */
function mail(tasks: readonly MailTask[], { day = '2026-11-25', below = [] as readonly MailTask[] } = {}) {
  const link = 'https://ppid.contoh.example/kerja/ringkasan';
  return digestMail(
    { office: 'KPU Kota Contoh', tasks, below, link },
    calendar,
    digestInstant(calendar, day),
  );
}

test('a mail tells office, counts and day above, then number, verb, deadline, and one link', () => {
  const tasks = [
    task({ dueAt: new Date('2026-11-24T09:00:00Z') }),
    task({ nomor: 'PR-2026-05', dueAt: new Date('2026-11-26T09:00:00Z') }),
  ];
  const sent = mail(tasks, {
    below: [task({ nomor: 'PR-2026-01', dueAt: new Date('2026-11-20T09:00:00Z') })],
  });
  assert.equal(
    sent?.subject.id,
    'KPU Kota Contoh: 2 tugas, 1 terlambat, 1 terlambat pada bawahan (Rabu, 25 November 2026)',
  );
  assert.equal(
    sent?.subject.en,
    'KPU Kota Contoh: 2 tasks, 1 overdue, 1 overdue below you (Wednesday, 25 November 2026)',
  );
  assert.equal(
    sent?.text.id,
    `KPU Kota Contoh
Tugas, Rabu, 25 November 2026

Terlambat (1)
- PR-2026-02: Terima daftar dari unit; tenggat Selasa, 24 November 2026, pukul 16.00 WIB

Tenggat sampai dua hari kerja lagi (1)
- PR-2026-05: Terima daftar dari unit; tenggat Kamis, 26 November 2026, pukul 16.00 WIB

Anda diingatkan sebagai atasan (1)
- PR-2026-01: Terima daftar dari unit; tenggat Jumat, 20 November 2026, pukul 16.00 WIB

https://ppid.contoh.example/kerja/ringkasan
`,
  );
});

test('nobody gets a mail that says nothing', () => {
  assert.equal(mail([]), null);
  assert.equal(mail([], { day: '2026-11-23' }), null);
});

test('what is late, due within two working days or new makes a mail; what only waits does not', () => {
  assert.equal(mail([task()]), null);
  assert.equal(mail([task({ dueAt: new Date('2026-12-01T09:00:00Z') })]), null);
  assert.ok(mail([task({ dueAt: new Date('2026-11-27T09:00:00Z') })]));
  assert.ok(mail([task({ dueAt: new Date('2026-09-01T09:00:00Z') })]));
  assert.equal(mail([task({ since: new Date('2026-11-24T00:59:00Z') })]), null);
  assert.ok(mail([task({ since: new Date('2026-11-24T01:00:00Z') })]));
});

test('what waits without haste is told once a week, on its first working day', () => {
  assert.ok(mail([task()], { day: '2026-11-23' }));
  assert.equal(mail([task()], { day: '2026-11-24' }), null);
  // Monday 17 August 2026 is a national holiday.
  const waits = task({ since: new Date('2026-07-01T03:00:00Z') });
  assert.equal(mail([waits], { day: '2026-08-17' }), null);
  assert.ok(mail([waits], { day: '2026-08-18' }));
});

test('over a weekend the last working day still counts as yesterday', () => {
  const friday = task({ since: new Date('2026-11-20T02:00:00Z') });
  assert.match(mail([friday], { day: '2026-11-23' })?.subject.id ?? '', /1 tugas/);
});

test('what stands still makes no mail, late or not', () => {
  const paused = task({ pausedFor: 'menunggu', dueAt: new Date('2026-11-24T09:00:00Z') });
  assert.equal(mail([paused]), null);
  assert.equal(mail([paused], { day: '2026-11-23' }), null);
});

test('nothing leaves on a day off', () => {
  assert.equal(mail([task({ dueAt: new Date('2026-11-24T09:00:00Z') })], { day: '2026-11-28' }), null);
});
