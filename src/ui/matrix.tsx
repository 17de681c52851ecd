import type { ComponentChildren, JSX } from 'preact';
import type { Lang } from '../base/text.ts';
import { CellSvg, drawMatrix, LegendSymbol, type MatrixMark, type StepState } from './matrix-drawing.tsx';
import { words } from './text.ts';

export interface MatrixColumns {
  readonly roles: readonly { readonly id: string; readonly label: string }[];
  /** Heads as the sheet itself prints them: "Pelaksanaan" and "Pendukung" in Serang. */
  readonly performerHead: string;
  readonly supportHead: string;
  readonly kelengkapanHead: string;
  readonly waktuHead: string;
  readonly outputHead: string;
}

export interface MatrixStep {
  readonly no: number;
  readonly uraian: string;
  readonly marks: readonly MatrixMark[];
  readonly kelengkapan: string;
  /** A number with unit, "Tentatif", or "Belum ditetapkan": words, never a dash. */
  readonly waktu: string;
  /** What was used so far: "terpakai 5 hari kerja 2 jam". */
  readonly waktuNote: string | null;
  readonly output: string;
  readonly state: StepState;
  /** What follows the word for the state: "7 dari 9 unit setuju", a link, a date. It is shown twice: give it no ids. */
  readonly position: ComponentChildren;
}

export interface MatrixProps {
  /** What the table is, for those who hear it. */
  readonly caption: string;
  readonly columns: MatrixColumns;
  readonly steps: readonly MatrixStep[];
  readonly lang: Lang;
  /** Left of the legend: when the page was last brought up to date. */
  readonly note?: ComponentChildren;
}

/**
 * The SOP as its own table of steps and performers, with the live position. Below 1060 px the same words stand in a
 * vertical tracker; the one that is not shown is hidden from everyone.
 */
export function Matrix(props: MatrixProps): JSX.Element {
  return (
    <div class="sop">
      <div class="sop__bar">
        {props.note && <p class="meta">{props.note}</p>}
        <Legend steps={props.steps} lang={props.lang} />
      </div>
      <MatrixTable {...props} />
      <Tracker {...props} />
    </div>
  );
}

function Legend({ steps, lang }: { steps: readonly MatrixStep[]; lang: Lang }): JSX.Element {
  const presumed = steps.some((step) => step.marks.some((mark) => mark.presumed));
  return (
    <ul class="plain legend">
      <li>
        <LegendSymbol state="done" /> {words.legendDone[lang]}
      </li>
      <li>
        <LegendSymbol state="now" /> {words.legendNow[lang]}
      </li>
      <li>
        <LegendSymbol state="future" /> {words.legendFuture[lang]}
      </li>
      {presumed && (
        <li>
          <LegendSymbol state="future" presumed /> {words.legendPresumed[lang]}
        </li>
      )}
    </ul>
  );
}

function MatrixTable({ caption, columns, steps, lang }: MatrixProps): JSX.Element {
  const { roles } = columns;
  const drawings = drawMatrix(
    roles.map((role) => role.id),
    steps,
  );
  return (
    <table class="matrix">
      <caption class="govuk-visually-hidden">{caption}</caption>
      <thead>
        <tr class="matrix__groups">
          <th scope="col" rowspan={2} class="matrix__no">
            {words.no[lang]}
          </th>
          <th scope="col" rowspan={2}>
            {words.uraian[lang]}
          </th>
          <th scope="colgroup" colspan={roles.length} class="matrix__group">
            {columns.performerHead}
          </th>
          <th scope="colgroup" colspan={3} class="matrix__group">
            {columns.supportHead}
          </th>
          <th scope="col" rowspan={2} class="matrix__edge">
            {words.posisi[lang]}
          </th>
        </tr>
        <tr>
          {roles.map((role, i) => (
            <th key={role.id} scope="col" class={i === 0 ? 'matrix__role matrix__edge' : 'matrix__role'}>
              {role.label}
            </th>
          ))}
          <th scope="col" class="matrix__edge">
            {columns.kelengkapanHead}
          </th>
          <th scope="col">{columns.waktuHead}</th>
          <th scope="col">{columns.outputHead}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step, row) => (
          <tr
            key={step.no}
            class={`matrix__${step.state}`}
            aria-current={step.state === 'now' ? 'step' : undefined}
          >
            <td class="matrix__no">{step.no}</td>
            <th scope="row">{step.uraian}</th>
            {roles.map((role, at) => {
              const mark = step.marks.find((candidate) => candidate.role === role.id);
              const drawing = drawings[row]?.[at];
              return (
                <td key={role.id} class={at === 0 ? 'matrix__cell matrix__edge' : 'matrix__cell'}>
                  {drawing && <CellSvg drawing={drawing} />}
                  {mark && <span class="govuk-visually-hidden">{markWords(mark, lang)}</span>}
                </td>
              );
            })}
            <td class="matrix__edge">{step.kelengkapan}</td>
            <td>
              {step.waktu}
              {step.waktuNote !== null && <span class="matrix__note">{step.waktuNote}</span>}
            </td>
            <td>{step.output}</td>
            <td class="matrix__edge">
              <Position step={step} lang={lang} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function markWords(mark: MatrixMark, lang: Lang): string {
  const does = { terminator: words.starts, process: words.performs, decision: words.decides }[mark.shape][
    lang
  ];
  return mark.presumed ? `${does} (${words.presumed[lang]})` : does;
}

function Position({ step, lang }: { step: MatrixStep; lang: Lang }): JSX.Element {
  const word = { done: words.done, now: words.nowHere, future: words.notStarted }[step.state][lang];
  return (
    <>
      {step.state === 'future' ? word : <strong class={`position__${step.state}`}>{word}</strong>}
      {step.position && step.state === 'future' && ':'} <span class="position__rest">{step.position}</span>
    </>
  );
}

function Tracker({ columns, steps, lang }: MatrixProps): JSX.Element {
  const roleLabel = (id: string) => columns.roles.find((role) => role.id === id)?.label ?? id;
  return (
    <ol class="plain tracker">
      {steps.map((step) => (
        <li
          key={step.no}
          class={`tracker__${step.state}`}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          <span class="tracker__sign">
            {step.state === 'done' && (
              <svg width="14" height="12" viewBox="-7 -6 14 12" aria-hidden="true" focusable="false">
                <path class="symbol__tick" d="m-5 0 3.5 3.8L5-3.8" />
              </svg>
            )}
            <span class={step.state === 'future' ? undefined : 'govuk-visually-hidden'}>
              <span class="govuk-visually-hidden">{words.step[lang]} </span>
              {step.no}
            </span>
          </span>
          <div>
            {step.state === 'now' && <p class="position__now">{words.nowHere[lang]}</p>}
            <p class="tracker__uraian">{step.uraian}</p>
            <p class="tracker__who">
              {step.marks.map((mark, i) => (
                <span key={mark.role}>
                  {i > 0 && '; '}
                  {roleLabel(mark.role)}
                  {mark.presumed && ` (${words.presumed[lang]})`}
                </span>
              ))}
            </p>
            <p class="tracker__time">
              {columns.waktuHead}: {step.waktu}
              {step.waktuNote !== null && <span class="tracker__note"> · {step.waktuNote}</span>}
            </p>
            <div class="tracker__position">
              {step.state === 'now' ? (
                <span class="position__rest">{step.position}</span>
              ) : (
                <Position step={step} lang={lang} />
              )}
            </div>
            <details class="tracker__more">
              <summary>
                {columns.kelengkapanHead}, {columns.outputHead}
                <span class="govuk-visually-hidden">
                  {' '}
                  {words.step[lang].toLowerCase()} {step.no}
                </span>
              </summary>
              <p>
                {columns.kelengkapanHead}: {step.kelengkapan}
              </p>
              <p>
                {columns.outputHead}: {step.output}
              </p>
            </details>
          </div>
        </li>
      ))}
    </ol>
  );
}
