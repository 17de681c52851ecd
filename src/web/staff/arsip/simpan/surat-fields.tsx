import type { JSX } from 'preact';
import type { Tanggal } from '../../../../base/tanggal.ts';
import type { Lang } from '../../../../base/text.ts';
import type { Surat } from '../../../../custody/keeping/surat.ts';
import type { JenisSurat } from '../../../../custody/keeping/text.ts';
import type { fieldErrors } from '../../../../ui/field.tsx';
import { DateField, TextField } from '../../../../ui/fields.tsx';
import { FieldRow } from '../../../../ui/layout.tsx';
import type { Form } from '../../../form.ts';
import { suratText as say } from './text.ts';

interface Props {
  readonly jenis: JenisSurat;
  /** What was typed, where the form came back. */
  readonly form: Form | null | undefined;
  readonly errors: ReturnType<typeof fieldErrors>;
  readonly today: Tanggal;
  readonly lang: Lang;
}

/** Number and day of a paper on which an end rests. */
export function SuratFields({ jenis, form, errors, today, lang }: Props): JSX.Element {
  const field = (name: string) => ({ name, lang, value: form?.text(name) ?? '', error: errors[name] });
  return (
    <FieldRow>
      <TextField label={say.nomor[jenis][lang]} {...field(jenis)} />
      <DateField label={say.tanggal[jenis][lang]} max={today} {...field(`${jenis}-tanggal`)} />
    </FieldRow>
  );
}

/** The paper as it was typed; what is missing is left to the deed to refuse. */
export function readSurat(form: Form, jenis: JenisSurat): Surat {
  return { nomor: form.text(jenis), tanggal: form.text(`${jenis}-tanggal`) };
}

/** The fields that the reasons against a paper are about. */
export const suratFieldsOf = (...kinds: readonly JenisSurat[]): Record<string, string> =>
  Object.fromEntries(
    kinds.flatMap((jenis) => [
      [`${jenis}-nomor`, jenis],
      [`${jenis}-tanggal`, `${jenis}-tanggal`],
    ]),
  );
