import type { Reason } from '../../base/errors.ts';
import type { Tanggal } from '../../base/tanggal.ts';
import type { Both } from '../../base/text.ts';
import type { Sheet } from '../sheet/sheet.ts';

/** `berat`: the sheet cannot stand so; `sedang`: should be mended; `ringan`: worth knowing, the sheet may stay. */
export type Weight = 'berat' | 'sedang' | 'ringan';

/** What a careful colleague would say about one place of a sheet. */
export interface Finding {
  readonly code: string;
  readonly severity: Weight;
  /** Where: the sheet's own keys, list members counted from 1, such as `langkah.4.waktu`. */
  readonly di: string;
  readonly what: Both;
  /** What to do about it. */
  readonly remedy: Both;
  /** The rule or source that says so. */
  readonly cite: Reason['cite'];
}

/** What the judgement depends on besides the sheet. */
export interface LintContext {
  /** Legal bases are judged as of this day. */
  readonly today: Tanggal;
  /** Places whose presumptions the office has confirmed. */
  readonly confirmed?: ReadonlySet<string>;
  /** The office's SOPs; related ones are sought among them only when they are given. */
  readonly versions?: readonly { readonly sheet: Sheet }[];
}

/** A rule: every finding of one kind in a sheet. */
export type Rule = (sheet: Sheet, context: LintContext) => Finding[];

/** The rule of which most findings speak: what an SOP's form holds. */
const FORM = 'PermenPAN-RB 35/2012';

/** One finding; it cites the rule of the form unless another one says so. */
export function finding(
  code: string,
  severity: Weight,
  di: string,
  what: Both,
  remedy: Both,
  cite: string = FORM,
): Finding {
  return { code, severity, di, what, remedy, cite };
}
