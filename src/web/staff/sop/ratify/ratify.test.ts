import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { newId } from '../../../../base/id.ts';
import { perform } from '../../../../journal/act.ts';
import { runById } from '../../../../procedure/read-run.ts';
import type { Sheet, Step } from '../../../../sop/sheet/sheet.ts';
import { openSheetDrafts } from '../../../../sop/version/draft.ts';
import { openSheetDraft } from '../../../../sop/version/open-draft.ts';
import { saveSheetDraft } from '../../../../sop/version/save-draft.ts';
import { type SheetVersion, sheetVersions } from '../../../../sop/version/sheet-version.ts';
import { fieldsOf, type TestServer, testServer } from '../../daftar/testing.ts';

describe('the page on which a changed SOP is tried and ratified', () => {
  let at: TestServer;
  before(async () => {
    at = await testServer();
  });
  after(() => at.drop());

  async function newest(): Promise<SheetVersion> {
    const [version] = await sheetVersions(at.site.db, at.office.id);
    return version ?? assert.fail('the office has no SOP');
  }

  /** Where the draft that is open is ratified. */
  async function openDraft(): Promise<{ path: string; slug: string }> {
    const [draft] = await openSheetDrafts(at.site.db, at.office.id);
    return { path: `/kerja/sop/${draft?.slug}/draf/${draft?.id}/sahkan`, slug: draft?.slug ?? '' };
  }

  /** A draft of the newest version with this change, written by the administrator. */
  async function draftOf(
    change: (sheet: Sheet) => void,
  ): Promise<{ draft: string; sahkan: string; coba: string }> {
    const { id: version, slug, sheet } = await newest();
    const from = { kind: 'version' as const, version };
    const draft = await perform(at.site, at.actors.pengelola, openSheetDraft, { id: newId(), from });
    const changed = structuredClone(sheet);
    change(changed);
    await perform(at.site, at.actors.pengelola, saveSheetDraft, { draft, version: 1, sheet: changed });
    return { draft, sahkan: `/kerja/sop/${slug}/draf/${draft}/sahkan`, coba: `/kerja/sop/${slug}/coba` };
  }

  test('whoever likes tries a change; who may not ratify it reads why beside the button', async () => {
    const desk = await at.as(at.actors.desk);
    const { slug } = await newest();
    assert.match((await desk.get(`/kerja/sop/${slug}/coba`)).body, /Belum ada perubahan untuk dicoba/);
    assert.equal((await desk.get('/kerja/sop/tidak-ada/coba')).status, 404);
    const { draft, coba, sahkan } = await draftOf((sheet) => {
      (sheet.langkah[2] as Step).waktu = { angka: 2, satuan: 'hari kerja' };
    });
    const page = await desk.get(`${coba}?jenis=kahar`);
    assert.equal(page.status, 200);
    assert.match(page.body, /Pindah ke versi baru sejak langkah 1/);
    assert.match(page.body, /Langkah 3 berubah: Waktu kosong menjadi “2 hari kerja”/);
    assert.match(page.body, /aria-disabled="true"[^>]*>Sahkan SOP ini/);
    assert.match(page.body, /Hanya SEKRETARIS KPU KOTA SERANG yang dapat mengesahkan/);
    assert.match((await desk.get(`${coba}?jenis=biasa`)).body, /Tetap memakai versi yang sekarang/);
    assert.equal((await at.stranger.get(sahkan)).status, 303);
    assert.equal((await desk.get(`/kerja/sop/lain/draf/${draft}/sahkan`)).status, 404);
  });

  test('what is missing in the form is said beside its field, and what was typed stays', async () => {
    const sekretaris = await at.as(at.actors.sekretaris);
    const { path } = await openDraft();
    const fields = fieldsOf(await sekretaris.get(`${path}?jenis=kahar`));
    const bare = await sekretaris.upload(path, fields, []);
    assert.equal(bare.status, 422);
    assert.match(bare.body, /Tulis keadaan kaharnya/);
    assert.match(bare.body, /Nyatakan bahwa Anda sudah membaca/);
    const typed = { ...fields, alasan: 'Kantor kebanjiran', setuju: 'ya' };
    const text = new File(['x'], 'naskah.txt');
    assert.match((await sekretaris.upload(path, typed, [text])).body, /Pindaian harus PDF/);
    const moved = await sekretaris.upload(path, { ...typed, sidik: 'lain' }, []);
    assert.equal(moved.status, 409);
    assert.match(moved.body, /Kantor kebanjiran/);
    assert.match(moved.body, /sudah bergerak sejak Anda melihat/);
    assert.doesNotMatch(moved.body, /name="setuju"[^>]*checked/);
  });

  test('the secretary ratifies with the scan of the signed sheet, and the open run follows', async () => {
    const sekretaris = await at.as(at.actors.sekretaris);
    const { path, slug } = await openDraft();
    const fields = {
      ...fieldsOf(await sekretaris.get(`${path}?jenis=kahar`)),
      alasan: 'Banjir',
      setuju: 'ya',
    };
    const scan = new File(['%PDF-1.7 naskah'], 'naskah.pdf', { type: 'application/pdf' });
    const done = await sekretaris.upload(path, fields, [scan]);
    assert.deepEqual(
      [done.status, done.headers.get('location')],
      [303, `/kerja/sop/${slug}?selesai=sop-disahkan`],
    );
    const version = await newest();
    assert.equal(version.version, 2);
    assert.equal((await runById(at.site.db, at.office.id, at.run)).sheetId, version.id);
    assert.match((await sekretaris.get(path)).body, /Draf ini sudah disahkan atau dibuang/);
    assert.equal((await sekretaris.upload(path, fields, [])).status, 409);
  });

  test('a change of the responsible party warns that the SOP and its runs become void, and asks for a new number', async () => {
    const sekretaris = await at.as(at.actors.sekretaris);
    const { sahkan } = await draftOf((sheet) => {
      (sheet.peran[1] as Sheet['peran'][number]).fungsi = ['petugas_ppid'];
    });
    const page = await sekretaris.get(sahkan);
    assert.match(page.body, /batal seluruhnya, bersama 1 proses yang berjalan/);
    assert.match(page.body, /SOP penggantinya memakai nomor baru/);
  });
});
