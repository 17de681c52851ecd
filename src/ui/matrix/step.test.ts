import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type MatrixMark, markWords } from './step.ts';

const mark = (shape: MatrixMark['shape'], presumed = false): MatrixMark => ({ role: 'a', shape, presumed });
const said = (row: number, rows: number, one = mark('terminator')) => markWords(one, row, rows, 'id');

test('a terminator starts in the first step and finishes in the last', () => {
  assert.equal(said(0, 6), 'memulai');
  assert.equal(said(5, 6), 'menyelesaikan');
  assert.equal(said(0, 1), 'memulai dan menyelesaikan');
  assert.equal(said(3, 6), 'memulai atau menyelesaikan');
});

test('every other mark says the same wherever it stands, and whether it is presumed', () => {
  assert.equal(said(0, 6, mark('process')), 'melaksanakan');
  assert.equal(said(5, 6, mark('decision')), 'memutuskan');
  assert.equal(said(2, 6, mark('connector')), 'melanjutkan ke halaman lain');
  assert.equal(said(2, 6, mark(null)), 'pelaksana, simbol tidak terbaca');
  assert.equal(said(2, 6, mark('process', true)), 'melaksanakan (dugaan: tanda tidak terbaca)');
});
