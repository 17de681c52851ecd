import { clockTime, dayOf, number, shortDay } from '../../../base/tanggal.ts';
import { both } from '../../../base/text.ts';
import { latestEntries } from '../../../journal/history.ts';
import { latestCheckpoint } from '../../../journal/seal-log.ts';
import { jabatanOf } from '../../../people/jabatan.ts';
import { PageHead } from '../../../ui/layout.tsx';
import { Facts } from '../../../ui/lists.tsx';
import { HashGroups } from '../../../ui/seal.tsx';
import { DataTable } from '../../../ui/table.tsx';
import { type Handler, type Site, visitorOf } from '../../context.ts';
import { staff } from '../frame.tsx';
import { to } from '../links.ts';
import { kindText } from './kind-text.ts';

const PAGE = 50;

const text = {
  title: both('Jurnal', 'Journal'),
  lead: both(
    'Setiap perbuatan tercatat sekali, berurutan, dan tidak dapat diubah. Angka di bawah menyegel semua catatan sebelumnya.',
    'Every deed is recorded once, in order, and cannot be changed. The figures below seal every record before them.',
  ),
  sealed: both('Tersegel sampai catatan', 'Sealed up to record'),
  root: both('Akar jurnal', 'Journal root'),
  files: both('Berkas untuk pemeriksa', 'Files for verifiers'),
  none: both('belum pernah disegel', 'not sealed yet'),
  no: both('No', 'No'),
  when: both('Waktu', 'Time'),
  what: both('Perbuatan', 'Deed'),
  who: both('Oleh', 'By'),
  older: both('Catatan sebelumnya', 'Earlier records'),
  erased: both('dihapus', 'erased'),
};

/** The office's journal, newest first. */
export function jurnalPage(site: Site): Handler {
  return async (c) => {
    const lang = c.get('lang');
    const { office } = visitorOf(c);
    const asked = c.req.query('sebelum') ?? '';
    const before = /^\d{1,15}$/.test(asked) ? Number(asked) : null;
    const [entries, checkpoint, posts, people] = await Promise.all([
      latestEntries(site.db, office.id, { before, limit: PAGE }),
      latestCheckpoint(site.db),
      jabatanOf(site.db, office.id),
      site.db<{ id: string; name: string }[]>`select id, name from person where office = ${office.id}`,
    ]);
    const names = new Map(people.map((person) => [person.id, person.name]));
    const jabatan = new Map(posts.map((post) => [post.id, post.name]));
    const last = entries.at(-1);
    return staff(c, site, {
      title: text.title[lang],
      current: 'jurnal',
      children: (
        <>
          <PageHead title={text.title[lang]} lead={text.lead[lang]} />
          <Facts
            items={[
              {
                label: text.sealed[lang],
                value: checkpoint ? number(checkpoint.size, lang) : text.none[lang],
              },
              ...(checkpoint
                ? [{ label: text.root[lang], value: <HashGroups hex={checkpoint.root} perLine={4} /> }]
                : []),
              {
                label: text.files[lang],
                value: checkpoint ? <a href="/jurnal/checkpoint">checkpoint</a> : text.none[lang],
              },
            ]}
          />
          <DataTable
            caption={text.title[lang]}
            rows={entries}
            rowKey={(entry) => String(entry.seq)}
            columns={[
              { key: 'no', head: text.no[lang], cell: (entry) => number(entry.seq + 1, lang), nowrap: true },
              {
                key: 'waktu',
                head: text.when[lang],
                nowrap: true,
                cell: (entry) =>
                  `${shortDay(dayOf(entry.at, office.zone), lang)}, ${clockTime(entry.at, office.zone)}`,
              },
              { key: 'perbuatan', head: text.what[lang], cell: (entry) => kindText[entry.kind][lang] },
              {
                key: 'oleh',
                head: text.who[lang],
                cell: (entry) => (
                  <>
                    {entry.jabatan === null
                      ? 'Terang'
                      : ((entry.person && names.get(entry.person)) ?? text.erased[lang])}
                    <span class="meta line">{entry.jabatan && jabatan.get(entry.jabatan)}</span>
                  </>
                ),
              },
            ]}
          />
          {entries.length === PAGE && last && last.seq > 0 && (
            <p>
              <a href={`${to.jurnal}?sebelum=${last.seq}`}>{text.older[lang]}</a>
            </p>
          )}
        </>
      ),
    });
  };
}
