import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestOffice, type TestOffice, testClock } from '../../../seeds/testing-office.ts';
import { NotFound, Refused } from '../../base/errors.ts';
import { newId } from '../../base/id.ts';
import { testDatabase } from '../../db/testing.ts';
import { type Deps, perform } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { entriesAbout } from '../../journal/history.ts';
import { newCode } from '../code.ts';
import { hardcopyById } from '../hardcopy/hardcopy.ts';
import { moveHardcopies } from '../hardcopy/move-hardcopies.ts';
import { registerHardcopy } from '../hardcopy/register-hardcopy.ts';
import { dokumen, lend, place } from '../hardcopy/testing.ts';
import { closeCount } from './close-count.ts';
import { countedNow } from './counted.ts';
import { openCount } from './open-count.ts';
import { type NewScan, recordScans, sendScans } from './record-scans.ts';
import { countById, countsOf, linesOf, scansOf } from './shelf-count.ts';

let deps: Deps;
let at: TestOffice;
let drop: () => Promise<void>;
before(async () => {
  const test = await testDatabase();
  drop = test.drop;
  deps = { db: test.db, clock: testClock() };
  at = await openTestOffice(deps);
});
after(() => drop());

const refusal = async (work: Promise<unknown>): Promise<string[]> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refused) return error.reasons.map(({ code }) => code);
    throw error;
  }
  return [];
};

const id = () => newId(deps.clock.now());

/** A room with a shelf, its row and two boxes. */
async function shelf() {
  const desk = at.actors.desk;
  const room = await place(deps, desk, 'ruang', `Ruang ${id()}`);
  const rack = await place(deps, desk, 'rak', 'Rak A', { parent: room });
  const row = await place(deps, desk, 'baris', 'Baris 1', { parent: rack });
  const [one, two] = [
    await place(deps, desk, 'boks', 'Boks 01', { parent: row }),
    await place(deps, desk, 'boks', 'Boks 02', { parent: row }),
  ];
  const away = await place(deps, desk, 'rak', 'Rak lain', { parent: room });
  return { rack: rack.id, one: one.id, two: two.id, away: away.id };
}

interface Paper {
  readonly id: string;
  readonly code: string;
}

/** So many papers of one document, shelved at a place or nowhere yet. */
async function papers(n: number, where: string | null): Promise<Paper[]> {
  const of = await dokumen(deps, at.actors.desk, at.units[0]?.id ?? '');
  const bare = { bentuk: 'asli', lembar: 10, keterangan: '', pindaian: null } as const;
  const given: Paper[] = [];
  for (let from = 0; from < n; from += 500) {
    const some = Array.from({ length: Math.min(500, n - from) }, () => ({ ...bare, id: id() }));
    const input = { dokumen: of, run: null, place: where, papers: some };
    given.push(...(await perform(deps, at.actors.desk, registerHardcopy, input)));
  }
  return given;
}

async function move(paper: Paper | undefined, to: string): Promise<void> {
  await perform(deps, at.actors.desk, moveHardcopies, {
    codes: [paper?.code ?? ''],
    place: to,
    alasan: 'Penataan',
  });
}

const read = (paper: Paper | undefined) => hardcopyById(deps.db, at.office.id, paper?.id ?? '');
const lendOut = async (paper: Paper | undefined) =>
  lend(deps, at.actors.desk, await read(paper), 'Subbag Hukum');

async function begin(where: string, by: Actor = at.actors.desk): Promise<string> {
  const count = id();
  await perform(deps, by, openCount, { id: count, place: where });
  return count;
}

const scan = (code: string, where: string, more: Partial<NewScan> = {}): NewScan => ({
  ...{ id: id(), code, place: where, scannedAt: deps.clock.now() },
  ...more,
});
const send = (count: string, scans: readonly NewScan[], by: Actor = at.actors.desk) =>
  sendScans(deps, by, { count, scans });

async function close(count: string, by: Actor = at.actors.desk, batal: string | null = null) {
  const { scans } = await countById(deps.db, at.office.id, count);
  return perform(deps, by, closeCount, { count, scans, batal });
}

test('a count freezes what is expected at its place and below, and takes the next number', async () => {
  const { rack, one, two, away } = await shelf();
  await papers(3, one);
  const [moved] = await papers(2, two);
  await papers(1, away);
  const count = await begin(rack);
  await move(moved, away);
  const opened = await countById(deps.db, at.office.id, count);
  assert.deepEqual([opened.expected, opened.seen, opened.scans, opened.closedAt], [5, 0, 0, null]);
  assert.match(opened.nomor, /^SO-2026-\d{3}$/);
  const [entry] = await entriesAbout(deps.db, at.office.id, `shelf-count:${count}`);
  assert.deepEqual([entry?.kind, entry?.detail?.['expected']], ['shelf-count.opened', 5]);
});

test('a place is counted once at a time, also when two people begin at once; a shelf and its box may be', async () => {
  const { rack, one } = await shelf();
  const both = await Promise.allSettled([begin(rack), begin(rack, at.actors.ppid)]);
  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  assert.deepEqual(await refusal(begin(rack)), ['sedang-dihitung']);
  assert.deepEqual(await refusal(begin(one)), []);
});

test('commissioners do not count shelves, a closed place is not counted, another office finds nothing', async () => {
  const { one } = await shelf();
  assert.deepEqual(await refusal(begin(one, at.actors.ketua)), ['bukan-penjaga-arsip']);
  await deps.db`update place set closed_at = now() where id = ${one}`;
  assert.deepEqual(await refusal(begin(one, at.actors.penghubung1)), ['tempat-ditutup']);
  await assert.rejects(begin(id()), NotFound);
  await assert.rejects(begin('bukan-id'), NotFound);
});

test('a count ends with every outcome, frozen', async () => {
  const { rack, one, two, away } = await shelf();
  const [good, wrong, missing, lent, gone, lentHere] = await papers(6, one);
  const [stranger, loose] = [(await papers(1, away))[0], (await papers(1, null))[0]];
  await lendOut(lent);
  await lendOut(lentHere);
  const count = await begin(rack);
  await move(gone, away);
  await send(count, [
    scan(good?.code ?? '', one),
    scan(lentHere?.code ?? '', one),
    scan(wrong?.code ?? '', two),
    scan(stranger?.code ?? '', two),
    scan(loose?.code ?? '', one),
    scan('9786020000000', two),
  ]);
  const tally = await close(count);
  const expected = {
    cocok: 2,
    salah_tempat: 3,
    tidak_ditemukan: 1,
    dipinjam: 1,
    dipindahkan: 1,
    tidak_dikenal: 1,
  };
  assert.deepEqual(tally, expected);
  const lines = await linesOf(deps.db, at.office.id, count);
  const of = (paper: { id: string } | undefined) => lines.find(({ hardcopy }) => hardcopy === paper?.id);
  assert.deepEqual(
    [good, wrong, missing, lent, gone, stranger, loose].map((paper) => of(paper)?.hasil),
    ['cocok', 'salah_tempat', 'tidak_ditemukan', 'dipinjam', 'dipindahkan', 'salah_tempat', 'salah_tempat'],
  );
  assert.match(of(wrong)?.tercatat ?? '', /› Rak A › Baris 1 › Boks 01$/);
  assert.match(of(wrong)?.terlihat ?? '', /› Boks 02$/);
  assert.equal(of(lent)?.keterangan, 'dipinjam Subbag Hukum sampai 30 Nov 2026');
  assert.equal(of(lentHere)?.keterangan, 'tercatat dipinjam Subbag Hukum sampai 30 Nov 2026');
  assert.equal(of(loose)?.keterangan, 'belum punya tempat');
  const nomor = (await countById(deps.db, at.office.id, count)).nomor;
  assert.equal((await read(missing)).tidakDitemukan, nomor);
  await deps.db`update place set name = 'Boks lain' where id = ${two}`;
  await move(missing, two);
  assert.deepEqual(await linesOf(deps.db, at.office.id, count), lines);
  assert.equal((await read(missing)).tidakDitemukan, null);
  const closed = await countById(deps.db, at.office.id, count);
  assert.deepEqual([closed.tally, closed.closedName], [expected, 'Dimas Contoh']);
});

test('the paper itself says that it was seen in the wrong place, until it is moved', async () => {
  const { rack, one, two } = await shelf();
  const [paper] = await papers(1, one);
  const wrongPlace = async () => (await read(paper)).salahTempat;
  const count = await begin(rack);
  await send(count, [scan(paper?.code ?? '', rack)]);
  assert.equal(await wrongPlace(), null, 'a shelf above it is no other place');
  await send(count, [scan(paper?.code ?? '', two)]);
  assert.equal(await wrongPlace(), two);
  await move(paper, two);
  assert.equal(await wrongPlace(), null);
});

test('sending the same scans twice, or twice at once, records them once', async () => {
  const { one } = await shelf();
  const list = await papers(30, one);
  const count = await begin(one);
  const scans = list.map(({ code }) => scan(code, one));
  assert.equal(await send(count, scans.slice(0, 10)), 10);
  const answers = await Promise.all([send(count, scans), send(count, scans), send(count, scans.slice(5))]);
  assert.equal(
    answers.reduce((sum, n) => sum + n, 0),
    20,
  );
  assert.equal((await scansOf(deps.db, at.office.id, count)).length, 30);
  const entries = await entriesAbout(deps.db, at.office.id, `shelf-count:${count}`);
  const recorded = entries.flatMap(({ detail }) => (detail?.['scans'] as { id: string }[] | undefined) ?? []);
  assert.equal(new Set(recorded.map((one) => one.id)).size, 30);
  assert.equal(recorded.length, 30, 'the journal has every scan once');
});

test('scans that arrive after the close are refused whole; those recorded before still count as sent', async () => {
  const { one } = await shelf();
  const [early, late] = await papers(2, one);
  const count = await begin(one);
  const sent = scan(early?.code ?? '', one);
  await send(count, [sent]);
  await close(count);
  assert.equal(await send(count, [sent]), 0);
  assert.deepEqual(await refusal(send(count, [sent, scan(late?.code ?? '', one)])), ['hitungan-ditutup']);
  assert.equal((await scansOf(deps.db, at.office.id, count)).length, 1);
  const again = await begin(one);
  assert.equal(await send(again, [sent, scan(late?.code ?? '', one)]), 2, 'a new count takes them all');
});

test('of two people who close at once one does, and the other is told', async () => {
  const { one } = await shelf();
  const [paper] = await papers(3, one);
  const count = await begin(one);
  await send(count, [scan(paper?.code ?? '', one)]);
  const answers = await Promise.all([refusal(close(count)), refusal(close(count, at.actors.ppid))]);
  assert.deepEqual(answers.sort(), [[], ['hitungan-ditutup']].sort());
  assert.equal((await linesOf(deps.db, at.office.id, count)).length, 3);
});

test('whoever closes has seen every scan', async () => {
  const { one } = await shelf();
  const list = await papers(2, one);
  const count = await begin(one);
  await send(
    count,
    list.map(({ code }) => scan(code, one)),
  );
  const stale = perform(deps, at.actors.desk, closeCount, { count, scans: 1, batal: null });
  assert.deepEqual(await refusal(stale), ['pindaian-bertambah']);
});

test('a count that was begun by mistake is given up with a reason and says nothing about any paper', async () => {
  const { one } = await shelf();
  const [paper] = await papers(1, one);
  const count = await begin(one);
  assert.deepEqual(await refusal(close(count, at.actors.desk, ' ')), ['alasan-kosong']);
  await close(count, at.actors.desk, 'Salah memilih boks');
  const { batal, tally } = await countById(deps.db, at.office.id, count);
  assert.deepEqual([batal, tally], ['Salah memilih boks', {}]);
  assert.equal((await read(paper)).tidakDitemukan, null);
  assert.deepEqual(await refusal(begin(one)), []);
});

test('a device whose clock runs ahead sees nothing in the future; a label registered later is known at the close', async () => {
  const { one } = await shelf();
  const [paper] = await papers(1, one);
  const count = await begin(one);
  await deps.db`update hardcopy set code = 'LAMA22' where id = ${paper?.id ?? ''}`;
  await send(count, [scan(paper?.code ?? '', one, { scannedAt: new Date('2031-01-01T00:00:00Z') })]);
  const [kept] = await scansOf(deps.db, at.office.id, count);
  assert.ok(kept && kept.scannedAt <= kept.at && kept.hardcopy === null);
  await deps.db`update hardcopy set code = ${paper?.code ?? ''} where id = ${paper?.id ?? ''}`;
  assert.deepEqual(await close(count).then(({ cocok, tidak_dikenal }) => [cocok, tidak_dikenal]), [1, 0]);
});

test('a place that the office does not have is a fault of the sending', async () => {
  const { one } = await shelf();
  const count = await begin(one);
  await assert.rejects(send(count, [scan(newCode(), id())]), { name: 'Invalid' });
  await assert.rejects(perform(deps, at.actors.desk, recordScans, { count: id(), scans: [] }), NotFound);
});

test('a shelf of 5,000 papers is opened, scanned and closed', async () => {
  const { rack, one, two } = await shelf();
  const list = [...(await papers(2500, one)), ...(await papers(2500, two))];
  const count = await begin(rack);
  for (let from = 0; from < 4990; from += 500) {
    await send(
      count,
      list.slice(from, Math.min(from + 500, 4990)).map(({ code }) => scan(code, one)),
    );
  }
  const lines = await countedNow(deps.db, await countById(deps.db, at.office.id, count));
  assert.equal(lines.length, 5000);
  const { cocok, salah_tempat, tidak_ditemukan } = await close(count);
  assert.deepEqual([cocok, salah_tempat, tidak_ditemukan], [2500, 2490, 10]);
  const [newest] = await countsOf(deps.db, at.office.id, { place: rack });
  assert.equal(newest?.seen, 4990);
});
