import type { Fault } from '../../../base/errors.ts';
import type { Tanggal } from '../../../base/tanggal.ts';
import type { Lang } from '../../../base/text.ts';
import { FUNGSI } from '../../../journal/actor.ts';
import type { Jabatan } from '../../../people/jabatan.ts';
import type { Person } from '../../../people/person.ts';
import type { Unit } from '../../../people/unit.ts';
import { Button } from '../../../ui/actions.tsx';
import { fieldErrors } from '../../../ui/field.tsx';
import { DateField, SelectField, TextField } from '../../../ui/fields.tsx';
import { FieldRow, Section } from '../../../ui/layout.tsx';
import type { Form } from '../../form.ts';
import { to } from '../links.ts';
import { fungsiText } from '../sop/text.ts';
import { text } from './kantor-text.ts';

interface Shared {
  readonly lang: Lang;
  readonly form: Form | null;
  readonly faults: readonly Fault[];
}

export function MandateForm(
  props: Shared & { people: readonly Person[]; posts: readonly Jabatan[]; today: Tanggal },
) {
  const { lang, form, people, posts, today } = props;
  const errors = fieldErrors(props.faults, lang);
  const kinds = (['definitif', 'plt', 'plh'] as const).map((value) => ({ value, label: text[value][lang] }));
  return (
    <Section title={text.appoint[lang]} major>
      <form method="post" action={`${to.kantor}/penunjukan`} novalidate>
        <FieldRow>
          <SelectField
            name="orang"
            label={text.person[lang]}
            lang={lang}
            value={form?.text('orang')}
            error={errors['orang']}
            options={[
              { value: '', label: '' },
              ...people.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <SelectField
            name="jabatan"
            label={text.post[lang]}
            lang={lang}
            value={form?.text('jabatan')}
            error={errors['jabatan']}
            options={[{ value: '', label: '' }, ...posts.map(({ id, name }) => ({ value: id, label: name }))]}
          />
        </FieldRow>
        <FieldRow>
          <SelectField
            name="cara"
            label={text.how[lang]}
            lang={lang}
            value={form?.text('cara') || 'definitif'}
            error={errors['cara']}
            options={kinds}
          />
          <TextField
            name="keputusan"
            label={text.decree[lang]}
            lang={lang}
            value={form?.text('keputusan')}
            error={errors['keputusan']}
          />
        </FieldRow>
        <FieldRow>
          <DateField
            name="mulai"
            label={text.from[lang]}
            hint={text.fromHint[lang]}
            lang={lang}
            value={form?.text('mulai') || today}
            error={errors['mulai']}
          />
          <DateField
            name="sampai"
            label={text.until[lang]}
            hint={text.untilHint[lang]}
            lang={lang}
            value={form?.text('sampai') ?? ''}
            error={errors['sampai']}
          />
        </FieldRow>
        <Button label={text.appointAct[lang]} />
      </form>
    </Section>
  );
}

export function PersonForm({ lang, form, faults }: Shared) {
  const errors = fieldErrors(faults, lang);
  return (
    <Section title={text.register[lang]} major>
      <form method="post" action={`${to.kantor}/orang`} novalidate>
        <FieldRow>
          <TextField
            name="orang-nama"
            label={text.name[lang]}
            lang={lang}
            value={form?.text('orang-nama')}
            error={errors['orang-nama']}
          />
          <TextField
            name="orang-surel"
            label={text.email[lang]}
            lang={lang}
            type="email"
            value={form?.text('orang-surel')}
            error={errors['orang-surel']}
          />
        </FieldRow>
        <Button label={text.registerAct[lang]} variant="secondary" />
      </form>
    </Section>
  );
}

export function UnitForm({ lang, form, faults }: Shared) {
  const errors = fieldErrors(faults, lang);
  return (
    <Section title={text.addUnitHead[lang]} major>
      <form method="post" action={`${to.kantor}/unit`} novalidate>
        <FieldRow>
          <TextField
            name="unit-nama"
            label={text.unitName[lang]}
            hint={text.unitHint[lang]}
            lang={lang}
            value={form?.text('unit-nama')}
            error={errors['unit-nama']}
          />
          <TextField
            name="unit-singkat"
            label={text.unitShort[lang]}
            hint={text.shortHint[lang]}
            lang={lang}
            value={form?.text('unit-singkat')}
            error={errors['unit-singkat']}
          />
        </FieldRow>
        <Button label={text.addUnit[lang]} variant="secondary" />
      </form>
    </Section>
  );
}

/** A post that an SOP names, such as Petugas PPID; units' heads and liaisons come with their unit. */
export function PostForm({ lang, form, faults, units }: Shared & { units: readonly Unit[] }) {
  const errors = fieldErrors(faults, lang);
  return (
    <Section title={text.addPostHead[lang]} note={text.addPostNote[lang]} major>
      <form method="post" action={`${to.kantor}/jabatan`} novalidate>
        <FieldRow>
          <TextField
            name="jabatan-nama"
            label={text.postName[lang]}
            hint={text.postHint[lang]}
            lang={lang}
            value={form?.text('jabatan-nama')}
            error={errors['jabatan-nama']}
          />
          <SelectField
            name="jabatan-fungsi"
            label={text.fungsi[lang]}
            lang={lang}
            value={form?.text('jabatan-fungsi')}
            error={errors['jabatan-fungsi']}
            options={[
              { value: '', label: '' },
              ...FUNGSI.map((one) => ({ value: one, label: fungsiText[one][lang] })),
            ]}
          />
          <SelectField
            name="jabatan-unit"
            label={text.postUnit[lang]}
            lang={lang}
            value={form?.text('jabatan-unit')}
            error={errors['jabatan-unit']}
            options={[
              { value: '', label: text.wholeOffice[lang] },
              ...units.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </FieldRow>
        <Button label={text.addPost[lang]} variant="secondary" />
      </form>
    </Section>
  );
}

export function NewOfficeForm({ lang }: { lang: Lang }) {
  return (
    <Section title={text.ownOffice[lang]} major>
      <p>{text.ownOfficeLead[lang]}</p>
      <form method="post" action={`${to.kantor}/kantor-baru`}>
        <Button label={text.ownOfficeAct[lang]} variant="secondary" />
      </form>
    </Section>
  );
}
