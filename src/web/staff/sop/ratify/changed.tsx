import type { JSX } from 'preact';
import type { Both, Lang } from '../../../../base/text.ts';
import type { Proposal } from '../../../../procedure/amend/proposal.ts';
import { type Comparison, nothingChanged } from '../../../../sop/amend/compare.ts';
import { differences } from '../../../../sop/version/differences.ts';
import { EmptyState, Section } from '../../../../ui/layout.tsx';
import { Facts } from '../../../../ui/lists.tsx';
import { Changes } from '../changes.tsx';
import { RULES, text } from './text.ts';

/** Sentences one below the other; what says nothing says so. */
export function Sentences({ said, lang }: { said: readonly Both[]; lang: Lang }): JSX.Element {
  const [only] = said;
  if (!only) return <>{text.unchanged[lang]}</>;
  if (said.length === 1) return <>{only[lang]}</>;
  return (
    <ul class="points">
      {said.map((one) => (
        <li key={one.id}>{one[lang]}</li>
      ))}
    </ul>
  );
}

function stepSummary({ steps }: Comparison, lang: Lang): string {
  const kinds = ['baru', 'diubah', 'pindah', 'hilang', 'sama'] as const;
  return kinds
    .map((kind) => [kind, steps.filter(({ change }) => change === kind).length] as const)
    .filter(([, n]) => n > 0)
    .map(([kind, n]) => text.stepCount(n, kind)[lang])
    .join(', ');
}

/** What the draft changes: first what decides whether the SOP is void, then everything word by word. */
export function ChangedSection({ proposal, lang }: { proposal: Proposal; lang: Lang }): JSX.Element {
  const { comparison, inForce, draft } = proposal;
  if (!comparison || !inForce) {
    return (
      <Section title={text.changes[lang]}>
        <p>{text.first[lang]}</p>
      </Section>
    );
  }
  return (
    <Section title={text.changes[lang]}>
      {nothingChanged(comparison) ? (
        <EmptyState>{text.nothing[lang]}</EmptyState>
      ) : (
        <>
          <Facts
            items={[
              { label: text.scope[lang], value: <Sentences said={comparison.scope} lang={lang} /> },
              {
                label: text.responsible[lang],
                value: <Sentences said={comparison.responsible} lang={lang} />,
              },
              { label: text.steps[lang], value: stepSummary(comparison, lang) },
            ]}
          />
          <details class="fold">
            <summary>{text.allChanges[lang]}</summary>
            <Changes groups={differences(inForce.sheet, draft.sheet)} lang={lang} />
          </details>
        </>
      )}
    </Section>
  );
}

/** The clauses of the sheet in force that govern its change, in its own words, and what each means here. */
export function ClausesSection({ proposal, lang }: { proposal: Proposal; lang: Lang }): JSX.Element | null {
  const { inForce } = proposal;
  if (!inForce) return null;
  const { aturan, klausul } = inForce.sheet.pengesahan;
  return (
    <Section title={text.clauses[lang]} note={text.clausesNote[lang]}>
      <Facts
        items={RULES.map(([rule, given, absent]) => {
          const n = aturan[rule];
          const words = n === undefined ? undefined : klausul[n - 1];
          return {
            label: (n === undefined ? text.noClause : text.clause(n))[lang],
            value: (n === undefined ? absent : given)[lang],
            ...(words ? { note: words } : {}),
          };
        })}
      />
    </Section>
  );
}
