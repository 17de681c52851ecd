import { inflateSync } from 'node:zlib';

/** Name under which a printed form carries its sheet. */
export const ATTACHED_SHEET = 'naskah-sop.yaml';

/** No form is nearly as large; a scan that is has no sheet in it. */
const LARGEST_PDF = 30_000_000;
/** Largest text that is inflated, in bytes; `readSheet` reads 200,000 characters. */
const LARGEST_TEXT = 1_000_000;
/** Objects looked at; a form has a few hundred. */
const MOST_OBJECTS = 50_000;
/** Object streams, written when another program saves the file anew: how many, and their bytes each and together. */
const PACKS = { most: 100, each: 4_000_000, together: 16_000_000 } as const;
/** Characters of a packed object that are looked at; those that matter are short. */
const LONGEST_PACKED = 2000;

/** An object of the file: its words, and the bytes after `stream` when it has them. */
interface PdfObject {
  readonly words: string;
  /** Where its stream begins in the file; null when it has none. */
  readonly stream: number | null;
}

type Objects = ReadonlyMap<number, PdfObject>;

/** The objects that stand plainly in the file (ISO 32000-1, 7.3.10); of a number used twice, the later. */
function plainObjects(file: string): Map<number, PdfObject> {
  const found = new Map<number, PdfObject>();
  const head = /(\d{1,10})[ \r\n\t]+\d{1,5}[ \r\n\t]+obj\b/g;
  for (let n = 0; n < MOST_OBJECTS; n += 1) {
    const match = head.exec(file);
    if (!match) break;
    const start = head.lastIndex;
    const end = file.indexOf('endobj', start);
    if (end < 0) break;
    const at = file.slice(start, end).search(/\bstream\r?\n/);
    const words = at < 0 ? file.slice(start, end) : file.slice(start, start + at);
    const stream = at < 0 ? null : start + at + (file[start + at + 6] === '\r' ? 8 : 7);
    found.set(Number(match[1]), { words, stream });
    head.lastIndex = end;
    if (stream === null) continue;
    // What a stream holds is no object, whatever it looks like.
    const length = directLength(words);
    const after = stream + (length ?? 0);
    if (length !== null && after > end && after < file.length) head.lastIndex = after;
  }
  return found;
}

function directLength(words: string): number | null {
  const match = /\/Length[ \r\n\t]+(\d{1,9})(?![\d \r\n\t]*R)/.exec(words);
  return match ? Number(match[1]) : null;
}

/** The bytes of a stream, inflated up to a limit; null when they are none that we read. */
function streamBytes(
  file: string,
  { words, stream }: PdfObject,
  objects: Objects,
  most: number,
): Buffer | null {
  if (stream === null) return null;
  const other = /\/Length[ \r\n\t]+(\d{1,10})[ \r\n\t]+\d{1,5}[ \r\n\t]+R/.exec(words)?.[1];
  const said =
    other === undefined ? directLength(words) : Number(objects.get(Number(other))?.words.trim() ?? '');
  const end = said !== null && said > 0 ? stream + said : file.indexOf('endstream', stream);
  if (!(end >= stream && end <= file.length && end - stream <= PACKS.each)) return null;
  const raw = Buffer.from(file.slice(stream, end), 'latin1');
  if (!words.includes('/Filter')) return raw.length <= most ? raw : null;
  if (
    !/\/Filter[ \r\n\t]*\[?[ \r\n\t]*\/FlateDecode[ \r\n\t]*\]?/.test(words) ||
    words.includes('/DecodeParms')
  )
    return null;
  try {
    return inflateSync(raw, { maxOutputLength: most });
  } catch {
    return null;
  }
}

/** Adds the objects that stand inside object streams (7.5.7). */
function addPackedObjects(file: string, objects: Map<number, PdfObject>): void {
  const packs = [...objects.values()].filter(({ words }) => /\/Type[ \r\n\t]*\/ObjStm\b/.test(words));
  let room: number = PACKS.together;
  for (const pack of packs.slice(0, PACKS.most)) {
    const text = streamBytes(file, pack, objects, Math.min(room, PACKS.each))?.toString('latin1') ?? '';
    room -= text.length;
    const first = Number(/\/First[ \r\n\t]+(\d{1,7})/.exec(pack.words)?.[1] ?? Number.NaN);
    const places: (readonly [number: number, start: number])[] = [];
    for (const [, number, offset] of text.slice(0, first).matchAll(/(\d{1,10})[ \r\n\t]+(\d{1,10})(?!\d)/g)) {
      if (objects.size + places.length >= MOST_OBJECTS) break;
      places.push([Number(number), first + Number(offset)]);
    }
    places.forEach(([number, start], i) => {
      const end = Math.min(places[i + 1]?.[1] ?? text.length, start + LONGEST_PACKED);
      objects.set(number, { words: text.slice(start, end), stream: null });
    });
  }
}

/** The stream to which a file specification of our name points (7.11.3). */
function attached(objects: Objects): PdfObject | null {
  const literal = ATTACHED_SHEET.replaceAll('.', '\\.');
  const hex = Buffer.from(ATTACHED_SHEET, 'latin1').toString('hex');
  const named = new RegExp(`/(?:UF|F)[ \\r\\n\\t]*(?:\\(${literal}\\)|<${hex}>)`, 'i');
  for (const { words } of objects.values()) {
    if (!words.includes('/EF') || !named.test(words)) continue;
    const file = /\/EF[ \r\n\t]*<<[^>]{0,200}?\/U?F[ \r\n\t]+(\d{1,10})[ \r\n\t]+\d{1,5}[ \r\n\t]+R/.exec(
      words,
    );
    const found = file && objects.get(Number(file[1]));
    if (found) return found;
  }
  return null;
}

/**
 * The sheet that a form printed by `printSheet` carries, as its YAML; null when there is none. Reads what came from
 * outside: takes no more than a fixed amount of time and memory, follows nothing but the one attachment, and does
 * not judge the text, which is `readSheet`'s work.
 */
export function sheetInPdf(bytes: Uint8Array): string | null {
  if (bytes.length > LARGEST_PDF) return null;
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!file.slice(0, 1024).includes('%PDF-')) return null;
  const objects = plainObjects(file);
  addPackedObjects(file, objects);
  const found = attached(objects);
  const text = found && streamBytes(file, found, objects, LARGEST_TEXT);
  if (!text) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(text);
  } catch {
    return null;
  }
}
