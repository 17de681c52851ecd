import { docx, ods, odt, paragraph, relations, xlsx } from '../files/office.ts';
import { firstExtra, pdf } from '../files/pdf.ts';
import { exif, jpeg } from '../files/picture.ts';
import { budget, lines, type Maker } from './plain.ts';

/** Files that hold what one does not see, one maker for each way. */
export const hidden: readonly Maker[] = [
  (by) => ({
    ext: 'xlsx',
    bytes: xlsx([
      budget(by),
      { ...budget(by), name: 'gaji', state: by.pick(['hidden', 'veryHidden'] as const) },
    ]),
    planted: ['lembar-tersembunyi'],
  }),
  (by) => ({
    ext: 'ods',
    bytes: ods([budget(by), { ...budget(by), name: 'gaji', state: 'hidden' }]),
    planted: ['lembar-tersembunyi'],
  }),
  (by) => ({
    ext: 'xlsx',
    bytes: xlsx([{ ...budget(by), hiddenRows: [by.int(2, 5)] }]),
    planted: ['baris-tersembunyi'],
  }),
  (by) => ({
    ext: 'xlsx',
    bytes: xlsx([{ ...budget(by), hiddenColumns: [by.int(1, 4)] }]),
    planted: ['baris-tersembunyi'],
  }),
  (by) => ({
    ext: 'ods',
    bytes: ods([{ ...budget(by), hiddenRows: [by.int(2, 5)] }]),
    planted: ['baris-tersembunyi'],
  }),
  (by) => ({
    ext: 'xlsx',
    bytes: xlsx([budget(by)], {
      'xl/pivotCache/pivotCacheDefinition1.xml': '<pivotCacheDefinition/>',
      'xl/pivotCache/pivotCacheRecords1.xml': '<pivotCacheRecords/>',
    }),
    planted: ['pivot'],
  }),
  (by) => ({
    ext: 'docx',
    bytes: docx(
      `${lines(by, 5).map(paragraph).join('')}<w:p><w:ins w:id="1" w:author="Contoh"><w:r><w:t>tambahan</w:t></w:r></w:ins><w:del w:id="2" w:author="Contoh"><w:r><w:delText>dihapus</w:delText></w:r></w:del></w:p>`,
    ),
    planted: ['lacak-perubahan'],
  }),
  (by) => ({
    ext: 'docx',
    bytes: docx(lines(by, 5), {
      'word/comments.xml':
        '<w:comments xmlns:w="x"><w:comment w:id="0"><w:p><w:r><w:t>Periksa lagi</w:t></w:r></w:p></w:comment></w:comments>',
    }),
    planted: ['komentar'],
  }),
  (by) => ({
    ext: 'xlsx',
    bytes: xlsx([budget(by)], {
      'xl/comments1.xml':
        '<comments><commentList><comment ref="A1"><text><t>cek</t></text></comment></commentList></comments>',
    }),
    planted: ['komentar'],
  }),
  (by) => ({
    ext: 'odt',
    bytes: odt(
      `<text:p>Isi<office:annotation><text:p>catatan</text:p></office:annotation></text:p>${lines(by, 3)
        .map((line) => `<text:p>${line.replaceAll('&', '&amp;')}</text:p>`)
        .join('')}`,
    ),
    planted: ['komentar'],
  }),
  (by) => ({
    ext: 'odt',
    bytes: odt(
      `<text:tracked-changes><text:changed-region><text:deletion><text:p>dihapus</text:p></text:deletion></text:changed-region></text:tracked-changes>${lines(
        by,
        3,
      )
        .map((line) => `<text:p>${line.replaceAll('&', '&amp;')}</text:p>`)
        .join('')}`,
    ),
    planted: ['lacak-perubahan'],
  }),
  () => ({
    ext: 'docx',
    bytes: docx('<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>rahasia</w:t></w:r></w:p>'),
    planted: ['teks-tersembunyi'],
  }),
  (by) => ({
    ext: 'docx',
    bytes: docx(lines(by, 4), {
      'word/_rels/settings.xml.rels': relations({
        id: 'a',
        type: 'attachedTemplate',
        target: 'https://contoh.example/t.dotx',
        external: true,
      }),
    }),
    planted: ['tautan-luar'],
  }),
  (by) => ({
    ext: 'xlsx',
    bytes: xlsx([budget(by)], { 'xl/externalLinks/externalLink1.xml': '<externalLink/>' }),
    planted: ['tautan-luar'],
  }),
  (by) => ({
    ext: 'docx',
    bytes: docx(lines(by, 4), { 'word/embeddings/oleObject1.bin': by.bytes(200) }),
    planted: ['objek-tertanam'],
  }),
  (by) => ({
    ext: 'jpg',
    bytes: jpeg({ segments: [[0xe1, exif({ gps: true, serial: by.next() < 0.5 })]] }),
    planted: ['lokasi-foto'],
  }),
  (by) => {
    const extra = firstExtra(1);
    const note = `<</Type/Annot/Subtype/Text/Rect[10 10 30 30]/Contents(periksa)>>`;
    return {
      ext: 'pdf',
      bytes: pdf({ pages: [lines(by, 8)], page: `/Annots[${extra} 0 R]`, extra: [note] }),
      planted: ['komentar'],
    };
  },
  (by) => {
    const extra = firstExtra(1);
    const file = `<</Type/Filespec/F(gaji.xlsx)/UF(gaji.xlsx)/EF<</F ${extra + 1} 0 R>>>>`;
    const catalog = `/Names<</EmbeddedFiles<</Names[(gaji.xlsx)${extra} 0 R]>>>>`;
    const data = '<</Type/EmbeddedFile/Length 3>>stream\nabc\nendstream';
    return {
      ext: 'pdf',
      bytes: pdf({ pages: [lines(by, 8)], catalog, extra: [file, data] }),
      planted: ['lampiran'],
    };
  },
];
