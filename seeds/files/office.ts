import { strToU8, zipSync } from 'fflate';

/** Parts of a package by name. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OOXML = 'application/vnd.openxmlformats-officedocument.';

export const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Packs parts as office programs do; the time is always the same, so that the bytes are too. */
export function packed(parts: Parts): Buffer {
  const files = Object.entries(parts).map(([name, content]): [string, Uint8Array] => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return Buffer.from(
    zipSync(Object.fromEntries(files), { level: 6, mtime: new Date('1980-01-01T00:00:00') }),
  );
}

const typesOf = (main: string, part: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${part}" ContentType="${main}"/></Types>`;
const rootRels = (part: string) =>
  `<?xml version="1.0"?><Relationships xmlns="${RELS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="${part}"/></Relationships>`;

/** Relations of a part, such as those of `word/document.xml` in `word/_rels/document.xml.rels`. */
export function relations(
  ...all: readonly { id: string; type: string; target: string; external?: boolean }[]
): string {
  const rows = all.map(
    ({ id, type, target, external }) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${escaped(target)}"${external ? ' TargetMode="External"' : ''}/>`,
  );
  return `<?xml version="1.0"?><Relationships xmlns="${RELS}">${rows.join('')}</Relationships>`;
}

/** A paragraph of Word. */
export const paragraph = (text: string) =>
  `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;

/** A table of Word. */
export const wordTable = (rows: readonly (readonly string[])[]) =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

/** @param body what stands in `w:body`; plain lines become paragraphs */
export function docx(body: string | readonly string[], parts: Parts = {}): Buffer {
  const inner = typeof body === 'string' ? body : body.map(paragraph).join('');
  return packed({
    '[Content_Types].xml': typesOf(`${OOXML}wordprocessingml.document.main+xml`, 'word/document.xml'),
    '_rels/.rels': rootRels('word/document.xml'),
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}"><w:body>${inner}</w:body></w:document>`,
    ...parts,
  });
}

/** A cell: a text, or a number as Excel stores it. */
export type Cell = string | number;

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly state?: 'hidden' | 'veryHidden';
  /** Rows (from 1) and columns (from 1) that are not shown. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

const letter = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letter(Math.floor(column / 26) - 1) + letter(column % 26);

function sheetXml({ rows, hiddenRows = [], hiddenColumns = [] }: Sheet, strings: string[]): string {
  const cell = (value: Cell, reference: string) =>
    typeof value === 'number'
      ? `<c r="${reference}"><v>${value}</v></c>`
      : `<c r="${reference}" t="s"><v>${strings.push(value) - 1}</v></c>`;
  const lines = rows.map((row, index) => {
    const cells = row.map((value, column) =>
      value === '' ? '' : cell(value, `${letter(column)}${index + 1}`),
    );
    return `<row r="${index + 1}"${hiddenRows.includes(index + 1) ? ' hidden="1"' : ''}>${cells.join('')}</row>`;
  });
  const columns = hiddenColumns.map((n) => `<col min="${n}" max="${n}" hidden="1"/>`).join('');
  return `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${columns ? `<cols>${columns}</cols>` : ''}<sheetData>${lines.join('')}</sheetData></worksheet>`;
}

export function xlsx(sheets: readonly Sheet[], parts: Parts = {}): Buffer {
  const strings: string[] = [];
  const files = sheets.map((sheet, index): [string, string] => [
    `xl/worksheets/sheet${index + 1}.xml`,
    sheetXml(sheet, strings),
  ]);
  const list = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="r${index + 1}"/>`,
  );
  const links = [
    ...sheets.map((_, index) => ({
      id: `r${index + 1}`,
      type: 'worksheet',
      target: `worksheets/sheet${index + 1}.xml`,
    })),
    { id: 'ss', type: 'sharedStrings', target: 'sharedStrings.xml' },
  ];
  return packed({
    '[Content_Types].xml': typesOf(`${OOXML}spreadsheetml.sheet.main+xml`, 'xl/workbook.xml'),
    '_rels/.rels': rootRels('xl/workbook.xml'),
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(...links),
    ...Object.fromEntries(files),
    'xl/sharedStrings.xml': `<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
    'xl/printerSettings/printerSettings1.bin': Buffer.from('A4'),
    ...parts,
  });
}

const ODF = 'urn:oasis:names:tc:opendocument:xmlns:';
const NAMES = ['office', 'text', 'table', 'style', 'script', 'manifest']
  .map((name) => `xmlns:${name}="${ODF}${name}:1.0"`)
  .join(' ');

function odf(kind: 'text' | 'spreadsheet', styles: string, body: string, parts: Parts): Buffer {
  const type = `application/vnd.oasis.opendocument.${kind}`;
  const links = 'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"';
  return packed({
    mimetype: type,
    'content.xml': `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${NAMES} ${links} office:version="1.3"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
    'META-INF/manifest.xml': `<?xml version="1.0"?><manifest:manifest ${NAMES}><manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/></manifest:manifest>`,
    ...parts,
  });
}

const odfParagraph = (text: string) => `<text:p>${escaped(text)}</text:p>`;

/** @param body what stands in `office:text`; plain lines become paragraphs */
export function odt(body: string | readonly string[], parts: Parts = {}): Buffer {
  return odf('text', '', typeof body === 'string' ? body : body.map(odfParagraph).join(''), parts);
}

export function ods(sheets: readonly Sheet[], parts: Parts = {}, more = ''): Buffer {
  const cell = (value: Cell) =>
    typeof value === 'number'
      ? `<table:table-cell office:value-type="float" office:value="${value}">${odfParagraph(String(value))}</table:table-cell>`
      : value === ''
        ? '<table:table-cell/>'
        : `<table:table-cell office:value-type="string">${odfParagraph(value)}</table:table-cell>`;
  const tables = sheets.map(({ name, rows, state, hiddenRows = [], hiddenColumns = [] }) => {
    const columns = Array.from({ length: Math.max(1, ...rows.map((row) => row.length)) }, (_, index) =>
      hiddenColumns.includes(index + 1)
        ? '<table:table-column table:visibility="collapse"/>'
        : '<table:table-column/>',
    );
    const lines = rows.map(
      (row, index) =>
        `<table:table-row${hiddenRows.includes(index + 1) ? ' table:visibility="collapse"' : ''}>${row.map(cell).join('')}</table:table-row>`,
    );
    return `<table:table table:name="${escaped(name)}" table:style-name="${state ? 'tak' : 'ya'}">${columns.join('')}${lines.join('')}</table:table>`;
  });
  const styles =
    '<style:style style:name="ya" style:family="table"><style:table-properties table:display="true"/></style:style>' +
    '<style:style style:name="tak" style:family="table"><style:table-properties table:display="false"/></style:style>';
  return odf('spreadsheet', styles, tables.join('') + more, parts);
}
