import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestOffice, type TestOffice } from '../../../seeds/testing-office.ts';
import { sha256 } from '../../base/hash.ts';
import { newId } from '../../base/id.ts';
import { perform } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { hardcopyById } from '../hardcopy/hardcopy.ts';
import { dokumen, lend, papers } from '../hardcopy/testing.ts';
import { checkTwin, type NewTwinCheck } from './check-twin.ts';
import { type CountTest, countTest, refusal } from './testing.ts';
import { scansOfDokumen, twinChecksOf, twinCount, twinsToCheck } from './twin.ts';

let t: CountTest<TestOffice>;
before(async () => {
  t = await countTest(openTestOffice);
});
after(() => t.drop());

/** A softcopy of a document as it stands once it was examined; `halaman` null for a type without pages. */
async function scanOf(
  of: string,
  {
    halaman = 12,
    hasil = 'bersih',
    replaces = null,
    mediaType = 'application/pdf',
  }: {
    halaman?: number | null;
    hasil?: string | null;
    replaces?: string | null;
    mediaType?: string;
  } = {},
): Promise<string> {
  const { office, person, jabatan } = t.desk;
  const [id, at] = [newId(), t.deps.clock.now()];
  const bytes = { office, sha256: sha256(id) };
  const unit = t.at.units[0]?.id ?? '';
  await t.deps.db`
    insert into blob ${t.deps.db({ ...bytes, size: 9, media_type: mediaType, received_at: at })}`;
  const scan = { id, name: 'pindaian.pdf', unit, dokumen: of, via: 'formulir', at, person, jabatan };
  const version = { menggantikan: replaces, alasan: replaces ? 'Pindai ulang' : '' };
  await t.deps.db`insert into softcopy ${t.deps.db({ ...bytes, ...scan, ...version } as never)}`;
  const done = hasil ? { done_at: at, hasil, halaman, media_type: mediaType } : {};
  await t.deps.db`insert into examination ${t.deps.db({ ...bytes, queued_at: at, ...done } as never)}`;
  return id;
}

/** A document with a paper and its scan. */
async function pair(options: Parameters<typeof scanOf>[1] = {}) {
  const of = await dokumen(t.deps, t.desk, t.at.units[0]?.id ?? '');
  const [paper] = await papers(t.deps, t.desk, of);
  return { of, paper: paper?.id ?? '', scan: await scanOf(of, options) };
}

const compare = (paper: string, scan: string, more: Partial<NewTwinCheck> = {}, by: Actor = t.desk) =>
  perform(t.deps, by, checkTwin, {
    ...{ id: newId(), hardcopy: paper, softcopy: scan, lembar: 6, cocok: true, catatan: '' },
    ...more,
  });
const state = async (paper: string) => {
  const rows = await twinsToCheck(t.deps.db, t.at.office.id, { now: t.deps.clock.now() }, 1000);
  return rows.find(({ hardcopy }) => hardcopy === paper)?.state;
};

test('paper and scan agree: sheets counted and pages at that moment are kept, with who and when', async () => {
  const { paper, scan } = await pair();
  assert.equal(await state(paper), 'belum');
  await compare(paper, scan, {}, t.at.actors.penghubung1);
  const [check] = await twinChecksOf(t.deps.db, t.at.office.id, paper);
  assert.deepEqual(
    [check?.lembar, check?.halaman, check?.cocok, check?.catatan, check?.personName, check?.softcopyName],
    [6, 12, true, '', 'Joko Contoh', 'pindaian.pdf'],
  );
  assert.equal(await state(paper), undefined, 'nothing is left to compare');
});

test('a sheet has one page or two: other numbers cannot agree, but may be stated to differ', async () => {
  const { paper, scan } = await pair();
  for (const lembar of [5, 13])
    assert.deepEqual(await refusal(compare(paper, scan, { lembar })), ['halaman-tidak-cocok']);
  for (const lembar of [6, 12]) assert.deepEqual(await refusal(compare(paper, scan, { lembar })), []);
  assert.deepEqual(await refusal(compare(paper, scan, { lembar: 13, cocok: false })), ['beda-kosong']);
  await compare(paper, scan, { lembar: 13, cocok: false, catatan: 'Lampiran tidak dipindai' });
  assert.equal(await state(paper), 'beda');
});

test('sheets must be counted; a scan without pages is judged by the person alone', async () => {
  const { paper, scan } = await pair({ halaman: null });
  for (const lembar of [null, 0, -1])
    assert.deepEqual(await refusal(compare(paper, scan, { lembar })), ['lembar-kosong']);
  assert.deepEqual(await refusal(compare(paper, scan, { lembar: 300 })), []);
});

test('only a present, examined scan of the same document is compared', async () => {
  const one = await pair();
  const other = await pair();
  assert.deepEqual(await refusal(compare(one.paper, other.scan)), ['softcopy-dokumen-lain']);
  for (const hasil of [null, 'karantina']) {
    const { paper, scan } = await pair({ hasil });
    assert.deepEqual(await refusal(compare(paper, scan)), ['belum-diperiksa']);
  }
  await compare(one.paper, one.scan);
  const newer = await scanOf(one.of, { replaces: one.scan });
  assert.equal(await state(one.paper), 'berganti', 'a new version asks for another look');
  assert.deepEqual(await refusal(compare(one.paper, one.scan)), ['softcopy-sudah-diganti']);
  assert.deepEqual(
    (await scansOfDokumen(t.deps.db, t.at.office.id, one.of)).map(({ id }) => id),
    [newer],
  );
  await compare(one.paper, newer);
  assert.equal(await state(one.paper), undefined);
});

const checksOf = (paper: string) => twinChecksOf(t.deps.db, t.at.office.id, paper);

test('a form sent twice, even at once, is one comparison; two people who compare at once are two', async () => {
  const { paper, scan } = await pair();
  const id = newId();
  const tries = await Promise.all([1, 2, 3].map(() => refusal(compare(paper, scan, { id }))));
  assert.deepEqual(tries.map((codes) => codes.join()).sort(), [
    '',
    'sudah-dibandingkan',
    'sudah-dibandingkan',
  ]);
  assert.equal((await checksOf(paper)).length, 1);
  const both = [t.desk, t.at.actors.penghubung1].map((by) => refusal(compare(paper, scan, {}, by)));
  assert.deepEqual(await Promise.all(both), [[], []]);
  assert.equal((await checksOf(paper)).length, 3);
});

test('other findings under a form that was recorded are told to be new, and nothing of the first changes', async () => {
  const { paper, scan } = await pair();
  const id = newId();
  await compare(paper, scan, { id });
  const other = { id, cocok: false, catatan: 'halaman 4 terpotong' };
  assert.deepEqual(await refusal(compare(paper, scan, other)), ['perbandingan-lain']);
  const elsewhere = await pair();
  assert.deepEqual(await refusal(compare(elsewhere.paper, elsewhere.scan, { id })), ['perbandingan-lain']);
  assert.deepEqual(
    (await checksOf(paper)).map(({ cocok }) => cocok),
    [true],
  );
});

test('a paper that is lent is not at hand, and another unit’s people do not compare it', async () => {
  const { paper, scan } = await pair();
  assert.deepEqual(await refusal(compare(paper, scan, {}, t.at.actors.penghubung2)), ['bukan-unit-anda']);
  assert.deepEqual(await refusal(compare(paper, scan, {}, t.at.actors.ketua)), ['bukan-unit-anda']);
  await lend(t.deps, t.desk, await hardcopyById(t.deps.db, t.at.office.id, paper), 'Subbag Hukum');
  assert.deepEqual(await refusal(compare(paper, scan)), ['sedang-dipinjam']);
  assert.equal(await state(paper), undefined, 'nor is it asked for until it is back');
});

test('after a year a comparison no longer holds; a paper whose document has no file is not asked for', async () => {
  const { paper, scan } = await pair();
  await compare(paper, scan);
  await t.deps.db`update twin_check set at = at - interval '366 days' where hardcopy = ${paper}`;
  assert.equal(await state(paper), 'lama');
  const bare = await dokumen(t.deps, t.desk, t.at.units[1]?.id ?? '');
  const [lonely] = await papers(t.deps, t.desk, bare);
  assert.equal(await state(lonely?.id ?? ''), undefined);
  const now = t.deps.clock.now();
  const all = await twinsToCheck(t.deps.db, t.at.office.id, { now }, 1000);
  assert.equal(await twinCount(t.deps.db, t.at.office.id, { now }), all.length);
  assert.equal(await twinCount(t.deps.db, t.at.office.id, { now, unit: t.at.units[1]?.id ?? '' }), 0);
  assert.equal(all[0]?.state, 'beda', 'what differs comes first');
});

test('only scans are laid beside paper: a document of nothing but a text file is not asked for', async () => {
  const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const { of, paper, scan } = await pair({ halaman: null, mediaType: docx });
  assert.equal(await state(paper), undefined);
  assert.equal((await scansOfDokumen(t.deps.db, t.at.office.id, of)).length, 0);
  assert.deepEqual(await refusal(compare(paper, scan)), ['bukan-pindaian']);
  const picture = await scanOf(of, { halaman: 1, mediaType: 'image/jpeg' });
  assert.equal(await state(paper), 'belum');
  const scans = await scansOfDokumen(t.deps.db, t.at.office.id, of);
  assert.deepEqual(
    scans.map(({ id }) => id),
    [picture],
  );
});
