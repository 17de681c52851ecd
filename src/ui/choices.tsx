import type { ComponentChildren, JSX } from 'preact';
import { describing, type FieldProps, fieldId, Group, LabelText, Notes } from './field.tsx';

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** One line of meaning. */
  readonly hint?: ComponentChildren;
}

interface SetProps {
  readonly field: FieldProps;
  readonly id: string;
  readonly hideLegend?: boolean | undefined;
  readonly children: ComponentChildren;
}

/** A group of choices under one legend, which is the field's label. */
function ChoiceSet({ field, id, hideLegend, children }: SetProps): JSX.Element {
  return (
    <Group field={field} id={id}>
      <fieldset class="govuk-fieldset" aria-describedby={describing(field, id)}>
        <legend class={`govuk-fieldset__legend${hideLegend ? ' govuk-visually-hidden' : ''}`}>
          <LabelText field={field} />
        </legend>
        <Notes field={field} id={id} />
        {children}
      </fieldset>
    </Group>
  );
}

interface BoxProps {
  readonly kind: 'checkboxes' | 'radios';
  readonly id: string;
  readonly name: string;
  readonly choice: Choice;
  readonly checked: boolean;
  readonly describedBy?: string | undefined;
}

function Box({ kind, id, name, choice, checked, describedBy }: BoxProps): JSX.Element {
  const hint = choice.hint !== undefined ? `${id}-item-hint` : undefined;
  return (
    <div class={`govuk-${kind}__item`}>
      <input
        class={`govuk-${kind}__input`}
        id={id}
        name={name}
        type={kind === 'radios' ? 'radio' : 'checkbox'}
        value={choice.value}
        checked={checked}
        aria-describedby={[describedBy, hint].filter(Boolean).join(' ') || undefined}
      />
      <label class={`govuk-label govuk-${kind}__label`} for={id}>
        {choice.label}
      </label>
      {hint !== undefined && (
        <div id={hint} class={`govuk-hint govuk-${kind}__hint`}>
          {choice.hint}
        </div>
      )}
    </div>
  );
}

/** The first choice carries the field's own id, so that an error summary leads to it. */
function itemId(id: string, index: number): string {
  return index === 0 ? id : `${id}-${index + 1}`;
}

export interface CheckboxPairProps extends FieldProps {
  readonly choices: readonly Choice[];
  readonly values: readonly string[];
}

/** Two or a few things that may both hold, side by side: softcopy, hardcopy. All carry the same name. */
export function CheckboxPair(field: CheckboxPairProps): JSX.Element {
  const id = field.id ?? fieldId(field.name);
  return (
    <ChoiceSet field={field} id={id}>
      <div class="govuk-checkboxes" data-module="govuk-checkboxes">
        {field.choices.map((choice, i) => (
          <Box
            key={choice.value}
            kind="checkboxes"
            id={itemId(id, i)}
            name={field.name}
            choice={choice}
            checked={field.values.includes(choice.value)}
          />
        ))}
      </div>
    </ChoiceSet>
  );
}

/** One yes-or-no with its own hint: "Ini komputer bersama". */
export function Checkbox(
  field: FieldProps & { readonly value?: string; readonly checked?: boolean },
): JSX.Element {
  const id = field.id ?? fieldId(field.name);
  const choice = { value: field.value ?? 'ya', label: field.label, hint: field.hint };
  const { hint: _, ...bare } = field;
  return (
    <Group field={field} id={id}>
      <Notes field={bare} id={id} />
      <div class="govuk-checkboxes" data-module="govuk-checkboxes">
        <Box
          kind="checkboxes"
          id={id}
          name={field.name}
          choice={choice}
          checked={field.checked ?? false}
          describedBy={field.error !== undefined ? `${id}-error` : field.describedBy}
        />
      </div>
    </Group>
  );
}

export interface RadioProps extends FieldProps {
  readonly choices: readonly Choice[];
  readonly value?: string | null | undefined;
  readonly hideLegend?: boolean;
}

function radios(field: RadioProps, classes: string): JSX.Element {
  const id = field.id ?? fieldId(field.name);
  return (
    <ChoiceSet field={field} id={id} hideLegend={field.hideLegend}>
      <div class={`govuk-radios${classes}`} data-module="govuk-radios">
        {field.choices.map((choice, i) => (
          <Box
            key={choice.value}
            kind="radios"
            id={itemId(id, i)}
            name={field.name}
            choice={choice}
            checked={choice.value === field.value}
          />
        ))}
      </div>
    </ChoiceSet>
  );
}

/** One of a few, in plain words. */
export function Radios(field: RadioProps): JSX.Element {
  return radios(field, '');
}

/** Radios with one line of meaning each; the chosen card has a 2 px ink edge and a filled dot. */
export function ChoiceCards(field: RadioProps): JSX.Element {
  return radios(field, ' cards');
}

/** A joined group for one row of a table, such as attendance; chosen by dot, weight and edge. */
export function JoinedRadios(field: RadioProps): JSX.Element {
  return radios(field, ' joined');
}
