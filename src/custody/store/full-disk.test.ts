import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { programFile } from '../../base/paths.ts';

const folder = mkdtempSync(join(tmpdir(), 'terang-full-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command where the folder is a disk of 2 MiB of its own. */
function onSmallDisk(...command: readonly string[]): {
  status: number | null;
  stdout: string;
  stderr: string;
} {
  const mount = `mount -t tmpfs -o size=2m tmpfs '${folder}' && exec "$@"`;
  return spawnSync('unshare', ['-rm', 'sh', '-c', mount, 'sh', ...command], { encoding: 'utf8' });
}

const { status, stderr } = onSmallDisk('true');
const why = status === 0 ? false : `no disk can be mounted here: ${(stderr || 'unshare is missing').trim()}`;

test('a full disk refuses the file kindly, goes on reading, and takes files again once there is room', {
  skip: why,
}, () => {
  const at = (name: string) => JSON.stringify(programFile('dist', 'src', 'custody', 'store', name));
  const code = `
    const { diskStore } = await import(${at('disk-store.js')});
    const { store } = await import(${at('spool.js')});
    const { readdir } = await import('node:fs/promises');
    const { text } = await import('node:stream/consumers');
    const disk = diskStore(process.argv[1]);
    const put = (size, sign) => store(disk, (async function* () {
      for (let left = size; left > 0; left -= 65536) yield Buffer.alloc(Math.min(left, 65536), sign);
    })());
    const seen = [];
    const small = await put(1_000_000, 'a');
    for (let n = 0; n < 20; n += 1) {
      const refused = await put(1_500_000, 'b').catch((error) => error);
      seen.push([refused.name, refused.code, refused.said, (await readdir(disk.spool)).length].join(' '));
    }
    seen.push((await text(await disk.read(small.sha256))).length);
    await disk.remove(small.sha256);
    seen.push((await put(1_500_000, 'b')).size);
    process.stdout.write(JSON.stringify([...new Set(seen)]));`;
  const done = onSmallDisk(process.execPath, '--input-type=module', '-e', code, folder);
  assert.equal(done.status, 0, done.stderr);
  assert.deepEqual(JSON.parse(done.stdout), ['StoreFailed penyimpanan-penuh ENOSPC 0', 1_000_000, 1_500_000]);
});
