import type { Fault } from '../../base/errors.ts';
import { hashPassword, passwordFaults } from '../../people/password.ts';
import { openSession, setPassword } from '../../people/sign-in.ts';
import { linkOwner, spendLink } from '../../people/sign-in-link.ts';
import { Button } from '../../ui/actions.tsx';
import { fieldErrors } from '../../ui/field.tsx';
import { PasswordField } from '../../ui/fields.tsx';
import type { Ctx, Handler, Site } from '../context.ts';
import { readForm } from '../form.ts';
import { giveSession } from '../visit.ts';
import { linkGone } from './first-visit.tsx';
import { door } from './frame.tsx';
import { text } from './text.ts';

function show(c: Ctx, site: Site, faults: readonly Fault[] = []) {
  const lang = c.get('lang');
  return door(c, site, {
    title: text.setPassword[lang],
    faults,
    children: (
      <form method="post" novalidate>
        <PasswordField
          name="sandi"
          label={text.newPassword[lang]}
          hint={text.passwordHint[lang]}
          lang={lang}
          autocomplete="new-password"
          error={fieldErrors(faults, lang)['sandi']}
        />
        <Button label={text.save[lang]} wide />
      </form>
    ),
  });
}

/** Where a person makes their first or a new password, by a one-time link from the administrator. */
export function newPasswordPage(site: Site): Handler {
  return async (c) =>
    (await linkOwner(site, c.req.param('token') ?? ''))?.person ? show(c, site) : linkGone(c, site);
}

export function postNewPassword(site: Site): Handler {
  return async (c) => {
    const token = c.req.param('token') ?? '';
    const password = (await readForm(c)).text('sandi');
    const owner = await linkOwner(site, token);
    if (!owner?.person || !owner.office) return linkGone(c, site);
    const faults = passwordFaults('sandi', password);
    if (faults.length > 0) return show(c, site, faults);
    const hash = await hashPassword(password);
    if (!(await spendLink(site, token))) return linkGone(c, site);
    const who = { office: owner.office, person: owner.person };
    await setPassword(site, who, hash);
    giveSession(c, site, await openSession(site, { ...who, mandate: null, shared: false }));
    return c.redirect('/kerja/tugas', 303);
  };
}
