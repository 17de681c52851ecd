import type { JSX } from 'preact';
import type { Reason } from '../../../../../base/errors.ts';
import { number, type Tanggal } from '../../../../../base/tanggal.ts';
import type { Lang } from '../../../../../base/text.ts';
import { type Destruction, UNSUR } from '../../../../../custody/keeping/destruction/destruction.ts';
import { ActionButton, Notice } from '../../../../../ui/actions.tsx';
import { fieldErrors } from '../../../../../ui/field.tsx';
import { SelectField, TextArea, TextField } from '../../../../../ui/fields.tsx';
import { Section } from '../../../../../ui/layout.tsx';
import { simpan } from '../links.ts';
import { SuratFields } from '../surat-fields.tsx';
import type { Again } from './page.tsx';
import { say } from './text.ts';

interface DeedProps {
  readonly destruction: Destruction;
  readonly again: Again | null;
  readonly lang: Lang;
  /** Why the deed would be refused, apart from what its own fields will say. */
  readonly reasons: readonly Reason[];
  readonly today: Tanggal;
}

/** The approval by a second person, with the decision of the head of the institution. */
export function ApproveForm({ destruction, again, lang, reasons, today }: DeedProps): JSX.Element {
  const own = again?.act === 'setujui' ? again : null;
  const errors = fieldErrors(own?.trouble.faults ?? [], lang);
  return (
    <Section id="perbuatan" title={say.approveTitle[lang]} note={say.approveNote[lang]} major>
      <form method="post" action={simpan.act(destruction.id, 'setujui')} novalidate>
        {reasons.length === 0 && (
          <SuratFields jenis="penetapan" form={own?.form} {...{ errors, today, lang }} />
        )}
        <ActionButton id="setujui" label={say.approve[lang]} lang={lang} reasons={reasons} />
      </form>
    </Section>
  );
}

/** The destruction itself, before two witnesses. */
export function CarryForm({ destruction, again, lang, reasons }: DeedProps): JSX.Element {
  const form = again?.act === 'laksanakan' ? again.form : null;
  const errors = fieldErrors((form && again?.trouble.faults) || [], lang);
  const value = (name: string) => ({ name, lang, value: form?.text(name) ?? '', error: errors[name] });
  const units = UNSUR.map((one) => ({ value: one, label: say.unsur[one][lang] }));
  return (
    <Section id="perbuatan" title={say.carryTitle[lang]} major>
      <Notice tone="warning">{say.carryNote[lang]}</Notice>
      <form method="post" action={simpan.act(destruction.id, 'laksanakan')} novalidate>
        <TextField label={say.tempat[lang]} {...value('tempat')} />
        {[1, 2].map((n) => (
          <div key={n} class="saksi">
            <TextField label={say.saksi(n)[lang]} {...value(`saksi-${n}`)} />
            <TextField label={say.saksiJabatan(n)[lang]} {...value(`saksi-${n}-jabatan`)} />
            <SelectField
              label={say.saksiUnsur(n)[lang]}
              options={[{ value: '', label: say.chooseUnsur[lang] }, ...units]}
              {...value(`saksi-${n}-unsur`)}
            />
          </div>
        ))}
        <ActionButton
          id="laksanakan"
          label={say.carry(number(destruction.dokumen, lang))[lang]}
          lang={lang}
          reasons={reasons}
        />
      </form>
    </Section>
  );
}

/** The way back, folded away. */
export function WithdrawForm({ destruction, again, lang, reasons }: DeedProps): JSX.Element {
  const own = again?.act === 'tarik' ? again : null;
  return (
    <details class="fold tarik" open={own !== null}>
      <summary>{say.withdrawTitle[lang]}</summary>
      <form method="post" action={simpan.act(destruction.id, 'tarik')} novalidate>
        <TextArea
          name="alasan"
          label={say.alasan[lang]}
          lang={lang}
          rows={2}
          hint={say.withdrawNote[lang]}
          value={own?.form.text('alasan') ?? ''}
          error={own?.trouble.faults?.[0]?.[lang]}
        />
        <ActionButton
          id="tarik"
          label={say.withdraw[lang]}
          variant="secondary"
          lang={lang}
          reasons={reasons}
        />
      </form>
    </details>
  );
}
