import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { NotFound, Unfit } from '../../base/errors.ts';
import { sha256 } from '../../base/hash.ts';
import { newId } from '../../base/id.ts';
import { perform } from '../../journal/act.ts';
import { entriesAbout } from '../../journal/history.ts';
import { refusedFor } from '../../people/testing.ts';
import { dokumenOf } from '../dokumen/dokumen.ts';
import { liftHold } from '../keeping/lift-hold.ts';
import { placeHold } from '../keeping/place-hold.ts';
import { softcopiesOf } from '../softcopy/softcopy.ts';
import { makeBag } from './make-bag.ts';
import { withBag } from './open-bag.ts';
import type { Package } from './package.ts';
import { writeFolder, writeZip } from './send-bag.ts';
import { takeInBag } from './take-in-bag.ts';
import { newVersion, python, shelved, type TestArchive, testArchive, withoutPython } from './testing.ts';

const run = promisify(execFile);

let here: TestArchive;
let there: TestArchive;
let folder: string;
let laporan: string;
let rahasia: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'terang-bag-'));
  here = await testArchive();
  there = await testArchive();
  laporan = await here.dokumen('Laporan Kinerja 2025', [
    'LKjIP 2025 (final).pdf',
    'lkjip 2025 (FINAL).pdf',
    'é ∕..∕x.pdf',
  ]);
  await newVersion(here, laporan);
  await shelved(here, laporan);
  rahasia = await here.dokumen('Berita Acara Sengketa', ['CON.pdf']);
  await here.at.db`update dokumen set klasifikasi = 'usul_dikecualikan' where id = ${rahasia}`;
  await here.dokumen('Rencana Kerja', ['renja.pdf'], here.units[1]);
  await here.examined();
});
after(async () => {
  await here.drop();
  await there.drop();
  await rm(folder, { recursive: true, force: true });
});

const metadata = async (bag: string) =>
  JSON.parse(await readFile(join(bag, 'metadata/dokumen.json'), 'utf8')) as Package;

test('a document leaves as a bag that sha256sum accepts, with plain names and every version', async () => {
  const bag = await makeBag(here.at, here.ppid, { dokumen: [laporan] });
  const out = join(folder, 'satu');
  await writeFolder(here.at.store, bag, out);
  await run('sha256sum', ['--check', '--strict', '--quiet', 'manifest-sha256.txt'], { cwd: out });
  await run('sha256sum', ['--check', '--strict', '--quiet', 'tagmanifest-sha256.txt'], { cwd: out });
  assert.deepEqual((await readdir(join(out, 'data', 'DOK-2026-001'))).sort(), [
    ...['LKjIP-2025-final-3.pdf', 'LKjIP-2025-final.pdf', 'e-..-x.pdf', 'lkjip-2025-FINAL-2.pdf'],
  ]);
  const info = await readFile(join(out, 'bag-info.txt'), 'utf8');
  assert.match(info, /^External-Identifier: DOK-2026-001$/m);
  assert.match(info, /^Bagging-Date: 2026-11-23$/m);
  assert.match(info, new RegExp(`^Payload-Oxum: ${bag.octets}\\.4$`, 'm'));
});

/** The Library of Congress's own reader of bags, where this machine has it (PyPI: bagit). */
const reference = spawnSync('python3', ['-c', 'import bagit']).status === 0;

test('the reference reader accepts the bag', { skip: !reference && 'no bagit-python here' }, async () => {
  const code = 'import bagit,sys; bagit.Bag(sys.argv[1]).validate()';
  await python('-c', code, join(folder, 'satu'));
});

test('its metadata name posts and never people, and carry papers, versions and events', async () => {
  const out = join(folder, 'satu');
  const text = await readFile(join(out, 'metadata/dokumen.json'), 'utf8');
  assert.doesNotMatch(text, /Gita Contoh|Ratna Contoh/);
  const [dokumen] = (await metadata(out)).dokumen;
  assert.equal(dokumen?.softcopy.length, 4);
  const replaced = dokumen?.softcopy.find(({ menggantikan }) => menggantikan !== null);
  assert.deepEqual([replaced?.alasan, replaced?.nama], ['Salah halaman', 'LKjIP 2025 (final).pdf']);
  assert.deepEqual([dokumen?.hardcopy[0]?.bentuk, dokumen?.hardcopy[0]?.lembar], ['asli', 4]);
  assert.match(dokumen?.hardcopy[0]?.tempat ?? '', /^Ruang/);
  const premis = new Set(dokumen?.peristiwa.map((event) => event.premis));
  for (const type of ['accession', 'ingestion']) assert.ok(premis.has(type), type);
  assert.ok(dokumen?.peristiwa.every(({ jabatan }) => jabatan === null || jabatan.length > 0));
});

test('the export is journalled by its manifest, in what outsiders do not see', async () => {
  const [entry] = (await entriesAbout(here.at.db, here.office, `dokumen:${laporan}`)).filter(
    ({ kind }) => kind === 'bag.exported',
  );
  const manifest = sha256(await readFile(join(folder, 'satu', 'manifest-sha256.txt')));
  assert.deepEqual([entry?.hashes, entry?.detail?.['manifest']], [[], manifest]);
});

test('a whole archive taken in elsewhere has the same hashes, names and versions', async () => {
  const bag = await makeBag(here.at, here.ppid, { semua: true });
  const path = join(folder, 'arsip.zip');
  await writeZip(here.at.store, bag, path);
  assert.deepEqual(
    (await readdir(folder)).filter((name) => name.endsWith('.sebagian')),
    [],
  );
  if (!withoutPython) await python('-m', 'zipfile', '-t', path);
  const taken = await withBag(there.at, path, (at) => takeInBag(there.at, there.ppid, at, { unit: null }));
  assert.deepEqual([taken.nomor.size, taken.softcopy, taken.sudahAda], [3, 6, []]);
  const all = async ({ at, office }: TestArchive) =>
    (await softcopiesOf(at.db, office, {})).map(({ sha256: hash, name, size, mediaType, alasan }) => ({
      ...{ hash, name, size, mediaType, alasan },
    }));
  assert.deepEqual(await all(there), await all(here));
  for (const { hash } of await all(here)) {
    const bytes = await readFile(there.pathIn('utama', hash));
    assert.equal(sha256(bytes), hash);
  }
  const dokumen = await dokumenOf(there.at.db, there.office);
  assert.deepEqual(
    dokumen.map(({ judul, unitName, klasifikasi, tahun }) => [judul, unitName, klasifikasi, tahun]),
    [
      ['Laporan Kinerja 2025', 'Subbag 1', 'belum_diputuskan', 2026],
      ['Berita Acara Sengketa', 'Subbag 1', 'usul_dikecualikan', 2026],
      ['Rencana Kerja', 'Subbag 2', 'belum_diputuskan', 2026],
    ],
  );
  assert.match(dokumen[0]?.catatan ?? '', /^Dari paket .* nomor DOK-2026-001\.$/);
  assert.deepEqual(await readdir(join(there.at.data, 'paket')), []);
});

test('every document and file that was taken in has its own entry, which its history begins with', async () => {
  const { db } = there.at;
  const entries = await db<{ kind: string; subject: string; detail: string }[]>`
    select kind, subject, detail from journal_entry join journal_detail using (seq)
    where office = ${there.office} and (subject like 'dokumen:%' or subject like 'softcopy:%') order by seq`;
  const things = await db<{ subject: string; kind: string }[]>`
    select 'dokumen:' || id as subject, 'dokumen.recorded' as kind from dokumen where office = ${there.office}
    union all select 'softcopy:' || id, case when menggantikan is null then 'softcopy.received' else 'softcopy.replaced' end
    from softcopy where office = ${there.office}`;
  const plain = (rows: readonly { kind: string; subject: string }[]) =>
    rows.map(({ kind, subject }) => `${kind} ${subject}`).sort();
  assert.deepEqual(plain(entries), plain(things));
  assert.equal(entries.filter(({ kind }) => kind === 'softcopy.replaced').length, 1);
  const [bag] = await db<{ manifest: string }[]>`select manifest_sha256 as manifest from bag_import`;
  for (const { detail } of entries) assert.equal(JSON.parse(detail).paket.manifest, bag?.manifest);
  const [last] = await db<{ kind: string }[]>`
    select kind from journal_entry where office = ${there.office} order by seq desc limit 1`;
  assert.equal(last?.kind, 'bag.imported');
});

test('the same bag is taken in once; a unit that is not there must be named', async () => {
  const path = join(folder, 'arsip.zip');
  const again = withBag(there.at, path, (at) => takeInBag(there.at, there.ppid, at, { unit: null }));
  assert.deepEqual(await refusedFor(again), ['paket-sudah-diterima']);
  await there.at.db`update unit set code = 'lain' where id = ${there.units[0]}`;
  const satu = join(folder, 'satu');
  assert.deepEqual(await refusedFor(takeInBag(there.at, there.ppid, satu, { unit: null })), [
    'unit-tidak-ada',
  ]);
  const ketua = { ...there.ppid, fungsi: 'ketua' as const };
  const refused = takeInBag(there.at, ketua, satu, { unit: there.units[0] });
  assert.deepEqual(await refusedFor(refused), ['bukan-unit-anda']);
  const taken = await takeInBag(there.at, there.ppid, satu, { unit: there.units[0] });
  assert.equal(taken.softcopy, 0);
  assert.equal(taken.sudahAda.length, 4, 'the unit has these files; their records stay as they are');
});

test('a unit packs its own documents; what is proposed for exclusion only the PPID’s side packs', async () => {
  const unit = here.penghubung;
  await makeBag(here.at, unit, { dokumen: [laporan] });
  assert.deepEqual(await refusedFor(makeBag(here.at, unit, { dokumen: [rahasia] })), ['usul-dikecualikan']);
  assert.deepEqual(await refusedFor(makeBag(here.at, unit, { semua: true })), [
    ...['bukan-unit-anda', 'usul-dikecualikan'],
  ]);
  const elsewhere = makeBag(here.at, here.ppid, { dokumen: ['00000000-0000-7000-8000-000000000000'] });
  await assert.rejects(elsewhere, NotFound);
  await assert.rejects(makeBag(there.at, there.ppid, { dokumen: [laporan] }), NotFound);
});

test('files not examined or in quarantine are named without their bytes; a document of nothing else is refused', async () => {
  const baru = await here.dokumen('Belum diperiksa', ['a.pdf']);
  assert.deepEqual(await refusedFor(makeBag(here.at, here.ppid, { dokumen: [baru] })), ['tidak-ada-berkas']);
  await here.examined('karantina', baru);
  const bag = await makeBag(here.at, here.ppid, { dokumen: [baru, laporan] });
  const out = join(folder, 'dua');
  await writeFolder(here.at.store, bag, out);
  const told = (await metadata(out)).dokumen.find(({ judul }) => judul === 'Belum diperiksa');
  assert.deepEqual([told?.softcopy[0]?.berkas, told?.softcopy[0]?.ditinggal], [null, 'karantina']);
  assert.equal((await readdir(join(out, 'data'))).length, 1);
});

test('a damaged original stops the package before anything is recorded or written', async () => {
  const [file] = await softcopiesOf(here.at.db, here.office, { dokumen: rahasia });
  const path = here.pathIn('utama', file?.sha256 ?? '');
  const bytes = await readFile(path);
  await rm(path);
  await assert.rejects(makeBag(here.at, here.ppid, { dokumen: [rahasia] }), Unfit);
  await writeFile(path, bytes);
  const bag = await makeBag(here.at, here.ppid, { dokumen: [rahasia] });
  const out = join(folder, 'rusak');
  await writeFile(path, 'lain sama sekali', { flag: 'w' }).catch(() => {});
  await rm(path);
  await writeFile(path, Buffer.concat([bytes.subarray(1), bytes.subarray(0, 1)]));
  await assert.rejects(writeFolder(here.at.store, bag, out), /damaged/);
  await assert.rejects(writeZip(here.at.store, bag, `${out}.zip`), /damaged/);
  assert.ok(!(await readdir(folder)).includes('rusak.zip'));
  await rm(path);
  await writeFile(path, bytes);
});

test('a folder that holds something is not written over', async () => {
  const bag = await makeBag(here.at, here.ppid, { dokumen: [laporan] });
  await assert.rejects(writeFolder(here.at.store, bag, join(folder, 'satu')), /sudah-ada/);
});

test('a standing hold travels with its reason and case, and whoever takes the bag in is told of it', async () => {
  const held = await here.dokumen('Naskah sengketa', ['sengketa.pdf']);
  const free = await here.dokumen('Naskah bebas', ['bebas.pdf']);
  await here.examined();
  const place = (dokumen: string, alasan: string, nomorPerkara: string) => {
    const id = newId();
    return perform(here.at, here.ppid, placeHold, { id, dokumen, alasan, nomorPerkara });
  };
  await place(held, 'Sengketa informasi.', '004/REG-PSI/2026');
  const lifted = await place(free, 'Sudah selesai', '');
  await perform(here.at, here.ppid, liftHold, { id: lifted, alasan: 'Selesai' });
  const out = join(folder, 'ditahan');
  await writeFolder(here.at.store, await makeBag(here.at, here.ppid, { dokumen: [held, free] }), out);
  const told = (await metadata(out)).dokumen.map(({ judul, penahanan }) => [
    judul,
    penahanan.map(({ alasan, nomorPerkara }) => [alasan, nomorPerkara]),
  ]);
  assert.deepEqual(told, [
    ['Naskah sengketa', [['Sengketa informasi.', '004/REG-PSI/2026']]],
    ['Naskah bebas', []],
  ]);
  const taken = await takeInBag(there.at, there.ppid, out, { unit: there.units[1] });
  const [one, other] = (await dokumenOf(there.at.db, there.office)).slice(-2);
  assert.deepEqual(taken.ditahan, [one?.nomor]);
  assert.match(
    one?.catatan ?? '',
    /Ditahan di kantor asal: Sengketa informasi \(perkara 004\/REG-PSI\/2026\)\. Tahan juga di sini/,
  );
  assert.doesNotMatch(other?.catatan ?? '', /Ditahan/);
});
