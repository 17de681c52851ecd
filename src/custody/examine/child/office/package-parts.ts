import type { Notes } from '../notes.ts';
import { isProgram } from '../tail.ts';
import { attribute, declaresType, readXml } from './xml.ts';
import type { Package, Part } from './zip.ts';

const PROGRAM_NAME =
  /\.(?:exe|dll|com|scr|msi|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|jar|class|lnk|py|sh|html?|mht|mhtml|php|swf)$/i;
const ARCHIVE_NAME = /\.(?:zip|7z|rar|gz|tar|bz2|xz|iso|cab)$/i;
const MACRO_NAME =
  /(?:^|\/)(?:vbaProject\.bin|vbaProjectSignature\.bin|vbaData\.xml|macrosheets\/|Basic\/|Scripts\/)/i;
const EMBEDDED_NAME = /(?:^|\/)embeddings\/|^Object \d+\/|(?:^|\/)oleObject\d*\.bin$/i;
/** Binary parts that Excel writes beside any sheet: settings of the printer, and keys of add-ins. */
const HARMLESS_BINARY = /(?:^|\/)(?:printerSettings\/|customProperty)/i;

/**
 * What holds for the parts of any office file: no macros, no programs, no archives within, no document types; things
 * embedded are told of.
 */
export function judgeParts(zip: Package, noted: Notes): void {
  const embedded = new Set<string>();
  for (const part of zip.parts) {
    if (part.folder) continue;
    if (MACRO_NAME.test(part.name)) noted.add('makro');
    else if (/(?:^|\/)activeX\//i.test(part.name) || PROGRAM_NAME.test(part.name)) noted.add('program');
    else if (EMBEDDED_NAME.test(part.name)) embedded.add(part.name.replace(/^(Object \d+)\/.*/, '$1'));
    else if (ARCHIVE_NAME.test(part.name)) noted.add('susunan-berbahaya');
    else if (/\.bin$/i.test(part.name) && !HARMLESS_BINARY.test(part.name)) embedded.add(part.name);
    judgeContent(zip, part, noted);
  }
  if (embedded.size > 0) noted.add('objek-tertanam', undefined, embedded.size);
}

/** Reads every part to its end, so that a damaged one is noticed, and looks at how it begins. */
function judgeContent(zip: Package, part: Part, noted: Notes): void {
  const bytes = zip.read(part.name);
  if (isProgram(bytes.subarray(0, 1024))) noted.add('program');
  const archive = bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04';
  if (archive && !EMBEDDED_NAME.test(part.name) && !ARCHIVE_NAME.test(part.name))
    noted.add('susunan-berbahaya');
  if (/\.(?:xml|rels|vml|rdf|svg)$/i.test(part.name)) {
    if (declaresType(bytes)) noted.add('susunan-berbahaya');
    if (/\.svg$/i.test(part.name) && /<script|\bon\w+\s*=/i.test(bytes.toString('latin1')))
      noted.add('skrip');
  }
}

/** Kinds of relation that lead outside and yet show it: a link that the reader sees and clicks. */
const SEEN_LINK = /\/hyperlink$/;

/** Notes every relation of an OOXML file that fetches something from outside when the file is opened. */
export function judgeRelations(zip: Package, noted: Notes): void {
  for (const { name } of zip.parts.filter((part) => /\.rels$/i.test(part.name))) {
    readXml(zip.read(name), {
      open(tag, attributes) {
        if (tag !== 'Relationship' || attribute(attributes, 'TargetMode').toLowerCase() !== 'external')
          return;
        const target = attribute(attributes, 'Target');
        const type = attribute(attributes, 'Type');
        if (/^\s*(?:javascript|vbscript|data|mhtml|ms-\w+):/i.test(target)) noted.add('skrip');
        else if (!SEEN_LINK.test(type) || /^(?:file:|\\\\)/i.test(target)) noted.add('tautan-luar');
      },
    });
  }
}
