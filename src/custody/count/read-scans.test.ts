import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Invalid } from '../../base/errors.ts';
import { isId, newId } from '../../base/id.ts';
import { newCode, shownCode } from '../code.ts';
import { keptCode, MOST_SCANS, readBatch, readTyped } from './read-scans.ts';

const at = new Date('2026-11-23T02:00:00Z');
const [box, other] = [newId(at), newId(at)];
const [one, two, label] = [newCode(), newCode(), newCode()] as const;
const typed = (codes: string, form = 'satu') => ({ form, codes, place: box, scannedAt: at });
const read = (codes: string, form?: string) =>
  readTyped(typed(codes, form), (code) => (code === label ? other : null));
const faultOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof Invalid) return error.faults[0];
    throw error;
  }
  return assert.fail('it should be refused');
};
const scan = (more: object = {}) => ({
  id: newId(at),
  code: one,
  place: box,
  scannedAt: at.toISOString(),
  ...more,
});
const batch = (scans: readonly unknown[], person: unknown = newId(at), sentAt: unknown = at.toISOString()) =>
  JSON.stringify({ person, scans, sentAt });

test('codes are read as people and scanners write them', () => {
  const lines = `${shownCode(one).toLowerCase()}\n\nhttps://kantor.example/K/${two}\n  ${one}  `;
  assert.deepEqual(
    read(lines).map(({ code, place }) => [code, place]),
    [
      [one, box],
      [two, box],
      [one, box],
    ],
  );
});

test('the label of a place moves the person there for the lines after it', () => {
  assert.deepEqual(
    read(`${one}\n${label}\n${two}`).map(({ place }) => place),
    [box, other],
  );
});

test('a mistyped code is named by its line; a foreign barcode is kept', () => {
  const wrong = `${one.slice(0, 5)}${one.endsWith('2') ? '3' : '2'}`;
  assert.match(faultOf(() => read(`${two}\n${wrong}\n9786020000000\n${wrong}`))?.id ?? '', /baris 2, 4 /);
  assert.deepEqual(
    read('9786020000000').map(({ code }) => code),
    ['9786020000000'],
  );
});

test('sending the same form again gives the same ids; another form gives others', () => {
  const ids = (form: string) => read(`${one}\n${two}`, form).map(({ id }) => id);
  assert.deepEqual(ids('satu'), ids('satu'));
  assert.equal(new Set([...ids('satu'), ...ids('dua')]).size, 4);
  assert.ok(ids('satu').every(isId));
});

test('whoever goes back and writes other codes or another place into a form scans something new', () => {
  const ids = (codes: string) => read(codes).map(({ id }) => id);
  const first = ids(`${one}\n${two}`);
  assert.deepEqual(
    ids(`${one}\n${two}\n${one}`).slice(0, 2),
    first,
    'a line more leaves the others as they were',
  );
  assert.equal(new Set([...first, ...ids(`${two}\n${one}`)]).size, 4);
  const [there] = readTyped({ ...typed(one), place: other }, () => null);
  assert.notEqual(there?.id, first[0]);
});

test('a document’s number stands for its only paper, and else the code on the sticker is asked for', () => {
  const sole = new Map([['DOK-2026-008', two]]);
  const with_ = (codes: string) => readTyped(typed(codes), () => null, sole).map(({ code }) => code);
  assert.deepEqual(with_(`${one}\ndok-2026-008`), [one, two]);
  assert.deepEqual(with_('DOK2026008'), [two]);
  assert.equal(faultOf(() => with_('DOK-2026-009'))?.code, 'nomor-dokumen');
  assert.match(faultOf(() => with_(`${one}\n dok 2026 9`))?.id ?? '', /^Baris 2 berisi nomor dokumen/);
});

test('what is mistyped and what is no code at all are said in one answer', () => {
  const attempt = () => read('AAAAAA\nDOK-2026-009');
  assert.throws(attempt, (error: { faults?: { code: string }[] }) => {
    const codes = error.faults?.map(({ code }) => code);
    assert.deepEqual(codes, ['kode-salah-ketik', 'nomor-dokumen']);
    return true;
  });
});

test('nothing at all and too much at once are faults', () => {
  assert.equal(faultOf(() => read(' \n '))?.code, 'kode-kosong');
  assert.equal(faultOf(() => read(`${one}\n`.repeat(MOST_SCANS + 1)))?.code, 'kode-terlalu-banyak');
  assert.equal(read(`${one}\n`.repeat(MOST_SCANS)).length, MOST_SCANS);
});

test('a batch from a device comes back as it was sent', () => {
  const person = newId(at);
  const sent = scan({ code: shownCode(one) });
  const { scans, ...rest } = readBatch(batch([sent], person), at);
  assert.deepEqual(rest, { person });
  assert.deepEqual(scans, [{ id: sent.id, code: one, place: box, scannedAt: at }]);
});

test('scans of a device whose clock is an hour slow stand at the right time', () => {
  const clock = (minutes: number) => new Date(at.getTime() + minutes * 60_000).toISOString();
  const sent = batch([scan({ scannedAt: clock(-65) })], newId(at), clock(-60));
  assert.deepEqual(
    readBatch(sent, at).scans.map(({ scannedAt }) => scannedAt.toISOString()),
    [clock(-5)],
  );
});

test('a batch that cannot be read is refused whole', () => {
  const twice = scan();
  const bad: string[] = [
    '',
    '[]',
    'null',
    '{}',
    batch([]),
    batch([scan()], 7),
    batch([scan()], newId(at), null),
    batch([scan()], newId(at), 'besok'),
    batch([scan(), null]),
    batch([twice, twice]),
    batch([scan({ id: 'x' })]),
    batch([scan({ place: `${box}x` })]),
    batch([scan({ code: ' - ' })]),
    batch([scan({ code: 5 })]),
    batch([scan({ scannedAt: 'kemarin' })]),
    batch([scan({ scannedAt: '+275760-09-13T00:00:00Z' })]),
    batch(Array.from({ length: MOST_SCANS + 1 }, () => scan())),
  ];
  for (const text of bad)
    assert.equal(faultOf(() => readBatch(text, at))?.code, 'kiriman-rusak', text.slice(0, 80));
});

test('whatever a scanner reads becomes a line that can be stored, or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const code = keptCode(text);
      assert.ok(code.length <= 64 && code.isWellFormed() && !/[\p{Cc}\s]/u.test(code));
      assert.equal(keptCode(code), code);
    }),
  );
});
