import type { JSX } from 'preact';
import { dayOf } from '../../../../base/tanggal.ts';
import type { Both, Lang } from '../../../../base/text.ts';
import { jabatanAs, type Mandate, mandatesOn } from '../../../../people/mandate.ts';
import { unitsOf } from '../../../../people/unit.ts';
import { runById } from '../../../../procedure/read-run.ts';
import type { Run } from '../../../../procedure/run.ts';
import { Button } from '../../../../ui/actions.tsx';
import { type Option, SelectField } from '../../../../ui/fields.tsx';
import { Section, Tabs } from '../../../../ui/layout.tsx';
import { Facts } from '../../../../ui/lists.tsx';
import { DataTable } from '../../../../ui/table.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { outputText } from '../../../text.ts';
import { to } from '../../links.ts';
import { actPage } from '../acts/frame.tsx';
import { type Asked, askedOf, gives } from './rights.ts';
import { text } from './text.ts';
import { askedWords, mandateWords, NamedBy, VerdictOf } from './verdict.tsx';

interface Shown {
  readonly run: Run;
  /** Everybody who holds a post today. */
  readonly mandates: readonly Mandate[];
  readonly unitNames: ReadonlyMap<string, string>;
  readonly lang: Lang;
}

/** Chooses whom or what the page tells of; a GET form, so that the answer has an address. */
function Choose(props: {
  run: Run;
  name: string;
  label: string;
  options: readonly Option[];
  value: string;
  lang: Lang;
}): JSX.Element {
  const { run, name, label, options, value, lang } = props;
  return (
    <form method="get" action={to.runAct(run.id, 'siapa')}>
      <SelectField name={name} label={label} lang={lang} options={options} value={value} />
      <Button variant="secondary" label={text.see[lang]} />
    </form>
  );
}

function personOptions(mandates: readonly Mandate[]): Option[] {
  const people = Map.groupBy(mandates, (one) => one.person);
  return [...people].map(([value, posts]) => ({
    value,
    label: [posts[0]?.personName, ...posts.map(jabatanAs)].join(', '),
  }));
}

/** Every output of the sheet, and what one person can do of it in each of their posts. */
function OfPerson({ shown, person }: { shown: Shown; person: string }): JSX.Element {
  const { run, mandates, unitNames, lang } = shown;
  const posts = mandates.filter((one) => one.person === person);
  const title = text.of(posts[0]?.personName ?? '')[lang];
  return (
    <>
      <Choose
        {...{ run, lang, value: person, name: 'orang', label: text.choosePerson[lang] }}
        options={personOptions(mandates)}
      />
      <Section title={title} major>
        <Facts
          items={posts.map((mandate) => ({ label: jabatanAs(mandate), value: mandateWords(mandate, lang) }))}
        />
        <DataTable
          light
          caption={title}
          rows={askedOf(run)}
          rowKey={({ output }) => output}
          columns={[
            { key: 'hasil', head: text.output[lang], cell: askedWords },
            {
              key: 'disebut',
              head: text.named[lang],
              cell: (asked) => (
                <>
                  <NamedBy asked={asked} lang={lang} />
                  <span class="meta line">{rightWords(run, asked, posts)[lang]}</span>
                </>
              ),
            },
            {
              key: 'sekarang',
              head: text.verdict[lang],
              narrow: '',
              cell: (asked) => <InPosts {...{ run, asked, posts, unitNames, lang }} />,
            },
          ]}
        />
      </Section>
    </>
  );
}

/** Which of a person's mandates gives the right that the sheet asks for. */
function rightWords(run: Run, asked: Asked, posts: readonly Mandate[]): Both {
  const giving = posts.filter((mandate) => gives(run, mandate, asked));
  return giving.length > 0 ? text.gives(giving.map(jabatanAs).join(', ')) : text.givesNot;
}

/** What the posts of one person can do of an output: those that the sheet names, or else all of them. */
function InPosts(props: Omit<Shown, 'mandates'> & { asked: Asked; posts: readonly Mandate[] }): JSX.Element {
  const { run, asked, posts, unitNames, lang } = props;
  const giving = posts.filter((mandate) => gives(run, mandate, asked));
  const told = giving.length > 0 ? giving : posts.slice(0, 1);
  return (
    <>
      {told.map((mandate) => (
        <VerdictOf key={mandate.id} {...{ run, asked, mandate, unitNames, lang }} />
      ))}
    </>
  );
}

/** One output, and everybody who holds a post today. */
function OfOutput({ shown, asked }: { shown: Shown; asked: Asked }): JSX.Element {
  const { run, mandates, unitNames, lang } = shown;
  const all = askedOf(run);
  const title = text.about(outputText(asked.output, asked.step))[lang];
  const rows = [...mandates].sort((a, b) => Number(gives(run, b, asked)) - Number(gives(run, a, asked)));
  return (
    <>
      <Choose
        {...{ run, lang, value: asked.output, name: 'hasil', label: text.chooseOutput[lang] }}
        options={all.map((one) => ({ value: one.output, label: askedWords(one) }))}
      />
      <Section title={title} major>
        <Facts
          items={[
            { label: text.step[lang], value: askedWords(asked) },
            { label: text.named[lang], value: <NamedBy asked={asked} lang={lang} /> },
          ]}
        />
        <DataTable
          light
          caption={title}
          rows={rows}
          rowKey={(mandate) => mandate.id}
          columns={[
            {
              key: 'orang',
              head: text.person[lang],
              cell: (mandate) => (
                <a href={`${to.runAct(run.id, 'siapa')}?orang=${mandate.person}`}>{mandate.personName}</a>
              ),
            },
            {
              key: 'penunjukan',
              head: text.mandate[lang],
              cell: (mandate) => (
                <>
                  {jabatanAs(mandate)}
                  <span class="meta line">{mandateWords(mandate, lang)}</span>
                </>
              ),
            },
            {
              key: 'sekarang',
              head: text.verdict[lang],
              narrow: '',
              cell: (mandate) => <VerdictOf {...{ run, asked, mandate, unitNames, lang }} />,
            },
          ]}
        />
      </Section>
    </>
  );
}

async function read(c: Ctx, site: Site): Promise<Shown> {
  const { office } = visitorOf(c);
  const now = site.clock.now();
  const [run, mandates, units] = await Promise.all([
    runById(site.db, office.id, c.req.param('run') ?? '', now),
    mandatesOn(site.db, office.id, dayOf(now, office.zone)),
    unitsOf(site.db, office.id),
  ]);
  const unitNames = new Map(units.map((unit) => [unit.id, unit.shortName]));
  return { run, mandates, unitNames, lang: c.get('lang') };
}

/** The output of that name; where none was chosen yet, the first of the open step. */
function askedFor(run: Run, output: string): Asked | null {
  const all = askedOf(run);
  const open = run.steps.find((step) => step.state === 'now')?.step.no;
  return (
    all.find((one) => one.output === output) ?? all.find(({ step }) => step.no === open) ?? all[0] ?? null
  );
}

/** Why somebody can or cannot do something in a run: chosen by the person, or by the output. */
export function whoPage(site: Site): Handler {
  return async (c) => {
    const shown = await read(c, site);
    const { run, mandates, lang } = shown;
    const here = to.runAct(run.id, 'siapa');
    const wanted = c.req.query('hasil');
    const asked = wanted === undefined ? null : askedFor(run, wanted);
    const person = mandates.find((one) => one.person === c.req.query('orang'))?.person;
    return actPage(c, site, run, {
      title: text.title[lang],
      lead: text.lead[lang],
      children: (
        <>
          <Tabs
            label={text.title[lang]}
            tabs={[
              { href: here, label: text.byPerson[lang], current: !asked },
              { href: `${here}?hasil=`, label: text.byStep[lang], current: Boolean(asked) },
            ]}
          />
          {asked ? (
            <OfOutput shown={shown} asked={asked} />
          ) : (
            <OfPerson shown={shown} person={person ?? visitorOf(c).by.person} />
          )}
        </>
      ),
    });
  };
}
