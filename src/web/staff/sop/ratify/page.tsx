import { NotFound } from '../../../../base/errors.ts';
import { openSheetDrafts } from '../../../../sop/version/draft.ts';
import { sheetVersions } from '../../../../sop/version/sheet-version.ts';
import { Notice } from '../../../../ui/actions.tsx';
import { Breadcrumbs, PageHead } from '../../../../ui/layout.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { staff, type Trouble } from '../../frame.tsx';
import { to } from '../../links.ts';
import { text as shared } from '../text.ts';
import { ChangedSection, ClausesSection } from './changed.tsx';
import { RatifyForm } from './form.tsx';
import { type RatifyView, readRatifyView } from './read.ts';
import { KindForm, RehearsalTable } from './rehearsal.tsx';
import { text } from './text.ts';

/** The draft held against what is in force: what changes, by which clauses, what every open run then has to do. */
export async function showRatify(c: Ctx, site: Site, view: RatifyView, trouble?: Trouble): Promise<Response> {
  const lang = c.get('lang');
  const { draft, inForce } = view.proposal;
  const { nama, nomor } = draft.sheet.identitas;
  const closed = draft.closedAt !== null;
  return staff(c, site, {
    title: `${text.title[lang]}, ${nama}`,
    current: 'prosedur',
    trouble,
    children: (
      <>
        <Breadcrumbs
          lang={lang}
          links={[
            { href: to.sop, label: shared.title[lang] },
            ...(inForce ? [{ href: to.naskah(draft.slug), label: inForce.sheet.identitas.nama }] : []),
            { href: to.drafSop(draft.slug, draft.id), label: shared.draft[lang] },
          ]}
          here={text.here[lang]}
        />
        <PageHead
          overline={`SOP ${nomor ?? shared.noNumber[lang]}, ${nama}`}
          title={text.title[lang]}
          lead={
            <>
              {text.lead[lang]} {inForce && `${text.replaces(inForce.nomor, inForce.version)[lang]}.`}
            </>
          }
        />
        {closed ? (
          <Notice tone="warning">
            {text.closed[lang]} <a href={to.naskah(draft.slug)}>{text.toSop[lang]}</a>
          </Notice>
        ) : (
          <>
            <ChangedSection proposal={view.proposal} lang={lang} />
            <ClausesSection proposal={view.proposal} lang={lang} />
            {inForce && (
              <>
                <KindForm
                  action={to.naskahAct(draft.slug, 'coba')}
                  draft={draft.id}
                  kind={view.typed.kind}
                  lang={lang}
                />
                <RehearsalTable proposal={view.proposal} lang={lang} />
              </>
            )}
            <RatifyForm view={view} trouble={trouble} lang={lang} />
          </>
        )}
      </>
    ),
  });
}

export function ratifyPage(site: Site): Handler {
  return async (c) => showRatify(c, site, await readRatifyView(c, site, c.req.param('draft') ?? ''));
}

/** The same page for whoever wants to try a change: of the draft named, or of the one that is open. */
export function tryPage(site: Site): Handler {
  return async (c) => {
    const lang = c.get('lang');
    const slug = c.req.param('slug') ?? '';
    const drafts = await openSheetDrafts(site.db, visitorOf(c).office.id);
    const draft = c.req.query('draf') ?? drafts.find((one) => one.slug === slug)?.id;
    if (draft !== undefined) return showRatify(c, site, await readRatifyView(c, site, draft));
    const known = await sheetVersions(site.db, visitorOf(c).office.id, slug);
    if (known.length === 0) throw new NotFound('sheet');
    return staff(c, site, {
      title: text.noDraft[lang],
      current: 'prosedur',
      children: (
        <>
          <PageHead title={text.noDraft[lang]} lead={text.noDraftLead[lang]} />
          <p>
            <a href={to.naskah(slug)}>{text.toSop[lang]}</a>
          </p>
        </>
      ),
    });
  };
}
