import assert from 'node:assert/strict';
import { test } from 'node:test';
import { taskText } from './text.ts';

const said = (uraian: string) => {
  const hasil = [{ keluaran: 'l1', peran: 'desk' }];
  const jalankan = { perUnit: false, serentak: false, hasil, ditutupOleh: ['l1'] };
  return taskText('l1', { kunci: 'l1', uraian, jalankan }).id;
};

test('a task repeats the activity on one line, without its full stop', () => {
  assert.equal(said('Menerima berkas.'), 'Nyatakan: Menerima berkas');
  assert.equal(said('Menerima\r\n  berkas\n.'), 'Nyatakan: Menerima berkas');
});

test('of a long activity a task shows the beginning, up to a whole word where there is one', () => {
  assert.equal(said('Menerima berkas, '.repeat(9)), `Nyatakan: ${'Menerima berkas, '.repeat(6)}Menerima …`);
  assert.equal(said('x'.repeat(1_000_000)), `Nyatakan: ${'x'.repeat(110)} …`);
  assert.equal(said(`x${'😀'.repeat(100)}`), `Nyatakan: x${'😀'.repeat(54)} …`);
  assert.ok(said(`${'.'.repeat(1_000_000)}x`).length < 200);
});
