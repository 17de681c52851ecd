import { strToU8, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A cell of a Word table: its text or raw XML, how many columns it spans, and its part in a vertical merge. */
export interface RawCell {
  readonly text?: string;
  readonly xml?: string;
  readonly span?: number;
  readonly merge?: 'restart' | 'continue';
}

function paragraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A table in WordprocessingML; a text is a plain cell. */
export function rawTable(rows: readonly (readonly (string | RawCell)[])[]): string {
  const cell = (given: string | RawCell): string => {
    const { text = '', xml = '', span = 1, merge } = typeof given === 'string' ? { text: given } : given;
    const merged = merge ? `<w:vMerge${merge === 'restart' ? ' w:val="restart"' : ''}/>` : '';
    const spans = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
    const lines = text.split('\n').map(paragraph).join('');
    return `<w:tc><w:tcPr>${spans}${merged}</w:tcPr>${xml || lines}</w:tc>`;
  };
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** A shape drawn in a cell, in line with the text or floating, with the old copy that Word keeps beside it. */
export function rawShape(geometry: string, place: 'inline' | 'anchor' = 'inline', inside = ''): string {
  const text = inside ? `<wps:txbx><w:txbxContent>${paragraph(inside)}</w:txbxContent></wps:txbx>` : '';
  const shape = `<wps:wsp><wps:cNvSpPr/><wps:spPr><a:prstGeom prst="${geometry}"/></wps:spPr>${text}</wps:wsp>`;
  const drawing = `<w:drawing><wp:${place}><a:graphic><a:graphicData>${shape}</a:graphicData></a:graphic></wp:${place}></w:drawing>`;
  const old = '<w:pict><v:roundrect style="position:absolute"/></w:pict>';
  return `<w:p><w:r><mc:AlternateContent><mc:Choice>${drawing}</mc:Choice><mc:Fallback>${old}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
}

/** A .docx whose body is the given XML, or whose text part is given whole. */
export function rawDocx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const document = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`;
  const files = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': '<Relationships/>',
    'word/document.xml': document,
    ...parts,
  };
  const bytes = Object.entries(files).map(([name, text]): [string, Uint8Array] => [name, strToU8(text)]);
  return zipSync(Object.fromEntries(bytes), { mtime: new Date('1980-01-01T00:00:00') });
}
