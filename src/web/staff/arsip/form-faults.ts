import { type Fault, fault, Invalid, Refused, reason } from '../../../base/errors.ts';
import { type Deed, reasonsAgainst } from '../../../journal/act.ts';
import type { Actor } from '../../../journal/actor.ts';
import type { Site } from '../../context.ts';

/** Does the work; when every reason of its refusal is about a field, they are told as faults of the fields. */
export async function withFields<Result>(
  fields: Readonly<Record<string, string>>,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const faults: Fault[] = error.reasons.flatMap(({ code, id, en }) => {
      const field = fields[code];
      return field ? [fault(field, code, id, en)] : [];
    });
    if (faults.length === error.reasons.length) throw new Invalid(faults);
    throw error;
  }
}

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
