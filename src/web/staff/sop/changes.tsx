import type { JSX } from 'preact';
import type { Lang } from '../../../base/text.ts';
import { wordDiff } from '../../../publication/site/changes.ts';
import type { DifferenceGroup } from '../../../sop/version/differences.ts';
import { Diff, RowMark } from '../../../ui/marks.tsx';

/** What differs between two sheets, word by word in each field: struck what was, underlined what is. */
export function Changes({ groups, lang }: { groups: readonly DifferenceGroup[]; lang: Lang }): JSX.Element {
  return (
    <ul class="plain sopchanges">
      {groups.map(({ key, title, state, fields }) => (
        <li key={key}>
          <h3 class="h3">
            {title[lang]} <RowMark state={state} lang={lang} />
          </h3>
          <dl>
            {fields.map((field) => (
              <div key={field.where.id}>
                <dt>{field.where[lang]}</dt>
                <dd>
                  <Diff parts={wordDiff(field)} lang={lang} />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
