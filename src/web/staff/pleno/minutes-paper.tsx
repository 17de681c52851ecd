import type { JSX } from 'preact';
import { longDay, number } from '../../../base/tanggal.ts';
import type { Reader } from '../../../db/db.ts';
import { Facts } from '../../../ui/lists.tsx';
import { HashGroups, Seal } from '../../../ui/seal.tsx';
import { minutesText as say } from './minutes-text.ts';
import type { Shown } from './parts.tsx';
import { text } from './text.ts';

/** The seal exactly as the paper prints it, so that the two can be held side by side. */
export function Paper({
  agenda: { meeting, edition, items },
  lang,
  printed,
}: Shown & { printed: Printed | null }): JSX.Element | null {
  if (!edition) return null;
  return (
    <>
      <Seal label={say.edition[lang]} edition={edition.nomor} root={edition.root} variant="full">
        <p>{say.asPrinted[lang]}</p>
      </Seal>
      <Facts
        variant="stack"
        items={[
          { label: say.nomor[lang], value: meeting.nomor ?? say.noNumber[lang] },
          { label: text.item[lang], value: number(items.length, lang) },
          { label: say.decidedOn[lang], value: longDay(meeting.heldOn, lang) },
          {
            label: text.votes[lang],
            value: text.votesText(meeting.setuju ?? 0, meeting.tidakSetuju ?? 0)[lang],
          },
          ...(printed
            ? [
                {
                  label: say.journalRoot(number(printed.size, lang))[lang],
                  value: <HashGroups hex={printed.root} />,
                },
              ]
            : []),
        ]}
      />
    </>
  );
}

/** The journal as the minutes print it. */
interface Printed {
  readonly size: number;
  readonly root: string;
}

/** The journal's state that the minutes carry. */
export async function printedJournal(
  reader: Reader,
  office: string,
  meeting: string,
): Promise<Printed | null> {
  const [row] = await reader<Printed[]>`
    select journal_size as size, journal_root as root from berita_acara where (office, meeting) = (${office}, ${meeting})`;
  return row ?? null;
}
