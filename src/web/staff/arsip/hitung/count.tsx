import type { ComponentChildren, JSX } from 'preact';
import { newId } from '../../../../base/id.ts';
import type { Lang } from '../../../../base/text.ts';
import { treeOf } from '../../../../custody/count/branch.ts';
import { readTyped } from '../../../../custody/count/read-scans.ts';
import { sendScans } from '../../../../custody/count/record-scans.ts';
import { searchesOf } from '../../../../custody/count/search.ts';
import {
  type CountLine,
  countById,
  linesOf,
  type ShelfCount,
  scansOf,
} from '../../../../custody/count/shelf-count.ts';
import { solePapers } from '../../../../custody/count/sole-papers.ts';
import { tallyText } from '../../../../custody/count/text.ts';
import { verdictsOf } from '../../../../custody/count/verdict.ts';
import { type Hardcopy, hardcopiesOf } from '../../../../custody/hardcopy/hardcopy.ts';
import { keepsAny } from '../../../../custody/who.ts';
import { fieldErrors } from '../../../../ui/field.tsx';
import { Breadcrumbs, PageHead } from '../../../../ui/layout.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { type Form, readForm } from '../../../form.ts';
import { attempt, staff, type Trouble } from '../../frame.tsx';
import { moment } from '../../proses/time-words.ts';
import { allowCamera } from '../edar/camera.tsx';
import { arsip } from '../links.ts';
import { ClosedCount, TO_SETTLE } from './closed-page.tsx';
import { named } from './named.ts';
import { OpenCount } from './open-page.tsx';
import { countedPlaces, countingOf, standingAt } from './read.ts';
import { text } from './text.ts';

interface Typed {
  readonly place: string;
  readonly codes: string;
}

/** Scans that reached us after an instant, given in milliseconds, as the form's answer passes it on. */
function sinceAsked(c: Ctx): Date | null {
  const asked = c.req.query('sejak') ?? '';
  return /^\d{12,14}$/.test(asked) ? new Date(Number(asked)) : null;
}

function CountHead(props: {
  count: ShelfCount;
  title: string;
  when: string;
  lead?: ComponentChildren;
  lang: Lang;
}): JSX.Element {
  const { count, title, when, lead, lang } = props;
  return (
    <>
      <Breadcrumbs
        lang={lang}
        links={[
          { href: arsip.beranda, label: text.arsip[lang] },
          { href: arsip.hitung, label: text.title[lang] },
        ]}
        here={count.nomor}
      />
      <PageHead
        overline={text.overline(count.nomor, count.personName, when)[lang]}
        title={title}
        lead={lead}
      />
    </>
  );
}

export async function showOpen(
  c: Ctx,
  site: Site,
  count: ShelfCount,
  typed: Typed | null,
  trouble?: Trouble,
) {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const read = await countingOf(site.db, count);
  const counting = { ...read, papers: await named(site.db, by, lang, read.papers) };
  const places = countedPlaces(count.place, counting);
  const here = standingAt(typed?.place ?? c.req.query('tempat'), places);
  const since = sinceAsked(c);
  const fresh = since ? await scansOf(site.db, office.id, count.id, since) : [];
  const verdicts = await verdictsOf(site.db, count, counting.tree, fresh.slice(-100));
  const told = await named(site.db, by, lang, verdicts);
  const when = moment(count.at, site.clock.now(), office.zone, lang);
  allowCamera(c);
  return staff(c, site, {
    title: counting.tree.path(count.place),
    current: 'arsip',
    trouble,
    scripts: ['islands/hitung.js'],
    children: (
      <>
        <CountHead count={count} title={counting.tree.path(count.place)} when={when} lang={lang} />
        {here && (
          <OpenCount
            {...{ count, counting, places, here, told, lang }}
            may={keepsAny(by)}
            person={by.person}
            typed={typed?.codes ?? ''}
            error={
              trouble?.faults
                ?.filter(({ field }) => field === 'kode')
                .map((fault) => fault[lang])
                .join(' ') || undefined
            }
          />
        )}
      </>
    ),
  });
}

export async function showClosed(
  c: Ctx,
  site: Site,
  count: ShelfCount,
  trouble?: Trouble,
  form: Form | null = null,
) {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const [tree, lines] = await Promise.all([
    treeOf(site.db, office.id),
    linesOf(site.db, office.id, count.id).then((found) => named(site.db, by, lang, found)),
  ]);
  const path = tree.path(count.place);
  const when = (at: Date) => moment(at, site.clock.now(), office.zone, lang);
  const now = await settling(site, office.id, lines);
  const ids = [...now.values()].map(({ id }) => id);
  const searches = await searchesOf(site.db, office.id, ids);
  const [first] = [...now.keys()];
  const lead = count.batal ? text.givenUp(count.batal)[lang] : text.found(tallyText(count.tally, lang))[lang];
  return staff(c, site, {
    title: `${count.nomor} ${path}`,
    current: 'arsip',
    trouble,
    ids: { naskah: `naskah-${first ?? ''}` },
    scripts: ['islands/hitung.js'],
    children: (
      <>
        <CountHead
          count={count}
          title={path}
          when={when(count.at)}
          lead={
            <>
              {lead} {count.closedAt && text.closedLine(count.closedName ?? '', when(count.closedAt))[lang]}
            </>
          }
          lang={lang}
        />
        <ClosedCount
          {...{ count, lines, lang, now, searches, form, when }}
          errors={fieldErrors(trouble?.faults ?? [], lang)}
          id={newId()}
          may={keepsAny(by)}
          person={by.person}
        />
      </>
    ),
  });
}

/** The papers that a closed count asks to settle, as their records stand now. */
async function settling(
  site: Site,
  office: string,
  lines: readonly CountLine[],
): Promise<Map<string, Hardcopy>> {
  const codes = lines.filter(({ hasil }) => TO_SETTLE.includes(hasil)).map(({ code }) => code);
  const papers = codes.length > 0 ? await hardcopiesOf(site.db, office, { codes }) : [];
  return new Map(papers.map((paper) => [paper.code, paper]));
}

/** One count: open, where it goes on; closed, what it found. */
export function countPage(site: Site): Handler {
  return async (c) => {
    const count = await countById(site.db, visitorOf(c).office.id, c.req.param('hitungan') ?? '');
    return count.closedAt ? showClosed(c, site, count) : showOpen(c, site, count, null);
  };
}

/** The form without scripts: a place and codes, a line each. */
export function postScans(site: Site): Handler {
  return async (c) => {
    const { office, by } = visitorOf(c);
    const count = await countById(site.db, office.id, c.req.param('hitungan') ?? '');
    const form = await readForm(c);
    const typed = { place: form.text('tempat'), codes: form.text('kode') };
    const now = site.clock.now();
    const send = async () => {
      const { tree } = await countingOf(site.db, count);
      const inside = tree.below(count.place);
      const place = inside.find(({ id }) => id === typed.place)?.id ?? count.place;
      const sole = await solePapers(site.db, office.id, typed.codes);
      const scans = readTyped(
        { form: `${by.person} ${form.text('kiriman')}`, codes: typed.codes, place, scannedAt: now },
        (code) => inside.find((one) => one.code === code)?.id ?? null,
        sole,
      );
      await sendScans(site, by, { count: count.id, scans });
      const at = scans.at(-1)?.place ?? place;
      return `${arsip.hitungSatu(count.id)}?tempat=${at}&sejak=${now.getTime() - 1}`;
    };
    return attempt(c, send, async (trouble) => {
      const again = await countById(site.db, office.id, count.id);
      return again.closedAt ? showClosed(c, site, again, trouble) : showOpen(c, site, again, typed, trouble);
    });
  };
}
