import { newId } from '../../../../base/id.ts';
import { dayOf } from '../../../../base/tanggal.ts';
import { both } from '../../../../base/text.ts';
import { carryOverUpdate } from '../../../../daftar/carry-over-update.ts';
import { perform, reasonsAgainst } from '../../../../journal/act.ts';
import { carryOver } from '../../../../procedure/amend/carry-over.ts';
import { runById } from '../../../../procedure/read-run.ts';
import type { Run } from '../../../../procedure/run.ts';
import { sheetsInForce } from '../../../../sop/version/sheet-version.ts';
import { ActionButton } from '../../../../ui/actions.tsx';
import { TextField } from '../../../../ui/fields.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { readForm } from '../../../form.ts';
import { attempt, type Trouble } from '../../frame.tsx';
import { to } from '../../links.ts';
import { makesList } from '../openable.ts';
import { actPage } from './frame.tsx';

const text = {
  title: both('Lanjutkan dalam proses baru', 'Go on in a new run'),
  lead: both(
    'Proses baru dibuka menurut SOP pengganti. Bukti langkah yang masih diminta SOP itu ikut dibawa; yang lain dikerjakan lagi.',
    'A new run opens under the SOP that replaces the void one. Evidence that it still asks for goes along; the rest is done again.',
  ),
  name: both('Nama proses', 'Name of the run'),
  act: both('Buka proses lanjutan', 'Open the new run'),
};

/** The deed that goes on for a void run: where its SOP makes a list, the units' drafts begin with the new run. */
async function deedFor(c: Ctx, site: Site, run: Run): Promise<typeof carryOver | typeof carryOverUpdate> {
  const { office } = visitorOf(c);
  const inForce = await sheetsInForce(site.db, office.id, dayOf(site.clock.now(), office.zone));
  const next = inForce.find(({ slug }) => slug === run.sheet.slug);
  return next && makesList(next) ? carryOverUpdate : carryOver;
}

async function show(c: Ctx, site: Site, typed: string | null, trouble?: Trouble): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const run = await runById(site.db, office.id, c.req.param('run') ?? '', site.clock.now());
  const title = typed ?? `${run.title} (lanjutan)`;
  const input = { id: newId(site.clock.now()), from: run.id, title: title || '-' };
  const deed = await deedFor(c, site, run);
  const reasons =
    deed === carryOver
      ? await reasonsAgainst(site, by, carryOver, input)
      : await reasonsAgainst(site, by, carryOverUpdate, input);
  return actPage(c, site, run, {
    title: text.title[lang],
    lead: text.lead[lang],
    trouble,
    children: (
      <form method="post" action={to.runAct(run.id, 'bawa')} novalidate>
        <TextField name="nama" label={text.name[lang]} lang={lang} value={title} />
        <ActionButton id="bawa" label={text.act[lang]} lang={lang} reasons={reasons} />
      </form>
    ),
  });
}

export function carryPage(site: Site): Handler {
  return (c) => show(c, site, null);
}

/** Membuka proses baru dengan bukti proses yang batal. */
export function postCarry(site: Site): Handler {
  return async (c) => {
    const title = (await readForm(c)).text('nama');
    const { office, by } = visitorOf(c);
    const run = await runById(site.db, office.id, c.req.param('run') ?? '', site.clock.now());
    const input = { id: newId(site.clock.now()), from: run.id, title };
    const open = async () =>
      (await deedFor(c, site, run)) === carryOver
        ? perform(site, by, carryOver, input)
        : perform(site, by, carryOverUpdate, input);
    return attempt(
      c,
      async () => `${to.run(await open())}?selesai=dibuka`,
      (trouble) => show(c, site, title, trouble),
    );
  };
}
