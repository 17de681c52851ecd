import type { Fault } from '../../../base/errors.ts';
import { longDay, type Tanggal } from '../../../base/tanggal.ts';
import type { Lang } from '../../../base/text.ts';
import type { PastedDay } from '../../../procedure/time/paste-days.ts';
import { Button } from '../../../ui/actions.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { fieldErrors } from '../../../ui/field.tsx';
import { DateField, TextArea, TextField } from '../../../ui/fields.tsx';
import { Actions, FieldRow, Section } from '../../../ui/layout.tsx';
import { DataTable } from '../../../ui/table.tsx';
import type { Form } from '../../form.ts';
import { to } from '../links.ts';
import { hoursField } from './hours-text.ts';
import { text, WEEKDAYS } from './text.ts';

interface Shared {
  readonly lang: Lang;
  readonly form: Form | null;
  readonly faults: readonly Fault[];
}

/** One day: off, or a holiday on which the office works. */
export function DayForm({ lang, form, faults }: Shared) {
  const errors = fieldErrors(faults, lang);
  return (
    <Section title={text.addDay[lang]} id="tambah" major>
      <p>{text.addDayLead[lang]}</p>
      <form method="post" action={to.kalenderAct('hari')} novalidate>
        <FieldRow>
          <DateField
            name="hari"
            label={text.date[lang]}
            lang={lang}
            value={form?.text('hari') ?? ''}
            error={errors['hari']}
          />
          <TextField
            name="nama"
            label={text.dayName[lang]}
            lang={lang}
            value={form?.text('nama')}
            error={errors['nama']}
          />
        </FieldRow>
        <Radios
          name="menjadi"
          label={text.what[lang]}
          lang={lang}
          value={form?.text('menjadi') || 'libur'}
          choices={[
            { value: 'libur', label: text.off[lang] },
            { value: 'kerja', label: text.work[lang] },
          ]}
        />
        <TextField
          name="keputusan"
          label={text.decreeNo[lang]}
          lang={lang}
          value={form?.text('keputusan')}
          error={errors['keputusan']}
        />
        <Button label={text.saveDay[lang]} variant="secondary" />
      </form>
    </Section>
  );
}

/** Several days pasted from a decree: first read and shown, then saved. */
export function PasteForm(
  props: Shared & { preview: readonly PastedDay[] | null; nameNow: (day: Tanggal) => string },
) {
  const { lang, form, faults, preview, nameNow } = props;
  const errors = fieldErrors(faults, lang);
  return (
    <Section title={text.paste[lang]} id="tempel" major>
      <p>{text.pasteLead[lang]}</p>
      <form method="post" action={`${to.kalenderAct('tempel')}#tempel`} novalidate>
        <TextArea
          name="daftar"
          label={text.list[lang]}
          lang={lang}
          rows={8}
          value={form?.text('daftar') ?? ''}
          error={errors['daftar']}
        />
        <TextField
          name="keputusan-daftar"
          label={text.decreeNo[lang]}
          lang={lang}
          value={form?.text('keputusan-daftar')}
          error={errors['keputusan-daftar']}
        />
        {preview && preview.length > 0 && (
          <>
            <h3>{text.preview(preview.length)[lang]}</h3>
            <p>{text.previewLead[lang]}</p>
            <DataTable
              light
              caption={text.preview(preview.length)[lang]}
              rows={preview}
              rowKey={({ day }) => day}
              columns={[
                { key: 'tanggal', head: text.date[lang], cell: ({ day }) => longDay(day, lang, true) },
                { key: 'nama', head: text.name[lang], cell: ({ name }) => name },
                { key: 'sekarang', head: text.now[lang], cell: ({ day }) => nameNow(day) },
              ]}
            />
          </>
        )}
        <Actions>
          {preview && preview.length > 0 && !errors['daftar'] && (
            <Button label={text.saveDays(preview.length)[lang]} name="aksi" value="simpan" />
          )}
          <Button label={text.check[lang]} variant="secondary" name="aksi" value="periksa" />
        </Actions>
      </form>
    </Section>
  );
}

/** A week's hours, a line each day. */
export function HoursForm(props: Shared & { lines: readonly string[]; today: Tanggal }) {
  const { lang, form, faults, lines, today } = props;
  const errors = fieldErrors(faults, lang);
  return (
    <Section title={text.changeHours[lang]} id="jam" major>
      <p>{text.changeLead[lang]}</p>
      <p>
        {text.fill[lang]} <a href={`${to.kalender}?isi=perpres#jam`}>{text.perpres[lang]}</a>,{' '}
        <a href={`${to.kalender}?isi=ramadan#jam`}>{text.ramadan[lang]}</a>
      </p>
      <form method="post" action={to.kalenderAct('jam')} novalidate>
        <FieldRow>
          <DateField
            name="sejak"
            label={text.validFrom[lang]}
            lang={lang}
            min={today}
            value={form?.text('sejak') || today}
            error={errors['sejak']}
          />
          <TextField
            name="keputusan-jam"
            label={text.decreeNo[lang]}
            lang={lang}
            value={form?.text('keputusan-jam')}
            error={errors['keputusan-jam']}
          />
        </FieldRow>
        {WEEKDAYS.map((day, index) => (
          <TextField
            key={day.id}
            name={hoursField(index)}
            label={day[lang]}
            {...(index === 0 ? { hint: text.example[lang] } : {})}
            lang={lang}
            value={lines[index]}
            error={errors[hoursField(index)]}
          />
        ))}
        <Button label={text.saveHours[lang]} variant="secondary" />
      </form>
    </Section>
  );
}
