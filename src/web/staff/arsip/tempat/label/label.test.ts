import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../../../../base/id.ts';
import { shownCode } from '../../../../../custody/code.ts';
import type { Hardcopy } from '../../../../../custody/hardcopy/hardcopy.ts';
import { placeById } from '../../../../../custody/hardcopy/place.ts';
import { dokumen, papers } from '../../../../../custody/hardcopy/testing.ts';
import type { Browsing, TestServer } from '../../../daftar/testing.ts';
import { arsip } from '../../links.ts';
import { tempat } from '../links.ts';
import { leadsTo, placeCalled, shelvedServer, wordsOf } from '../testing.ts';

let server: TestServer & { readonly room: string };
let desk: Browsing;
let boks: string;
let of: string;
let list: readonly Hardcopy[];
before(async () => {
  server = await shelvedServer();
  desk = await server.as(server.actors.desk);
  boks = await placeCalled(server, 'Ruang Arsip lantai 1', 'Rak B', 'Baris 1', 'Boks 01');
  const { site, actors, units, office } = server;
  of = await dokumen(site, actors.desk, units[0]?.id ?? '', 'Laporan Kinerja Tahun 2025');
  list = await papers(site, actors.desk, of, 3, await placeById(site.db, office.id, boks));
});
after(() => server.drop());

const ticked = (body: string) =>
  [...body.matchAll(/name="kode" type="checkbox" value="(\w+)" checked/g)].map((m) => m[1]);

test('labels are chosen from a place with all in it, from a document, or by code', async () => {
  const fromPlace = await desk.get(tempat.labelFor({ tempat: boks }));
  assert.equal(ticked(fromPlace.body).length, 4);
  const fromRack = await desk.get(tempat.labelFor({ tempat: server.room }));
  assert.equal(ticked(fromRack.body).length, 1 + 1 + 4 + 24 + 3);
  const fromDokumen = await desk.get(tempat.labelFor({ dokumen: of }));
  assert.deepEqual(ticked(fromDokumen.body).sort(), list.map(({ code }) => code).sort());
  const typed = await desk.get(`${arsip.label}?ketik=${shownCode(list[0]?.code ?? '')}%0AK7M4PX`);
  assert.deepEqual(ticked(typed.body), [list[0]?.code]);
  assert.match(wordsOf(typed), /Tidak dikenal di kantor ini: K7M4PX/);
});

test('the page says how many sheets and where they begin, and that the codes are not yet for cameras', async () => {
  const page = wordsOf(await desk.get(`${tempat.labelFor({ tempat: server.room })}&mulai=4`));
  assert.match(page, /33 label pada 2 lembar, mulai posisi 4\./);
  assert.match(page, /belum langsung oleh kamera ponsel/);
  assert.match(page, /3 × 7, 70 × 42,3 mm, sampai tepi kertas/);
});

test('measures of one’s own are read with a comma; what cannot be printed is told at its field and keeps what was typed', async () => {
  const own = `${tempat.labelFor({ tempat: boks })}&lembar=sendiri`;
  const page = await desk.get(
    `${own}&kolom=2&baris=5&lebar=80,5&tinggi=50&kiri=10&atas=10&selaKolom=2&selaBaris=0`,
  );
  assert.equal(page.status, 200);
  assert.match(page.body, /value="80,5"/);
  const wide = await desk.get(`${own}&kolom=4&lebar=80`);
  assert.equal(wide.status, 422);
  assert.match(wide.body, /id="lebar-error"/);
  assert.match(wide.body, /value="80"/);
  for (const lembar of ['constructor', '__proto__', '9x9'])
    assert.equal((await desk.get(`${arsip.label}?lembar=${lembar}&mulai=1e9&kolom=NaN`)).status, 422);
  const start = await desk.get(`${tempat.labelFor({ tempat: boks })}&mulai=22`);
  assert.match(start.body, /id="mulai-error"/);
});

test('the PDF comes with the chosen labels; an impossible choice leads back to the page that says why', async () => {
  const pdf = await desk.get(`${tempat.labelPdf}?tempat=${boks}&mulai=2`);
  assert.equal(pdf.status, 200);
  assert.equal(pdf.headers.get('content-type'), 'application/pdf');
  assert.match(pdf.body, /^%PDF-1\.7/);
  const trial = await desk.get(`${tempat.labelPdf}?uji=ya`);
  assert.match(trial.headers.get('content-disposition') ?? '', /label-uji\.pdf/);
  assert.equal((await desk.get(tempat.labelPdf)).status, 422);
  assert.match(
    leadsTo(await desk.get(`${tempat.labelPdf}?tempat=${boks}&mulai=99`)),
    /^\/kerja\/arsip\/label\?/,
  );
});

test('a place of another office gives no labels, nor does its code', async () => {
  assert.equal((await desk.get(tempat.labelFor({ tempat: newId() }))).status, 404);
  assert.deepEqual(ticked((await desk.get(tempat.labelFor({ dokumen: newId() }))).body), []);
});
