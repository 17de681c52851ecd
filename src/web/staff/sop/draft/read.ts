import { NotFound, type Reason } from '../../../../base/errors.ts';
import { dayOf, type Tanggal } from '../../../../base/tanggal.ts';
import { reasonsAgainst } from '../../../../journal/act.ts';
import { keyOf } from '../../../../sop/sheet/running.ts';
import { type SheetDraft, sheetDraftById } from '../../../../sop/version/draft.ts';
import { saveSheetDraft } from '../../../../sop/version/save-draft.ts';
import { type SheetVersion, sheetVersions } from '../../../../sop/version/sheet-version.ts';
import type { Choice } from '../../../../ui/choices.tsx';
import { type Ctx, type Site, visitorOf } from '../../../context.ts';

/** A draft with what its editor needs to know of the office. */
export interface DraftView {
  readonly draft: SheetDraft;
  readonly today: Tanggal;
  readonly versions: readonly SheetVersion[];
  /** The version that it changes. */
  readonly base: SheetVersion | null;
  /** Why this person cannot save it. */
  readonly reasons: readonly Reason[];
  /** The office's other SOPs, which this one may start. */
  readonly others: readonly Choice[];
  /** Keys that steps of this procedure have or had in any version. */
  readonly used: ReadonlySet<string>;
}

/** @throws NotFound when the office has no such draft of this procedure */
export async function readDraftView(c: Ctx, site: Site): Promise<DraftView> {
  const { office, by } = visitorOf(c);
  const draft = await sheetDraftById(site.db, office.id, c.req.param('draft') ?? '');
  if (draft.slug !== c.req.param('slug')) throw new NotFound('sheet draft');
  const input = { draft: draft.id, version: draft.version, sheet: draft.sheet };
  const [versions, reasons] = await Promise.all([
    sheetVersions(site.db, office.id),
    reasonsAgainst(site, by, saveSheetDraft, input),
  ]);
  const names = new Map(
    versions.toReversed().map(({ slug, sheet }) => [slug, sheet.identitas.nama] as const),
  );
  for (const slug of draft.sheet.memulai) if (!names.has(slug)) names.set(slug, slug);
  names.delete(draft.slug);
  const own = versions.filter(({ slug }) => slug === draft.slug);
  return {
    draft,
    today: dayOf(site.clock.now(), office.zone),
    versions,
    base: own.find(({ id }) => id === draft.basedOn) ?? null,
    reasons,
    others: [...names].map(([value, label]) => ({ value, label })),
    used: new Set([...own, draft].flatMap(({ sheet }) => sheet.langkah.map(keyOf))),
  };
}
