import type { JSX } from 'preact';
import { dayOf, longDay } from '../../../../base/tanggal.ts';
import { type Run, standstills } from '../../../../procedure/run.ts';
import { dueOfTask } from '../../../../procedure/task-rows.ts';
import { openTasks } from '../../../../procedure/tasks.ts';
import { workedBetween } from '../../../../procedure/time/working-time.ts';
import { Facts } from '../../../../ui/lists.tsx';
import { CountingHoles, StateTag } from '../../../../ui/marks.tsx';
import { moment, spent } from '../time-words.ts';
import type { LiveProps } from './live.tsx';
import { text } from './text.ts';

function placeWords(run: Run, { lang }: LiveProps): string {
  if (run.batalAt) return text.void[lang];
  const now = run.steps.find((step) => step.state === 'now');
  return now ? text.at(now.step.no, run.steps.length)[lang] : text.finished[lang];
}

/** The step whose units are counted: the open one that runs per unit, or the last that did. */
function countedStep(run: Run) {
  const perUnit = run.steps.filter((step) => step.step.jalankan.perUnit);
  return perUnit.find((step) => step.state === 'now') ?? perUnit.at(-1);
}

/** The run in one line: number, position, units, start, deadline, working time, returns. */
export function RunFacts(props: LiveProps): JSX.Element {
  const { run, calendar, now, lang } = props;
  const counted = countedStep(run);
  const done = counted?.lanes.filter((lane) => lane.state === 'done').length ?? 0;
  const of = counted?.lanes.length ?? 0;
  const enough = counted?.step.jalankan.cukup;
  const due = openTasks(run)
    .flatMap((task) => dueOfTask(calendar, task) ?? [])
    .sort((a, b) => a.getTime() - b.getTime())[0];
  const minutes = workedBetween(calendar, run.openedAt, run.closedAt ?? now, standstills(run.pauses));
  const day = (at: Date) => longDay(dayOf(at, calendar.zone), lang);
  return (
    <Facts
      variant="strip"
      items={[
        { label: text.nomor[lang], value: run.nomor },
        { label: text.position[lang], value: placeWords(run, props) },
        ...(counted
          ? [
              {
                label: text.units(counted.step.no)[lang],
                value: <CountingHoles n={done} of={of} words={text.count(done, of)[lang]} />,
                ...(enough ? { note: text.enough(enough)[lang] } : {}),
              },
            ]
          : []),
        { label: text.opened[lang], value: day(run.openedAt) },
        run.closedAt
          ? { label: text.closed[lang], value: day(run.closedAt) }
          : {
              label: text.due[lang],
              value: due ? moment(due, now, calendar.zone, lang) : text.noDue[lang],
              ...(due && due < now ? { note: <StateTag tone="merah">{text.late[lang]}</StateTag> } : {}),
            },
        {
          label: (run.closedAt ? text.lasted : text.running)[lang],
          value: spent(minutes, calendar, run.closedAt ?? now)[lang],
        },
        ...(run.returns.length > 0
          ? [{ label: text.returns[lang], value: text.times(run.returns.length)[lang] }]
          : []),
      ]}
    />
  );
}
