import type { JSX } from 'preact';
import { fileSize } from '../../../../base/tanggal.ts';
import type { Lang } from '../../../../base/text.ts';
import { attachSoftcopy } from '../../../../custody/softcopy/attach-softcopy.ts';
import { reasonsAgainst } from '../../../../journal/act.ts';
import { ActionButton, Notice } from '../../../../ui/actions.tsx';
import { SelectField, TextArea, TextField } from '../../../../ui/fields.tsx';
import { Breadcrumbs, EmptyState, PageHead } from '../../../../ui/layout.tsx';
import { DataTable } from '../../../../ui/table.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import type { Form } from '../../../form.ts';
import { staff, type Trouble } from '../../frame.tsx';
import { arsip } from '../links.ts';
import { type MatchRow, type MatchView, readMatches } from './match-read.ts';
import { text } from './match-text.ts';
import { text as serahText } from './text.ts';
import { whereOf } from './where.ts';

/** The name of a field of one row; the file's id makes it the row's own. */
export const field = (name: 'ke' | 'judul' | 'tahun' | 'nomor' | 'tadi', file: string) => `${name}-${file}`;

interface RowProps {
  readonly row: MatchRow;
  readonly view: MatchView;
  /** What was typed, when the table came back. */
  readonly form: Form | null;
  readonly lang: Lang;
}

/** A file, and what is known of its content. */
function FileCell({ row, lang }: Omit<RowProps, 'view' | 'form'>): JSX.Element {
  const { file, also, says } = row;
  return (
    <>
      <a href={arsip.softcopy(file.id)}>{file.name}</a>
      <span class="meta line">{[fileSize(file.size, lang), file.dari].filter(Boolean).join(', ')}</span>
      {also && <span class="line cocok__also">{also[lang]}</span>}
      {says.judul === '' && <span class="meta line">{text.unnamed[lang]}</span>}
    </>
  );
}

/** What stands in a field: as typed, or as proposed. */
function valueIn({ form, row }: RowProps, what: Parameters<typeof field>[0], proposed: string): string {
  return form ? form.text(field(what, row.file.id)) : proposed;
}

/** The document of one file: one that is there, a new one, another by its number, or none yet. */
function DokumenCell(props: RowProps): JSX.Element {
  const { file, guesses, proposed } = props.row;
  const { view, lang } = props;
  const own = file.dokumen ? [file.dokumen] : [];
  const offered = [...new Set([...own, ...guesses.map((one) => one.dokumen)])].flatMap(
    (one) => view.dokumen.get(one) ?? [],
  );
  return (
    <>
      <input type="hidden" name={field('tadi', file.id)} value={valueIn(props, 'tadi', file.dokumen ?? '')} />
      <SelectField
        name={field('ke', file.id)}
        label={`${text.belongs[lang]}: ${file.name}`}
        lang={lang}
        value={valueIn(props, 'ke', proposed)}
        options={[
          ...offered.map((one) => ({ value: one.id, label: `${one.nomor} ${one.judul}` })),
          { value: 'baru', label: text.new[lang] },
          { value: 'lain', label: text.other[lang] },
          { value: 'nanti', label: text.later[lang] },
        ]}
      />
    </>
  );
}

/** Title of a new document, or number of another; only the field of what is chosen shows. */
function WhichCell(props: RowProps): JSX.Element {
  const { file, says } = props.row;
  const { lang } = props;
  return (
    <>
      <div class="cocok__baru">
        <TextArea
          name={field('judul', file.id)}
          label={`${text.judul[lang]}: ${file.name}`}
          lang={lang}
          rows={1}
          value={valueIn(props, 'judul', says.judul)}
        />
      </div>
      <div class="cocok__lain">
        <TextField
          name={field('nomor', file.id)}
          label={`${text.nomor[lang]}: ${file.name}`}
          hint={text.nomorHint[lang]}
          lang={lang}
          value={valueIn(props, 'nomor', '')}
          width={20}
        />
      </div>
    </>
  );
}

function YearCell(props: RowProps): JSX.Element {
  const { file, says } = props.row;
  return (
    <div class="cocok__baru">
      <TextField
        name={field('tahun', file.id)}
        label={`${text.tahun[props.lang]}: ${file.name}`}
        lang={props.lang}
        value={valueIn(props, 'tahun', says.tahun === null ? '' : String(says.tahun))}
        inputmode="numeric"
        width={4}
      />
    </div>
  );
}

/** The table as a form: one row a file, one button for all. */
async function MatchForm(c: Ctx, site: Site, view: MatchView, form: Form | null) {
  const lang = c.get('lang');
  const unit = c.req.query('unit') ?? '';
  const run = c.req.query('run') || null;
  const reasons = (
    await reasonsAgainst(site, visitorOf(c).by, attachSoftcopy, { unit, run, rows: [] })
  ).filter(({ code }) => code !== 'tidak-ada-yang-dipasang');
  return (
    <form class="cocok" method="post" action={`${arsip.cocokkan(run, unit)}${fileQuery(c)}`} novalidate>
      <DataTable
        caption={text.caption[lang]}
        rows={view.rows}
        rowKey={(row) => row.file.id}
        light
        columns={[
          {
            key: 'berkas',
            head: text.file[lang],
            cell: (row) => <FileCell row={row} lang={lang} />,
          },
          {
            key: 'dokumen',
            head: text.belongs[lang],
            cell: (row) => <DokumenCell row={row} view={view} form={form} lang={lang} />,
          },
          {
            key: 'judul',
            head: text.judul[lang],
            narrow: text.judulShort[lang],
            cell: (row) => <WhichCell row={row} view={view} form={form} lang={lang} />,
          },
          {
            key: 'tahun',
            head: text.tahun[lang],
            cell: (row) => <YearCell row={row} view={view} form={form} lang={lang} />,
          },
        ]}
      />
      <p class="meta cocok__note">{text.sameTitle[lang]}</p>
      {view.more > 0 && <Notice tone="info">{text.more(view.more)[lang]}</Notice>}
      <ActionButton id="cocokkan" label={text.save[lang]} lang={lang} reasons={reasons} />
    </form>
  );
}

const fileQuery = (c: Ctx) => {
  const file = c.req.query('berkas');
  return file ? `&berkas=${encodeURIComponent(file)}` : '';
};

/** Where work goes on once every file has its document. */
function onwards(run: string | null, unit: string, lang: Lang): { href: string; label: string } {
  return run
    ? { href: arsip.dokumentasi(run, unit), label: serahText.done[lang] }
    : { href: arsip.serah(run, unit), label: text.toSerah[lang] };
}

/** The page on which every file gets its document. */
export async function showMatch(
  c: Ctx,
  site: Site,
  form: Form | null = null,
  trouble?: Trouble,
): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const asked = {
    unit: c.req.query('unit') ?? '',
    run: c.req.query('run') || null,
    file: c.req.query('berkas'),
  };
  const { unit, run } = await whereOf(site.db, by, { unit: asked.unit, run: asked.run ?? '' });
  const view = unit
    ? await readMatches(site.db, office.id, { unit: unit.id, run: asked.run, file: asked.file })
    : { rows: [], more: 0, dokumen: new Map() };
  const lead = asked.file ? text.one : text.lead(view.rows.length + view.more);
  return staff(c, site, {
    title: text.title[lang],
    current: 'arsip',
    trouble,
    children: (
      <>
        <Breadcrumbs
          lang={lang}
          links={[
            { href: arsip.beranda, label: serahText.arsip[lang] },
            { href: arsip.serah(asked.run, asked.unit), label: serahText.title[lang] },
          ]}
          here={text.title[lang]}
        />
        <PageHead
          overline={[unit?.name, run?.title].filter(Boolean).join(', ')}
          title={text.title[lang]}
          {...(view.rows.length > 0 ? { lead: lead[lang] } : {})}
        />
        {view.rows.length > 0 ? (
          await MatchForm(c, site, view, form)
        ) : (
          <EmptyState link={onwards(asked.run, asked.unit, lang)}>
            {(unit ? text.none : serahText.nobody)[lang]}
          </EmptyState>
        )}
      </>
    ),
  });
}

export function matchPage(site: Site): Handler {
  return (c) => showMatch(c, site);
}
