import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestOffice, type TestOffice } from '../../../seeds/testing-office.ts';
import { NotFound } from '../../base/errors.ts';
import { secret, sha256 } from '../../base/hash.ts';
import { newId } from '../../base/id.ts';
import { perform } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { refusedFor } from '../../people/testing.ts';
import { handInStream } from './hand-in.ts';
import { LINK, linkByToken, linksOf, receiverOf } from './hand-in-link.ts';
import { makeHandInLink, type NewHandInLink } from './make-hand-in-link.ts';
import { revokeHandInLink } from './revoke-hand-in-link.ts';
import { softcopyById } from './softcopy.ts';
import { incoming, pdf, type TestCustody, testCustody } from './testing.ts';
import { startUpload } from './upload.ts';

let at: TestCustody;
let office: TestOffice;
let unit: string;
let by: Actor;

before(async () => {
  at = await testCustody();
  office = await openTestOffice(at.custody);
  unit = office.units[0]?.id ?? '';
  by = office.actors.penghubung1;
});
after(() => at.drop());

const make = async (more: Partial<NewHandInLink> = {}, who = by) => {
  const [id, token] = [newId(), secret()];
  const input = { id, unit, run: null, untuk: 'Laporan triwulan', days: 7, tokenSha256: sha256(token) };
  await perform(at.custody, who, makeHandInLink, { ...input, ...more });
  return { id, token };
};

const give = (link: string, words: string, dari = 'Budi Contoh', who = by) =>
  handInStream(at.custody, who, incoming(pdf(words)), {
    unit,
    run: null,
    via: 'tautan',
    link,
    dari,
    name: 'a.pdf',
  });

test('a link is known by its token alone, of which only the hash is kept', async () => {
  const { id, token } = await make();
  const found = await linkByToken(at.custody.db, token);
  assert.deepEqual([found.id, found.unit, found.untuk, found.files], [id, unit, 'Laporan triwulan', 0]);
  assert.equal(found.expiresAt.getTime() - found.at.getTime(), 7 * 86_400_000);
  await assert.rejects(linkByToken(at.custody.db, `${token}x`), NotFound);
  const [row] = await at.custody.db`select to_json(l)::text as all from hand_in_link l where id = ${id}`;
  assert.ok(!String(row?.['all']).includes(token));
});

test('a link is made by who may hand in for the unit, for a purpose, for at most thirty days', async () => {
  assert.deepEqual(await refusedFor(make({}, office.actors.penghubung2)), ['bukan-unit-anda']);
  assert.deepEqual(await refusedFor(make({}, office.actors.ketua)), ['bukan-unit-anda']);
  assert.deepEqual(await refusedFor(make({ untuk: ' ' })), ['untuk-kosong']);
  for (const days of [0, 31, 1.5, Number.NaN])
    assert.deepEqual(await refusedFor(make({ days })), ['masa-tautan']);
  assert.ok((await make({ days: LINK.mostDays })).id);
});

test('what comes through a link is received by its maker and names who gave it', async () => {
  const { id, token } = await make();
  const link = await linkByToken(at.custody.db, token);
  const receiver = await receiverOf(at.custody.db, link, at.custody.clock.now());
  assert.equal(receiver?.person, by.person);
  assert.deepEqual(await refusedFor(give(id, 'nobody', '  ')), ['nama-penyerah-kosong']);
  const { id: softcopy } = await give(id, 'through');
  const found = await softcopyById(at.custody.db, by.office, softcopy);
  assert.deepEqual([found.via, found.dari, found.person], ['tautan', 'Budi Contoh', by.person]);
  assert.equal((await linkByToken(at.custody.db, token)).files, 1);
});

test('a link of somebody no longer in post receives nothing', async () => {
  const { token } = await make({}, office.actors.kepala1);
  const link = await linkByToken(at.custody.db, token);
  const { db, clock } = at.custody;
  await db`update mandate set valid_until = '2026-11-22' where id = ${office.actors.kepala1.mandate}`;
  assert.equal(await receiverOf(db, link, clock.now()), null);
});

test('a revoked link and one whose time is over take nothing more', async () => {
  const { db } = at.custody;
  const revoked = await make();
  assert.deepEqual(
    await refusedFor(perform(at.custody, office.actors.penghubung2, revokeHandInLink, { link: revoked.id })),
    ['bukan-unit-anda'],
  );
  const file = { name: 'besar.pdf', size: 10 };
  const begun = { unit, run: null, via: 'tautan' as const, link: revoked.id, dari: 'Budi Contoh' };
  const { id: upload } = await startUpload(at.custody, by, file, begun);
  await perform(at.custody, office.actors.desk, revokeHandInLink, { link: revoked.id });
  assert.equal((await db`select 1 from upload where id = ${upload}`).length, 0, 'nor what was begun');
  assert.deepEqual(await refusedFor(give(revoked.id, 'late')), ['tautan-berakhir']);
  assert.deepEqual(await refusedFor(perform(at.custody, by, revokeHandInLink, { link: revoked.id })), [
    'tautan-sudah-dicabut',
  ]);
  const over = await make();
  await db`
    update hand_in_link set at = at - interval '8 days', expires_at = expires_at - interval '8 days'
    where id = ${over.id}`;
  assert.deepEqual(await refusedFor(give(over.id, 'late')), ['tautan-berakhir']);
});

test('a link serves its own unit only', async () => {
  const { id } = await make();
  const elsewhere = {
    unit: office.units[1]?.id ?? '',
    run: null,
    via: 'tautan' as const,
    link: id,
    dari: 'B',
  };
  assert.deepEqual(
    await refusedFor(
      handInStream(at.custody, office.actors.desk, incoming(pdf('x')), { ...elsewhere, name: 'a.pdf' }),
    ),
    ['tautan-berakhir'],
  );
});

test('a link takes so many uploads at once, so many a minute, and so many bytes', async () => {
  const { id } = await make();
  const place = { unit, run: null, via: 'tautan' as const, link: id, dari: 'Budi Contoh' };
  const now = at.custody.clock.now();
  const standing = { db: at.custody.db, clock: { now: () => now } };
  const begin = (size: number) => startUpload(standing, by, { name: 'a.pdf', size }, place);
  assert.deepEqual(await refusedFor(begin(LINK.bytes + 1)), ['tautan-penuh']);
  await Promise.all(Array.from({ length: LINK.open }, () => begin(10)));
  assert.deepEqual(await refusedFor(begin(10)), ['unggahan-belum-selesai']);
  const { id: softcopy } = await give(id, 'one of many');
  await at.custody.db`update upload set softcopy = ${softcopy} where link = ${id}`;
  for (let n = LINK.open; n < LINK.aMinute; n += LINK.open) {
    await Promise.all(Array.from({ length: LINK.open }, () => begin(10)));
    await at.custody.db`update upload set softcopy = ${softcopy} where link = ${id}`;
  }
  assert.deepEqual(await refusedFor(begin(10)), ['terlalu-cepat']);
});

test('a person of a unit sees the links of the unit, newest first', async () => {
  const { id } = await make({ untuk: 'Terakhir' });
  const mine = await linksOf(at.custody.db, by.office, [unit]);
  assert.equal(mine[0]?.id, id);
  assert.equal((await linksOf(at.custody.db, by.office, [office.units[1]?.id ?? ''])).length, 0);
});
