import type { JSX } from 'preact';
import type { Lang } from '../../../base/text.ts';
import type { Actor } from '../../../journal/actor.ts';
import { LinkButton } from '../../../ui/actions.tsx';
import { taskText } from '../../text.ts';
import { to } from '../links.ts';
import type { ShownTask } from './read.ts';
import { text } from './text.ts';

/** Takes a task out of the pool of its post, or gives it back; one small act in the row. */
export function TakeForm({ row, by, lang }: { row: ShownTask; by: Actor; lang: Lang }): JSX.Element {
  const mine = row.assignee === by.person;
  return (
    <form method="post" action={to.runAct(row.run, mine ? 'lepas' : 'pegang')} class="meta">
      <input type="hidden" name="hasil" value={row.output} />
      <input type="hidden" name="unit" value={row.unit ?? ''} />
      <input type="hidden" name="ke" value="tugas" />
      {mine ? text.takenByMe[lang] : text.inPool[lang]}{' '}
      <LinkButton
        label={(mine ? text.release : text.take)[lang]}
        about={taskText(row.output, row.at)[lang]}
      />
    </form>
  );
}
