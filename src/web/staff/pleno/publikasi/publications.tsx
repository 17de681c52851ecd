import { dayOf, number, shortDay } from '../../../../base/tanggal.ts';
import { editionsOf } from '../../../../daftar/edition/edition.ts';
import { meetingsOf } from '../../../../pleno/meeting.ts';
import { publicationOf } from '../../../../publication/publication.ts';
import { EmptyState, PageHead } from '../../../../ui/layout.tsx';
import { StateTag } from '../../../../ui/marks.tsx';
import { DataTable } from '../../../../ui/table.tsx';
import { type Handler, type Site, visitorOf } from '../../../context.ts';
import { staff } from '../../frame.tsx';
import { to } from '../../links.ts';
import { text } from '../text.ts';
import { publicationText as say } from './text.ts';

/** Publikasi: every edition with its three facts. */
export function publicationsPage(site: Site): Handler {
  return async (c) => {
    const lang = c.get('lang');
    const { office } = visitorOf(c);
    const [editions, meetings] = await Promise.all([
      editionsOf(site.db, office.id),
      meetingsOf(site.db, office.id),
    ]);
    const rows = await Promise.all(
      editions.map(async (edition) => ({
        ...edition,
        meeting: meetings.find((one) => one.edition === edition.id) ?? null,
        publication: await publicationOf(site.db, office.id, edition.id),
      })),
    );
    const newest = rows.find((row) => row.publication?.publishedAt)?.id;
    const when = (at: Date | null | undefined) =>
      at ? shortDay(dayOf(at, office.zone), lang) : <span class="meta">{say.notYet[lang]}</span>;
    return staff(c, site, {
      title: say.publications[lang],
      current: 'publikasi',
      children: (
        <>
          <PageHead title={say.editions[lang]} lead={say.lead[lang]} />
          {rows.length === 0 ? (
            <EmptyState link={{ href: to.pleno, label: text.pleno[lang] }}>{say.none[lang]}</EmptyState>
          ) : (
            <DataTable
              caption={say.editions[lang]}
              rows={rows}
              rowKey={(row) => row.id}
              columns={[
                {
                  key: 'edisi',
                  head: say.edition[lang],
                  cell: (row) => (
                    <>
                      <a href={to.edisi(row.id)}>{say.editionN(row.nomor)[lang]}</a>{' '}
                      <span class="meta">{row.meeting?.nomor}</span>
                    </>
                  ),
                },
                {
                  key: 'isi',
                  head: say.holds[lang],
                  cell: (row) => say.items(number(row.items, lang))[lang],
                },
                {
                  key: 'ditetapkan',
                  head: say.established[lang],
                  cell: (row) => when(row.meeting?.establishedAt),
                },
                {
                  key: 'diperintahkan',
                  head: say.ordered[lang],
                  cell: (row) => when(row.publication?.orderedAt),
                },
                {
                  key: 'terbit',
                  head: say.published[lang],
                  cell: (row) => when(row.publication?.publishedAt),
                },
                {
                  key: 'keadaan',
                  head: text.state[lang],
                  cell: (row) => row.id === newest && <StateTag tone="hijau">{say.current[lang]}</StateTag>,
                },
              ]}
            />
          )}
        </>
      ),
    });
  };
}
