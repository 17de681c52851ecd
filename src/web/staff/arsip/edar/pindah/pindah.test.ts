import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../../../../base/id.ts';
import { shownCode } from '../../../../../custody/code.ts';
import { somePaper } from '../../../../../custody/edar/testing.ts';
import { addPlace } from '../../../../../custody/hardcopy/add-place.ts';
import { type Hardcopy, hardcopyById } from '../../../../../custody/hardcopy/hardcopy.ts';
import { type Place, placesOf } from '../../../../../custody/hardcopy/place.ts';
import { perform } from '../../../../../journal/act.ts';
import { type Browsing, type TestServer, testServer } from '../../../daftar/testing.ts';
import { arsip } from '../../links.ts';

let server: TestServer;
let desk: Browsing;
let places: ReadonlyMap<string, Place>;
let made = 0;

before(async () => {
  server = await testServer();
  desk = await server.as(server.actors.desk);
  const room = newId();
  const rack = (name: string) => ({
    ...{ id: newId(), parent: room, kind: 'rak' as const, name, kapasitas: null },
  });
  const first = { id: room, parent: null, kind: 'ruang' as const, name: 'Ruang Arsip', kapasitas: null };
  await perform(server.site, server.actors.desk, addPlace, { places: [first, rack('Rak A'), rack('Rak B')] });
  places = new Map((await placesOf(server.site.db, server.office.id)).map((place) => [place.name, place]));
});
after(() => server.drop());

const code = (name: string) => places.get(name)?.code ?? '';
const fresh = (unit = 0): Promise<Hardcopy> => {
  made += 1;
  const by = unit === 0 ? server.actors.penghubung1 : server.actors.penghubung2;
  return somePaper(server.site, by, server.units[unit]?.id ?? '', `Laporan ${made}`);
};
const placeOf = async (paper: Hardcopy) =>
  (await hardcopyById(server.site.db, server.office.id, paper.id)).place;
const send = (who: Browsing, lines: readonly string[], more: Record<string, string> = {}) =>
  who.post(arsip.pindahkan, { kode: lines.join('\n'), alasan: '', ...more });

test('papers first and the place last, or the place first: both are understood, and nothing moves before it was seen', async () => {
  const [one, two] = [await fresh(), await fresh()];
  for (const lines of [
    [one.code, `HTTPS://PPID.EXAMPLE/K/${two.code}`, shownCode(code('Rak A')).toLowerCase()],
    [code('Rak A'), shownCode(one.code), two.code, two.code],
  ]) {
    const { status, body } = await send(desk, lines);
    assert.equal(status, 200);
    assert.match(body, /Pindahkan 2 hardcopy ke Rak A\?/);
    assert.match(body, /Ruang Arsip › Rak A/);
  }
  assert.equal(await placeOf(one), null);
});

test('the outcome says exactly what moved, what was there already, and what did not match and why', async () => {
  const [one, there, foreign] = [await fresh(), await fresh(), await fresh(1)];
  const liaison = await server.as(server.actors.penghubung1);
  await send(liaison, [there.code, code('Rak A')], { aksi: 'pindahkan' });
  const lines = [one.code, there.code, foreign.code, 'K7M4PX', 'K7M-4P', code('Rak A')];
  const checked = await send(liaison, lines);
  assert.match(checked.body, /Pindahkan 1 hardcopy ke Rak A\?/);
  const { status, body } = await send(liaison, lines, { aksi: 'pindahkan' });
  assert.equal(status, 200);
  assert.match(body, /1 hardcopy dipindahkan ke Rak A/);
  assert.match(body, /3 kode tidak dipindahkan; alasannya di bawah\. 1 sudah di sana\./);
  assert.match(body, /salah tulis: tanda periksanya tidak cocok/);
  assert.match(body, /Naskah dicatat dan dipindahkan oleh unit yang menguasainya/);
  assert.equal(await placeOf(one), places.get('Rak A')?.id);
  assert.equal(await placeOf(foreign), null);
  const again = await send(liaison, lines, { aksi: 'pindahkan' });
  assert.match(again.body, /Tidak ada yang dipindahkan ke Rak A/);
  assert.match(again.body, /2 sudah di sana/);
});

test('a reason is asked for when a paper comes from another place', async () => {
  const paper = await fresh();
  await send(desk, [paper.code, code('Rak A')], { aksi: 'pindahkan' });
  const bare = await send(desk, [paper.code, code('Rak B')], { aksi: 'pindahkan' });
  assert.equal(bare.status, 422);
  assert.match(bare.body, /Tulis alasannya/);
  const moved = await send(desk, [paper.code, code('Rak B')], { aksi: 'pindahkan', alasan: 'Rak A penuh' });
  assert.match(moved.body, /1 hardcopy dipindahkan ke Rak B/);
  assert.equal(await placeOf(paper), places.get('Rak B')?.id);
});

test('without a place, with two, without papers, or with a room, the page says what to scan', async () => {
  const paper = await fresh();
  const said = async (...lines: string[]) => (await send(desk, lines)).body;
  assert.match(await said(''), /Pindai atau ketik sedikitnya satu kode/);
  assert.match(await said(paper.code), /Belum ada kode tempat/);
  assert.match(await said(code('Rak A')), /Baru ada kode tempat, Rak A/);
  const two = await said(code('Rak A'), code('Rak B'), paper.code);
  assert.match(two, /Ada beberapa tempat: Rak A, Rak B/);
  assert.ok(two.includes(paper.code), 'what was typed stays');
  assert.match(await said(code('Ruang Arsip'), paper.code), /bukan langsung di Ruang Arsip/);
});

test('whatever is typed is answered with a page', async () => {
  const hostile = [
    '<script>',
    '\u0000',
    "'; drop table place",
    'a'.repeat(5000),
    '/K/',
    ',,,;;;',
    '🗂️'.repeat(50),
  ];
  for (const line of hostile) {
    const { status, body } = await send(desk, [line, code('Rak A')], { aksi: 'pindahkan' });
    assert.ok([200, 409, 422].includes(status), `${line.slice(0, 20)}: ${status}`);
    assert.ok(!body.includes('<script>\n'), line);
  }
  const many = await send(desk, [code('Rak A'), ...Array.from({ length: 900 }, (_, n) => `A${n}`)]);
  assert.ok(many.body.includes('Sekali pindah paling banyak 500 hardcopy'));
});
