import { deflateSync } from 'node:zlib';
import type { Chance } from '../files/chance.ts';
import { exif, jpeg, png } from '../files/picture.ts';
import type { Expected, Kind } from './kinds.ts';
import { emptyZip } from './pdfs.ts';

const SCRIPT = Buffer.from('<script>alert(document.domain)</script>');

const size = (by: Chance) => ({ width: by.int(9, 99), height: by.int(9, 99) });
/** Cuts a file somewhere between its first and its last few bytes. */
const cut = (by: Chance, bytes: Buffer, first: number, last: number) =>
  bytes.subarray(0, by.int(first, bytes.length - last));

const one = (kind: string, ext: string, times: number, expect: Expected, make: Kind['make']): Kind => ({
  ...{ kind: `${ext}: ${kind}`, times, expect, ext, make },
});

export const PICTURES: readonly Kind[] = [
  one('more dots than memory', 'png', 10, 'karantina', (by) =>
    png({ told: [by.int(8000, 2_000_000), by.int(8000, 2_000_000)] }),
  ),
  one('more dots than memory', 'jpg', 10, 'karantina', (by) =>
    jpeg({ told: [by.int(8000, 65_535), by.int(8000, 65_535)] }),
  ),
  one('no dots', 'png', 6, 'karantina', (by) => png({ ...size(by), told: [0, 0] })),
  one('bomb', 'png', 6, 'any', (by) => png({ ...size(by), data: deflateSync(Buffer.alloc(50_000_000)) })),
  one('data that inflate to nothing', 'png', 8, 'karantina', (by) => png({ data: by.bytes(200) })),
  one('archive at its end', 'png', 10, 'karantina', (by) => Buffer.concat([png(size(by)), emptyZip(by)])),
  one('archive at its end', 'jpg', 10, 'karantina', (by) => Buffer.concat([jpeg(size(by)), emptyZip(by)])),
  one('markup at its end', 'png', 10, 'karantina', (by) => Buffer.concat([png(size(by)), SCRIPT])),
  one('markup at its end', 'jpg', 10, 'karantina', (by) => Buffer.concat([jpeg(size(by)), SCRIPT])),
  one('markup in a comment', 'jpg', 10, 'karantina', (by) =>
    jpeg({ ...size(by), segments: [[0xfe, SCRIPT]] }),
  ),
  one('program in a comment', 'jpg', 8, 'karantina', (by) =>
    jpeg({ ...size(by), segments: [[0xfe, Buffer.from('<?php system($_GET[0]); ?>')]] }),
  ),
  one('markup in a text chunk', 'png', 8, 'karantina', (by) =>
    png({ ...size(by), chunks: [['tEXt', Buffer.concat([Buffer.from('Comment\0'), SCRIPT])]] }),
  ),
  one('program at its end', 'jpg', 8, 'karantina', (by) =>
    Buffer.concat([jpeg(size(by)), Buffer.from('MZ\0\0PE\0\0')]),
  ),
  one('film at its end', 'jpg', 6, 'temuan', (by) =>
    Buffer.concat([jpeg(size(by)), Buffer.from('\0\0\0\x18ftypmp42....moov')]),
  ),
  one('something at its end', 'png', 8, 'temuan', (by) =>
    Buffer.concat([png(size(by)), Buffer.from('x'), by.bytes(200)]),
  ),
  one('place where it was taken', 'jpg', 8, 'temuan', (by) =>
    jpeg({ ...size(by), segments: [[0xe1, exif({ gps: true })]] }),
  ),
  one('notes that point outside themselves', 'jpg', 10, 'any', (by) => {
    const notes = exif({ gps: true, serial: true });
    for (let n = 0; n < 12; n += 1) notes[by.int(10, notes.length - 1)] = by.int(0, 255);
    return jpeg({ ...size(by), segments: [[0xe1, notes]] });
  }),
  one('cut short', 'jpg', 10, 'karantina', (by) => cut(by, jpeg(size(by)), 4, 3)),
  one('cut short', 'png', 10, 'karantina', (by) => cut(by, png(size(by)), 9, 1)),
  one('a sum that does not agree', 'png', 10, 'karantina', (by) => {
    const bytes = png(size(by));
    const at = by.int(16, bytes.length - 5);
    bytes[at] = (bytes[at] as number) ^ (1 << by.int(0, 7));
    return bytes;
  }),
];
