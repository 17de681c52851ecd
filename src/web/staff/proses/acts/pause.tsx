import type { Reason } from '../../../../base/errors.ts';
import { both } from '../../../../base/text.ts';
import { perform, reasonsAgainst } from '../../../../journal/act.ts';
import { pauseRun } from '../../../../procedure/course/pause-run.ts';
import { resumeRun } from '../../../../procedure/course/resume-run.ts';
import { runById } from '../../../../procedure/read-run.ts';
import { pauseOf } from '../../../../procedure/run.ts';
import { ActionButton } from '../../../../ui/actions.tsx';
import { TextArea } from '../../../../ui/fields.tsx';
import { Section } from '../../../../ui/layout.tsx';
import { Facts } from '../../../../ui/lists.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { readForm } from '../../../form.ts';
import { attempt, type Trouble } from '../../frame.tsx';
import { to } from '../../links.ts';
import { moment } from '../time-words.ts';
import { actPage } from './frame.tsx';

const text = {
  pause: both('Jeda proses', 'Pause the run'),
  pauseLead: both(
    'Selama dijeda, waktu tidak berjalan dan tidak ada langkah yang dikerjakan. Alasannya terlihat oleh semua pelaksana.',
    'While it is paused the clock stands still and nothing is done. All performers see the reason.',
  ),
  alasan: both('Mengapa proses dijeda?', 'Why is the run paused?'),
  alasanHint: both(
    'Misalnya: menunggu data dari KPU Provinsi',
    'For example: waiting for data from the province',
  ),
  resume: both('Lanjutkan proses', 'Resume the run'),
  resumeLead: both('Tenggat mundur sepanjang jeda ini.', 'Deadlines move back by the length of this pause.'),
  ready: both('Sudah dapat dilanjutkan?', 'Can it go on?'),
  since: both('Dijeda sejak', 'Paused since'),
  reason: both('Alasan jeda', 'Reason of the pause'),
  catatan: both('Apa yang membuatnya dapat dilanjutkan?', 'What made it possible to go on?'),
};

/** Reasons that the field on the page answers are told only after it was sent. */
const OF_THE_FORM = new Set(['alasan-kosong', 'teks-terlalu-panjang']);
const besidesField = (reasons: readonly Reason[]) => reasons.filter(({ code }) => !OF_THE_FORM.has(code));

async function showPause(c: Ctx, site: Site, alasan: string, trouble?: Trouble): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const run = await runById(site.db, office.id, c.req.param('run') ?? '', site.clock.now());
  const reasons = besidesField(await reasonsAgainst(site, by, pauseRun, { run: run.id, alasan }));
  return actPage(c, site, run, {
    title: text.pause[lang],
    lead: text.pauseLead[lang],
    trouble,
    children: (
      <form method="post" action={to.runAct(run.id, 'jeda')} novalidate>
        <TextArea
          name="alasan"
          label={text.alasan[lang]}
          hint={text.alasanHint[lang]}
          lang={lang}
          value={alasan}
        />
        <ActionButton id="jeda" label={text.pause[lang]} lang={lang} reasons={reasons} />
      </form>
    ),
  });
}

export function pausePage(site: Site): Handler {
  return (c) => showPause(c, site, '');
}

export function postPause(site: Site): Handler {
  return async (c) => {
    const run = c.req.param('run') ?? '';
    const alasan = (await readForm(c)).text('alasan');
    const pause = async () => {
      await perform(site, visitorOf(c).by, pauseRun, { run, alasan });
      return `${to.run(run)}?selesai=dijeda`;
    };
    return attempt(c, pause, (trouble) => showPause(c, site, alasan, trouble));
  };
}

async function showResume(c: Ctx, site: Site, catatan: string, trouble?: Trouble): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const run = await runById(site.db, office.id, c.req.param('run') ?? '', site.clock.now());
  const pause = pauseOf(run);
  const input = { run: run.id, pause: pause?.id ?? '', catatan };
  const reasons = await reasonsAgainst(site, by, resumeRun, input);
  return actPage(c, site, run, {
    title: text.resume[lang],
    lead: text.resumeLead[lang],
    trouble,
    children: (
      <>
        {pause && (
          <Facts
            items={[
              {
                label: text.since[lang],
                value: moment(pause.pausedAt, site.clock.now(), office.zone, lang),
              },
              { label: text.reason[lang], value: pause.alasan },
            ]}
          />
        )}
        <Section title={text.ready[lang]} major>
          <form method="post" action={to.runAct(run.id, 'lanjutkan')} novalidate>
            <input type="hidden" name="jeda" value={pause?.id ?? ''} />
            <TextArea name="catatan" label={text.catatan[lang]} lang={lang} value={catatan} optional />
            <ActionButton id="lanjutkan" label={text.resume[lang]} lang={lang} reasons={reasons} />
          </form>
        </Section>
      </>
    ),
  });
}

export function resumePage(site: Site): Handler {
  return (c) => showResume(c, site, '');
}

export function postResume(site: Site): Handler {
  return async (c) => {
    const run = c.req.param('run') ?? '';
    const form = await readForm(c);
    const catatan = form.text('catatan');
    const resume = async () => {
      await perform(site, visitorOf(c).by, resumeRun, { run, pause: form.text('jeda'), catatan });
      return `${to.run(run)}?selesai=dilanjutkan`;
    };
    return attempt(c, resume, (trouble) => showResume(c, site, catatan, trouble));
  };
}
