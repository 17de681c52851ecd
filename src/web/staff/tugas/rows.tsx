import type { JSX } from 'preact';
import { longDay } from '../../../base/tanggal.ts';
import type { Lang } from '../../../base/text.ts';
import type { Mandate } from '../../../people/mandate.ts';
import { extensionWords } from '../../../procedure/extension/explain-task.ts';
import { standstills } from '../../../procedure/run.ts';
import { citeStep } from '../../../procedure/text.ts';
import type { Calendar } from '../../../procedure/time/calendar.ts';
import { standardOf } from '../../../procedure/time/due.ts';
import { workedBetween } from '../../../procedure/time/working-time.ts';
import { Why } from '../../../ui/layout.tsx';
import { StateTag } from '../../../ui/marks.tsx';
import { type Column, DataTable } from '../../../ui/table.tsx';
import type { Visitor } from '../../context.ts';
import { standardText, taskText } from '../../text.ts';
import { taskLink, to, type Whereabouts } from '../links.ts';
import { moment, shortDate, used } from '../proses/time-words.ts';
import type { ShownTask } from './read.ts';
import { TakeForm } from './take-form.tsx';
import { text } from './text.ts';

export interface TaskTableProps {
  readonly rows: readonly ShownTask[];
  /** True for what waits for others: who must act is shown instead of why it is the reader's. */
  readonly others: boolean;
  readonly visitor: Visitor;
  readonly calendar: Calendar;
  readonly where: Whereabouts;
  readonly now: Date;
  readonly lang: Lang;
}

/** Role, post, decree and its end: why a task lies with whoever reads it. */
function Because({ row, visitor, lang }: { row: ShownTask } & Pick<TaskTableProps, 'visitor' | 'lang'>) {
  const { by, mandates } = visitor;
  const mandate: Mandate | undefined = mandates.find((one) => one.id === by.mandate);
  const until = mandate?.validUntil ? text.until(longDay(mandate.validUntil, lang))[lang] : '.';
  return (
    <Why question={text.whyMine[lang]}>
      {text.because(citeStep(row.sheet, row.at), row.role, by.jabatanName)[lang]}
      {mandate && text.byDecree(mandate.decree)[lang]}
      {until} {row.assignee === by.person ? text.takenByMe[lang] : text.inPool[lang]}{' '}
      <a href={to.runAct(row.run, 'siapa')}>{text.whoCan[lang]}</a>
    </Why>
  );
}

/** How its deadline was last put off, for everybody to read. */
function Extended({ row, props }: { row: ShownTask; props: TaskTableProps }): JSX.Element | null {
  const last = row.extensions.at(-1);
  if (!last) return null;
  const words = extensionWords(last, row.extensions.length, props.calendar)[props.lang];
  return <span class="meta line">{`${words.charAt(0).toUpperCase()}${words.slice(1)}`}</span>;
}

function Name({ row, props }: { row: ShownTask; props: TaskTableProps }): JSX.Element {
  const { others, visitor, where, lang } = props;
  return (
    <>
      <a href={taskLink(row, where)}>
        {taskText(row.output, row.at)[lang]}
        {row.unitName && ` (${row.unitName})`}
      </a>
      {row.returns > 0 && isLate(row, props.now) && (
        <span class="meta line">{text.returned(row.returns)[lang]}</span>
      )}
      <Extended row={row} props={props} />
      {others ? (
        row.assigneeName && <span class="meta line">{text.takenBy(row.assigneeName)[lang]}</span>
      ) : (
        <>
          <Because row={row} visitor={visitor} lang={lang} />
          <TakeForm row={row} by={visitor.by} lang={lang} />
        </>
      )}
    </>
  );
}

function Standard({ row, props }: { row: ShownTask; props: TaskTableProps }): JSX.Element {
  const { calendar, now, lang } = props;
  const { waktu, dari, sampai } = standardOf(row.sheet, row.step);
  const minutes = workedBetween(calendar, row.since, now, standstills(row.pauses));
  return (
    <>
      {standardText(waktu)[lang]}
      {sampai > dari && <span class="meta line">{text.steps(dari, sampai)[lang]}</span>}
      <span class="meta line">
        {row.pausedFor ? text.paused(row.pausedFor)[lang] : used(minutes, calendar, now)[lang]}
      </span>
    </>
  );
}

function Due({ row, props: { calendar, now, lang } }: { row: ShownTask; props: TaskTableProps }) {
  const { waktu } = standardOf(row.sheet, row.step);
  if (row.dueAt && waktu !== null && waktu !== 'Tentatif' && waktu.satuan === 'hari kerja')
    return <>{shortDate(row.dueAt, now, calendar.zone, lang)}</>;
  if (row.dueAt) return <>{moment(row.dueAt, now, calendar.zone, lang)}</>;
  const unknown = waktu !== null && waktu !== 'Tentatif' && row.pausedFor !== null;
  return <span class="meta">{(unknown ? text.afterPause : text.noDue)[lang]}</span>;
}

function isLate({ dueAt, pausedFor }: ShownTask, now: Date): boolean {
  return pausedFor === null && dueAt !== null && dueAt < now;
}

/** One word for how the task stands: late before all else, then what keeps it, then how far it has come. */
function State({ row, props }: { row: ShownTask; props: TaskTableProps }): JSX.Element {
  const { now, visitor, lang } = props;
  if (row.pausedFor) return <StateTag tone="abu">{text.isPaused[lang]}</StateTag>;
  if (isLate(row, now)) return <StateTag tone="merah">{text.late[lang]}</StateTag>;
  if (row.returns > 0) return <StateTag tone="kuning">{text.returned(row.returns)[lang]}</StateTag>;
  const { through } = row;
  if (through && visitor.by.unit === null)
    return <StateTag tone="biru">{text.units(through.n, through.of)[lang]}</StateTag>;
  return <StateTag tone="biru">{text.open[lang]}</StateTag>;
}

/** The list of tasks as look 05 has it: late first, the state last. */
export function TaskTable(props: TaskTableProps): JSX.Element {
  const { rows, others, calendar, now, lang } = props;
  const column = (key: string, head: string, cell: Column<ShownTask>['cell']): Column<ShownTask> => ({
    key,
    head,
    cell,
  });
  return (
    <DataTable
      caption={(others ? text.others : text.mine)[lang]}
      rows={rows}
      rowKey={(row) => `${row.run}-${row.output}-${row.unit}`}
      columns={[
        {
          ...column('tugas', text.task[lang], (row) => <Name row={row} props={props} />),
          rowHead: false,
          narrow: '',
        },
        column('prosedur', text.run[lang], (row) => (
          <>
            <a href={to.run(row.run)}>{row.runTitle}</a>
            <span class="meta line">{text.step(row.step)[lang]}</span>
          </>
        )),
        ...(others ? [column('pelaksana', text.who[lang], (row) => row.role)] : []),
        {
          ...column('sejak', text.since[lang], (row) => moment(row.since, now, calendar.zone, lang)),
          nowrap: true,
        },
        column('standar', text.standard[lang], (row) => <Standard row={row} props={props} />),
        { ...column('tenggat', text.due[lang], (row) => <Due row={row} props={props} />), nowrap: true },
        { ...column('keadaan', text.state[lang], (row) => <State row={row} props={props} />), nowrap: true },
      ]}
    />
  );
}
