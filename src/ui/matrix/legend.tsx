import type { JSX } from 'preact';
import { words } from '../text.ts';
import { isLive, type MatrixProps } from './step.ts';
import { LegendSymbol } from './symbols.tsx';

/** Explains the states of a run, or the symbols of a bare SOP; and what is dashed, when something is. */
export function Legend({ steps, lang }: Pick<MatrixProps, 'steps' | 'lang'>): JSX.Element {
  const marks = steps.flatMap((step) => step.marks);
  const states = [
    ['done', words.legendDone],
    ['now', words.legendNow],
    ['future', words.legendFuture],
  ] as const;
  const shapes = [
    ['terminator', words.legendTerminator],
    ['process', words.legendProcess],
    ['decision', words.legendDecision],
    ['connector', words.legendConnector],
  ] as const;
  return (
    <ul class="plain legend">
      {isLive(steps)
        ? states.map(([state, word]) => (
            <li key={state}>
              <LegendSymbol state={state} /> {word[lang]}
            </li>
          ))
        : shapes
            .filter(([shape]) => marks.some((mark) => mark.shape === shape))
            .map(([shape, word]) => (
              <li key={shape}>
                <LegendSymbol shape={shape} /> {word[lang]}
              </li>
            ))}
      {marks.some((mark) => mark.presumed && mark.shape !== null) && (
        <li>
          <LegendSymbol shape="terminator" presumed /> {words.legendPresumed[lang]}
        </li>
      )}
      {marks.some((mark) => mark.shape === null) && (
        <li>
          <LegendSymbol shape={null} /> {words.legendUnread[lang]}
        </li>
      )}
    </ul>
  );
}
