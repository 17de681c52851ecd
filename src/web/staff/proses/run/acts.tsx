import type { JSX } from 'preact';
import { both, type Lang } from '../../../../base/text.ts';
import type { Actor } from '../../../../journal/actor.ts';
import { steersCourse } from '../../../../procedure/course/pause-run.ts';
import { pauseOf, type Run } from '../../../../procedure/run.ts';
import { isTimed } from '../../../../procedure/task-rows.ts';
import { openTasks } from '../../../../procedure/tasks.ts';
import { Section } from '../../../../ui/layout.tsx';
import { type RunAct, to } from '../../links.ts';

const text = {
  title: both('Yang dapat dilakukan pada proses ini', 'What can be done with this run'),
  lanjutkan: both('Lanjutkan', 'Resume'),
  jeda: both('Jeda dengan alasan', 'Pause with a reason'),
  kembalikan: both('Kembalikan ke langkah sebelumnya', 'Send back to an earlier step'),
  pegang: both('Atur siapa yang mengerjakan', 'Arrange who does it'),
  perpanjang: both('Perpanjang tenggat', 'Extend a deadline'),
  siapa: both('Siapa dapat mengerjakan apa', 'Who can do what'),
  kahar: both('Lewati langkah karena kahar', 'Pass over a step for force majeure'),
  lembar: both('Lembar kerja di kertas', 'Work sheets on paper'),
};

/** The ways to the acts on the whole run; each page says who may do it and what keeps it from being done. */
export function RunActs({ run, by, lang }: { run: Run; by: Actor; lang: Lang }): JSX.Element | null {
  if (run.closedAt) return null;
  const paused = pauseOf(run) !== null;
  const acts: RunAct[] = [
    paused ? 'lanjutkan' : 'jeda',
    ...(!paused && run.steps.some((step) => step.state === 'now' && step.step.no > 1)
      ? (['kembalikan'] as const)
      : []),
    ...(openTasks(run).length > 0 ? (['pegang'] as const) : []),
    ...(!paused && openTasks(run).some(isTimed) ? (['perpanjang'] as const) : []),
    ...(!paused && steersCourse(run, by) ? (['kahar'] as const) : []),
    'lembar',
    'siapa',
  ];
  return (
    <Section title={text.title[lang]}>
      <ul class="points">
        {acts.map((act) => (
          <li key={act}>
            <a href={to.runAct(run.id, act)}>{text[act as keyof typeof text][lang]}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
