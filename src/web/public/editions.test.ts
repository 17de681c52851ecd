import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { getRequestListener } from '@hono/node-server';
import { unzipSync } from 'fflate';
import { openTestOffice } from '../../../seeds/testing-office.ts';
import { steppingClock } from '../../base/clock.ts';
import { foldersOf, readConfig } from '../../base/config.ts';
import { diskStore } from '../../custody/store/disk-store.ts';
import { testDatabase } from '../../db/testing.ts';
import { switchCurrent } from '../../publication/bag/in-place.ts';
import { earlierPath, folderName } from '../../publication/paths.ts';
import { finishBag, stageBag } from '../../publication/publish-files.ts';
import { SAMPLE_FILE, sampleContent } from '../../publication/sample/content.ts';
import { sampleAssets, sampleTags } from '../../publication/sample/edition.ts';
import { verifyEdition } from '../../publication/verify-edition.ts';
import { app } from '../app.ts';
import type { Site } from '../context.ts';
import { editionFiles } from './edition-files.ts';
import { editionZip } from './edition-zip.ts';
import { serveEdition } from './serve-file.ts';

let url: string;
let server: Server;
let data: string;
let drop: () => Promise<void>;
let folders: ReturnType<typeof foldersOf>;
let code: string;

/** Publishes the sample as this edition of the office. */
async function publish(nomor: number): Promise<void> {
  const content = sampleContent(12, { path: SAMPLE_FILE, bytes: await readFile(SAMPLE_FILE) });
  const all = [3, 2, 1].map((n) => ({ nomor: n, establishedOn: content.edition.decidedOn, items: 10 }));
  const earlier = all.filter((one) => one.nomor < nomor);
  const staged = await stageBag(
    {
      ...content,
      office: { ...content.office, code },
      edition: { ...content.edition, nomor },
      previous: nomor > 1 && content.previous ? { ...content.previous, nomor: nomor - 1 } : null,
      earlier,
      dropped: [],
    },
    folders.editions,
    await sampleAssets(),
  );
  await finishBag(staged, await sampleTags(staged));
}

before(async () => {
  const base = await testDatabase();
  data = await mkdtemp(join(tmpdir(), 'terang-editions-'));
  drop = async () => {
    await base.drop();
    await rm(data, { recursive: true, force: true });
  };
  folders = foldersOf(data);
  await mkdir(folders.editions, { recursive: true });
  const clock = steppingClock('2026-11-23T02:00:00Z', 1);
  const { office } = await openTestOffice({ db: base.db, clock });
  code = office.code;
  await publish(1);
  await publish(2);
  await switchCurrent(folders.editions, code, 2);
  const editions = editionFiles(folders.editions, base.db);
  const site: Site = {
    db: base.db,
    clock,
    data,
    folders,
    publicUrl: null,
    store: diskStore(folders.blobs),
    secondStore: null,
    config: { ...readConfig({}), data, port: 0 },
    asset: (name) => `/assets/${name}`,
    assetAt: () => null,
    editions,
  };
  const listener = getRequestListener(app(site, null).fetch, { overrideGlobalObjects: false });
  server = createServer((request, response) => {
    serveEdition(editions, request, response, () => void listener(request, response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
});
after(async () => {
  server.closeAllConnections();
  server.close();
  await drop();
});

/** Follows the first link of a page whose text matches. */
async function follow(page: string, label: RegExp): Promise<Response> {
  const html = await (await fetch(`${url}${page}`)).text();
  const link = [...html.matchAll(/<a [^>]*href="([^"]+)"[^>]*>([^<]*)<\/a>/g)].find((one) =>
    label.test(one[2] ?? ''),
  );
  assert.ok(link, `${page} has a link ${label}`);
  return fetch(new URL(link[1] ?? '', `${url}${page}`));
}

test('the link to an earlier edition opens that edition, in the language of the page', async () => {
  for (const [page, shown] of [
    ['/', '/edisi/1/data/index.html'],
    ['/en/index.html', '/edisi/1/data/en/index.html'],
    ['/edisi/2/data/index.html', '/edisi/1/data/index.html'],
  ] as const) {
    const answer = await follow(page, /^(Edisi|Edition) 1$/);
    assert.deepEqual([answer.status, new URL(answer.url).pathname], [200, shown], page);
    const html = await answer.text();
    assert.match(html, /(dari Edisi|from Edition) 1\./);
    assert.doesNotMatch(html, /yang berlaku|Current edition/);
  }
});

test('an edition is found at each way of writing its address, and one that is not there is not', async () => {
  for (const path of ['edisi/1', 'edisi/1/', 'edisi/1/data', 'edisi/1/data/', `${earlierPath(1)}`]) {
    const answer = await fetch(`${url}/${path}`);
    assert.equal(new URL(answer.url).pathname, '/edisi/1/data/index.html', path);
    assert.equal(answer.status, 200, path);
  }
  for (const path of ['edisi/7', 'edisi/7/', 'edisi/7/data/index.html', 'edisi/7.zip', earlierPath(7)])
    assert.equal((await fetch(`${url}/${path}`)).status, 404, path);
});

test('the edition’s folder comes as one ZIP that common tools and our own verifier accept', async () => {
  for (const page of ['/verifikasi.html', '/en/edisi.html', '/edisi/2/data/edisi.html']) {
    const answer = await follow(page, /\(ZIP\)/);
    assert.equal(new URL(answer.url).pathname, '/edisi/2.zip', page);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    assert.equal(answer.headers.get('content-type'), 'application/zip');
    assert.equal(Number(answer.headers.get('content-length')), bytes.length);
    const name = folderName('KPU Kota Serang', 2);
    assert.equal(answer.headers.get('content-disposition'), `attachment; filename="${name}.zip"`);
    const out = join(data, 'dibuka');
    await rm(out, { recursive: true, force: true });
    for (const [path, file] of Object.entries(unzipSync(bytes))) {
      assert.ok(path.startsWith(`${name}/`), path);
      await mkdir(join(out, path, '..'), { recursive: true });
      await writeFile(join(out, path), file);
    }
    const report = await verifyEdition(join(out, name));
    assert.deepEqual(
      report.checks.filter((check) => !check.ok),
      [],
    );
    if (spawnSync('unzip', ['-v']).error || spawnSync('sha256sum', ['--version']).error) continue;
    const zip = join(data, 'edisi.zip');
    await writeFile(zip, bytes);
    await rm(out, { recursive: true });
    assert.equal(spawnSync('unzip', ['-q', zip, '-d', out]).status, 0);
    const sums = ['--check', '--strict', '--quiet', 'manifest-sha256.txt'];
    assert.equal(spawnSync('sha256sum', sums, { cwd: join(out, name) }).status, 0);
  }
});

test('the same edition gives the same ZIP wherever it lies, and its size is known before', async () => {
  const collect = async (folder: string) => {
    const zip = await editionZip(folder, 2);
    assert.ok(zip);
    const parts: Uint8Array[] = [];
    for await (const part of zip.bytes()) parts.push(part);
    const bytes = Buffer.concat(parts);
    assert.equal(bytes.length, zip.size);
    return bytes;
  };
  const folder = join(folders.editions, code, '2');
  const copy = join(data, 'salinan');
  await cp(folder, copy, { recursive: true });
  assert.ok((await collect(folder)).equals(await collect(copy)));
  assert.equal(await editionZip(join(data, 'kosong'), 2), null);
});

test('another office of the installation has its editions below its own address', async () => {
  const answer = await follow(`/k/${code}/index.html`, /^Edisi 1$/);
  assert.deepEqual(
    [answer.status, new URL(answer.url).pathname],
    [200, `/k/${code}/edisi/1/data/index.html`],
  );
  const zip = await follow(`/k/${code}/edisi.html`, /\(ZIP\)/);
  assert.deepEqual([zip.status, new URL(zip.url).pathname], [200, `/k/${code}/edisi/2.zip`]);
  await zip.body?.cancel();
  for (const kantor of ['tidak-ada', '..%2f..', '.susun-x'])
    assert.equal((await fetch(`${url}/k/${kantor}/edisi/1/data/index.html`)).status, 404, kantor);
});

test('HEAD of the ZIP tells its size and sends nothing', async () => {
  const head = await fetch(`${url}/edisi/1.zip`, { method: 'HEAD' });
  assert.equal(head.status, 200);
  assert.ok(Number(head.headers.get('content-length')) > 10_000);
  assert.equal((await head.arrayBuffer()).byteLength, 0);
});

test('a public address that leads nowhere is answered in the office’s own page, in the path’s language', async () => {
  for (const [path, lang, home, said] of [
    ['tidak-ada.html', 'id', '/index.html', /Halaman tidak ditemukan/],
    ['informasi/tidak-ada.html', 'id', '/index.html', /Halaman tidak ditemukan/],
    ['en/tidak-ada.html', 'en', '/en/index.html', /Page not found/],
    ['edisi/9/data/index.html', 'id', '/index.html', /Halaman tidak ditemukan/],
  ] as const) {
    const answer = await fetch(`${url}/${path}`);
    assert.equal(answer.status, 404, path);
    const html = await answer.text();
    assert.match(html, new RegExp(`<html lang="${lang}">`), path);
    assert.match(html, said, path);
    assert.ok(html.includes(`href="${home}"`) && html.includes('name="q"'), path);
  }
  assert.equal((await fetch(`${url}/index.html`)).status, 200);
});
