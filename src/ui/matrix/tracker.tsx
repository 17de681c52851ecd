import type { JSX } from 'preact';
import type { Lang } from '../../base/text.ts';
import { StateTag } from '../marks.tsx';
import { words } from '../text.ts';
import { type MatrixProps, type MatrixStep, markWords, noPerformerWords } from './step.ts';

/** Where a step is: the word for its state, and what the page says after it. */
export function Position({ step, lang }: { step: MatrixStep; lang: Lang }): JSX.Element | null {
  if (step.state === null) return null;
  const word = { done: words.done, now: words.nowHere, future: words.notStarted }[step.state][lang];
  return (
    <>
      {step.state === 'future' ? word : <strong class={`position__${step.state}`}>{word}</strong>}
      {step.position && step.state === 'future' && ':'} <span class="position__rest">{step.position}</span>
    </>
  );
}

/** The matrix as a vertical list, for narrow screens: the same facts in the same words. */
export function Tracker({ columns, steps, lang }: MatrixProps): JSX.Element {
  return (
    <ol class="plain tracker">
      {steps.map((step, row) => (
        <li
          key={step.no}
          class={`tracker__${step.state ?? 'plain'}`}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          <span class="tracker__sign">
            {step.state === 'done' && (
              <svg width="14" height="12" viewBox="-7 -6 14 12" aria-hidden="true" focusable="false">
                <path class="symbol__tick" d="m-5 0 3.5 3.8L5-3.8" />
              </svg>
            )}
            <span class={step.state === 'done' || step.state === 'now' ? 'govuk-visually-hidden' : undefined}>
              <span class="govuk-visually-hidden">{words.step[lang]} </span>
              {step.no}
            </span>
          </span>
          <div>
            {step.state === 'now' && <p class="position__now">{words.nowHere[lang]}</p>}
            <p class="tracker__uraian">{step.uraian}</p>
            {step.proposed && (
              <p class="tracker__proposed">
                <StateTag tone="kuning">{words.proposed[lang]}</StateTag>
              </p>
            )}
            <Who columns={columns} step={step} row={row} rows={steps.length} lang={lang} />
            <p class="tracker__time">
              {columns.waktuHead}: {step.waktu}
              {step.waktuNote !== null && <span class="tracker__note"> · {step.waktuNote}</span>}
            </p>
            {step.state !== null && (
              <div class="tracker__position">
                {step.state === 'now' ? (
                  <span class="position__rest">{step.position}</span>
                ) : (
                  <Position step={step} lang={lang} />
                )}
              </div>
            )}
            <More columns={columns} step={step} lang={lang} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Who(props: {
  columns: MatrixProps['columns'];
  step: MatrixStep;
  row: number;
  rows: number;
  lang: Lang;
}): JSX.Element {
  const { step, lang } = props;
  const label = (id: string) => props.columns.roles.find((role) => role.id === id)?.label ?? id;
  const marks = step.marks.map(
    (mark) => `${label(mark.role)}: ${markWords(mark, props.row, props.rows, lang)}`,
  );
  return <p class="tracker__who">{marks.join('; ') || noPerformerWords(step, lang)}</p>;
}

/** What a phone opens when it is wanted: kelengkapan, output and keterangan. */
function More({ columns, step, lang }: Pick<MatrixProps, 'columns' | 'lang'> & { step: MatrixStep }) {
  const facts = [
    [columns.kelengkapanHead, step.kelengkapan],
    [columns.outputHead, step.output],
    [columns.keteranganHead, step.keterangan],
  ].filter(([head, value]) => head && value);
  if (facts.length === 0) return null;
  return (
    <details class="tracker__more">
      <summary>
        {facts.map(([head]) => head).join(', ')}
        <span class="govuk-visually-hidden">
          {' '}
          {words.step[lang].toLowerCase()} {step.no}
        </span>
      </summary>
      {facts.map(([head, value]) => (
        <p key={head}>
          {head}: {value}
        </p>
      ))}
    </details>
  );
}
