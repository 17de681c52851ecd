import type { JSX } from 'preact';
import { Invalid } from '../../../../base/errors.ts';
import { longInstant, type Zone } from '../../../../base/tanggal.ts';
import type { Lang } from '../../../../base/text.ts';
import { lint } from '../../../../sop/lint/lint.ts';
import type { Sheet } from '../../../../sop/sheet/sheet.ts';
import { differences } from '../../../../sop/version/differences.ts';
import { Button, Notice, Reasons } from '../../../../ui/actions.tsx';
import { AsideBlock, Breadcrumbs, PageHead, Section, WithAside } from '../../../../ui/layout.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { staff, type Trouble } from '../../frame.tsx';
import { to } from '../../links.ts';
import { Changes } from '../changes.tsx';
import { Findings, judged } from '../findings.tsx';
import { SheetForm } from '../sheet-form.tsx';
import { text as shared } from '../text.ts';
import { sheetFrom } from './check.ts';
import { Editor } from './editor.tsx';
import { type DraftView, readDraftView } from './read.ts';
import { text } from './text.ts';
import type { TypedSheet } from './typed.ts';
import { typedFrom } from './typed-from.ts';

interface Shown {
  /** What was typed and is not saved. */
  readonly typed?: TypedSheet;
  readonly trouble?: Trouble;
  /** True when somebody saved the draft meanwhile. */
  readonly conflict?: boolean;
}

/** What was typed as a sheet; null while it is not complete. */
function typedSheet(typed: TypedSheet, slug: string): Sheet | null {
  try {
    return sheetFrom(typed, slug);
  } catch (error) {
    if (error instanceof Invalid) return null;
    throw error;
  }
}

/** The draft as a form to fill in, with what is found in it and how it looks; to be read only by those who may not. */
export async function showDraft(c: Ctx, site: Site, shown: Shown = {}): Promise<Response> {
  const lang = c.get('lang');
  const { office } = visitorOf(c);
  const view = await readDraftView(c, site);
  const { draft, reasons } = view;
  const { nama, nomor } = draft.sheet.identitas;
  const typed = shown.typed ?? typedFrom(draft.sheet, draft.version);
  const now = shown.typed ? typedSheet(shown.typed, draft.slug) : draft.sheet;
  const sheet = now ?? draft.sheet;
  const findings = judged(lint(sheet, { today: view.today, versions: view.versions }));
  const closed = draft.closedAt !== null;
  const editing = !closed && (reasons.length === 0 || shown.typed !== undefined);
  return staff(c, site, {
    title: text.title(nama)[lang],
    current: 'prosedur',
    trouble: shown.trouble,
    children: (
      <>
        {shown.typed && !shown.trouble && (
          <Notice tone="info" title={text.unsaved[lang]}>
            {text.unsavedLead[lang]}
          </Notice>
        )}
        {closed && (
          <Notice tone="warning" title={text.closed[lang]}>
            {text.closedLead[lang]} <a href={to.naskah(draft.slug)}>{text.toSop[lang]}</a>
          </Notice>
        )}
        <Breadcrumbs
          lang={lang}
          links={[
            { href: to.sop, label: shared.title[lang] },
            ...(view.base ? [{ href: to.naskah(draft.slug), label: view.base.sheet.identitas.nama }] : []),
          ]}
          here={shared.draft[lang]}
        />
        <PageHead
          overline={`SOP ${nomor ?? shared.noNumber[lang]}`}
          title={text.title(nama)[lang]}
          {...(editing ? { lead: text.lead[lang] } : {})}
          actions={
            <>
              <a href={to.drafSopAct(draft.slug, draft.id, 'naskah.pdf')}>{shared.pdf[lang]}</a>
              {!closed && <a href={to.drafSopAct(draft.slug, draft.id, 'sahkan')}>{text.ratify[lang]}</a>}
            </>
          }
        />
        {shown.conflict && <Conflict stored={draft.sheet} mine={now} lang={lang} />}
        {!editing && !closed && (
          <Reasons id="simpan-reasons" reasons={reasons} head={text.read[lang]} lang={lang} />
        )}
        {editing ? (
          <WithAside
            label={shared.findings[lang]}
            aside={
              <>
                <Saved view={view} zone={office.zone} lang={lang} />
                <div id="temuan">
                  <AsideBlock title={`${shared.findings[lang]} (${findings.length})`}>
                    <Findings findings={findings} lang={lang} />
                  </AsideBlock>
                </div>
              </>
            }
          >
            <Editor
              view={view}
              typed={{ ...typed, version: shown.conflict ? String(draft.version) : typed.version }}
              faults={shown.trouble?.faults ?? []}
              findings={findings.length}
              lang={lang}
            />
          </WithAside>
        ) : (
          <Section title={shared.findings[lang]}>
            <Findings findings={findings} lang={lang} />
          </Section>
        )}
        <Section
          title={text.preview[lang]}
          id="pratinjau"
          note={(shown.typed && now ? text.previewTyped : text.previewSaved)[lang]}
          major
        >
          <SheetForm sheet={sheet} presumed={new Set(sheet.dugaan.map(({ di }) => di))} lang={lang} />
        </Section>
        {editing && <Discard view={view} lang={lang} />}
      </>
    ),
  });
}

function Saved({
  view: { draft, base },
  zone,
  lang,
}: {
  view: DraftView;
  zone: Zone;
  lang: Lang;
}): JSX.Element {
  return (
    <AsideBlock title={base ? text.basedOn(base.version)[lang] : shared.draft[lang]}>
      <p class="meta">
        {text.savedBy(draft.personName, draft.jabatanName, longInstant(draft.changedAt, zone, lang))[lang]}
      </p>
    </AsideBlock>
  );
}

/** Somebody saved first: what the draft says now against what was typed here. */
function Conflict(props: { stored: Sheet; mine: Sheet | null; lang: Lang }): JSX.Element {
  const { stored, mine, lang } = props;
  return (
    <Section title={text.conflict[lang]} note={(mine ? text.conflictLead : text.conflictInvalid)[lang]} major>
      {mine && <Changes groups={differences(stored, mine)} lang={lang} />}
    </Section>
  );
}

function Discard({ view: { draft }, lang }: { view: DraftView; lang: Lang }): JSX.Element {
  return (
    <Section title={text.discard[lang]} note={text.discardLead[lang]} major>
      <details class="fold">
        <summary>{text.discard[lang]}</summary>
        <form method="post" action={to.drafSopAct(draft.slug, draft.id, 'buang')}>
          <input type="hidden" name="versi" value={draft.version} />
          <Button label={text.discardAct[lang]} variant="secondary" />
        </form>
      </details>
    </Section>
  );
}

export function draftPage(site: Site): Handler {
  return (c) => showDraft(c, site);
}
