import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type Counted,
  type Expected,
  HASIL,
  outcomesOf,
  type PaperNow,
  type Seen,
  tallied,
} from './outcome.ts';
import { tallyText } from './text.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 2, minute));
/** "rak" holds "boks1" and "boks2"; "lain" stands elsewhere. */
const PARENT: Record<string, string> = { boks1: 'rak', boks2: 'rak', map1: 'boks1' };
const above = (one: string, other: string): boolean =>
  one === other || (one in PARENT && above(PARENT[one] ?? '', other));
const sameBranch = (one: string, other: string) => above(one, other) || above(other, one);

function counted(
  expected: readonly Expected[],
  scans: readonly (readonly [string, string, number])[],
  now: Record<string, Partial<PaperNow>> = {},
): Counted {
  const papers = new Map(
    expected.map(({ hardcopy, place }) => [
      hardcopy,
      { code: hardcopy.toUpperCase(), place: place as string | null, dipinjam: false },
    ]),
  );
  for (const [id, paper] of Object.entries(now))
    papers.set(id, { code: id.toUpperCase(), place: null, dipinjam: false, ...papers.get(id), ...paper });
  const seen = scans.map(([code, place, minute]): Seen => {
    const id = code.toLowerCase();
    return { code, hardcopy: papers.has(id) ? id : null, place, scannedAt: at(minute) };
  });
  return { expected, scans: seen, papers, sameBranch };
}

const there = (hardcopy: string, place = 'boks1', dipinjam = false): Expected => ({
  hardcopy,
  place,
  dipinjam,
});
const only = (what: Counted) => {
  const [one, ...more] = outcomesOf(what);
  assert.deepEqual(more, []);
  return one;
};

test('a paper seen where the record has it agrees', () => {
  assert.equal(only(counted([there('a')], [['A', 'boks1', 1]]))?.hasil, 'cocok');
});

test('a paper agrees on the same branch: in the box of its folder, or in a folder of its box', () => {
  assert.equal(only(counted([there('a', 'map1')], [['A', 'boks1', 1]]))?.hasil, 'cocok');
  assert.equal(only(counted([there('a', 'boks1')], [['A', 'map1', 1]]))?.hasil, 'cocok');
  assert.equal(only(counted([there('a', 'map1')], [['A', 'boks2', 1]]))?.hasil, 'salah_tempat');
});

test('a paper seen in another box is in the wrong place, and both places are said', () => {
  const one = only(counted([there('a')], [['A', 'boks2', 1]]));
  assert.deepEqual([one?.hasil, one?.belongs, one?.seen], ['salah_tempat', 'boks1', 'boks2']);
});

test('a paper that belongs outside the counted place is in the wrong place here', () => {
  const one = only(counted([], [['A', 'boks1', 1]], { a: { place: 'lain' } }));
  assert.deepEqual([one?.hasil, one?.belongs], ['salah_tempat', 'lain']);
});

test('a paper that was never shelved is in the wrong place wherever it is seen', () => {
  assert.equal(only(counted([], [['A', 'boks1', 1]], { a: { place: null } }))?.hasil, 'salah_tempat');
});

test('the last of several scans decides, by the time at which they were made', () => {
  assert.equal(
    only(
      counted(
        [there('a')],
        [
          ['A', 'boks2', 1],
          ['A', 'boks1', 5],
        ],
      ),
    )?.hasil,
    'cocok',
  );
  assert.equal(
    only(
      counted(
        [there('a')],
        [
          ['A', 'boks1', 5],
          ['A', 'boks2', 1],
        ],
      ),
    )?.hasil,
    'cocok',
  );
});

test('a paper that nobody scanned is not found', () => {
  const one = only(counted([there('a')], []));
  assert.deepEqual([one?.hasil, one?.belongs, one?.seen], ['tidak_ditemukan', 'boks1', null]);
});

test('a paper on loan, when the count began or since, is not missing', () => {
  assert.equal(only(counted([there('a', 'boks1', true)], []))?.hasil, 'dipinjam');
  assert.equal(only(counted([there('a')], [], { a: { dipinjam: true } }))?.hasil, 'dipinjam');
});

test('a paper that is recorded as lent and yet lies here is told apart, since its return is to be recorded', () => {
  const one = only(counted([there('a', 'boks1', true)], [['A', 'boks1', 1]], { a: { dipinjam: true } }));
  assert.deepEqual([one?.hasil, one?.lentButHere], ['dipinjam_ada', true]);
  const other = only(counted([there('a', 'boks1', true)], [['A', 'lain', 1]], { a: { dipinjam: true } }));
  assert.deepEqual([other?.hasil, other?.lentButHere], ['salah_tempat', true]);
});

test('a paper moved by a deed while the count was open is not missing, and agrees where it went', () => {
  assert.equal(only(counted([there('a')], [], { a: { place: 'lain' } }))?.hasil, 'dipindahkan');
  assert.equal(only(counted([there('a')], [], { a: { place: null } }))?.hasil, 'dipindahkan');
  assert.equal(only(counted([there('a')], [['A', 'lain', 1]], { a: { place: 'lain' } }))?.hasil, 'cocok');
});

test('a code that no paper has is kept once, with where it was seen last', () => {
  const one = only(
    counted(
      [],
      [
        ['4006381333931', 'boks1', 1],
        ['4006381333931', 'boks2', 2],
      ],
    ),
  );
  assert.deepEqual(
    [one?.hasil, one?.hardcopy, one?.code, one?.seen],
    ['tidak_dikenal', null, '4006381333931', 'boks2'],
  );
});

test('every paper expected or seen has exactly one outcome, and the tally adds up', () => {
  const place = fc.constantFrom('boks1', 'boks2', 'map1', 'rak', 'lain');
  const paper = fc.record({
    expected: fc.option(fc.record({ place, dipinjam: fc.boolean() }), { nil: null }),
    now: fc.record({ place: fc.option(place, { nil: null }), dipinjam: fc.boolean() }),
    scans: fc.array(fc.tuple(place, fc.nat(50)), { maxLength: 3 }),
  });
  fc.assert(
    fc.property(
      fc.array(paper, { maxLength: 12 }),
      fc.array(fc.tuple(fc.string({ minLength: 1 }), place)),
      (papers, strange) => {
        const id = (index: number) => `p${index}`;
        const expected = papers.flatMap((one, i) =>
          one.expected ? [{ hardcopy: id(i), ...one.expected }] : [],
        );
        const known = papers.map((one, i) => [id(i), { code: id(i), ...one.now }] as const);
        const scans: Seen[] = [
          ...papers.flatMap((one, i) =>
            one.scans.map(([at1, minute]) => ({
              code: id(i),
              hardcopy: id(i),
              place: at1,
              scannedAt: at(minute),
            })),
          ),
          ...strange.map(([code, at1]) => ({ code, hardcopy: null, place: at1, scannedAt: at(0) })),
        ];
        const outcomes = outcomesOf({ expected, scans, papers: new Map(known), sameBranch });
        const wanted = new Set([
          ...expected.map(({ hardcopy }) => hardcopy),
          ...scans.map(({ hardcopy, code }) => hardcopy ?? `? ${code}`),
        ]);
        assert.deepEqual(
          outcomes.map(({ hardcopy, code }) => hardcopy ?? `? ${code}`).sort(),
          [...wanted].sort(),
        );
        const tally = tallied(outcomes);
        assert.equal(
          HASIL.reduce((sum, hasil) => sum + tally[hasil], 0),
          outcomes.length,
        );
        for (const { hasil, seen } of outcomes)
          assert.equal(seen === null, ['tidak_ditemukan', 'dipinjam', 'dipindahkan'].includes(hasil));
      },
    ),
  );
});

test('a result is told what agrees first, then what must be acted on first; numbers as the page writes them', () => {
  const tally = { tidak_ditemukan: 2, salah_tempat: 1, cocok: 1204 };
  assert.equal(tallyText(tally, 'id'), '1.204 cocok, 1 salah tempat, 2 tidak ditemukan');
  const said = (n: number) => (n === 1 ? 'satu' : String(n));
  assert.equal(tallyText({ salah_tempat: 1, cocok: 38 }, 'id', said), '38 cocok, satu salah tempat');
  assert.equal(tallyText({ cocok: 1 }, 'en'), '1 in place');
  assert.equal(tallyText({ cocok: 0 }, 'id'), 'tidak ada hardcopy');
});
