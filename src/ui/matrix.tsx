import type { ComponentChildren, JSX } from 'preact';
import { StateTag } from './marks.tsx';
import { type CellDrawing, drawMatrix } from './matrix/flow.ts';
import { Legend } from './matrix/legend.tsx';
import {
  isLive,
  type MatrixProps,
  type MatrixStep,
  type MergedColumn,
  markWords,
  noPerformerWords,
} from './matrix/step.ts';
import { CellSvg } from './matrix/symbols.tsx';
import { Position, Tracker } from './matrix/tracker.tsx';
import { unreadLines, words } from './text.ts';

/**
 * The SOP as its own table of steps and performers, with the live position when a run is shown. Below 1060 px the
 * same words stand in a vertical tracker; the one that is not shown is hidden from everyone.
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

function MatrixTable({ caption, columns, steps, lang }: MatrixProps): JSX.Element {
  const drawings = drawMatrix(
    columns.roles.map((role) => role.id),
    steps,
  );
  return (
    <table class="matrix">
      <caption class="govuk-visually-hidden">{caption}</caption>
      <Head columns={columns} live={isLive(steps)} lang={lang} />
      <tbody>
        {steps.map((step, row) => (
          <tr
            key={step.no}
            class={`matrix__${step.state ?? 'plain'}`}
            aria-current={step.state === 'now' ? 'step' : undefined}
          >
            <td class="matrix__no">{step.no}</td>
            <th scope="row">
              {step.uraian}
              {step.proposed && (
                <span class="matrix__proposed">
                  {' '}
                  <StateTag tone="kuning">{words.proposed[lang]}</StateTag>
                </span>
              )}
            </th>
            <Performers
              roles={columns.roles}
              step={step}
              row={row}
              rows={steps.length}
              drawings={drawings[row] ?? []}
              lang={lang}
            />
            <Standard column="kelengkapan" step={step} edge>
              {step.kelengkapan}
            </Standard>
            <Standard column="waktu" step={step}>
              {step.waktu}
              {!step.merged?.waktu && <WaktuNote step={step} />}
            </Standard>
            <Standard column="output" step={step}>
              {step.output}
            </Standard>
            {columns.keteranganHead && (
              <Standard column="keterangan" step={step}>
                {step.keterangan}
              </Standard>
            )}
            {isLive(steps) && (
              <td class="matrix__edge matrix__position">
                <Position step={step} lang={lang} />
                {step.merged?.waktu !== undefined && <WaktuNote step={step} />}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Two rows: the groups as the sheet prints them, then the columns; a group whose name is lost has no head. */
function Head({
  columns,
  live,
  lang,
}: Pick<MatrixProps, 'columns' | 'lang'> & { live: boolean }): JSX.Element {
  const { roles, performerHead, supportHead } = columns;
  const two = performerHead !== null || supportHead !== null;
  const whole = two ? 2 : undefined;
  const roleHeads = (rowspan?: number) =>
    roles.map((role, i) => (
      <th
        key={role.id}
        scope="col"
        rowspan={rowspan}
        class={i === 0 ? 'matrix__role matrix__edge' : 'matrix__role'}
      >
        {role.label}
      </th>
    ));
  const supportHeads = (rowspan?: number) =>
    [columns.kelengkapanHead, columns.waktuHead, columns.outputHead].map((head, i) => (
      <th key={`${i}${head}`} scope="col" rowspan={rowspan} class={i === 0 ? 'matrix__edge' : undefined}>
        {head}
      </th>
    ));
  return (
    <thead>
      <tr class={two ? 'matrix__groups' : undefined}>
        <th scope="col" rowspan={whole} class="matrix__no">
          {words.no[lang]}
        </th>
        <th scope="col" rowspan={whole}>
          {words.uraian[lang]}
        </th>
        {performerHead === null ? (
          roleHeads(whole)
        ) : (
          <th scope="colgroup" colspan={roles.length} class="matrix__group">
            {performerHead}
          </th>
        )}
        {supportHead === null ? (
          supportHeads(whole)
        ) : (
          <th scope="colgroup" colspan={3} class="matrix__group">
            {supportHead}
          </th>
        )}
        {columns.keteranganHead && (
          <th scope="col" rowspan={whole} class={supportHead === null ? undefined : 'matrix__edge'}>
            {columns.keteranganHead}
          </th>
        )}
        {live && (
          <th scope="col" rowspan={whole} class="matrix__edge">
            {words.posisi[lang]}
          </th>
        )}
      </tr>
      {two && (
        <tr>
          {performerHead !== null && roleHeads()}
          {supportHead !== null && supportHeads()}
        </tr>
      )}
    </thead>
  );
}

/** The performers' cells of a step, or one cell across them that says that there are none. */
function Performers(props: {
  roles: MatrixProps['columns']['roles'];
  step: MatrixStep;
  row: number;
  rows: number;
  drawings: readonly CellDrawing[];
  lang: MatrixProps['lang'];
}): JSX.Element {
  const { roles, step, lang } = props;
  if (step.marks.length === 0) {
    return (
      <td colspan={roles.length} class="matrix__none matrix__edge">
        {noPerformerWords(step, lang)}
      </td>
    );
  }
  const cells = roles.map((role, at) => {
    const mark = step.marks.find((candidate) => candidate.role === role.id);
    const drawing = props.drawings[at];
    return (
      <td key={role.id} class={at === 0 ? 'matrix__cell matrix__edge' : 'matrix__cell'}>
        {drawing && <CellSvg drawing={drawing} unread={unreadLines[lang]} />}
        {mark && <span class="govuk-visually-hidden">{markWords(mark, props.row, props.rows, lang)}</span>}
      </td>
    );
  });
  return <>{cells}</>;
}

/** A cell of the quality standard; nothing where a merged cell above covers it. */
function Standard(props: {
  column: MergedColumn;
  step: MatrixStep;
  edge?: boolean;
  children?: ComponentChildren;
}): JSX.Element | null {
  const rows = props.step.merged?.[props.column];
  if (rows === 0) return null;
  const classes = [props.edge ? 'matrix__edge' : '', rows ? 'matrix__merged' : ''].filter(Boolean).join(' ');
  return (
    <td rowspan={rows} class={classes || undefined}>
      {props.children}
    </td>
  );
}

function WaktuNote({ step }: { step: MatrixStep }): JSX.Element | null {
  return step.waktuNote === null ? null : <span class="matrix__note">{step.waktuNote}</span>;
}
