import { diffEditions, type EditionDiff, type FieldChange } from '../../daftar/edition/diff.ts';
import type { DiffPart } from '../../ui/marks.tsx';
import type { DroppedItem, EditionContent } from '../edition-content.ts';

/** What the edition changed against the one before; null for an office's first edition. */
export function changesOf({ previous, edition }: EditionContent): EditionDiff | null {
  return previous === null ? null : diffEditions(previous.items, edition.items);
}

/** Items that this very edition took off the list, with the reason that the plenary accepted. */
export function droppedNow({ dropped, edition }: EditionContent): DroppedItem[] {
  return dropped.filter((item) => (item.edisi ?? edition.nomor) === edition.nomor);
}

/** Beyond this many words a field is shown as a whole struck and a whole added. */
const MAX_WORDS = 300;

function lengths(a: readonly string[], b: readonly string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const [below, right, diagonal] = [
        table[i + 1]?.[j] ?? 0,
        table[i]?.[j + 1] ?? 0,
        table[i + 1]?.[j + 1] ?? 0,
      ];
      (table[i] as number[])[j] = a[i] === b[j] ? diagonal + 1 : Math.max(below, right);
    }
  }
  return table;
}

/** A changed text word by word: longest common subsequence, neighbours of one kind joined. */
export function wordDiff({ before, after }: Pick<FieldChange, 'before' | 'after'>): DiffPart[] {
  const [a, b] = [before.split(/\s+/).filter(Boolean), after.split(/\s+/).filter(Boolean)];
  const parts: { op: DiffPart['op']; words: string[] }[] = [];
  const push = (op: DiffPart['op'], word: string) => {
    const last = parts.at(-1);
    if (last?.op === op) last.words.push(word);
    else parts.push({ op, words: [word] });
  };
  if (a.length > MAX_WORDS || b.length > MAX_WORDS) {
    return [
      { op: 'del', text: before },
      { op: 'same', text: ' ' },
      { op: 'ins', text: after },
    ];
  }
  const table = lengths(a, b);
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const same = i < a.length && j < b.length && a[i] === b[j];
    const strike = j >= b.length || (i < a.length && (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0));
    if (same) push('same', a[i] as string);
    else push(strike ? 'del' : 'ins', (strike ? a[i] : b[j]) as string);
    if (same || strike) i += 1;
    if (same || !strike) j += 1;
  }
  return spaced(parts.map(({ op, words }) => ({ op, text: words.join(' ') })));
}

/** Puts the spaces between the parts into what stays, so that no tint and no strike covers a space. */
function spaced(parts: readonly DiffPart[]): DiffPart[] {
  const out: { op: DiffPart['op']; text: string }[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (last?.op === 'same') last.text += ' ';
    else if (last && part.op !== 'same') out.push({ op: 'same', text: ' ' });
    out.push({
      op: part.op,
      text: last && last.op !== 'same' && part.op === 'same' ? ` ${part.text}` : part.text,
    });
  }
  return out;
}
