import type { Chance } from '../files/chance.ts';
import { docx, ods, odt, packed, xlsx } from '../files/office.ts';
import { pdf } from '../files/pdf.ts';
import { jpeg, png } from '../files/picture.ts';
import type { Kind } from './kinds.ts';

const HTML = '<!doctype html><html><script>alert(1)</script></html>';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>1</script></svg>';
const OTHERS: readonly (readonly [string, Buffer])[] = [
  ['html', Buffer.from(HTML)],
  ['htm', Buffer.from(HTML)],
  ['svg', Buffer.from(SVG)],
  ['xml', Buffer.from(`<?xml version="1.0"?>${SVG}`)],
  ['js', Buffer.from('fetch("/kerja")')],
  ['exe', Buffer.from('MZ\x90\0PE\0\0')],
  ['zip', packed({ 'a.txt': 'x' })],
  ['docm', docx(['x'], { 'word/vbaProject.bin': 'x' })],
  ['xlsm', xlsx([{ name: 'a', rows: [['x']] }], { 'xl/vbaProject.bin': 'x' })],
  ['xls', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
  ['swf', Buffer.from('CWS\x0a')],
  ['sh', Buffer.from('#!/bin/sh\nid\n')],
  ['url', Buffer.from('[InternetShortcut]\nURL=file:///c:/windows')],
  ['', Buffer.from('tanpa jenis')],
];
const ACCEPTED = ['pdf', 'png', 'jpg', 'docx', 'xlsx', 'odt', 'ods'];

/** Sound files of every type, to be damaged. */
export const SOUND: Readonly<Record<string, () => Buffer>> = {
  pdf: () => pdf({ pages: [['Satu', 'dua', 'tiga'], ['Halaman dua']] }),
  docx: () => docx(['Satu', 'dua', 'tiga']),
  xlsx: () =>
    xlsx([
      {
        name: 'Data',
        rows: [
          ['Uraian', 'Jumlah'],
          ['ATK', 12],
        ],
      },
    ]),
  odt: () => odt(['Satu', 'dua']),
  ods: () =>
    ods([
      {
        name: 'Data',
        rows: [
          ['Uraian', 'Jumlah'],
          ['ATK', 12],
        ],
      },
    ]),
  jpg: () => jpeg(),
  png: () => png(),
};

/** Ways to damage a file. */
const DAMAGE: Readonly<Record<string, (by: Chance, bytes: Buffer) => Buffer>> = {
  'cut short': (by, bytes) => bytes.subarray(0, by.int(8, bytes.length - 1)),
  'bits turned': (by, bytes) => {
    for (let n = by.int(1, 40); n > 0; n -= 1) {
      const at = by.int(8, bytes.length - 1);
      bytes[at] = (bytes[at] as number) ^ (1 << by.int(0, 7));
    }
    return bytes;
  },
  'a stretch of zeros': (by, bytes) =>
    bytes.fill(0, by.int(8, bytes.length - 1), bytes.length - by.int(0, 20)),
  'a stretch taken out': (by, bytes) => {
    const at = by.int(8, bytes.length - 2);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + by.int(1, 60))]);
  },
  'a stretch put in': (by, bytes) => {
    const at = by.int(8, bytes.length - 1);
    return Buffer.concat([bytes.subarray(0, at), by.bytes(by.int(1, 200)), bytes.subarray(at)]);
  },
  'a stretch twice': (by, bytes) => {
    const at = by.int(8, bytes.length - 1);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(by.int(0, at)), bytes.subarray(at)]);
  },
  'numbers made large': (by, bytes) =>
    Buffer.from(
      bytes.toString('latin1').replace(/\d+/g, (n) => (by.next() < 0.2 ? '4294967295' : n)),
      'latin1',
    ),
};

/** Makes each its own file. */
const numbered = (by: Chance, bytes: Buffer) => Buffer.concat([bytes, Buffer.from(` ${by.digits(8)}`)]);

export const DISGUISES: readonly Kind[] = [
  ...OTHERS.map(
    ([ext, bytes]): Kind => ({
      kind: `not kept: .${ext}`,
      times: 7,
      expect: 'refused',
      ext,
      make: (by) => numbered(by, bytes),
    }),
  ),
  ...ACCEPTED.map(
    (ext): Kind => ({
      ...{ kind: `${ext}: something else under its name`, times: 12, expect: 'refused', ext },
      make: (by, n) => {
        const others = OTHERS.filter(
          ([other]) => !['zip', 'docm', 'xlsm'].includes(other) || !/^(docx|xlsx|odt|ods)$/.test(ext),
        );
        return numbered(by, (others[n % others.length] as readonly [string, Buffer])[1]);
      },
    }),
  ),
  ...ACCEPTED.map(
    (ext): Kind => ({ kind: `${ext}: empty`, times: 2, expect: 'refused', ext, make: () => Buffer.alloc(0) }),
  ),
  ...ACCEPTED.map(
    (ext): Kind => ({
      kind: `${ext}: nothing but zeros`,
      times: 2,
      expect: 'refused',
      ext,
      make: (_by, n) => Buffer.alloc(500 * (n + 1)),
    }),
  ),
  ...Object.entries(DAMAGE).flatMap(([damage, work]) =>
    Object.entries(SOUND).map(
      ([ext, make]): Kind => ({
        ...{ kind: `${ext}: ${damage}`, times: 22, expect: 'any', ext },
        make: (by) => work(by, make()),
      }),
    ),
  ),
];
