import type { ComponentChildren, JSX } from 'preact';
import type { Fault } from '../base/errors.ts';
import type { Lang } from '../base/text.ts';
import { words } from './text.ts';

/** Help for one field, with one good and one poor example; stands beside the field that has the focus. */
export interface Guide {
  readonly title: string;
  readonly text: string;
  readonly good: string;
  readonly poor: string;
  readonly note?: string;
}

export interface FieldProps {
  readonly name: string;
  /** Default: the name, with what an address cannot carry replaced by a hyphen. */
  readonly id?: string | undefined;
  readonly label: string;
  readonly lang: Lang;
  readonly hint?: ComponentChildren;
  readonly error?: string | undefined;
  /** Marked in words; fields that must be filled carry no mark. */
  readonly optional?: boolean;
  readonly guide?: Guide | undefined;
  readonly describedBy?: string | undefined;
}

/** The id of a field, so that an error summary can lead to it. */
export function fieldId(name: string): string {
  return name.replace(/[^A-Za-z0-9_-]+/g, '-');
}

/** The first fault of every field, in the language of the page, to hand to the fields of a form. */
export function fieldErrors(faults: readonly Fault[], lang: Lang): Record<string, string | undefined> {
  return Object.fromEntries(faults.toReversed().map((fault) => [fault.field, fault[lang]]));
}

/** What a control says it is described by: outer text, hint, error, in the order of reading. */
export function describing(
  field: FieldProps,
  id: string,
  before: readonly string[] = [],
): string | undefined {
  const ids = [
    field.describedBy,
    ...before,
    field.hint !== undefined ? `${id}-hint` : undefined,
    field.error !== undefined ? `${id}-error` : undefined,
    field.guide ? `${id}-guide` : undefined,
  ];
  return ids.filter((part) => part !== undefined).join(' ') || undefined;
}

/** Hint and error of a field or group of choices. */
export function Notes({ field, id }: { field: FieldProps; id: string }): JSX.Element {
  return (
    <>
      {field.hint !== undefined && (
        <div id={`${id}-hint`} class="govuk-hint">
          {field.hint}
        </div>
      )}
      {field.error !== undefined && (
        <p id={`${id}-error`} class="govuk-error-message">
          <span class="govuk-visually-hidden">{words.error[field.lang]}</span> {field.error}
        </p>
      )}
    </>
  );
}

export function LabelText({ field }: { field: FieldProps }): JSX.Element {
  return (
    <>
      {field.label}
      {field.optional && <span class="optional"> ({words.may[field.lang]})</span>}
    </>
  );
}

interface GroupProps {
  readonly field: FieldProps;
  readonly id: string;
  readonly class?: string | undefined;
  readonly data?: Record<string, string>;
  readonly children: ComponentChildren;
}

export function Group(props: GroupProps): JSX.Element {
  const { field, id, data = {}, children } = props;
  const classes = ['govuk-form-group', field.error !== undefined && 'govuk-form-group--error', props.class];
  return (
    <div class={classes.filter(Boolean).join(' ')} {...data}>
      {children}
      {field.guide && <FieldGuide guide={field.guide} id={id} lang={field.lang} />}
    </div>
  );
}

function FieldGuide({ guide, id, lang }: { guide: Guide; id: string; lang: Lang }): JSX.Element {
  const body = (
    <>
      <p>{guide.text}</p>
      <p>
        <strong class="guide__good">{words.good[lang]}</strong> {guide.good}
      </p>
      <p>
        <strong class="guide__poor">{words.poor[lang]}</strong> {guide.poor}
      </p>
      {guide.note && <p class="meta">{guide.note}</p>}
    </>
  );
  return (
    <>
      <div id={`${id}-guide`} class="guide">
        <p class="meta">{words.guide[lang]}</p>
        <p class="guide__title">{guide.title}</p>
        {body}
      </div>
      <details class="guide-fold">
        <summary>
          {words.guideShort[lang]}
          <span class="govuk-visually-hidden">: {guide.title}</span>
        </summary>
        {body}
      </details>
    </>
  );
}

/** A field with its label above, hint and error between, guide beside. */
export function Labelled(props: Omit<GroupProps, 'id'> & { id: string }): JSX.Element {
  return (
    <Group {...props}>
      <label class="govuk-label" for={props.id}>
        <LabelText field={props.field} />
      </label>
      <Notes field={props.field} id={props.id} />
      {props.children}
    </Group>
  );
}
