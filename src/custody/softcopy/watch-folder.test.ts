import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openTestOffice, type TestOffice } from '../../../seeds/testing-office.ts';
import { softcopiesOf } from './softcopy.ts';
import { pdf, type TestCustody, testCustody } from './testing.ts';
import { keepWatching, watchOnce } from './watch-folder.ts';

let at: TestCustody;
let office: TestOffice;
let folder: string;
let own: string;

before(async () => {
  at = await testCustody();
  office = await openTestOffice(at.custody);
  folder = join(at.custody.data, 'pindaian');
  own = join(folder, office.office.code, office.units[0]?.code ?? '');
  await mkdir(own, { recursive: true });
});
after(() => at.drop());

/** Lays a file into the folder as a scanner would, this many seconds before the test's clock. */
async function lay(name: string, bytes: Uint8Array, secondsAgo = 60, into = own): Promise<void> {
  const path = join(into, name);
  await writeFile(path, bytes);
  const changed = new Date(at.custody.clock.now().getTime() - secondsAgo * 1000);
  await utimes(path, changed, changed);
}

const files = async () =>
  (await softcopiesOf(at.custody.db, office.office.id, { unit: office.units[0]?.id ?? '' })).map(
    (one) => one.name,
  );

test('a file that stood still is taken in by Terang itself and laid aside', async () => {
  await lay('Surat 1.pdf', pdf('satu'));
  await lay('masih ditulis.pdf', pdf('dua'), 0);
  assert.deepEqual(await watchOnce(at.custody, folder), { taken: 1, refused: 0 });
  assert.deepEqual(await files(), ['Surat 1.pdf']);
  const [found] = await softcopiesOf(at.custody.db, office.office.id, { unit: office.units[0]?.id ?? '' });
  assert.deepEqual([found?.via, found?.person, found?.run], ['folder', null, null]);
  assert.deepEqual((await readdir(own)).sort(), ['masih ditulis.pdf', 'sudah-diterima']);
  assert.deepEqual(await readdir(join(own, 'sudah-diterima')), ['Surat 1.pdf']);
  await rm(join(own, 'masih ditulis.pdf'));
});

test('the same bytes again change nothing, and no file laid aside overwrites another', async () => {
  await lay('Surat 1.pdf', pdf('satu'));
  assert.deepEqual(await watchOnce(at.custody, folder), { taken: 1, refused: 0 });
  assert.deepEqual(await files(), ['Surat 1.pdf']);
  assert.deepEqual((await readdir(join(own, 'sudah-diterima'))).sort(), ['Surat 1 (2).pdf', 'Surat 1.pdf']);
});

test('what is not accepted goes aside with a text that says why', async () => {
  await lay('virus.exe', Buffer.from('MZ....'));
  await lay('kosong.pdf', Buffer.alloc(0));
  assert.deepEqual(await watchOnce(at.custody, folder), { taken: 0, refused: 2 });
  assert.deepEqual((await readdir(join(own, 'ditolak'))).sort(), [
    'kosong.pdf',
    'kosong.pdf.txt',
    'virus.exe',
    'virus.exe.txt',
  ]);
  assert.match(await readFile(join(own, 'ditolak', 'kosong.pdf.txt'), 'utf8'), /Berkas ini kosong\./);
});

test('links, folders, half copies and folders of no unit are left alone', async () => {
  const secret = join(at.custody.data, 'rahasia.pdf');
  await writeFile(secret, pdf('rahasia'));
  await symlink(secret, join(own, 'tautan.pdf'));
  await mkdir(join(own, 'map.pdf'));
  await lay('belum.pdf.part', pdf('x'));
  await lay('.tersembunyi.pdf', pdf('x'));
  const nobody = join(folder, office.office.code, 'tidak-ada');
  await mkdir(nobody);
  await lay('a.pdf', pdf('x'), 60, nobody);
  assert.deepEqual(await watchOnce(at.custody, folder), { taken: 0, refused: 0 });
  assert.deepEqual(await readdir(nobody), ['a.pdf']);
});

test('a file that cannot be read is told of and does not hold up the others', async () => {
  const store = { ...at.custody.store };
  const failing = {
    ...at.custody,
    store: {
      ...store,
      keep: async (spooled: Parameters<typeof store.keep>[0]) => {
        if (spooled.size === pdf('jatuh').length) throw new Error('out of order');
        await store.keep(spooled);
      },
    },
  };
  await lay('1 jatuh.pdf', pdf('jatuh'));
  await lay('2 selamat.pdf', pdf('selamat, sesudah yang jatuh'));
  await assert.rejects(watchOnce(failing, folder), /out of order/);
  assert.ok((await files()).includes('2 selamat.pdf'));
  assert.ok((await readdir(own)).includes('1 jatuh.pdf'));
  assert.deepEqual(await watchOnce(at.custody, folder), { taken: 1, refused: 0 });
});

test('whoever watches is told of trouble once, and stops when asked to', async () => {
  const told: unknown[] = [];
  const broken = {
    ...at.custody,
    clock: {
      now: () => {
        throw new Error('no clock');
      },
    },
  };
  await lay('jam.pdf', pdf('jam'));
  let heard = () => {};
  const trouble = new Promise<void>((resolve) => {
    heard = resolve;
  });
  const stop = keepWatching(broken, folder, (error) => {
    told.push(error);
    heard();
  });
  await trouble;
  await stop();
  assert.equal(told.length, 1);
});

test('the folders of every unit are made, so that nobody has to ask for their codes', async () => {
  const units = await readdir(join(folder, office.office.code));
  for (const { code } of office.units) assert.ok(units.includes(code), code);
});

test('a watched folder that is not there is no fault, and is not made', async () => {
  assert.deepEqual(await watchOnce(at.custody, join(folder, 'lain')), { taken: 0, refused: 0 });
  await assert.rejects(readdir(join(folder, 'lain')));
});
