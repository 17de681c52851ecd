import type { JSX } from 'preact';
import type { Lang } from '../../../../../base/text.ts';
import { type Tree, treeOf } from '../../../../../custody/count/branch.ts';
import { KLASIFIKASI_DOKUMEN } from '../../../../../custody/dokumen/dokumen.ts';
import { keepsAny, readsOnly } from '../../../../../custody/who.ts';
import { type Unit, unitsOf } from '../../../../../people/unit.ts';
import { Button } from '../../../../../ui/actions.tsx';
import { SelectField, TextField } from '../../../../../ui/fields.tsx';
import { Breadcrumbs, EmptyState, FieldRow, PageHead } from '../../../../../ui/layout.tsx';
import { StateTag } from '../../../../../ui/marks.tsx';
import { DataTable } from '../../../../../ui/table.tsx';
import { type Handler, type Site, visitorOf } from '../../../../context.ts';
import { Pager, pageOf, pagesOf } from '../../../daftar/pager.tsx';
import { staff } from '../../../frame.tsx';
import { arsip } from '../../links.ts';
import { KLASIFIKASI } from '../../words.ts';
import { KURANG, type Listed, listDokumen, queryOf, readWanted, type Wanted, yearsOf } from './read.ts';
import { listText as text } from './text.ts';

const PER_PAGE = 25;
/** Places that a line names. */
const NAMED = 2;

/** The list's two files beside it. */
export const LIST_FILES = ['daftar.csv', 'daftar.xlsx'] as const;

function Filters(props: {
  wanted: Wanted;
  units: readonly Unit[];
  years: readonly number[];
  lang: Lang;
}): JSX.Element {
  const { wanted, units, years, lang } = props;
  const all = (label: { id: string; en: string }) => ({ value: '', label: label[lang] });
  return (
    <form method="get" action={arsip.dokumenDaftar} class="saringan">
      <FieldRow>
        <TextField name="kata" label={text.kata[lang]} lang={lang} value={wanted.kata} />
        <SelectField
          name="unit"
          label={text.unit[lang]}
          lang={lang}
          value={wanted.unit}
          options={[
            ...(units.length > 1 ? [all(text.allUnits)] : []),
            ...units.map(({ id, shortName }) => ({ value: id, label: shortName })),
          ]}
        />
      </FieldRow>
      <FieldRow>
        <SelectField
          name="tahun"
          label={text.tahun[lang]}
          lang={lang}
          value={wanted.tahun}
          options={[
            all(text.allYears),
            ...years.map((year) => ({ value: String(year), label: String(year) })),
          ]}
        />
        <SelectField
          name="klasifikasi"
          label={text.klasifikasi[lang]}
          lang={lang}
          value={wanted.klasifikasi}
          options={[
            all(text.allClasses),
            ...KLASIFIKASI_DOKUMEN.map((one) => ({ value: one, label: KLASIFIKASI[one][lang] })),
          ]}
        />
        <SelectField
          name="kurang"
          label={text.kurang[lang]}
          lang={lang}
          value={wanted.kurang}
          options={[
            all(text.anything),
            ...KURANG.map((one) => ({ value: one, label: text.lacks[one][lang] })),
          ]}
        />
      </FieldRow>
      <div class="actions">
        <Button label={text.filter[lang]} variant="secondary" />
        {queryOf(wanted) && <a href={arsip.dokumenDaftar}>{text.clear[lang]}</a>}
      </div>
    </form>
  );
}

/** Where the papers of a line are, in a few words. */
export function paperPlaces(
  { places, dipinjam, hardcopy, dimusnahkanAt }: Listed,
  tree: Tree,
  lang: Lang,
): string {
  if (hardcopy === 0) return dimusnahkanAt ? '' : text.nothing[lang];
  const named = [...new Set(places.map((place) => tree.path(place) || text.unshelved[lang]))];
  const rest = named.length - NAMED;
  return [
    named.slice(0, NAMED).join('; '),
    rest > 0 ? text.andMore(rest)[lang] : '',
    dipinjam > 0 ? text.lent(dipinjam)[lang] : '',
  ]
    .filter(Boolean)
    .join(', ');
}

function ListTable({ rows, tree, lang }: { rows: readonly Listed[]; tree: Tree; lang: Lang }): JSX.Element {
  return (
    <DataTable
      light
      caption={text.title[lang]}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'dokumen',
          head: text.dokumen[lang],
          cell: ({ id, judul, nomor, itemNomor }) => (
            <>
              <a href={arsip.dokumen(id)}>{judul}</a>
              <span class="meta line">{[itemNomor, nomor].filter(Boolean).join(', ')}</span>
            </>
          ),
        },
        {
          key: 'unit',
          head: text.unit[lang],
          cell: ({ unitName, tahun }) => (
            <>
              {unitName}
              <span class="meta line">{tahun ?? text.noYear[lang]}</span>
            </>
          ),
        },
        { key: 'hardcopy', head: text.hardcopy[lang], cell: (row) => paperPlaces(row, tree, lang) },
        {
          key: 'softcopy',
          head: text.softcopy[lang],
          nowrap: true,
          cell: ({ softcopy }) => (softcopy > 0 ? text.files(softcopy) : text.nothing)[lang],
        },
        {
          key: 'klasifikasi',
          head: text.klasifikasi[lang],
          cell: ({ klasifikasi, dimusnahkanAt }) =>
            dimusnahkanAt ? (
              <StateTag tone="abu">{text.destroyed[lang]}</StateTag>
            ) : (
              KLASIFIKASI[klasifikasi][lang]
            ),
        },
      ]}
    />
  );
}

/** Every document of the office, filtered as the address asks. */
export function listPage(site: Site): Handler {
  return async (c) => {
    const lang = c.get('lang');
    const { office, by } = visitorOf(c);
    const own = readsOnly(by);
    const wanted = readWanted((name) => c.req.query(name), own);
    const asked = pageOf(c.req.query('hal'), 10_000, -1, PER_PAGE);
    const [{ rows, total }, tree, units, years] = await Promise.all([
      listDokumen(site.db, office.id, wanted, { limit: PER_PAGE, offset: (asked - 1) * PER_PAGE }),
      treeOf(site.db, office.id),
      unitsOf(site.db, office.id).then((all) => all.filter(({ id }) => own === null || id === own)),
      yearsOf(site.db, office.id),
    ]);
    const page = Math.min(asked, pagesOf(total, PER_PAGE));
    if (page < asked)
      return c.redirect(`${arsip.dokumenDaftar}${queryOf(wanted, { hal: String(page) })}`, 303);
    const filtered = queryOf({ ...wanted, unit: own ? '' : wanted.unit }) !== '';
    return staff(c, site, {
      title: text.title[lang],
      current: 'arsip',
      children: (
        <>
          <Breadcrumbs
            lang={lang}
            links={[{ href: arsip.beranda, label: text.arsip[lang] }]}
            here={text.title[lang]}
          />
          <PageHead
            title={text.title[lang]}
            actions={keepsAny(by) && <a href={arsip.dokumenBaru}>{text.record[lang]}</a>}
          />
          <Filters {...{ wanted, units, years, lang }} />
          <div class="listbar" role="status">
            <p>
              <strong>{text.count(total)[lang]}</strong>
            </p>
            {total > 0 && (
              <p>
                {text.export[lang]}{' '}
                {LIST_FILES.map((file) => (
                  <>
                    <a key={file} href={`${arsip.dokumenDaftar}/${file}${queryOf(wanted)}`}>
                      {file.replace('daftar.', '').toUpperCase()}
                    </a>{' '}
                  </>
                ))}
              </p>
            )}
          </div>
          {rows.length === 0 ? (
            <EmptyState>{(filtered ? text.none : text.empty)[lang]}</EmptyState>
          ) : (
            <ListTable {...{ rows, tree, lang }} />
          )}
          <Pager
            page={page}
            of={total}
            perPage={PER_PAGE}
            href={(other) => `${arsip.dokumenDaftar}${queryOf(wanted, { hal: String(other) })}`}
            lang={lang}
          />
        </>
      ),
    });
  };
}
