import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type Config, readConfig } from '../../base/config.ts';
import { Invalid, NotFound, Refused, Unfit } from '../../base/errors.ts';
import { newId } from '../../base/id.ts';
import type { Json } from '../../base/json.ts';
import { type TestArchive, testArchive } from '../../custody/bag/testing.ts';
import { softcopiesOf } from '../../custody/softcopy/softcopy.ts';
import { perform } from '../../journal/act.ts';
import { addJabatan } from '../../people/add-jabatan.ts';
import { giveMandate } from '../../people/give-mandate.ts';
import { jabatanOf } from '../../people/jabatan.ts';
import type { Call, Command } from '../args.ts';
import { budgetOf } from './budget.ts';
import { custodyCheck } from './check.ts';
import { custodyCopy } from './copy.ts';
import { checkFixity } from './doctor.ts';
import { custodyExport } from './export.ts';
import { custodyImport } from './import.ts';
import { custodyOrphans } from './orphans.ts';
import { custodyRestore } from './restore.ts';

let t: TestArchive;
let config: Config;
before(async () => {
  t = await testArchive();
  const second = pathToFileURL(join(t.at.data, 'kedua')).href;
  config = readConfig({ TERANG_DATA: t.at.data, TERANG_DATABASE_URL: t.url, TERANG_SECOND_STORE: second });
  const posts = await jabatanOf(t.at.db, t.office);
  let ppid = posts.find(({ fungsi }) => fungsi === 'ppid')?.id;
  if (!ppid) {
    ppid = newId();
    await perform(t.at, t.pengelola, addJabatan, { id: ppid, name: 'PPID', fungsi: 'ppid', unit: null });
  }
  await perform(t.at, t.pengelola, giveMandate, {
    ...{ id: newId(), person: t.ppid.person, jabatan: ppid, kind: 'definitif', decree: '2/2026' },
    ...{ validFrom: '2026-01-02', validUntil: null },
  });
  await t.dokumen('Laporan Kinerja', ['a.pdf', 'b.pdf']);
  await t.examined();
});
after(() => t.drop());

interface Ended {
  readonly code: number;
  readonly said: string;
  readonly result: Json;
}

async function run(
  command: Command,
  operands: readonly string[] = [],
  options: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const lines: string[] = [];
  let result: Json = null;
  const call: Call = {
    operands,
    value: (name) => options[name],
    has: (name) => name in options,
    config: () => config,
    lang: 'id',
    json: false,
    say: (line) => lines.push(line),
    result: (value) => {
      result = value;
    },
  };
  return { code: (await command.run(call)) ?? 0, said: lines.join('\n'), result };
}

const firstHash = async () => (await softcopiesOf(t.at.db, t.office, {}))[0]?.sha256 ?? '';

test('check ends with 0 while everything is whole, having completed the second copy', async () => {
  const { code, said, result } = await run(custodyCheck);
  assert.equal(code, 0, said);
  assert.match(said, /✓ KPU Kota Uji: 4 berkas dibaca .*semua utuh/);
  assert.match(said, /Umpan ditemukan 6 dari 6\./);
  assert.equal((result as { whole: boolean }).whole, true);
});

test('check ends with 1 and names what is not whole; a budget ends it early and says what is left', async () => {
  const hash = await firstHash();
  await rm(t.pathIn('utama', hash));
  const { code, said } = await run(custodyCheck);
  assert.equal(code, 1);
  assert.match(said, new RegExp(`hilang {2}utama {2}${hash}`));
  const part = await run(custodyCheck, [], { files: '1' });
  assert.match(part.said, /Belum selesai: 3 berkas lagi/);
});

test('a budget is a number with its unit', () => {
  const budget = (options: Record<string, string>) =>
    budgetOf({ value: (name: string) => options[name] } as unknown as Call);
  assert.deepEqual(budget({ budget: '10m', files: '5', bytes: '20GB' }), {
    ms: 600_000,
    files: 5,
    bytes: 2e10,
  });
  assert.deepEqual(budget({}), {});
  assert.throws(
    () => budget({ budget: '10', files: '-1', bytes: 'banyak' }),
    (error: unknown) => {
      assert.ok(error instanceof Invalid);
      return error.faults.length === 3;
    },
  );
});

test('restore shows both copies without touching them under --dry-run, and then mends the one', async () => {
  const hash = await firstHash();
  const dry = await run(custodyRestore, [hash], { 'dry-run': '' });
  assert.match(dry.said, /utama: hilang\n {2}kedua: utuh/);
  await assert.rejects(readFile(t.pathIn('utama', hash)), /ENOENT/);
  const { code, said } = await run(custodyRestore, [hash]);
  assert.equal(code, 0);
  assert.match(said, /Pulih di salinan utama, oleh PPID/);
  await assert.rejects(run(custodyRestore, [hash]), Refused);
  await assert.rejects(run(custodyRestore, ['bukan-sidik']), NotFound);
  assert.equal((await run(custodyCheck)).code, 0);
});

test('copy brings back what the second copy lost', async () => {
  const hash = await firstHash();
  await rm(t.pathIn('kedua', hash));
  assert.equal((await run(custodyCheck)).code, 1);
  const { code, result } = await run(custodyCopy);
  assert.deepEqual([code, (result as { files: number }).files], [0, 1]);
  assert.equal((await run(custodyCheck)).code, 0);
});

test('without a second copy, copy and restore say what to set', async () => {
  const own = config;
  config = { ...config, secondStore: null };
  try {
    await assert.rejects(run(custodyCopy), Unfit);
    await assert.rejects(run(custodyRestore, [await firstHash()], { 'dry-run': '' }), Refused);
  } finally {
    config = own;
  }
});

test('orphans are listed, marked by one person, and not removed by the same or too early', async () => {
  const [hash] = await t.strange(1);
  assert.equal((await run(custodyCheck)).code, 1);
  const listed = await run(custodyOrphans);
  assert.match(listed.said, new RegExp(`${hash}[\\s\\S]*1 berkas tanpa catatan`));
  const dry = await run(custodyOrphans, [], { mark: '', 'dry-run': '' });
  assert.match(dry.said, /Akan 1 ditandai/);
  assert.match((await run(custodyOrphans, [], { mark: '' })).said, /✓ 1 ditandai/);
  await assert.rejects(run(custodyOrphans, [], { remove: '' }), Refused);
  await assert.rejects(run(custodyOrphans, [], { remove: '', mark: '' }), Invalid);
});

test('a document leaves as a folder and as a ZIP file, and what there is not ends with NotFound', async () => {
  const folder = join(t.at.data, 'keluar');
  const { code, said } = await run(custodyExport, ['dok-2026-001'], { output: folder });
  assert.equal(code, 0);
  assert.match(said, /2 berkas/);
  assert.match(await readFile(join(folder, 'manifest-sha256.txt'), 'utf8'), /data\/DOK-2026-001\/a\.pdf\n/);
  assert.equal((await run(custodyExport, ['all'], { output: `${folder}.zip` })).code, 0);
  await assert.rejects(run(custodyExport, ['DOK-2026-999'], { output: `${folder}2` }), NotFound);
  await assert.rejects(run(custodyExport, ['all']), Invalid);
  await assert.rejects(run(custodyExport, ['all'], { output: folder }), Invalid);
});

test('a package is checked without being taken under --dry-run, then taken in once', async () => {
  const path = join(t.at.data, 'keluar.zip');
  const dry = await run(custodyImport, [path], { 'dry-run': '' });
  assert.match(dry.said, /Paket utuh: 2 berkas/);
  const taken = await run(custodyImport, [path], { unit: 'unit2' });
  assert.match(taken.said, /DOK-2026-001 → DOK-2026-002[\s\S]*1 dokumen dan 2 softcopy diterima, oleh PPID/);
  await assert.rejects(run(custodyImport, [path], { unit: 'unit2' }), Refused);
  await assert.rejects(run(custodyImport, [path], { unit: 'tidak-ada' }), NotFound);
  await assert.rejects(run(custodyImport, [join(t.at.data, 'tidak-ada')]), NotFound);
  await writeFile(path, 'bukan paket');
  await assert.rejects(run(custodyImport, [path]), Invalid);
});

test('the doctor says when the files were last read, what was found, and whether there is a second copy', async () => {
  const found = await checkFixity(t.at.db, config);
  assert.deepEqual(
    found.map(({ name, state }) => [name, state]),
    [
      ['fixity', 'wrong'],
      ['second-store', 'ok'],
    ],
  );
  assert.match(found[0]?.found.id ?? '', /1 temuan/);
  const alone = await checkFixity(t.at.db, { ...config, secondStore: null });
  assert.deepEqual(
    alone.map(({ state }) => state),
    ['wrong', 'note'],
  );
});
