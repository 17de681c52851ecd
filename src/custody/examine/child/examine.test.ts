import assert from 'node:assert/strict';
import { test } from 'node:test';
import { docx, ods, odt, paragraph, type Sheet, wordTable, xlsx } from '../../../../seeds/files/office.ts';
import { firstExtra, pdf, pdfOf, stream } from '../../../../seeds/files/pdf.ts';
import { jpeg, png } from '../../../../seeds/files/picture.ts';
import { findingText } from '../finding-text.ts';
import { examine } from './examine.ts';
import { bytesSource } from './source.ts';

const NIK = '3673015708900003';

async function said(bytes: Buffer): Promise<string[]> {
  const { findings } = await examine(bytesSource(bytes));
  return findings.map((finding) => findingText(finding).id);
}

test('the type is told by content alone', async () => {
  const typeOf = async (bytes: Buffer) => (await examine(bytesSource(bytes))).jenis;
  assert.equal(await typeOf(pdf('a')), 'application/pdf');
  assert.equal(await typeOf(png()), 'image/png');
  assert.equal(await typeOf(jpeg()), 'image/jpeg');
  assert.match((await typeOf(docx(['a']))) ?? '', /wordprocessingml\.document$/);
  assert.match((await typeOf(xlsx([{ name: 'a', rows: [] }]))) ?? '', /spreadsheetml\.sheet$/);
  assert.equal(await typeOf(odt(['a'])), 'application/vnd.oasis.opendocument.text');
  assert.equal(
    await typeOf(ods([{ name: 'a', rows: [] }])),
    'application/vnd.oasis.opendocument.spreadsheet',
  );
  assert.equal(await typeOf(Buffer.from('<html>')), null);
  assert.equal(await typeOf(Buffer.alloc(0)), null);
});

test('a finding names its page, cell or paragraph', async () => {
  assert.deepEqual(await said(pdf({ pages: [['a'], [`NIK ${NIK}`], [`${NIK} dan ${NIK}`]] })), [
    'Tampaknya ada NIK di halaman 2 dan 3 (3 kali).',
  ]);
  const rows = [
    ['Nama', 'NIK'],
    ['Contoh', NIK],
    ['Contoh', NIK],
  ];
  assert.deepEqual(await said(xlsx([{ name: 'Peserta', rows }])), [
    'Tampaknya ada NIK di sel B2 dan B3 lembar ‘Peserta’ (2 kali).',
  ]);
  assert.deepEqual(await said(ods([{ name: 'Peserta', rows }])), [
    'Tampaknya ada NIK di sel B2 dan B3 lembar ‘Peserta’ (2 kali).',
  ]);
  assert.deepEqual(await said(docx(['a', 'b', `NIK ${NIK}`])), ['Tampaknya ada NIK di paragraf 3.']);
  assert.deepEqual(await said(odt(['a', `NIK ${NIK}`])), ['Tampaknya ada NIK di paragraf 2.']);
});

test('a number in a table is understood by the head of its column', async () => {
  const table = wordTable([
    ['Nama', 'No. KK'],
    ['Contoh', '3673011505190004'],
  ]);
  assert.deepEqual(await said(docx(paragraph('Daftar') + table)), [
    'Tampaknya ada nomor Kartu Keluarga di paragraf 5.',
  ]);
  assert.deepEqual(await said(xlsx([{ name: 'a', rows: [['No. HP'], [81_234_567_890]] }])), [
    'Tampaknya ada nomor telepon seluler di sel A2 lembar ‘a’.',
  ]);
  assert.deepEqual(await said(xlsx([{ name: 'a', rows: [['Pagu'], [81_234_567_890]] }])), []);
});

test('what a spreadsheet does not show is told by name; hidden rows and columns only where they hold something', async () => {
  const shown: Sheet = {
    name: 'Rekap',
    rows: [
      ['a', 'b'],
      ['c', 'd'],
    ],
  };
  const hidden: Sheet = { name: 'gaji', rows: [['x']], state: 'veryHidden' };
  assert.deepEqual(await said(xlsx([shown, hidden])), ['Ada lembar tersembunyi: ‘gaji’.']);
  assert.deepEqual(await said(ods([shown, { ...hidden, state: 'hidden' }])), [
    'Ada lembar tersembunyi: ‘gaji’.',
  ]);
  for (const make of [xlsx, ods])
    assert.deepEqual(await said(make([{ ...shown, hiddenRows: [2], hiddenColumns: [2, 9] }])), [
      'Ada baris atau kolom tersembunyi yang berisi data di baris 2 dan kolom B lembar ‘Rekap’.',
    ]);
  assert.deepEqual(await said(xlsx([{ ...shown, hiddenColumns: [9] }])), []);
});

test('a sheet’s name is shown without the numbers of people in it', async () => {
  const [sentence] = await said(
    xlsx([
      { name: 'a', rows: [] },
      { name: `gaji ${NIK}`, rows: [], state: 'hidden' },
    ]),
  );
  assert.equal(sentence, 'Ada lembar tersembunyi: ‘gaji …’.');
});

test('what was struck out or written beside is looked through too', async () => {
  const struck = `<w:p><w:del w:id="1"><w:r><w:delText>NIK ${NIK}</w:delText></w:r></w:del></w:p>`;
  assert.deepEqual(await said(docx(struck)), [
    'Ada perubahan yang masih dilacak di paragraf 1.',
    'Tampaknya ada NIK di paragraf 1.',
  ]);
  const field = `<</Type/Annot/Subtype/FreeText/Rect[10 10 90 30]/Contents(NIK ${NIK})>>`;
  assert.deepEqual(
    await said(pdf({ pages: [['a']], page: `/Annots[${firstExtra(1)} 0 R]`, extra: [field] })),
    ['Tampaknya ada NIK di halaman 1.'],
  );
});

test('a page with a picture and no text is a scan, one with few words is not', async () => {
  const scannedPages = async (bytes: Buffer) => (await examine(bytesSource(bytes))).perluOcr;
  const scan = pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>',
    stream('', '99 0 0 99 0 0 cm /I Do'),
    stream('/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray', '\0'),
  ]);
  assert.deepEqual(await scannedPages(pdf('Lampiran')), []);
  assert.deepEqual(await scannedPages(scan), [1]);
  assert.deepEqual(await scannedPages(png()), [1]);
});
