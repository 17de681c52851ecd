import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newCode, SIGNS, shownCode } from '../../../../custody/code.ts';
import type { Hardcopy } from '../../../../custody/hardcopy/hardcopy.ts';
import { placeById } from '../../../../custody/hardcopy/place.ts';
import { dokumen, papers } from '../../../../custody/hardcopy/testing.ts';
import type { Browsing, TestServer } from '../../daftar/testing.ts';
import { arsip } from '../links.ts';
import { tempat } from './links.ts';
import { leadsTo, shelvedServer, wordsOf } from './testing.ts';

let server: TestServer & { readonly room: string };
let desk: Browsing;
let paper: Hardcopy;
before(async () => {
  server = await shelvedServer();
  desk = await server.as(server.actors.desk);
  const { site, actors, units } = server;
  const of = await dokumen(site, actors.desk, units[0]?.id ?? '', 'Dokumen rahasia tempatnya');
  [paper] = (await papers(site, actors.desk, of)) as [Hardcopy];
});
after(() => server.drop());

/** Follows redirects to the page on which they end. */
async function follow(
  browsing: Browsing,
  path: string,
): Promise<{ path: string; words: string; status: number }> {
  let at = path;
  for (let hops = 0; hops < 5; hops += 1) {
    const answer = await browsing.get(at);
    if (answer.status !== 303) return { path: at, words: wordsOf(answer), status: answer.status };
    at = answer.headers.get('location') ?? '';
  }
  throw new Error('it leads round in circles');
}

test('the code on a label leads its staff to the paper or the place, in capitals or not', async () => {
  assert.equal((await follow(desk, arsip.kode(paper.code))).path, arsip.hardcopy(paper.id));
  assert.equal((await follow(desk, `/k/${paper.code.toLowerCase()}`)).path, arsip.hardcopy(paper.id));
  const { code } = await placeById(server.site.db, server.office.id, server.room);
  assert.equal((await follow(desk, arsip.kode(code))).path, arsip.tempatSatu(server.room));
  assert.equal(
    (await follow(desk, `${tempat.kode}?kode=${shownCode(code)}`)).path,
    arsip.tempatSatu(server.room),
  );
});

test('whoever is not signed in learns nothing of it: the same door for every code, and back afterwards', async () => {
  const doors = await Promise.all(
    [paper.code, newCode(), 'XXXXXX'].map(async (code) => {
      const first = await server.stranger.get(arsip.kode(code));
      const second = await server.stranger.get(leadsTo(first));
      return leadsTo(second).replaceAll(code, 'KODE');
    }),
  );
  assert.deepEqual(new Set(doors), new Set([`/masuk?ke=${encodeURIComponent('/kerja/arsip/kode/KODE')}`]));
  const signIn = await server.stranger.get(doors[0]?.replaceAll('KODE', paper.code) ?? '');
  assert.ok(signIn.body.includes(`name="ke" value="/kerja/arsip/kode/${paper.code}"`));
  assert.doesNotMatch(signIn.body, /rahasia|Rak B/);
});

test('one wrong sign is named, and the label that it may be is offered', async () => {
  const at = 3;
  const sign = [...SIGNS].find((one) => one !== paper.code[at]) ?? '';
  const wrong = paper.code.slice(0, at) + sign + paper.code.slice(at + 1);
  const { words, status } = await follow(desk, arsip.kode(wrong));
  assert.equal(status, 422);
  assert.match(words, /Tanda ke-4 tampaknya salah\./);
  assert.match(words, new RegExp(`Mungkin yang dimaksud: ${shownCode(paper.code)}`));
});

test('two neighbours swapped are named', async () => {
  const [a, b] = [...paper.code];
  if (a === b) return;
  const { words } = await follow(desk, `${tempat.kode}?kode=${b}${a}${paper.code.slice(2)}`);
  assert.match(words, /Tanda ke-1 dan ke-2 tampaknya tertukar\./);
});

test('a sign that no label has, a missing one and an unknown code each say what to do', async () => {
  const ask = async (typed: string) =>
    (await follow(desk, `${tempat.kode}?kode=${encodeURIComponent(typed)}`)).words;
  assert.match(await ask(`O${paper.code.slice(1)}`), /Tanda ke-1 \(O\) tidak dipakai pada label/);
  assert.match(await ask('K7M'), /terdiri atas enam tanda; yang ini 3\./);
  assert.match(
    await ask(newCode()),
    /Tidak ada naskah atau tempat berkode [2-9A-Z]{3}-[2-9A-Z]{3} di kantor ini/,
  );
  assert.match(await ask('222223'), /tanda periksanya tidak cocok/);
  const hostile = await desk.get(`${tempat.kode}?kode=${encodeURIComponent('"><script>alert(1)</script>')}`);
  assert.equal(hostile.status, 422);
  assert.doesNotMatch(hostile.body, /<script>alert/);
});

test('the page for codes is also there without one', async () => {
  const page = await desk.get(tempat.kode);
  assert.equal(page.status, 200);
  assert.match(wordsOf(page), /Ketik enam tanda di bawah kode QR/);
  assert.equal((await follow(desk, '/K/%20')).path, tempat.kode);
});
