import type { JSX } from 'preact';
import type { Lang } from '../../../../base/text.ts';
import { reasonsAgainst } from '../../../../journal/act.ts';
import { type Actor, holds } from '../../../../journal/actor.ts';
import { explainTask } from '../../../../procedure/extension/explain-task.ts';
import { EXTENDERS } from '../../../../procedure/extension/extend-due.ts';
import { stateStep } from '../../../../procedure/state-step.ts';
import { isTimed } from '../../../../procedure/task-rows.ts';
import { fits, openTasks } from '../../../../procedure/tasks.ts';
import { standardOf } from '../../../../procedure/time/due.ts';
import { inSentence } from '../../../../sop/sheet/sheet.ts';
import { Notice } from '../../../../ui/actions.tsx';
import { Breadcrumbs, PageHead, Section } from '../../../../ui/layout.tsx';
import { Facts } from '../../../../ui/lists.tsx';
import { DataTable } from '../../../../ui/table.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { outputText, standardText } from '../../../text.ts';
import { staff, type Trouble } from '../../frame.tsx';
import { to } from '../../links.ts';
import { ProofOf } from '../run/proof.tsx';
import { text as runText } from '../run/text.ts';
import { moment } from '../time-words.ts';
import { StatementForm } from './form.tsx';
import { readStep, type StepView, standing } from './read.ts';
import { text } from './text.ts';
import { EMPTY, type TypedStatement } from './typed.ts';

interface PartProps {
  readonly view: StepView;
  readonly now: Date;
  readonly lang: Lang;
}

/** What the sheet asks of this step: who, with what, by when, what comes out. */
function StepFacts({ view, by, now, lang }: PartProps & { readonly by: Actor }): JSX.Element {
  const { run, at, calendar, names, output } = view;
  const { step } = at.step;
  const role = run.sheet.peran.find((one) => one.id === at.result.peran);
  const holder = run.assignments.find(
    (one) => one.stands && one.output === output && one.unit === at.lane.unit,
  );
  const { waktu } = standardOf(run.sheet, step.no);
  const task = openTasks(run).find((one) => one.output === output && one.lane.unit === at.lane.unit);
  const mayExtend =
    task && isTimed(task) && holds(by, ...EXTENDERS) && !fits(task.fungsi, task.lane.unit, by);
  return (
    <Facts
      items={[
        {
          label: text.performer[lang],
          value: inSentence(role?.label ?? ''),
          ...(holder ? { note: text.holder(names.get(holder.assignee) ?? '')[lang] } : {}),
        },
        {
          label: inSentence(run.sheet.kepalaKolom.kelengkapan),
          value: step.kelengkapan ?? text.noKelengkapan[lang],
        },
        {
          label: text.output[lang],
          value: step.output ?? text.noOutput[lang],
          ...(step.jalankan.hasil.length > 1 ? { note: outputText(output, step) } : {}),
        },
        ...(step.keterangan ? [{ label: text.keterangan[lang], value: step.keterangan }] : []),
        {
          label: text.time[lang],
          value: standardText(waktu)[lang],
          ...(task
            ? {
                note: (
                  <>
                    {explainTask(task, calendar, now)[lang]}{' '}
                    {mayExtend && (
                      <a href={to.perpanjang(run.id, output, task.lane.unit)}>{text.extend[lang]}</a>
                    )}
                  </>
                ),
              }
            : {}),
        },
        ...(run.sheet.peringatan ? [{ label: text.peringatan[lang], value: run.sheet.peringatan }] : []),
      ]}
    />
  );
}

/** What was handed in before, in the step before and earlier in this one, to be opened before this is stated. */
function Inputs({ view, now, lang }: PartProps): JSX.Element | null {
  const { run, inputs, at, calendar } = view;
  if (inputs.length === 0) return null;
  const no = at.step.step.no;
  const stepOf = ({ output }: { output: string }) =>
    run.steps.find(({ step }) => step.jalankan.hasil.some(({ keluaran }) => keluaran === output))?.step;
  const from = [...new Set(inputs.map((part) => stepOf(part)?.no ?? part.step))];
  const title = text.inputs(from)[lang];
  return (
    <Section title={title} note={text.inputsNote[lang]}>
      <DataTable
        light
        caption={title}
        rows={inputs}
        rowKey={(part) => part.id}
        columns={[
          {
            key: 'hasil',
            head: text.input[lang],
            cell: (part) => {
              const step = stepOf(part);
              return (
                <>
                  {step ? outputText(part.output, step) : part.output}
                  {part.unitName && <span class="meta line">{part.unitName}</span>}
                </>
              );
            },
          },
          { key: 'bukti', head: text.proof[lang], cell: (part) => <ProofOf part={part} lang={lang} /> },
          {
            key: 'pada',
            head: text.from[lang],
            cell: (part) => (
              <>
                {moment(part.at, now, calendar.zone, lang)}
                <span class="meta line">{part.personName}</span>
              </>
            ),
          },
        ]}
      />
      {at.lane.state === 'now' && (
        <p>
          <a href={`${to.runAct(run.id, 'kembalikan')}?dari=${no}&unit=${at.lane.unit ?? ''}`}>
            {text.sendBack[lang]}
          </a>
        </p>
      )}
    </Section>
  );
}

function Handed({ view, now, lang }: PartProps): JSX.Element | null {
  const { done, calendar } = view;
  if (!done) return null;
  return (
    <Section title={text.doneTitle[lang]} major>
      <Facts
        items={[
          {
            label: text.from[lang],
            value: moment(done.at, now, calendar.zone, lang),
            note: `${done.personName}, ${done.jabatanName}`,
          },
          { label: text.proof[lang], value: <ProofOf part={done} lang={lang} /> },
        ]}
      />
    </Section>
  );
}

/** The last reason for which this work came back, while it is to be done again. */
function Returned({ view, lang }: PartProps): JSX.Element | null {
  const { run, at } = view;
  const back = run.returns.findLast(
    (one) => one.toStep === at.step.step.no && (one.unit === null || one.unit === at.lane.unit),
  );
  if (!back || at.lane.state !== 'now') return null;
  return (
    <Notice tone="warning" title={text.returned[lang]}>
      “{back.alasan}”
    </Notice>
  );
}

/** The page of one output that is stated; with what was typed when it comes back refused. */
export async function showStep(
  c: Ctx,
  site: Site,
  typed: TypedStatement | null,
  trouble?: Trouble,
): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const now = site.clock.now();
  const asked = {
    run: c.req.param('run') ?? '',
    output: c.req.param('output') ?? '',
    unit: c.req.query('unit') ?? '',
  };
  const view = await readStep(site.db, office, asked, now);
  const { run, output, place, at, seen } = view;
  const { no, uraian } = at.step.step;
  const current = typed ?? { ...EMPTY, seen };
  const input = { run: run.id, unit: place.unit, output, ...current, paper: null, file: null, seen };
  const reasons = standing(await reasonsAgainst(site, by, stateStep, input));
  const unitName = at.lane.unit ? view.unitNames.get(at.lane.unit) : undefined;
  return staff(c, site, {
    title: uraian,
    current: 'tugas',
    trouble,
    children: (
      <>
        <Breadcrumbs
          lang={lang}
          links={[
            { href: to.prosedur, label: runText.prosedur[lang] },
            { href: to.run(run.id), label: run.nomor },
          ]}
          here={text.here(no)[lang]}
        />
        <PageHead
          overline={[text.overline(run.title, no, run.steps.length)[lang], unitName]
            .filter(Boolean)
            .join(', ')}
          title={uraian}
        />
        <Returned view={view} now={now} lang={lang} />
        <StepFacts view={view} by={by} now={now} lang={lang} />
        <Inputs view={view} now={now} lang={lang} />
        {view.done ? (
          <Handed view={view} now={now} lang={lang} />
        ) : (
          <StatementForm
            view={view}
            typed={current}
            reasons={reasons}
            faults={trouble?.faults ?? []}
            lang={lang}
          />
        )}
      </>
    ),
  });
}

export function stepPage(site: Site): Handler {
  return (c) => showStep(c, site, null);
}
