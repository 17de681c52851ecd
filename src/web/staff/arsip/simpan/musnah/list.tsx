import { dayOf, number, type Tanggal } from '../../../../../base/tanggal.ts';
import { destructionsOf, stateOf } from '../../../../../custody/keeping/destruction/destruction.ts';
import { dueBetween, dueCount } from '../../../../../custody/keeping/destruction/due.ts';
import { keptOf } from '../../../../../custody/keeping/destruction/kept.ts';
import { dayAfter } from '../../../../../custody/keeping/retensi.ts';
import { keepsAll, readsOnly } from '../../../../../custody/who.ts';
import { ButtonLink } from '../../../../../ui/actions.tsx';
import { Actions, Breadcrumbs, EmptyState, PageHead, Section, Tabs } from '../../../../../ui/layout.tsx';
import { Tally } from '../../../../../ui/lists.tsx';
import { type Handler, type Site, visitorOf } from '../../../../context.ts';
import { staff } from '../../../frame.tsx';
import { arsip } from '../../links.ts';
import { simpan } from '../links.ts';
import { text } from '../text.ts';
import { Done, Due, Running, VIEWS, type View, Withdrawn } from './tables.tsx';
import { say } from './text.ts';

/** Documents that fall due which the page names one by one. */
const SHOWN = 100;

/** First and last day of a view of what falls due. */
function span(view: View, today: Tanggal): { first: Tanggal | null; last: Tanggal } {
  const year = Number(today.slice(0, 4));
  if (view === 'kini' || view === 'nilai') return { first: null, last: today };
  if (view === 'depan') return { first: `${year + 1}-01-01`, last: `${year + 1}-12-31` };
  return { first: dayAfter(today), last: `${year}-12-31` };
}

/** What falls due, what is proposed, and every destruction there ever was with its berita acara. */
export function destructionsPage(site: Site): Handler {
  return async (c) => {
    const lang = c.get('lang');
    const { office, by } = visitorOf(c);
    const today = dayOf(site.clock.now(), office.zone);
    const year = Number(today.slice(0, 4));
    const view = VIEWS.find((one) => one === c.req.query('lihat')) ?? 'kini';
    const unit = readsOnly(by);
    const appraised = { unit, nasib: 'dinilai_kembali' } as const;
    const wanted = view === 'nilai' ? appraised : { unit };
    const [all, counts, waiting, ids] = await Promise.all([
      destructionsOf(site.db, office.id),
      dueCount(site.db, office.id, today, { unit }),
      dueCount(site.db, office.id, today, appraised),
      dueBetween(site.db, office.id, span(view, today), wanted, SHOWN),
    ]);
    const due = await keptOf(site.db, office.id, ids);
    const rows = due.toSorted((a, b) => ids.indexOf(a.dokumen.id) - ids.indexOf(b.dokumen.id));
    const of = (...states: string[]) => all.filter((one) => states.includes(stateOf(one)));
    const rest = { zone: office.zone, lang };
    const running = of('diusulkan', 'disetujui');
    const [done, withdrawn] = [of('dilaksanakan'), of('ditarik')];
    const shown = {
      ...{ kini: counts.kini, ini: counts.tahunIni, depan: counts.tahunDepan, nilai: waiting.kini },
    };
    const label = { ...say.due, ini: say.due.ini(year), depan: say.due.depan(year + 1) };
    return staff(c, site, {
      title: say.title[lang],
      current: 'arsip',
      children: (
        <>
          <Breadcrumbs
            lang={lang}
            links={[{ href: arsip.beranda, label: text.arsip[lang] }]}
            here={say.title[lang]}
          />
          <PageHead title={say.title[lang]} lead={say.lead[lang]} />
          <Tally
            items={[
              { n: number(counts.kini, lang), words: say.now[lang] },
              { n: number(counts.tahunIni, lang), words: say.later(year)[lang], quiet: true },
              { n: number(counts.tahunDepan, lang), words: say.next(year + 1)[lang], quiet: true },
            ]}
          />
          {keepsAll(by) && counts.kini > 0 && (
            <Actions>
              <ButtonLink href={simpan.usul} label={say.make[lang]} />
            </Actions>
          )}
          {running.length > 0 && (
            <Section title={say.running[lang]}>
              <Running rows={running} {...rest} />
            </Section>
          )}
          <Section title={say.dueTitle[lang]} id="jatuh-tempo">
            <Tabs
              label={say.dueTitle[lang]}
              tabs={VIEWS.map((one) => ({
                ...{ href: `${arsip.pemusnahan}?lihat=${one}#jatuh-tempo`, label: label[one][lang] },
                ...{ current: one === view, count: shown[one] },
              }))}
            />
            {view === 'nilai' && rows.length > 0 && <p class="section__note">{say.appraiseNote[lang]}</p>}
            <Due rows={rows} view={view} lang={lang} />
            {shown[view] > SHOWN && <p class="meta">{say.more(number(SHOWN, lang))[lang]}</p>}
          </Section>
          <Section title={say.done[lang]}>
            {done.length > 0 ? <Done rows={done} {...rest} /> : <EmptyState>{say.noneDone[lang]}</EmptyState>}
            {withdrawn.length > 0 && <Withdrawn rows={withdrawn} {...rest} />}
          </Section>
        </>
      ),
    });
  };
}
