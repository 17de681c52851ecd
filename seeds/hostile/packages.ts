import type { Chance } from '../files/chance.ts';
import { docx, ods, odt, packed, paragraph, relations, type Sheet, xlsx } from '../files/office.ts';
import type { Expected, Kind } from './kinds.ts';
import { type Deflated, type Entry, zeros, zip } from './zip.ts';

const sheet = (by: Chance): Sheet => ({
  name: 'Data',
  rows: [
    ['Uraian', 'Jumlah'],
    ['ATK', by.int(1, 99_999)],
  ],
});
const lines = (by: Chance) => ['Laporan kegiatan', `Lampiran ${by.digits(6)}`];
const DOCX_TYPES =
  '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';

const NONE = Buffer.alloc(0);
/** Nothing, deflated. */
const NOTHING: Deflated = { raw: Buffer.from([0x03, 0x00]), crc: 0, size: 0 };
const DOCUMENT = Buffer.from(`<w:document xmlns:w="w"><w:body>${paragraph('Laporan')}</w:body></w:document>`);
const numbered = (by: Chance): Entry => ({
  name: 'docProps/app.xml',
  data: Buffer.from(`<a>${by.digits(8)}</a>`),
});
const types: Entry = { name: '[Content_Types].xml', data: Buffer.from(DOCX_TYPES) };
const base = (by: Chance): Entry[] => [types, numbered(by), { name: 'word/document.xml', data: DOCUMENT }];
const document = (by: Chance, xml: string | Buffer): Buffer =>
  zip([types, numbered(by), { name: 'word/document.xml', data: Buffer.from(xml as string) }]);

/** Made once. */
let inflating: Deflated | undefined;

const LAUGHS = `<!DOCTYPE lolz [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, n) => `<!ENTITY ${String.fromCharCode(98 + n)} "${`&${String.fromCharCode(97 + n)};`.repeat(10)}">`).join('')}]>`;
const XXE = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';

const one = (kind: string, ext: string, times: number, expect: Expected, make: Kind['make']): Kind => ({
  ...{ kind: `${ext}: ${kind}`, times, expect, ext, make },
});

export const PACKAGES: readonly Kind[] = [
  one('macros', 'docx', 12, 'karantina', (by) => docx(lines(by), { 'word/vbaProject.bin': by.bytes(300) })),
  one('macros', 'xlsx', 12, 'karantina', (by) => xlsx([sheet(by)], { 'xl/vbaProject.bin': by.bytes(300) })),
  one('macros of old', 'xlsx', 6, 'karantina', (by) =>
    xlsx([sheet(by)], { 'xl/macrosheets/sheet1.xml': '<x/>' }),
  ),
  one('macro type', 'xlsx', 8, 'karantina', (by) =>
    packed({
      '[Content_Types].xml':
        '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
      'xl/workbook.xml': `<workbook>${by.digits(6)}</workbook>`,
    }),
  ),
  one('macros', 'odt', 8, 'karantina', (by) =>
    odt(lines(by), { 'Basic/Standard/Module1.xml': '<script:module/>' }),
  ),
  one('macros', 'ods', 8, 'karantina', (by) => ods([sheet(by)], { 'Scripts/python/a.py': 'import os' })),
  one('program inside', 'docx', 8, 'karantina', (by) =>
    docx(lines(by), { 'word/media/image1.png': Buffer.from('MZ\0\0PE\0\0 program') }),
  ),
  one('page of markup inside', 'docx', 8, 'karantina', (by) =>
    docx(lines(by), { 'word/afchunk.html': '<script>1</script>' }),
  ),
  one('control inside', 'docx', 6, 'karantina', (by) =>
    docx(lines(by), { 'word/activeX/activeX1.bin': 'x' }),
  ),
  one('field that starts a program', 'docx', 8, 'karantina', (by) =>
    docx(
      '<w:p><w:r><w:instrText> DDEAUTO c:\\\\windows\\\\cmd.exe "/k calc" </w:instrText></w:r></w:p>' +
        paragraph(by.digits(6)),
    ),
  ),
  one('link that starts a program', 'xlsx', 6, 'karantina', (by) =>
    xlsx([sheet(by)], {
      'xl/externalLinks/externalLink1.xml':
        '<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>',
    }),
  ),
  one('drawing with a script', 'docx', 6, 'karantina', (by) =>
    docx(lines(by), {
      'word/media/image1.svg': '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    }),
  ),
  one('template from afar', 'docx', 8, 'temuan', (by) =>
    docx(lines(by), {
      'word/_rels/settings.xml.rels': relations({
        id: 'a',
        type: 'attachedTemplate',
        target: 'http://contoh.example/a.dotm',
        external: true,
      }),
    }),
  ),
  one('hidden sheet', 'xlsx', 8, 'temuan', (by) =>
    xlsx([sheet(by), { ...sheet(by), name: 'gaji', state: 'veryHidden' }]),
  ),
  one('bomb', 'docx', 10, 'karantina', (by) => {
    inflating ??= zeros(40);
    return zip([...base(by), { name: 'word/media/a.png', data: NONE, deflated: inflating }]);
  }),
  one('bomb that lies about its size', 'xlsx', 10, 'karantina', (by) =>
    zip([...base(by), { name: `word/a${by.digits(4)}.xml`, data: Buffer.alloc(6_000_000), size: 1000 }]),
  ),
  one('a hundred thousand entries', 'docx', 3, 'karantina', (by) =>
    zip([
      ...base(by),
      ...Array.from(
        { length: 100_000 },
        (_, n): Entry => ({ name: `a/${n}`, data: NONE, deflated: NOTHING }),
      ),
    ]),
  ),
  one('entries over one another', 'docx', 8, 'karantina', (by) =>
    zip([
      ...base(by),
      { name: 'word/a.xml', data: Buffer.alloc(9000, 97) },
      { name: 'word/b.xml', data: Buffer.alloc(9000, 97), over: true, localName: 'word/b.xml' },
    ]),
  ),
  one('entry that leads outside', 'docx', 14, 'karantina', (by) =>
    zip([
      ...base(by),
      {
        name: by.pick(['../../etc/cron.d/a', '..\\..\\a.dll', '/etc/passwd', 'C:\\a.exe', 'word/../../a']),
        data: Buffer.from('x'),
      },
    ]),
  ),
  one('symbolic link', 'xlsx', 8, 'karantina', (by) =>
    zip([...base(by), { name: 'xl/a', data: Buffer.from('/etc/passwd'), mode: 0xa1ff }]),
  ),
  one('two parts of one name', 'docx', 8, 'karantina', (by) =>
    zip([...base(by), { name: 'WORD/document.xml', data: Buffer.from('<x/>') }]),
  ),
  one('two stories', 'docx', 8, 'karantina', (by) =>
    zip([...base(by), { name: 'word/a.xml', localName: 'word/vba.bin', data: Buffer.from('<x/>') }]),
  ),
  one('password', 'xlsx', 10, 'karantina', (by) =>
    zip([...base(by), { name: 'xl/a.xml', data: Buffer.from('x'), flags: 1 }]),
  ),
  one('password', 'odt', 8, 'karantina', (by) =>
    odt(lines(by), {
      'META-INF/manifest.xml':
        '<m:manifest xmlns:m="m"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>',
    }),
  ),
  one('a milliard laughs', 'docx', 12, 'karantina', (by) =>
    document(by, `${LAUGHS}<w:document>&j;</w:document>`),
  ),
  one('outer entity', 'xlsx', 12, 'karantina', (by) =>
    xlsx([sheet(by)], { 'xl/sharedStrings.xml': `${XXE}<sst><si><t>&e;</t></si></sst>` }),
  ),
  one('outer entity in UTF-16', 'docx', 8, 'karantina', (by) =>
    document(
      by,
      Buffer.concat([
        Buffer.from([0xff, 0xfe]),
        Buffer.from(`${XXE}<w:document>&e;</w:document>`, 'utf16le'),
      ]),
    ),
  ),
  one('outer entity', 'odt', 8, 'karantina', (by) => odt(lines(by), { 'styles.xml': `${XXE}<x>&e;</x>` })),
  one('nested without end', 'docx', 8, 'karantina', (by, n) =>
    document(by, `<w:document>${'<w:p>'.repeat(5000 * (n + 1))}`),
  ),
  one('an attribute of megabytes', 'docx', 5, 'any', (by) =>
    document(by, `<w:document a="${'x'.repeat(3_000_000)}"><w:body/></w:document>`),
  ),
  one('archive within', 'docx', 10, 'karantina', (by) =>
    docx(lines(by), { 'word/media/a.zip': packed({ 'a.txt': 'x' }) }),
  ),
  one('archive within, disguised', 'ods', 6, 'karantina', (by) =>
    ods([sheet(by)], { 'Pictures/a.png': packed({ 'a.txt': 'x' }) }),
  ),
  one('text named spreadsheet', 'xlsx', 12, 'karantina', (by) => docx(lines(by))),
  one('spreadsheet named text', 'odt', 10, 'karantina', (by) => ods([sheet(by)])),
  one('plain archive', 'docx', 12, 'karantina', (by) => packed({ [`a${by.digits(3)}.txt`]: 'x' })),
  one('presentation', 'docx', 6, 'karantina', (by) =>
    packed({ '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': `<p>${by.digits(6)}</p>` }),
  ),
  one('no end', 'xlsx', 8, 'karantina', (by) => xlsx([sheet(by)]).subarray(0, -22)),
  one('markup after the end', 'xlsx', 8, 'karantina', (by) =>
    Buffer.concat([xlsx([sheet(by)]), Buffer.from('<html><script>1</script>')]),
  ),
];
