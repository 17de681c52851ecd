import type { JSX } from 'preact';
import type { Lang } from '../../../../../base/text.ts';
import type { Kertas } from '../../../../../custody/edar/draw-up-tanda-terima.ts';
import { DateField, TextField } from '../../../../../ui/fields.tsx';
import { FieldRow } from '../../../../../ui/layout.tsx';
import type { Form } from '../../../../form.ts';
import { loanText as say } from './loan-text.ts';

export interface LoanFormProps {
  readonly lang: Lang;
  readonly form: Form | null;
  readonly errors: Readonly<Record<string, string | undefined>>;
}

/** For what was written on paper first; closed until somebody needs it. */
export function PaperFields({ lang, form, errors }: LoanFormProps): JSX.Element {
  const [day, number] = [form?.text('tanggal') ?? '', form?.text('nomor') ?? ''];
  return (
    <details open={day !== '' || number !== ''}>
      <summary>{say.onPaper[lang]}</summary>
      <p class="section__note">{say.onPaperHint[lang]}</p>
      <FieldRow>
        <DateField
          name="tanggal"
          label={say.paperDay[lang]}
          lang={lang}
          value={day}
          optional
          error={errors['tanggal']}
        />
        <TextField
          name="nomor"
          label={say.paperNumber[lang]}
          lang={lang}
          value={number}
          optional
          error={errors['nomor']}
        />
      </FieldRow>
    </details>
  );
}

/** The paper that the form speaks of; null when it was not filled in. */
export function readKertas(form: Form): Kertas | null {
  const kertas = { tanggal: form.text('tanggal'), nomor: form.text('nomor') };
  return kertas.tanggal === '' && kertas.nomor === '' ? null : kertas;
}
