import type { JSX } from 'preact';
import type { Lang } from '../../../../base/text.ts';
import { PUTUSAN, type Putusan } from '../../../../custody/examine/examination.ts';
import { ActionButton, type ShownReason } from '../../../../ui/actions.tsx';
import { Radios } from '../../../../ui/choices.tsx';
import { TextArea } from '../../../../ui/fields.tsx';
import { text } from './text.ts';

/** What came back with a form: for which finding, and what was typed. */
export interface Typed {
  readonly code: string;
  /** Null where nothing was chosen. */
  readonly putusan: Putusan | null;
  readonly alasan: string;
}

/** Id of the choice of an answer to one finding, which a fault leads to. */
export const putusanId = (code: string) => `jawab-${code}-putusan`;

interface AnswerFormProps {
  readonly action: string;
  readonly path: string;
  readonly code: string;
  readonly id: string;
  /** Of the fold, the field, its hint, and the button. */
  readonly labels: readonly [fold: string, field: string, button: string, hint?: string];
  readonly reasons: readonly ShownReason[];
  readonly typed: Typed | null;
  /** Of an answer to a finding: how many answers there are; without it there is nothing to choose. */
  readonly tadi?: number;
  readonly errors?: Readonly<Record<string, string | undefined>>;
  readonly lang: Lang;
}

/** What is answered, its reason and the button of its deed, folded away until wanted. */
export function AnswerForm(props: AnswerFormProps): JSX.Element {
  const { action, path, code, id, labels, reasons, typed, tadi, errors = {}, lang } = props;
  const own = typed?.code === code ? typed : null;
  const [fold, field, button, hint] = labels;
  return (
    <details class="fold" open={own !== null}>
      <summary>{fold}</summary>
      <form method="post" action={action} novalidate>
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="kembali" value={path} />
        {tadi !== undefined && (
          <>
            <input type="hidden" name="tadi" value={String(tadi)} />
            <Radios
              name="putusan"
              id={putusanId(code)}
              label={text.putusan[lang]}
              hideLegend
              lang={lang}
              value={own?.putusan}
              error={errors[putusanId(code)]}
              choices={PUTUSAN.map((value) => ({
                value,
                label: text.answers[value][lang],
                hint: text.means[value][lang],
              }))}
            />
          </>
        )}
        <TextArea
          name="alasan"
          id={`${id}-alasan`}
          label={field}
          {...(hint ? { hint } : {})}
          lang={lang}
          rows={2}
          value={own?.alasan ?? ''}
        />
        <ActionButton id={id} label={button} variant="secondary" lang={lang} reasons={reasons} />
      </form>
    </details>
  );
}
