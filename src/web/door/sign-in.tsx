import { type Fault, fault, NotFound } from '../../base/errors.ts';
import { clockTime, dayOf } from '../../base/tanggal.ts';
import { actorOf, jabatanAs, type Mandate, mandatesOfPerson, mandatesOn } from '../../people/mandate.ts';
import { type Office, offices } from '../../people/office.ts';
import { chooseMandate, closeSession, openSession, signIn } from '../../people/sign-in.ts';
import { countTasks } from '../../procedure/task-list.ts';
import { Button, LinkButton } from '../../ui/actions.tsx';
import { Checkbox } from '../../ui/choices.tsx';
import { fieldErrors } from '../../ui/field.tsx';
import { PasswordField, TextField } from '../../ui/fields.tsx';
import { StateTag } from '../../ui/marks.tsx';
import { DataTable } from '../../ui/table.tsx';
import type { Ctx, Handler, Site } from '../context.ts';
import { readForm } from '../form.ts';
import { forgetSession, giveSession, sessionToken } from '../visit.ts';
import { door } from './frame.tsx';
import { text } from './text.ts';

/** Only our own staff pages may be returned to after signing in. */
function backTo(path: string): string {
  return /^\/kerja\/[A-Za-z0-9/_.-]*$/.test(path) ? path : '/kerja/tugas';
}

async function form(
  c: Ctx,
  site: Site,
  typed: { email: string; back: string },
  faults: readonly Fault[] = [],
) {
  const lang = c.get('lang');
  const all = await offices(site.db);
  const office = all.find((one) => !one.sample);
  const errors = fieldErrors(faults, lang);
  return door(c, site, {
    title: text.signIn[lang],
    ...(office ? { overline: office.shortName } : {}),
    faults,
    foot: (
      <>
        <a href="/">{text.toPublic[lang]}</a>{' '}
        {all.some((one) => one.sample) && <a href="/masuk?kantor=contoh">{text.toSample[lang]}</a>}
      </>
    ),
    children: (
      <form method="post" action="/masuk" novalidate>
        <input type="hidden" name="ke" value={typed.back} />
        <TextField
          name="surel"
          label={text.email[lang]}
          lang={lang}
          type="email"
          autocomplete="username"
          value={typed.email}
          error={errors['surel']}
        />
        <PasswordField
          name="sandi"
          label={text.password[lang]}
          lang={lang}
          autocomplete="current-password"
          error={errors['sandi']}
        />
        <Checkbox name="bersama" label={text.shared[lang]} hint={text.sharedHint[lang]} lang={lang} />
        <Button label={text.signIn[lang]} wide />
      </form>
    ),
  });
}

/** The sample office has no passwords: one signs in by choosing a person, and every page says that it is a sample. */
async function samplePicker(c: Ctx, site: Site, office: Office, back: string) {
  const lang = c.get('lang');
  const day = dayOf(site.clock.now(), office.zone);
  const mandates = await mandatesOn(site.db, office.id, day);
  const counts = await Promise.all(
    mandates.map(async (mandate) => [mandate.id, await countTasks(site.db, actorOf(mandate), day)] as const),
  );
  const tasks = new Map(counts);
  const waiting = (mandate: Mandate) => tasks.get(mandate.id) ?? 0;
  return door(c, site, {
    title: text.samplePick[lang],
    overline: office.shortName,
    lead: text.sampleLead[lang],
    wide: true,
    foot: <a href="/">{text.toPublic[lang]}</a>,
    children: (
      <DataTable
        compact
        caption={text.samplePick[lang]}
        rows={mandates}
        rowKey={(mandate) => mandate.id}
        columns={[
          { key: 'orang', head: text.person[lang], cell: (mandate) => mandate.personName },
          {
            key: 'jabatan',
            head: text.post[lang],
            cell: (mandate) => (
              <>
                {jabatanAs(mandate)}
                {waiting(mandate) > 0 && (
                  <span class="line">
                    <StateTag tone="biru">{text.tasks(waiting(mandate))[lang]}</StateTag>
                  </span>
                )}
              </>
            ),
          },
          {
            key: 'masuk',
            head: text.signIn[lang],
            kind: 'act',
            cell: (mandate) => (
              <form method="post" action="/masuk/contoh">
                <input type="hidden" name="ke" value={back} />
                <LinkButton
                  label={text.signIn[lang]}
                  name="penunjukan"
                  value={mandate.id}
                  about={mandate.personName}
                />
              </form>
            ),
          },
        ]}
      />
    ),
  });
}

export function signInPage(site: Site): Handler {
  return async (c) => {
    const back = backTo(c.req.query('ke') ?? '');
    const all = await offices(site.db);
    const sample = all.find((office) => office.sample);
    if (sample && (all.length === 1 || c.req.query('kantor') === 'contoh'))
      return samplePicker(c, site, sample, back);
    return form(c, site, { email: '', back });
  };
}

export function postSignIn(site: Site): Handler {
  return async (c) => {
    const lang = c.get('lang');
    const sent = await readForm(c);
    const back = backTo(sent.text('ke'));
    const email = sent.text('surel');
    const answer = await signIn(site, email, sent.text('sandi'), c.get('address'));
    if (answer.outcome === 'locked') {
      const words = text.locked(clockTime(answer.until, 'Asia/Jakarta'));
      return form(c, site, { email, back }, [{ field: 'surel', code: 'terkunci', ...words }]);
    }
    if (answer.outcome === 'unknown') {
      return form(c, site, { email, back }, [{ field: 'surel', code: 'tidak-cocok', ...text.wrong }]);
    }
    const office = (await offices(site.db)).find((one) => one.id === answer.office) as Office;
    const today = dayOf(site.clock.now(), office.zone);
    const [mandate] = await mandatesOfPerson(site.db, office.id, answer.person, today);
    if (!mandate)
      return form(c, site, { email, back }, [
        fault('surel', 'tanpa-jabatan', text.noMandate.id, text.noMandate.en),
      ]);
    const shared = sent.text('bersama') !== '';
    const old = sessionToken(c, site);
    if (old) await closeSession(site, old);
    giveSession(
      c,
      site,
      await openSession(site, { office: office.id, person: answer.person, mandate: mandate.id, shared }),
    );
    c.set('lang', lang);
    return c.redirect(back, 303);
  };
}

/** Signs in as a person of the sample office; there is no such door to any other office. */
export function postSampleSignIn(site: Site): Handler {
  return async (c) => {
    const sent = await readForm(c);
    const sample = (await offices(site.db)).find((office) => office.sample);
    if (!sample) throw new NotFound('sample office');
    const mandates = await mandatesOn(site.db, sample.id, dayOf(site.clock.now(), sample.zone));
    const mandate = mandates.find((one) => one.id === sent.text('penunjukan'));
    if (!mandate) throw new NotFound('mandate');
    const old = sessionToken(c, site);
    if (old) await closeSession(site, old);
    giveSession(
      c,
      site,
      await openSession(site, {
        office: sample.id,
        person: mandate.person,
        mandate: mandate.id,
        shared: false,
      }),
    );
    return c.redirect(backTo(sent.text('ke')), 303);
  };
}

export function postSignOut(site: Site): Handler {
  return async (c) => {
    const token = sessionToken(c, site);
    if (token) await closeSession(site, token);
    forgetSession(c, site);
    return c.redirect('/masuk', 303);
  };
}

/** Acting in another of one's posts; in the sample office, as another person. */
export function switchPage(site: Site): Handler {
  return async (c) => {
    const lang = c.get('lang');
    const visitor = c.get('visitor');
    if (!visitor) return c.redirect('/masuk', 303);
    if (visitor.office.sample) return samplePicker(c, site, visitor.office, '/kerja/tugas');
    return door(c, site, {
      title: text.changePost[lang],
      overline: visitor.by.name,
      children: (
        <form method="post" action="/ganti">
          {visitor.mandates.map((mandate) => (
            <p key={mandate.id}>
              <LinkButton label={jabatanAs(mandate)} name="penunjukan" value={mandate.id} />
            </p>
          ))}
        </form>
      ),
    });
  };
}

export function postSwitch(site: Site): Handler {
  return async (c) => {
    const visitor = c.get('visitor');
    const token = sessionToken(c, site);
    const wanted = (await readForm(c)).text('penunjukan');
    if (visitor && token && visitor.mandates.some((mandate) => mandate.id === wanted)) {
      await chooseMandate(site, token, wanted);
    }
    return c.redirect('/kerja/tugas', 303);
  };
}
