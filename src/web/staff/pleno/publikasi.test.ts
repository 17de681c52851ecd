import assert from 'node:assert/strict';
import { readdir, readFile, rm } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import type { Edition } from '../../../daftar/edition/edition.ts';
import { meetingById } from '../../../pleno/meeting.ts';
import { editionFolder } from '../../../publication/bag/in-place.ts';
import { openTestSite, says, type TestSite } from './testing.ts';
import { decided, signAndEstablish } from './testing-edition.ts';

let at: TestSite;
let meeting: string;
let edition: Edition;
let page: string;

/** What the order form sends. */
function form(more: Record<string, string> = {}): Record<string, string> {
  return {
    sidik: edition.root,
    ringkasan: 'Kantor menerbitkan daftar pertamanya.',
    pratinjau: 'ya',
    ...more,
  };
}

async function silently(work: () => Promise<void>): Promise<void> {
  const size = await at.recorded();
  await work();
  assert.equal(await at.recorded(), size, 'nothing is journalled');
}

before(async () => {
  at = await openTestSite();
  ({ meeting, edition } = await decided(at));
  page = `/kerja/publikasi/${edition.id}`;
});
after(() => at.drop());

describe('the publication’s pages', () => {
  it('name what is missing before the edition is established', () =>
    silently(async () => {
      const shown = await at.get('ppid', page);
      says(shown, /aria-disabled="true"/);
      says(shown, /belum ditetapkan dengan berita acara yang ditandatangani/);
      assert.equal((await at.post('ppid', `${page}/perintah`, form())).status, 409);
      assert.equal(
        (await at.post('ppid', `${page}/pratinjau`, form())).status,
        409,
        'there is nothing to preview yet',
      );
      assert.equal((await at.post('desk', `${page}/terbitkan`, {})).status, 409);
    }));

  it('enable the order for the PPID alone once the edition is established', async () => {
    await signAndEstablish(at, meeting);
    const shown = await at.get('ppid', page);
    says(shown, /aria-disabled/, false);
    says(shown, /Kantor menerbitkan daftar pertamanya dengan 6 informasi\./);
    says(shown, /6 dari 6/);
    const others = await at.get('desk', page);
    says(others, /aria-disabled="true"/);
    says(others, /Hanya PPID yang dapat melakukannya/);
    says(others, /<textarea/, false);
  });

  it('show the public site as it would be, to staff only and without publishing', () =>
    silently(async () => {
      const opened = await at.post(
        'ppid',
        `${page}/pratinjau`,
        form({ ringkasan: 'Ringkasan <baru> untuk warga.' }),
      );
      assert.equal(opened.status, 303);
      const home = await at.get('ppid', opened.location);
      assert.equal(home.status, 200);
      says(home, /Belum diterbitkan\. Waktu perintah/);
      says(home, /Ringkasan &lt;baru&gt;|Ringkasan &lt;baru> untuk warga/);
      const base = opened.location.replace(/index\.html$/, '');
      assert.equal(
        (await at.get('desk', `${base}daftar.csv`)).headers.get('content-type'),
        'text/csv; charset=utf-8',
      );
      says(await at.get('desk', `${base}en/index.html`), /Not published\. The times/);
      for (const path of [
        '../../../keys/journal.key',
        '..%2f..%2fkeys%2fjournal.key',
        'tidak-ada.html',
        '.x',
      ]) {
        const status = (await at.get('ppid', base + path)).status;
        assert.equal(status, 404, path);
      }
      assert.equal((await at.get('ppid', `${page}/pratinjau/${'0'.repeat(32)}/index.html`)).location, page);
      for (const path of ['%zz', '%00', '..%2fx', '%2e%2e/x'])
        assert.equal((await at.get('ppid', `${page}/pratinjau/${'0'.repeat(32)}/${path}`)).status, 404, path);
      assert.deepEqual(await readdir(at.site.folders.editions).catch(() => []), [], 'nothing is published');
    }));

  it('refuse an order without summary, without preview, for another hash, or by another post', () =>
    silently(async () => {
      const without = await at.post('ppid', `${page}/perintah`, form({ ringkasan: '', pratinjau: '' }));
      assert.equal(without.status, 409);
      says(without, /Tulis ringkasan perubahan untuk masyarakat/);
      says(without, /Pratinjau situs publik belum Anda nyatakan/);
      const other = await at.post(
        'ppid',
        `${page}/perintah`,
        form({ sidik: 'f'.repeat(64), ringkasan: 'Tetap ada' }),
      );
      assert.equal(other.status, 409);
      says(other, />Tetap ada<\/textarea>/);
      assert.equal((await at.post('ketua', `${page}/perintah`, form())).status, 409);
      assert.equal((await at.post('desk', `${page}/terbitkan`, {})).status, 409);
    }));

  it('give the order once', async () => {
    const done = await at.post('ppid', `${page}/perintah`, form());
    assert.equal(done.location, `${page}?selesai=diperintahkan`);
    await silently(async () => assert.equal((await at.post('ppid', `${page}/perintah`, form())).status, 409));
    says(await at.get('ppid', page), /Hanya desk pelayanan informasi/i);
    says(await at.get('desk', page), /Lanjut ke pengunggahan/);
  });

  it('say once more what publishing does, and let two desks publish at once only once', async () => {
    says(await at.get('desk', `${page}/terbitkan`), /Terbitkan Edisi 1 sekarang/);
    await silently(async () => assert.equal((await at.post('ppid', `${page}/terbitkan`, {})).status, 409));
    const both = await Promise.all([
      at.post('desk', `${page}/terbitkan`, {}),
      at.post('desk', `${page}/terbitkan`, {}),
    ]);
    assert.deepEqual(both.map((one) => one.status).sort(), [303, 409]);
    says(both.find((one) => one.status === 409) as (typeof both)[0], /Edisi ini sudah terbit/);
    const left = await readdir(at.site.folders.editions);
    assert.deepEqual(left, [at.test.office.code], 'nothing that was built in vain is left');
  });

  it('show where the edition is, its manifest’s hash and how to check it', async () => {
    const shown = await at.get('desk', `${page}?selesai=terbit`);
    says(shown, /https:\/\/ppid\.contoh\.example\//);
    says(shown, /KPU Kota Contoh menerbitkan Daftar Informasi Publik Edisi 1: 6 informasi\./);
    says(shown, /ssh-keygen -Y verify/);
    says(await at.get('ketua', '/kerja/publikasi', 'en'), /In force/);
    const folder = editionFolder(at.site.folders.editions, at.test.office.code, 1);
    assert.match(
      await readFile(`${folder}/data/index.html`, 'utf8'),
      /Kantor menerbitkan daftar pertamanya\./,
    );
    assert.equal((await at.get('desk', `${page}/terbitkan`)).location, page);
  });

  it('warn when what is recorded as published is not in its place', async () => {
    await rm(editionFolder(at.site.folders.editions, at.test.office.code, 1), { recursive: true });
    says(await at.get('desk', page), /foldernya belum di tempatnya/);
  });

  it('answer 404 for a file that is gone from the store', async () => {
    const { signedPdf } = await meetingById(at.site.db, at.test.office.id, meeting);
    await at.site.store.remove(signedPdf ?? '');
    assert.equal((await at.get('desk', `/kerja/pleno/${meeting}/berita-acara`)).status, 200);
    assert.equal(
      (await at.get('desk', `/kerja/pleno/${meeting}/berita-acara/bertanda-tangan.pdf`)).status,
      404,
    );
  });
});
