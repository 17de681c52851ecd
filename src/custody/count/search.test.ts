import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestOffice, type TestOffice } from '../../../seeds/testing-office.ts';
import { newId } from '../../base/id.ts';
import { perform } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { hardcopyHistory } from '../hardcopy/hardcopy-history.ts';
import { recordSearch, type SearchMade } from './record-search.ts';
import { searchesOf } from './search.ts';
import { strayedPapers } from './strayed.ts';
import { type CountTest, countTest, type Paper, refusal, type Shelf } from './testing.ts';

let t: CountTest<TestOffice>;
let shelf: Shelf;

before(async () => {
  t = await countTest(openTestOffice);
  shelf = await t.shelf();
});
after(() => t.drop());

/** Two papers, of which a count found the first and missed the second. */
async function missed(): Promise<{ count: string; there: Paper | undefined; missing: Paper | undefined }> {
  const [there, missing] = await t.papers(2, shelf.one);
  const count = await t.begin(shelf.one);
  await t.send(count, [t.scan(there?.code ?? '', shelf.one)]);
  await t.close(count);
  return { count, there, missing };
}
const search = (
  count: string,
  papers: readonly (Paper | undefined)[],
  more: Partial<SearchMade> = {},
  by?: Actor,
) =>
  perform(t.deps, by ?? t.desk, recordSearch, {
    ...{ id: newId(), count, codes: papers.map((paper) => paper?.code ?? ''), catatan: 'Boks 01 dan 02' },
    ...more,
  });
const last = async (paper: Paper | undefined) =>
  (await searchesOf(t.deps.db, t.at.office.id, [paper?.id ?? ''])).get(paper?.id ?? '');

test('a paper that was looked for in vain stays missing, with who looked, when and where, until it is found', async () => {
  const { count, missing } = await missed();
  await search(count, [missing]);
  assert.match((await t.read(missing)).tidakDitemukan ?? '', /^SO-/);
  const strayed = await strayedPapers(t.deps.db, t.at.office.id);
  assert.ok(strayed.some(({ id }) => id === missing?.id));
  assert.deepEqual(
    [(await last(missing))?.personName, (await last(missing))?.catatan],
    [t.desk.name, 'Boks 01 dan 02'],
  );
  const [event] = await hardcopyHistory(t.deps.db, t.at.office.id, missing?.id ?? '');
  assert.equal(event?.jenis, 'cari');
  await t.move(missing, shelf.one);
  assert.equal((await t.read(missing)).tidakDitemukan, null);
  assert.equal(await last(missing), undefined, 'found: the search is history');
  assert.deepEqual(await refusal(search(count, [missing])), ['sudah-ditemukan']);
});

test('a search has a note, is of papers that the count missed, by those who keep them, and counts once', async () => {
  const { count, there, missing } = await missed();
  assert.deepEqual(await refusal(search(count, [there], { catatan: ' ' })), [
    'tidak-ada-yang-dicari',
    'catatan-pencarian-kosong',
  ]);
  const { penghubung2 } = t.at.actors;
  assert.deepEqual(await refusal(search(count, [missing], {}, penghubung2)), ['bukan-penjaga-arsip']);
  const id = newId();
  await search(count, [there, missing], { id });
  assert.deepEqual(await refusal(search(count, [missing], { id })), ['sudah-dicari']);
  assert.equal(await last(there), undefined);
  assert.ok(await last(missing));
});
