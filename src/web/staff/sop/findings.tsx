import type { JSX } from 'preact';
import { both, type Lang } from '../../../base/text.ts';
import type { Finding, Weight } from '../../../sop/lint/finding.ts';
import { StateTag } from '../../../ui/marks.tsx';

const text = {
  none: both('Tidak ada temuan.', 'Nothing was found.'),
  notes: (n: number) => both(`${n} catatan`, n === 1 ? '1 note' : `${n} notes`),
  weight: {
    berat: both('Berat', 'Grave'),
    sedang: both('Perlu diperbaiki', 'To be mended'),
    ringan: both('Catatan', 'Note'),
  } satisfies Record<Weight, { id: string; en: string }>,
};

/** What a page says in places of its own: what is presumed, and what the source leaves unclear. */
const SAID_ELSEWHERE = new Set(['belum-dikonfirmasi', 'tidak-jelas']);

/** The findings without what the pages of an SOP show beside them anyway. */
export function judged(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ code }) => !SAID_ELSEWHERE.has(code));
}

const TONE = { berat: 'merah', sedang: 'kuning', ringan: 'abu' } as const;
const ORDER: readonly Weight[] = ['berat', 'sedang', 'ringan'];

interface FindingsProps {
  readonly findings: readonly Finding[];
  readonly lang: Lang;
}

/**
 * What a careful colleague would say about a sheet, the gravest first, each with what to do and the rule; what is only
 * worth knowing is folded.
 */
export function Findings({ findings, lang }: FindingsProps): JSX.Element {
  if (findings.length === 0) return <p>{text.none[lang]}</p>;
  const notes = findings.filter(({ severity }) => severity === 'ringan');
  return (
    <>
      <FindingList findings={findings.filter((one) => !notes.includes(one))} lang={lang} />
      {notes.length > 0 && (
        <details class="fold">
          <summary>{text.notes(notes.length)[lang]}</summary>
          <FindingList findings={notes} lang={lang} />
        </details>
      )}
    </>
  );
}

function FindingList({ findings, lang }: FindingsProps): JSX.Element | null {
  if (findings.length === 0) return null;
  const sorted = ORDER.flatMap((weight) => findings.filter((one) => one.severity === weight));
  return (
    <ul class="plain findings">
      {sorted.map((one) => (
        <li key={`${one.code}${one.di}${one.what.id}`}>
          <StateTag tone={TONE[one.severity]}>{text.weight[one.severity][lang]}</StateTag>
          <p>{one.what[lang]}</p>
          <p class="meta">
            {one.remedy[lang]} <span class="cite">{one.cite}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
