import type { JSX } from 'preact';
import type { Reason } from '../../../base/errors.ts';
import type { Lang } from '../../../base/text.ts';
import { current } from '../../../dokumentasi/stack.ts';
import type { Task } from '../../../procedure/tasks.ts';
import { Breadcrumbs, EmptyState, PageHead, Section, Tabs } from '../../../ui/layout.tsx';
import { DataTable } from '../../../ui/table.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../context.ts';
import { taskText } from '../../text.ts';
import { arsip } from '../arsip/links.ts';
import { staff, type Trouble } from '../frame.tsx';
import { to } from '../links.ts';
import { text as runText } from '../proses/run/text.ts';
import { NOTHING_TYPED, OutputAct, Rekaps, type TypedAct } from './acts.tsx';
import { reasonsNow } from './deeds.ts';
import { Documents, Incoming } from './documents.tsx';
import { readWorkbench, type Workbench } from './read.ts';
import { text } from './text.ts';

/** What every unit has, and what it waits for. */
function PerUnit({ bench, lang }: { bench: Workbench; lang: Lang }): JSX.Element {
  const { run, units, stack, tasks, own } = bench;
  return (
    <Section title={text.perUnit[lang]}>
      <DataTable
        caption={text.perUnit[lang]}
        rows={units}
        rowKey={(unit) => unit.id}
        columns={[
          {
            key: 'unit',
            head: text.unit[lang],
            cell: (unit) =>
              own === null || own === unit.id ? (
                <a href={arsip.dokumentasi(run.id, unit.id)}>{unit.shortName}</a>
              ) : (
                unit.shortName
              ),
          },
          {
            key: 'isi',
            head: text.documents[lang],
            cell: (unit) =>
              text.counts(
                stack.dokumen.filter((one) => one.unit === unit.id).length,
                current(stack.softcopies).filter((one) => one.unit === unit.id).length,
                stack.hardcopies.filter((one) => one.unit === unit.id).length,
              )[lang],
          },
          {
            key: 'keadaan',
            head: text.state[lang],
            cell: (unit) => {
              const task = tasks.find(({ lane }) => lane.unit === unit.id);
              return task ? taskText(task.output, task.step.step)[lang] : '';
            },
          },
        ]}
      />
    </Section>
  );
}

/** The workbench; with what was typed into one act when it comes back refused. */
export async function showWorkbench(
  c: Ctx,
  site: Site,
  asked: string,
  typed: { readonly output: string; readonly act: TypedAct } | null,
  trouble?: Trouble,
): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const bench = await readWorkbench(site.db, by, c.req.param('run') ?? '', asked, site.clock.now());
  const { run, unit, units } = bench;
  const here = bench.tasks.filter(({ lane }) => lane.unit === (unit?.id ?? null));
  const acts: { task: Task; reasons: readonly Reason[] }[] = [];
  for (const task of here) acts.push({ task, reasons: await reasonsNow(site, by, bench, task) });
  const now = run.steps.find((step) => step.state === 'now');
  return staff(c, site, {
    title: `${text.title[lang]}, ${unit?.shortName ?? text.allUnits[lang]}`,
    current: 'prosedur',
    trouble,
    children: (
      <>
        <Breadcrumbs
          lang={lang}
          links={[
            { href: to.prosedur, label: runText.prosedur[lang] },
            { href: to.run(run.id), label: run.nomor },
          ]}
          here={text.title[lang]}
        />
        <PageHead
          overline={now ? `${run.title}, ${runText.stepOf(now.step.no, run.steps.length)[lang]}` : run.title}
          title={unit?.name ?? text.allUnits[lang]}
          lead={text.lead[lang]}
        />
        <Tabs
          label={text.unit[lang]}
          tabs={[
            { href: arsip.dokumentasi(run.id, null), label: text.allUnits[lang], current: unit === null },
            ...units.map((one) => ({
              href: arsip.dokumentasi(run.id, one.id),
              label: one.shortName,
              current: one.id === unit?.id,
            })),
          ]}
        />
        {unit === null && <PerUnit bench={bench} lang={lang} />}
        <Incoming bench={bench} lang={lang} />
        {acts.map(({ task, reasons }) => (
          <OutputAct
            key={task.output}
            bench={bench}
            task={task}
            typed={typed?.output === task.output ? typed.act : NOTHING_TYPED}
            reasons={reasons}
            lang={lang}
          />
        ))}
        {acts.length === 0 && unit !== null && <EmptyState>{text.nothingNow[lang]}</EmptyState>}
        <Rekaps bench={bench} zone={office.zone} lang={lang} />
        <Documents bench={bench} lang={lang} />
      </>
    ),
  });
}

export function workbenchPage(site: Site): Handler {
  return (c) => showWorkbench(c, site, c.req.query('unit') ?? '', null);
}
