import { type Fault, fault, Invalid, Refused, reason } from '../../../base/errors.ts';
import { type Deed, reasonsAgainst } from '../../../journal/act.ts';
import type { Actor } from '../../../journal/actor.ts';
import type { Site } from '../../context.ts';

/**
 * Of a form with faults of its own, says what the deed would refuse besides, all at once; without faults it does nothing.
 * @param probe what the form asks for, with something good in place of each faulty field
 * @param fields the field that a reason is about, by its code
 * @throws Invalid with every fault; Refused when a reason is about no field
 */
export async function everyFault<Input, State, Result>(
  site: Site,
  by: Actor,
  deed: Deed<Input, State, Result>,
  probe: Input,
  {
    faults,
    fields,
  }: { readonly faults: readonly Fault[]; readonly fields: Readonly<Record<string, string>> },
): Promise<void> {
  if (faults.length === 0) return;
  const reasons = await reasonsAgainst(site, by, deed, probe);
  const own = reasons.map(({ code, id, en }) => fault(fields[code] ?? '', code, id, en));
  if (own.every(({ field }) => field !== '')) throw new Invalid([...faults, ...own]);
  throw new Refused([
    ...reasons,
    ...faults.map(({ code, id, en }) => reason(code, 'isian formulir', id, en)),
  ]);
}
