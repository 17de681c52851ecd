import assert from 'node:assert/strict';
import { test } from 'node:test';
import { both } from '../../base/text.ts';
import type { Sheet, Waktu } from '../../sop/sheet/sheet.ts';
import { makeCalendar } from './calendar.ts';
import { dueAt, dueOf, standardOf } from './due.ts';
import { worked } from './duration.ts';
import { explain } from './explain.ts';
import type { Week } from './office-hours.ts';

const wib = (text: string) => new Date(`${text}:00+07:00`);
const eight = { opens: 480, closes: 960, pause: [720, 780] as const };
const week: Week = [eight, eight, eight, eight, eight, null, null];
const calendar = makeCalendar('Asia/Jakarta', [{ berlakuSejak: '2020-01-01', week }], []);
const usual = makeCalendar('Asia/Jakarta', [], []);
const hour: Waktu = { angka: 1, satuan: 'jam' };
const friday = wib('2026-11-20T15:30');

test('a deadline explains itself in one sentence: rule, start, days left out, result', () => {
  assert.equal(
    explain(hour, calendar, friday, [], friday).id,
    'Standar 1 jam kerja; dimulai Jumat, 20 November 2026, pukul 15.30 WIB; Sabtu dan Minggu tidak dihitung; tenggat Senin, 23 November 2026, pukul 08.30 WIB.',
  );
  assert.equal(
    explain(hour, calendar, friday, [], friday).en,
    'Standard 1 working hour; started Friday, 20 November 2026, 15.30 WIB; Saturday and Sunday do not count; due Monday, 23 November 2026, 08.30 WIB.',
  );
});

test('holidays are named with their date, and a cuti bersama as such', () => {
  const said = explain(
    { angka: 2, satuan: 'hari kerja' },
    usual,
    wib('2026-12-23T09:00'),
    [],
    wib('2026-12-23T09:00'),
  );
  assert.equal(
    said.id,
    'Standar 2 hari kerja, dihitung sejak hari kerja sesudah hari mulai; dimulai Rabu, 23 Desember 2026, pukul 09.00 WIB; Sabtu, Minggu, 24 Desember 2026 (cuti bersama Kelahiran Yesus Kristus), dan 25 Desember 2026 (Kelahiran Yesus Kristus) tidak dihitung; tenggat Selasa, 29 Desember 2026, pukul 16.00 WIB.',
  );
});

test('what is late says by how much working time', () => {
  assert.match(
    explain(hour, calendar, friday, [], wib('2026-11-23T10:00')).id,
    /tenggat Senin, 23 November 2026, pukul 08\.30 WIB; terlambat 1 jam 30 menit kerja\.$/,
  );
});

test('a pause is told with the time that it took, and an open one leaves the deadline open', () => {
  const monday = wib('2026-11-23T09:00');
  const ended = [{ from: wib('2026-11-23T09:30'), to: wib('2026-11-23T11:30') }];
  assert.match(
    explain(hour, calendar, monday, ended, wib('2026-11-23T11:45')).id,
    /; dijeda 1 kali, 2 jam kerja tidak dihitung; tenggat Senin, 23 November 2026, pukul 12\.00 WIB\.$/,
  );
  const open = [{ from: wib('2026-11-23T09:30'), to: null }];
  assert.match(
    explain(hour, calendar, monday, open, wib('2026-11-23T11:30')).id,
    /; sedang dijeda, waktu tidak berjalan; tenggat ditentukan setelah dilanjutkan; terpakai 30 menit kerja\.$/,
  );
});

test('Tentatif can never be late and a blank is said to be blank; both tell what was used', () => {
  const now = wib('2026-11-30T10:00');
  assert.equal(
    explain('Tentatif', calendar, friday, [], now).id,
    'Tentatif: tidak dapat terlambat; dimulai Jumat, 20 November 2026, pukul 15.30 WIB; terpakai 5 hari kerja 2 jam 30 menit = 37 jam 30 menit kerja.',
  );
  assert.match(
    explain(null, calendar, friday, [], now).id,
    /^Standar belum ditetapkan dalam naskah SOP; dimulai /,
  );
});

test('the four kinds of standard: number, Tentatif, blank, paused', () => {
  const now = wib('2030-01-07T10:00');
  const open = [{ from: wib('2026-11-20T15:40'), to: null }];
  const of = (waktu: Waktu, pauses: typeof open) => {
    const { kind, late, dueAt: end } = dueOf(waktu, calendar, friday, pauses, now);
    return [kind, late, end !== null];
  };
  assert.deepEqual(of(hour, []), ['angka', true, true]);
  assert.deepEqual(of('Tentatif', []), ['tentatif', false, false]);
  assert.deepEqual(of(null, []), ['kosong', false, false]);
  assert.deepEqual(of(hour, open), ['dijeda', false, false]);
  assert.equal(dueOf(hour, calendar, friday, open, now).workedMinutes, 10);
});

test('what was overdue before a pause stays overdue', () => {
  const open = [{ from: wib('2026-11-24T09:00'), to: null }];
  const due = dueOf(hour, calendar, friday, open, wib('2026-11-25T09:00'));
  assert.deepEqual([due.kind, due.late, due.dueAt], ['dijeda', true, wib('2026-11-23T08:30')]);
});

test('the length of working time is said in days and hours, and as a sum in hours', () => {
  const on = '2026-11-23';
  assert.deepEqual(
    worked(2 * 450 + 180, usual, on),
    both('2 hari kerja 3 jam = 18 jam kerja', '2 working days 3 hours = 18 hours of working time'),
  );
  assert.equal(worked(35.9, usual, on).id, '35 menit kerja');
  assert.equal(worked(450, usual, on).id, '1 hari kerja = 7 jam 30 menit kerja');
  assert.equal(worked(0, usual, on).id, 'kurang dari 1 menit kerja');
});

test('a standard time that the source merges over steps runs from the opening of the first to the close of the last', () => {
  const sheet = {
    langkah: [
      { no: 1, waktu: 'Tentatif' },
      { no: 2, waktu: { angka: 1, satuan: 'hari kerja' } },
      { no: 3, waktu: null },
      { no: 4, waktu: null },
    ],
    gabungan: [
      { kolom: 'output', dari: 1, sampai: 4 },
      { kolom: 'waktu', dari: 2, sampai: 3 },
    ],
  } as unknown as Sheet;
  const day = { angka: 1, satuan: 'hari kerja' };
  assert.deepEqual(standardOf(sheet, 1), { waktu: 'Tentatif', dari: 1, sampai: 1 });
  assert.deepEqual(standardOf(sheet, 2), { waktu: day, dari: 2, sampai: 3 });
  assert.deepEqual(standardOf(sheet, 3), { waktu: day, dari: 2, sampai: 3 });
  assert.deepEqual(standardOf(sheet, 4), { waktu: null, dari: 4, sampai: 4 });
  assert.equal(dueAt(calendar, standardOf(sheet, 4).waktu, friday, []), null);
});
