import type { JSX } from 'preact';
import type { Reason } from '../../../base/errors.ts';
import type { Lang } from '../../../base/text.ts';
import { why } from '../../../procedure/text.ts';
import { ActionButton, Reasons } from '../../../ui/actions.tsx';
import { EmptyState, Section } from '../../../ui/layout.tsx';
import { DataTable } from '../../../ui/table.tsx';
import { to } from '../links.ts';
import { text } from './list-text.ts';
import type { Openable } from './openable.ts';

/** What of a sheet's reasons is the sheet's own and is seen to on its page. */
const LACKS = 'naskah-belum-lengkap';
const ON_SHEET = new Set([LACKS, 'naskah-tidak-berlaku']);

/** Reasons in few words: what a sheet lacks is told one by one on its own page, to which the link leads. */
function inShort(reasons: readonly Reason[]): readonly Reason[] {
  const lacks = reasons.filter(({ code }) => code === LACKS);
  const [first] = lacks;
  if (!first || lacks.length === 1) return reasons;
  return [{ ...first, ...text.lacks(lacks.length) }, ...reasons.filter(({ code }) => code !== LACKS)];
}

function Choice({ choice, lang }: { choice: Openable; lang: Lang }): JSX.Element {
  const { sheet, reasons } = choice;
  if (reasons.length === 0)
    return (
      <a href={to.buka(sheet.id)}>
        {text.openOne[lang]}{' '}
        <span class="govuk-visually-hidden">{text.openUnder(sheet.sheet.identitas.nama)[lang]}</span>
      </a>
    );
  return (
    <>
      <Reasons id={`buka-${sheet.id}`} reasons={inShort(reasons)} lang={lang} head={text.notYet[lang]} />
      {reasons.some((reason) => ON_SHEET.has(reason.code)) && (
        <a href={to.naskah(sheet.slug)}>{text.toSop[lang]}</a>
      )}
    </>
  );
}

/**
 * The office's SOPs in force, each with the way to open a run under it, or with what keeps it from being opened.
 * @param choices null for a reader who may open nothing
 */
export function OpenChoices(props: { choices: readonly Openable[] | null; lang: Lang }): JSX.Element {
  const { choices, lang } = props;
  if (choices === null)
    return (
      <Section title={text.open[lang]} major>
        <ActionButton id="buka" label={text.openOne[lang]} lang={lang} reasons={[why.onlyPengelola()]} />
      </Section>
    );
  return (
    <Section title={text.open[lang]} major note={choices.length > 0 ? text.openLead[lang] : undefined}>
      {choices.length === 0 ? (
        <EmptyState link={{ href: to.sop, label: text.toSops[lang] }}>{text.noSheet[lang]}</EmptyState>
      ) : (
        <DataTable
          caption={text.open[lang]}
          rows={choices}
          rowKey={({ sheet }) => sheet.id}
          columns={[
            {
              key: 'sop',
              head: text.sop[lang],
              cell: ({ sheet }) => (
                <>
                  {sheet.sheet.identitas.nama}
                  <span class="meta line">
                    {sheet.nomor}, {text.steps(sheet.sheet.langkah.length)[lang]}
                  </span>
                </>
              ),
            },
            {
              key: 'buka',
              head: text.openOne[lang],
              narrow: '',
              cell: (choice) => <Choice choice={choice} lang={lang} />,
            },
          ]}
        />
      )}
    </Section>
  );
}
