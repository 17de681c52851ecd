import { lengthReasons, type Reason } from '../../base/errors.ts';
import { type Actor, holds } from '../../journal/actor.ts';
import { nothingChanged } from '../../sop/amend/compare.ts';
import { ratifierName, ratifierOf } from '../../sop/amend/ratifier.ts';
import { sameWords } from '../../sop/amend/words.ts';
import { gapsOf } from '../../sop/sheet/presumption.ts';
import type { Proposal } from './proposal.ts';
import type { AmendmentKind } from './rehearse.ts';
import { citeClause, why } from './text.ts';

export interface SheetToRatify {
  /** Id of the version that it becomes. */
  readonly id: string;
  readonly draft: string;
  /** Version of the draft that was read. */
  readonly version: number;
  readonly kind: AmendmentKind;
  readonly alasan: string;
  /** Fingerprint of the rehearsal that was shown. */
  readonly seen: string;
  /** Scan of the signed sheet, received before; null when there is none yet. */
  readonly signedCopy: string | null;
}

/** What the number of the sheet is refused for: blank, another's, or not new although the SOP is another one. */
function numberReasons({ draft, inForce, versions, isVoid }: Proposal): Reason[] {
  const { nomor } = draft.sheet.identitas;
  if (nomor === null) return [why.noNumber()];
  const own = inForce !== null && sameWords(inForce.nomor, nomor);
  if (own && inForce && isVoid) {
    const clause = inForce.sheet.pengesahan.aturan.batal ?? 0;
    return [why.newNumber(citeClause(inForce.nomor, clause), inForce.nomor)];
  }
  return !own && versions.some((one) => sameWords(one.nomor, nomor)) ? [why.numberTaken(nomor)] : [];
}

function amendmentReasons(of: Proposal, { kind, alasan, seen }: SheetToRatify): Reason[] {
  const { inForce, comparison, isVoid, berlakuSejak, today, outcomes } = of;
  const clause = inForce?.sheet.pengesahan.aturan.revisiKahar;
  const touched = isVoid || outcomes.some(({ outcome }) => outcome === 'pindah');
  return [
    ...(comparison && nothingChanged(comparison) ? [why.nothingChanges()] : []),
    ...(kind === 'kahar' && clause === undefined ? [why.noKaharClause(inForce?.nomor ?? '')] : []),
    ...lengthReasons(alasan, 'PermenPAN-RB 35/2012'),
    ...(kind === 'kahar' && !alasan.trim()
      ? [why.reasonNeeded(citeClause(inForce?.nomor ?? null, clause ?? 0))]
      : []),
    ...(touched && berlakuSejak > today ? [why.notYet(berlakuSejak)] : []),
    ...(seen === of.fingerprint ? [] : [why.lookAgain()]),
  ];
}

/** Every reason why this person cannot ratify the draft now. */
export function reasonsNotToRatify(of: Proposal, by: Actor, input: SheetToRatify): Reason[] {
  const { draft, writers } = of;
  if (draft.closedAt) return [why.draftClosed()];
  return [
    ...(holds(by, ratifierOf(draft.sheet)) ? [] : [why.onlyRatifier(ratifierName(draft.sheet))]),
    ...(writers.has(by.person) ? [why.ownDraft()] : []),
    ...(draft.version === input.version ? [] : [why.draftChanged()]),
    ...gapsOf(draft.sheet).map(why.gap),
    ...numberReasons(of),
    ...amendmentReasons(of, input),
  ];
}
