import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestOffice, type TestOffice } from '../../../seeds/testing-office.ts';
import { NotFound } from '../../base/errors.ts';
import { newId } from '../../base/id.ts';
import { entriesAbout } from '../../journal/history.ts';
import { lend } from '../hardcopy/testing.ts';
import { countedNow } from './counted.ts';
import { countById, countsOf, linesOf } from './shelf-count.ts';
import { type CountTest, countTest, refusal } from './testing.ts';

let t: CountTest<TestOffice>;
before(async () => {
  t = await countTest(openTestOffice);
});
after(() => t.drop());

test('a count freezes what is expected at its place and below, and takes the next number', async () => {
  const { rack, one, two, away } = await t.shelf();
  await t.papers(3, one);
  const [moved] = await t.papers(2, two);
  await t.papers(1, away);
  const count = await t.begin(rack);
  await t.move(moved, away);
  const opened = await countById(t.deps.db, t.at.office.id, count);
  assert.deepEqual([opened.expected, opened.seen, opened.scans, opened.closedAt], [5, 0, 0, null]);
  assert.match(opened.nomor, /^SO-2026-\d{3}$/);
  const [entry] = await entriesAbout(t.deps.db, t.at.office.id, `shelf-count:${count}`);
  assert.deepEqual([entry?.kind, entry?.detail?.['expected']], ['shelf-count.opened', 5]);
});

test('a place is counted once at a time, also when two people begin at once; a shelf and its box may be', async () => {
  const { rack, one } = await t.shelf();
  const both = await Promise.allSettled([t.begin(rack), t.begin(rack, t.at.actors.ppid)]);
  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  assert.deepEqual(await refusal(t.begin(rack)), ['sedang-dihitung']);
  assert.deepEqual(await refusal(t.begin(one)), []);
});

test('commissioners do not count shelves, a closed place is not counted, another office finds nothing', async () => {
  const { one } = await t.shelf();
  assert.deepEqual(await refusal(t.begin(one, t.at.actors.ketua)), ['bukan-penjaga-arsip']);
  await t.deps.db`update place set closed_at = now() where id = ${one}`;
  assert.deepEqual(await refusal(t.begin(one, t.at.actors.penghubung1)), ['tempat-ditutup']);
  await assert.rejects(t.begin(newId()), NotFound);
  await assert.rejects(t.begin('bukan-id'), NotFound);
});

test('a count ends with every outcome, frozen', async () => {
  const { rack, one, two, away } = await t.shelf();
  const [good, wrong, missing, lent, gone, lentHere] = await t.papers(6, one);
  const [stranger, loose] = [(await t.papers(1, away))[0], (await t.papers(1, null))[0]];
  await lend(t.deps, t.desk, await t.read(lent), 'Subbag Hukum');
  await lend(t.deps, t.desk, await t.read(lentHere), 'Subbag Hukum');
  const count = await t.begin(rack);
  await t.move(gone, away);
  await t.send(count, [
    t.scan(good?.code ?? '', one),
    t.scan(lentHere?.code ?? '', one),
    t.scan(wrong?.code ?? '', two),
    t.scan(stranger?.code ?? '', two),
    t.scan(loose?.code ?? '', one),
    t.scan('9786020000000', two),
  ]);
  const tally = await t.close(count);
  const expected = {
    cocok: 1,
    dipinjam_ada: 1,
    salah_tempat: 3,
    tidak_ditemukan: 1,
    dipinjam: 1,
    dipindahkan: 1,
    tidak_dikenal: 1,
  };
  assert.deepEqual(tally, expected);
  const lines = await linesOf(t.deps.db, t.at.office.id, count);
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
  const nomor = (await countById(t.deps.db, t.at.office.id, count)).nomor;
  assert.equal((await t.read(missing)).tidakDitemukan, nomor);
  await t.deps.db`update place set name = 'Boks lain' where id = ${two}`;
  await t.move(missing, two);
  assert.deepEqual(await linesOf(t.deps.db, t.at.office.id, count), lines);
  assert.equal((await t.read(missing)).tidakDitemukan, null);
  const closed = await countById(t.deps.db, t.at.office.id, count);
  assert.deepEqual([closed.tally, closed.closedName], [expected, 'Dimas Contoh']);
});

test('the paper itself says that it was seen in the wrong place, until it is moved', async () => {
  const { rack, one, two } = await t.shelf();
  const [paper] = await t.papers(1, one);
  const wrongPlace = async () => (await t.read(paper)).salahTempat;
  const count = await t.begin(rack);
  await t.send(count, [t.scan(paper?.code ?? '', rack)]);
  assert.equal(await wrongPlace(), null, 'a shelf above it is no other place');
  await t.send(count, [t.scan(paper?.code ?? '', two)]);
  assert.equal(await wrongPlace(), two);
  await t.move(paper, two);
  assert.equal(await wrongPlace(), null);
});

test('a count that was begun by mistake is given up with a reason and says nothing about any paper', async () => {
  const { one } = await t.shelf();
  const [paper] = await t.papers(1, one);
  const count = await t.begin(one);
  assert.deepEqual(await refusal(t.close(count, t.at.actors.desk, ' ')), ['alasan-kosong']);
  await t.close(count, t.at.actors.desk, 'Salah memilih boks');
  const { batal, tally } = await countById(t.deps.db, t.at.office.id, count);
  assert.deepEqual([batal, tally], ['Salah memilih boks', {}]);
  assert.equal((await t.read(paper)).tidakDitemukan, null);
  assert.deepEqual(await refusal(t.begin(one)), []);
});

test('a shelf of 5,000 papers is opened, scanned and closed', async () => {
  const { rack, one, two } = await t.shelf();
  const list = [...(await t.papers(2500, one)), ...(await t.papers(2500, two))];
  const count = await t.begin(rack);
  for (let from = 0; from < 4990; from += 500) {
    await t.send(
      count,
      list.slice(from, Math.min(from + 500, 4990)).map(({ code }) => t.scan(code, one)),
    );
  }
  const lines = await countedNow(t.deps.db, await countById(t.deps.db, t.at.office.id, count));
  assert.equal(lines.length, 5000);
  const { cocok, salah_tempat, tidak_ditemukan } = await t.close(count);
  assert.deepEqual([cocok, salah_tempat, tidak_ditemukan], [2500, 2490, 10]);
  const [newest] = await countsOf(t.deps.db, t.at.office.id, { place: rack });
  assert.equal(newest?.seen, 4990);
});
