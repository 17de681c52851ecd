import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newCode, shownCode } from '../src/custody/code.ts';
import { checkHtml, checkPage } from './checks.ts';
import { type Counting, field, ready, scan, startCounting, verdict } from './counting.ts';
import { words } from './stage.ts';

let at: Counting;
before(async () => {
  at = await startCounting();
});
after(() => at.stop());

const mistyped = (code: string) => `${code.slice(0, 5)}${code.endsWith('2') ? '3' : '2'}`;

test('a shelf is counted without network, through a reload and a new tab, and nothing is lost', {
  timeout: 120_000,
}, async () => {
  const [first, second] = [await at.shelve('Boks 01', 25), await at.shelve('Boks 02', 10)];
  const { context, page } = await at.signedIn('Vina Contoh');
  const count = await at.begin(page, 'Rak A');
  await ready(page);
  await scan(page, shownCode(at.label('Boks 01')));
  await verdict(page, 'Anda sekarang di', 'Boks 01');

  await at.network(context, false);
  for (const { code, judul } of first.slice(0, 12)) {
    await scan(page, code);
    await verdict(page, 'Cocok', judul);
  }
  await page.getByText('12 pindaian tersimpan di perangkat ini').waitFor();
  assert.equal(await page.locator('#selesai').getAttribute('href'), null, 'the result waits for the network');
  assert.match(await words(page), /Belum bisa: tanpa jaringan\. 12 pindaian terkirim dahulu/);
  await page.reload();
  await field(page).waitFor();
  assert.match(await words(page), /12 dari 35 hardcopy sudah terlihat/);
  assert.match(await words(page), /Masih diharapkan di sini \(13\) ?.*Boks 01/);
  assert.doesNotMatch(await page.content(), /Vina/, 'what the device keeps names nobody');
  await checkPage('counting without network', page);
  await page.close();

  const again = await at.newPage(context);
  await again.goto(count);
  for (const { code, judul } of first.slice(12, 24)) {
    await scan(again, shownCode(code));
    await verdict(again, 'Cocok', judul);
  }
  await scan(again, second[0]?.code ?? '');
  await verdict(again, 'Salah tempat', 'Boks 02');
  await scan(again, first[0]?.code ?? '');
  await verdict(again, 'Sudah dipindai', first[0]?.judul ?? '');
  await scan(again, mistyped(first[0]?.code ?? ''));
  await verdict(again, 'Kode salah ketik', '');
  await scan(again, shownCode(at.label('Boks 02')));
  for (const { code } of second.slice(1, 5)) await scan(again, code);
  await scan(again, newCode());
  await verdict(again, 'Tidak diharapkan di sini', '');
  await again.getByText('30 pindaian tersimpan di perangkat ini').waitFor();

  await at.network(context, true);
  await again.getByText('Semua pindaian sudah terkirim.').waitFor();
  await verdict(again, 'Tidak dikenal', '');
  assert.equal(await at.recorded(count), 30);
  await again.goto(`${count}/tutup`);
  const counted = 'Cocok, ada di tempatnya28.*Kode yang tidak dikenal1.*Tidak ditemukan6.*Salah tempat1';
  assert.match(await words(again), new RegExp(counted));
  await again.getByRole('button', { name: 'Tutup dan simpan hasilnya' }).click();
  await again.getByText('28 cocok, 1 salah tempat, 6 tidak ditemukan, 1 tidak dikenal').waitFor();
  await checkPage('a closed count', again);
  await checkHtml('a closed count', await (await again.request.get(again.url())).text());
});

test('labels are read by the phone’s camera where the browser can', { timeout: 60_000 }, async () => {
  const [one] = await at.shelve('Boks 06', 1);
  const { page } = await at.signedIn('Vina Contoh');
  await page.addInitScript((code) => {
    const box = window as unknown as { BarcodeDetector: unknown };
    box.BarcodeDetector = class {
      detect = async () => [{ rawValue: `HTTPS://KANTOR.EXAMPLE/K/${code}` }];
    };
    navigator.mediaDevices.getUserMedia = async () => document.createElement('canvas').captureStream();
  }, one?.code ?? '');
  await at.begin(page, 'Boks 06');
  await page.getByRole('button', { name: 'Pakai kamera' }).click();
  await verdict(page, 'Cocok', one?.judul ?? '');
  await page.getByRole('button', { name: 'Tutup kamera' }).click();
  assert.equal(await page.locator('video').isVisible(), false);
});

test('without JavaScript a shelf is counted by a plain form', { timeout: 60_000 }, async () => {
  const papers = await at.shelve('Boks 07', 3);
  const { page } = await at.signedIn('Vina Contoh', { javaScriptEnabled: false });
  const count = await at.begin(page, 'Boks 07');
  await page.getByLabel('Kode hardcopy').fill(papers.map(({ code }) => shownCode(code)).join('\n'));
  await page.getByRole('button', { name: 'Catat pindaian' }).click();
  assert.match(await words(page), /3 pindaian tercatat, 3 cocok/);
  await page.getByRole('link', { name: 'Lihat hasil dan tutup' }).click();
  await page.getByRole('button', { name: 'Tutup dan simpan hasilnya' }).click();
  assert.match(await words(page), /Hasil: 3 cocok/);
  assert.equal(await at.recorded(count), 3);
});

test('the archive’s pages can be read by everybody, on a phone and on a desk', {
  timeout: 120_000,
}, async () => {
  const { page } = await at.signedIn('Vina Contoh');
  const [one] = await at.deps.db<{ id: string; dokumen: string; code: string }[]>`
    select id, dokumen, code from hardcopy order by at limit 1`;
  const pages = {
    'the archive': '/kerja/arsip',
    'an answer': `/kerja/arsip?cari=${one?.code}`,
    'no answer': '/kerja/arsip?cari=lapran',
    'all documents': '/kerja/arsip/dokumen',
    'one document': `/kerja/arsip/dokumen/${one?.dokumen}`,
    'a new document': '/kerja/arsip/dokumen/baru',
    'its class': `/kerja/arsip/dokumen/${one?.dokumen}/klasifikasi`,
    'files that wait': '/kerja/arsip/berkas',
    'shelf counts': '/kerja/arsip/hitung',
    'papers to compare': '/kerja/arsip/banding',
    'a comparison': `/kerja/arsip/hardcopy/${one?.id}/banding`,
  };
  for (const [what, path] of Object.entries(pages)) {
    await page.goto(`${at.url}${path}`);
    await checkPage(what, page);
    await checkHtml(what, await (await page.request.get(page.url())).text());
  }
  await page.goto(`${at.url}/kerja/arsip`);
  await page.getByLabel('Cari dokumen').fill(one?.code ?? '');
  await page.getByRole('button', { name: 'Cari' }).click();
  assert.match(await words(page), /Hardcopy ?Ruang Arsip lantai 1 › Rak A › Baris 1 › Boks 01/);
  assert.deepEqual(at.faults, [], 'no page reported an error');
});
