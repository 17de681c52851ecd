import type { JSX } from 'preact';
import { number } from '../../../../base/tanggal.ts';
import type { Lang } from '../../../../base/text.ts';
import { Notice } from '../../../../ui/actions.tsx';
import type { Checked } from './check.ts';
import { text } from './text.ts';

/** What became of a list's rows, in the order in which the address carries the numbers. */
interface Imported {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly wrong: number;
  readonly doubles: number;
}

/** How many of the rows that are ready are as the draft has them, differ, or are new. */
export function readyCounts({ result }: Checked): Pick<Imported, 'same' | 'changed' | 'added'> {
  const of = (change: string) => (result?.ready ?? []).filter((row) => row.change === change).length;
  return { same: of('tetap'), changed: of('diubah'), added: of('baru') };
}

/** What the draft's page is told of an import: five numbers, never a text. */
export function importedQuery(checked: Checked): string {
  const { added, changed, same } = readyCounts(checked);
  const { errorRows = 0, doubles = [] } = checked.result ?? {};
  return `impor=${[added, changed, same, errorRows, doubles.length].join('-')}`;
}

function importedIn(query: string | undefined): Imported | null {
  const numbers = /^(?:\d{1,5}-){4}\d{1,5}$/.test(query ?? '') ? (query ?? '').split('-').map(Number) : [];
  const [added, changed, same, wrong, doubles] = numbers;
  if (added === undefined || changed === undefined || same === undefined) return null;
  return { added, changed, same, wrong: wrong ?? 0, doubles: doubles ?? 0 };
}

/** What an import just did, and which rows it left out; nothing when the address tells of none. */
export function ImportedNotice({
  query,
  lang,
}: {
  query: string | undefined;
  lang: Lang;
}): JSX.Element | null {
  const found = importedIn(query);
  if (!found) return null;
  const { added, changed, same, wrong, doubles } = found;
  const n = (count: number) => number(count, lang);
  const sentences = [
    text.imported(n(added + changed), n(added), n(changed)),
    ...(same > 0 ? [text.importedSame(n(same))] : []),
    ...(wrong > 0 ? [text.leftWrong(n(wrong))] : []),
    ...(doubles > 0 ? [text.leftDouble(n(doubles))] : []),
  ];
  return <Notice tone="done">{sentences.map((sentence) => sentence[lang]).join(' ')}</Notice>;
}
