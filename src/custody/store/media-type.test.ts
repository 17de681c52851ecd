import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Invalid } from '../../base/errors.ts';
import { ACCEPTED_EXTENSIONS, mediaType } from './media-type.ts';

const PDF = Buffer.from('%PDF-1.7\n%âãÏÓ');
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const JPEG = Buffer.from('ffd8ffe000104a464946', 'hex');
const ZIP = Buffer.from('504b03041400060008000000', 'hex');
const HTML = Buffer.from('<!doctype html><script>');

function refused(name: string, head: Uint8Array): string {
  try {
    mediaType(name, head);
  } catch (error) {
    assert.ok(error instanceof Invalid);
    const [fault] = error.faults;
    assert.equal(fault?.field, 'berkas');
    assert.ok(
      name.length < 6 || !(fault.id + fault.en).includes(name),
      'the name of the file is not repeated',
    );
    return fault.code;
  }
  return assert.fail(`${name} was accepted`);
}

test('a type is taken when extension and content agree', () => {
  assert.equal(mediaType('laporan.pdf', PDF), 'application/pdf');
  assert.equal(mediaType('Laporan Akhir (2).PDF', PDF), 'application/pdf');
  assert.equal(mediaType('foto.jpg', JPEG), 'image/jpeg');
  assert.equal(mediaType('foto.jpeg', JPEG), 'image/jpeg');
  assert.equal(mediaType('bagan.png', PNG), 'image/png');
  assert.match(mediaType('daftar.xlsx', ZIP), /spreadsheetml\.sheet$/);
  assert.match(mediaType('surat.odt', ZIP), /opendocument\.text$/);
});

test('content that is not what the extension says is refused', () => {
  for (const [name, head] of [
    ['laporan.pdf', HTML],
    ['laporan.pdf', ZIP],
    ['laporan.pdf', Buffer.from(' %PDF-1.7')],
    ['laporan.pdf', Buffer.from('%PDF')],
    ['foto.png', JPEG],
    ['foto.jpg', PNG],
    ['daftar.xlsx', PDF],
    ['daftar.xlsx', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['kosong.pdf', new Uint8Array(0)],
  ] as const) {
    assert.equal(refused(name, head), 'isi-bukan-jenisnya', name);
  }
});

test('pages, drawings, macros, programs and archives are refused by their extension, whatever they hold', () => {
  for (const name of [
    'x.html',
    'x.htm',
    'x.svg',
    'x.xml',
    'x.js',
    'x.docm',
    'x.xlsm',
    'x.exe',
    'x.zip',
    'x.doc',
    'x.xls',
  ]) {
    assert.equal(refused(name, PDF), 'jenis-berkas', name);
  }
});

test('only the last extension counts, and no trick in the name gets past it', () => {
  for (const name of [
    ...[
      'laporan.pdf.html',
      'laporan.pdf ',
      'laporan.pdf.',
      'laporan.pdf/',
      'laporan.pdf\0.html',
      'laporan',
      '',
      '.',
      '..',
    ],
    ...[
      'laporan.pdf\u202ehtml',
      'laporan.p\u0434f',
      'laporan.pdf\n',
      'laporan．pdf',
      `${'a'.repeat(5000)}.html`,
    ],
  ]) {
    assert.equal(refused(name, PDF), 'jenis-berkas', JSON.stringify(name));
  }
  for (const name of [
    '../../etc/passwd.pdf',
    'C:\\x\\y.pdf',
    '.pdf',
    'a.html.pdf',
    '<script>.pdf',
    `${'a'.repeat(5000)}.pdf`,
  ]) {
    assert.equal(mediaType(name, PDF), 'application/pdf');
  }
});

test('what is accepted is told to whoever sends something else', () => {
  assert.deepEqual(ACCEPTED_EXTENSIONS, ['.pdf', '.png', '.jpg', '.jpeg', '.docx', '.xlsx', '.odt', '.ods']);
  assert.throws(
    () => mediaType('x.txt', PDF),
    (error: Invalid) => /\.pdf, \.png, .*\.ods\.$/.test(error.faults[0]?.id ?? ''),
  );
});
