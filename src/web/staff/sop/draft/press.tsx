import type { JSX } from 'preact';

/**
 * A button of the editor that moves something and keeps everything typed. It sends the whole form to the same
 * address with an anchor, so that the page opens again where the person was.
 */
export function Press(props: {
  action: string;
  anchor: string;
  value: string;
  label: string;
  /** What it is about, for those who hear it. */
  about?: string;
}): JSX.Element {
  return (
    <button
      type="submit"
      class="link"
      name="aksi"
      value={props.value}
      formaction={`${props.action}#${props.anchor}`}
    >
      {props.label}
      {props.about && <span class="govuk-visually-hidden"> {props.about}</span>}
    </button>
  );
}
