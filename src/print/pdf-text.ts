import { inflateSync } from 'node:zlib';

/**
 * The text of each page of a PDF that we made, without any white space, for tests: what stands on the paper
 * is read back from the glyphs through each font's ToUnicode table (ISO 32000-1, 9.10.3).
 */
export function pdfText(pdf: Uint8Array): string[] {
  const objects = readObjects(Buffer.from(pdf).toString('latin1'));
  return [...objects.values()].filter(isPage).map((page) => {
    const fonts = new Map<string, ReadonlyMap<string, string>>();
    for (const [, name, font] of block(page, '/Font').matchAll(/\/(f\d+) (\d+) 0 R/g)) {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(Number(font)) ?? '')?.[1];
      fonts.set(String(name), toUnicode(stream(objects.get(Number(table)) ?? '')));
    }
    const contents = /\/Contents (\d+) 0 R/.exec(page)?.[1];
    return readContents(stream(objects.get(Number(contents)) ?? ''), fonts);
  });
}

function readObjects(source: string): Map<number, string> {
  const found = [...source.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)];
  return new Map(found.map(([, number, body]) => [Number(number), body as string]));
}

function isPage(body: string): boolean {
  return /\/Type \/Page\n/.test(body);
}

function block(body: string, key: string): string {
  return body.split(`${key} <<`)[1]?.split('>>')[0] ?? '';
}

function stream(body: string): string {
  // By its length: the last byte of what is compressed may well be a line end.
  const [start] = /stream\r?\n/.exec(body) ?? [];
  const from = start === undefined ? body.length : body.indexOf(start) + start.length;
  const bytes = body.slice(from, from + Number(/\/Length (\d+)/.exec(body)?.[1] ?? 0));
  if (!body.includes('/FlateDecode')) return bytes;
  return inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1');
}

function toUnicode(table: string): Map<string, string> {
  const pairs = [...table.matchAll(/<([0-9A-F]{4})> <([0-9A-F]+)>\n/gi)];
  return new Map(pairs.map(([, glyph, units]) => [String(glyph).toLowerCase(), utf16(String(units))]));
}

function utf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}

function readContents(contents: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font: ReadonlyMap<string, string> | undefined;
  let text = '';
  // A language or another property of marked content (14.6) is no text on the paper.
  const token = /\/(f\d+) [\d.]+ Tf|(\/\w+ ?)?\(/g;
  for (let found = token.exec(contents); found; found = token.exec(contents)) {
    if (found[1]) {
      font = fonts.get(found[1]);
      continue;
    }
    const end = literalEnd(contents, token.lastIndex);
    if (found[2]) {
      token.lastIndex = end;
      continue;
    }
    for (const glyph of glyphs(contents.slice(token.lastIndex, end))) text += font?.get(glyph) ?? '\ufffd';
    token.lastIndex = end;
  }
  return text.replace(/\s/g, '');
}

/** Where the literal string that starts here ends: balanced parentheses need no escape (7.3.4.2). */
function literalEnd(contents: string, start: number): number {
  let depth = 1;
  for (let at = start; at < contents.length; at += 1) {
    if (contents[at] === '\\') at += 1;
    else if (contents[at] === '(') depth += 1;
    else if (contents[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return contents.length;
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Glyph codes, four hex digits each, of a literal string (7.3.4.2). */
function glyphs(literal: string): string[] {
  const bytes = literal.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (ESCAPED[code] ?? code),
  );
  return Buffer.from(bytes, 'latin1').toString('hex').match(/.{4}/g) ?? [];
}
