import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { closed, destroy, policy } from '../../../../../custody/keeping/testing.ts';
import { type Browsing, type TestServer, testServer } from '../../../daftar/testing.ts';
import { location, says, silent } from '../testing.ts';

const PEMUSNAHAN = '/kerja/arsip/pemusnahan';
let at: TestServer;
let desk: Browsing;
let ketua: Browsing;

before(async () => {
  at = await testServer();
  [desk, ketua] = (await Promise.all([at.as(at.actors.desk), at.as(at.actors.ketua)])) as [
    Browsing,
    Browsing,
  ];
  await policy(at.site, at.actors.ppid, 'TU.01.1', [1, 2, 'musnah']);
});
after(() => at.drop());

const scan = (words: string, name = 'pindaian.pdf') => new File([`%PDF-1.7\n${words}\n%%EOF\n`], name);
async function carriedOut(): Promise<string> {
  const unit = at.units[0]?.id ?? '';
  const dokumen = await closed(at.site, at.actors.desk, unit, { kode: 'TU.01.1', pada: '2020-01-03' });
  return `${PEMUSNAHAN}/${(await destroy(at.site, at.actors, [dokumen])).id}`;
}

test('the page says that there is no signed scan until one is attached, and then hands it out', async () => {
  const page = await carriedOut();
  says(
    await ketua.get(page),
    /Belum ada pindaian bertanda tangan.*Belum bisa:.*diusulkan dan dilaksanakan oleh PPID/,
  );
  silent(await ketua.get(page), /type="file"/);
  says(await desk.get(PEMUSNAHAN), /BAP-2026-001.*Belum ada pindaian/);
  assert.equal((await desk.get(`${page}/pindaian`)).status, 404);
  const none = await desk.upload(`${page}/lampirkan`, { sebelumnya: '' }, []);
  assert.equal(none.status, 422);
  says(none, /Pilih pindaiannya/);
  for (const _ of ['once', 'twice'])
    assert.equal(
      location(await desk.upload(`${page}/lampirkan`, { sebelumnya: '' }, [scan('satu')])),
      `${page}?selesai=pemusnahan-dipindai`,
    );
  const [{ n } = { n: 0 }] = await at.site.db`select count(*)::int as n from destruction_scan`;
  assert.equal(n, 1);
  const done = await desk.get(page);
  says(done, /Yang bertanda tangan Unduh pindaian Dilampirkan Dimas Contoh/);
  silent(done, /Belum ada pindaian/);
  const file = await ketua.get(`${page}/pindaian`);
  assert.equal(file.headers.get('content-type'), 'application/pdf');
  assert.match(
    file.headers.get('content-disposition') ?? '',
    /^attachment; filename="BAP-2026-001-bertanda-tangan\.pdf"/,
  );
  assert.match(file.body, /satu/);
  says(await desk.get(PEMUSNAHAN), /BAP-2026-001.*Pindaian bertanda tangan/);
});

test('a scan takes the place of another with a reason, and what was typed stays where it is refused', async () => {
  const page = await carriedOut();
  await desk.upload(`${page}/lampirkan`, { sebelumnya: '' }, [scan('lama')]);
  const [, sebelumnya = ''] = /name="sebelumnya" value="(\w+)"/.exec((await desk.get(page)).body) ?? [];
  const count = async () => Number((await at.site.db`select count(*)::int as n from blob`)[0]?.['n']);
  const before = await count();
  const bare = await desk.upload(`${page}/lampirkan`, { sebelumnya, alasan: '' }, [scan('baru')]);
  assert.equal(bare.status, 422);
  assert.match(bare.body, /id="alasan-error"/);
  assert.equal(await count(), before);
  const alasan = 'Halaman kedua terpotong';
  const text = new File(['PK\u0003\u0004'], 'catatan.docx');
  const wrong = await desk.upload(`${page}/lampirkan`, { sebelumnya, alasan }, [text]);
  assert.equal(wrong.status, 422);
  says(wrong, /Halaman kedua terpotong/);
  await desk.upload(`${page}/lampirkan`, { sebelumnya, alasan }, [scan('baru')]);
  says(await ketua.get(page), /menggantikan yang lama: Halaman kedua terpotong/);
  assert.match((await ketua.get(`${page}/pindaian`)).body, /baru/);
  // Somebody whose page is older than that scan cannot replace it unseen.
  const older = await desk.upload(`${page}/lampirkan`, { sebelumnya: '', alasan: '' }, [scan('ketiga')]);
  assert.equal(older.status, 422);
});

test('nobody but the keepers attaches, and the printed minutes are no signed scan', async () => {
  const page = await carriedOut();
  const count = async () => Number((await at.site.db`select count(*)::int as n from blob`)[0]?.['n']);
  const before = await count();
  assert.equal((await ketua.upload(`${page}/lampirkan`, { sebelumnya: '' }, [scan('x')])).status, 409);
  assert.equal(await count(), before);
  const response = await at.site
    .db`select berita_acara from destruction where id::text = ${page.split('/').at(-1) ?? ''}`;
  const chunks: Uint8Array[] = [];
  for await (const chunk of await at.site.store.read(response[0]?.['beritaAcara'])) chunks.push(chunk);
  const printed = new File([Buffer.concat(chunks)], 'berita-acara.pdf');
  const same = await desk.upload(`${page}/lampirkan`, { sebelumnya: '' }, [printed]);
  assert.equal(same.status, 422);
  says(same, /belum bertanda tangan\. Cetak, tanda tangani/);
});
