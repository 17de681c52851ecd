import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../../../../base/id.ts';
import { shownCode } from '../../../../../custody/code.ts';
import { somePaper } from '../../../../../custody/edar/testing.ts';
import { addPlace } from '../../../../../custody/hardcopy/add-place.ts';
import type { Hardcopy } from '../../../../../custody/hardcopy/hardcopy.ts';
import { placesOf } from '../../../../../custody/hardcopy/place.ts';
import { perform } from '../../../../../journal/act.ts';
import { pdfText } from '../../../../../print/pdf-text.ts';
import {
  type Answer,
  type Browsing,
  fieldsOf,
  type TestServer,
  testServer,
} from '../../../daftar/testing.ts';
import { arsip } from '../../links.ts';
import { edar } from '../links.ts';

let server: TestServer;
let desk: Browsing;
let liaison: Browsing;
let papers: Hardcopy[];
let unit: string;

before(async () => {
  server = await testServer();
  unit = server.units[0]?.id ?? '';
  desk = await server.as(server.actors.desk);
  liaison = await server.as(server.actors.penghubung1);
  papers = [];
  for (const judul of ['Laporan Kinerja <2025>', 'Rencana Strategis'])
    papers.push(await somePaper(server.site, server.actors.penghubung1, unit, judul));
});
after(() => server.drop());

const code = (index: number) => shownCode(papers[index]?.code ?? '');
const form = (over: Record<string, string> = {}) => ({
  ...{ id: newId(), dari: unit, 'dari-nama': '', kepada: 'ppid', 'kepada-nama': '', catatan: '' },
  naskah: code(0).toLowerCase(),
  ...over,
});
const idOf = ({ headers }: Answer) =>
  (headers.get('location') ?? '').replace(/^.*\/([0-9a-f-]{36}).*$/, '$1');

/** Makes a receipt as people do: writes, checks, makes. */
async function make(who: Browsing, over: Record<string, string> = {}, more: Record<string, string> = {}) {
  const checked = await who.post(edar.baru, form(over));
  assert.equal(checked.status, 200, checked.body.slice(0, 2000));
  return who.post(edar.baru, { ...fieldsOf(checked), ...more, aksi: 'buat' });
}

test('a unit writes a receipt, sees it once more, makes it and signs; the desk signs, and it is complete', async () => {
  const start = await liaison.get(edar.baru);
  assert.match(start.body, new RegExp(`<option value="${unit}" selected`));
  const checked = await liaison.post(edar.baru, form({ naskah: `${code(0)}, sampul pudar\n\n${code(1)}` }));
  assert.match(checked.body, /Periksa sekali lagi: 2 naskah/);
  assert.match(checked.body, /Laporan Kinerja &lt;2025>/);
  assert.match(checked.body, /Belum ada yang tersimpan/);
  const back = await liaison.post(edar.baru, { ...fieldsOf(checked), aksi: 'ubah' });
  assert.match(back.body, /sampul pudar\n/);
  const made = await liaison.post(edar.baru, { ...fieldsOf(checked), aksi: 'buat', tandatangan: 'dari' });
  assert.equal(made.status, 303);
  const receipt = await liaison.get(made.headers.get('location') ?? '');
  assert.match(receipt.body, /Tanda terima dibuat dan sudah bernomor/);
  assert.match(receipt.body, /TT-2026-\d{3}/);
  assert.match(receipt.body, /sampul pudar/);
  assert.match(receipt.body, /Menunggu tanda tangan penerima, PPID KPU Kota Contoh/);
  const id = idOf(made);
  const waiting = await desk.get(edar.menunggu);
  assert.ok(waiting.body.includes(arsip.tandaTerimaSatu(id)));
  const refused = await liaison.post(edar.act(id, 'tanda-tangan'), { sisi: 'kepada' });
  assert.equal(refused.status, 409);
  assert.match(refused.body, /Hanya orang PPID KPU Kota Contoh yang menandatangani sisi ini/);
  const signed = await desk.post(edar.act(id, 'tanda-tangan'), { sisi: 'kepada' });
  assert.equal(signed.status, 303);
  const done = await desk.get(signed.headers.get('location') ?? '');
  assert.match(done.body, /Lengkap: kedua pihak sudah menandatangani/);
  assert.match(done.body, /Joko Contoh/);
  assert.ok(!(await desk.get(edar.menunggu)).body.includes(arsip.tandaTerimaSatu(id)));
});

test('the same form sent twice leads to the one receipt', async () => {
  const fields = form();
  const first = await make(desk, fields);
  const again = await desk.post(edar.baru, { ...fields, aksi: 'buat' });
  assert.equal(again.status, 303);
  assert.equal(idOf(again), idOf(first));
  const keyed = { ...form({ tanggal: '2026-03-04', nomor: '08/TT' }), aksi: 'buat' };
  const [made, twice] = [await desk.post(edar.salin, keyed), await desk.post(edar.salin, keyed)];
  assert.deepEqual([made.status, twice.status, idOf(twice)], [303, 303, idOf(made)]);
});

test('signing twice is signing once, and a scan sent twice is attached once', async () => {
  const id = idOf(await make(liaison, { dari: unit, kepada: '', 'kepada-nama': 'Budi Contoh' }));
  const path = edar.act(id, 'tanda-tangan');
  const tries = [await liaison.post(path, { sisi: 'dari' }), await liaison.post(path, { sisi: 'dari' })];
  assert.deepEqual(
    tries.map(({ status }) => status),
    [303, 303],
  );
  const head = await (await server.as(server.actors.kepala1)).post(path, { sisi: 'dari' });
  assert.match(head.body, /Joko Contoh sudah menandatangani sisi ini/);
  const scan = () => desk.upload(edar.act(id, 'lampirkan'), {}, [new File(['%PDF-1.7 sekali'], 'scan.pdf')]);
  const sent = await Promise.all([scan(), scan()]);
  assert.deepEqual(
    sent.map(({ status }) => status),
    [303, 303],
  );
  const [kept] = await server.site.db`
    select count(*)::int as n from tanda_terima_scan where tanda_terima = ${id}`;
  assert.equal(kept?.['n'], 1);
});

test('what cannot be read is told line by line and stays in the form', async () => {
  const room = newId();
  const places = [{ id: room, parent: null, kind: 'ruang' as const, name: 'Ruang Arsip', kapasitas: null }];
  await perform(server.site, server.actors.desk, addPlace, { places });
  const place = (await placesOf(server.site.db, server.office.id)).find((one) => one.id === room);
  const typed = `${code(0)}\nK7M4PX\nabc\n${place?.code}\nDOK-2026-999`;
  const { status, body } = await desk.post(edar.baru, form({ dari: '', naskah: typed }));
  assert.equal(status, 422);
  for (const words of [
    'Pilih pihaknya, atau tulis nama pihak luar',
    'abc: salah tulis',
    'adalah kode tempat (Ruang Arsip)',
    'DOK-2026-999 tidak ada',
  ])
    assert.ok(body.includes(words), words);
  assert.ok(body.includes('K7M4PX\nabc'));
  const empty = await desk.post(edar.baru, form({ naskah: ' \n' }));
  assert.match(empty.body, /Tulis sedikitnya satu kode/);
});

test('people of another unit find no receipt, cannot make one of it, and whoever only reads sees no button', async () => {
  const id = idOf(await make(liaison));
  const other = await server.as(server.actors.penghubung2);
  for (const path of [
    arsip.tandaTerimaSatu(id),
    edar.act(id, 'tanda-terima.pdf'),
    edar.act(id, 'pindaian'),
    arsip.tandaTerimaSatu('x'),
    arsip.tandaTerimaSatu(newId()),
  ])
    assert.equal((await other.get(path)).status, 404, path);
  assert.equal((await other.post(edar.act(id, 'tanda-tangan'), { sisi: 'kepada' })).status, 404);
  const foreign = await other.post(edar.baru, form());
  assert.equal(foreign.status, 409);
  assert.match(foreign.body, /disimpan unit lain/);
  const chair = await server.as(server.actors.ketua);
  const register = await chair.get(arsip.tandaTerima);
  assert.ok(!register.body.includes(`href="${edar.baru}"`));
  assert.match((await chair.get(arsip.tandaTerimaSatu(id))).body, /Belum bisa:/);
  assert.match((await chair.get(edar.baru)).body, /aria-disabled="true"/);
  assert.notEqual((await server.stranger.get(arsip.tandaTerima)).status, 200);
});

test('the printed receipt opens in the browser and shows its number and its codes', async () => {
  const made = await make(desk, { naskah: `${code(0)}\n${code(1)}` });
  const path = edar.act(idOf(made), 'tanda-terima.pdf');
  const { headers } = await desk.get(path);
  assert.equal(headers.get('content-type'), 'application/pdf');
  const nomor = /inline; filename="(TT-2026-\d{3})\.pdf"/.exec(headers.get('content-disposition') ?? '')?.[1];
  const { tandaTerimaById } = await import('../../../../../custody/edar/tanda-terima.ts');
  const { printTandaTerima } = await import('../../../../../custody/edar/print-tanda-terima.ts');
  const receipt = await tandaTerimaById(server.site.db, server.office.id, idOf(made));
  const text = pdfText(await printTandaTerima(server.site, receipt)).join('');
  for (const words of [nomor ?? 'none', code(0), code(1), 'RencanaStrategis'])
    assert.ok(text.includes(words), words);
});

test('an outsider’s paper is attached as a scan, of the right kind, and comes back as a download', async () => {
  const made = await make(
    desk,
    { dari: 'ppid', kepada: '', 'kepada-nama': 'Budi Contoh' },
    { tandatangan: 'dari' },
  );
  const id = idOf(made);
  assert.match((await desk.get(arsip.tandaTerimaSatu(id))).body, /mintakan tanda tangan Budi Contoh/);
  const path = edar.act(id, 'lampirkan');
  const none = await desk.upload(path, {}, []);
  assert.equal(none.status, 422);
  assert.match(none.body, /Pilih berkas pindaiannya/);
  const wrong = await desk.upload(path, {}, [new File(['<svg>'], 'foto.svg')]);
  assert.equal(wrong.status, 422);
  const text = await desk.upload(path, {}, [new File(['PK\u0003\u0004 isi naskah'], 'naskah.docx')]);
  assert.equal(text.status, 409);
  assert.match(text.body, /Pindaian harus PDF, JPG, atau PNG/);
  const done = await desk.upload(path, {}, [new File(['%PDF-1.7 bertanda tangan'], 'scan.pdf')]);
  assert.equal(done.status, 303);
  assert.match((await desk.get(arsip.tandaTerimaSatu(id))).body, /Lengkap: kedua pihak/);
  const file = await desk.get(edar.act(id, 'pindaian'));
  assert.match(
    file.headers.get('content-disposition') ?? '',
    /^attachment; filename="TT-2026-\d{3}-bertanda-tangan\.pdf"$/,
  );
  assert.equal(file.body, '%PDF-1.7 bertanda tangan');
  assert.equal((await desk.get(path)).headers.get('location'), arsip.tandaTerimaSatu(id));
});

test('a paper is keyed in with its own day and number, marked so, and waits for its scan', async () => {
  const kertas = { tanggal: '2026-03-02', nomor: '07/TT', 'dari-nama': 'Joko Contoh' };
  const late = await desk.post(edar.salin, form({ ...kertas, tanggal: '2027-01-01' }));
  assert.equal(late.status, 422);
  assert.match(late.body, /Tanggal pada kertas belum tiba/);
  const blank = await desk.post(edar.salin, form({ ...kertas, tanggal: '', naskah: '' }));
  assert.match(blank.body, /Tulis tanggal seperti di kertas/);
  assert.match(blank.body, /Tulis sedikitnya satu kode/);
  const checked = await desk.post(edar.salin, form(kertas));
  assert.match(checked.body, /Senin, 2 Maret 2026/);
  const made = await desk.post(edar.salin, { ...fieldsOf(checked), aksi: 'buat' });
  const { body } = await desk.get(made.headers.get('location') ?? '');
  assert.match(body, /Salinan tersimpan\. Lampirkan pindaian kertasnya/);
  assert.match(body, /Disalin dari kertas\. Menunggu pindaian/);
  assert.match(body, /Joko Contoh\. Sudah menandatangani di kertas/);
  const twice = await desk.post(edar.salin, form(kertas));
  assert.equal(twice.status, 422);
  assert.match(twice.body, /sudah disalin sebagai TT-2026-/);
});

test('only pages with a field of codes may ask for the camera', async () => {
  const camera = async (path: string) => (await desk.get(path)).headers.get('permissions-policy') ?? '';
  assert.match(await camera(edar.baru), /camera=\(self\)/);
  assert.match(await camera(arsip.pindahkan), /camera=\(self\)/);
  assert.match(await camera(arsip.tandaTerima), /camera=\(\)/);
});
