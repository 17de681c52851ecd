import type { JSX } from 'preact';
import { type Both, both } from '../../../../base/text.ts';
import type { Lane, StepPosition } from '../../../../procedure/position.ts';
import { openTasks } from '../../../../procedure/tasks.ts';
import { Section } from '../../../../ui/layout.tsx';
import { StateTag, type Tone } from '../../../../ui/marks.tsx';
import { DataTable } from '../../../../ui/table.tsx';
import { outputText } from '../../../text.ts';
import { taskLink } from '../../links.ts';
import { moment } from '../time-words.ts';
import type { LiveProps } from './live.tsx';
import type { ShownPart } from './parts-read.ts';
import { ProofOf } from './proof.tsx';
import { text } from './text.ts';

export interface UnitStepProps extends LiveProps {
  readonly step: StepPosition;
  readonly parts: readonly ShownPart[];
  readonly unitNames: ReadonlyMap<string, string>;
}

/** The last return of a unit's work that this step has not made good yet. */
function returnOf({ run, step }: UnitStepProps, lane: Lane) {
  if (lane.state !== 'now') return null;
  return run.returns.findLast(
    (one) =>
      one.toStep <= step.step.no &&
      one.fromStep >= step.step.no &&
      (one.unit === null || one.unit === lane.unit) &&
      lane.since !== null,
  );
}

function stateOf(props: UnitStepProps, lane: Lane): { readonly tone: Tone | null; readonly words: Both } {
  const { run, step } = props;
  if (lane.state === 'future') return { tone: 'abu', words: text.stateFuture };
  if (lane.state === 'passed') return { tone: null, words: text.statePassed };
  if (lane.state === 'done') {
    const nihil = run.parts.some(
      (part) => part.unit === lane.unit && part.how === 'nihil' && part.step === step.step.no,
    );
    return { tone: null, words: nihil ? text.stateNihil : text.stateDone };
  }
  if (returnOf(props, lane) && lane.outputs.length === 0)
    return { tone: 'kuning', words: text.stateReturned };
  const waits = lane.waits.map((output) => outputText(output, step.step)).join(', ');
  return { tone: 'biru', words: both(text.stateNow(waits).id, text.stateNow(waits).en) };
}

/** What was handed in for a unit in this step and still counts. */
function partsIn({ parts, step }: UnitStepProps, lane: Lane): readonly ShownPart[] {
  const outputs = step.step.jalankan.hasil.map((result) => result.keluaran);
  return parts.filter(
    (part) => part.returnedBy === null && part.unit === lane.unit && outputs.includes(part.output),
  );
}

/** One row a unit: where it stands in a step that every unit does for itself, since when, who did it, with what. */
export function UnitSteps(props: UnitStepProps): JSX.Element {
  const { run, step, where, names, unitNames, calendar, now, lang } = props;
  const title = text.unitsOf(step.step.no)[lang];
  const tasks = openTasks(run).filter((task) => task.step.step.no === step.step.no);
  return (
    <Section title={title} id={`langkah-${step.step.no}`}>
      <DataTable
        light
        caption={title}
        rows={step.lanes}
        rowKey={(lane) => lane.unit ?? ''}
        columns={[
          {
            key: 'unit',
            head: text.unit[lang],
            cell: (lane) => {
              const name = unitNames.get(lane.unit ?? '') ?? '';
              const task = run.closedAt ? undefined : tasks.find((one) => one.lane.unit === lane.unit);
              const last = partsIn(props, lane).at(-1);
              const output = task?.output ?? last?.output;
              return output ? (
                <a href={taskLink({ run: run.id, output, unit: lane.unit }, where)}>{name}</a>
              ) : (
                name
              );
            },
          },
          {
            key: 'keadaan',
            head: text.state[lang],
            cell: (lane) => {
              const { tone, words } = stateOf(props, lane);
              return tone ? <StateTag tone={tone}>{words[lang]}</StateTag> : words[lang];
            },
          },
          {
            key: 'sejak',
            head: text.from[lang],
            nowrap: true,
            cell: (lane) => {
              const at = lane.doneAt ?? lane.since;
              return at && moment(at, now, calendar.zone, lang);
            },
          },
          {
            key: 'siapa',
            head: text.who[lang],
            cell: (lane) => {
              const holder = run.assignments.find(
                (one) => one.stands && one.unit === lane.unit && lane.waits.includes(one.output),
              );
              const last = partsIn(props, lane).at(-1);
              if (holder) return text.takenBy(names.get(holder.assignee) ?? '')[lang];
              if (lane.state === 'now') return tasks.find((one) => one.lane.unit === lane.unit)?.role ?? '';
              return last && lane.state === 'done' ? last.personName : '';
            },
          },
          {
            key: 'catatan',
            head: text.note[lang],
            cell: (lane) => {
              const back = returnOf(props, lane);
              const last = partsIn(props, lane).at(-1);
              if (back && lane.outputs.length === 0) return `“${back.alasan}”`;
              return last ? <ProofOf part={last} lang={lang} /> : null;
            },
          },
        ]}
      />
    </Section>
  );
}
