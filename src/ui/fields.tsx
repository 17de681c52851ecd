import type { JSX } from 'preact';
import { number } from '../base/tanggal.ts';
import { describing, type FieldProps, fieldId, Labelled } from './field.tsx';
import { words } from './text.ts';

export interface TextFieldProps extends FieldProps {
  readonly value?: string | undefined;
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'number' | 'date' | 'time' | 'search';
  /** Expected number of characters, when the field should look as short as its content. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  readonly autocomplete?: string | undefined;
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | undefined;
  readonly spellcheck?: boolean | undefined;
  readonly readonly?: boolean | undefined;
}

/** One line of text. */
export function TextField(field: TextFieldProps): JSX.Element {
  const id = field.id ?? fieldId(field.name);
  const classes = [
    'govuk-input',
    field.width && `govuk-input--width-${field.width}`,
    field.error !== undefined && 'govuk-input--error',
  ];
  return (
    <Labelled field={field} id={id}>
      <input
        class={classes.filter(Boolean).join(' ')}
        id={id}
        name={field.name}
        type={(field.type ?? 'text') as 'text'}
        value={field.value}
        spellcheck={field.spellcheck}
        aria-describedby={describing(field, id)}
        autocomplete={field.autocomplete}
        inputmode={field.inputmode}
        readonly={field.readonly}
      />
    </Labelled>
  );
}

/** A calendar day; the value is `YYYY-MM-DD`, shown in the manner of the reader's own machine. */
export function DateField(
  field: Omit<TextFieldProps, 'type'> & { readonly min?: string; readonly max?: string },
): JSX.Element {
  const id = field.id ?? fieldId(field.name);
  return (
    <Labelled field={field} id={id}>
      <input
        class={`govuk-input govuk-input--width-10${field.error !== undefined ? ' govuk-input--error' : ''}`}
        id={id}
        name={field.name}
        type="date"
        value={field.value}
        min={field.min}
        max={field.max}
        aria-describedby={describing(field, id)}
      />
    </Labelled>
  );
}

export interface TextAreaProps extends FieldProps {
  readonly value?: string | undefined;
  /** 1 for a line that may grow, such as a name; default: room for the text and a little more. */
  readonly rows?: number;
  /** Longest text accepted, in characters; the field says so and counts down where scripts run. */
  readonly maxLength?: number;
}

/** Several lines; grows with its text, so that nothing is clipped. */
export function TextArea(field: TextAreaProps): JSX.Element {
  const id = field.id ?? fieldId(field.name);
  const { maxLength, lang, value = '', rows = Math.max(3, Math.ceil(value.length / 70) + 1) } = field;
  const counted = maxLength !== undefined;
  const data = counted ? { 'data-module': 'govuk-character-count', 'data-maxlength': String(maxLength) } : {};
  return (
    <Labelled field={field} id={id} class={counted ? 'govuk-character-count' : undefined} data={data}>
      <textarea
        class={`govuk-textarea${field.error !== undefined ? ' govuk-textarea--error' : ''}${counted ? ' govuk-js-character-count' : ''}`}
        id={id}
        name={field.name}
        rows={rows}
        aria-describedby={describing(field, id, counted ? [`${id}-info`] : [])}
      >
        {value}
      </textarea>
      {counted && (
        <div id={`${id}-info`} class="govuk-hint govuk-character-count__message">
          {words.atMost[lang]} {number(maxLength, lang)} {words.characters[lang]}
        </div>
      )}
    </Labelled>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** One of a list too long for radios; an empty first option means nothing was chosen yet. */
export function SelectField(
  field: FieldProps & { readonly options: readonly Option[]; readonly value?: string | undefined },
): JSX.Element {
  const id = field.id ?? fieldId(field.name);
  return (
    <Labelled field={field} id={id}>
      <select
        class={`govuk-select${field.error !== undefined ? ' govuk-select--error' : ''}`}
        id={id}
        name={field.name}
        aria-describedby={describing(field, id)}
      >
        {field.options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === field.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

/** Files to upload; say the accepted kinds and the limit in the hint. The form needs `enctype="multipart/form-data"`. */
export function FileField(
  field: FieldProps & { readonly accept?: string; readonly multiple?: boolean },
): JSX.Element {
  const id = field.id ?? fieldId(field.name);
  return (
    <Labelled field={field} id={id}>
      <input
        class={`govuk-file-upload${field.error !== undefined ? ' govuk-file-upload--error' : ''}`}
        id={id}
        name={field.name}
        type="file"
        accept={field.accept}
        multiple={field.multiple}
        aria-describedby={describing(field, id)}
      />
    </Labelled>
  );
}

/** A password; the button that shows it appears only where scripts run. */
export function PasswordField(
  field: FieldProps & { readonly autocomplete?: 'current-password' | 'new-password' | undefined },
): JSX.Element {
  const id = field.id ?? fieldId(field.name);
  const { lang } = field;
  const classes = `govuk-input govuk-password-input__input govuk-js-password-input-input${field.error !== undefined ? ' govuk-input--error' : ''}`;
  return (
    <Labelled
      field={field}
      id={id}
      class="govuk-password-input"
      data={{ 'data-module': 'govuk-password-input' }}
    >
      <div class="govuk-input__wrapper govuk-password-input__wrapper">
        <input
          class={classes}
          id={id}
          name={field.name}
          type="password"
          spellcheck={false}
          aria-describedby={describing(field, id)}
          autocomplete={field.autocomplete ?? 'current-password'}
          autocapitalize="none"
        />
        <button
          type="button"
          class="govuk-button govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle"
          data-module="govuk-button"
          aria-controls={id}
          aria-label={words.showPassword[lang]}
          hidden
        >
          {words.show[lang]}
        </button>
      </div>
    </Labelled>
  );
}
