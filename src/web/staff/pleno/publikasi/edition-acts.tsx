import { NotFound } from '../../../../base/errors.ts';
import { isId } from '../../../../base/id.ts';
import { number } from '../../../../base/tanggal.ts';
import { perform, reasonsAgainst } from '../../../../journal/act.ts';
import { orderUpload } from '../../../../publication/order-upload.ts';
import { publishEdition } from '../../../../publication/publish-edition.ts';
import { recordPublication } from '../../../../publication/record-publication.ts';
import { ActionButton } from '../../../../ui/actions.tsx';
import { Actions } from '../../../../ui/layout.tsx';
import { Facts } from '../../../../ui/lists.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { readForm } from '../../../form.ts';
import { attempt, staff, type Trouble } from '../../frame.tsx';
import { to } from '../../links.ts';
import { dossierOf } from './dossier.ts';
import { editionPage } from './edition.tsx';
import { EditionFrame, publicAddress } from './edition-frame.tsx';
import { publicationText as say } from './text.ts';

export function showEdition(site: Site): Handler {
  return (c) => editionPage(c, site, null);
}

/** Leads from an address that only takes forms back to the page that holds them. */
export const backToEdition: Handler = (c) => {
  const edition = c.req.param('edition') ?? '';
  if (!isId(edition)) throw new NotFound('edition');
  return c.redirect(to.edisi(edition), 303);
};

/** The PPID orders the upload of exactly the edition whose hash the page showed. */
export function order(site: Site): Handler {
  return async (c) => {
    const { by } = visitorOf(c);
    const edition = c.req.param('edition') ?? '';
    const form = await readForm(c);
    const typed = { ringkasan: form.text('ringkasan'), previewSeen: form.text('pratinjau') === 'ya' };
    const work = async () => {
      await perform(site, by, orderUpload, {
        edition,
        root: form.text('sidik'),
        ...typed,
        store: site.store,
      });
      return `${to.edisi(edition)}?selesai=diperintahkan`;
    };
    return attempt(c, work, (trouble) => editionPage(c, site, typed, trouble));
  };
}

async function confirmPage(c: Ctx, site: Site, trouble?: Trouble): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const dossier = await dossierOf(site, by, office, c.req.param('edition') ?? '');
  const { edition, before, publication } = dossier;
  if (!publication || publication.publishedAt) {
    return trouble ? editionPage(c, site, null, trouble) : c.redirect(to.edisi(edition.id), 303);
  }
  const reasons = await reasonsAgainst(site, by, recordPublication, {
    edition: edition.id,
    manifestSha256: '',
    publishedAt: site.clock.now(),
  });
  return staff(c, site, {
    title: say.confirmTitle(edition.nomor)[lang],
    current: 'publikasi',
    trouble,
    children: (
      <EditionFrame
        dossier={dossier}
        office={office}
        lang={lang}
        title={say.confirmTitle(edition.nomor)[lang]}
        overline={say.uploadOver[lang]}
        lead={say.confirmLead[lang]}
        step={6}
      >
        <Facts
          items={[
            {
              label: say.what[lang],
              value: say.items(number(edition.items, lang))[lang],
              note: publication.ringkasan,
            },
            {
              label: say.replaces[lang],
              value: before ? say.replacesN(before.nomor)[lang] : say.first[lang],
            },
            { label: say.address[lang], value: await publicAddress(c, site, office.code) },
          ]}
        />
        <form method="post" action={`${to.edisi(edition.id)}/terbitkan`} class="section">
          <p class="section__note">{say.takesTime[lang]}</p>
          <Actions>
            <ActionButton
              id="terbitkan"
              label={say.publishButton(edition.nomor)[lang]}
              lang={lang}
              reasons={reasons}
            />
            <a href={to.edisi(edition.id)}>{say.back[lang]}</a>
          </Actions>
        </form>
      </EditionFrame>
    ),
  });
}

/** What publishing does, once more, before it is done. */
export function publishPage(site: Site): Handler {
  return (c) => confirmPage(c, site);
}

/** The desk publishes what the PPID ordered. */
export function publish(site: Site): Handler {
  return async (c) => {
    const { by } = visitorOf(c);
    const edition = c.req.param('edition') ?? '';
    const work = async () => {
      await publishEdition(site, by, edition);
      return `${to.edisi(edition)}?selesai=terbit`;
    };
    return attempt(c, work, (trouble) => confirmPage(c, site, trouble));
  };
}
