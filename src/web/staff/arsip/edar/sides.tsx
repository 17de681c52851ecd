import type { JSX } from 'preact';
import { type Fault, fault } from '../../../../base/errors.ts';
import type { Both, Lang } from '../../../../base/text.ts';
import { type Pihak, PPID, unitSide } from '../../../../custody/edar/pihak.ts';
import type { Unit } from '../../../../people/unit.ts';
import { SelectField, TextField } from '../../../../ui/fields.tsx';
import { FieldRow } from '../../../../ui/layout.tsx';
import type { Form } from '../../../form.ts';
import { formText as say } from './terima/form-text.ts';

const OUTSIDE = 'luar';

export interface SideProps {
  /** Name of the field; the name of the person stands in `<name>-nama`. */
  readonly name: string;
  readonly label: Both;
  readonly lang: Lang;
  readonly units: readonly Unit[];
  readonly value: string;
  readonly person: string;
  readonly errors: Readonly<Record<string, string | undefined>>;
  /** True where the person who signed on paper is asked for, also of the office's own sides. */
  readonly paper?: boolean;
}

/** Who gives or receives: a side of the office, or a name from outside. */
export function SideFields(props: SideProps): JSX.Element {
  const { name, label, lang, units, value, person, errors, paper = false } = props;
  return (
    <FieldRow>
      <SelectField
        name={name}
        label={label[lang]}
        lang={lang}
        value={value}
        error={errors[name]}
        options={[
          { value: '', label: say.choose[lang] },
          { value: 'ppid', label: 'PPID' },
          ...units.map((unit) => ({ value: unit.id, label: unit.shortName })),
          { value: OUTSIDE, label: say.outside[lang] },
        ]}
      />
      <TextField
        name={`${name}-nama`}
        label={(paper ? say.paperName : say.outsideName)[lang]}
        lang={lang}
        value={person}
        error={errors[`${name}-nama`]}
      />
    </FieldRow>
  );
}

/** A side as typed; a name without a choice is somebody from outside. */
export function readSide(form: Form, name: string): { side: Pihak; faults: readonly Fault[] } {
  const chosen = form.text(name);
  const person = form.text(`${name}-nama`);
  if (chosen === OUTSIDE || (chosen === '' && person !== ''))
    return { side: { pihak: 'luar', unit: null, nama: person }, faults: [] };
  if (chosen === '') return { side: PPID, faults: [fault(name, 'pilih', say.noSide.id, say.noSide.en)] };
  const side = chosen === 'ppid' ? PPID : unitSide(chosen);
  return { side: person === '' ? side : { ...side, orang: person }, faults: [] };
}
