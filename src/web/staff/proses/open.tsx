import { NotFound } from '../../../base/errors.ts';
import { isId, newId } from '../../../base/id.ts';
import { dayOf, type Tanggal } from '../../../base/tanggal.ts';
import { openUpdate } from '../../../daftar/open-update.ts';
import { perform } from '../../../journal/act.ts';
import { mandatesOn } from '../../../people/mandate.ts';
import { unitsOf } from '../../../people/unit.ts';
import { openRun } from '../../../procedure/open-run.ts';
import { vacancies } from '../../../procedure/vacancies.ts';
import { running } from '../../../sop/sheet/running.ts';
import { type SheetVersion, sheetVersions } from '../../../sop/version/sheet-version.ts';
import { ActionButton, Notice } from '../../../ui/actions.tsx';
import { TextField } from '../../../ui/fields.tsx';
import { Breadcrumbs, PageHead } from '../../../ui/layout.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../context.ts';
import { readForm } from '../../form.ts';
import { attempt, staff, type Trouble } from '../frame.tsx';
import { to } from '../links.ts';
import { text } from './list-text.ts';
import { makesList, reasonsToOpen } from './openable.ts';

/** A name that says which half of the year or which month the run is for. */
function proposedTitle(sheet: SheetVersion, today: Tanggal): string {
  const year = today.slice(0, 4);
  if (makesList(sheet)) return `Pemutakhiran Semester ${Number(today.slice(5, 7)) <= 6 ? 'I' : 'II'} ${year}`;
  const month = new Intl.DateTimeFormat('id-ID', { month: 'long', timeZone: 'UTC' });
  return `${sheet.sheet.identitas.nama} ${month.format(new Date(`${today}T12:00:00Z`))} ${year}`;
}

async function sheetAsked(c: Ctx, site: Site): Promise<SheetVersion> {
  const { office } = visitorOf(c);
  const id = c.req.param('sheet');
  const sheet = (await sheetVersions(site.db, office.id)).find((one) => one.id === id);
  if (!sheet) throw new NotFound('sheet');
  return sheet;
}

async function show(
  c: Ctx,
  site: Site,
  sheet: SheetVersion,
  typed: string | null,
  trouble?: Trouble,
): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const today = dayOf(site.clock.now(), office.zone);
  const example = proposedTitle(sheet, today);
  const [reasons, units, mandates] = await Promise.all([
    reasonsToOpen(site, by, sheet),
    unitsOf(site.db, office.id),
    mandatesOn(site.db, office.id, today),
  ]);
  const vacant = vacancies(running(sheet.sheet), units, mandates);
  return staff(c, site, {
    title: text.open[lang],
    current: 'prosedur',
    trouble,
    children: (
      <>
        <Breadcrumbs
          lang={lang}
          links={[{ href: to.prosedur, label: text.title[lang] }]}
          here={text.open[lang]}
        />
        <PageHead
          overline={`SOP ${sheet.nomor}, ${sheet.sheet.identitas.nama}`}
          title={text.open[lang]}
          lead={(makesList(sheet) ? text.listLead : text.otherLead)[lang]}
        />
        {vacant.length > 0 && (
          <Notice tone="warning" title={text.vacant[lang]}>
            <ul>
              {vacant.map(({ role, units: where }) => (
                <li key={role}>{where.length > 0 ? `${role}: ${where.join('; ')}` : role}</li>
              ))}
            </ul>
            <a href={to.kantor}>{text.appoint[lang]}</a>
          </Notice>
        )}
        <form method="post" action={to.buka(sheet.id)} novalidate>
          <input type="hidden" name="proses" value={newId(site.clock.now())} />
          <TextField
            name="nama"
            label={text.name[lang]}
            hint={text.nameHint(example)[lang]}
            lang={lang}
            value={typed ?? example}
          />
          <ActionButton
            id="buka"
            label={text.openOne[lang]}
            lang={lang}
            reasons={reasons.map((reason) =>
              reason.code === 'naskah-belum-lengkap'
                ? { ...reason, act: <a href={to.naskah(sheet.slug)}>{text.toSop[lang]}</a> }
                : reason,
            )}
          />
        </form>
      </>
    ),
  });
}

export function openPage(site: Site): Handler {
  return async (c) => show(c, site, await sheetAsked(c, site), null);
}

/** Membuka satu proses menurut SOP yang dipilih; form yang terkirim dua kali membuka satu proses. */
export function postOpen(site: Site): Handler {
  return async (c) => {
    const { by } = visitorOf(c);
    const sheet = await sheetAsked(c, site);
    const form = await readForm(c);
    const title = form.text('nama');
    const proses = form.text('proses');
    const titled = async () => {
      if (!isId(proses)) return null;
      const [run] = await site.db<{ title: string }[]>`
        select title from run where (office, id) = (${by.office}, ${proses})`;
      return run?.title ?? null;
    };
    // A form that somebody went back to, for another run, has an old id; that run stays as it is.
    const used = await titled();
    const id = isId(proses) && (used === null || used === title) ? proses : newId(site.clock.now());
    const input = { id, sheet: sheet.id, title };
    const open = async () => {
      try {
        return await (makesList(sheet)
          ? perform(site, by, openUpdate, input)
          : perform(site, by, openRun, input));
      } catch (error) {
        if (id === proses && (await titled()) === title) return id;
        throw error;
      }
    };
    return attempt(
      c,
      async () => `${to.run(await open())}?selesai=dibuka`,
      (trouble) => show(c, site, sheet, title, trouble),
    );
  };
}
