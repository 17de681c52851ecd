import type { JSX } from 'preact';
import type { Fault, Reason } from '../../../../base/errors.ts';
import type { Lang } from '../../../../base/text.ts';
import { Button, Reasons } from '../../../../ui/actions.tsx';
import { fieldErrors, fieldId } from '../../../../ui/field.tsx';
import { TextArea } from '../../../../ui/fields.tsx';
import { Section } from '../../../../ui/layout.tsx';
import { to } from '../../links.ts';
import type { VersionView } from './read.ts';
import { text } from './text.ts';

/** A reason that was typed for one presumption and could not be taken. */
export interface TypedConfirmation {
  readonly di: string;
  readonly alasan: string;
}

interface PresumptionsProps {
  readonly view: VersionView;
  /** Why this person cannot confirm any. */
  readonly reasons: readonly Reason[];
  readonly typed?: TypedConfirmation | undefined;
  readonly faults?: readonly Fault[] | undefined;
  readonly lang: Lang;
}

/** What the source does not show, each with the form by which the office makes it its own. */
export function Presumptions(props: PresumptionsProps): JSX.Element | null {
  const { view, reasons, typed, faults = [], lang } = props;
  const { presumed, version } = view;
  if (presumed.length === 0) return null;
  const errors = fieldErrors(faults, lang);
  const done = view.confirmed.size;
  return (
    <Section title={text.presumptions[lang]} note={text.presumptionsNote[lang]} id="dugaan" major>
      {done > 0 && <p class="meta">{text.confirmed(done)[lang]}</p>}
      {reasons.length > 0 && <Reasons id="konfirmasi-reasons" reasons={reasons} lang={lang} />}
      <ul class="plain presumptions">
        {presumed.map(({ di, what }) => {
          const mine = typed?.di === di;
          const id = fieldId(`alasan-${di}`);
          return (
            <li key={di}>
              <p>{what[lang]}</p>
              {reasons.length === 0 && (
                <details class="fold" open={mine}>
                  <summary>
                    {text.confirm[lang]}
                    <span class="govuk-visually-hidden">: {what[lang]}</span>
                  </summary>
                  <form method="post" action={to.naskahAct(version.slug, 'konfirmasi')} novalidate>
                    <input type="hidden" name="naskah" value={version.id} />
                    <input type="hidden" name="versi" value={version.version} />
                    <input type="hidden" name="di" value={di} />
                    <TextArea
                      name="alasan"
                      id={mine ? 'alasan' : id}
                      label={text.alasan[lang]}
                      hint={text.alasanHint[lang]}
                      lang={lang}
                      rows={2}
                      value={mine ? typed.alasan : ''}
                      error={mine ? errors['alasan'] : undefined}
                    />
                    <Button label={text.confirmThis[lang]} variant="secondary" />
                  </form>
                </details>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
