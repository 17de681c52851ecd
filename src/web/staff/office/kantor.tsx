import { fault, Invalid } from '../../../base/errors.ts';
import { newId } from '../../../base/id.ts';
import { dayOf, isDay, shortDay } from '../../../base/tanggal.ts';
import { perform } from '../../../journal/act.ts';
import { holds } from '../../../journal/actor.ts';
import { addPerson } from '../../../people/add-person.ts';
import { addUnit } from '../../../people/add-unit.ts';
import { endMandate } from '../../../people/end-mandate.ts';
import { giveMandate } from '../../../people/give-mandate.ts';
import { jabatanOf } from '../../../people/jabatan.ts';
import { jabatanAs, mandatesOn, type MandateKind } from '../../../people/mandate.ts';
import { offices } from '../../../people/office.ts';
import { peopleOf } from '../../../people/person.ts';
import { unitsOf } from '../../../people/unit.ts';
import { LinkButton } from '../../../ui/actions.tsx';
import { PageHead, Section } from '../../../ui/layout.tsx';
import { Facts } from '../../../ui/lists.tsx';
import { DataTable } from '../../../ui/table.tsx';
import { visitorOf, type Ctx, type Handler, type Site } from '../../context.ts';
import { readForm, type Form } from '../../form.ts';
import { attempt, staff, type Trouble } from '../frame.tsx';
import { to } from '../links.ts';
import { MandateForm, NewOfficeForm, PersonForm, UnitForm } from './kantor-forms.tsx';
import { text } from './kantor-text.ts';

/** Units, people, posts and who holds them, as the office's decrees say. */
async function showKantor(c: Ctx, site: Site, form: Form | null, trouble?: Trouble): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const today = dayOf(site.clock.now(), office.zone);
  const [units, posts, mandates, people, all] = await Promise.all([
    unitsOf(site.db, office.id),
    jabatanOf(site.db, office.id),
    mandatesOn(site.db, office.id, today),
    peopleOf(site.db, office.id),
    offices(site.db),
  ]);
  const may = holds(by, 'pengelola');
  const vacant = posts.filter((post) => !mandates.some((mandate) => mandate.jabatan === post.id));
  const shared = { lang, form, faults: trouble?.faults ?? [] };
  return staff(c, site, {
    title: text.title[lang],
    current: 'kantor',
    trouble,
    children: (
      <>
        <PageHead overline={office.name} title={text.title[lang]} {...(may ? {} : { lead: text.readOnly[lang] })} />
        <Facts
          items={[
            { label: text.address[lang], value: office.address },
            { label: text.hours[lang], value: office.serviceHours },
            { label: text.prefix[lang], value: `${office.nomorPrefix}-${today.slice(0, 4)}-0001` },
            { label: text.quorum[lang], value: text.quorumIs(office.kuorumHadir, office.kuorumSetuju)[lang] },
            { label: text.units[lang], value: units.length === 0 ? text.noUnits[lang] : units.map((unit) => unit.name).join('; ') },
          ]}
        />
        <Section title={text.mandates[lang]} note={vacant.length > 0 ? text.vacant(vacant.map((post) => post.name))[lang] : undefined}>
          <DataTable
            caption={text.mandates[lang]}
            rows={mandates}
            rowKey={(mandate) => mandate.id}
            columns={[
              { key: 'jabatan', head: text.post[lang], cell: (mandate) => jabatanAs(mandate) },
              { key: 'nama', head: text.name[lang], cell: (mandate) => mandate.personName },
              { key: 'keputusan', head: text.decree[lang], cell: (mandate) => mandate.decree },
              {
                key: 'berlaku',
                head: text.valid[lang],
                nowrap: true,
                cell: (mandate) =>
                  `${shortDay(mandate.validFrom, lang)}${mandate.validUntil ? `–${shortDay(mandate.validUntil, lang)}` : ''}`,
              },
              ...(may
                ? [
                    {
                      key: 'akhiri',
                      head: text.endToday[lang],
                      kind: 'act' as const,
                      cell: (mandate: (typeof mandates)[number]) =>
                        mandate.validUntil === null && (
                          <form method="post" action={`${to.kantor}/penunjukan/${mandate.id}/akhir`}>
                            <LinkButton label={text.endToday[lang]} about={mandate.personName} />
                          </form>
                        ),
                    },
                  ]
                : []),
            ]}
          />
        </Section>
        {may && !office.sample && (
          <Section title={text.accounts[lang]} note={text.accountsNote[lang]}>
            <DataTable
              caption={text.accounts[lang]}
              rows={people}
              rowKey={(person) => person.id}
              columns={[
                { key: 'nama', head: text.name[lang], cell: (person) => person.name },
                { key: 'surel', head: text.email[lang], cell: (person) => person.email },
                { key: 'sandi', head: text.password[lang], cell: (person) => (person.hasPassword ? text.has : text.hasNot)[lang] },
                {
                  key: 'tautan',
                  head: text.makeLink[lang],
                  kind: 'act',
                  cell: (person) => (
                    <form method="post" action={`${to.kantor}/orang/${person.id}/sandi`}>
                      <LinkButton label={text.makeLink[lang]} about={person.name} />
                    </form>
                  ),
                },
              ]}
            />
          </Section>
        )}
        {may && (
          <>
            <MandateForm {...shared} people={people} posts={posts} today={today} />
            <PersonForm {...shared} />
            <UnitForm {...shared} />
            {all.every((one) => one.sample) && <NewOfficeForm lang={lang} />}
          </>
        )}
      </>
    ),
  });
}

function need(form: Form, fields: readonly (readonly [name: string, good: RegExp, id: string, en: string])[]): void {
  const faults = fields.flatMap(([name, good, id, en]) => (good.test(form.text(name)) ? [] : [fault(name, 'isian', id, en)]));
  if (faults.length > 0) throw new Invalid(faults);
}

/** A form of this page: reads it, does its deed, says so, or shows the page again with what was typed. */
function act(site: Site, done: string, work: (c: Ctx, form: Form) => Promise<unknown>): Handler {
  return async (c) => {
    const form = await readForm(c);
    return attempt(
      c,
      async () => {
        await work(c, form);
        return `${to.kantor}?selesai=${done}`;
      },
      (trouble) => showKantor(c, site, form, trouble),
    );
  };
}

export function kantorPage(site: Site): Handler {
  return (c) => showKantor(c, site, null);
}

export function postUnit(site: Site): Handler {
  return act(site, 'unit', async (c, form) => {
    need(form, [
      ['unit-nama', /^.{3,150}$/, 'Isi nama unit.', 'Write the unit’s name.'],
      ['unit-singkat', /^.{2,60}$/, 'Isi nama singkat, paling banyak 60 huruf.', 'Write a short name of at most 60 letters.'],
    ]);
    const code = form.text('unit-singkat').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'unit';
    const input = { id: newId(site.clock.now()), code, name: form.text('unit-nama'), shortName: form.text('unit-singkat') };
    await perform(site, visitorOf(c).by, addUnit, input);
  });
}

export function postPerson(site: Site): Handler {
  return act(site, 'orang', async (c, form) => {
    need(form, [
      ['orang-nama', /^.{2,120}$/, 'Isi nama orang.', 'Write the person’s name.'],
      ['orang-surel', /^[^\s@]+@[^\s@]+$/, 'Tulis alamat surel, misalnya nama@kpu.go.id.', 'Write an e-mail address such as nama@kpu.go.id.'],
    ]);
    const email = form.text('orang-surel').toLowerCase();
    await perform(site, visitorOf(c).by, addPerson, { id: newId(site.clock.now()), name: form.text('orang-nama'), email });
  });
}

export function postMandate(site: Site): Handler {
  return act(site, 'ditunjuk', async (c, form) => {
    const until = form.text('sampai');
    need(form, [
      ['orang', /^[0-9a-f-]{36}$/, 'Pilih orangnya.', 'Choose the person.'],
      ['jabatan', /^[0-9a-f-]{36}$/, 'Pilih jabatannya.', 'Choose the post.'],
      ['cara', /^(definitif|plt|plh)$/, 'Pilih cara menjabat.', 'Choose how the post is held.'],
      ['keputusan', /^.{1,100}$/, 'Isi nomor keputusan.', 'Write the number of the decree.'],
    ]);
    const days = ['mulai', ...(until ? ['sampai'] : [])].filter((name) => !isDay(form.text(name)));
    if (days.length > 0) {
      throw new Invalid(days.map((name) => fault(name, 'tanggal', 'Tanggal tidak ada di kalender.', 'This date does not exist.')));
    }
    await perform(site, visitorOf(c).by, giveMandate, {
      id: newId(site.clock.now()),
      person: form.text('orang'),
      jabatan: form.text('jabatan'),
      kind: form.text('cara') as MandateKind,
      decree: form.text('keputusan'),
      validFrom: form.text('mulai'),
      validUntil: until || null,
    });
  });
}

export function postMandateEnd(site: Site): Handler {
  return act(site, 'berakhir', async (c) => {
    const { office, by } = visitorOf(c);
    const lastDay = dayOf(site.clock.now(), office.zone);
    await perform(site, by, endMandate, { mandate: c.req.param('mandate') ?? '', lastDay });
  });
}
