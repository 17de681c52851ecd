import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encode } from 'uqr';
import { qrSvg } from './qr.ts';
import { holes, sealData } from './seal.ts';

const ROOT = '8001f00f'.padEnd(64, 'a');

test('the pattern of a seal is the first 32 bits of its hash, most significant first', () => {
  const rows = holes(ROOT).map((row) => row.map((hole) => (hole ? '1' : '0')).join(''));
  assert.deepEqual(rows, ['10000000', '00000001', '11110000', '00001111']);
});

test('a seal shows the whole hash in 16 groups of four digits', () => {
  const seal = sealData(5, ROOT, null);
  assert.equal(seal.sidik.length, 16);
  assert.equal(seal.sidik.join(''), ROOT);
});

test('without an address there is no QR code', () => {
  assert.equal(sealData(5, ROOT, null).qr, null);
  assert.match(sealData(5, ROOT, 'https://ppid.contoh.go.id/periksa/5').qr ?? '', /^<svg /);
});

test('the QR picture holds exactly the dark modules of a level Q code', () => {
  const address = 'https://ppid.contoh.go.id/periksa/5';
  const { data, size } = encode(address, { ecc: 'Q', border: 0 });
  const drawn = data.map((row) => row.map(() => false));
  for (const [, x, y, width] of qrSvg(address).matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let i = 0; i < Number(width); i += 1) (drawn[Number(y)] as boolean[])[Number(x) + i] = true;
  }
  assert.deepEqual(drawn, data);
  assert.match(qrSvg(address), new RegExp(`viewBox="0 0 ${size} ${size}"`));
});
