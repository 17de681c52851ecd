import type { JSX } from 'preact';
import { fault, Invalid } from '../../../../base/errors.ts';
import { dayOf, isDay, longInstant } from '../../../../base/tanggal.ts';
import type { Lang } from '../../../../base/text.ts';
import { perform, reasonsAgainst } from '../../../../journal/act.ts';
import { unitsOf } from '../../../../people/unit.ts';
import { explainTask } from '../../../../procedure/extension/explain-task.ts';
import { extendDue, type Until } from '../../../../procedure/extension/extend-due.ts';
import { extensionsOfTask } from '../../../../procedure/extension/extension.ts';
import { runById } from '../../../../procedure/read-run.ts';
import type { Run } from '../../../../procedure/run.ts';
import { dueOfTask } from '../../../../procedure/task-rows.ts';
import { openTasks, type Task } from '../../../../procedure/tasks.ts';
import { type Calendar, calendarOf, dayNumber, tanggalOf } from '../../../../procedure/time/calendar.ts';
import { ActionButton } from '../../../../ui/actions.tsx';
import { fieldErrors } from '../../../../ui/field.tsx';
import { DateField, TextArea, TextField } from '../../../../ui/fields.tsx';
import { EmptyState, FieldRow, Section } from '../../../../ui/layout.tsx';
import { Facts } from '../../../../ui/lists.tsx';
import { DataTable } from '../../../../ui/table.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { type Form, readForm } from '../../../form.ts';
import { taskText } from '../../../text.ts';
import { attempt, type Trouble } from '../../frame.tsx';
import { to } from '../../links.ts';
import { text } from './extend-text.ts';
import { actPage } from './frame.tsx';

interface Typed {
  readonly output: string;
  readonly unit: string | null;
  readonly hari: string;
  readonly tanggal: string;
  readonly alasan: string;
  readonly seen: number;
}

function typedIn(form: Form): Typed {
  return {
    output: form.text('keluaran'),
    unit: form.text('unit') || null,
    hari: form.text('hari'),
    tanggal: form.text('tanggal'),
    alasan: form.text('alasan'),
    seen: form.number('kali') ?? 0,
  };
}

/** The new deadline as typed: a number of working days or a date. @throws Invalid for neither, both, or what is none */
function untilOf({ hari, tanggal }: Typed): Until {
  if ((hari === '') === (tanggal === ''))
    throw new Invalid([fault('hari', 'salah-satu', text.oneOfBoth.id, text.oneOfBoth.en)]);
  if (hari !== '' && !/^\d{1,4}$/.test(hari))
    throw new Invalid([fault('hari', 'bukan-bilangan', text.noNumber.id, text.noNumber.en)]);
  if (hari === '' && !isDay(tanggal))
    throw new Invalid([fault('tanggal', 'bukan-tanggal', text.noDate.id, text.noDate.en)]);
  return hari === '' ? tanggal : { hariKerja: Number(hari) };
}

/** What of the deed's reasons the form itself answers. */
const OF_THE_FORM = new Set([
  'teks-terlalu-panjang',
  'alasan-kosong',
  'sudah-diperpanjang',
  'hari-tidak-sah',
  'tenggat-tidak-mundur',
  'hari-sudah-lewat',
  'bukan-hari-kerja',
  'terlalu-jauh',
]);

interface Shown {
  readonly run: Run;
  readonly calendar: Calendar;
  readonly unitName: (task: Task) => string | undefined;
  readonly now: Date;
  readonly lang: Lang;
}

/** Every task that is waited for, with its deadline and the way to put it off. */
function TaskChoice({ run, calendar, unitName, now, lang }: Shown): JSX.Element {
  const tasks = openTasks(run);
  if (tasks.length === 0)
    return <EmptyState link={{ href: to.run(run.id), label: run.title }}>{text.none[lang]}</EmptyState>;
  return (
    <DataTable
      caption={text.choose[lang]}
      rows={tasks}
      rowKey={(task) => `${task.output} ${task.lane.unit}`}
      columns={[
        {
          key: 'tugas',
          head: text.task[lang],
          cell: (task) => (
            <>
              {taskText(task.output, task.step.step)[lang]}
              <span class="meta line">{[task.role, unitName(task)].filter(Boolean).join(', ')}</span>
            </>
          ),
        },
        {
          key: 'tenggat',
          head: text.due[lang],
          cell: (task) => explainTask(task, calendar, now)[lang],
        },
        {
          key: 'ubah',
          head: text.title[lang],
          kind: 'act',
          cell: (task) =>
            dueOfTask(calendar, task) && (
              <a href={to.perpanjang(run.id, task.output, task.lane.unit)}>
                {text.short[lang]}
                <span class="govuk-visually-hidden">
                  {' '}
                  {[taskText(task.output, task.step.step)[lang], unitName(task)].filter(Boolean).join(', ')}
                </span>
              </a>
            ),
        },
      ]}
    />
  );
}

/** The form for one task. */
async function TaskForm(
  { c, site, shown, task }: { c: Ctx; site: Site; shown: Shown; task: Task },
  typed: Typed | null,
  trouble?: Trouble,
): Promise<JSX.Element> {
  const { run, calendar, unitName, now, lang } = shown;
  const { output, lane } = task;
  const seen = extensionsOfTask(task).length;
  const input = { run: run.id, output, unit: lane.unit, until: { hariKerja: 1 }, alasan: '', seen };
  const against = await reasonsAgainst(site, visitorOf(c).by, extendDue, input);
  const due = dueOfTask(calendar, task);
  const errors = fieldErrors(trouble?.faults ?? [], lang);
  const first = due && tanggalOf(dayNumber(dayOf(new Date(Math.max(+due, +now)), calendar.zone)) + 1);
  return (
    <>
      <Facts
        items={[
          {
            label: text.task[lang],
            value: taskText(output, task.step.step)[lang],
            note: [task.role, unitName(task)].filter(Boolean).join(', '),
          },
          {
            label: text.due[lang],
            value: due ? longInstant(due, calendar.zone, lang) : text.noDue[lang],
            note: explainTask(task, calendar, now)[lang],
          },
          ...(seen > 0 ? [{ label: text.already[lang], value: text.times(seen)[lang] }] : []),
        ]}
      />
      <Section title={text.anew[lang]} note={text.rule[lang]} major>
        <form method="post" action={to.runAct(run.id, 'perpanjang')} novalidate>
          <input type="hidden" name="keluaran" value={output} />
          <input type="hidden" name="unit" value={lane.unit ?? ''} />
          <input type="hidden" name="kali" value={seen} />
          <FieldRow>
            <TextField
              name="hari"
              label={text.days[lang]}
              hint={text.daysHint[lang]}
              lang={lang}
              width={4}
              inputmode="numeric"
              value={typed?.hari ?? ''}
              error={errors['hari']}
            />
            <DateField
              name="tanggal"
              label={text.date[lang]}
              hint={text.dateHint[lang]}
              lang={lang}
              value={typed?.tanggal ?? ''}
              error={errors['tanggal']}
              {...(first ? { min: first } : {})}
            />
          </FieldRow>
          <TextArea
            name="alasan"
            label={text.alasan[lang]}
            hint={text.alasanHint[lang]}
            lang={lang}
            value={typed?.alasan ?? ''}
          />
          <ActionButton
            id="perpanjang"
            label={text.extend[lang]}
            lang={lang}
            reasons={against.filter(({ code }) => !OF_THE_FORM.has(code))}
          />
        </form>
      </Section>
    </>
  );
}

async function show(c: Ctx, site: Site, typed: Typed | null, trouble?: Trouble): Promise<Response> {
  const lang = c.get('lang');
  const { office } = visitorOf(c);
  const now = site.clock.now();
  const [run, calendar, units] = await Promise.all([
    runById(site.db, office.id, c.req.param('run') ?? '', now),
    calendarOf(site.db, office.id),
    unitsOf(site.db, office.id),
  ]);
  const asked = typed ?? { output: c.req.query('keluaran') ?? '', unit: c.req.query('unit') || null };
  const task = openTasks(run).find((one) => one.output === asked.output && one.lane.unit === asked.unit);
  const unitName = ({ lane }: Task) => units.find((unit) => unit.id === lane.unit)?.shortName;
  const shown = { run, calendar, unitName, now, lang };
  return actPage(c, site, run, {
    title: text.title[lang],
    lead: text.lead[lang],
    trouble,
    children: task ? await TaskForm({ c, site, shown, task }, typed, trouble) : <TaskChoice {...shown} />,
  });
}

export function extendPage(site: Site): Handler {
  return (c) => show(c, site, null);
}

/** Memperpanjang tenggat satu tugas dengan alasan. */
export function postExtend(site: Site): Handler {
  return async (c) => {
    const run = c.req.param('run') ?? '';
    const typed = typedIn(await readForm(c));
    const { output, unit, alasan, seen } = typed;
    const extend = async () => {
      const input = { run, output, unit, until: untilOf(typed), alasan, seen };
      await perform(site, visitorOf(c).by, extendDue, input);
      return `${to.run(run)}?selesai=diperpanjang`;
    };
    return attempt(c, extend, (trouble) => show(c, site, typed, trouble));
  };
}
