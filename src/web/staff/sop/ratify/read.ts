import { NotFound, type Reason } from '../../../../base/errors.ts';
import { type Proposal, proposalOf } from '../../../../procedure/amend/proposal.ts';
import { reasonsNotToRatify, type SheetToRatify } from '../../../../procedure/amend/ratify-reasons.ts';
import type { AmendmentKind } from '../../../../procedure/amend/rehearse.ts';
import { sheetDraftById } from '../../../../sop/version/draft.ts';
import { type Ctx, type Site, visitorOf } from '../../../context.ts';

/** What was typed in the form. */
export interface Typed {
  readonly kind: AmendmentKind;
  readonly alasan: string;
  readonly agreed: boolean;
  /** A scan that was uploaded already. */
  readonly signedCopy: string | null;
}

/** A proposal with why this person could not ratify it, whatever they write in the form. */
export interface RatifyView {
  readonly proposal: Proposal;
  readonly reasons: readonly Reason[];
  readonly typed: Typed;
}

export function kindOf(text: string | undefined): AmendmentKind | null {
  return text === 'biasa' || text === 'kahar' ? text : null;
}

/** @throws NotFound when the office has no such draft of this procedure */
export async function readRatifyView(
  c: Ctx,
  site: Site,
  draft: string,
  typed: Partial<Typed> = {},
): Promise<RatifyView> {
  const { office, by } = visitorOf(c);
  const { slug, kind: drafted, alasan } = await sheetDraftById(site.db, office.id, draft);
  if (slug !== c.req.param('slug')) throw new NotFound('sheet draft');
  const kind = typed.kind ?? kindOf(c.req.query('jenis')) ?? drafted;
  const proposal = await proposalOf(site.db, office.id, draft, kind, site.clock.now());
  const sent: SheetToRatify = {
    id: '',
    draft,
    version: proposal.draft.version,
    kind,
    alasan: '-',
    seen: proposal.fingerprint,
    signedCopy: null,
  };
  return {
    proposal,
    reasons: reasonsNotToRatify(proposal, by, sent),
    typed: { alasan, agreed: false, signedCopy: null, ...typed, kind },
  };
}
