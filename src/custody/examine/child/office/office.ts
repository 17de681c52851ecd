import { LIMITS } from '../../limits.ts';
import { type Notes, type Shape, Unreadable } from '../notes.ts';
import type { Source } from '../source.ts';
import { judgeRest } from '../tail.ts';
import { readDocx } from './docx.ts';
import { readOdf } from './odf.ts';
import { judgeParts, judgeRelations } from './package-parts.ts';
import { readXlsx } from './xlsx.ts';
import { attribute, readXml } from './xml.ts';
import { openPackage, type Package } from './zip.ts';

const OOXML = 'application/vnd.openxmlformats-officedocument.';
const DOCX = `${OOXML}wordprocessingml.document`;
const XLSX = `${OOXML}spreadsheetml.sheet`;
const ODT = 'application/vnd.oasis.opendocument.text';
const ODS = 'application/vnd.oasis.opendocument.spreadsheet';

/** Examines a file that is a ZIP: Word, Excel, OpenDocument, or something that only looks like them. */
export function examineOffice(source: Source, noted: Notes): Shape {
  if (source.size > LIMITS.packageBytes) throw new Unreadable('terlalu-besar');
  const zip = openPackage(source.read(0, source.size));
  const jenis = typeOf(zip);
  if (jenis !== null) {
    judgeRest(source, zip.end, noted);
    judgeParts(zip, noted);
    if (jenis === DOCX || jenis === XLSX) judgeRelations(zip, noted);
    if (jenis === DOCX) readDocx(zip, noted);
    else if (jenis === XLSX) readXlsx(zip, noted);
    else readOdf(zip, jenis === ODS, noted);
  }
  return { jenis, halaman: null, perluOcr: [], bergambar: 0 };
}

/** The type that the package declares for itself; one with macros is a type of its own, and none of ours. */
function typeOf(zip: Package): string | null {
  if (zip.has('mimetype')) {
    const type = zip.read('mimetype').toString('latin1').trim();
    return type === ODT || type === ODS ? type : null;
  }
  if (!zip.has('[Content_Types].xml')) return null;
  const types: string[] = [];
  readXml(zip.read('[Content_Types].xml'), {
    open(_tag, attributes) {
      types.push(attribute(attributes, 'ContentType'));
    },
  });
  if (types.some((type) => /macroEnabled|vbaProject/i.test(type))) throw new Unreadable('makro');
  if (types.includes(`${DOCX}.main+xml`) && zip.has('word/document.xml')) return DOCX;
  if (types.includes(`${XLSX}.main+xml`) && zip.has('xl/workbook.xml')) return XLSX;
  return null;
}
