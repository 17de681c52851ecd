import { type Fault, fault, Invalid } from '../../../base/errors.ts';
import { isDay } from '../../../base/tanggal.ts';
import { perform } from '../../../journal/act.ts';
import { clearOfficeDay } from '../../../procedure/time/clear-office-day.ts';
import { readPastedDays } from '../../../procedure/time/paste-days.ts';
import { setOfficeDay } from '../../../procedure/time/set-office-day.ts';
import { setOfficeHours } from '../../../procedure/time/set-office-hours.ts';
import { type Ctx, type Handler, type Site, visitorOf } from '../../context.ts';
import { type Form, readForm } from '../../form.ts';
import { attempt } from '../frame.tsx';
import { to } from '../links.ts';
import { hoursField, readWeek } from './hours-text.ts';
import { showKalender } from './kalender.tsx';

/** A form of this page: reads it, does its deed, says so, or shows the page again with what was typed. */
function act(site: Site, work: (c: Ctx, form: Form) => Promise<string>): Handler {
  return async (c) => {
    const form = await readForm(c);
    return attempt(
      c,
      () => work(c, form),
      (trouble) => showKalender(c, site, { form, trouble }),
    );
  };
}

/** The decree's number in one of the forms: written, and not too long. */
function decreeFaults(form: Form, field: string): Fault[] {
  const text = form.text(field);
  if (!text)
    return [
      fault(field, 'keputusan', 'Isi nomor keputusan atau surat edaran.', 'Write the number of the decree.'),
    ];
  return text.length > 200
    ? [fault(field, 'keputusan', 'Nomor keputusan paling banyak 200 huruf.', 'At most 200 letters.')]
    : [];
}

function dayFaults(form: Form, field: string): Fault[] {
  return isDay(form.text(field))
    ? []
    : [fault(field, 'tanggal', 'Tanggal tidak ada di kalender.', 'This date does not exist.')];
}

function stopAt(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new Invalid(faults);
}

const ofYear = (day: string, done: string) => `${to.kalender}?tahun=${day.slice(0, 4)}&selesai=${done}`;

export function postDay(site: Site): Handler {
  return act(site, async (c, form) => {
    const [day, name] = [form.text('hari'), form.text('nama')];
    stopAt([
      ...dayFaults(form, 'hari'),
      ...(name.length > 0 && name.length <= 150
        ? []
        : [
            fault(
              'nama',
              'nama',
              'Isi nama hari, paling banyak 150 huruf.',
              'Name the day in at most 150 letters.',
            ),
          ]),
      ...decreeFaults(form, 'keputusan'),
    ]);
    const days = [{ day, name, kerja: form.text('menjadi') === 'kerja' }];
    await perform(site, visitorOf(c).by, setOfficeDay, { days, decree: form.text('keputusan') });
    return ofYear(day, 'hari-kalender');
  });
}

export function postClear(site: Site): Handler {
  return act(site, async (c, form) => {
    const day = form.text('hari');
    await perform(site, visitorOf(c).by, clearOfficeDay, { day });
    return ofYear(day, 'hari-dihapus');
  });
}

/** Reads the pasted list; shows what was read, or saves it when that was seen. */
export function postPaste(site: Site): Handler {
  return async (c) => {
    const form = await readForm(c);
    const { days, faults } = readPastedDays(form.text('daftar'));
    const saving = form.text('aksi') === 'simpan' && faults.length === 0;
    if (days.length === 0 && faults.length === 0)
      faults.push(
        fault(
          'daftar',
          'kosong',
          'Tempel daftar hari, satu baris satu hari.',
          'Paste the days, a line each.',
        ),
      );
    if (!saving || days.length === 0)
      return showKalender(c, site, {
        form,
        preview: days,
        ...(faults.length > 0 ? { trouble: { faults } } : {}),
      });
    return attempt(
      c,
      async () => {
        stopAt(decreeFaults(form, 'keputusan-daftar'));
        const input = {
          days: days.map((one) => ({ ...one, kerja: false })),
          decree: form.text('keputusan-daftar'),
        };
        await perform(site, visitorOf(c).by, setOfficeDay, input);
        return ofYear(days[0]?.day ?? '', 'hari-kalender');
      },
      (trouble) => showKalender(c, site, { form, trouble, preview: days }),
    );
  };
}

export function postHours(site: Site): Handler {
  return act(site, async (c, form) => {
    const lines = Array.from({ length: 7 }, (_, index) => form.text(hoursField(index)));
    const { week, faults } = readWeek(lines);
    stopAt([...dayFaults(form, 'sejak'), ...decreeFaults(form, 'keputusan-jam'), ...faults]);
    const input = { berlakuSejak: form.text('sejak'), week, decree: form.text('keputusan-jam') };
    await perform(site, visitorOf(c).by, setOfficeHours, input);
    return `${to.kalender}?selesai=jam-kerja`;
  });
}
