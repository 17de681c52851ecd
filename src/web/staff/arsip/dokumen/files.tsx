import { hasOpenFindings } from '../../../../custody/examine/file-state.ts';
import type { Softcopy } from '../../../../custody/softcopy/softcopy.ts';
import { softcopiesOf } from '../../../../custody/softcopy/softcopy.ts';
import { readsOnly } from '../../../../custody/who.ts';
import type { Reader } from '../../../../db/db.ts';
import { unitsOf } from '../../../../people/unit.ts';
import { Breadcrumbs, EmptyState, PageHead, Tabs } from '../../../../ui/layout.tsx';
import { DataTable } from '../../../../ui/table.tsx';
import { type Handler, type Site, visitorOf } from '../../../context.ts';
import { staff } from '../../frame.tsx';
import { moment } from '../../proses/time-words.ts';
import { arsip } from '../links.ts';
import { listText as text } from './daftar/text.ts';
import type { Within } from './search.ts';
import { fileState } from './text.ts';

const SHOWN = 200;
const KEADAAN = ['menunggu', 'karantina', 'temuan', 'belum-terpasang'] as const;
type Keadaan = (typeof KEADAAN)[number];

/** Files in one of these states, the longest waiting first. */
async function filesIn(reader: Reader, { office, unit }: Within, keadaan: Keadaan): Promise<Softcopy[]> {
  const rows = await reader<{ id: string }[]>`
    select s.id from softcopy s left join examination e on (e.office, e.sha256) = (s.office, s.sha256)
    where s.office = ${office} and s.dicoret_at is null and (${unit}::uuid is null or s.unit = ${unit}::uuid)
      and not exists (select from softcopy n where (n.office, n.menggantikan) = (s.office, s.id))
      and not exists (select from tombstone t where (t.office, t.softcopy) = (s.office, s.id))
      and case ${keadaan}
        when 'menunggu' then e.hasil is null
        when 'karantina' then e.hasil = 'karantina' and not exists (select from finding_answer a
          where (a.office, a.sha256, a.code) = (s.office, s.sha256, 'karantina'))
        when 'temuan' then ${hasOpenFindings(reader)}
        else s.dokumen is null end
    order by s.at limit ${SHOWN + 1}`;
  return rows.length === 0 ? [] : softcopiesOf(reader, office, { ids: rows.map(({ id }) => id) });
}

/** Files that somebody must still see to: `?keadaan=` waiting, in quarantine, with findings, not matched. */
export function filesPage(site: Site): Handler {
  return async (c) => {
    const lang = c.get('lang');
    const { office, by } = visitorOf(c);
    const now = site.clock.now();
    const keadaan = KEADAAN.find((one) => one === c.req.query('keadaan')) ?? 'menunggu';
    const [files, units] = await Promise.all([
      filesIn(site.db, { office: office.id, unit: readsOnly(by) }, keadaan),
      unitsOf(site.db, office.id),
    ]);
    const unitName = (id: string) => units.find((unit) => unit.id === id)?.shortName ?? '';
    return staff(c, site, {
      title: text.berkas[lang],
      current: 'arsip',
      children: (
        <>
          <Breadcrumbs
            lang={lang}
            links={[{ href: arsip.beranda, label: text.arsip[lang] }]}
            here={text.berkas[lang]}
          />
          <PageHead title={text.berkas[lang]} lead={text.berkasLead[lang]} />
          <Tabs
            label={text.which[lang]}
            tabs={KEADAAN.map((one) => ({
              href: `${arsip.berkas}?keadaan=${one}`,
              label: text.keadaan[one][lang],
              current: one === keadaan,
            }))}
          />
          {files.length === 0 ? (
            <EmptyState>{text.berkasNone[lang]}</EmptyState>
          ) : (
            <DataTable
              light
              caption={text.keadaan[keadaan][lang]}
              rows={files.slice(0, SHOWN)}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'berkas',
                  head: text.file[lang],
                  cell: (file) => (
                    <>
                      <a href={arsip.softcopy(file.id)}>{file.name}</a>
                      <span class="meta line">{fileState(file)[lang]}</span>
                    </>
                  ),
                },
                {
                  key: 'unit',
                  head: text.unit[lang],
                  cell: ({ unit, dokumen, run }) => (
                    <>
                      {unitName(unit)}
                      {dokumen === null && (
                        <span class="line">
                          <a href={arsip.cocokkan(run, unit)}>{text.keadaan['belum-terpasang'][lang]}</a>
                        </span>
                      )}
                    </>
                  ),
                },
                {
                  key: 'diterima',
                  head: text.came[lang],
                  cell: ({ at, dari, personName }) => (
                    <>
                      {moment(at, now, office.zone, lang)}
                      <span class="meta line">{dari || personName}</span>
                    </>
                  ),
                },
              ]}
            />
          )}
          {files.length > SHOWN && <p class="meta">{text.more[lang]}</p>}
        </>
      ),
    });
  };
}
