import type { Reason } from '../../../../base/errors.ts';
import { both } from '../../../../base/text.ts';
import { perform } from '../../../../journal/act.ts';
import type { Actor } from '../../../../journal/actor.ts';
import { unitsOf } from '../../../../people/unit.ts';
import { runById } from '../../../../procedure/read-run.ts';
import { returnStep } from '../../../../procedure/return-step.ts';
import type { Run } from '../../../../procedure/run.ts';
import { performsStep } from '../../../../procedure/tasks.ts';
import { ActionButton } from '../../../../ui/actions.tsx';
import { SelectField, TextArea } from '../../../../ui/fields.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { type Form, readForm } from '../../../form.ts';
import { attempt, type Trouble } from '../../frame.tsx';
import { to } from '../../links.ts';
import { actPage, unitOptions } from './frame.tsx';

const text = {
  title: both('Kembalikan ke langkah sebelumnya', 'Send back to an earlier step'),
  lead: both(
    'Pekerjaan sejak langkah itu dikerjakan ulang. Alasan Anda terlihat oleh pelaksananya dan tercatat dalam riwayat.',
    'The work since that step is done again. Its performers see your reason, and it stays in the history.',
  ),
  from: both('Dari langkah', 'From step'),
  until: both('Kembali ke langkah', 'Back to step'),
  unit: both('Pekerjaan unit', 'Work of the unit'),
  everyUnit: both('Semua unit', 'Every unit'),
  alasan: both('Apa yang harus diperbaiki?', 'What must be put right?'),
  alasanHint: both(
    'Misalnya: softcopy bulan November belum lengkap',
    'For example: files of November are missing',
  ),
  send: both('Kembalikan', 'Send back'),
};

/** What of the deed's reasons the form itself answers. */
const OF_THE_FORM = new Set(['alasan-kosong', 'teks-terlalu-panjang', 'proses-sudah-bergerak']);

interface Typed {
  readonly from: number;
  readonly to: number;
  readonly unit: string | null;
  readonly alasan: string;
  readonly version: number;
}

function typedIn(form: Form, run: Run): Typed {
  const unit = form.text('unit');
  return {
    from: form.number('dari') ?? 0,
    to: form.number('ke') ?? 0,
    unit: run.units.includes(unit) ? unit : null,
    alasan: form.text('alasan'),
    version: form.number('versi') ?? 0,
  };
}

/** What the page proposes: from the open step that the reader performs, one step back. */
function proposed(c: Ctx, run: Run): Typed {
  const { by } = visitorOf(c);
  const open = run.steps.filter((step) => step.state === 'now' && step.step.no > 1);
  const asked = open.find((step) => String(step.step.no) === c.req.query('dari'));
  const own = open.find((step) =>
    step.lanes.some((lane) => lane.state === 'now' && performsStep(run, step, lane.unit, by)),
  );
  const from = (asked ?? own ?? open[0])?.step.no ?? 0;
  const unit = c.req.query('unit') ?? '';
  return {
    ...{ from, to: from - 1, alasan: '', version: run.version },
    unit: [unit, by.unit].find((one) => one !== null && run.units.includes(one)) ?? null,
  };
}

/** What keeps the reader from sending anything back; nothing when some choice of the form could be sent. */
function reasonsFor(run: Run, by: Actor, typed: Typed): Reason[] {
  const against = (choice: Typed) =>
    returnStep
      .refuse({ run }, by, { run: run.id, ...choice, version: run.version })
      .filter(({ code }) => !OF_THE_FORM.has(code));
  const choices = run.steps.flatMap(({ step }) =>
    [null, ...run.units].map((unit) => ({ ...typed, from: step.no, to: step.no - 1, unit })),
  );
  return choices.some((choice) => against(choice).length === 0) ? [] : against(typed);
}

async function show(c: Ctx, site: Site, sent: Typed | null, trouble?: Trouble): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const [run, units] = await Promise.all([
    runById(site.db, office.id, c.req.param('run') ?? '', site.clock.now()),
    unitsOf(site.db, office.id),
  ]);
  const typed = sent ?? proposed(c, run);
  const reasons = reasonsFor(run, by, typed);
  const option = (no: number) => {
    const step = run.sheet.langkah.find((one) => one.no === no);
    return { value: String(no), label: `${no}. ${step?.uraian ?? ''}` };
  };
  const open = run.steps.filter((step) => step.state === 'now' && step.step.no > 1);
  const last = open.at(-1)?.step.no ?? 1;
  const perUnit = run.steps.some((step) => step.step.jalankan.perUnit && step.step.no < last + 1);
  return actPage(c, site, run, {
    title: text.title[lang],
    lead: text.lead[lang],
    trouble,
    children: (
      <form method="post" action={to.runAct(run.id, 'kembalikan')} novalidate>
        <input type="hidden" name="versi" value={run.version} />
        <SelectField
          name="dari"
          label={text.from[lang]}
          lang={lang}
          options={open.map((step) => option(step.step.no))}
          value={String(typed.from)}
        />
        <SelectField
          name="ke"
          label={text.until[lang]}
          lang={lang}
          options={run.steps.filter((step) => step.step.no < last).map((step) => option(step.step.no))}
          value={String(typed.to)}
        />
        {perUnit && (
          <SelectField
            name="unit"
            label={text.unit[lang]}
            lang={lang}
            options={unitOptions(run, units, text.everyUnit[lang])}
            value={typed.unit ?? ''}
          />
        )}
        <TextArea
          name="alasan"
          label={text.alasan[lang]}
          hint={text.alasanHint[lang]}
          lang={lang}
          value={typed.alasan}
        />
        <ActionButton id="kembalikan" label={text.send[lang]} lang={lang} reasons={reasons} />
      </form>
    ),
  });
}

export function returnPage(site: Site): Handler {
  return (c) => show(c, site, null);
}

/** Mengembalikan pekerjaan ke langkah sebelumnya dengan alasan. */
export function postReturnStep(site: Site): Handler {
  return async (c) => {
    const { office, by } = visitorOf(c);
    const run = await runById(site.db, office.id, c.req.param('run') ?? '', site.clock.now());
    const typed = typedIn(await readForm(c), run);
    const send = async () => {
      await perform(site, by, returnStep, { run: run.id, ...typed });
      return `${to.run(run.id)}?selesai=langkah-kembali`;
    };
    return attempt(c, send, (trouble) => show(c, site, typed, trouble));
  };
}
