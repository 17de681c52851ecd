import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openStatedTangerang } from '../seeds/kota-tangerang.ts';
import { launchBrowser } from './browser.ts';
import { checkHtml, checkPage } from './checks.ts';
import { signInAs, startTestServer, type TestServer } from './office.ts';
import { ownSop } from './own-sop.ts';
import { sixSteps } from './serang.ts';
import { openStage, type Stage } from './stage.ts';
import { stated } from './stated.ts';
import { tangerang } from './tangerang.ts';

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

const STAFF = [
  'tugas',
  'tugas?tampil=orang-lain',
  'tugas?tampil=selesai',
  'ringkasan',
  'prosedur',
  'prosedur?tampil=selesai',
  'prosedur/dilewati',
  'laporan/waktu',
  'sop',
  'sop/impor',
  'sop/baru',
  'informasi',
  'pleno',
  'publikasi',
  'jurnal',
  'kantor',
  'kantor/kalender',
  'bantuan',
];
/** Of these the pages that look otherwise for somebody in another post. */
const PERSONAL = [
  'tugas',
  'tugas?tampil=orang-lain',
  'tugas?tampil=selesai',
  'ringkasan',
  'prosedur',
  'sop',
  'pleno',
  'publikasi',
  'kantor',
];
const PUBLIC = [
  '',
  'daftar.html',
  'daftar.html?q=kinerja',
  'daftar.html?q=tidak-ada-yang-begini',
  'berkala.html',
  'edisi.html',
  'verifikasi.html',
  'minta-informasi.html',
  'dikecualikan.html',
  'aksesibilitas.html',
  'informasi/srg-2026-0001.html',
  'en/index.html',
  'en/edisi.html',
  'masuk',
  'tidak-ada',
];

/** Words that only the interface says, and that no sheet, name or answer of the journeys does. */
const INDONESIAN =
  /\b(Belum|Tidak|Simpan|Kembalikan|Keadaan|Tenggat|Menunggu|Unduh|Cetak|Lihat|Tambah|Sahkan|Ubah|Hapus|Boleh|Riwayat|Bukti|Temuan|Diserahkan)\b/;

/** Fails when a heading, a label or a button of an English page is in Indonesian. */
async function checkEnglish(what: string, page: Page): Promise<void> {
  assert.equal(await page.locator('html').getAttribute('lang'), 'en', what);
  const labels = await page
    .locator('h1, h2, h3, label, legend, button, summary, caption, thead th, dt, nav a, .govuk-hint')
    .allTextContents();
  assert.deepEqual(
    labels.filter((one) => INDONESIAN.test(one)),
    [],
    `${what} in English`,
  );
}

async function visit(page: Page, { url }: TestServer, path: string): Promise<void> {
  const answer = await page.goto(`${url}/${path}`);
  await checkPage(path, page);
  await checkHtml(path, (await answer?.text()) ?? '');
}

/** A page of the staff, and what it says in English. */
async function visitBoth(page: Page, server: TestServer, path: string): Promise<void> {
  await visit(page, server, path);
  const asked = (lang: string) => `${server.url}/${path}${path.includes('?') ? '&' : '?'}bahasa=${lang}`;
  const english = await page.goto(asked('en'));
  await checkHtml(`${path} in English`, (await english?.text()) ?? '');
  await checkEnglish(path, page);
  await page.request.get(asked('id'));
}

test('every page is valid, accessible and fits from 320 to 1280 px', { timeout: 600_000 }, async () => {
  const server = await startTestServer();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    let looks = 0;
    await sixSteps(page, server, async (what, at) => {
      looks += 1;
      await checkPage(what, at);
    });
    assert.ok(looks >= 12, 'the journey was looked at on its way');
    for (const path of PUBLIC) await visit(page, server, path);
    for (const [person, paths] of [
      ['Gita Contoh', STAFF],
      ['Budi Contoh', PERSONAL],
      ['Asep Contoh', PERSONAL],
    ] as const) {
      await signInAs(page, server.url, person);
      for (const path of paths) await visit(page, server, `kerja/${path}`);
    }
    await page.goto(`${server.url}/kerja/tugas?bahasa=en`);
    for (const path of STAFF) {
      await visit(page, server, `kerja/${path}`);
      await checkEnglish(path, page);
    }
  } finally {
    await context.close();
    await server.stop();
  }
});

const JOURNEYS = [
  {
    name: 'an SOP that is carried out by statements',
    least: 17,
    open: openStatedTangerang,
    go: stated,
    who: 'Vina Contoh',
    paths: ([run]: readonly string[]) => [
      run,
      `${run}/lembar`,
      `${run}/langkah/persetujuan_laporan`,
      'kerja/tugas?tampil=selesai',
      'kerja/sop/kpu-kota-tangerang-19-2025',
      'kerja/prosedur/dilewati',
      'kerja/laporan/waktu',
    ],
  },
  {
    name: 'a month’s files and papers',
    least: 12,
    open: undefined,
    go: (stage: Stage) => tangerang(stage, browser, true),
    who: 'Vina Contoh',
    paths: ([run]: readonly string[]) => [
      run,
      `${run}/dokumentasi?unit=semua`,
      `${run}/klasifikasi-dokumen?unit=semua`,
      ...[
        '',
        '?cari=Notula',
        '/dokumen',
        '/dokumen/baru',
        '/serah',
        '/tautan',
        '/tempat',
        '/tempat/baru',
      ].map((path) => `kerja/arsip${path}`),
      ...['/label', '/pindahkan', '/tanda-terima', '/pinjaman', '/hitung', '/retensi', '/pemusnahan'].map(
        (path) => `kerja/arsip${path}`,
      ),
      'kerja/arsip/keutuhan',
    ],
  },
  {
    name: 'an SOP that an office brings',
    least: 14,
    open: undefined,
    go: ownSop,
    who: 'Budi Contoh',
    paths: ([sop, run, draft]: readonly string[]) => [
      sop,
      `${sop}?versi=1`,
      `${sop}/bandingkan?dari=1&sampai=2`,
      draft,
      run,
      ...['jeda', 'kembalikan', 'kahar', 'pegang', 'perpanjang', 'siapa'].map((act) => `${run}/${act}`),
      'kerja/tugas',
      'kerja/sop',
    ],
  },
] as const;

for (const { name, least, open, go, who, paths } of JOURNEYS) {
  test(`so is every page of ${name}, in Indonesian and in English`, { timeout: 600_000 }, async () => {
    const server = await startTestServer(open);
    const looked = new Set<string>();
    const look = async (what: string, page: Page) => {
      if (looked.has(what)) return;
      looked.add(what);
      await checkPage(what, page);
      const answer = await page.request.get(page.url());
      if (answer.ok()) await checkHtml(what, await answer.text());
    };
    const stage = await openStage(browser, server, { look });
    try {
      const addresses = (await go(stage)).map((one) => one.slice(1));
      assert.ok(looked.size >= least, 'the journey was looked at on its way');
      const page = await stage.as(who);
      for (const path of paths(addresses)) await visitBoth(page, server, path ?? '');
      assert.deepEqual(stage.faults, [], 'no page reports an error');
    } finally {
      await stage.close();
      await server.stop();
    }
  });
}
