import type { JSX } from 'preact';
import { type Draft, draftsOf } from '../../../../daftar/draft/draft.ts';
import { sheetMatrix } from '../../../../sop/drawing/sheet-matrix.ts';
import { LIST_MADE } from '../../../../sop/sheet/running.ts';
import { Breadcrumbs, Columns, PageHead, Section } from '../../../../ui/layout.tsx';
import { Facts } from '../../../../ui/lists.tsx';
import { Matrix } from '../../../../ui/matrix.tsx';
import { type Handler, type Site, visitorOf } from '../../../context.ts';
import { staff } from '../../frame.tsx';
import { to } from '../../links.ts';
import { pageAsked } from '../step-pager.tsx';
import { RunActs } from './acts.tsx';
import { RunFacts } from './facts.tsx';
import { History } from './history.tsx';
import { historyOf } from './history-read.ts';
import { type LiveProps, liveStep, updatedAt } from './live.tsx';
import { ClauseNotes, Standing, TimeNotes, UnclearNotes } from './notes.tsx';
import { type RunView, readRun } from './read.ts';
import { text } from './text.ts';
import { UnitDrafts } from './unit-drafts.tsx';
import { UnitSteps } from './units.tsx';

/** Where every unit stands: its list where units make one, otherwise a table for each step that has begun. */
function Units(props: LiveProps & { view: RunView; drafts: readonly Draft[] }): JSX.Element {
  const { view, drafts, lang, calendar } = props;
  const { run } = view;
  const stated = run.steps.filter(
    ({ step, state }) =>
      step.jalankan.perUnit &&
      state !== 'future' &&
      !step.jalankan.hasil.some(({ keluaran }) => LIST_MADE.has(keluaran)),
  );
  return (
    <>
      {drafts.length > 0 && (
        <Section title={text.perUnit[lang]} id="daftar-unit">
          <UnitDrafts caption={text.perUnit[lang]} drafts={drafts} zone={calendar.zone} lang={lang} />
        </Section>
      )}
      {stated.toReversed().map((step) => (
        <UnitSteps key={step.step.no} {...props} step={step} parts={view.parts} unitNames={view.unitNames} />
      ))}
    </>
  );
}

function Relatives({ view, lang }: { view: RunView } & Pick<LiveProps, 'lang'>): JSX.Element | null {
  if (view.relatives.length === 0) return null;
  return (
    <Section title={text.relatives[lang]}>
      <Facts
        items={view.relatives.map((one) => ({
          label: text[one.how][lang],
          value: <a href={to.run(one.id)}>{one.title}</a>,
          note: one.nomor,
        }))}
      />
    </Section>
  );
}

/** One run: where it is, who has it, since when, what is missing, as the SOP's own table with the live position. */
export function runPage(site: Site): Handler {
  return async (c) => {
    const lang = c.get('lang');
    const { office, by } = visitorOf(c);
    const now = site.clock.now();
    const view = await readRun(site.db, office, c.req.param('run') ?? '', now);
    const { run, calendar, where, names } = view;
    const [drafts, events] = await Promise.all([
      draftsOf(site.db, office.id, run.id),
      historyOf(site.db, run, view.parts),
    ]);
    const live: LiveProps = { run, calendar, where, names, now, lang };
    const { identitas } = run.sheet;
    return staff(c, site, {
      title: run.title,
      current: 'prosedur',
      children: (
        <>
          <Breadcrumbs
            lang={lang}
            links={[{ href: to.prosedur, label: text.prosedur[lang] }]}
            here={run.nomor}
          />
          <PageHead
            overline={`SOP ${[identitas.nomor, identitas.nama].filter(Boolean).join(', ')}`}
            title={run.title}
            actions={
              <>
                <a href={to.runAct(run.id, 'sop.pdf')}>{text.print[lang]}</a>{' '}
                <a href={to.runAct(run.id, 'sop.svg')}>{text.svg[lang]}</a>{' '}
                <a href={to.runAct(run.id, 'sop.bpmn')}>{text.bpmn[lang]}</a>
              </>
            }
          />
          <Standing
            run={run}
            carriedTo={view.relatives.some((one) => one.how === 'carriedTo')}
            {...{ calendar, now, lang }}
          />
          <RunFacts {...live} />
          <Matrix
            {...sheetMatrix(run.sheet, lang, liveStep(live))}
            note={text.updated(updatedAt(now, calendar))[lang]}
          />
          <Units {...live} view={view} drafts={drafts} />
          <RunActs run={run} by={by} lang={lang} />
          <Columns n={2}>
            <TimeNotes {...live} unitNames={view.unitNames} />
            <ClauseNotes run={run} lang={lang} />
          </Columns>
          <UnclearNotes run={run} lang={lang} />
          <Relatives view={view} lang={lang} />
          <History
            run={run}
            events={events}
            page={pageAsked(c)}
            href={(n) => `${to.run(run.id)}?hal=${n}#riwayat`}
            {...{ now, zone: office.zone, lang }}
          />
        </>
      ),
    });
  };
}
