import { clockTime, dayOf, longInstant, shortDay } from '../../base/tanggal.ts';
import { both } from '../../base/text.ts';
import { unitsOf } from '../../people/unit.ts';
import { runsOf } from '../../procedure/run.ts';
import { isMine, openTasks, type Task } from '../../procedure/tasks.ts';
import { EmptyState, PageHead, Tabs, Why } from '../../ui/layout.tsx';
import { StateTag } from '../../ui/marks.tsx';
import { DataTable } from '../../ui/table.tsx';
import type { Handler, Site } from '../context.ts';
import { visitorOf } from '../context.ts';
import { taskText } from '../text.ts';
import { staff } from './frame.tsx';
import { taskLink, to } from './links.ts';
import { whereabouts } from './whereabouts.ts';

const text = {
  title: both('Tugas saya', 'My tasks'),
  mine: both('Perlu tindakan', 'To do'),
  others: both('Menunggu orang lain', 'Waiting for others'),
  task: both('Tugas', 'Task'),
  run: both('Prosedur', 'Procedure'),
  since: both('Menunggu sejak', 'Waiting since'),
  standard: both('Standar', 'Standard'),
  who: both('Pelaksana', 'Performer'),
  state: both('Keadaan', 'State'),
  step: (no: number) => both(`langkah ${no}`, `step ${no}`),
  whyMine: both('Mengapa tugas ini pada saya?', 'Why is this task mine?'),
  because: (cite: string, role: string, jabatan: string) =>
    both(
      `${cite} menunggu ${role}. Anda bertugas sebagai ${jabatan}.`,
      `${cite} waits for ${role}. You act as ${jabatan}.`,
    ),
  noUnits: both(
    'Kantor belum mempunyai unit. Pengelola menambah unit, mendaftarkan orang, dan menunjuk jabatannya di halaman Kantor.',
    'The office has no units yet. The administrator adds units, registers people and appoints them on the office page.',
  ),
  toOffice: both('Ke halaman Kantor', 'To the office page'),
  none: both(
    'Tidak ada tugas untuk Anda sekarang. Tugas muncul sendiri bila langkah sebelumnya selesai.',
    'There is nothing for you to do now. Tasks appear when the step before is finished.',
  ),
  noneOthers: both('Tidak ada yang sedang ditunggu dari orang lain.', 'Nothing is being waited for.'),
  runs: both('Lihat semua prosedur', 'See all procedures'),
  tentative: both('Tentatif', 'Tentative'),
  noStandard: both('Belum ditetapkan dalam SOP', 'Not set by the SOP'),
  open: both('Terbuka', 'Open'),
};

/** The step's standard time in words; "Tentatif" and blank are different facts and both are said. */
export function standardText(waktu: Task['step']['step']['waktu']): { id: string; en: string } {
  if (waktu === null) return text.noStandard;
  if (waktu === 'Tentatif') return text.tentative;
  return both(`${waktu.angka} ${waktu.satuan}`, `${waktu.angka} ${waktu.satuan}`);
}

/** Tugas saya: everything that waits for one of the visitor's posts, and what waits for others. */
export function tugasPage(site: Site): Handler {
  return async (c) => {
    const lang = c.get('lang');
    const { office, by } = visitorOf(c);
    const tasks = openTasks(await runsOf(site.db, office.id, 'open'));
    const mine = tasks.filter((task) => isMine(task, by));
    const others = tasks.filter((task) => !isMine(task, by));
    const showOthers = c.req.query('tampil') === 'orang-lain';
    const rows = showOthers ? others : mine;
    const where = await whereabouts(site.db, office.id);
    const units = new Map((await unitsOf(site.db, office.id)).map((unit) => [unit.id, unit.shortName]));
    return staff(c, site, {
      title: text.title[lang],
      current: 'tugas',
      children: (
        <>
          <PageHead
            title={text.title[lang]}
            actions={<span class="meta">{longInstant(site.clock.now(), office.zone, lang)}</span>}
          />
          <Tabs
            label={text.title[lang]}
            tabs={[
              { href: to.tugas, label: text.mine[lang], current: !showOthers, count: mine.length },
              {
                href: `${to.tugas}?tampil=orang-lain`,
                label: text.others[lang],
                current: showOthers,
                count: others.length,
              },
            ]}
          />
          {rows.length === 0 ? (
            <EmptyState
              link={
                units.size === 0
                  ? { href: to.kantor, label: text.toOffice[lang] }
                  : { href: to.prosedur, label: text.runs[lang] }
              }
            >
              {units.size === 0 ? text.noUnits[lang] : (showOthers ? text.noneOthers : text.none)[lang]}
            </EmptyState>
          ) : (
            <DataTable
              caption={showOthers ? text.others[lang] : text.mine[lang]}
              rows={rows}
              rowKey={(task) => `${task.run.id}-${task.output}-${task.lane.unit}`}
              columns={[
                {
                  key: 'tugas',
                  head: text.task[lang],
                  rowHead: false,
                  cell: (task) => (
                    <>
                      <a href={taskLink(task, where)}>
                        {taskText(task.output)[lang]}
                        {task.lane.unit ? ` ${units.get(task.lane.unit)}` : ''}
                      </a>
                      {!showOthers && (
                        <Why question={text.whyMine[lang]}>
                          {
                            text.because(
                              `SOP ${task.run.sheet.identitas.nomor} langkah ${task.step.step.no}`,
                              task.role,
                              by.jabatanName,
                            )[lang]
                          }
                        </Why>
                      )}
                    </>
                  ),
                },
                {
                  key: 'prosedur',
                  head: text.run[lang],
                  cell: (task) => (
                    <>
                      <a href={to.run(task.run.id)}>{task.run.title}</a>
                      <span class="meta line">{text.step(task.step.step.no)[lang]}</span>
                    </>
                  ),
                },
                ...(showOthers
                  ? [{ key: 'pelaksana', head: text.who[lang], cell: (task: Task) => task.role }]
                  : []),
                {
                  key: 'sejak',
                  head: text.since[lang],
                  nowrap: true,
                  cell: (task) =>
                    `${shortDay(dayOf(task.since, office.zone), lang)}, ${clockTime(task.since, office.zone)}`,
                },
                {
                  key: 'standar',
                  head: text.standard[lang],
                  cell: (task) => standardText(task.step.step.waktu)[lang],
                },
                {
                  key: 'keadaan',
                  head: text.state[lang],
                  cell: (task) => (
                    <StateTag tone="biru">
                      {task.run.returns.some(
                        (one) => one.unit === task.lane.unit && task.output === 'draf_unit',
                      )
                        ? both('Dikembalikan', 'Returned')[lang]
                        : text.open[lang]}
                    </StateTag>
                  ),
                },
              ]}
            />
          )}
        </>
      ),
    });
  };
}
