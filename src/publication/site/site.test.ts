import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { before, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import type { PayloadFile } from '../bag/write-payload.ts';
import { listPath, PAGE_SIZE } from '../paths.ts';
import { SAMPLE_FILE, sampleContent } from '../sample/content.ts';
import { sampleAssets } from '../sample/edition.ts';
import { readQuery, searchItems } from '../search/search-items.ts';
import type { Assets } from './assets.ts';
import { listPage } from './list.tsx';
import { siteFiles } from './site.ts';

const stored = { path: SAMPLE_FILE, bytes: await readFile(SAMPLE_FILE) };
const content = sampleContent(130, stored);
let assets: Assets;
let files: Map<string, PayloadFile>;
before(async () => {
  assets = await sampleAssets();
  files = new Map([...siteFiles(content, assets)].map((file) => [file.path, file]));
});

function text(path: string): string {
  const file = files.get(path);
  assert.ok(file && 'bytes' in file, path);
  return Buffer.from(file.bytes as Uint8Array).toString('utf8');
}

const pages = () => [...files.keys()].filter((path) => path.endsWith('.html'));

test('every page is valid HTML with its language, a title, a description of what it is and one h1', async () => {
  const judge = new HtmlValidate({ extends: ['html-validate:standard'] });
  for (const path of pages()) {
    const html = text(path);
    const report = await judge.validateString(html, path);
    const said = report.results.flatMap((result) =>
      result.messages.map((message) => `${message.line}: ${message.message}`),
    );
    assert.deepEqual(said, [], path);
    assert.equal(html.match(/<h1[ >]/g)?.length, 1, path);
    assert.match(html, path.startsWith('en/') ? /<html lang="en">/ : /<html lang="id">/, path);
    assert.match(html, /<title>[^<]{4,}<\/title>/, path);
  }
});

test('no page holds a script, a style or an event handler of its own', () => {
  for (const path of pages()) {
    assert.doesNotMatch(text(path), /<style|\sstyle=|<script(?![^>]* src=)|\son[a-z]+=|javascript:/i, path);
  }
});

test('every relative link of every page leads to a file of the bag, and every fragment to its place', () => {
  const tags = [
    'manifest-sha256.txt',
    'manifest-sha256.txt.sig',
    'allowed_signers',
    'journal.tlog-proof',
    'journal-entry.json',
    'journal.vkey',
  ];
  const inBag = new Set([...[...files.keys()].map((path) => `data/${path}`), ...tags]);
  for (const path of pages()) {
    const found = [...text(path).matchAll(/\s(?:href|src|action|data-engine|data-index)="([^"]*)"/g)].map(
      (match) => match[1] ?? '',
    );
    assert.ok(found.length > 10);
    for (const link of found) {
      assert.doesNotMatch(link, /^(?:[a-z]+:|\/)/, `${path} → ${link}`);
      const [, file = '', fragment] =
        /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(link.replaceAll('&amp;', '&')) ?? [];
      const target =
        file === '' ? `data/${path}` : posix.normalize(posix.join('data', posix.dirname(path), file));
      assert.ok(inBag.has(target), `${path} → ${link}`);
      if (fragment) assert.ok(text(target.slice(5)).includes(`id="${fragment}"`), `${path} → ${link}`);
    }
  }
});

test('the whole list can be browsed page by page, without script and without server', () => {
  const numbers = new Set<string>();
  for (let page = 1; files.has(listPath(page)); page += 1) {
    for (const match of text(listPath(page)).matchAll(/informasi\/([a-z0-9-]+)\.html/g))
      numbers.add(match[1] ?? '');
  }
  assert.equal(numbers.size, content.edition.items.length);
});

test('each page of the top folder has its twin in English, and items stay Indonesian', () => {
  const top = pages().filter((path) => !path.includes('/'));
  for (const path of top) assert.ok(files.has(`en/${path}`), path);
  assert.match(text('en/daftar.html'), /<span lang="id">Laporan Kinerja/);
  assert.match(text('en/daftar.html'), /href="\.\.\/informasi\//);
});

test('an item that was dropped keeps its page, which says since when and why', () => {
  const page = text('informasi/srg-2026-9999.html');
  assert.match(page, /tidak ada lagi dalam daftar sejak Edisi 4/);
  assert.match(page, /masa berlaku habis 20 Maret 2026/);
  assert.match(page, /href="\.\.\/edisi-3\.html">Terakhir dimuat dalam Edisi 3</);
  const older = text('informasi/srg-2024-0003.html');
  assert.match(older, /sejak Edisi 2, 9 Juli 2025/);
  assert.match(older, /href="\.\.\/edisi-1\.html">Terakhir dimuat dalam Edisi 1</);
});

test('the office’s server answers a search with the same page, without a script', () => {
  const query = readQuery(new URLSearchParams('q=laporan kinerja&klasifikasi=berkala'));
  const html = listPage(
    { content, assets, lang: 'id' },
    searchItems(content.edition.items, query, PAGE_SIZE),
  );
  assert.match(html, /informasi untuk “laporan kinerja”/);
  assert.match(html, /Termasuk padanan LKjIP dan LAKIP/);
  assert.match(html, /<mark>/);
  assert.doesNotMatch(html, /<script|<noscript/);
});

test('a mistyped search leads to what was probably meant', () => {
  const search = (q: string) =>
    listPage(
      { content, assets, lang: 'id' },
      searchItems(content.edition.items, readQuery(new URLSearchParams({ q })), PAGE_SIZE),
    );
  assert.match(
    search('laporn kinerja'),
    /Mungkin maksud Anda: <a href="daftar.html\?q=laporan\+kinerja" lang="id">laporan kinerja<\/a>/,
  );
  assert.doesNotMatch(search('laporan kinerja'), /Mungkin maksud/);
});

test('no page claims that its edition is the one in force, which a later edition would make untrue', () => {
  for (const path of pages()) {
    assert.doesNotMatch(text(path), /yang berlaku|in force|[Cc]urrent edition/, path);
    assert.match(text(path), /Edisi terbaru ada di halaman depan|latest edition is on the front page/, path);
  }
});

test('an item without a file says how it can be had, the same in the list and on its page', () => {
  const item = (n: number) => content.edition.items[n]?.nomor.toLowerCase();
  const title = (n: number) => /filepanel__title">([^<]*)</.exec(text(`informasi/${item(n)}.html`))?.[1];
  assert.equal(title(21), 'Naskah cetak, dan softcopy atas permintaan');
  assert.equal(title(22), 'Softcopy atas permintaan');
  assert.equal(title(23), 'Tersedia sebagai naskah cetak');
  assert.match(text('daftar.html'), /softcopy atas permintaan, hardcopy/);
  assert.match(text('daftar.html'), /\?bentuk=unduh"[^>]*>Dapat diunduh/);
});

test('what a person searched for is shown as text, whatever it is', () => {
  const query = readQuery(new URLSearchParams({ q: '"><script>alert(1)</script>', unit: '<b>' }));
  const html = listPage(
    { content, assets, lang: 'id' },
    searchItems(content.edition.items, query, PAGE_SIZE),
  );
  assert.doesNotMatch(html, /<script|<b>/);
});

test('hostile titles and reasons stay text in every page, feed and index', () => {
  const evil = '</script><img src=x onerror=alert(1)>&"\'';
  const [first, ...rest] = content.edition.items;
  assert.ok(first);
  const items = [{ ...first, judul: evil, ringkasan: evil, penguasa: evil }, ...rest.slice(0, 3)];
  const bad = {
    ...content,
    edition: { ...content.edition, items, ringkasan: evil },
    reasons: { [first.nomor]: evil },
  };
  for (const file of siteFiles(bad, assets)) {
    if ('bytes' in file && /html|atom/.test(file.path))
      assert.doesNotMatch(Buffer.from(file.bytes as Uint8Array).toString(), /<img src=x/, file.path);
  }
});

test('the first view of a list of 1,000 items is at most 45 KB on the wire', () => {
  const whole = sampleContent(1000, stored);
  const words = [...new Set(text('verifikasi.html').match(/\p{L}{4,}/gu) ?? [])];
  const varied = (n: number, length: number) =>
    Array.from({ length }, (_, i) => words[(n * 7919 + i * i * 104729 + i * n) % words.length]).join(' ');
  const items = whole.edition.items.map((item, n) => ({
    ...item,
    judul: varied(n, 7),
    ringkasan: varied(n + 1, 25),
  }));
  const many = { ...whole, previous: null, edition: { ...whole.edition, items } };
  const bytes = (file: PayloadFile) =>
    'bytes' in file ? Buffer.from(file.bytes as Uint8Array) : Buffer.alloc(0);
  const page = [...siteFiles(many, assets)].find((file) => file.path === listPath());
  assert.ok(page);
  const wire = [bytes(page), assets.css.bytes, assets.filter.bytes, assets.icon.bytes].map(
    (part) => brotliCompressSync(part).length,
  );
  const sum = wire.reduce((all, size) => all + size, 0);
  assert.ok(sum <= 45_000, `${sum} bytes: ${wire.join(' + ')}`);
});
