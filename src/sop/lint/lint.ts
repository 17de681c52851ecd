import type { Sheet } from '../sheet/sheet.ts';
import { clauseRules, columnHeads, doubts } from './clauses.ts';
import { blankDates, dateOrder, dates } from './dates.ts';
import type { Finding, LintContext, Rule } from './finding.ts';
import { ends, ownApproval, ratifierAlone, reach, roles } from './flow.ts';
import { archiveCode, number, relations } from './identity.ts';
import { amended, brokenYears, misreadNumbers, noBasis, repealed, wrongTitles } from './legal-basis.ts';
import { blankCells, performers, symbols, times, unusedOutputs } from './steps.ts';
import { alphabets, cutOff, markers, unseen } from './texts.ts';

/** Every rule, in the order of the form. */
const RULES: readonly Rule[] = [
  ...[number, archiveCode, dates, dateOrder, blankDates],
  ...[noBasis, repealed, amended, brokenYears, misreadNumbers, wrongTitles],
  ...[relations, columnHeads, roles, ratifierAlone],
  ...[performers, symbols, ends, reach, ownApproval],
  ...[times, blankCells, unusedOutputs, cutOff],
  ...[clauseRules, alphabets, unseen, markers, doubts],
];

const WEIGHT = { berat: 0, sedang: 1, ringan: 2 } as const;

/**
 * Judges a sheet as a careful colleague would. Changes nothing, and depends only on what it is given and on the
 * table of regulations that ships with Terang; a regulation that is not in it is not judged.
 * @returns the heaviest findings first, otherwise in the order of the form
 */
export function lint(sheet: Sheet, context: LintContext): Finding[] {
  return RULES.flatMap((rule) => rule(sheet, context)).sort(
    (a, b) => WEIGHT[a.severity] - WEIGHT[b.severity],
  );
}

/** True when something must be mended; remarks that are only worth knowing do not count. */
export function needsMending(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity !== 'ringan');
}
