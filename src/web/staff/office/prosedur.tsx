import { newId } from '../../../base/id.ts';
import { dayOf, longDay } from '../../../base/tanggal.ts';
import { both } from '../../../base/text.ts';
import { openUpdate } from '../../../daftar/open-update.ts';
import { perform, reasonsAgainst } from '../../../journal/act.ts';
import { runsOf } from '../../../procedure/run.ts';
import { sheetsOf } from '../../../sop/sheet.ts';
import { ActionButton } from '../../../ui/actions.tsx';
import { TextField } from '../../../ui/fields.tsx';
import { EmptyState, PageHead, Section } from '../../../ui/layout.tsx';
import { StateTag } from '../../../ui/marks.tsx';
import { DataTable } from '../../../ui/table.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../context.ts';
import { readForm } from '../../form.ts';
import { attempt, staff, type Trouble } from '../frame.tsx';
import { to } from '../links.ts';

const text = {
  title: both('Prosedur', 'Procedures'),
  run: both('Proses', 'Run'),
  sop: both('SOP', 'SOP'),
  opened: both('Dimulai', 'Started'),
  position: both('Posisi', 'Position'),
  at: (no: number, of: number) => both(`Langkah ${no} dari ${of}`, `Step ${no} of ${of}`),
  finished: both('Selesai', 'Finished'),
  none: both(
    'Belum ada proses. PPID membuka yang pertama di bawah ini; setiap unit lalu menerima tugasnya.',
    'There is no run yet. The PPID opens the first one below; every unit then receives its task.',
  ),
  open: both('Buka pemutakhiran', 'Open an update'),
  name: both('Nama proses', 'Name of the run'),
  nameHint: both('Misalnya Pemutakhiran Semester II 2026', 'For example Pemutakhiran Semester II 2026'),
  lead: (nomor: string) =>
    both(
      `Setiap unit mulai dari edisi yang berlaku menurut SOP ${nomor}.`,
      `Every unit starts from the present edition under SOP ${nomor}.`,
    ),
  noSheet: both('Kantor ini belum memasang naskah SOP.', 'This office has loaded no SOP sheet yet.'),
};

function proposedTitle(today: string): string {
  return `Pemutakhiran Semester ${Number(today.slice(5, 7)) <= 6 ? 'I' : 'II'} ${today.slice(0, 4)}`;
}

async function show(c: Ctx, site: Site, typed: string | null, trouble?: Trouble): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const [runs, [sheet]] = await Promise.all([runsOf(site.db, office.id), sheetsOf(site.db, office.id)]);
  const title = typed ?? proposedTitle(dayOf(site.clock.now(), office.zone));
  const reasons = sheet
    ? await reasonsAgainst(site, by, openUpdate, { id: newId(), sheet: sheet.id, title: title || '-' })
    : [];
  return staff(c, site, {
    title: text.title[lang],
    current: 'prosedur',
    trouble,
    children: (
      <>
        <PageHead title={text.title[lang]} />
        {runs.length === 0 ? (
          <EmptyState>{text.none[lang]}</EmptyState>
        ) : (
          <DataTable
            caption={text.title[lang]}
            rows={runs}
            rowKey={(run) => run.id}
            columns={[
              {
                key: 'proses',
                head: text.run[lang],
                cell: (run) => <a href={to.run(run.id)}>{run.title}</a>,
              },
              { key: 'nomor', head: both('Nomor', 'Number')[lang], nowrap: true, cell: (run) => run.nomor },
              {
                key: 'sop',
                head: text.sop[lang],
                cell: (run) => `${run.sheet.identitas.nomor ?? ''}, ${run.sheet.identitas.nama}`,
              },
              {
                key: 'mulai',
                head: text.opened[lang],
                nowrap: true,
                cell: (run) => longDay(dayOf(run.openedAt, office.zone), lang),
              },
              {
                key: 'posisi',
                head: text.position[lang],
                cell: (run) => {
                  const now = run.steps.find((step) => step.state === 'now');
                  return now ? (
                    <StateTag tone="biru">{text.at(now.step.no, run.steps.length)[lang]}</StateTag>
                  ) : (
                    text.finished[lang]
                  );
                },
              },
            ]}
          />
        )}
        <Section title={text.open[lang]} major>
          {sheet ? (
            <form method="post" action={to.prosedur} novalidate>
              <p>{text.lead(`${sheet.nomor}, ${sheet.sheet.identitas.nama}`)[lang]}</p>
              <input type="hidden" name="naskah" value={sheet.id} />
              <TextField
                name="nama"
                label={text.name[lang]}
                hint={text.nameHint[lang]}
                lang={lang}
                value={title}
              />
              <ActionButton id="buka" label={text.open[lang]} lang={lang} reasons={reasons} />
            </form>
          ) : (
            <p>{text.noSheet[lang]}</p>
          )}
        </Section>
      </>
    ),
  });
}

export function prosedurPage(site: Site): Handler {
  return (c) => show(c, site, null);
}

export function postRun(site: Site): Handler {
  return async (c) => {
    const { by } = visitorOf(c);
    const form = await readForm(c);
    const title = form.text('nama');
    const id = newId(site.clock.now());
    return attempt(
      c,
      async () =>
        `${to.run(await perform(site, by, openUpdate, { id, sheet: form.text('naskah'), title }))}?selesai=dibuka`,
      (trouble) => show(c, site, title, trouble),
    );
  };
}
