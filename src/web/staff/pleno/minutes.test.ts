import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { type Meeting, meetingById } from '../../../pleno/meeting.ts';
import { openTestSite, says, type TestSite } from './testing.ts';
import { held } from './testing-edition.ts';

let at: TestSite;
let decided: string;
before(async () => {
  at = await openTestSite();
  decided = await held(at);
});
after(() => at.drop());

const meeting = (): Promise<Meeting> => meetingById(at.site.db, at.test.office.id, decided);

/** Sees to it that whatever is done inside journals nothing. */
async function silently(work: () => Promise<void>): Promise<void> {
  const size = await at.recorded();
  await work();
  assert.equal(await at.recorded(), size, 'nothing is journalled');
}

describe('the minutes’ page', () => {
  it('draw up the minutes under a number that a person gives', async () => {
    const { id } = await meeting();
    const path = `/kerja/pleno/${id}/berita-acara`;
    const page = await at.get('ppid', path);
    says(page, /…\/HK\.03\.1-BA\/3673\/2026/);
    says(page, /<input[^>]*name="nomor"[^>]*value="[^"]/, false);
    await silently(async () => {
      assert.equal((await at.post('ppid', path, { nomor: ' ' })).status, 422);
      assert.equal((await at.get('ppid', `${path}/naskah.pdf`)).status, 404);
    });
    assert.equal((await at.post('ketua', path, { nomor: '7/BA' })).status, 409);
    const nomor = '112/HK.03.1-BA/3673/2026';
    await silently(async () => {
      const typed = await at.post('ppid', path, { nomor });
      assert.equal(typed.location, `${path}/nomor?nomor=${encodeURIComponent(nomor)}`);
      says(await at.get('ppid', typed.location), /akan tercetak: 112\/HK\.03\.1-BA\/3673\/2026\. Benar\?/);
      says(await at.get('ppid', `${path}?nomor=57`), /<input[^>]*value="57"/);
      assert.equal((await at.get('ketua', typed.location)).location, path);
    });
    const done = await at.post('ppid', path, { nomor, benar: 'ya' });
    assert.equal(done.location, `${path}?selesai=berita-acara`);
    assert.equal((await at.post('ppid', path, { nomor: '113/BA', benar: 'ya' })).status, 409);
    const pdf = await at.get('desk', `${path}/naskah.pdf`);
    assert.equal(pdf.headers.get('content-type'), 'application/pdf');
    assert.match(
      pdf.headers.get('content-disposition') ?? '',
      /^attachment; filename="berita-acara-112-HK\.03\.1-BA-3673-2026\.pdf"$/,
    );
    says(pdf, /^%PDF/);
  });

  it('attach one PDF as the signed scan and keep nothing else', async () => {
    const { id, pdf } = await meeting();
    const path = `/kerja/pleno/${id}/berita-acara`;
    const scan = new Uint8Array(await buffer(await at.site.store.read(pdf ?? '')));
    await silently(async () => {
      assert.equal((await at.upload('ppid', `${path}/bertanda-tangan`, 'a.pdf', scan)).status, 409);
      assert.equal((await at.upload('ketua', `${path}/bertanda-tangan`, 'a.png', scan)).status, 409);
      assert.equal(
        (await at.upload('ketua', `${path}/bertanda-tangan`, 'a.pdf', Buffer.from('<html>'))).status,
        422,
      );
      assert.equal((await at.post('ppid', `${path}/penetapan`, {})).status, 409);
    });
    const done = await at.upload('ketua', `${path}/bertanda-tangan`, 'pindaian.pdf', scan);
    assert.equal(done.location, `${path}?selesai=bertanda-tangan`);
    await silently(async () => {
      assert.equal((await at.upload('ketua', `${path}/bertanda-tangan`, 'lagi.pdf', scan)).status, 409);
    });
    says(await at.get('ketua', path), /sama persis dengan naskah tanpa tanda tangan/);
  });

  it('put another scan in the place of a wrong one until the edition is established', async () => {
    const { id, signedPdf } = await meeting();
    const path = `/kerja/pleno/${id}/berita-acara`;
    const better = Buffer.from('%PDF-1.7 signed');
    await silently(async () => {
      assert.equal((await at.upload('ppid', `${path}/bertanda-tangan/ganti`, 'a.pdf', better)).status, 409);
      assert.equal((await at.upload('ketua', `${path}/bertanda-tangan/ganti`, 'a.png', better)).status, 409);
      says(await at.get('ppid', path), /dapat diganti oleh Ketua atau Sekretaris/);
    });
    const done = await at.upload('ketua', `${path}/bertanda-tangan/ganti`, 'a.pdf', better);
    assert.equal(done.location, `${path}?selesai=pindaian-diganti`);
    assert.notEqual((await meeting()).signedPdf, signedPdf);
    await silently(async () => {
      const unread = await at.post('ppid', `${path}/penetapan`, { dibaca: signedPdf ?? '' });
      assert.equal(unread.status, 409);
      says(unread, /Baca pindaian yang terlampir/);
    });
  });

  it('let the PPID establish the edition, once', async () => {
    const { id, edition, signedPdf } = await meeting();
    const path = `/kerja/pleno/${id}/berita-acara`;
    const read = { dibaca: signedPdf ?? '' };
    await silently(async () => {
      assert.equal((await at.post('ketua', `${path}/penetapan`, read)).status, 409);
      assert.equal((await at.post('ppid', `${path}/penetapan`, {})).status, 409);
    });
    says(await at.get('ppid', path), /Pindaian sudah saya baca/);
    const done = await at.post('ppid', `${path}/penetapan`, read);
    assert.equal(done.location, `/kerja/publikasi/${edition}?selesai=ditetapkan`);
    await silently(async () => assert.equal((await at.post('ppid', `${path}/penetapan`, read)).status, 409));
  });
});
