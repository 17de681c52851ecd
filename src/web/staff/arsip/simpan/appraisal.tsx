import type { JSX } from 'preact';
import { longInstant, type Tanggal } from '../../../../base/tanggal.ts';
import type { Lang } from '../../../../base/text.ts';
import type { Dokumen } from '../../../../custody/dokumen/dokumen.ts';
import { HASIL, type Penilaian } from '../../../../custody/keeping/penilaian/penilaian.ts';
import { nasibText } from '../../../../custody/keeping/retensi.ts';
import { suratText } from '../../../../custody/keeping/surat.ts';
import type { Office } from '../../../../people/office.ts';
import { Button } from '../../../../ui/actions.tsx';
import { ChoiceCards } from '../../../../ui/choices.tsx';
import { fieldErrors } from '../../../../ui/field.tsx';
import { TextArea } from '../../../../ui/fields.tsx';
import { Section } from '../../../../ui/layout.tsx';
import { Facts } from '../../../../ui/lists.tsx';
import type { Again } from './dokumen-retensi.tsx';
import { simpan } from './links.ts';
import { SuratFields } from './surat-fields.tsx';
import { nilaiText as say } from './text.ts';

interface Props {
  readonly dokumen: Dokumen;
  /** What holds already. */
  readonly penilaian: Penilaian | null;
  readonly office: Office;
  readonly again: Again | null;
  /** Whether whoever looks may record an outcome. */
  readonly may: boolean;
  readonly today: Tanggal;
  readonly lang: Lang;
}

/** Where an outcome stands already, only permanent may follow on it. */
function OutcomeForm({ dokumen, penilaian, again, today, lang }: Props): JSX.Element {
  const form = again?.form;
  const errors = fieldErrors(again?.trouble.faults ?? [], lang);
  return (
    <form method="post" action={simpan.nilai(dokumen.id)} novalidate>
      {penilaian ? (
        <>
          <p class="section__note">{say.choices.permanen[lang]}</p>
          <input type="hidden" name="hasil" value="permanen" />
        </>
      ) : (
        <ChoiceCards
          name="hasil"
          label={say.hasil[lang]}
          lang={lang}
          value={form?.text('hasil')}
          error={errors['hasil']}
          choices={HASIL.map((one) => ({
            ...{ value: one, label: nasibText[one][lang], hint: say.choices[one][lang] },
          }))}
        />
      )}
      <SuratFields jenis="pertimbangan" {...{ form, errors, today, lang }} />
      <TextArea
        name="alasan"
        label={say.alasan[lang]}
        lang={lang}
        rows={2}
        {...(penilaian ? {} : { hint: say.alasanHint[lang] })}
        value={form?.text('alasan') ?? ''}
        error={errors['alasan']}
      />
      {penilaian ? (
        <Button label={say.saveChange[lang]} variant="secondary" />
      ) : (
        <Button label={say.save[lang]} />
      )}
    </form>
  );
}

/** What the appraisal panel decided of a document whose JRA says *dinilai kembali*, or the form that records it. */
export function Appraisal(props: Props): JSX.Element {
  const { penilaian, office, again, may, lang } = props;
  if (!penilaian)
    return (
      <Section title={say.title[lang]} note={say.note[lang]} id="penilaian" major>
        <OutcomeForm {...props} />
      </Section>
    );
  const { hasil, alasan, at, personName } = penilaian;
  return (
    <Section title={say.title[lang]} id="penilaian">
      <Facts
        items={[
          { label: say.hasil[lang], value: nasibText[hasil][lang], note: say.choices[hasil][lang] },
          { label: say.surat[lang], value: suratText(penilaian)[lang] },
          {
            label: say.alasan[lang],
            value: alasan,
            note: say.by(personName, longInstant(at, office.zone, lang))[lang],
          },
        ]}
      />
      {may && hasil === 'musnah' && (
        <details class="fold tarik" open={again !== null}>
          <summary>{say.change[lang]}</summary>
          <OutcomeForm {...props} />
        </details>
      )}
    </Section>
  );
}
