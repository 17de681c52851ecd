import { Fragment, type JSX } from 'preact';
import type { Lang } from '../../../../base/text.ts';
import { explainTask } from '../../../../procedure/extension/explain-task.ts';
import { extensionsOfTask } from '../../../../procedure/extension/extension.ts';
import { pauseOf, type Run, standstills } from '../../../../procedure/run.ts';
import { clockOf } from '../../../../procedure/task-rows.ts';
import { openTasks, type Task } from '../../../../procedure/tasks.ts';
import type { Calendar } from '../../../../procedure/time/calendar.ts';
import { explain } from '../../../../procedure/time/explain.ts';
import { Notice } from '../../../../ui/actions.tsx';
import { Section } from '../../../../ui/layout.tsx';
import { outputText } from '../../../text.ts';
import { to } from '../../links.ts';
import { moment } from '../time-words.ts';
import type { LiveProps } from './live.tsx';
import type { RunView } from './read.ts';
import { text } from './text.ts';

/** Which task of its step it is, where others wait besides: its unit, or its output. */
function whose(task: Task, tasks: readonly Task[], unitNames: ReadonlyMap<string, string>): string {
  if (tasks.length < 2) return '';
  return unitNames.get(task.lane.unit ?? '') ?? outputText(task.output, task.step.step);
}

/** How the time of every open step is reckoned, a sentence each that adds up; extended deadlines each by themselves. */
export function TimeNotes(props: LiveProps & Pick<RunView, 'unitNames'>): JSX.Element {
  const { run, calendar, unitNames, now, lang } = props;
  const open = run.closedAt ? [] : run.steps.filter((step) => step.state === 'now');
  return (
    <Section title={text.time[lang]}>
      {open.length === 0 && <p>{text.timeDone[lang]}</p>}
      {open.map((step) => {
        const { waktu, merged, dari, sampai, since } = clockOf(run, step.step.no);
        const tasks = openTasks(run)
          .filter((task) => task.step.step.no === step.step.no)
          .sort((a, b) => a.since.getTime() - b.since.getTime());
        const extended = tasks.filter((task) => extensionsOfTask(task).length > 0);
        const first = tasks.find((task) => !extended.includes(task));
        const start = since ?? first?.since ?? step.since ?? run.openedAt;
        return (
          <Fragment key={step.step.no}>
            {(first || extended.length === 0) && (
              <p>
                {text.timeStep(step.step.no)[lang]} {merged && `${text.together(dari, sampai)[lang]} `}
                {explain(waktu, calendar, start, standstills(run.pauses), now)[lang]}
              </p>
            )}
            {extended.map((task) => (
              <p key={`${task.output} ${task.lane.unit}`}>
                {text.timeOf(step.step.no, whose(task, tasks, unitNames))[lang]}{' '}
                {explainTask(task, calendar, now)[lang]}
              </p>
            ))}
          </Fragment>
        );
      })}
    </Section>
  );
}

/** What the sheet's own ratification clauses mean for this run now; a sheet without them says nothing. */
export function ClauseNotes({ run, lang }: { run: Run; lang: Lang }): JSX.Element {
  const { aturan } = run.sheet.pengesahan;
  const open = run.steps.filter((step) => step.state !== 'done').map((step) => step.step.no);
  const [first, last] = [open.at(0), open.at(-1)];
  const lines = [
    aturan.revisiKahar && first && last ? text.kahar(first, last, aturan.revisiKahar) : null,
    aturan.selesaiTetap ? text.kept(aturan.selesaiTetap) : null,
    aturan.batal ? text.voids(aturan.batal) : null,
    aturan.berlakuSaatDitandatangani ? text.signed(aturan.berlakuSaatDitandatangani) : null,
  ].filter((line) => line !== null);
  return (
    <Section title={text.amend[lang]}>
      <p>
        {lines.length > 0 ? lines.map((line) => line[lang]).join(' ') : text.noClause[lang]}{' '}
        {!run.closedAt && <a href={to.naskah(run.sheet.slug)}>{text.rehearse[lang]}</a>}
      </p>
    </Section>
  );
}

/** What the source of the sheet leaves unclear; nothing where it is clear throughout. */
export function UnclearNotes({ run, lang }: { run: Run; lang: Lang }): JSX.Element | null {
  const { tidakJelas, sumber } = run.sheet;
  if (tidakJelas.length === 0 && !sumber) return null;
  return (
    <Section title={text.unclear[lang]}>
      <ul class="points">
        {tidakJelas.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {sumber && <p class="meta">{text.source(sumber)[lang]}</p>}
    </Section>
  );
}

/** Whether the run moves at all: void with the way on, or paused with the reason. At most one of them. */
export function Standing(props: {
  run: Run;
  carriedTo: boolean;
  calendar: Calendar;
  now: Date;
  lang: Lang;
}): JSX.Element | null {
  const { run, carriedTo, calendar, now, lang } = props;
  if (run.batalAt)
    return (
      <Notice tone="warning" title={text.voidTitle[lang]}>
        {run.batalAlasan} {!carriedTo && <a href={to.runAct(run.id, 'bawa')}>{text.carry[lang]}</a>}
      </Notice>
    );
  const pause = pauseOf(run);
  if (pause) {
    const since = moment(pause.pausedAt, now, calendar.zone, lang);
    return (
      <Notice tone="info" title={text.pausedTitle[lang]}>
        {pause.alasan.replace(/\.?$/, '.')} {text.pausedSince(since)[lang]}
      </Notice>
    );
  }
  const waiting = run.overrides.length;
  if (waiting === 0 || run.closedAt) return null;
  return (
    <Notice tone="info">
      {text.overrideOpen(waiting)[lang]} <a href={to.dilewati}>{text.overrides[lang]}</a>
    </Notice>
  );
}
