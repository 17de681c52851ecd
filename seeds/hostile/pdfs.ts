import { deflateSync } from 'node:zlib';
import type { Chance } from '../files/chance.ts';
import { firstExtra, pdf, pdfOf, stream } from '../files/pdf.ts';
import type { Expected, Kind } from './kinds.ts';

const EXTRA = firstExtra(1);
const pages = (by: Chance) => [['Laporan kegiatan triwulan', `Lampiran ${by.digits(6)}`]];
const script = '/S/JavaScript/JS(app.alert\\(1\\))';

/** Writes some letters of a name as `#` and hex, which readers must understand. */
const disguised = (by: Chance, name: string) =>
  [...name].map((sign) => (by.next() < 0.4 ? `#${sign.charCodeAt(0).toString(16)}` : sign)).join('');

/** An object stream with these objects, each a dictionary. */
function objectStream(first: number, objects: readonly string[], filter: 'flate' | 'hex'): Buffer {
  let offset = 0;
  const head = objects.map((object, index) => {
    const line = `${first + index} ${offset}`;
    offset += object.length + 1;
    return line;
  });
  const lead = `${head.join(' ')} `;
  const data = Buffer.from(`${lead}${objects.join(' ')}`, 'latin1');
  const dictionary = `/Type/ObjStm/N ${objects.length}/First ${lead.length}`;
  return filter === 'flate'
    ? stream(`${dictionary}/Filter/FlateDecode`, deflateSync(data))
    : stream(`${dictionary}/Filter[/ASCIIHexDecode]`, `${data.toString('hex')}>`);
}

const one = (kind: string, times: number, expect: Expected, make: Kind['make']): Kind => ({
  ...{ kind: `pdf: ${kind}`, times, expect, ext: 'pdf', make },
});

export const PDFS: readonly Kind[] = [
  one('script on opening', 10, 'karantina', (by, n) =>
    pdf({
      pages: pages(by),
      catalog: `/OpenAction<<${script}>>`,
      page: n % 2 ? `/AA<</O<<${script}>>>>` : '',
    }),
  ),
  one('script in the name tree', 8, 'karantina', (by) =>
    pdf({
      pages: pages(by),
      catalog: `/Names<</JavaScript<</Names[(a)${EXTRA} 0 R]>>>>`,
      extra: [`<<${script}>>`],
    }),
  ),
  one('script with a disguised name', 12, 'karantina', (by) =>
    pdf({ pages: pages(by), catalog: `/OpenAction<</S/${disguised(by, 'JavaScript')}/JS(x)>>` }),
  ),
  one('script in an object stream', 10, 'karantina', (by) =>
    pdf({ pages: pages(by), extra: [objectStream(90, [`<<${script}>>`], 'flate')] }),
  ),
  one('object stream in a filter of its own', 6, 'temuan', (by) =>
    pdf({ pages: pages(by), extra: [objectStream(90, [`<<${script}>>`], 'hex')] }),
  ),
  one('starts a program', 10, 'karantina', (by) =>
    pdf({ pages: pages(by), catalog: `/OpenAction<</S/${disguised(by, 'Launch')}/F(cmd.exe)>>` }),
  ),
  one('link that starts a program', 6, 'karantina', (by) =>
    pdf({
      pages: pages(by),
      page: `/Annots[${EXTRA} 0 R]`,
      extra: ['<</Type/Annot/Subtype/Link/Rect[0 0 99 99]/A<</S/Launch/F(calc.exe)>>>>'],
    }),
  ),
  one('rich media', 6, 'karantina', (by) =>
    pdf({
      pages: pages(by),
      page: `/Annots[${EXTRA} 0 R]`,
      extra: ['<</Type/Annot/Subtype/RichMedia/Rect[0 0 9 9]>>'],
    }),
  ),
  one('XFA form', 10, 'karantina', (by) =>
    pdf({
      pages: pages(by),
      catalog: `/AcroForm<</Fields[]/XFA ${EXTRA} 0 R>>`,
      extra: [
        stream(
          '',
          '<xdp:xdp><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><script>x()</script></xdp:xdp>',
        ),
      ],
    }),
  ),
  one('password', 20, 'karantina', (by) => {
    const secret = `/O<${by.bytes(32).toString('hex')}>/U<${by.bytes(32).toString('hex')}>`;
    return pdf({
      pages: pages(by),
      trailer: `/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -44${secret}>>/ID[<00><00>]`,
    });
  }),
  one('program attached', 6, 'karantina', (by) =>
    pdf({
      pages: pages(by),
      catalog: `/Names<</EmbeddedFiles<</Names[(a.exe)${EXTRA} 0 R]>>>>`,
      extra: [`<</Type/Filespec/F(a.exe)/UF(a.exe)/EF<</F ${EXTRA + 1} 0 R>>>>`, stream('', 'MZ')],
    }),
  ),
  one('archive at its end', 12, 'karantina', (by) =>
    Buffer.concat([pdf({ pages: pages(by) }), emptyZip(by)]),
  ),
  one('page of markup at its end', 10, 'karantina', (by) =>
    Buffer.concat([
      pdf({ pages: pages(by) }),
      Buffer.from('<html><script>fetch("//contoh.example")</script></html>'),
    ]),
  ),
  one('markup in its first lines', 8, 'karantina', (by) =>
    Buffer.from(
      pdf({ pages: pages(by) })
        .toString('latin1')
        .replace('%PDF-1.7\n', '%PDF-1.7\n%<script>alert(1)</script>\n'),
      'latin1',
    ),
  ),
  one('nothing but a header', 10, 'karantina', (by, n) =>
    Buffer.concat([Buffer.from('%PDF-1.7\n'), by.bytes(n * 40)]),
  ),
  one('pages in a circle', 6, 'any', (by) =>
    pdfOf(['<</Type/Catalog/Pages 2 0 R>>', `<</Type/Pages/Kids[2 0 R 2 0 R]/Count ${by.digits(6)}>>`]),
  ),
  one('a billion pages told', 6, 'any', (by) =>
    pdfOf([
      '<</Type/Catalog/Pages 2 0 R>>',
      `<</Type/Pages/Kids[3 0 R]/Count 1${by.digits(8)}>>`,
      '<</Type/Page/Parent 2 0 R>>',
    ]),
  ),
  one('cross-references in a circle', 8, 'any', (by, n) => {
    const text = pdf({ pages: pages(by) }).toString('latin1');
    const at = text.lastIndexOf('xref\n0');
    return Buffer.from(text.replace('/Root 1 0 R', `/Root 1 0 R/Prev ${n % 2 ? at : 0}`), 'latin1');
  }),
  one('a form that draws itself', 8, 'any', (by) => {
    const form = `/Type/XObject/Subtype/Form/BBox[0 0 99 99]/Resources<</XObject<</A ${EXTRA} 0 R>>>>`;
    return pdf({ pages: pages(by), extra: [stream(form, '/A Do /A Do /A Do')] });
  }),
  one('brackets without end', 8, 'any', (by, n) =>
    pdf({ pages: pages(by), extra: [`${'['.repeat(20_000 * (n + 1))}${']'.repeat(20_000 * (n + 1))}`] }),
  ),
  one('a length that names itself', 6, 'any', (by) =>
    pdf({ pages: pages(by), extra: [`<</Length ${EXTRA} 0 R>>stream\nabc\nendstream`] }),
  ),
  one('a font matrix that is a program', 8, 'any', (by) =>
    pdf({
      pages: pages(by),
      extra: ["<</Type/Font/Subtype/Type1/BaseFont/X/FontMatrix[1 2 3 4 5 (0\\); alert\\('x')]>>"],
    }),
  ),
  one('a stream that inflates a thousandfold', 6, 'any', (by) =>
    pdf({
      pages: pages(by),
      extra: [stream('/Type/ObjStm/N 1/First 4/Filter/FlateDecode', deflateSync(Buffer.alloc(30_000_000)))],
    }),
  ),
  one('a picture of ten milliard dots', 6, 'any', (by) =>
    pdf({
      pages: pages(by),
      extra: [
        stream(
          '/Type/XObject/Subtype/Image/Width 100000/Height 100000/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/FlateDecode',
          deflateSync(Buffer.alloc(1000)),
        ),
      ],
    }),
  ),
  one('a page as large as a country', 6, 'any', (by) =>
    Buffer.from(
      pdf({ pages: pages(by) })
        .toString('latin1')
        .replace('0 0 595 842', `0 0 ${by.digits(9)} 1`),
      'latin1',
    ),
  ),
];

/** The smallest ZIP with one entry. */
export function emptyZip(by: Chance): Buffer {
  const name = Buffer.from(`a${by.digits(3)}.txt`);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length, 16);
  return Buffer.concat([local, name, central, name, end]);
}
