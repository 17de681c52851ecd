import { NotFound, Refused } from '../../../base/errors.ts';
import { secret, sha256 } from '../../../base/hash.ts';
import { perform } from '../../../journal/act.ts';
import { holds } from '../../../journal/actor.ts';
import { makePasswordLink } from '../../../people/make-password-link.ts';
import { offices } from '../../../people/office.ts';
import { peopleOf } from '../../../people/person.ts';
import { makeLink } from '../../../people/sign-in-link.ts';
import { why } from '../../../people/text.ts';
import { PageHead } from '../../../ui/layout.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../context.ts';
import { staff } from '../frame.tsx';
import { to } from '../links.ts';
import { text } from './kantor-text.ts';

const PASSWORD_LINK_HOURS = 72;
const SETUP_LINK_HOURS = 24;

function origin(c: Ctx, site: Site): string {
  return site.publicUrl ?? new URL(c.req.url).origin;
}

/** Makes a one-time link with which a person sets their password, and shows it once to the administrator. */
export function postPasswordLink(site: Site): Handler {
  return async (c) => {
    const lang = c.get('lang');
    const { office, by } = visitorOf(c);
    const person = (await peopleOf(site.db, office.id)).find((one) => one.id === c.req.param('person'));
    if (!person) throw new NotFound('person');
    const token = secret();
    const link = { person: person.id, tokenSha256: sha256(token), hours: PASSWORD_LINK_HOURS };
    await perform(site, by, makePasswordLink, link);
    return staff(c, site, {
      title: text.linkTitle[lang],
      current: 'kantor',
      children: (
        <>
          <PageHead title={text.linkTitle[lang]} lead={text.linkLead(person.name)[lang]} />
          <p class="mono">{`${origin(c, site)}/sandi/${token}`}</p>
          <p>
            <a href={to.kantor}>{text.back[lang]}</a>
          </p>
        </>
      ),
    });
  };
}

/** True when no other machine can reach this server. */
function onThisMachine({ config }: Site): boolean {
  return config.publicUrl === null && ['127.0.0.1', 'localhost', '::1'].includes(config.host);
}

/**
 * From the sample office to the set-up of a real one on the same installation, as long as there is none and only this
 * machine reaches us: everybody can be the sample's administrator.
 */
export function postSetupLink(site: Site): Handler {
  return async (c) => {
    const { by } = visitorOf(c);
    const onlySamples = (await offices(site.db)).every((one) => one.sample);
    if (!holds(by, 'pengelola') || !onlySamples) throw new Refused([why.onlyPengelola()]);
    if (!onThisMachine(site)) throw new Refused([why.sampleOnNetwork()]);
    const token = await makeLink(site, { office: null, person: null }, SETUP_LINK_HOURS);
    return c.redirect(`/mulai/${token}`, 303);
  };
}
