import type { JSX } from 'preact';
import { isId, newId } from '../../../../base/id.ts';
import type { Lang } from '../../../../base/text.ts';
import { type Tree, treeOf } from '../../../../custody/count/branch.ts';
import { openCount } from '../../../../custody/count/open-count.ts';
import { countsOf, type ShelfCount } from '../../../../custody/count/shelf-count.ts';
import { tallyText } from '../../../../custody/count/text.ts';
import { twinCount } from '../../../../custody/count/twin.ts';
import { placesOf } from '../../../../custody/hardcopy/place.ts';
import { keepsAny } from '../../../../custody/who.ts';
import { perform } from '../../../../journal/act.ts';
import { Button } from '../../../../ui/actions.tsx';
import { SelectField } from '../../../../ui/fields.tsx';
import { Breadcrumbs, EmptyState, PageHead, Section } from '../../../../ui/layout.tsx';
import { DataTable } from '../../../../ui/table.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { readForm } from '../../../form.ts';
import { attempt, staff, type Trouble } from '../../frame.tsx';
import { moment } from '../../proses/time-words.ts';
import { arsip } from '../links.ts';
import { onceDone } from '../sent-twice.ts';
import { text } from './text.ts';

interface TableProps {
  readonly rows: readonly ShelfCount[];
  readonly tree: Tree;
  readonly when: (at: Date) => string;
  readonly lang: Lang;
}

function OpenCounts({ rows, tree, when, lang }: TableProps): JSX.Element {
  return (
    <DataTable
      caption={text.open[lang]}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'tempat',
          head: text.where[lang],
          cell: (one) => <a href={arsip.hitungSatu(one.id)}>{tree.path(one.place)}</a>,
        },
        { key: 'nomor', head: text.count[lang], nowrap: true, cell: ({ nomor }) => nomor },
        {
          key: 'mulai',
          head: text.began[lang],
          cell: ({ at, personName }) => (
            <>
              {when(at)}
              <span class="meta line">{personName}</span>
            </>
          ),
        },
        {
          key: 'terlihat',
          head: text.seen[lang],
          nowrap: true,
          cell: ({ seen, expected }) => text.ofExpected(seen, expected)[lang],
        },
      ]}
    />
  );
}

function ClosedCounts({ rows, tree, when, lang }: TableProps): JSX.Element {
  return (
    <DataTable
      light
      caption={text.past[lang]}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'nomor',
          head: text.count[lang],
          nowrap: true,
          cell: (one) => <a href={arsip.hitungSatu(one.id)}>{one.nomor}</a>,
        },
        { key: 'tempat', head: text.where[lang], kind: 'main', cell: ({ place }) => tree.path(place) },
        {
          key: 'hasil',
          head: text.result[lang],
          cell: ({ batal, tally }) => (batal ? text.givenUp(batal)[lang] : tallyText(tally, lang)),
        },
        {
          key: 'ditutup',
          head: text.past[lang],
          cell: ({ closedAt, closedName }) => (
            <>
              {closedAt && when(closedAt)}
              <span class="meta line">{closedName}</span>
            </>
          ),
        },
      ]}
    />
  );
}

async function show(c: Ctx, site: Site, asked: string, trouble?: Trouble): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const now = site.clock.now();
  const [rows, places, tree, twins] = await Promise.all([
    countsOf(site.db, office.id),
    placesOf(site.db, office.id),
    treeOf(site.db, office.id),
    twinCount(site.db, office.id, { now }),
  ]);
  const when = (at: Date) => moment(at, now, office.zone, lang);
  const [open, closed] = [rows.filter(({ closedAt }) => !closedAt), rows.filter(({ closedAt }) => closedAt)];
  const options = places
    .map(({ id }) => ({ value: id, label: tree.path(id) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'id', { numeric: true }));
  return staff(c, site, {
    title: text.title[lang],
    current: 'arsip',
    trouble,
    children: (
      <>
        <Breadcrumbs
          lang={lang}
          links={[{ href: arsip.beranda, label: text.arsip[lang] }]}
          here={text.title[lang]}
        />
        <PageHead title={text.title[lang]} lead={text.lead[lang]} />
        {open.length > 0 && (
          <Section title={text.open[lang]}>
            <OpenCounts rows={open} tree={tree} when={when} lang={lang} />
          </Section>
        )}
        {keepsAny(by) && (
          <Section title={text.start[lang]} note={text.startNote[lang]} major>
            {places.length === 0 ? (
              <EmptyState link={{ href: arsip.tempat, label: text.toPlaces[lang] }}>
                {text.noPlaces[lang]}
              </EmptyState>
            ) : (
              <form method="post" action={arsip.hitung}>
                <SelectField
                  name="tempat"
                  label={text.place[lang]}
                  lang={lang}
                  value={asked}
                  options={[{ value: '', label: text.choosePlace[lang] }, ...options]}
                  error={trouble?.faults?.[0]?.[lang]}
                />
                <Button label={text.begin[lang]} />
              </form>
            )}
          </Section>
        )}
        <Section title={text.past[lang]} major>
          {closed.length === 0 ? (
            <EmptyState>{text.none[lang]}</EmptyState>
          ) : (
            <ClosedCounts rows={closed} tree={tree} when={when} lang={lang} />
          )}
        </Section>
        <Section title={text.compare[lang]} major>
          <p>
            {twins === 0 ? (
              text.compareNone[lang]
            ) : (
              <>
                {text.compareLead(twins)[lang]} <a href={arsip.banding}>{text.compare[lang]}</a>
              </>
            )}
          </p>
        </Section>
      </>
    ),
  });
}

/**
 * Stok opname: what is being counted, a new one, and what past ones found. `?tempat=` names the place to begin with;
 * where that is being counted already, its count goes on.
 */
export function countsPage(site: Site): Handler {
  return async (c) => {
    const place = c.req.query('tempat') ?? '';
    const { office } = visitorOf(c);
    const [open] = isId(place) ? await countsOf(site.db, office.id, { open: true, place }, 1) : [];
    return open ? c.redirect(arsip.hitungSatu(open.id), 303) : show(c, site, place);
  };
}

export function postCount(site: Site): Handler {
  return async (c) => {
    const place = (await readForm(c)).text('tempat');
    const id = newId(site.clock.now());
    if (place === '')
      return show(c, site, place, {
        faults: [{ field: 'tempat', code: 'tempat-kosong', ...text.choosePlace }],
      });
    const { office, by } = visitorOf(c);
    const begin = async () => {
      await perform(site, by, openCount, { id, place });
      return arsip.hitungSatu(id);
    };
    // A place that is being counted, perhaps since this form was first sent: its count goes on.
    const goOn = async () => {
      const [open] = await countsOf(site.db, office.id, { open: true, place }, 1);
      return open ? arsip.hitungSatu(open.id) : null;
    };
    return attempt(c, onceDone('sedang-dihitung', begin, goOn), (trouble) => show(c, site, place, trouble));
  };
}
