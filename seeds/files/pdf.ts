import { deflateSync } from 'node:zlib';

/** What a PDF made for tests holds besides its text. */
export interface PdfParts {
  /** Lines of each page. */
  readonly pages: readonly (readonly string[])[];
  /** Entries of the catalogue, such as `/OpenAction …`. */
  readonly catalog?: string;
  /** Entries of every page, such as `/Annots[…]`. */
  readonly page?: string;
  /** Further objects, numbered from `FIRST_EXTRA`. */
  readonly extra?: readonly (string | Buffer)[];
  readonly trailer?: string;
  /** Deflates the pages' content, as real programs do. */
  readonly deflated?: boolean;
}

/** Number of the first further object in a PDF of `pages` pages. */
export const firstExtra = (pages: number) => 4 + 2 * pages;

/** Signs outside Latin-1 cannot be written with the standard fonts. */
const literal = (text: string) => text.replace(/[\\()]/g, '\\$&').replace(/[^\x20-\xff]/g, '?');

export function stream(dictionary: string, data: Buffer | string): Buffer {
  const bytes = typeof data === 'string' ? Buffer.from(data, 'latin1') : data;
  return Buffer.concat([
    Buffer.from(`<<${dictionary}/Length ${bytes.length}>>stream\n`, 'latin1'),
    bytes,
    Buffer.from('\nendstream', 'latin1'),
  ]);
}

/** Puts objects together with their cross-reference table (ISO 32000-2 7.5). The first is the catalogue. */
export function pdfOf(objects: readonly (string | Buffer)[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets: number[] = [];
  let at = (parts[0] as Buffer).length;
  for (const [index, object] of objects.entries()) {
    offsets.push(at);
    const body = typeof object === 'string' ? Buffer.from(object, 'latin1') : object;
    const whole = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    parts.push(whole);
    at += whole.length;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(end, 'latin1')]);
}

/** A PDF with pages of text. */
export function pdf(parts: PdfParts | string): Buffer {
  const {
    pages,
    catalog = '',
    page = '',
    extra = [],
    trailer = '',
    deflated = true,
  } = typeof parts === 'string' ? ({ pages: [[parts]] } as PdfParts) : parts;
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
  const contents = pages.flatMap((lines, index) => {
    const text = lines.map((line) => `(${literal(line)}) Tj T*`).join('\n');
    const drawn = `BT /F 11 Tf 14 TL 50 780 Td\n${text}\nET`;
    return [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${5 + index * 2} 0 R${page}>>`,
      deflated ? stream('/Filter/FlateDecode', deflateSync(Buffer.from(drawn, 'latin1'))) : stream('', drawn),
    ];
  });
  return pdfOf(
    [
      `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
      `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
      ...contents,
      ...extra,
    ],
    trailer,
  );
}
