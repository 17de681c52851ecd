import type { Json } from '../base/json.ts';

/** Tells whether our fonts can draw a code point. */
export type Coverage = (codePoint: number) => boolean;

/** Code points of a font's `cmap` table (OpenType 1.9, formats 4 and 12); empty for a file we cannot read. */
export function codePoints(font: Uint8Array): Set<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const found = new Set<number>();
  for (let i = 0; i < view.getUint16(4); i += 1) {
    if (view.getUint32(12 + 16 * i) !== 0x636d6170) continue;
    const cmap = view.getUint32(12 + 16 * i + 8);
    for (let j = 0; j < view.getUint16(cmap + 2); j += 1) {
      const table = cmap + view.getUint32(cmap + 4 + 8 * j + 4);
      const format = view.getUint16(table);
      if (format === 4) addFormat4(view, table, found);
      if (format === 12) addFormat12(view, table, found);
    }
  }
  return found;
}

function addFormat4(view: DataView, table: number, found: Set<number>): void {
  const doubled = view.getUint16(table + 6);
  for (let at = 0; at < doubled; at += 2) {
    const end = view.getUint16(table + 14 + at);
    const start = view.getUint16(table + 16 + doubled + at);
    const delta = view.getUint16(table + 16 + 2 * doubled + at);
    const offsetAt = table + 16 + 3 * doubled + at;
    const offset = view.getUint16(offsetAt);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const glyph =
        offset === 0 ? (code + delta) & 0xffff : view.getUint16(offsetAt + offset + 2 * (code - start));
      if (glyph !== 0) found.add(code);
    }
  }
}

function addFormat12(view: DataView, table: number, found: Set<number>): void {
  for (let group = 0; group < view.getUint32(table + 12); group += 1) {
    const at = table + 16 + 12 * group;
    for (let code = view.getUint32(at); code <= view.getUint32(at + 4); code += 1) found.add(code);
  }
}

/**
 * Controls, soft hyphens, direction marks and overrides, variation selectors, the byte order mark: nothing to
 * see, but they could make paper read unlike the record.
 */
const INVISIBLE: readonly (readonly [first: number, last: number])[] = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x61c, 0x61c],
  [0x200b, 0x200b],
  [0x200e, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
];
const PRIVATE = /\p{Co}|\p{Cn}|\p{Cs}/u;

/**
 * The text as paper can carry it. PDF/A-2 (ISO 19005-2, 6.2.11) forbids private characters and those without
 * a glyph, so what no font draws is printed as its code, "[U+1F9FF]", never dropped; invisible controls go away.
 */
export function printable(text: string, covered: Coverage): string {
  let out = '';
  for (const character of text.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n')) {
    const code = character.codePointAt(0) as number;
    if (character === '\n' || (code >= 0x20 && code < 0x7f)) out += character;
    else if (character === '\t') out += ' ';
    else if (INVISIBLE.some(([first, last]) => code >= first && code <= last)) continue;
    else if (covered(code) && !PRIVATE.test(character)) out += character;
    else out += `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  }
  return out;
}

/** Every text inside a value made printable; keys stay as they are. */
export function printableJson(value: Json, covered: Coverage): Json {
  if (typeof value === 'string') return printable(value, covered);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((member: Json) => printableJson(member, covered));
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, printableJson(member, covered)]),
  );
}
