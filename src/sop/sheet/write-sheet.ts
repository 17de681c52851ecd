import * as v from 'valibot';
import { type Sheet, sheetSchema } from './sheet.ts';

type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };
type Group = { readonly [key: string]: Plain };

/** Groups and lists that a reader takes in at a glance, written on one line. */
const ON_ONE_LINE = new Set([
  ...['disahkanOleh', 'waktu', 'aturan'],
  ...['fungsi', 'ditutupOleh', 'memulai'],
]);
/** Lists whose members each stand on one line. */
const MEMBER_A_LINE = new Set(['peran', 'pelaksana', 'hasil', 'gabungan', 'dugaan']);
/** Keys left out where they hold nothing: absent and null are the same fact there. */
const LEFT_OUT_WHEN_NULL = new Set(['sumber', 'unit', 'tanggalPengesahan', 'pangkat', 'keterangan']);

/** Characters that some reader of YAML breaks lines at, drops or does not print. */
const UNPRINTABLE = /[\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\ufeff\ufff0-\uffff]/g;

/** What other readers of YAML may take for a truth value or nothing. */
const WORDS = /^(null|true|false|yes|no|on|off|y|n)$/i;

/** True for a text that any reader of YAML takes as that very text, also between brackets. */
function staysItself(text: string): boolean {
  return (
    /^[\p{L}\p{N}(]/u.test(text) &&
    !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufeff\ufff0-\uffff"'`{}[\],\\]|: |:$| #/u.test(text) &&
    !/^[\d:._+\-eExXoO]+$/.test(text) &&
    !WORDS.test(text) &&
    Number.isNaN(Number(text))
  );
}

/** A text outside brackets may hold more than one inside: commas, quotation marks, brackets past its start. */
function staysItselfOnItsLine(text: string): boolean {
  return staysItself(text.replace(/["'`{}[\],\\]/g, (mark, at: number) => (at === 0 ? mark : '_')));
}

function scalar(value: string | number | boolean | null, inside: boolean): string {
  if (typeof value !== 'string') return String(value);
  if (inside ? staysItself(value) : staysItselfOnItsLine(value)) return value;
  return JSON.stringify(value).replace(
    UNPRINTABLE,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function isDefault(key: string, value: Plain): boolean {
  if (value === null) return LEFT_OUT_WHEN_NULL.has(key);
  if (value === false || (key === 'asal' && value === 'asli')) return true;
  if (Array.isArray(value)) return value.length === 0 && ['memulai', 'gabungan', 'dugaan'].includes(key);
  return key === 'aturan' && Object.keys(value).length === 0;
}

function membersOf(group: Group): [string, Plain][] {
  return Object.entries(group).filter(([key, value]) => value !== undefined && !isDefault(key, value));
}

function isGroup(value: Plain): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `{ angka: 1, satuan: jam }`, `[desk, ppid]` or a bare value. */
function onOneLine(value: Plain, inside = true): string {
  if (Array.isArray(value)) return `[${value.map((member: Plain) => onOneLine(member)).join(', ')}]`;
  if (!isGroup(value)) return scalar(value as string, inside);
  const members = membersOf(value).map(([key, member]) => `${key}: ${onOneLine(member)}`);
  return members.length > 0 ? `{ ${members.join(', ')} }` : '{}';
}

/** `key: value` with what belongs to it on the lines below, indented. */
function entryLines(key: string, value: Plain): string[] {
  if (Array.isArray(value)) {
    if (value.length === 0 || ON_ONE_LINE.has(key)) return [`${key}: ${onOneLine(value)}`];
    return [`${key}:`, ...value.flatMap((member: Plain) => memberLines(member, MEMBER_A_LINE.has(key)))];
  }
  if (!isGroup(value) || ON_ONE_LINE.has(key)) return [`${key}: ${onOneLine(value, isGroup(value))}`];
  return [`${key}:`, ...groupLines(value).map((line) => `  ${line}`)];
}

function memberLines(member: Plain, short: boolean): string[] {
  if (short || !isGroup(member)) return [`  - ${onOneLine(member, isGroup(member))}`];
  return groupLines(member).map((line, index) => `  ${index === 0 ? '- ' : '  '}${line}`);
}

function groupLines(group: Group): string[] {
  return membersOf(group).flatMap(([key, value]) => entryLines(key, value));
}

/**
 * A sheet as the YAML that people read and edit: keys in the order of the form, what is as usual left out, marks
 * and times on one line each. `readSheet` reads the very same sheet from it.
 * @throws v.ValiError when it is no sheet
 */
export function writeSheet(sheet: Sheet): string {
  return `${groupLines(v.parse(sheetSchema, sheet) as unknown as Group).join('\n')}\n`;
}
