import type { JSX } from 'preact';
import { inSentence } from '../../../../sop/sheet/sheet.ts';
import { Checkbox } from '../../../../ui/choices.tsx';
import { SelectField, TextField } from '../../../../ui/fields.tsx';
import { FieldRow } from '../../../../ui/layout.tsx';
import type { StepProps } from './step-fields.tsx';
import { text } from './text.ts';
import { stepField } from './typed.ts';

/** The names of what a step hands in, where the sheet says so itself. */
function outputsOf(jalankan: string): string[] {
  try {
    const { hasil } = JSON.parse(jalankan || '{}') as { hasil?: { keluaran: string }[] };
    return (hasil ?? []).map(({ keluaran }) => keluaran);
  } catch {
    return [];
  }
}

/** How the step is carried out: for each unit or once, and who hands in what. Folded, since few steps need it. */
export function CarriedOut({ typed, step, n, errors, lang }: StepProps): JSX.Element {
  const outputs = outputsOf(step.jalankan);
  const cukup = stepField(n, 'cukup');
  const faulty =
    errors[cukup] !== undefined ||
    outputs.some((_, index) => errors[stepField(n, `h${index + 1}`)] !== undefined);
  return (
    <details class="fold" open={faulty}>
      <summary>
        {text.carriedOut[lang]}: {(step.perUnit ? text.perUnitShort : text.plainRun)[lang]}
      </summary>
      <input type="hidden" name={stepField(n, 'jalankan')} value={step.jalankan} />
      <FieldRow>
        <Checkbox
          name={stepField(n, 'perUnit')}
          label={text.perUnit[lang]}
          lang={lang}
          checked={step.perUnit}
        />
        <TextField
          name={cukup}
          label={text.cukup[lang]}
          hint={text.cukupHint[lang]}
          lang={lang}
          value={step.cukup}
          error={errors[cukup]}
          inputmode="numeric"
          width={3}
        />
        {outputs.map((output, index) => {
          const name = stepField(n, `h${index + 1}`);
          return (
            <SelectField
              key={name}
              name={name}
              label={text.handsIn(output.replaceAll('_', ' '))[lang]}
              lang={lang}
              value={step.hasil[index] ?? ''}
              error={errors[name]}
              options={[
                { value: '', label: '' },
                ...typed.roles.map((role, at) => ({ value: String(at + 1), label: inSentence(role.label) })),
              ]}
            />
          );
        })}
      </FieldRow>
    </details>
  );
}
