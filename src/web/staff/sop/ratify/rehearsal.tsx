import type { JSX } from 'preact';
import type { Both, Lang } from '../../../../base/text.ts';
import type { Proposal } from '../../../../procedure/amend/proposal.ts';
import type { AmendmentKind, RunOutcome } from '../../../../procedure/amend/rehearse.ts';
import { Button } from '../../../../ui/actions.tsx';
import { ChoiceCards } from '../../../../ui/choices.tsx';
import { EmptyState, Section } from '../../../../ui/layout.tsx';
import { StateTag } from '../../../../ui/marks.tsx';
import { DataTable } from '../../../../ui/table.tsx';
import { to } from '../../links.ts';
import { TONE, text } from './text.ts';

/** Runs shown one by one; an office has far fewer open under one SOP. */
const SHOWN = 100;

function List({ said, lang }: { said: readonly Both[]; lang: Lang }): JSX.Element | null {
  if (said.length === 0) return null;
  return (
    <ul class="points">
      {said.map((one) => (
        <li key={one.id}>{one[lang]}</li>
      ))}
    </ul>
  );
}

/** Which revision it is; choosing the other shows what that would do. */
export function KindForm(props: {
  action: string;
  draft: string;
  kind: AmendmentKind;
  lang: Lang;
}): JSX.Element {
  const { action, draft, kind, lang } = props;
  return (
    <Section title={text.kind[lang]}>
      <form method="get" action={action}>
        <input type="hidden" name="draf" value={draft} />
        <ChoiceCards
          name="jenis"
          label={text.kind[lang]}
          hideLegend
          lang={lang}
          value={kind}
          choices={(['biasa', 'kahar'] as const).map((value) => ({
            value,
            label: text.kinds[value][lang],
            hint: text.kindHints[value][lang],
          }))}
        />
        <Button label={text.see[lang]} variant="secondary" />
      </form>
    </Section>
  );
}

/** Every open run with what ratifying now would do to it. */
export function RehearsalTable({ proposal, lang }: { proposal: Proposal; lang: Lang }): JSX.Element {
  const { outcomes } = proposal;
  const hidden = outcomes.length - SHOWN;
  const part = (key: 'gains' | 'loses' | 'skipped') => ({
    key,
    head: text[key][lang],
    cell: (one: RunOutcome) => <List said={one[key]} lang={lang} />,
  });
  const filled = (['gains', 'loses', 'skipped'] as const).filter((key) =>
    outcomes.some((one) => one[key].length > 0),
  );
  return (
    <Section title={text.runs[lang]} id="akibat">
      {outcomes.length === 0 ? (
        <EmptyState>{text.noRuns[lang]}</EmptyState>
      ) : (
        <DataTable
          caption={text.runs[lang]}
          rows={outcomes.slice(0, SHOWN)}
          rowKey={(one) => one.run}
          columns={[
            {
              key: 'proses',
              head: text.run[lang],
              cell: (one) => (
                <a href={to.run(one.run)}>
                  {one.nomor}, {one.title}
                </a>
              ),
            },
            {
              key: 'akibat',
              head: text.effect[lang],
              cell: (one) => (
                <>
                  <StateTag tone={TONE[one.outcome]}>{text.outcome[one.outcome][lang]}</StateTag>{' '}
                  <span class="line">{one.why[lang]}</span>
                </>
              ),
            },
            ...filled.map(part),
          ]}
        />
      )}
      {hidden > 0 && <p>{text.more(hidden)[lang]}</p>}
    </Section>
  );
}
