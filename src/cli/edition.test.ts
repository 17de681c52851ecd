import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { NotFound } from '../base/errors.ts';
import type { Json } from '../base/json.ts';
import { sampleEdition } from '../publication/sample/edition.ts';
import type { Call } from './args.ts';
import { editionVerify } from './edition.ts';

let editions: string;
let folder: string;
before(async () => {
  ({ editions, folder } = await sampleEdition(3));
});
after(() => rm(editions, { recursive: true, force: true }));

async function verify(
  dir: string,
  options: Record<string, string> = {},
): Promise<{ code: number | undefined; lines: string[]; json: Json[] }> {
  const lines: string[] = [];
  const json: Json[] = [];
  const call: Call = {
    operands: [dir],
    value: (name) => options[name],
    has: () => false,
    config: () => {
      throw new Error('needs no settings');
    },
    lang: 'en',
    json: false,
    say: (line) => lines.push(line),
    result: (value) => json.push(value),
  };
  return { code: await editionVerify.run(call), lines, json };
}

test('a genuine edition ends with 0 and says what was checked', async () => {
  const { code, lines, json } = await verify(folder);
  assert.equal(code, 0);
  assert.ok(lines.some((line) => line.includes('Edition 4 of SRG is genuine')));
  assert.equal((json[0] as { ok: boolean }).ok, true);
});

test('keys that the reader brings are used instead of those in the folder', async () => {
  const own = { signers: join(folder, 'allowed_signers'), vkey: join(folder, 'journal.vkey') };
  assert.equal((await verify(folder, own)).code, 0);
  const empty = join(editions, 'kosong');
  await writeFile(empty, '');
  assert.equal((await verify(folder, { signers: empty })).code, 1);
});

test('a changed edition ends with 1; a folder or key file that is not there is not found', async () => {
  await assert.rejects(verify(join(folder, 'tidak-ada')), NotFound);
  await assert.rejects(verify(folder, { signers: join(folder, 'tidak-ada') }), NotFound);
  await writeFile(join(folder, 'data', 'index.html'), 'lain');
  assert.equal((await verify(folder)).code, 1);
});
