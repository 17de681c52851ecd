import type { JSX } from 'preact';
import { fault, Invalid } from '../../../base/errors.ts';
import { isDay, type Tanggal } from '../../../base/tanggal.ts';
import type { Lang } from '../../../base/text.ts';
import { DateField, TextField } from '../../../ui/fields.tsx';
import { FieldRow } from '../../../ui/layout.tsx';
import type { Form } from '../../form.ts';
import { text } from './text.ts';

/** When and where a meeting is, as typed. */
export interface Schedule {
  readonly tanggal: string;
  readonly pukul: string;
  readonly tempat: string;
}

/** Day, time and place of a meeting. */
export function ScheduleFields(props: {
  schedule: Schedule;
  errors: Readonly<Record<string, string | undefined>>;
  lang: Lang;
}): JSX.Element {
  const { schedule, errors, lang } = props;
  return (
    <>
      <FieldRow>
        <DateField
          name="tanggal"
          label={text.date[lang]}
          lang={lang}
          value={schedule.tanggal}
          error={errors['tanggal']}
        />
        <TextField
          name="pukul"
          label={text.starts[lang]}
          lang={lang}
          width={5}
          value={schedule.pukul}
          error={errors['pukul']}
        />
      </FieldRow>
      <TextField
        name="tempat"
        label={text.place[lang]}
        lang={lang}
        value={schedule.tempat}
        error={errors['tempat']}
      />
    </>
  );
}

export function scheduleIn(form: Form): Schedule {
  return { tanggal: form.text('tanggal'), pukul: form.text('pukul'), tempat: form.text('tempat') };
}

/** `10.00`, `10:00` or `9.30` as `HH:MM`; null when it is no time of day. */
function timeOfDay(typed: string): string | null {
  const [, hours, minutes] = /^(\d{1,2})[.:](\d{2})$/.exec(typed) ?? [];
  if (hours === undefined || minutes === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes}`;
}

/**
 * The schedule as the deeds take it.
 * @throws Invalid with a fault for each field that cannot be read
 */
export function planned(typed: Schedule): { heldOn: Tanggal; starts: string; place: string } {
  const starts = timeOfDay(typed.pukul);
  const faults = [
    ...(isDay(typed.tanggal) ? [] : [fault('tanggal', 'tanggal-salah', text.badDay.id, text.badDay.en)]),
    ...(starts ? [] : [fault('pukul', 'jam-salah', text.badTime.id, text.badTime.en)]),
    ...(typed.tempat ? [] : [fault('tempat', 'wajib-diisi', text.noPlace.id, text.noPlace.en)]),
  ];
  if (!starts || faults.length > 0) throw new Invalid(faults);
  return { heldOn: typed.tanggal, starts, place: typed.tempat };
}
