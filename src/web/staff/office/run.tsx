import type { ComponentChildren } from 'preact';
import { clockTime, dayOf, longDay, shortDay, type Zone } from '../../../base/tanggal.ts';
import { both, type Lang } from '../../../base/text.ts';
import { draftsOf } from '../../../daftar/draft/draft.ts';
import type { StepPosition } from '../../../procedure/position.ts';
import { type Run, runById } from '../../../procedure/run.ts';
import { openTasks } from '../../../procedure/tasks.ts';
import { inSentence } from '../../../sop/sheet.ts';
import { Breadcrumbs, Columns, PageHead, Section } from '../../../ui/layout.tsx';
import { Facts } from '../../../ui/lists.tsx';
import { CountingHoles } from '../../../ui/marks.tsx';
import { Matrix } from '../../../ui/matrix.tsx';
import { type Handler, type Site, visitorOf } from '../../context.ts';
import { taskText } from '../../text.ts';
import { staff } from '../frame.tsx';
import { taskLink, to, type Whereabouts } from '../links.ts';
import { standardText } from '../tugas.tsx';
import { whereabouts } from '../whereabouts.ts';
import { UnitDrafts } from './unit-drafts.tsx';

const text = {
  prosedur: both('Prosedur', 'Procedures'),
  nomor: both('Nomor proses', 'Run number'),
  position: both('Posisi', 'Position'),
  at: (no: number, of: number) => both(`Langkah ${no} dari ${of}`, `Step ${no} of ${of}`),
  finished: both('Selesai', 'Finished'),
  units: both('Unit selesai', 'Units done'),
  count: (n: number, of: number) => both(`${n} dari ${of}`, `${n} of ${of}`),
  unitsDone: (n: number, of: number) => both(`${n} dari ${of} unit`, `${n} of ${of} units`),
  opened: both('Dimulai', 'Started'),
  closed: both('Ditutup', 'Closed'),
  since: (when: string) => both(`sejak ${when}`, `since ${when}`),
  waits: (step: number) => both(`menunggu langkah ${step}`, `waits for step ${step}`),
  perUnit: both('Daftar tiap unit', 'The units’ lists'),
  unclear: both('Yang tidak jelas dalam naskah SOP ini', 'What this SOP leaves unclear'),
  amend: both('Bila SOP ini berubah', 'When this SOP changes'),
  amendText: both(
    'Revisi karena keadaan kahar hanya menyentuh langkah yang belum selesai. Perubahan ruang lingkup atau penanggung jawab membatalkan proses ini seluruhnya (klausul pengesahan 2 sampai 4).',
    'A revision for force majeure touches only steps not yet finished. A change of scope or of the responsible party voids this run altogether (ratification clauses 2 to 4).',
  ),
  returns: both('Pengembalian', 'Returns'),
  returned: (n: number) => both(`${n} kali`, `${n} times`),
};

function when(at: Date, zone: Zone, lang: Lang): string {
  return `${shortDay(dayOf(at, zone), lang)}, ${clockTime(at, zone)}`;
}

/** What stands in the last column of the matrix: where the step is, in words, with the way to do it. */
function positionOf(
  run: Run,
  step: StepPosition,
  where: Whereabouts,
  zone: Zone,
  lang: Lang,
): ComponentChildren {
  const done = step.lanes.filter((lane) => lane.state === 'done').length;
  const perUnit = step.step.jalankan.perUnit;
  if (step.state === 'done' && step.doneAt) {
    return (
      <>
        {shortDay(dayOf(step.doneAt, zone), lang)}
        {perUnit && <span class="line">{text.unitsDone(done, step.lanes.length)[lang]}</span>}
      </>
    );
  }
  if (step.state === 'future') {
    const before = run.steps.find((one) => one.state !== 'done');
    return before && before.step.no < step.step.no ? text.waits(before.step.no)[lang] : '';
  }
  const tasks = openTasks([run]).filter((task) => task.step.step.no === step.step.no);
  const [first] = tasks;
  return (
    <>
      {perUnit
        ? text.unitsDone(done, step.lanes.length)[lang]
        : step.since && text.since(when(step.since, zone, lang))[lang]}
      {first && !perUnit && (
        <a class="line" href={taskLink(first, where)}>
          {taskText(first.output)[lang]}
        </a>
      )}
    </>
  );
}

function headCase(words: string): string {
  return words.charAt(0) + words.slice(1).toLowerCase();
}

/** One run: where it is, who has it, since when, as the SOP's own table with the live position. */
export function runPage(site: Site): Handler {
  return async (c) => {
    const lang = c.get('lang');
    const { office } = visitorOf(c);
    const run = await runById(site.db, office.id, c.req.param('run') ?? '');
    const [drafts, where] = await Promise.all([
      draftsOf(site.db, office.id, run.id),
      whereabouts(site.db, office.id),
    ]);
    const { sheet } = run;
    const now = run.steps.find((step) => step.state === 'now');
    const through = run.steps.filter((step) => step.step.jalankan.perUnit).at(-1);
    const done = through?.lanes.filter((lane) => lane.state === 'done').length ?? 0;
    const of = run.units.length;
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
            overline={`SOP ${sheet.identitas.nomor ?? ''}, ${sheet.identitas.nama}`}
            title={run.title}
          />
          <Facts
            variant="strip"
            items={[
              { label: text.nomor[lang], value: run.nomor },
              {
                label: text.position[lang],
                value: now ? text.at(now.step.no, run.steps.length)[lang] : text.finished[lang],
              },
              {
                label: text.units[lang],
                value: <CountingHoles n={done} of={of} words={text.count(done, of)[lang]} />,
              },
              { label: text.opened[lang], value: longDay(dayOf(run.openedAt, office.zone), lang) },
              ...(run.closedAt
                ? [{ label: text.closed[lang], value: longDay(dayOf(run.closedAt, office.zone), lang) }]
                : []),
              ...(run.returns.length > 0
                ? [{ label: text.returns[lang], value: text.returned(run.returns.length)[lang] }]
                : []),
            ]}
          />
          <Matrix
            caption={`SOP ${sheet.identitas.nomor ?? ''}`}
            lang={lang}
            columns={{
              roles: sheet.peran.map((role) => ({ id: role.id, label: inSentence(role.label) })),
              performerHead: headCase(sheet.kepalaKolom.pelaksana),
              supportHead: headCase(sheet.kepalaKolom.pendukung),
              kelengkapanHead: headCase(sheet.kepalaKolom.kelengkapan),
              waktuHead: headCase(sheet.kepalaKolom.waktu),
              outputHead: headCase(sheet.kepalaKolom.output),
            }}
            steps={run.steps.map((step) => ({
              no: step.step.no,
              uraian: step.step.uraian,
              marks: step.step.pelaksana.map((mark) => ({
                role: mark.peran,
                shape: mark.tanda,
                presumed: mark.dugaan,
              })),
              kelengkapan: step.step.kelengkapan ?? '',
              waktu: standardText(step.step.waktu)[lang],
              waktuNote: null,
              output: step.step.output ?? '',
              state: step.state,
              position: positionOf(run, step, where, office.zone, lang),
            }))}
          />
          <Section title={text.perUnit[lang]}>
            <UnitDrafts caption={text.perUnit[lang]} drafts={drafts} zone={office.zone} lang={lang} />
          </Section>
          <Columns n={2}>
            <Section title={text.unclear[lang]}>
              <ul class="points">
                {sheet.tidakJelas.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </Section>
            <Section title={text.amend[lang]}>
              <p>{text.amendText[lang]}</p>
            </Section>
          </Columns>
        </>
      ),
    });
  };
}
