import { shownCode } from '../../../../custody/code.ts';
import { treeOf } from '../../../../custody/count/branch.ts';
import { type Twin, twinCount, twinsToCheck } from '../../../../custody/count/twin.ts';
import { readsOnly } from '../../../../custody/who.ts';
import { Breadcrumbs, EmptyState, PageHead } from '../../../../ui/layout.tsx';
import { StateTag } from '../../../../ui/marks.tsx';
import { DataTable } from '../../../../ui/table.tsx';
import { type Handler, type Site, visitorOf } from '../../../context.ts';
import { staff } from '../../frame.tsx';
import { shortDate } from '../../proses/time-words.ts';
import { arsip } from '../links.ts';
import { text } from './banding-text.ts';

const SHOWN = 100;

/** Papers whose agreement with their scan nobody vouches for; a unit's own people see their unit's. */
export function twinsPage(site: Site): Handler {
  return async (c) => {
    const lang = c.get('lang');
    const { office, by } = visitorOf(c);
    const now = site.clock.now();
    const own = readsOnly(by);
    const unit = own ? { unit: own } : {};
    const [rows, all, tree] = await Promise.all([
      twinsToCheck(site.db, office.id, { now, ...unit }, SHOWN),
      twinCount(site.db, office.id, { now, ...unit }),
      treeOf(site.db, office.id),
    ]);
    const tone = (state: Twin['state']) =>
      state === 'beda' ? 'merah' : state === 'berganti' ? 'kuning' : 'abu';
    return staff(c, site, {
      title: text.listTitle[lang],
      current: 'arsip',
      children: (
        <>
          <Breadcrumbs
            lang={lang}
            links={[
              { href: arsip.beranda, label: text.arsip[lang] },
              { href: arsip.hitung, label: text.count[lang] },
            ]}
            here={text.listTitle[lang]}
          />
          <PageHead title={text.listTitle[lang]} lead={text.listLead[lang]} />
          {rows.length === 0 ? (
            <EmptyState>{text.listNone[lang]}</EmptyState>
          ) : (
            <DataTable
              light
              caption={text.listTitle[lang]}
              rows={rows}
              rowKey={({ hardcopy }) => hardcopy}
              columns={[
                {
                  key: 'naskah',
                  head: text.paper[lang],
                  cell: ({ hardcopy, judul, dokumenNomor, code }) => (
                    <>
                      <a href={arsip.hardcopyAct(hardcopy, 'banding')}>{judul}</a>
                      <span class="meta line">{`${dokumenNomor}, ${shownCode(code)}`}</span>
                    </>
                  ),
                },
                {
                  key: 'tempat',
                  head: text.place[lang],
                  cell: ({ place }) => tree.path(place) || text.noPlace[lang],
                },
                {
                  key: 'kapan',
                  head: text.last[lang],
                  nowrap: true,
                  cell: ({ checkedAt }) =>
                    checkedAt ? shortDate(checkedAt, now, office.zone, lang) : text.never[lang],
                },
                {
                  key: 'keadaan',
                  head: text.state[lang],
                  nowrap: true,
                  cell: ({ state }) => <StateTag tone={tone(state)}>{text.states[state][lang]}</StateTag>,
                },
              ]}
            />
          )}
          {all > rows.length && <p class="meta">{text.listMore(all - rows.length)[lang]}</p>}
        </>
      ),
    });
  };
}
