import type { Tanda } from '../sheet/sheet.ts';

/** What a performer's cell shows: nothing, or a mark with its symbol when that can be told. */
export interface CellMark {
  readonly tanda: Tanda | null;
  /** The sign as it stands, where one sign for all would tell who performs but not by which symbol. */
  readonly sign: string;
  readonly read?: string;
  readonly floating?: boolean;
}

const SHAPES: readonly (readonly [RegExp, Tanda | null])[] = [
  [/[■□▪▫▬▭◼◻⬛⬜▮▯]/u, 'process'],
  [/[◆◇♦⬥⬦⟐❖]/u, 'decision'],
  [/[⬠⬟⌂]/u, 'connector'],
  [/[●○⬤◯•◦∙·⚫⚪☑✓✔√✅☒✗✘×]/u, null],
];

const WORDS: readonly (readonly [RegExp, Tanda | null])[] = [
  [/\b(mulai|selesai|start|end|terminator|terminal)\b/i, 'terminator'],
  [/\b(proses|process|kegiatan)\b/i, 'process'],
  [/\b(keputusan|decision)\b/i, 'decision'],
  [/\b(sambungan|konektor|connector|penghubung halaman)\b/i, 'connector'],
  [/^[vx]$/i, null],
];

/** Arrows and lines pass through cells of those who do nothing in the step. */
const ONLY_LINES = /^[\s─-╿←-⇿➔-➾⟵-⟿|/\\_–—-]*$/u;

/**
 * Reads a performer's cell: a drawn sign, a word, a tick, or nothing.
 * @returns null when nobody is marked; `tanda` null where somebody is, and the symbol cannot be told
 */
export function readMark(cell: string): CellMark | null {
  const text = cell.replace(/\s+/g, ' ').trim().slice(0, 200);
  if (ONLY_LINES.test(text)) return null;
  const word = WORDS.find(([pattern]) => pattern.test(text));
  if (word) return { tanda: word[1], sign: text.toLowerCase() };
  const shape = SHAPES.find(([pattern]) => pattern.test(text));
  if (shape) return { tanda: shape[1], sign: shape[0].exec(text)?.[0] ?? text };
  return { tanda: null, sign: text, read: text.slice(0, 60) };
}

/**
 * One and the same sign for every mark of a table (■ ■ ■, or a scan that turned all into ◆) says who performs, not
 * with which symbol; then every symbol is unknown.
 */
export function withoutUniformSigns(marks: readonly CellMark[]): boolean {
  const drawn = marks.filter(({ sign }) => [...sign].length === 1);
  return (
    drawn.length > 1 && drawn.length === marks.length && new Set(drawn.map(({ sign }) => sign)).size === 1
  );
}
