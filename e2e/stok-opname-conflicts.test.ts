import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { shownCode } from '../src/custody/code.ts';
import { type Counting, ready, scan, startCounting } from './counting.ts';
import { signInAs } from './office.ts';

let at: Counting;
before(async () => {
  at = await startCounting();
});
after(() => at.stop());

test('a count that somebody else closed meanwhile says so, keeps the scans, and a new count takes them in', {
  timeout: 90_000,
}, async () => {
  const [one, two] = await at.shelve('Boks 03', 2);
  const { context, page } = await at.signedIn('Vina Contoh');
  const count = await at.begin(page, 'Boks 03');
  await ready(page);
  await at.network(context, false);
  await scan(page, one?.code ?? '');
  await scan(page, two?.code ?? '');
  await page.getByText('2 pindaian tersimpan di perangkat ini').waitFor();
  const { page: other } = await at.signedIn('Yanti Contoh', { inside: true });
  await other.goto(`${count.replace(at.url, at.inside)}/tutup`);
  await other.getByRole('button', { name: 'Tutup dan simpan hasilnya' }).click();
  await other.getByText('2 tidak ditemukan').first().waitFor();

  await at.network(context, true);
  await page.getByText(/SO-2026-\d+ sudah ditutup dan hasilnya tidak berubah lagi/).waitFor();
  await page.getByText('2 pindaian tidak dapat dikirim.').click();
  assert.match(
    (await page.locator('.pindai__salinan').textContent()) ?? '',
    new RegExp(shownCode(two?.code ?? '')),
  );
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Unduh daftar' }).click();
  assert.match((await saved).suggestedFilename(), /^pindaian-SO-2026-\d+\.txt$/);
  await page.goto(count);
  await page.getByText('2 pindaian tidak dapat dikirim.').first().waitFor();

  const next = await at.begin(page, 'Boks 03');
  await page.getByRole('button', { name: 'Masukkan ke hitungan ini' }).click();
  await page.getByText('Semua pindaian sudah terkirim.').waitFor();
  assert.equal(await at.recorded(next), 2);
  await page.reload();
  assert.equal(await page.getByText('tidak dapat dikirim').count(), 0);
});

test('after signing out, or when somebody else signs in, kept pages no longer show; unsent scans wait for their person', {
  timeout: 90_000,
}, async () => {
  const [one] = await at.shelve('Boks 04', 1);
  const { context, page } = await at.signedIn('Vina Contoh');
  const count = await at.begin(page, 'Boks 04');
  await ready(page);
  await page.route('**/kirim*', (route) => route.abort());
  await scan(page, one?.code ?? '');
  await page.getByText('1 pindaian tersimpan di perangkat ini').waitFor();
  await page.locator('summary', { hasText: 'Menu' }).click();
  await page.locator('.menu').getByRole('button', { name: 'Keluar' }).click();
  await page.waitForURL(/masuk|\/$/);
  assert.equal(await at.offlineShows(context, count), false, 'signed out');

  await signInAs(page, at.url, 'Vina Contoh');
  await page.unroute('**/kirim*');
  await page.goto(count);
  await page.getByText('Semua pindaian sudah terkirim.').waitFor();
  assert.equal(await at.recorded(count), 1, 'the scan was sent once its person was back');
  await ready(page);
  assert.equal(await at.offlineShows(context, count), true);
  await page.goto(`${at.url}/ganti`);
  await page.locator('tr', { hasText: 'Yanti Contoh' }).getByRole('button').click();
  await page.waitForURL('**/kerja/tugas');
  await page.waitForFunction(async () => !(await caches.has('terang-hitung')));
  assert.equal(await at.offlineShows(context, count), false, 'somebody else is signed in');
});

test('a session that ends while there is no network keeps the scans; they go after signing in again', {
  timeout: 90_000,
}, async () => {
  const [one] = await at.shelve('Boks 05', 1);
  const { context, page } = await at.signedIn('Vina Contoh');
  const count = await at.begin(page, 'Boks 05');
  await ready(page);
  await at.network(context, false);
  await scan(page, one?.code ?? '');
  await page.getByText('1 pindaian tersimpan di perangkat ini').waitFor();
  await at.deps.db`delete from session where person = ${at.clerk.person}`;
  await at.network(context, true);
  await page.getByText('Sesi Anda berakhir. 1 pindaian tetap tersimpan').waitFor();
  await page.getByRole('link', { name: 'Masuk lagi' }).click();
  await page.locator('tr', { hasText: 'Vina Contoh' }).getByRole('button').click();
  await page.getByText('Semua pindaian sudah terkirim.').waitFor();
  assert.equal(await at.recorded(count), 1);
});
