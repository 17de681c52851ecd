import type { JSX } from 'preact';
import { dayOf } from '../../../../../base/tanggal.ts';
import { both, type Lang } from '../../../../../base/text.ts';
import { shownCode } from '../../../../../custody/code.ts';
import { type Place, pathOf, standingIn } from '../../../../../custody/hardcopy/place.ts';
import { kindText } from '../../../../../custody/hardcopy/place-text.ts';
import { keepsAny } from '../../../../../custody/who.ts';
import { ButtonLink, Notice } from '../../../../../ui/actions.tsx';
import { Actions, Breadcrumbs, EmptyState, PageHead, Section } from '../../../../../ui/layout.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../../context.ts';
import { Pager, pageOf, pagesOf } from '../../../daftar/pager.tsx';
import { staff } from '../../../frame.tsx';
import { pageAsked, StepPager } from '../../../proses/step-pager.tsx';
import { arsip } from '../../links.ts';
import { RackDrawing, rackOf } from '../drawing.tsx';
import { tempat } from '../links.ts';
import { PapersTable } from '../papers-table.tsx';
import { PlaceHistory } from './history.tsx';
import { EVENTS_PER_PAGE, listsAll, PAPERS_PER_PAGE, type PlaceView, readPlace } from './read.ts';
import { nextKind, StandingTable } from './standing.tsx';
import { placeSummary } from './summary.ts';

const text = {
  places: both('Tempat simpan', 'Storage places'),
  arsip: both('Arsip', 'Archive'),
  code: both('Kode tempat', 'Place code'),
  receive: (kind: string) => both(`Terima ke ${kind} ini`, `Shelve in this ${kind}`),
  count: (kind: string) => both(`Hitung isi ${kind}`, `Count this ${kind}`),
  label: both('Cetak label', 'Print labels'),
  change: both('Ubah atau tutup', 'Change or close'),
  add: (kind: string) => both(`Tambah ${kind}`, `Add ${kind}`),
  standing: both('Yang berada di dalamnya', 'What stands in it'),
  nothingStands: both('Belum ada apa-apa di dalamnya.', 'Nothing stands in it yet.'),
  papers: both('Naskah', 'Papers'),
  loose: both('Naskah yang terletak langsung di sini', 'Papers that lie straight here'),
  empty: both('Belum ada naskah di sini.', 'No papers here yet.'),
  history: both('Riwayat tempat', 'History of the place'),
  nothingYet: both('Belum ada yang terjadi di tempat ini.', 'Nothing has happened here yet.'),
  closed: both(
    'Tempat ini sudah ditutup. Riwayat dan kodenya tetap dapat dibaca.',
    'This place is closed. Its history and its code can still be read.',
  ),
};

/** From the archive down to a place; the last is the page itself. */
export function PlaceCrumbs(props: {
  places: readonly Place[];
  id: string;
  here?: string;
  lang: Lang;
}): JSX.Element {
  const path = pathOf(props.places, props.id);
  const links = props.here === undefined ? path.slice(0, -1) : path;
  return (
    <Breadcrumbs
      lang={props.lang}
      links={[
        { href: arsip.tempat, label: text.places[props.lang] },
        ...links.map(({ id, name }) => ({ href: arsip.tempatSatu(id), label: name })),
      ]}
      here={props.here ?? path.at(-1)?.name ?? ''}
    />
  );
}

function PlaceActs(props: { view: PlaceView; may: boolean; lang: Lang }): JSX.Element {
  const { view, may, lang } = props;
  const { place } = view;
  const kind = kindText[place.kind][lang].toLowerCase();
  const receive = { href: arsip.tempatAct(place.id, 'terima'), label: text.receive(kind)[lang] };
  // Boxes and folders are what papers are put into; into a rack or a shelf only as an exception.
  const usual = listsAll(place.kind);
  return (
    <Actions>
      {may && usual && <ButtonLink {...receive} />}
      {may && (
        <ButtonLink href={tempat.hitung(place.id)} label={text.count(kind)[lang]} variant="secondary" />
      )}
      {may && !usual && place.kind !== 'ruang' && <a href={receive.href}>{receive.label}</a>}
      <a href={tempat.labelFor({ tempat: place.id })}>{text.label[lang]}</a>
      {may && <a href={arsip.tempatAct(place.id, 'ubah')}>{text.change[lang]}</a>}
    </Actions>
  );
}

/** The way to add something to a place, at the head of what stands in it. */
function AddLink({ view, lang }: { view: PlaceView; lang: Lang }): JSX.Element | null {
  const kind = nextKind(view.places, view.place);
  if (!kind || view.place.closedAt) return null;
  return (
    <a href={arsip.tempatAct(view.place.id, 'tambah')}>
      {text.add(kindText[kind][lang].toLowerCase())[lang]}
    </a>
  );
}

/** One place: what lies here, where it stands in its rack, and everything that happened at it. */
export function placePage(site: Site): Handler {
  return async (c: Ctx) => {
    const lang = c.get('lang');
    const { office, by } = visitorOf(c);
    const page = pageAsked(c);
    const view = await readPlace(site, office.id, c.req.param('place') ?? '', page);
    const { place, places, all, full, papers } = view;
    const today = dayOf(site.clock.now(), office.zone);
    const rack = rackOf(places, place.id);
    const standing = standingIn(places, place.id).length > 0;
    const shown = pageOf(c.req.query('naskah'), pagesOf(papers.length, PAPERS_PER_PAGE), -1, PAPERS_PER_PAGE);
    const may = keepsAny(by);
    return staff(c, site, {
      title: place.name,
      current: 'arsip',
      children: (
        <>
          <PlaceCrumbs places={all} id={place.id} lang={lang} />
          <div class="placehead">
            <div class="placehead__text">
              <PageHead
                overline={
                  <>
                    {text.code[lang]} <strong class="code">{shownCode(place.code)}</strong>
                  </>
                }
                title={place.name}
                lead={placeSummary(view, office.zone, lang)}
              />
              {place.closedAt ? (
                <Notice tone="info">{text.closed[lang]}</Notice>
              ) : (
                <PlaceActs view={view} may={may} lang={lang} />
              )}
            </div>
            {rack && <RackDrawing {...{ places, full, rack, lang }} current={place.id} />}
          </div>
          {!listsAll(place.kind) && (
            <Section title={text.standing[lang]} action={may && <AddLink view={view} lang={lang} />}>
              {standing ? (
                <StandingTable {...{ places, full, lang }} parent={place} />
              ) : (
                <EmptyState>{text.nothingStands[lang]}</EmptyState>
              )}
            </Section>
          )}
          {(papers.length > 0 || listsAll(place.kind)) && (
            <Section
              title={(listsAll(place.kind) ? text.papers : text.loose)[lang]}
              action={may && listsAll(place.kind) && <AddLink view={view} lang={lang} />}
            >
              {papers.length === 0 ? (
                <EmptyState>{text.empty[lang]}</EmptyState>
              ) : (
                <PapersTable
                  papers={papers.slice((shown - 1) * PAPERS_PER_PAGE, shown * PAPERS_PER_PAGE)}
                  root={place}
                  {...{ places, by, today, lang }}
                />
              )}
              <Pager
                page={shown}
                of={papers.length}
                perPage={PAPERS_PER_PAGE}
                href={(n) => `${arsip.tempatSatu(place.id)}?naskah=${n}`}
                lang={lang}
              />
            </Section>
          )}
          <Section title={text.history[lang]} id="riwayat">
            {view.events.length === 0 && page === 1 ? (
              <EmptyState>{text.nothingYet[lang]}</EmptyState>
            ) : (
              <PlaceHistory events={view.events} zone={office.zone} {...{ place, all, by, lang }} />
            )}
            <StepPager
              page={page}
              perPage={EVENTS_PER_PAGE}
              shown={view.events.length}
              more={view.more}
              href={(n) => `${arsip.tempatSatu(place.id)}?hal=${n}#riwayat`}
              lang={lang}
            />
          </Section>
        </>
      ),
    });
  };
}
