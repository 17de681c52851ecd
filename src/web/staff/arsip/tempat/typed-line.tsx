import type { JSX } from 'preact';
import type { Both, Lang } from '../../../../base/text.ts';
import { TextField, type TextFieldProps } from '../../../../ui/fields.tsx';

/** A form as it was typed, and what is wrong with it, by the names of its fields. */
export interface TypedForm<Name extends string> {
  readonly typed: Readonly<Record<Name, string>>;
  readonly errors: Readonly<Record<string, string | undefined>>;
  readonly lang: Lang;
}

interface LineProps<Name extends string> extends Pick<TextFieldProps, 'width' | 'inputmode' | 'optional'> {
  readonly form: TypedForm<NoInfer<Name>>;
  readonly name: Name;
  readonly label: Both;
  readonly hint?: Both;
}

/** One line of a form, with what was typed into it and what is wrong with that. */
export function TypedLine<Name extends string>(props: LineProps<Name>): JSX.Element {
  const { form, name, label, hint, ...more } = props;
  const { typed, errors, lang } = form;
  return (
    <TextField
      name={name}
      label={label[lang]}
      {...(hint ? { hint: hint[lang] } : {})}
      lang={lang}
      value={typed[name]}
      error={errors[name]}
      {...more}
    />
  );
}

/** The same for a whole number. */
export function TypedNumber<Name extends string>(props: LineProps<Name>): JSX.Element {
  return <TypedLine width={4} {...props} inputmode="numeric" />;
}
