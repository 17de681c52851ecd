import { dayOf, shortDay } from '../../../base/tanggal.ts';
import { holds } from '../../../journal/actor.ts';
import { jabatanOf } from '../../../people/jabatan.ts';
import { jabatanAs, mandatesOn } from '../../../people/mandate.ts';
import { offices } from '../../../people/office.ts';
import { peopleOf } from '../../../people/person.ts';
import { unitsOf } from '../../../people/unit.ts';
import { LinkButton } from '../../../ui/actions.tsx';
import { PageHead, Section } from '../../../ui/layout.tsx';
import { Facts } from '../../../ui/lists.tsx';
import { DataTable } from '../../../ui/table.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../context.ts';
import type { Form } from '../../form.ts';
import { staff, type Trouble } from '../frame.tsx';
import { to } from '../links.ts';
import { MandateForm, NewOfficeForm, PersonForm, PostForm, UnitForm } from './kantor-forms.tsx';
import { text } from './kantor-text.ts';

/** Units, people, posts and who holds them, as the office's decrees say. */
export async function showKantor(
  c: Ctx,
  site: Site,
  form: Form | null,
  trouble?: Trouble,
): Promise<Response> {
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
        <PageHead
          overline={office.name}
          title={text.title[lang]}
          {...(may ? {} : { lead: text.readOnly[lang] })}
          actions={<a href={to.kalender}>{text.calendar[lang]}</a>}
        />
        <Facts
          items={[
            { label: text.address[lang], value: office.address },
            { label: text.hours[lang], value: office.serviceHours },
            { label: text.prefix[lang], value: `${office.nomorPrefix}-${today.slice(0, 4)}-0001` },
            { label: text.quorum[lang], value: text.quorumIs(office.kuorumHadir, office.kuorumSetuju)[lang] },
            {
              label: text.units[lang],
              value: units.length === 0 ? text.noUnits[lang] : units.map((unit) => unit.name).join('; '),
            },
          ]}
        />
        <Section
          title={text.mandates[lang]}
          note={vacant.length > 0 ? text.vacant(vacant.map((post) => post.name))[lang] : undefined}
        >
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
                {
                  key: 'sandi',
                  head: text.password[lang],
                  cell: (person) => (person.hasPassword ? text.has : text.hasNot)[lang],
                },
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
            <UnitForm {...shared} />
            <PersonForm {...shared} />
            <MandateForm {...shared} people={people} posts={posts} today={today} />
            <PostForm {...shared} units={units} />
            {all.every((one) => one.sample) && <NewOfficeForm lang={lang} />}
          </>
        )}
      </>
    ),
  });
}

export function kantorPage(site: Site): Handler {
  return (c) => showKantor(c, site, null);
}
