import type { JSX } from 'preact';
import { newId } from '../../../../base/id.ts';
import { clockTime, dayOf, longDay, number } from '../../../../base/tanggal.ts';
import type { Lang } from '../../../../base/text.ts';
import { Notice } from '../../../../ui/actions.tsx';
import { Breadcrumbs, PageHead } from '../../../../ui/layout.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { staff, type Trouble } from '../../frame.tsx';
import { to } from '../../links.ts';
import { ImportedNotice } from '../import/imported.tsx';
import { type DraftView, earlierOf, headOf, readDraft } from './read.ts';
import { Review } from './review.tsx';
import { text as reviewText } from './review-text.ts';
import { RewrittenNotice } from './rewritten.tsx';
import { type Opened, Rows } from './rows.tsx';
import { text } from './text.ts';
import { typedFrom, typedNew } from './typed.ts';

export interface DraftShown {
  readonly open?: Opened | null;
  readonly trouble?: Trouble;
  readonly alasan?: string;
}

/** The draft as it is, or again after a refused attempt with what was typed. */
export async function showDraft(c: Ctx, site: Site, shown: DraftShown = {}): Promise<Response> {
  const lang = c.get('lang');
  const visitor = visitorOf(c);
  const view = await readDraft(site.db, visitor, c.req.param('draft') ?? '');
  const { draft, place } = view;
  const editable = view.editReasons.length === 0;
  const open = shown.open === undefined ? await openedBy(c, site, view) : shown.open;
  const openRow = open?.kind === 'form' ? open.typed.id : open?.kind === 'confirm' ? open.entry : null;
  const faults = shown.trouble?.faults ?? [];
  const { submission } = draft;
  const { zone } = visitor.office;
  const at = (when: Date) => `${longDay(dayOf(when, zone), lang)}, ${clockTime(when, zone)}`;
  return staff(c, site, {
    title: `${text.title[lang]}, ${draft.unitName}`,
    current: 'informasi',
    trouble: shown.trouble,
    children: (
      <>
        {!shown.trouble && <ImportedNotice query={c.req.query('impor')} lang={lang} />}
        {!shown.trouble && (
          <RewrittenNotice
            fields={c.req.query('ditulis')}
            entry={draft.entries.find((entry) => entry.id === c.req.query('dekat'))}
            lang={lang}
          />
        )}
        <Breadcrumbs
          lang={lang}
          links={[{ href: to.run(draft.run), label: place.run.title }]}
          here={text.step(submission && !submission.returnedAt ? 2 : 1)[lang]}
        />
        <PageHead
          overline={draft.unitName}
          title={text.title[lang]}
          lead={editable && leadOf(view, lang)}
          actions={editable && <Ways draft={draft.id} lang={lang} />}
        />
        {submission?.returnedAt && (
          <Notice tone="warning" title={reviewText.returnedTitle[lang]}>
            <p>{submission.alasan}</p>
            <p class="meta">
              {reviewText.returnedBy(submission.returnedBy ?? '', at(submission.returnedAt))[lang]}{' '}
              {reviewText.sentBy(submission.sentBy, at(submission.at))[lang]}
            </p>
          </Notice>
        )}
        <Rows c={c} view={view} open={open} trouble={shown.trouble ?? {}} lang={lang} />
        <Review
          view={view}
          visitor={visitor}
          alasan={shown.alasan ?? ''}
          openRow={openRow}
          faults={faults}
          lang={lang}
        />
      </>
    ),
  });
}

/** What to do here: state what became of an edition's rows, go through those already written, or begin. */
function leadOf({ draft, edition }: DraftView, lang: Lang): string {
  if (edition) return text.startedFrom(edition)[lang];
  const rows = draft.entries.length;
  return (rows > 0 ? text.startedFilled(number(rows, lang)) : text.startedEmpty)[lang];
}

export function draftPage(site: Site): Handler {
  return (c) => showDraft(c, site);
}

/** What the address opens: to be typed in by those who may change rows, to be read by the others. */
async function openedBy(c: Ctx, site: Site, { draft, editReasons }: DraftView): Promise<Opened | null> {
  const asked = c.req.query('baris');
  const editable = editReasons.length === 0;
  if (asked === 'baru' && editable) {
    const { office } = visitorOf(c);
    const last = draft.entries.findLast((entry) => entry.change === 'baru');
    const values = {
      penguasa: draft.unitName,
      penanggungJawab: last?.penanggungJawab ?? headOf(draft.unitName),
      tempat: last?.tempat ?? office.city,
    };
    return { kind: 'form', typed: typedNew(newId(site.clock.now()), values), conflict: false };
  }
  const entry = draft.entries.find((one) => one.id === asked);
  if (!entry) return null;
  if (!editable) return { kind: 'read', entry: entry.id, earlier: await earlierOf(site.db, entry) };
  const act = c.req.query('aksi');
  if (act === 'hilang' || act === 'hapus' || act === 'kembali') {
    return { kind: 'confirm', entry: entry.id, act, alasan: '' };
  }
  return { kind: 'form', typed: typedFrom(entry), conflict: false };
}

function Ways({ draft, lang }: { draft: string; lang: Lang }): JSX.Element {
  return (
    <>
      <a href={`${to.impor(draft)}#tempel`}>{text.paste[lang]}</a>{' '}
      <a href={to.impor(draft)}>{text.upload[lang]}</a>{' '}
      <a href={to.templat(draft)} download>
        {text.template[lang]}
      </a>
    </>
  );
}
