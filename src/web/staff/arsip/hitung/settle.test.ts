import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../../../base/id.ts';
import { countById } from '../../../../custody/count/shelf-count.ts';
import { type Hardcopy, hardcopyById } from '../../../../custody/hardcopy/hardcopy.ts';
import type { Place } from '../../../../custody/hardcopy/place.ts';
import { dokumen, lend, papers, place } from '../../../../custody/hardcopy/testing.ts';
import { type Browsing, fieldsOf, type TestServer, testServer } from '../../daftar/testing.ts';
import { arsip } from '../links.ts';
import { location, says, silent } from '../simpan/testing.ts';

let server: TestServer;
let desk: Browsing;
let room: Place;

before(async () => {
  server = await testServer();
  desk = await server.as(server.actors.desk);
  room = await place(server.site, server.actors.desk, 'ruang', 'Ruang Arsip');
});
after(() => server.drop());

/** A box with so many papers of one document. */
async function shelved(name: string, n: number): Promise<{ box: Place; lying: Hardcopy[] }> {
  const { site, actors, units } = server;
  const box = await place(site, actors.desk, 'boks', name, { parent: room });
  const of = await dokumen(site, actors.desk, units[0]?.id ?? '', `Naskah ${name}`);
  return { box, lying: await papers(site, actors.desk, of, n, box) };
}
const countNow = (id: string) => countById(server.site.db, server.office.id, id);
async function begin({ id }: Place): Promise<string> {
  const answer = await desk.post(arsip.hitung, { tempat: id });
  return /([0-9a-f-]{36})/.exec(location(answer))?.[1] ?? '';
}
async function close(id: string): Promise<void> {
  const { scans } = await countNow(id);
  await desk.post(arsip.hitungAct(id, 'tutup'), { pindaian: String(scans), aksi: 'tutup' });
}
const typed = (id: string, { id: tempat }: Place, kode: string) =>
  desk.post(arsip.hitungSatu(id), { kiriman: newId(), tempat, kode });

test('nothing is ticked beforehand; a search in vain is recorded with its note, and the paper stays missing', async () => {
  const { box, lying } = await shelved('Boks 08', 2);
  const [there, missing] = lying;
  assert.ok(there && missing);
  const id = await begin(box);
  await typed(id, box, there.code);
  await close(id);
  const page = await desk.get(arsip.hitungSatu(id));
  silent(page, /type="checkbox"[^>]*checked/);
  const search = { ...fieldsOf(page), aksi: 'dicari', naskah: [missing.code] };
  const bare = await desk.post(arsip.hitungAct(id, 'pindah'), { ...search, catatan: ' ' });
  assert.equal(bare.status, 422);
  assert.match(bare.body, /id="catatan-error"/);
  assert.match(bare.body, new RegExp(`value="${missing.code}" checked`), 'what was ticked stays ticked');
  assert.equal((await desk.post(arsip.hitungAct(id, 'pindah'), { ...search, naskah: [] })).status, 422);
  const searched = { ...search, catatan: 'Boks <kiri> dan kanan' };
  for (const _ of [1, 2])
    assert.match(location(await desk.post(arsip.hitungAct(id, 'pindah'), searched)), /selesai=sudah-dicari$/);
  assert.match(
    (await hardcopyById(server.site.db, server.office.id, missing.id)).tidakDitemukan ?? '',
    /^SO-/,
    'it stays missing',
  );
  for (const path of [arsip.hitungSatu(id), arsip.hardcopy(missing.id)])
    assert.match((await desk.get(path)).body, /Dicari .*tidak ada: .*Boks &lt;kiri>/);
});

test('a lent paper is not waited for; where it lies in its place all the same, its return is recorded from there', async () => {
  const { box, lying } = await shelved('Boks 09', 2);
  const [, lent] = lying;
  assert.ok(lent);
  await lend(server.site, server.actors.desk, lent, 'Subbag Hukum');
  const id = await begin(box);
  says(await desk.get(arsip.hitungSatu(id)), /0 dari 1 hardcopy sudah terlihat\. 1 lagi sedang dipinjam/);
  const told = await desk.get(location(await typed(id, box, lent.code)));
  says(told, /0 dari 1 hardcopy sudah terlihat/);
  says(told, /tercatat dipinjam tetapi ada Catat pengembaliannya/);
  await close(id);
  const page = await desk.get(arsip.hitungSatu(id));
  says(page, /Tercatat dipinjam, tetapi ada di tempatnya \(1\)/);
  const back = arsip.hardcopyAct(lent.id, 'kembali');
  assert.ok(page.body.includes(`href="${back}"`));
  silent(page, /Cocok, ada di tempatnya/);
  assert.equal((await desk.get(back)).status, 200);
});

test('a document’s number typed for a code takes its only paper, and else asks for the sticker', async () => {
  const { box, lying } = await shelved('Boks 10', 1);
  const several = (await shelved('Boks 11', 2)).lying[0]?.dokumenNomor ?? '';
  const id = await begin(box);
  const asked = await typed(id, box, several);
  assert.equal(asked.status, 422);
  says(asked, /Baris 1 berisi nomor dokumen/);
  assert.equal((await typed(id, box, lying[0]?.dokumenNomor ?? '')).status, 303);
  assert.equal((await countNow(id)).seen, 1);
});
