import { number, type Tanggal } from '../../base/tanggal.ts';
import { type Both, both } from '../../base/text.ts';
import type { Calendar } from './calendar.ts';

type Amount = readonly [n: number, id: string, en: string];

function list(amounts: readonly Amount[]): Both {
  const some = amounts.filter(([n]) => n > 0);
  return both(
    some.map(([n, unit]) => `${number(n)} ${unit}`).join(' '),
    some.map(([n, , unit]) => `${number(n, 'en')} ${unit}${n === 1 ? '' : 's'}`).join(' '),
  );
}

/** "7 jam 30 menit". */
export function sumOfHours(minutes: number): Both {
  return list([
    [Math.floor(minutes / 60), 'jam', 'hour'],
    [minutes % 60, 'menit', 'minute'],
  ]);
}

/**
 * Working minutes as people say them, with the sum in hours: "2 hari kerja 3 jam = 18 jam kerja", below a day
 * "35 menit kerja". A day is as long as the office's working days are on average, by the hours in force on `on`.
 */
export function worked(minutes: number, calendar: Calendar, on: Tanggal): Both {
  const whole = Math.floor(minutes);
  const day = Math.round(calendar.dayLength(on));
  if (whole < 1) return both('kurang dari 1 menit kerja', 'less than a working minute');
  const sum = sumOfHours(whole);
  if (day === 0 || whole < day) return both(`${sum.id} kerja`, `${sum.en} of working time`);
  const days = Math.floor(whole / day);
  const rest = sumOfHours(whole - days * day);
  const said = both(
    `${number(days)} hari kerja ${rest.id}`.trim(),
    `${number(days, 'en')} working day${days === 1 ? '' : 's'} ${rest.en}`.trim(),
  );
  return both(`${said.id} = ${sum.id} kerja`, `${said.en} = ${sum.en} of working time`);
}
