import type { Reason } from '../../../../base/errors.ts';
import { newId } from '../../../../base/id.ts';
import { both } from '../../../../base/text.ts';
import { perform, reasonsAgainst } from '../../../../journal/act.ts';
import { jabatanOf } from '../../../../people/jabatan.ts';
import { unitsOf } from '../../../../people/unit.ts';
import { overrideStep, SUPERIORS } from '../../../../procedure/course/override-step.ts';
import { runById } from '../../../../procedure/read-run.ts';
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
  title: both('Lewati langkah karena kahar', 'Pass over a step for force majeure'),
  lead: both(
    'Hanya untuk keadaan kahar. Langkah tercatat sebagai dilewati, dan atasan yang Anda sebut mengonfirmasi atau membatalkannya kemudian.',
    'Only for force majeure. The step is recorded as passed over, and the superior whom you name confirms or undoes it afterwards.',
  ),
  step: both('Langkah', 'Step'),
  unit: both('Unit', 'Unit'),
  whole: both('Seluruh langkah', 'The whole step'),
  alasan: both(
    'Apa yang terjadi, dan mengapa langkah ini tidak dapat dikerjakan?',
    'What happened, and why can the step not be done?',
  ),
  superior: both('Atasan yang mengonfirmasi', 'Superior who confirms'),
  choose: both('Pilih jabatan', 'Choose a post'),
  act: both('Lewati langkah ini', 'Pass this step over'),
};

/** What of the deed's reasons the form itself answers. */
const OF_THE_FORM = new Set([
  'teks-terlalu-panjang',
  'alasan-kosong',
  'atasan-belum-dipilih',
  'atasan-diri-sendiri',
  'proses-sudah-bergerak',
]);

interface Typed {
  readonly step: number;
  readonly unit: string | null;
  readonly alasan: string;
  readonly superior: string;
  readonly version: number;
}

function typedIn(form: Form, run: Run): Typed {
  const unit = form.text('unit');
  return {
    step: form.number('langkah') ?? 0,
    unit: run.units.includes(unit) ? unit : null,
    alasan: form.text('alasan'),
    superior: form.text('atasan'),
    version: form.number('versi') ?? 0,
  };
}

async function show(c: Ctx, site: Site, sent: Typed | null, trouble?: Trouble): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const [run, units, posts] = await Promise.all([
    runById(site.db, office.id, c.req.param('run') ?? '', site.clock.now()),
    unitsOf(site.db, office.id),
    jabatanOf(site.db, office.id),
  ]);
  const open = run.steps.filter((step) => step.state === 'now');
  const own = open.find((step) =>
    step.lanes.some((lane) => lane.state === 'now' && performsStep(run, step, lane.unit, by)),
  );
  const ownUnit = by.unit !== null && run.units.includes(by.unit) ? by.unit : null;
  const typed = sent ?? {
    ...{ step: (own ?? open[0])?.step.no ?? 0, alasan: '', superior: '', version: run.version },
    unit: (own ?? open[0])?.step.jalankan.perUnit ? ownUnit : null,
  };
  const input = { ...typed, id: newId(site.clock.now()), run: run.id, version: run.version };
  const against = await reasonsAgainst(site, by, overrideStep, input);
  const standing: Reason[] = against.filter(({ code }) => !OF_THE_FORM.has(code));
  // With several steps open the reader may choose another one; the server then says what it has against that.
  const reasons = open.length > 1 || run.units.length > 1 ? standing.filter(ofTheRun) : standing;
  return actPage(c, site, run, {
    title: text.title[lang],
    lead: text.lead[lang],
    trouble,
    children: (
      <form method="post" action={to.runAct(run.id, 'kahar')} novalidate>
        <input type="hidden" name="versi" value={run.version} />
        <SelectField
          name="langkah"
          label={text.step[lang]}
          lang={lang}
          options={open.map(({ step }) => ({ value: String(step.no), label: `${step.no}. ${step.uraian}` }))}
          value={String(typed.step)}
        />
        {open.some(({ step }) => step.jalankan.perUnit) && (
          <SelectField
            name="unit"
            label={text.unit[lang]}
            lang={lang}
            options={unitOptions(run, units, text.whole[lang])}
            value={typed.unit ?? ''}
          />
        )}
        <TextArea name="alasan" label={text.alasan[lang]} lang={lang} value={typed.alasan} />
        <SelectField
          name="atasan"
          label={text.superior[lang]}
          lang={lang}
          options={[
            { value: '', label: text.choose[lang] },
            ...posts
              .filter((post) => SUPERIORS.includes(post.fungsi))
              .map((post) => ({ value: post.id, label: post.name })),
          ]}
          value={typed.superior}
        />
        <ActionButton id="kahar" label={text.act[lang]} lang={lang} reasons={reasons} />
      </form>
    ),
  });
}

/** Reasons that hold whichever open step and unit is chosen. */
function ofTheRun({ code }: Reason): boolean {
  return ['proses-batal', 'proses-sudah-ditutup', 'proses-dijeda', 'langkah-tidak-dikenal'].includes(code);
}

export function overridePage(site: Site): Handler {
  return (c) => show(c, site, null);
}

/** Melewati satu langkah karena keadaan kahar. */
export function postOverride(site: Site): Handler {
  return async (c) => {
    const { office, by } = visitorOf(c);
    const now = site.clock.now();
    const run = await runById(site.db, office.id, c.req.param('run') ?? '', site.clock.now());
    const typed = typedIn(await readForm(c), run);
    const pass = async () => {
      await perform(site, by, overrideStep, { id: newId(now), run: run.id, ...typed });
      return `${to.run(run.id)}?selesai=langkah-dilewati`;
    };
    return attempt(c, pass, (trouble) => show(c, site, typed, trouble));
  };
}
