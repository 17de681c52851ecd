import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { newCode, shownCode } from '../../../../custody/code.ts';
import { type Hasil, outcomesOf } from '../../../../custody/count/outcome.ts';
import { Counter } from '../../../islands/hitung/counter.ts';
import type { Queue } from '../../../islands/hitung/queue.ts';
import {
  allScans,
  asText,
  type CountData,
  counted,
  judge,
  leftByPlace,
  type OwnScan,
  seenCount,
  stillAt,
} from '../../../islands/hitung/state.ts';

const codes = Array.from({ length: 6 }, () => newCode());
const place = (id: string, parent: string | null) => ({ id, parent, code: newCode(), name: `Tempat ${id}` });
const places = [place('rak', null), place('boks1', 'rak'), place('boks2', 'rak'), place('map1', 'boks1')];
const paper = (index: number, at: string, dipinjam = false) => ({
  ...{
    code: codes[index] ?? '',
    nomor: `DOK-2026-00${index}`,
    judul: `Naskah ${index}`,
    place: at,
    dipinjam,
  },
  tunggal: index !== 1,
});
const data: CountData = {
  ...{ id: 'so', nomor: 'SO-2026-001', person: 'saya', at: 0, places, scans: [] },
  papers: [
    paper(0, 'boks1'),
    paper(1, 'boks1'),
    paper(2, 'map1'),
    paper(3, 'boks2', true),
    paper(4, 'boks2'),
  ],
};
const counting = (...scans: readonly (readonly [number, string])[]) => ({
  data,
  scans: scans.map(([index, at], n) => ({ id: `s${n}`, code: codes[index] ?? '', place: at })),
});
const kind = (typed: string, here: string, ...scans: readonly (readonly [number, string])[]) =>
  judge(counting(...scans), typed, here)?.kind;

test('a scan is judged at once: in place, in the wrong place, seen already, not expected, mistyped, a place', () => {
  const [first = '', , inFolder = ''] = codes;
  assert.equal(kind(first, 'boks1'), 'cocok');
  assert.equal(kind(`https://kantor.example/K/${first}`, 'rak'), 'cocok');
  assert.equal(kind(shownCode(inFolder).toLowerCase(), 'boks1'), 'cocok');
  assert.equal(kind(first, 'boks2'), 'salah_tempat');
  assert.equal(kind(first, 'boks1', [0, 'boks1']), 'sudah');
  assert.equal(kind(first, 'boks2', [0, 'boks1']), 'salah_tempat', 'seen again elsewhere is news');
  assert.equal(kind(codes[5] ?? '', 'boks1'), 'asing');
  assert.equal(kind('9786020000000', 'boks1'), 'asing');
  assert.equal(kind(`${first.slice(0, 5)}${first.endsWith('2') ? '3' : '2'}`, 'boks1'), 'salah_ketik');
  assert.equal(kind(places[2]?.code ?? '', 'boks1'), 'tempat');
  assert.equal(kind('  ', 'boks1'), undefined);
});

test('a document’s number is told to be one, online and off; where it has one paper only, that is taken', () => {
  assert.equal(kind('DOK-2026-008', 'boks1'), 'nomor_dokumen', 'none of this shelf');
  assert.equal(kind('DOK-2026-001', 'boks1'), 'nomor_dokumen', 'one of several papers');
  const verdict = judge(counting(), 'dok 2026 0', 'boks1');
  assert.deepEqual([verdict?.kind, verdict && 'code' in verdict && verdict.code], ['cocok', codes[0]]);
  const number = judge(counting(), 'DOK-2026-008', 'boks1');
  assert.equal(number && counted(number), false);
});

test('what is mistyped, seen already or a place is not recorded', () => {
  const verdicts = [codes[0], codes[5], places[1]?.code, 'AAAAAA'].map((typed) =>
    judge(counting(), typed ?? '', 'boks1'),
  );
  assert.deepEqual(
    verdicts.map((verdict) => verdict && counted(verdict)),
    [true, true, false, false],
  );
});

test('what is left right here leaves out what was seen anywhere and what is lent', () => {
  assert.deepEqual(
    stillAt(counting(), 'boks1').map(({ nomor }) => nomor),
    ['DOK-2026-000', 'DOK-2026-001'],
  );
  assert.deepEqual(stillAt(counting([0, 'boks2'], [1, 'boks1']), 'boks1'), []);
  assert.deepEqual(Object.fromEntries(leftByPlace(counting([0, 'boks1']))), { boks1: 1, map1: 1, boks2: 1 });
  const { seen, expected, lent } = seenCount(
    counting([0, 'boks2'], [0, 'boks1'], [3, 'boks2'], [5, 'boks1']),
  );
  assert.deepEqual([seen, expected, lent], [1, 4, 1], 'a lent paper is neither expected nor counted as seen');
});

test('the device’s own scans follow those that the server told, each once', () => {
  const own = {
    id: 'b',
    code: 'X',
    place: 'boks1',
    count: 'so',
    nomor: '',
    person: '',
    scannedAt: '',
    sent: true,
  };
  const known = [
    { id: 'a', code: 'Y', place: 'boks1' },
    { id: 'b', code: 'X', place: 'boks1' },
  ];
  assert.deepEqual(
    allScans(known, [own, { ...own, id: 'c' }]).map(({ id }) => id),
    ['a', 'b', 'c'],
  );
});

test('scans that cannot be sent can be kept as text, a line each', () => {
  const scan = { code: codes[0] ?? '', place: 'boks1', scannedAt: '2026-11-23T02:00:00Z' } as OwnScan;
  assert.equal(
    asText([scan], () => 'Boks 01'),
    `${shownCode(codes[0] ?? '')}\tBoks 01\t2026-11-23T02:00:00Z\n`,
  );
});

test('the device and the server come to the same verdict on expected papers', () => {
  const inside = (one: string, other: string): boolean => {
    const parent = places.find(({ id }) => id === one)?.parent;
    return one === other || (parent ? inside(parent, other) : false);
  };
  const at = fc.constantFrom(...places.map(({ id }) => id));
  fc.assert(
    fc.property(at, at, (belongs, here) => {
      const expected = { hardcopy: 'p', place: belongs, dipinjam: false };
      const [outcome] = outcomesOf({
        expected: [expected],
        scans: [{ code: 'p', hardcopy: 'p', place: here, scannedAt: new Date(0) }],
        papers: new Map([['p', { code: 'p', place: belongs, dipinjam: false }]]),
        sameBranch: (one, other) => inside(one, other) || inside(other, one),
      });
      const own = { ...data, papers: [{ ...paper(0, belongs) }] };
      assert.equal(
        judge({ data: own, scans: [] }, codes[0] ?? '', here)?.kind,
        outcome?.hasil satisfies Hasil | undefined,
      );
    }),
  );
});

test('the result can be looked at only with a network and with everything sent, and it says which is missing', () => {
  const online = (value: boolean) =>
    Object.defineProperty(navigator, 'onLine', { value, configurable: true });
  const scan = {
    id: 's',
    code: 'X',
    place: 'rak',
    count: 'so',
    nomor: '',
    person: 'saya',
    scannedAt: '',
    sent: false,
  };
  const counter = (kept: readonly OwnScan[]) =>
    new Counter(
      { count: 'so', person: 'saya', lang: 'id', here: undefined, queue: {} as Queue },
      data,
      kept,
      () => {},
    );
  online(true);
  assert.equal(counter([]).notFinished, null);
  assert.match(counter([scan]).notFinished?.id ?? '', /1 pindaian belum terkirim/);
  assert.equal(counter([{ ...scan, sent: true }]).notFinished, null);
  const cut = counter([]);
  cut.sending = { kind: 'luring' };
  assert.match(cut.notFinished?.id ?? '', /tanpa jaringan/);
  online(false);
  assert.match(counter([]).notFinished?.id ?? '', /tanpa jaringan/);
});
