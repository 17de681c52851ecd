import { strToU8, zipSync } from 'fflate';

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface RawSheet {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** What stands inside `worksheet`, or nothing but rows when it begins with `<row`. */
  readonly xml: string;
}

export interface RawWorkbook {
  readonly sheets: readonly RawSheet[];
  /** What stands inside `sst`. */
  readonly strings?: string;
  /** What stands inside `styleSheet`. */
  readonly styles?: string;
  readonly date1904?: boolean;
  /** More parts, or others in place of these. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

/** Builds an .xlsx out of raw XML, for tests of what other programs and hostile hands may write. */
export function rawXlsx({ sheets, strings, styles, date1904, parts }: RawWorkbook): Uint8Array {
  const relations = [
    ...sheets.map(
      (_, i) => `<Relationship Id="r${i}" Type="${REL}/worksheet" Target="worksheets/s${i}.xml"/>`,
    ),
    `<Relationship Id="ss" Type="${REL}/sharedStrings" Target="/xl/sharedStrings.xml"/>`,
    `<Relationship Id="st" Type="${REL}/styles" Target="styles.xml"/>`,
  ];
  const list = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${name}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="r${i}"/>`,
  );
  const files: Record<string, string | Uint8Array> = {
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="a" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="${REL}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}">${relations.join('')}</Relationships>`,
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': `<sst>${strings}</sst>` }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': `<styleSheet>${styles}</styleSheet>` }),
    ...Object.fromEntries(
      sheets.map(({ xml }, i): [string, string] => [
        `xl/worksheets/s${i}.xml`,
        `<worksheet>${xml.startsWith('<row') ? `<sheetData>${xml}</sheetData>` : xml}</worksheet>`,
      ]),
    ),
    ...parts,
  };
  const bytes = Object.entries(files).map(([name, content]): [string, Uint8Array] => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(bytes), { level: 6, mtime: new Date('1980-01-01T00:00:00') });
}

/** A row of inline texts. */
export function rawRow(number: number, ...texts: readonly string[]): string {
  const cells = texts.map((text, i) => {
    const reference = `${String.fromCharCode(65 + i)}${number}`;
    return `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
  });
  return `<row r="${number}">${cells.join('')}</row>`;
}
