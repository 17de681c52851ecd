import { type Reason, reason } from '../../base/errors.ts';
import type { Tanggal } from '../../base/tanggal.ts';
import { longDay } from '../../base/tanggal.ts';
import { type Actor, holds } from '../../journal/actor.ts';

const HOURS = 'Perpres 21/2023 art. 3–4';
const DAYS = 'Keppres 8/2024; SKB hari libur nasional dan cuti bersama';

/** Why a deed on the office's calendar can be refused. */
export const why = {
  onlyKeepers: () =>
    reason(
      'hanya-pengelola-atau-sekretaris',
      HOURS,
      'Hanya pengelola atau sekretaris yang dapat mengubah kalender kantor.',
      'Only the administrator or the secretary can change the office’s calendar.',
    ),
  noDecree: (cite: string) =>
    reason(
      'keputusan-kosong',
      cite,
      'Isi nomor keputusan atau surat edaran yang menetapkannya.',
      'Write the number of the decree or circular that says so.',
    ),
  pastHours: (today: Tanggal) =>
    reason(
      'jam-kerja-lampau',
      HOURS,
      `Jam kerja tidak berlaku surut. Pilih ${longDay(today)} atau sesudahnya.`,
      `Working hours cannot reach back. Choose ${longDay(today, 'en')} or later.`,
    ),
  crookedHours: () =>
    reason(
      'jam-terbalik',
      HOURS,
      'Jam tutup harus sesudah jam buka, dan istirahat di antaranya.',
      'Closing must come after opening, and the break between them.',
    ),
  noWorkingDay: () =>
    reason(
      'tanpa-hari-kerja',
      HOURS,
      'Isi jam kerja paling sedikit satu hari dalam seminggu.',
      'Give hours for at least one day of the week.',
    ),
  noDays: () => reason('tanpa-hari', DAYS, 'Tulis paling sedikit satu hari.', 'Write at least one day.'),
  farDay: (first: number, last: number) =>
    reason(
      'tahun-di-luar-kalender',
      DAYS,
      `Kalender kantor memuat tahun ${first} sampai ${last}. Periksa tahunnya.`,
      `The office’s calendar holds the years ${first} to ${last}. Check the year.`,
    ),
  noName: () =>
    reason('nama-hari-kosong', DAYS, 'Isi nama hari libur atau hari kerja itu.', 'Write what day it is.'),
  alreadyWorking: (day: Tanggal) =>
    reason(
      'sudah-hari-kerja',
      DAYS,
      `${longDay(day, 'id', true)}, memang bukan hari libur. Yang dapat dijadikan hari kerja adalah hari libur atau cuti bersama.`,
      `${longDay(day, 'en', true)} is no day off. Only a holiday or collective leave can be made a working day.`,
    ),
  noHoursThatDay: (day: Tanggal) =>
    reason(
      'tanpa-jam-kerja',
      HOURS,
      `${longDay(day, 'id', true)}, tidak mempunyai jam kerja. Tetapkan dahulu jam kerja hari itu.`,
      `${longDay(day, 'en', true)} has no working hours. Set them first.`,
    ),
  noSuchDay: () =>
    reason(
      'hari-tidak-diatur',
      DAYS,
      'Hari ini tidak diatur sendiri oleh kantor, atau sudah dihapus.',
      'The office has not set this day itself, or it is cleared already.',
    ),
};

/** The reasons that every change of the calendar shares: whose it is to make, and by which decree. */
export function keeperReasons(by: Actor, decree: string, cite: 'hours' | 'days'): Reason[] {
  return [
    ...(holds(by, 'pengelola', 'sekretaris') ? [] : [why.onlyKeepers()]),
    ...(decree.trim() ? [] : [why.noDecree(cite === 'hours' ? HOURS : DAYS)]),
  ];
}
