import type { JSX } from 'preact';
import { sha256 } from '../../../base/hash.ts';
import { canonical, type Json } from '../../../base/json.ts';
import { dayOf, type Tanggal } from '../../../base/tanggal.ts';
import type { Lang } from '../../../base/text.ts';
import { holds } from '../../../journal/actor.ts';
import { lint } from '../../../sop/lint/lint.ts';
import type { Sheet } from '../../../sop/sheet/sheet.ts';
import { why } from '../../../sop/text.ts';
import { confirmedOf, unconfirmed } from '../../../sop/version/confirmations.ts';
import { openSheetDrafts, type SheetDraft } from '../../../sop/version/draft.ts';
import { type SheetVersion, sheetVersions, stateOf } from '../../../sop/version/sheet-version.ts';
import { shippedSheets } from '../../../sop/version/shipped-sheets.ts';
import { ActionButton, ButtonLink, Reasons } from '../../../ui/actions.tsx';
import { Actions, PageHead, Section } from '../../../ui/layout.tsx';
import { StateTag } from '../../../ui/marks.tsx';
import { DataTable } from '../../../ui/table.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../context.ts';
import { staff, type Trouble } from '../frame.tsx';
import { to } from '../links.ts';
import { judged } from './findings.tsx';
import { text } from './list-text.ts';
import { STATE_TONE, text as shared, stateText } from './text.ts';

/** One procedure in the list: the version that counts now, or the draft where there is none yet. */
interface Row {
  readonly slug: string;
  readonly sheet: Sheet;
  readonly current: SheetVersion | null;
  readonly state: string;
  readonly tone: 'kuning' | 'biru' | 'abu' | null;
  readonly draft: SheetDraft | null;
  readonly findings: number;
  readonly presumed: number;
}

/** The version of a procedure to show first: in force, else the newest. `own` has the newest first. */
export function shownVersion(own: readonly SheetVersion[], today: Tanggal): SheetVersion | null {
  return own.find((one) => stateOf(one, own, today) === 'berlaku') ?? own[0] ?? null;
}

async function rowsOf(site: Site, office: string, today: Tanggal, lang: Lang): Promise<Row[]> {
  const [versions, drafts] = await Promise.all([
    sheetVersions(site.db, office),
    openSheetDrafts(site.db, office),
  ]);
  const slugs = [...new Set([...versions, ...drafts].map(({ slug }) => slug))].sort();
  return Promise.all(
    slugs.map(async (slug): Promise<Row> => {
      const own = versions.filter((one) => one.slug === slug);
      const current = shownVersion(own, today);
      const draft = drafts.find((one) => one.slug === slug) ?? null;
      const { sheet } = (current ?? draft) as { readonly sheet: Sheet };
      const confirmed = current ? await confirmedOf(site.db, office, current.id) : new Set<string>();
      const state = current ? stateOf(current, own, today) : null;
      return {
        slug,
        sheet,
        current,
        draft,
        state: current && state ? stateText(current, state, lang) : shared.draft[lang],
        tone: state ? STATE_TONE[state] : 'biru',
        findings: judged(lint(sheet, { today, confirmed, versions })).length,
        presumed: unconfirmed(sheet, confirmed).length,
      };
    }),
  );
}

/** Every SOP of the office, and the ways to get another one. */
export async function showList(c: Ctx, site: Site, trouble?: Trouble): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const today = dayOf(site.clock.now(), office.zone);
  const [rows, shipped, versions] = await Promise.all([
    rowsOf(site, office.id, today, lang),
    shippedSheets(),
    sheetVersions(site.db, office.id),
  ]);
  return staff(c, site, {
    title: shared.title[lang],
    current: 'prosedur',
    trouble,
    children: (
      <>
        <PageHead title={shared.title[lang]} lead={text.lead[lang]} />
        <Procedures rows={rows} lang={lang} />
        {holds(by, 'pengelola', 'ppid', 'sekretaris') ? (
          <Actions>
            <ButtonLink href={to.sopBaru} label={text.newSop[lang]} />
            <a href={to.sopImpor}>{text.importSop[lang]}</a>
          </Actions>
        ) : (
          <Actions>
            <ActionButton id="sop" label={text.newSop[lang]} lang={lang} reasons={[why.onlyDrafter()]} />
          </Actions>
        )}
        <Shipped sheets={shipped} versions={versions} may={holds(by, 'pengelola')} lang={lang} />
      </>
    ),
  });
}

function Procedures({ rows, lang }: { rows: readonly Row[]; lang: Lang }): JSX.Element {
  return (
    <DataTable
      caption={shared.title[lang]}
      rows={rows}
      rowKey={(row) => row.slug}
      empty={text.none[lang]}
      columns={[
        {
          key: 'sop',
          head: text.sop[lang],
          cell: ({ current, draft, slug, sheet }) => (
            <>
              <a href={current ? to.naskah(slug) : to.drafSop(slug, draft?.id ?? '')}>
                {sheet.identitas.nama}
              </a>
              <span class="meta">{sheet.identitas.nomor ?? shared.noNumber[lang]}</span>
            </>
          ),
        },
        {
          key: 'versi',
          head: shared.version[lang],
          kind: 'number',
          cell: ({ current }) => current?.version ?? '',
        },
        {
          key: 'temuan',
          head: shared.findings[lang],
          nowrap: true,
          cell: ({ findings }) => text.findingsOf(findings)[lang],
        },
        {
          key: 'dugaan',
          head: shared.presumed[lang],
          nowrap: true,
          cell: ({ presumed }) => text.presumedOf(presumed)[lang],
        },
        {
          key: 'keadaan',
          head: shared.state[lang],
          cell: ({ current, draft, slug, state, tone }) => (
            <>
              {tone ? <StateTag tone={tone}>{state}</StateTag> : state}
              {current && draft && (
                <a class="line" href={to.drafSop(slug, draft.id)}>
                  {text.openDraft[lang]}
                  <span class="govuk-visually-hidden"> {draft.sheet.identitas.nama}</span>
                </a>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

interface ShippedProps {
  readonly sheets: readonly Sheet[];
  readonly versions: readonly SheetVersion[];
  readonly may: boolean;
  readonly lang: Lang;
}

function Shipped({ sheets, versions, may, lang }: ShippedProps): JSX.Element {
  const hashes = new Set(versions.map((one) => one.sha256));
  const loaded = (sheet: Sheet) => hashes.has(sha256(canonical(sheet as unknown as Json)));
  return (
    <Section title={text.shipped[lang]} note={text.shippedNote[lang]} major>
      <DataTable
        caption={text.shipped[lang]}
        rows={sheets}
        rowKey={(sheet) => sheet.slug}
        columns={[
          {
            key: 'sop',
            head: text.sop[lang],
            cell: ({ identitas }) => (
              <>
                {identitas.nama}
                <span class="meta">{identitas.badan}</span>
              </>
            ),
          },
          {
            key: 'nomor',
            head: shared.nomor[lang],
            cell: ({ identitas }) => identitas.nomor ?? shared.noNumber[lang],
          },
          {
            key: 'pasang',
            head: text.load[lang],
            kind: 'act',
            cell: (sheet) =>
              loaded(sheet)
                ? text.loaded[lang]
                : may && (
                    <form method="post" action={to.sopPasang}>
                      <input type="hidden" name="naskah" value={sheet.slug} />
                      <button type="submit" class="link">
                        {text.load[lang]}
                        <span class="govuk-visually-hidden"> {sheet.identitas.nama}</span>
                      </button>
                    </form>
                  ),
          },
        ]}
      />
      {!may && !sheets.every(loaded) && (
        <div class="afterlist">
          <Reasons id="pasang-reasons" reasons={[why.onlyPengelola()]} lang={lang} />
        </div>
      )}
    </Section>
  );
}

export function listPage(site: Site): Handler {
  return (c) => showList(c, site);
}
