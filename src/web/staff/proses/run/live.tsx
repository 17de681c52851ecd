import type { ComponentChildren, JSX } from 'preact';
import { clockTime, dayOf, shortDay } from '../../../../base/tanggal.ts';
import type { Lang } from '../../../../base/text.ts';
import type { StepPosition } from '../../../../procedure/position.ts';
import { type Run, standstills } from '../../../../procedure/run.ts';
import { dueOfTask } from '../../../../procedure/task-rows.ts';
import { openTasks } from '../../../../procedure/tasks.ts';
import type { Calendar } from '../../../../procedure/time/calendar.ts';
import { workedBetween } from '../../../../procedure/time/working-time.ts';
import type { LiveStep } from '../../../../sop/drawing/sheet-matrix.ts';
import { LIST_MADE } from '../../../../sop/sheet/running.ts';
import { StateTag } from '../../../../ui/marks.tsx';
import { taskName } from '../../../text.ts';
import { taskLink, type Whereabouts } from '../../links.ts';
import { moment, used } from '../time-words.ts';
import { text } from './text.ts';

/** What the matrix says of a run besides its sheet. */
export interface LiveProps {
  readonly run: Run;
  readonly calendar: Calendar;
  readonly where: Whereabouts;
  /** Names of those who have taken a task, by person. */
  readonly names: ReadonlyMap<string, string>;
  readonly now: Date;
  readonly lang: Lang;
}

/** Where the page tells of every unit: their lists, or the step's own table. */
export function unitsAnchor({ step }: StepPosition): string {
  const lists = step.jalankan.hasil.some(({ keluaran }) => LIST_MADE.has(keluaran));
  return lists ? '#daftar-unit' : `#langkah-${step.no}`;
}

function Done({ step, zone, lang }: { step: StepPosition; lang: Lang; zone: Calendar['zone'] }) {
  const done = step.lanes.filter((lane) => lane.state === 'done').length;
  return (
    <>
      {step.doneAt && shortDay(dayOf(step.doneAt, zone), lang)}
      {step.step.jalankan.perUnit && (
        <span class="line">{text.unitsDone(done, step.lanes.length)[lang]}</span>
      )}
    </>
  );
}

/** Who has the open step, since when, until when, with the way to do it. */
function Now({ step, props }: { step: StepPosition; props: LiveProps }): JSX.Element {
  const { run, calendar, where, names, now, lang } = props;
  const tasks = openTasks(run).filter((task) => task.step.step.no === step.step.no);
  const due = tasks.flatMap((task) => dueOfTask(calendar, task) ?? []);
  const [first] = due.sort((a, b) => a.getTime() - b.getTime());
  const done = step.lanes.filter((lane) => lane.state === 'done').length;
  const open = step.lanes.filter((lane) => lane.state === 'now' || lane.state === 'future').length;
  const when = (at: Date) => moment(at, now, calendar.zone, lang);
  return (
    <>
      {step.step.jalankan.perUnit ? (
        <>
          {text.unitsDone(done, step.lanes.length)[lang]}
          <a class="line" href={unitsAnchor(step)}>
            {text.see(open)[lang]}
          </a>
        </>
      ) : (
        tasks.map((task) => {
          const holder = run.assignments.find((one) => one.stands && one.output === task.output);
          const at = { run: run.id, output: task.output, unit: task.lane.unit };
          return (
            <span class="line" key={task.output}>
              {task.role}, {text.since(when(task.since))[lang]}.{' '}
              {holder && text.takenBy(names.get(holder.assignee) ?? '')[lang]}{' '}
              <a href={taskLink(at, where)}>{taskName(task.output, step.step)[lang]}</a>
            </span>
          );
        })
      )}
      {first && (
        <span class="line">
          {first < now ? <StateTag tone="merah">{text.late[lang]}</StateTag> : null}{' '}
          {text.dueAt(when(first))[lang]}
        </span>
      )}
    </>
  );
}

function positionOf(step: StepPosition, props: LiveProps): ComponentChildren {
  const { run, calendar, lang } = props;
  if (step.state === 'done') return <Done step={step} zone={calendar.zone} lang={lang} />;
  if (run.closedAt) return null;
  if (step.state === 'now') return <Now step={step} props={props} />;
  const before = run.steps.find((one) => one.state !== 'done');
  return before && before.step.no < step.step.no ? text.waits(before.step.no)[lang] : null;
}

/** Where a step of the run is, and how much working time it has taken. */
export function liveStep(props: LiveProps): (no: number) => LiveStep {
  const { run, calendar, now, lang } = props;
  const pauses = standstills(run.pauses);
  return (no) => {
    const step = run.steps[no - 1] as StepPosition;
    const until = step.doneAt ?? run.closedAt ?? now;
    const minutes = step.since ? workedBetween(calendar, step.since, until, pauses) : 0;
    return {
      state: run.closedAt && step.state === 'now' ? 'future' : step.state,
      waktuNote: step.since && step.state !== 'future' ? used(minutes, calendar, until)[lang] : null,
      position: positionOf(step, props),
    };
  };
}

/** "10.42 WIB", for the line over the matrix. */
export function updatedAt(now: Date, { zone }: Calendar): string {
  return clockTime(now, zone);
}
