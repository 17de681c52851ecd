import { type Deed, type Done, deed } from '../journal/act.ts';
import { handIn } from './hand-in.ts';
import { type Place, stepReasons } from './step-reasons.ts';

type StepState = { readonly place: Place };

/**
 * A deed that hands in an output of a step; the sheet's own reasons come before the deed's.
 * @param how whether it is handed in as work done or as nothing to report
 */
export function stepDeed<Input, State extends StepState, Result>(
  output: string,
  inner: Deed<Input, State, Result>,
  how: (input: Input) => 'deed' | 'nihil' = () => 'deed',
): Deed<Input, State, Result> {
  return deed<Input, State, Result>({
    kind: inner.kind,
    load: inner.load,
    refuse: (state, by, input) => [
      ...stepReasons(state.place, output, by, true),
      ...inner.refuse(state, by, input),
    ],
    async apply(tx, state, by, input, at): Promise<Done<Result>> {
      const done = await inner.apply(tx, state, by, input, at);
      const { started } = await handIn(tx, state.place, output, by, {
        at,
        evidence: done.subject,
        how: how(input),
      });
      return started.length > 0 ? { ...done, detail: { ...done.detail, started: [...started] } } : done;
    },
  });
}

/** A deed that works towards an output while its step is open, and hands nothing in. */
export function workDeed<Input, State extends StepState, Result>(
  output: string,
  inner: Deed<Input, State, Result>,
): Deed<Input, State, Result> {
  return deed<Input, State, Result>({
    ...inner,
    refuse: (state, by, input) => [
      ...stepReasons(state.place, output, by, false),
      ...inner.refuse(state, by, input),
    ],
  });
}
