import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { steppingClock } from '../../base/clock.ts';
import { programFile } from '../../base/paths.ts';
import { testDatabase } from '../../db/testing.ts';
import { testOffice } from '../../people/testing.ts';

const FILES = 200;
const ended: (() => Promise<void>)[] = [];
after(async () => {
  for (const end of ended) await end();
});

/** System calls that succeeded, in the order in which they ended. */
function callsIn(trace: string): { name: string; rest: string }[] {
  const begun = new Map<string, string>();
  return trace.split('\n').flatMap((line) => {
    const [, thread = '', what = ''] = /^(\d+) +(.*)$/.exec(line) ?? [];
    if (what.endsWith('<unfinished ...>')) {
      begun.set(thread, what.slice(0, -'<unfinished ...>'.length).trimEnd());
      return [];
    }
    const whole = what.replace(/^<\.\.\. \w+ resumed>/, () => begun.get(thread) ?? '');
    const [, name, rest] = /^(\w+)\((.*)\) += \d+$/.exec(whole) ?? [];
    return name && rest !== undefined ? [{ name, rest }] : [];
  });
}

test('every receipt is preceded by the fsync of the file and of each folder that leads to its name', {
  skip: spawnSync('strace', ['-V']).status === 0 ? false : 'strace is not installed',
}, async () => {
  const { db, url, drop } = await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'terang-receipt-'));
  ended.push(drop, () => rm(folder, { recursive: true, force: true }));
  const by = await testOffice({ db, clock: steppingClock('2026-11-23T02:00:00Z') });
  const at = (...parts: string[]) => JSON.stringify(programFile('dist', 'src', ...parts));
  const code = `
    const { writeSync } = await import('node:fs');
    const { connect } = await import(${at('db', 'db.js')});
    const { systemClock } = await import(${at('base', 'clock.js')});
    const { diskStore } = await import(${at('custody', 'store', 'disk-store.js')});
    const { takeIn } = await import(${at('custody', 'store', 'blob.js')});
    const db = connect(${JSON.stringify(url)}, { max: 1 });
    const deps = { db, clock: systemClock, store: diskStore(${JSON.stringify(folder)}) };
    for (let n = 0; n < ${FILES}; n += 1) {
      const bytes = (async function* () { yield Buffer.from('%PDF-1.7 ' + n); })();
      const { sha256 } = await takeIn(deps, ${JSON.stringify(by)}, { name: 'a.pdf', bytes });
      writeSync(1, 'receipt ' + sha256 + ';');
    }
    await db.end();`;
  const trace = join(folder, 'trace');
  const watched = [
    '-f',
    '-y',
    '-s',
    '200',
    '-e',
    'trace=fsync,fdatasync,mkdir,mkdirat,link,linkat,write',
    '-o',
    trace,
  ];
  const child = [process.execPath, '--input-type=module', '-e', code];
  const done = spawnSync('strace', [...watched, '--', ...child], { encoding: 'utf8' });
  assert.equal(done.status, 0, done.stderr);
  const synced = new Set<string>();
  const source = new Map<string, string>();
  let receipts = 0;
  for (const { name, rest } of callsIn(await readFile(trace, 'utf8'))) {
    const path = /^\d+<(.*)>$/.exec(rest)?.[1];
    if (/^f(data)?sync$/.test(name) && path) synced.add(path);
    const [from, to] = [...rest.matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? '');
    // A new name makes its folder what must be synced once more.
    if (name.startsWith('mkdir') && from) synced.delete(dirname(from));
    if (name.startsWith('link') && from && to) {
      assert.ok(synced.has(from), `${from} got its name before it was on disk`);
      source.set(to, from);
      synced.delete(dirname(to));
    }
    const hash = name === 'write' ? /"receipt ([0-9a-f]{64});"/.exec(rest)?.[1] : undefined;
    if (!hash) continue;
    const cd = join(folder, 'sha256', hash.slice(0, 2), hash.slice(2, 4));
    assert.ok(source.has(join(cd, hash)), `${hash} has no name`);
    for (const level of [cd, dirname(cd), dirname(dirname(cd))])
      assert.ok(synced.has(level), `${hash}: ${level}`);
    receipts += 1;
  }
  assert.equal(receipts, FILES);
});
