import type { Both } from '../../base/text.ts';
import { LIST_MADE, type RunningSheet, SERVED } from '../../sop/sheet/running.ts';
import type { Sheet } from '../../sop/sheet/sheet.ts';
import { position } from '../position.ts';
import type { Run, RunPart } from '../run.ts';
import { fits, stepOf } from './fits.ts';
import { says } from './text.ts';

/** True for a procedure that makes the list: it begins with, or passes through, the units' lists. */
export function makesList({ langkah }: Pick<Sheet, 'langkah'>): boolean {
  return langkah.some(({ jalankan }) => jalankan?.hasil.some(({ keluaran }) => LIST_MADE.has(keluaran)));
}

/** What of a void run goes into a new one, and what does not, with the reason. */
export interface Carried {
  readonly parts: readonly RunPart[];
  readonly left: readonly { readonly part: RunPart; readonly why: Both }[];
}

/**
 * What of a void run's evidence a new run under the new sheet begins with: step by step and in order, every output
 * that the new sheet asks of the same step and role, up to the first step that lacks something. What a deed of a room made
 * stays, since the room's own record belongs to the old run; so does the last step, so that the new run is ended by
 * somebody and not by the opening of it.
 */
export function carriedParts(
  old: Pick<Run, 'sheet' | 'parts'>,
  sheet: RunningSheet,
  units: readonly string[],
  at: Date,
): Carried {
  const last = sheet.langkah.at(-1)?.kunci;
  const may = (part: RunPart) =>
    !SERVED.has(part.output) && stepOf(sheet, part.output)?.kunci !== last && fits(part, old.sheet, sheet);
  const offered = old.parts.filter(may);
  const parts: RunPart[] = [];
  for (let more = true; more; ) {
    const steps = position(
      sheet,
      units,
      at,
      parts.map((part) => ({ ...part, at })),
    );
    const waiting = steps.flatMap(({ lanes }) =>
      lanes.flatMap(({ unit, waits }) => waits.map((output) => ({ unit, output }))),
    );
    const next = waiting.flatMap(
      ({ unit, output }) => offered.find((part) => part.output === output && part.unit === unit) ?? [],
    );
    parts.push(...next);
    more = next.length > 0;
  }
  const left = old.parts
    .filter((part) => !parts.includes(part))
    .map((part) => ({ part, why: notCarried(part, sheet, may(part)) }));
  return { parts, left };
}

function notCarried({ output }: RunPart, sheet: RunningSheet, offered: boolean): Both {
  if (SERVED.has(output)) return says.leftServed(output);
  if (!stepOf(sheet, output)) return says.leftGone(output);
  return offered ? says.leftLater(output) : says.leftOther(output);
}
