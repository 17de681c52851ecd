import { inflateSync } from 'node:zlib';
import type { Source } from '../source.ts';

/** What the bytes of a PDF name, wherever they stand. */
export interface PdfNames {
  readonly scripts: number;
  readonly launches: number;
  readonly richMedia: number;
  /** Object streams that could not be opened, so that names may hide in them. */
  readonly closed: number;
  /** Where the last `%%EOF` ends. */
  readonly end: number;
}

const PIECE = 4 * 1024 * 1024;
/** Longest thing looked for; pieces overlap by as much. */
const OVERLAP = 512;
const MOST_INFLATED = 128 * 1024 * 1024;
const MOST_OF_ONE = 16 * 1024 * 1024;

/** A name as PDF may write it: any sign also as `#` and two hex digits (ISO 32000-2 7.3.5). */
function nameOf(word: string): string {
  const signs = [...word].map((sign) => {
    const hex = sign.charCodeAt(0).toString(16);
    const either = [...hex].map((digit) => `[${digit}${digit.toUpperCase()}]`).join('');
    return `(?:${sign}|#${either})`;
  });
  return `/${signs.join('')}(?![A-Za-z0-9])`;
}

const SCRIPT = new RegExp(nameOf('JavaScript'), 'g');
const LAUNCH = new RegExp(`${nameOf('Launch')}|${nameOf('ImportData')}`, 'g');
const RICH_MEDIA = new RegExp(nameOf('RichMedia'), 'g');
const OBJECT_STREAM = new RegExp(nameOf('ObjStm'), 'g');
const FILTERS = /\/Filter\s*(\[[^\]]*\]|\/\w+)/;

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/**
 * Looks through a PDF's bytes for the names of what can act: scripts, programs to be started, players. PDFium runs none
 * of them, but whoever downloads the file may open it with a reader that does. Names inside object streams
 * (ISO 32000-2 7.5.7) are looked for in what the streams inflate to.
 */
export function scanPdf(source: Source): PdfNames {
  let [scripts, launches, richMedia, closed, end, inflated] = [0, 0, 0, 0, 0, 0];
  const look = (text: string) => {
    scripts += count(text, SCRIPT);
    launches += count(text, LAUNCH);
    richMedia += count(text, RICH_MEDIA);
  };
  for (let at = 0; at < source.size; at += PIECE) {
    const bytes = source.read(at, PIECE + OVERLAP);
    const text = bytes.toString('latin1');
    // What begins in the overlap belongs to the next piece.
    look(bytes.length > PIECE ? text.slice(0, PIECE + 64) : text);
    const last = text.lastIndexOf('%%EOF');
    if (last >= 0) end = at + last + 5;
    for (const match of text.slice(0, PIECE).matchAll(OBJECT_STREAM)) {
      const held = inflated < MOST_INFLATED ? objectStream(source, at + match.index) : null;
      if (held === null) closed += 1;
      else {
        inflated += held.length;
        look(held);
      }
    }
  }
  return { scripts, launches, richMedia, closed, end };
}

/** What an object stream holds, found from its type's name; null when it cannot be inflated, empty when there is none. */
function objectStream(source: Source, at: number): string | null {
  const back = Math.min(at, 1024);
  const around = source.read(at - back, back + 1024).toString('latin1');
  const begins = /stream\r?\n/.exec(around.slice(back));
  if (!begins) return '';
  const head = around.slice(around.lastIndexOf('obj', back), back + begins.index);
  const filter = FILTERS.exec(head)?.[1] ?? '';
  const data = streamFrom(source, at + begins.index + begins[0].length);
  if (filter === '') return data.toString('latin1');
  if (!/^\[?\s*\/(?:FlateDecode|Fl)\s*\]?$/.test(filter)) return null;
  try {
    return inflateSync(data, { maxOutputLength: MOST_OF_ONE, finishFlush: 2 }).toString('latin1');
  } catch {
    return null;
  }
}

/** A stream's bytes up to its end, read no further than it needs. */
function streamFrom(source: Source, at: number): Buffer {
  for (let length = 65_536; ; length *= 8) {
    const data = source.read(at, Math.min(length, MOST_OF_ONE));
    const end = data.indexOf('endstream');
    if (end >= 0) return data.subarray(0, end);
    if (data.length < length) return data;
  }
}
