import { isDay, type Zone } from '../../../../base/tanggal.ts';
import { dayNumber, instantAt } from '../../../../procedure/time/calendar.ts';
import type { Form } from '../../../form.ts';

/** A line as somebody copies it from the paper. */
export interface TypedLine {
  /** `output` or `output unit`. */
  readonly hasil: string;
  /** `person jabatan`. */
  readonly orang: string;
  readonly tanggal: string;
  readonly jam: string;
  readonly pernyataan: string;
  readonly kertas: string;
  readonly tempat: string;
}

export const EMPTY_LINE: TypedLine = {
  ...{ hasil: '', orang: '', tanggal: '', jam: '', pernyataan: '', kertas: '', tempat: '' },
};

export function typedLine(form: Form): TypedLine {
  const names = Object.keys(EMPTY_LINE) as (keyof TypedLine)[];
  return Object.fromEntries(names.map((name) => [name, form.text(name)])) as unknown as TypedLine;
}

/** The instant that day and hour mean in the office's zone; an invalid date when they mean none. */
export function doneAt({ tanggal, jam }: TypedLine, zone: Zone): Date {
  const [, hours, minutes] = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(jam) ?? [];
  if (!isDay(tanggal) || hours === undefined) return new Date(Number.NaN);
  return instantAt(dayNumber(tanggal), (Number(hours) * 60 + Number(minutes)) * 60_000, zone);
}
