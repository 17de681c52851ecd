import type { Lang } from '../../../../base/text.ts';
import { attachSoftcopy } from '../../../../custody/softcopy/attach-softcopy.ts';
import { reasonsAgainst } from '../../../../journal/act.ts';
import { ActionButton, Notice } from '../../../../ui/actions.tsx';
import { fieldErrors } from '../../../../ui/field.tsx';
import { Breadcrumbs, EmptyState, PageHead } from '../../../../ui/layout.tsx';
import { DataTable } from '../../../../ui/table.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import type { Form } from '../../../form.ts';
import { staff, type Trouble } from '../../frame.tsx';
import { arsip } from '../links.ts';
import { type MatchView, readMatches } from './match-read.ts';
import { DokumenCell, FileCell } from './match-row.tsx';
import { text } from './match-text.ts';
import { text as serahText } from './text.ts';
import { whereOf } from './where.ts';

/** The table as a form: one row a file, one button for all. */
async function MatchForm(c: Ctx, site: Site, view: MatchView, form: Form | null, trouble?: Trouble) {
  const errors = fieldErrors(trouble?.faults ?? [], c.get('lang'));
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
            narrow: '',
            cell: (row) => <DokumenCell {...{ row, view, form, errors, lang }} />,
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
    : { rows: [], more: 0, dokumen: new Map(), free: [] };
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
          await MatchForm(c, site, view, form, trouble)
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
