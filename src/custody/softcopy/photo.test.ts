import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barePhoto } from './photo.ts';

/** A segment of a JPEG file: its marker, its length, what it holds. */
function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16BE(0xff00 + marker, 0);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** Exif with an orientation, in either order of bytes. */
function exif(orientation: number, little = true): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write(little ? 'II' : 'MM', 'latin1');
  const u16 = (value: number, at: number) =>
    little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  const u32 = (value: number, at: number) =>
    little ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at);
  u16(42, 2);
  u32(8, 4);
  u16(1, 8);
  u16(0x0112, 10);
  u16(3, 12);
  u32(1, 14);
  u16(orientation, 18);
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0GPS-6.2,106.6', 'latin1').subarray(0, 6), tiff]));
}

const START = Buffer.from('ffd8', 'hex');
const FRAME = segment(0xc0, Buffer.from('08012c0190030111000211000311', 'hex'));
const SCAN = Buffer.from('ffda000c03010002110311003f00aabbccffd9', 'hex');
const jpeg = (...segments: readonly Buffer[]) => Buffer.concat([START, ...segments, FRAME, SCAN]);

test('a photograph says how it was held, in either order of bytes', () => {
  const held = [
    [1, 0, false],
    [2, 0, true],
    [3, 180, false],
    [4, 180, true],
    [5, 270, true],
    [6, 90, false],
    [7, 90, true],
    [8, 270, false],
  ] as const;
  for (const [orientation, degrees, mirrored] of held)
    for (const little of [true, false])
      assert.deepEqual(barePhoto(jpeg(exif(orientation, little))).turn, { degrees, mirrored });
});

test('what a camera wrote of place, owner and itself does not become part of a page', () => {
  const xmp = segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<owner>Budi</owner>', 'latin1'));
  const comment = segment(0xfe, Buffer.from('taken at home'));
  const { bytes, size } = barePhoto(jpeg(exif(6), xmp, segment(0xed, Buffer.from('Photoshop')), comment));
  assert.deepEqual(bytes, jpeg());
  assert.deepEqual(size, { width: 400, height: 300 });
});

test('colour profile and tables stay', () => {
  const profile = segment(0xe2, Buffer.from('ICC_PROFILE\0'));
  assert.deepEqual(barePhoto(jpeg(profile)).bytes, jpeg(profile));
});

test('a PNG comes back as it is, with its size', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d494844520000019000000064', 'hex');
  assert.deepEqual(barePhoto(png), {
    bytes: png,
    turn: { degrees: 0, mirrored: false },
    size: { width: 400, height: 100 },
  });
});

test('broken pictures do no harm, and none of them has a size', () => {
  const broken = [
    Buffer.alloc(0),
    START,
    Buffer.from('ffd8ffe1ffff', 'hex'),
    Buffer.concat([START, exif(6).subarray(0, 20)]),
    Buffer.concat([START, segment(0xe1, Buffer.from('Exif\0\0II*\0\xff\xff\xff\xff', 'latin1'))]),
    Buffer.from('89504e47', 'hex'),
  ];
  for (const bytes of broken) assert.equal(barePhoto(bytes).size, null, bytes.toString('hex'));
  const loop = Buffer.concat([START, Buffer.from('ffe00000'.repeat(50), 'hex')]);
  assert.equal(barePhoto(loop).size, null);
});
