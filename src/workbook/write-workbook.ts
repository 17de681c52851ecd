import { strToU8, type Zippable, zipSync } from 'fflate';
import { commentsXml, drawingXml, escaped, FORMATS, type OutSheet, sheetXml } from './write-sheet.ts';

const NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MEDIA = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Media type of the written workbook. */
export const XLSX = `${MEDIA}.sheet`;

/**
 * Writes an .xlsx workbook (ECMA-376). The same input gives the same bytes.
 * @throws RangeError when a sheet's name is not one that Excel accepts
 */
export function writeWorkbook(sheets: readonly OutSheet[]): Uint8Array {
  for (const { name } of sheets) {
    if (!/^[^[\]:*?/\\]{1,31}$/.test(name)) throw new RangeError(`Excel accepts no sheet named ${name}`);
  }
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets),
    '_rels/.rels': relations([['rId1', `${REL}/officeDocument`, 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(sheets),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, i): Relation => [`rId${i + 1}`, `${REL}/worksheet`, `worksheets/sheet${i + 1}.xml`]),
      [`rId${sheets.length + 1}`, `${REL}/styles`, 'styles.xml'],
    ]),
    'xl/styles.xml': styles(),
  };
  sheets.forEach((sheet, i) => {
    const n = i + 1;
    const comments = commentsXml(sheet);
    parts[`xl/worksheets/sheet${n}.xml`] = sheetXml(sheet, comments !== null);
    if (comments === null) return;
    parts[`xl/comments${n}.xml`] = comments;
    parts[`xl/drawings/vmlDrawing${n}.vml`] = drawingXml(sheet);
    parts[`xl/worksheets/_rels/sheet${n}.xml.rels`] = relations([
      ['rId1', `${REL}/vmlDrawing`, `../drawings/vmlDrawing${n}.vml`],
      ['rId2', `${REL}/comments`, `../comments${n}.xml`],
    ]);
  });
  const files: Zippable = {};
  for (const [name, text] of Object.entries(parts)) files[name] = strToU8(text);
  // ZIP keeps local time without a zone; a fixed one keeps the bytes the same.
  return zipSync(files, { level: 6, mtime: new Date('1980-01-01T00:00:00') });
}

type Relation = readonly [id: string, type: string, target: string];

function relations(list: readonly Relation[]): string {
  const rows = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.join('')}</Relationships>`;
}

function contentTypes(sheets: readonly OutSheet[]): string {
  const part = (name: string, type: string) => `<Override PartName="${name}" ContentType="${type}"/>`;
  return [
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
    part('/xl/workbook.xml', `${MEDIA}.sheet.main+xml`),
    part('/xl/styles.xml', `${MEDIA}.styles+xml`),
    ...sheets.map((_, i) => part(`/xl/worksheets/sheet${i + 1}.xml`, `${MEDIA}.worksheet+xml`)),
    ...sheets.map((sheet, i) =>
      commentsXml(sheet) === null ? '' : part(`/xl/comments${i + 1}.xml`, `${MEDIA}.comments+xml`),
    ),
    '</Types>',
  ].join('');
}

function workbook(sheets: readonly OutSheet[]): string {
  const list = sheets.map(
    ({ name, hidden }, i) =>
      `<sheet name="${escaped(name)}" sheetId="${i + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`,
  );
  return `${HEAD}<workbook xmlns="${NS}" xmlns:r="${REL}"><bookViews><workbookView/></bookViews><sheets>${list.join('')}</sheets></workbook>`;
}

function styles(): string {
  const font = (more: string) => `<font>${more}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`;
  const solid = (color: string) =>
    `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/><bgColor indexed="64"/></patternFill></fill>`;
  const line = '<color rgb="FF1F1B1A"/>';
  const xf = (format: number, fontId: number, fill: number, border: number, quote = '') =>
    `<xf numFmtId="${format}" fontId="${fontId}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1"` +
    ` applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${quote}>` +
    '<alignment vertical="top" wrapText="1"/></xf>';
  const quote = ' quotePrefix="1"';
  return [
    `${HEAD}<styleSheet xmlns="${NS}">`,
    `<fonts count="3">${font('')}${font('<b/>')}${font('<i/>').replace('<sz', '<color rgb="FF55504D"/><sz')}</fonts>`,
    '<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
    `${solid('FFE7E3DE')}${solid('FFF9E4E1')}</fills>`,
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>',
    `<border><left/><right/><top/><bottom style="thin">${line}</bottom><diagonal/></border></borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${FORMATS.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`,
    xf(0, 0, 0, 0),
    xf(49, 0, 0, 0),
    xf(49, 0, 0, 0, quote),
    xf(49, 1, 2, 1),
    xf(49, 0, 3, 0),
    xf(49, 0, 3, 0, quote),
    xf(49, 2, 0, 0),
    xf(49, 1, 0, 0).replace(' wrapText="1"', ''),
    '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ].join('');
}
