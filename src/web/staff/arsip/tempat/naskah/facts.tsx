import type { JSX } from 'preact';
import { type Fault, fault } from '../../../../../base/errors.ts';
import { both, type Lang } from '../../../../../base/text.ts';
import type { PaperFacts } from '../../../../../custody/hardcopy/register-hardcopy.ts';
import type { Softcopy } from '../../../../../custody/softcopy/softcopy.ts';
import { Radios } from '../../../../../ui/choices.tsx';
import { SelectField, TextField } from '../../../../../ui/fields.tsx';
import { FieldRow } from '../../../../../ui/layout.tsx';
import type { Form } from '../../../../form.ts';

const text = {
  form: both('Bentuk', 'Form'),
  asli: both('Asli', 'Original'),
  salinan: both('Salinan', 'Copy'),
  sheets: both('Jumlah lembar', 'Number of sheets'),
  scan: both('Pindaian naskah ini', 'The scan of this paper'),
  noScan: both('Belum ada', 'None yet'),
  note: both('Keterangan', 'Note'),
  noteHint: both('Misalnya: bundel biru, halaman 3 sobek', 'For example: blue binder, page 3 torn'),
  number: both(
    'Isi jumlah lembar dengan bilangan, atau kosongkan.',
    'Write the number of sheets, or leave it empty.',
  ),
};

/** Reasons that a field answers, by their codes; the field's name may carry a number behind it. */
export const FACT_FIELDS = {
  'lembar-tidak-wajar': 'lembar',
  'keterangan-terlalu-panjang': 'keterangan',
  'pindaian-dokumen-lain': 'pindaian',
} as const;

/** What was typed of one paper. */
export interface TypedFacts {
  readonly bentuk: string;
  readonly lembar: string;
  readonly keterangan: string;
  readonly pindaian: string;
}

export const NO_FACTS: TypedFacts = { bentuk: 'asli', lembar: '', keterangan: '', pindaian: '' };

/** The fields of one paper; `suffix` tells several on one page apart. */
export function typedFacts(form: Form, suffix = ''): TypedFacts {
  const field = (name: keyof TypedFacts) => form.text(name + suffix);
  return {
    bentuk: field('bentuk'),
    lembar: field('lembar'),
    keterangan: field('keterangan'),
    pindaian: field('pindaian'),
  };
}

/** The facts as typed, and what of them cannot be read. */
export function readFacts(typed: TypedFacts, suffix = ''): { facts: PaperFacts; faults: Fault[] } {
  const digits = /^\d{1,6}$/.test(typed.lembar);
  const wrong = typed.lembar !== '' && !digits;
  return {
    facts: {
      bentuk: typed.bentuk === 'salinan' ? 'salinan' : 'asli',
      lembar: digits ? Number(typed.lembar) : null,
      keterangan: typed.keterangan,
      pindaian: typed.pindaian || null,
    },
    faults: wrong ? [fault(`lembar${suffix}`, 'bilangan', text.number.id, text.number.en)] : [],
  };
}

interface FactFieldsProps {
  readonly typed: TypedFacts;
  readonly scans: readonly Softcopy[];
  readonly errors: Readonly<Record<string, string | undefined>>;
  readonly suffix?: string;
  readonly lang: Lang;
}

/** Form, sheets, scan and note of one paper. */
export function FactFields({ typed, scans, errors, suffix = '', lang }: FactFieldsProps): JSX.Element {
  return (
    <>
      <FieldRow>
        <Radios
          name={`bentuk${suffix}`}
          label={text.form[lang]}
          lang={lang}
          value={typed.bentuk}
          choices={[
            { value: 'asli', label: text.asli[lang] },
            { value: 'salinan', label: text.salinan[lang] },
          ]}
        />
        <TextField
          name={`lembar${suffix}`}
          label={text.sheets[lang]}
          lang={lang}
          inputmode="numeric"
          width={5}
          optional
          value={typed.lembar}
          error={errors[`lembar${suffix}`]}
        />
      </FieldRow>
      {scans.length > 0 && (
        <SelectField
          name={`pindaian${suffix}`}
          label={text.scan[lang]}
          lang={lang}
          value={typed.pindaian}
          error={errors[`pindaian${suffix}`]}
          options={[
            { value: '', label: text.noScan[lang] },
            ...scans.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <TextField
        name={`keterangan${suffix}`}
        label={text.note[lang]}
        hint={text.noteHint[lang]}
        lang={lang}
        optional
        value={typed.keterangan}
        error={errors[`keterangan${suffix}`]}
      />
    </>
  );
}
