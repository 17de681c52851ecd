import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { presumptionsOf } from '../../../sop/sheet/presumption.ts';
import { readSheet } from '../../../sop/sheet/read-sheet.ts';
import { confirmedOf } from '../../../sop/version/confirmations.ts';
import { openSheetDrafts } from '../../../sop/version/draft.ts';
import { sheetVersions } from '../../../sop/version/sheet-version.ts';
import { type Browsing, type TestServer, testServer } from '../daftar/testing.ts';

const SERANG = 'kpu-kota-serang-03-2025';
const TANGERANG = 'kpu-kota-tangerang-19-2025';

describe('the office’s SOPs', () => {
  let server: TestServer;
  let pengelola: Browsing;
  let ppid: Browsing;
  let desk: Browsing;
  const versions = (slug: string) => sheetVersions(server.site.db, server.office.id, slug);
  const drafts = () => openSheetDrafts(server.site.db, server.office.id);

  before(async () => {
    server = await testServer();
    const { actors } = server;
    [pengelola, ppid, desk] = [
      await server.as(actors.pengelola),
      await server.as(actors.ppid),
      await server.as(actors.desk),
    ];
  });
  after(() => server.drop());

  test('the administrator loads a sheet that ships with Terang, once; nobody else can', async () => {
    const list = await pengelola.get('/kerja/sop');
    assert.equal(list.status, 200);
    assert.match(list.body, /Sudah dipasang/);
    assert.equal((await ppid.post('/kerja/sop/pasang', { naskah: TANGERANG })).status, 409);
    const loaded = await pengelola.post('/kerja/sop/pasang', { naskah: TANGERANG });
    assert.equal(loaded.headers.get('location'), `/kerja/sop/${TANGERANG}?selesai=naskah-dipasang`);
    assert.equal((await pengelola.post('/kerja/sop/pasang', { naskah: TANGERANG })).status, 409);
    assert.equal((await pengelola.post('/kerja/sop/pasang', { naskah: '../rahasia' })).status, 404);
    assert.equal((await versions(TANGERANG)).length, 1);
    assert.match((await desk.get('/kerja/sop')).body, /9 menunggu/);
  });

  test('a version shows its form, its gaps as gaps, and what is presumed with a form for each', async () => {
    const { status, body } = await ppid.get(`/kerja/sop/${TANGERANG}`);
    assert.equal(status, 200);
    assert.match(body, /kosong dalam naskah/);
    assert.match(body, /Output langkah 1 terpotong/);
    const [version] = await versions(TANGERANG);
    const waiting = presumptionsOf(version?.sheet ?? readSheet(''));
    for (const { di } of waiting) assert.ok(body.includes(`name="di" value="${di}"`), di);
    assert.doesNotMatch((await desk.get(`/kerja/sop/${TANGERANG}`)).body, /name="di"/);
  });

  test('a presumption is confirmed with a reason; without one everything is asked again in place', async () => {
    const [version] = await versions(TANGERANG);
    const naskah = version?.id ?? '';
    const form = { naskah, versi: '1', di: 'langkah.4', alasan: '' };
    const empty = await ppid.post(`/kerja/sop/${TANGERANG}/konfirmasi`, form);
    assert.equal(empty.status, 409);
    assert.match(empty.body, /Tulis alasannya/);
    const done = await ppid.post(`/kerja/sop/${TANGERANG}/konfirmasi`, {
      ...form,
      alasan: 'Naskah asli <b>',
    });
    assert.match(done.headers.get('location') ?? '', /selesai=dugaan-dikonfirmasi#dugaan$/);
    assert.ok((await confirmedOf(server.site.db, server.office.id, naskah)).has('langkah.4'));
    assert.match((await ppid.get(`/kerja/sop/${TANGERANG}`)).body, /1 dugaan sudah dikonfirmasi/);
  });

  test('a performer states that they have read it, and the table says who has', async () => {
    const page = `/kerja/sop/${SERANG}`;
    assert.match((await desk.get(page)).body, /Saya sudah membaca dan memahami SOP ini/);
    const [version] = await versions(SERANG);
    const fields = { naskah: version?.id ?? '', versi: '1' };
    assert.equal((await desk.post(`${page}/dibaca`, fields)).status, 303);
    assert.equal((await desk.post(`${page}/dibaca`, fields)).status, 409);
    assert.match((await ppid.get(page)).body, /1 dari \d+ pelaksana/);
    assert.equal((await pengelola.post(`${page}/dibaca`, fields)).status, 409);
  });

  test('a sheet leaves as YAML and JSON that read back as the same sheet, as SVG, BPMN and PDF', async () => {
    const [version] = await versions(SERANG);
    const file = (kind: string) => desk.get(`/kerja/sop/${SERANG}/versi/1/naskah.${kind}`);
    for (const kind of ['yaml', 'json']) assert.deepEqual(readSheet((await file(kind)).body), version?.sheet);
    assert.match((await file('svg')).body, /^(<\?xml[^>]*>\s*)?<svg/);
    assert.match((await file('bpmn')).body, /<bpmn:definitions|<definitions/);
    const pdf = await file('pdf');
    assert.equal(pdf.headers.get('content-type'), 'application/pdf');
    assert.match(pdf.body, /^%PDF-/);
    for (const kind of ['exe', 'constructor']) assert.equal((await file(kind)).status, 404);
    assert.equal((await desk.get(`/kerja/sop/${SERANG}/versi/9/naskah.yaml`)).status, 404);
  });

  test('what is not there is not there: procedures, versions, drafts', async () => {
    for (const path of [
      'tidak-ada',
      `${SERANG}?versi=7`,
      `${SERANG}?versi=x`,
      `${SERANG}/draf/x`,
      `${SERANG}/bandingkan?dari=1&sampai=4`,
    ])
      assert.equal((await ppid.get(`/kerja/sop/${path}`)).status, 404, path);
  });

  test('the addresses of acts, opened as pages, lead back', async () => {
    for (const act of ['ubah', 'konfirmasi', 'dibaca']) {
      const { status, headers } = await ppid.get(`/kerja/sop/${SERANG}/${act}`);
      assert.deepEqual([status, headers.get('location')], [303, `/kerja/sop/${SERANG}`]);
    }
  });

  test('a new SOP begins with its name, performers and steps; what is missing is asked for with what was typed', async () => {
    const missing = await ppid.post('/kerja/sop/baru', {
      nama: 'Uji Konsekuensi',
      pelaksana: '',
      langkah: 'Menerima',
    });
    assert.equal(missing.status, 422);
    assert.match(missing.body, /id="pelaksana-error"/);
    assert.match(missing.body, /value="Uji Konsekuensi"/);
    const form = { nama: 'Uji Konsekuensi', pelaksana: 'PPID\n\nDesk', langkah: 'Menerima\nMenguji\n' };
    assert.equal((await desk.post('/kerja/sop/baru', form)).status, 409);
    const opened = await ppid.post('/kerja/sop/baru', form);
    assert.equal(opened.status, 303);
    const [draft] = (await drafts()).filter(({ slug }) => slug === 'uji-konsekuensi');
    assert.deepEqual(
      draft?.sheet.langkah.map(({ uraian }) => uraian),
      ['Menerima', 'Menguji'],
    );
    assert.equal((await ppid.post('/kerja/sop/baru', form)).status, 409);
    assert.match((await desk.get('/kerja/sop')).body, /Uji Konsekuensi/);
  });

  test('the administrator adds a post that an SOP names; the form keeps what was typed', async () => {
    const fields = { 'jabatan-nama': 'Petugas PPID', 'jabatan-fungsi': 'petugas_ppid', 'jabatan-unit': '' };
    const unit = server.units[0]?.id ?? '';
    const wrong = await pengelola.post('/kerja/kantor/jabatan', { ...fields, 'jabatan-unit': unit });
    assert.equal(wrong.status, 409);
    assert.match(wrong.body, /value="Petugas PPID"/);
    assert.equal(
      (await pengelola.post('/kerja/kantor/jabatan', { ...fields, 'jabatan-nama': '' })).status,
      422,
    );
    assert.equal((await pengelola.post('/kerja/kantor/jabatan', fields)).status, 303);
    assert.match((await pengelola.get('/kerja/kantor')).body, /Belum terisi:[^<]*Petugas PPID/);
    assert.equal(
      (await ppid.post('/kerja/kantor/jabatan', { ...fields, 'jabatan-nama': 'Lain' })).status,
      409,
    );
  });
});
