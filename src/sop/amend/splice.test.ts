import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type RunningSheet, running } from '../sheet/running.ts';
import { splice } from './splice.ts';

/** A sheet of these steps; "b:x,y" is step `b` with the outputs x and y, of which the last closes it. */
function sheet(steps: string, other: Partial<RunningSheet> = {}): RunningSheet {
  const langkah = steps.split(' ').map((one, index) => {
    const [kunci = '', outputs = kunci] = one.split(':');
    const hasil = outputs.split(',').map((keluaran) => ({ keluaran, peran: 'r' }));
    const jalankan = { perUnit: false, serentak: false, hasil, ditutupOleh: [hasil.at(-1)?.keluaran] };
    return { kunci, no: index + 1, uraian: kunci, asal: 'asli', pelaksana: [], jalankan };
  });
  const peran = [{ id: 'r', label: 'R', fungsi: ['desk'] }];
  return running({ langkah, peran, gabungan: [], dugaan: [], ...other } as never);
}

const shape = ({ langkah }: RunningSheet) =>
  langkah.map(({ kunci, jalankan }) => `${kunci}:${jalankan.hasil.map((one) => one.keluaran)}`).join(' ');

test('finished steps stay, and what follows is the new version’s', () => {
  const [now, next] = [sheet('a b c d'), sheet('a x b y d')];
  assert.equal(shape(splice(now, next, 2)), 'a:a b:b y:y d:d');
  assert.equal(shape(splice(now, next, 0)), shape(next));
  assert.deepEqual(
    splice(now, next, 2).langkah.map(({ no }) => no),
    [1, 2, 3, 4],
  );
});

test('a step that is still to be done is kept wherever the new version places it; a new one before the line is not asked', () => {
  assert.equal(shape(splice(sheet('a b c'), sheet('x c a b'), 2)), 'a:a b:b c:c');
});

test('a finished step that the new version drops stays finished', () => {
  assert.equal(shape(splice(sheet('a b c'), sheet('x c'), 2)), 'a:a b:b x:x c:c');
});

test('what closed a finished step is not made again, and another output of the same name gets its own', () => {
  const now = sheet('a:p,q b');
  assert.equal(shape(splice(now, sheet('a:q b:p,z c'), 1)), 'a:p,q b:p_2,z c:c');
  assert.equal(shape(splice(now, sheet('a:p x:q c'), 1)), 'a:p,q c:c');
});

test('a role keeps its posts in finished steps and has the new ones in the rest', () => {
  const next = sheet('a b', { peran: [{ id: 'r', label: 'R', fungsi: ['ppid'] }] });
  const { peran, langkah } = splice(sheet('a b'), next, 1);
  assert.deepEqual(peran[0]?.fungsi, ['desk']);
  assert.deepEqual(
    langkah.map(({ jalankan }) => jalankan.hasil[0]?.fungsi),
    [undefined, ['ppid']],
  );
});

test('a merged cell stays over its steps while they stand together', () => {
  const over = (dari: number, sampai: number) => ({ gabungan: [{ kolom: 'waktu' as const, dari, sampai }] });
  assert.deepEqual(splice(sheet('a b c d', over(1, 2)), sheet('a c d', over(2, 3)), 2).gabungan, [
    { kolom: 'waktu', dari: 1, sampai: 2 },
    { kolom: 'waktu', dari: 3, sampai: 4 },
  ]);
  assert.deepEqual(splice(sheet('a b c d'), sheet('a b c d', over(2, 3)), 2).gabungan, []);
});
