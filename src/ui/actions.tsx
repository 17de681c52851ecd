import type { ComponentChildren, JSX } from 'preact';
import type { Fault, Reason } from '../base/errors.ts';
import type { Lang } from '../base/text.ts';
import { fieldId } from './field.tsx';
import { words } from './text.ts';

/** A deed's refusal as the page shows it, with the link that leads to what must be done. */
export type ShownReason = Reason & { readonly act?: ComponentChildren };

/** Every reason at once, in the deed's own order, each with its article. */
export function Reasons(props: {
  id: string;
  reasons: readonly ShownReason[];
  lang: Lang;
  /** Default "Belum bisa:". */
  head?: string;
}): JSX.Element {
  const { id, reasons, lang, head = words.notYet[lang] } = props;
  return (
    <div class="reasons" id={id}>
      <p class="reasons__head">{head}</p>
      <ul class="plain reasons__list">
        {reasons.map((reason) => (
          <li key={`${reason.code}${reason[lang]}`}>
            {reason[lang]} {reason.cite && <span class="cite">{reason.cite}</span>} {reason.act}
          </li>
        ))}
      </ul>
    </div>
  );
}

export interface ButtonProps {
  readonly label: string;
  /** `danger`: what cannot be undone. */
  readonly variant?: 'primary' | 'secondary' | 'danger';
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly id?: string | undefined;
  /** Id of the form that it submits, when that stands elsewhere on the page. */
  readonly form?: string | undefined;
  /** The full width of its column on every screen, as on the sign-in card. */
  readonly wide?: boolean;
}

function buttonClass({ variant, wide }: ButtonProps): string {
  return `govuk-button${variant && variant !== 'primary' ? ` govuk-button--${variant}` : ''}${wide ? ' govuk-button--wide' : ''}`;
}

/** Submits its form. One navy button for the one next act; links for the rest. */
export function Button(props: ButtonProps): JSX.Element {
  return (
    <button
      type="submit"
      class={buttonClass(props)}
      data-module="govuk-button"
      name={props.name}
      value={props.value}
      id={props.id}
      form={props.form}
    >
      {props.label}
    </button>
  );
}

/** A link that is the page's next act. */
export function ButtonLink(
  props: ButtonProps & { readonly href: string; readonly download?: boolean },
): JSX.Element {
  return (
    <a href={props.href} class={buttonClass(props)} id={props.id} download={props.download}>
      {props.label}
    </a>
  );
}

/** A submit button that looks like a link, for small acts inside rows. */
export function LinkButton(props: {
  label: string;
  name?: string;
  value?: string;
  about?: string;
  /** Id of the form that it submits, when that stands elsewhere on the page. */
  form?: string;
}): JSX.Element {
  return (
    <button type="submit" class="link" name={props.name} value={props.value} form={props.form}>
      {props.label}
      {props.about && <span class="govuk-visually-hidden"> {props.about}</span>}
    </button>
  );
}

export interface ActionButtonProps extends ButtonProps {
  readonly id: string;
  readonly lang: Lang;
  /** What the server would refuse with now; empty or absent when the deed may be done. */
  readonly reasons?: readonly ShownReason[];
  readonly head?: string;
  /** True when the page places `<Reasons id={id + '-reasons'}>` itself, further away. */
  readonly apart?: boolean;
}

/**
 * The button of a deed. With reasons it keeps its full label and its focus, is grey, says all of them beside it,
 * and cannot submit.
 */
export function ActionButton(props: ActionButtonProps): JSX.Element {
  const { id, label, reasons = [], lang, apart = false } = props;
  if (reasons.length === 0) return <Button {...props} />;
  const button = (
    <button
      type="button"
      class={buttonClass(props)}
      id={id}
      aria-disabled="true"
      aria-describedby={`${id}-reasons`}
    >
      {label}
    </button>
  );
  if (apart) return button;
  return (
    <div class="action">
      {button}
      <Reasons
        id={`${id}-reasons`}
        reasons={reasons}
        lang={lang}
        {...(props.head ? { head: props.head } : {})}
      />
    </div>
  );
}

/** What came back with the form: every fault, each leading to its field. Stands above the heading. */
export function ErrorSummary(props: {
  faults: readonly Fault[];
  lang: Lang;
  title?: string;
  /** Ids of fields that do not carry their own name. */
  ids?: Readonly<Record<string, string>>;
}): JSX.Element | null {
  const { faults, lang, ids = {} } = props;
  if (faults.length === 0) return null;
  return (
    <div class="govuk-error-summary" data-module="govuk-error-summary">
      <div role="alert">
        <h2 class="govuk-error-summary__title">{props.title ?? words.problem[lang]}</h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list">
            {faults.map((fault) => (
              <li key={`${fault.field}${fault.code}`}>
                <a href={`#${ids[fault.field] ?? fieldId(fault.field)}`}>{fault[lang]}</a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}

/** What the server refused just now, with every reason; stands where an error summary would. */
export function RefusedSummary(props: {
  reasons: readonly ShownReason[];
  lang: Lang;
  title?: string;
}): JSX.Element | null {
  if (props.reasons.length === 0) return null;
  return (
    <div class="refused" role="alert">
      <h2 class="refused__title">{props.title ?? words.refused[props.lang]}</h2>
      <Reasons id="ditolak" reasons={props.reasons} lang={props.lang} head="" />
    </div>
  );
}

/** One calm sentence about what was just done or must be known; at most one on a page. */
export function Notice(props: {
  tone: 'done' | 'info' | 'warning';
  title?: string;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <div class={`notice notice--${props.tone}`} role={props.tone === 'done' ? 'status' : undefined}>
      {props.title && <p class="notice__title">{props.title}</p>}
      <div>{props.children}</div>
    </div>
  );
}

export interface Check {
  readonly met: boolean;
  readonly text: string;
  readonly note?: ComponentChildren;
  /** At the right: what was found, who said so and when, or the next act. */
  readonly trailing?: ComponentChildren;
}

/** What the system checked (round) or people declared (square); an open check carries its next act. */
export function Checklist(props: {
  kind: 'system' | 'people';
  checks: readonly Check[];
  lang: Lang;
}): JSX.Element {
  return (
    <ul class={`plain checklist checklist--${props.kind}`}>
      {props.checks.map((check) => (
        <li key={check.text} class={check.met ? 'checklist__met' : 'checklist__open'}>
          <CheckSign kind={props.kind} met={check.met} />
          <div class="checklist__text">
            <p>
              {check.text}{' '}
              <span class="govuk-visually-hidden">({words[check.met ? 'met' : 'open'][props.lang]})</span>
            </p>
            {check.note && <p class="meta">{check.note}</p>}
          </div>
          {check.trailing && <div class="checklist__trailing">{check.trailing}</div>}
        </li>
      ))}
    </ul>
  );
}

function CheckSign({ kind, met }: { kind: 'system' | 'people'; met: boolean }): JSX.Element {
  return (
    <svg
      class="checklist__sign"
      width="22"
      height="22"
      viewBox="0 0 22 22"
      aria-hidden="true"
      focusable="false"
    >
      {kind === 'system' ? (
        <circle cx="11" cy="11" r={met ? 10 : 9} />
      ) : (
        <rect x="1" y="1" width="20" height="20" rx="2" />
      )}
      {met && <path d="m6.5 11.2 3 3 6-6.4" />}
    </svg>
  );
}
