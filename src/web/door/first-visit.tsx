import { openSampleOffice } from '../../../seeds/kota-serang.ts';
import { openSampleTangerang } from '../../../seeds/kota-tangerang.ts';
import { longInstant } from '../../base/tanggal.ts';
import { offices } from '../../people/office.ts';
import { linkOwner, spendLink } from '../../people/sign-in-link.ts';
import { Button, ButtonLink } from '../../ui/actions.tsx';
import { DoorChoices } from '../../ui/page-door.tsx';
import type { Ctx, Handler, Site } from '../context.ts';
import { readForm } from '../form.ts';
import { door } from './frame.tsx';
import { text } from './text.ts';

/** The page of a link that was used, has ended, or never was. */
export function linkGone(c: Ctx, site: Site): Response | Promise<Response> {
  const lang = c.get('lang');
  return door(c, site, {
    title: text.linkGone[lang],
    lead: text.linkGoneLead[lang],
    status: 410,
    children: (
      <p>
        <a href="/masuk">{text.signIn[lang]}</a>
      </p>
    ),
  });
}

/** True when the token opens this installation's first visit. */
export async function isFirstVisit(site: Site, token: string): Promise<boolean> {
  const owner = await linkOwner(site, token);
  return owner !== null && owner.person === null;
}

/** The first visit: two doors, the sample office and one's own. */
export function firstVisitPage(site: Site): Handler {
  return async (c) => {
    const lang = c.get('lang');
    const token = c.req.param('token') ?? '';
    const owner = await linkOwner(site, token);
    if (!owner || owner.person) return linkGone(c, site);
    const sample = (await offices(site.db)).some((office) => office.sample);
    const own = {
      overline: text.ownOverline[lang],
      title: text.ownTitle[lang],
      text: text.ownText[lang],
      points: text.ownPoints.map((point) => point[lang]),
      act: (
        <ButtonLink
          href={`/mulai/${token}/kantor`}
          label={text.ownAct[lang]}
          variant={sample ? 'primary' : 'secondary'}
        />
      ),
    };
    const attempt = {
      overline: text.tryOverline[lang],
      title: text.tryTitle[lang],
      text: text.tryText[lang],
      points: text.tryPoints.map((point) => point[lang]),
      act: (
        <form method="post" action={`/mulai/${token}/contoh`}>
          <Button label={text.tryAct[lang]} name="kantor" value="serang" />
          <Button label={text.tryTangerang[lang]} variant="secondary" name="kantor" value="tangerang" />
        </form>
      ),
    };
    return door(c, site, {
      title: text.running[lang],
      lead: text.chooseOne[lang],
      wide: true,
      foot: text.linkUntil(longInstant(owner.until, 'Asia/Jakarta', lang))[lang],
      children: <DoorChoices choices={sample ? [own] : [attempt, own]} />,
    });
  };
}

/** Opens the chosen sample office and leads to its sign-in. The link is spent first, so that two clicks make one office. */
export function postSample(site: Site): Handler {
  return async (c) => {
    const token = c.req.param('token') ?? '';
    if ((await offices(site.db)).some((office) => office.sample))
      return c.redirect('/masuk?kantor=contoh', 303);
    if (!(await isFirstVisit(site, token))) return linkGone(c, site);
    if (!(await spendLink(site, token))) return c.redirect('/masuk', 303);
    const tangerang = (await readForm(c)).text('kantor') === 'tangerang';
    await (tangerang ? openSampleTangerang(site) : openSampleOffice(site));
    return c.redirect('/masuk', 303);
  };
}
