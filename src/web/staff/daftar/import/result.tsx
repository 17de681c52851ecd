import type { JSX } from 'preact';
import type { Reason } from '../../../../base/errors.ts';
import { number } from '../../../../base/tanggal.ts';
import { terbilang } from '../../../../base/terbilang.ts';
import type { Lang } from '../../../../base/text.ts';
import { importEntries } from '../../../../daftar/draft/import-entries.ts';
import { reasonsAgainst } from '../../../../journal/act.ts';
import { ActionButton, ErrorSummary, Notice } from '../../../../ui/actions.tsx';
import { TextField } from '../../../../ui/fields.tsx';
import { Actions, Breadcrumbs, PageHead, Section } from '../../../../ui/layout.tsx';
import { BarParts } from '../../../../ui/marks.tsx';
import { type Ctx, type Site, visitorOf } from '../../../context.ts';
import { staff, type Trouble } from '../../frame.tsx';
import { to } from '../../links.ts';
import type { DraftView } from '../draft/read.ts';
import { type Checked, rowsToWrite } from './check.ts';
import { Columns } from './columns.tsx';
import { readyCounts } from './imported.tsx';
import { rowRanges } from './row-ranges.ts';
import { DoublesTable, ErrorsTable, OPEN_CELL } from './rows.tsx';
import { text } from './text.ts';

/** Eleven and fewer in words, at the head of a sentence. */
export function headNumber(n: number, lang: Lang): string {
  if (lang === 'en' || n > 11) return number(n, lang);
  const words = terbilang(n);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * What was found in the list, and everything that can still be said about it. Nothing is saved yet.
 * @param unseen true when Impor was pressed with a text that had not been checked
 */
export async function showResult(
  c: Ctx,
  site: Site,
  view: DraftView,
  checked: Checked,
  { trouble, unseen = false }: { trouble?: Trouble; unseen?: boolean } = {},
): Promise<Response> {
  const lang = c.get('lang');
  const { asked, sheet, result } = checked;
  const { draft } = view;
  const { id, sha256 } = asked;
  const rows = rowsToWrite(checked);
  const reasons = await reasonsAgainst(site, visitorOf(c).by, importEntries, {
    draft: draft.id,
    id,
    sha256,
    rows,
  });
  const ready = result?.ready.length ?? 0;
  const title = result
    ? text.found(number(result.rowsRead, lang), number(ready, lang))[lang]
    : text.unread[lang];
  return staff(c, site, {
    title,
    current: 'informasi',
    trouble,
    children: (
      <>
        {!result && !trouble && (
          <ErrorSummary faults={checked.faults} lang={lang} ids={{ berkas: 'kepala' }} />
        )}
        {unseen && <Notice tone="warning">{text.unseen[lang]}</Notice>}
        <Breadcrumbs
          lang={lang}
          links={[
            { href: to.draf(draft.id), label: text.draft[lang] },
            { href: to.impor(draft.id), label: text.title[lang] },
          ]}
          here={asked.pasted ? text.paste[lang] : text.upload[lang]}
        />
        <PageHead
          overline={[
            asked.pasted ? text.pastedName[lang] : asked.nama,
            sheet.sheet && text.sheet(sheet.sheet)[lang],
          ]
            .filter(Boolean)
            .join(', ')}
          title={title}
        />
        {result && <Bar checked={checked} lang={lang} />}
        <form method="post" action={`${to.impor(draft.id)}#${OPEN_CELL}`} novalidate>
          <Carried checked={checked} lang={lang} />
          {result && <ErrorsTable checked={checked} lang={lang} />}
          <DoublesTable checked={checked} lang={lang} />
          {result && <Notices checked={checked} lang={lang} />}
          <Columns checked={checked} lang={lang} />
          {result && <Import checked={checked} draft={draft.id} reasons={reasons} lang={lang} />}
        </form>
      </>
    ),
  });
}

interface PartProps {
  readonly checked: Checked;
  readonly lang: Lang;
}

function Bar({ checked, lang }: PartProps): JSX.Element | null {
  const { result } = checked;
  if (!result) return null;
  const { same, changed, added } = readyCounts(checked);
  const n = (count: number) => number(count, lang);
  return (
    <>
      <BarParts
        parts={[
          { n: result.ready.length, tone: 'ready', label: text.ready(n(same), n(changed), n(added))[lang] },
          { n: result.errorRows, tone: 'error', label: text.errors[lang] },
          { n: result.doubles.length, tone: 'double', label: text.doubles[lang] },
        ]}
      />
      {result.skipped.length > 0 && <p class="meta">{text.skipped(n(result.skipped.length))[lang]}</p>}
    </>
  );
}

/** What the next press must know of this one. The first button is the one that the Enter key presses. */
function Carried({ checked, lang }: PartProps): JSX.Element {
  const { asked, sheet, mapping } = checked;
  const fields: [string, string][] = [
    ['impor', asked.id],
    ['sha256', asked.sha256],
    ['nama', asked.nama],
    ['cara', asked.pasted ? 'tempel' : 'berkas'],
    ['lembarLalu', sheet.sheet],
    ['kepalaLalu', String(mapping.headerRow ?? '')],
  ];
  const mended = [...asked.corrections].filter(([cell]) => cell !== asked.open);
  return (
    <>
      <button
        type="submit"
        name="aksi"
        value="periksa"
        class="govuk-visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
      >
        {text.again[lang]}
      </button>
      {fields.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {mended.map(([cell, value]) => (
        <input key={cell} type="hidden" name={`isi-${cell.replace(':', '-')}`} value={value} />
      ))}
    </>
  );
}

/** Errors shown on the page; the marked file has all. */
export const SHOWN_ERRORS = 50;

function Notices({ checked, lang }: PartProps): JSX.Element | null {
  const notices = checked.result?.notices ?? [];
  if (notices.length === 0) return null;
  return (
    <Section title={text.notices[lang]}>
      <ul>
        {notices.map((notice) => (
          <li key={`${notice.code}${notice.id}`}>
            {notice[lang]} {notice.rows.length > 0 && <span class="meta">{rowsOf(notice.rows, lang)}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function rowsOf(rows: readonly number[], lang: Lang): string {
  const { shown, others } = rowRanges(rows);
  return text.rowsList(shown, others > 0 ? number(others, lang) : null)[lang];
}

function Import(props: PartProps & { draft: string; reasons: readonly Reason[] }): JSX.Element | null {
  const { checked, draft, reasons, lang } = props;
  const { result } = checked;
  if (!result) return null;
  const ready = result.ready.length;
  const left = result.rowsRead - ready;
  return (
    <Section
      title={text.importTitle[lang]}
      major
      note={(left > 0 ? text.importNote(headNumber(left, lang)) : text.importAll)[lang]}
    >
      {result.ready.some((row) => row.change === 'diubah') && (
        <TextField
          name="alasan"
          label={text.reason[lang]}
          hint={text.reasonHint[lang]}
          lang={lang}
          value={checked.asked.alasan}
          optional
        />
      )}
      <Actions>
        <ActionButton
          id="impor"
          lang={lang}
          name="aksi"
          value="impor"
          label={text.import(number(ready, lang))[lang]}
          reasons={reasons}
        />
        <a href={to.impor(draft)}>{text.other[lang]}</a>
      </Actions>
    </Section>
  );
}
