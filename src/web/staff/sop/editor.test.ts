import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { newId } from '../../../base/id.ts';
import { perform } from '../../../journal/act.ts';
import type { Sheet } from '../../../sop/sheet/sheet.ts';
import { sheetDraftById } from '../../../sop/version/draft.ts';
import { newSheet } from '../../../sop/version/new-sheet.ts';
import { openSheetDraft } from '../../../sop/version/open-draft.ts';
import { type Browsing, type TestServer, testServer } from '../daftar/testing.ts';
import { fieldsOf } from './testing.ts';

const HOSTILE = '"><script>alert(1)</script>';

describe('the editor of a draft', () => {
  let server: TestServer;
  let ppid: Browsing;
  let draft: string;
  let page: string;
  const stored = () => sheetDraftById(server.site.db, server.office.id, draft);
  const steps = (sheet: Sheet) => sheet.langkah.map(({ kunci, uraian }) => [kunci, uraian]);
  const form = async () => fieldsOf(await ppid.get(page));
  const uraian = (body: string) =>
    [...body.matchAll(/<textarea[^>]*name="l\d+-uraian"[^>]*>([^<]*)</g)].map(([, words]) => words);

  before(async () => {
    server = await testServer();
    ppid = await server.as(server.actors.ppid);
    const sheet = newSheet({
      badan: 'KPU Kota Contoh',
      nama: 'Uji Konsekuensi',
      pelaksana: ['PPID', 'Desk'],
      langkah: ['Menerima', 'Menguji', 'Mencatat'],
    });
    draft = await perform(server.site, server.actors.ppid, openSheetDraft, {
      id: newId(),
      from: { kind: 'new', sheet },
    });
    page = `/kerja/sop/uji-konsekuensi/draf/${draft}`;
  });
  after(() => server.drop());

  test('what is typed is saved as the sheet, and the page comes back with it', async () => {
    const fields = { ...(await form()), 'l1-m1': 'terminator', 'l1-angka': '30', 'l1-satuan': 'menit' };
    const saved = await ppid.post(page, {
      ...fields,
      dasarHukum: 'UU 14/2008\nPKPU 22/2023',
      aksi: 'simpan',
    });
    assert.equal(saved.headers.get('location'), `${page}?selesai=draf-tersimpan`);
    const { sheet, version } = await stored();
    assert.equal(version, 2);
    assert.deepEqual(sheet.dasarHukum, ['UU 14/2008', 'PKPU 22/2023']);
    assert.deepEqual(sheet.langkah[0]?.waktu, { angka: 30, satuan: 'menit' });
    assert.deepEqual(sheet.langkah[0]?.pelaksana, [{ peran: 'ppid', tanda: 'terminator', dugaan: false }]);
    assert.deepEqual((await form())['l1-m1'], ['terminator']);
  });

  test('a press moves a step, keeps everything typed, even what is wrong, and saves nothing', async () => {
    const before = await stored();
    const typed = { ...(await form()), nomor: 'Nomor baru', 'l2-angka': 'banyak', 'l2-satuan': 'jam' };
    const moved = await ppid.post(page, { ...typed, aksi: 'naik-2' });
    assert.equal(moved.status, 200);
    assert.deepEqual(uraian(moved.body), ['Menguji', 'Menerima', 'Mencatat']);
    const shown = fieldsOf(moved);
    assert.deepEqual(
      [shown['nomor'], shown['l1-angka'], shown['l1-kunci']],
      [['Nomor baru'], ['banyak'], ['l2']],
    );
    assert.match(moved.body, /Belum disimpan/);
    assert.deepEqual(await stored(), before);
    const saved = await ppid.post(page, { ...shown, 'l1-angka': '2', aksi: 'simpan' });
    assert.equal(saved.status, 303);
    assert.deepEqual(steps((await stored()).sheet), [
      ['l2', 'Menguji'],
      ['l1', 'Menerima'],
      ['l3', 'Mencatat'],
    ]);
  });

  test('what is wrong comes back at its own field with everything typed, and nothing is saved', async () => {
    const before = await stored();
    const typed = {
      ...(await form()),
      nama: '',
      'l2-uraian': '',
      'l3-output': 'Tetap tertulis',
      aksi: 'simpan',
    };
    const back = await ppid.post(page, typed);
    assert.equal(back.status, 422);
    assert.match(back.body, /<title>Galat:/);
    for (const id of ['nama', 'l2-uraian']) {
      assert.match(back.body, new RegExp(`href="#${id}"`));
      assert.match(back.body, new RegExp(`id="${id}-error"`));
    }
    assert.match(back.body, /Tetap tertulis/);
    assert.deepEqual(await stored(), before);
  });

  test('a step is added, struck and restored, each with one press', async () => {
    const added = await ppid.post(page, { ...(await form()), aksi: 'tambah-1' });
    assert.deepEqual(uraian(added.body), ['Menguji', '', 'Menerima', 'Mencatat']);
    assert.deepEqual(fieldsOf(added)['l2-kunci'], ['l4']);
    const struck = await ppid.post(page, { ...fieldsOf(added), 'l2-uraian': 'Mengumumkan', aksi: 'hapus-1' });
    assert.match(struck.body, /Langkah 1 akan dihapus/);
    const restored = await ppid.post(page, { ...fieldsOf(struck), aksi: 'urungkan-1' });
    assert.deepEqual(uraian(restored.body), ['Menguji', 'Mengumumkan', 'Menerima', 'Mencatat']);
    assert.equal((await ppid.post(page, { ...fieldsOf(struck), aksi: 'simpan' })).status, 303);
    assert.deepEqual(steps((await stored()).sheet), [
      ['l4', 'Mengumumkan'],
      ['l1', 'Menerima'],
      ['l3', 'Mencatat'],
    ]);
  });

  test('a draft that somebody saved meanwhile shows what differs, keeps what was typed, and can then be saved', async () => {
    const mine = await form();
    const other = await server.as(server.actors.sekretaris);
    const first = { ...mine, peringatan: 'Yang disimpan dahulu', aksi: 'simpan' };
    assert.equal((await other.post(page, first)).status, 303);
    const late = await ppid.post(page, { ...mine, peringatan: 'Ketikan saya', aksi: 'simpan' });
    assert.equal(late.status, 409);
    assert.match(late.body, /<del>.*?dahulu<\/del>/s);
    assert.match(late.body, /<ins>.*?saya<\/ins>/s);
    const again = fieldsOf(late);
    assert.deepEqual(again['peringatan'], ['Ketikan saya']);
    assert.equal((await ppid.post(page, { ...again, aksi: 'simpan' })).status, 303);
    assert.equal((await stored()).sheet.peringatan, 'Ketikan saya');
  });

  test('text is text: nothing that is typed runs in the page', async () => {
    const typed = {
      ...(await form()),
      nama: HOSTILE,
      'l1-uraian': HOSTILE,
      'p1-label': HOSTILE,
      dasarHukum: HOSTILE,
    };
    for (const aksi of ['turun-1', 'hapus-1', 'simpan']) await ppid.post(page, { ...typed, aksi });
    for (const path of [page, '/kerja/sop'])
      assert.doesNotMatch((await ppid.get(path)).body, /<script>alert/);
    const struck = await ppid.post(page, { ...typed, aksi: 'hapus-1' });
    assert.doesNotMatch(struck.body, /<script>alert/);
    assert.deepEqual(fieldsOf(struck)['l1-uraian'], [HOSTILE]);
  });

  test('forty steps of eight performers fit into one form', async () => {
    const sheet = newSheet({
      badan: 'KPU Kota Contoh',
      nama: 'SOP panjang',
      pelaksana: Array.from({ length: 8 }, (_, n) => `Pelaksana ${n + 1}`),
      langkah: Array.from({ length: 40 }, (_, n) => `Langkah ke-${n + 1} dari sebuah SOP yang panjang`),
    });
    const id = await perform(server.site, server.actors.ppid, openSheetDraft, {
      id: newId(),
      from: { kind: 'new', sheet },
    });
    const address = `/kerja/sop/sop-panjang/draf/${id}`;
    const fields = fieldsOf(await ppid.get(address));
    for (let n = 1; n <= 40; n += 1) fields[`l${n}-m${1 + (n % 8)}`] = ['process'];
    assert.equal((await ppid.post(address, { ...fields, aksi: 'simpan' })).status, 303);
    const long = await sheetDraftById(server.site.db, server.office.id, id);
    assert.deepEqual(
      [long.sheet.langkah.length, long.sheet.langkah.every(({ pelaksana }) => pelaksana.length === 1)],
      [40, true],
    );
  });

  test('whoever may not write it can read it, and cannot save it', async () => {
    const desk = await server.as(server.actors.desk);
    const { body, status } = await desk.get(page);
    assert.equal(status, 200);
    assert.doesNotMatch(body, /name="l1-uraian"/);
    assert.match(body, /Hanya PPID, Sekretaris, atau pengelola/);
    assert.equal((await desk.post(page, { ...(await form()), aksi: 'simpan' })).status, 409);
  });

  test('a discarded draft is closed: it can be looked at and no longer saved', async () => {
    const fields = await form();
    const versi = String((await stored()).version);
    assert.equal((await ppid.post(`${page}/buang`, { versi: '1' })).status, 409);
    const done = await ppid.post(`${page}/buang`, { versi });
    assert.equal(done.headers.get('location'), '/kerja/sop?selesai=draf-dibuang');
    assert.match((await ppid.get(page)).body, /Draf ini sudah ditutup/);
    assert.equal((await ppid.post(page, { ...fields, aksi: 'simpan' })).status, 409);
  });
});
