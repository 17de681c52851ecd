import type { JSX } from 'preact';
import { number } from '../../../../base/tanggal.ts';
import type { Lang } from '../../../../base/text.ts';
import { classifyAsProposed } from '../../../../daftar/classify-as-proposed.ts';
import { compileDaftar, listed } from '../../../../daftar/compile-daftar.ts';
import type { Entry } from '../../../../daftar/entry.ts';
import { perform } from '../../../../journal/act.ts';
import { stepReasons } from '../../../../procedure/step-reasons.ts';
import { ActionButton, ButtonLink } from '../../../../ui/actions.tsx';
import { Actions, Breadcrumbs, PageHead, Section, Tabs } from '../../../../ui/layout.tsx';
import { Progress } from '../../../../ui/marks.tsx';
import { DataTable } from '../../../../ui/table.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { klasifikasiText } from '../../../text.ts';
import { attempt, staff, type Trouble } from '../../frame.tsx';
import { to } from '../../links.ts';
import { Pager, pageOf, pagesOf } from '../pager.tsx';
import { type ClassifyView, readClassify } from './read.ts';
import { text } from './text.ts';

const PER_PAGE = 50;

/** "12 dari 127, 9 berubah dari usulan unit", with its line. */
export function ClassifyProgress({ view, lang }: { view: ClassifyView; lang: Lang }): JSX.Element {
  const of = view.work.entries.length;
  return (
    <Progress n={view.classified} of={Math.max(of, 1)} label={text.progressLabel[lang]}>
      <strong>{text.progress(number(view.classified, lang), number(of, lang))[lang]}</strong>
      {view.changed.length > 0 && text.changed(number(view.changed.length, lang))[lang]}
    </Progress>
  );
}

async function page(c: Ctx, site: Site, trouble?: Trouble): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const runId = c.req.param('run') ?? '';
  const view = await readClassify(site.db, office.id, runId);
  const { run } = view.work.place;
  const [first] = view.waiting;
  const mayWork = stepReasons(view.work.place, 'draf_daftar', by, false).length === 0;
  return staff(c, site, {
    title: text.title[lang],
    current: 'prosedur',
    trouble,
    children: (
      <>
        <Breadcrumbs
          lang={lang}
          links={[{ href: to.run(runId), label: run.title }]}
          here={text.title[lang]}
        />
        <PageHead
          overline={text.overline(run.title)[lang]}
          title={text.title[lang]}
          actions={<ClassifyProgress view={view} lang={lang} />}
        />
        {first && mayWork && (
          <Actions>
            <ButtonLink
              href={to.klasifikasiEntri(runId, first.id)}
              label={text[view.classified === 0 ? 'startHere' : 'goOn'][lang]}
            />
          </Actions>
        )}
        <List c={c} view={view} lang={lang} />
        <Acts c={c} view={view} lang={lang} />
      </>
    ),
  });
}

interface PartProps {
  readonly c: Ctx;
  readonly view: ClassifyView;
  readonly lang: Lang;
}

function List({ c, view, lang }: PartProps): JSX.Element {
  const { work, waiting, changed, unitOf } = view;
  const run = work.place.run.id;
  const sets = {
    belum: waiting,
    baru: view.fresh,
    tetap: view.same,
    semua: work.entries,
    berubah: changed,
  };
  const tabs = (['belum', 'baru', 'tetap', 'semua', 'berubah'] as const).filter(
    (set) => (set !== 'baru' && set !== 'tetap') || view.same.length > 0,
  );
  const asked = tabs.find((set) => set === c.req.query('tampil'));
  const current = asked ?? (waiting.length > 0 ? 'belum' : 'semua');
  const rows = sets[current];
  const pages = pagesOf(rows.length, PER_PAGE);
  const page = pageOf(c.req.query('halaman'), pages, -1, PER_PAGE);
  const href = (set: string) => `${to.klasifikasi(run)}?tampil=${set}`;
  const empty = {
    belum: text.emptyWaiting,
    baru: text.emptyFresh,
    tetap: text.emptySame,
    semua: text.emptyAll,
    berubah: text.emptyChanged,
  }[current];
  return (
    <>
      <Tabs
        label={text.filter[lang]}
        tabs={tabs.map((set) => ({
          href: href(set),
          label: text[set][lang],
          current: set === current,
          count: sets[set].length,
        }))}
      />
      <DataTable
        caption={text.list[lang]}
        rows={rows.slice((page - 1) * PER_PAGE, page * PER_PAGE)}
        rowKey={(entry) => entry.id}
        empty={empty[lang]}
        columns={[
          {
            key: 'nama',
            head: text.name[lang],
            cell: (entry) => (
              <>
                <a href={to.klasifikasiEntri(run, entry.id)}>{entry.judul}</a>
                <span class="meta line">{unitOf(entry)}</span>
                <ComesBack view={view} entry={entry} lang={lang} />
              </>
            ),
          },
          { key: 'berkas', head: text.files[lang], kind: 'number', cell: (entry) => entry.berkas.length },
          {
            key: 'usulan',
            head: text.proposed[lang],
            nowrap: true,
            cell: (entry) =>
              named(entry.klasifikasiUsulan, lang) ?? <span class="meta">{text.none[lang]}</span>,
          },
          {
            key: 'klasifikasi',
            head: text.decided[lang],
            nowrap: true,
            cell: (entry) => <Decided entry={entry} lang={lang} />,
          },
        ]}
      />
      <Pager
        page={page}
        of={rows.length}
        perPage={PER_PAGE}
        href={(n) => `${href(current)}&halaman=${n}`}
        lang={lang}
      />
    </>
  );
}

/** Why an item that an earlier update left out is here again. */
export function ComesBack(props: { view: ClassifyView; entry: Entry; lang: Lang }): JSX.Element | null {
  const { view, entry, lang } = props;
  const found = view.returning.get(entry.id);
  return found ? <span class="meta line">{text[found.why](found.alasan)[lang]}</span> : null;
}

function named(klasifikasi: string | null, lang: Lang): string | null {
  return klasifikasi ? (klasifikasiText[klasifikasi]?.[lang] ?? klasifikasi) : null;
}

function Decided({ entry, lang }: { entry: Entry; lang: Lang }): JSX.Element {
  const name = named(entry.klasifikasi, lang);
  return name ? <span>{name}</span> : <span class="meta">{text.waiting[lang]}</span>;
}

function Acts({ c, view, lang }: PartProps): JSX.Element {
  const { by } = visitorOf(c);
  const { work, waiting } = view;
  const run = work.place.run.id;
  const proposed = waiting.filter((entry) => entry.klasifikasiUsulan !== null).length;
  const ready = listed(work.entries);
  const undecided = work.entries.filter((entry) => entry.klasifikasi === 'belum_diputuskan').length;
  return (
    <>
      {proposed > 0 && (
        <Section title={text.asProposedTitle[lang]} major note={text.asProposedNote[lang]}>
          <form method="post" action={`${to.klasifikasi(run)}/usulan`}>
            <ActionButton
              id="usulan"
              lang={lang}
              variant="secondary"
              label={text.asProposed(number(proposed, lang))[lang]}
              reasons={classifyAsProposed.refuse(work, by, { run })}
            />
          </form>
        </Section>
      )}
      <Section
        title={text.compileTitle[lang]}
        major
        note={text.compileNote(number(ready.length, lang), number(undecided, lang))[lang]}
      >
        <form method="post" action={`${to.klasifikasi(run)}/susun`}>
          <ActionButton
            id="susun"
            lang={lang}
            label={text.compile(number(ready.length, lang))[lang]}
            reasons={compileDaftar.refuse(work, by, { run })}
          />
        </form>
      </Section>
    </>
  );
}

/** Klasifikasi: how far step 3 is, and every item of the units. */
export function classifyListPage(site: Site): Handler {
  return (c) => page(c, site);
}

/** Terima usulan unit: everything that waits with a proposal. */
export function postAsProposed(site: Site): Handler {
  return (c) => {
    const run = c.req.param('run') ?? '';
    const work = () => perform(site, visitorOf(c).by, classifyAsProposed, { run });
    return attempt(
      c,
      () => work().then(() => `${to.klasifikasi(run)}?selesai=diklasifikasi`),
      (trouble) => page(c, site, trouble),
    );
  };
}

/** Susun draft: the list that goes to the plenary. */
export function postCompile(site: Site): Handler {
  return (c) => {
    const run = c.req.param('run') ?? '';
    const work = () => perform(site, visitorOf(c).by, compileDaftar, { run });
    return attempt(
      c,
      () => work().then(() => `${to.klasifikasi(run)}?selesai=disusun`),
      (trouble) => page(c, site, trouble),
    );
  };
}
