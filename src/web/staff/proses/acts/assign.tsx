import type { JSX } from 'preact';
import type { Reason } from '../../../../base/errors.ts';
import { dayOf } from '../../../../base/tanggal.ts';
import { both, type Lang } from '../../../../base/text.ts';
import { perform } from '../../../../journal/act.ts';
import type { Actor } from '../../../../journal/actor.ts';
import { jabatanAs, type Mandate, mandatesOn } from '../../../../people/mandate.ts';
import { unitsOf } from '../../../../people/unit.ts';
import { arranges, assignmentOf, assignTask } from '../../../../procedure/assignment/assign-task.ts';
import { releaseTask } from '../../../../procedure/assignment/release-task.ts';
import { runById } from '../../../../procedure/read-run.ts';
import type { Run } from '../../../../procedure/run.ts';
import { fits, openTasks, type Task } from '../../../../procedure/tasks.ts';
import { Button, LinkButton, Reasons } from '../../../../ui/actions.tsx';
import { SelectField, TextField } from '../../../../ui/fields.tsx';
import { EmptyState } from '../../../../ui/layout.tsx';
import { DataTable } from '../../../../ui/table.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { type Form, readForm } from '../../../form.ts';
import { taskText } from '../../../text.ts';
import { attempt, type Trouble } from '../../frame.tsx';
import { to } from '../../links.ts';
import { actPage } from './frame.tsx';

const text = {
  title: both('Atur siapa yang mengerjakan', 'Arrange who does it'),
  lead: both(
    'Tugas ada pada jabatan. Satu pemegangnya dapat mengambilnya; kepala unit, PPID, Sekretaris, atau pengelola dapat menyerahkannya.',
    'Tasks belong to posts. One holder may take one; the head of the unit, the PPID, the secretary or the administrator may hand it over.',
  ),
  none: both('Proses ini tidak sedang menunggu siapa pun.', 'This run waits for nobody now.'),
  task: both('Tugas', 'Task'),
  holder: both('Dipegang', 'Taken by'),
  pool: both('semua pemegang jabatan', 'all holders of the post'),
  acts: both('Ubah', 'Change'),
  take: both('Ambil', 'Take'),
  release: both('Lepaskan', 'Give back'),
  give: both('Serahkan', 'Hand over'),
  to: both('Kepada', 'To'),
  choose: both('Pilih orang', 'Choose a person'),
  alasan: both('Alasan', 'Reason'),
  alasanHint: both('Diminta bila orang lain sedang memegangnya', 'Asked for when somebody else has it'),
  notYours: both('Bukan tugas jabatan Anda.', 'Not a task of your post.'),
  refused: both('Belum bisa:', 'Not now:'),
};

interface Typed {
  readonly output: string;
  readonly unit: string | null;
  readonly assignee: string;
  readonly alasan: string;
}

function typedIn(form: Form, run: Run, by: Actor): Typed {
  const unit = form.text('unit');
  return {
    output: form.text('hasil'),
    unit: run.units.includes(unit) ? unit : null,
    assignee: form.text('kepada') || by.person,
    alasan: form.text('alasan'),
  };
}

interface RowProps {
  readonly task: Task;
  readonly by: Actor;
  readonly mandates: readonly Mandate[];
  readonly typed: Typed | null;
  readonly reasons: readonly Reason[];
  readonly lang: Lang;
}

const isAt = (typed: Typed | null, { output, lane }: Task) =>
  typed !== null && typed.output === output && typed.unit === lane.unit;

function Hidden({ task }: { task: Task }): JSX.Element {
  return (
    <>
      <input type="hidden" name="hasil" value={task.output} />
      <input type="hidden" name="unit" value={task.lane.unit ?? ''} />
    </>
  );
}

/** What this reader may do with one task: take it, give it back, hand it to somebody. */
function Acts({ task, by, mandates, typed, reasons, lang }: RowProps): JSX.Element {
  const { run, output, lane } = task;
  const now = assignmentOf(run, output, lane.unit);
  const fitting = mandates.filter((one) => fits(task.fungsi, lane.unit, one));
  const may = arranges(by, [lane.unit, ...fitting.map((one) => one.unit)]);
  const own = fits(task.fungsi, lane.unit, by);
  const here = isAt(typed, task) ? typed : null;
  const id = `${output}-${lane.unit ?? 'semua'}`;
  const about = taskText(output, task.step.step)[lang];
  const people = [...new Map(fitting.map((one) => [one.person, one])).values()];
  return (
    <>
      {here && reasons.length > 0 && (
        <Reasons id={`alasan-${id}`} reasons={reasons} lang={lang} head={text.refused[lang]} />
      )}
      {own && now === null && (
        <form method="post" action={to.runAct(run.id, 'pegang')}>
          <Hidden task={task} />
          <LinkButton label={text.take[lang]} about={about} />
        </form>
      )}
      {now && (may || now.assignee === by.person) && (
        <form method="post" action={to.runAct(run.id, 'lepas')}>
          <Hidden task={task} />
          <LinkButton label={text.release[lang]} about={about} />
        </form>
      )}
      {(may || (own && now !== null && now.assignee !== by.person)) && (
        <form method="post" action={to.runAct(run.id, 'pegang')} novalidate>
          <Hidden task={task} />
          {may ? (
            <SelectField
              name="kepada"
              id={`kepada-${id}`}
              label={text.to[lang]}
              lang={lang}
              options={[
                { value: '', label: text.choose[lang] },
                ...people.map((one) => ({
                  value: one.person,
                  label: `${one.personName}, ${jabatanAs(one)}`,
                })),
              ]}
              value={here?.assignee ?? ''}
            />
          ) : null}
          {now && (
            <TextField
              name="alasan"
              id={`alasan-isi-${id}`}
              label={text.alasan[lang]}
              hint={text.alasanHint[lang]}
              lang={lang}
              value={here?.alasan ?? ''}
            />
          )}
          <Button variant="secondary" label={(may ? text.give : text.take)[lang]} />
        </form>
      )}
      {!may && !own && <span class="meta">{text.notYours[lang]}</span>}
    </>
  );
}

async function show(c: Ctx, site: Site, typed: Typed | null, trouble?: Trouble): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const now = site.clock.now();
  const [run, units, mandates] = await Promise.all([
    runById(site.db, office.id, c.req.param('run') ?? '', now),
    unitsOf(site.db, office.id),
    mandatesOn(site.db, office.id, dayOf(now, office.zone)),
  ]);
  const tasks = openTasks(run);
  const known = new Map(mandates.map((one) => [one.person, one.personName]));
  return actPage(c, site, run, {
    title: text.title[lang],
    lead: text.lead[lang],
    trouble,
    children:
      tasks.length === 0 ? (
        <EmptyState link={{ href: to.run(run.id), label: run.title }}>{text.none[lang]}</EmptyState>
      ) : (
        <DataTable
          caption={text.title[lang]}
          rows={tasks}
          rowKey={(task) => `${task.output} ${task.lane.unit}`}
          columns={[
            {
              key: 'tugas',
              head: text.task[lang],
              cell: (task) => (
                <>
                  {taskText(task.output, task.step.step)[lang]}
                  <span class="meta line">
                    {[task.role, units.find((unit) => unit.id === task.lane.unit)?.shortName]
                      .filter(Boolean)
                      .join(', ')}
                  </span>
                </>
              ),
            },
            {
              key: 'pegang',
              head: text.holder[lang],
              cell: (task) => {
                const holder = assignmentOf(run, task.output, task.lane.unit);
                return holder ? known.get(holder.assignee) : <span class="meta">{text.pool[lang]}</span>;
              },
            },
            {
              key: 'ubah',
              head: text.acts[lang],
              narrow: '',
              cell: (task) => (
                <Acts {...{ task, by, mandates, typed, lang }} reasons={trouble?.reasons ?? []} />
              ),
            },
          ]}
        />
      ),
  });
}

export function assignPage(site: Site): Handler {
  return (c) => show(c, site, null);
}

function assignAct(
  site: Site,
  done: string,
  work: (run: Run, typed: Typed, by: Actor) => Promise<unknown>,
): Handler {
  return async (c) => {
    const { office, by } = visitorOf(c);
    const run = await runById(site.db, office.id, c.req.param('run') ?? '', site.clock.now());
    const form = await readForm(c);
    const typed = typedIn(form, run, by);
    const back = form.text('ke') === 'tugas' ? to.tugas : to.runAct(run.id, 'pegang');
    const change = async () => {
      await work(run, typed, by);
      const code = done === 'diambil' && typed.assignee !== by.person ? 'diserahkan' : done;
      return `${back}?selesai=${code}`;
    };
    return attempt(c, change, (trouble) => show(c, site, typed, trouble));
  };
}

/** Mengambil tugas, atau menyerahkannya kepada satu orang. */
export function postAssign(site: Site): Handler {
  return assignAct(site, 'diambil', (run, typed, by) =>
    perform(site, by, assignTask, { run: run.id, ...typed }),
  );
}

/** Mengembalikan tugas kepada semua pemegang jabatannya. */
export function postRelease(site: Site): Handler {
  return assignAct(site, 'dilepas', (run, { output, unit }, by) =>
    perform(site, by, releaseTask, { run: run.id, output, unit }),
  );
}
