import type { Notes } from './notes.ts';
import type { Source } from './source.ts';

/** Bytes at either end in which a second file is looked for: the end record of a ZIP and its longest comment. */
const REACH = 66_000;

const MARKUP = /<\s*(?:html|script|!doctype html|svg|body|iframe|\?php)\b/i;
const BLANK = /^[\s\0]*$/;

/** True when the text holds what a browser or a server would run. */
export function holdsMarkup(bytes: Uint8Array): boolean {
  return MARKUP.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'));
}

/** True when bytes begin as a program for Windows or Linux does. */
export function isProgram(head: Buffer): boolean {
  const pe = head.subarray(0, 2).toString('latin1') === 'MZ' && head.includes('PE\0\0');
  return (
    pe ||
    head.subarray(0, 4).toString('latin1') === '\x7fELF' ||
    head.subarray(0, 2).toString('latin1') === '#!'
  );
}

/** True when the last bytes of a file are the directory of a ZIP: a picture or PDF that is an archive too. */
export function endsAsZip(source: Source): boolean {
  const tail = source.read(Math.max(0, source.size - REACH), REACH);
  const end = tail.lastIndexOf('PK\x05\x06', tail.length, 'latin1');
  if (end < 0 || end + 22 > tail.length) return false;
  const directory = source.size - tail.length + end - tail.readUInt32LE(end + 12);
  return source.read(directory, 4).toString('latin1') === 'PK\x01\x02';
}

/**
 * Judges what stands after the end of a PDF, picture or package, up to where a reader looks at all.
 * @param end where the file ends by its own account
 */
export function judgeRest(source: Source, end: number, notes: Notes): void {
  const rest = source.read(end, REACH);
  if (rest.length === 0 || BLANK.test(rest.toString('latin1'))) return;
  if (holdsMarkup(rest) || isProgram(rest) || rest.subarray(0, 4).toString('latin1') === 'PK\x03\x04') {
    notes.add('isi-ganda');
    return;
  }
  // A phone's moving photo: a film after the picture (ISO/IEC 14496-12 `ftyp`).
  if (rest.subarray(4, 8).toString('latin1') === 'ftyp') notes.add('video-tersembunyi');
  else notes.add('data-tambahan');
}
