import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '../src/base/clock.ts';
import { foldersOf, readConfig } from '../src/base/config.ts';
import { programFile } from '../src/base/paths.ts';
import { openDatabase } from '../src/db/open.ts';
import { sealJournal } from '../src/journal/installation.ts';
import { readVerifierFile } from '../src/journal/keys.ts';
import { verifyJournal } from '../src/journal/verify-journal.ts';
import { currentEdition } from '../src/publication/bag/in-place.ts';
import { verifyEdition } from '../src/publication/verify-edition.ts';

const KILLS = 20;

function play(data: string): ChildProcess {
  return spawn(
    process.execPath,
    [programFile('dist', 'src', 'cli', 'main.js'), 'demo', '--data', data, '--lang', 'en'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
}

/** The kinds of the deeds that the demo has told of, in their order: what was acknowledged. */
function told(output: string): string[] {
  const kinds = output
    .split('\n')
    .slice(0, -1)
    .map((line) => / ([a-z-]+\.[a-z-]+) +\d+ ms$/.exec(line)?.[1]);
  return kinds.filter((kind): kind is string => kind !== undefined);
}

/** Ends the database server too, as a power cut would. */
function killPostgres(data: string): void {
  const file = join(data, 'postgres', 'cluster', 'postmaster.pid');
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
  if (pid > 1) process.kill(pid, 'SIGKILL');
}

interface After {
  readonly kinds: readonly string[];
  readonly problems: readonly string[];
  /** Null while nothing is published; else whether what is shown is whole. */
  readonly shown: boolean | null;
}

/** What is on disk once the next start has sealed the journal, as every start does. */
async function look(data: string): Promise<After> {
  const { db, close } = await openDatabase(readConfig({ TERANG_DATA: data }), { exclusive: true });
  try {
    const rows = await db<{ kind: string }[]>`select kind from journal_entry order by seq`;
    const folders = foldersOf(data);
    await sealJournal({ db, clock: systemClock, data, folders, publicUrl: null });
    const vkey = await readVerifierFile(join(folders.keys, 'journal.vkey'));
    const verified = await verifyJournal({ db, dir: folders.journal, vkey });
    const current = await currentEdition(folders.editions, 'kpu-kota-serang');
    return {
      kinds: rows.map((row) => row.kind),
      problems: verified.problems.map((problem) => problem.code),
      shown: current && (await verifyEdition(current.folder)).ok,
    };
  } finally {
    await close();
  }
}

test('20 kill -9 during the demo lose nothing acknowledged and never show half an edition', {
  timeout: 600_000,
}, async () => {
  let data = await mkdtemp(join(tmpdir(), 'terang-kill-'));
  let before: readonly string[] = [];
  try {
    for (let kill = 0; kill < KILLS; ) {
      const demo = play(data);
      let output = '';
      demo.stdout?.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
      const ended = once(demo, 'exit').then(([code]) => code as number | null);
      const won = await Promise.race([ended, sleep(300 + Math.random() * 2500).then(() => 'alive' as const)]);
      if (won === 'alive') {
        demo.kill('SIGKILL');
        await ended;
        if (kill % 3 === 0) killPostgres(data);
        kill += 1;
      } else {
        assert.equal(won, 0, 'a demo that goes on after a kill ends well');
      }
      const after = await look(data);
      const acknowledged = [...before, ...told(output)];
      assert.deepEqual(
        after.kinds.slice(0, acknowledged.length),
        acknowledged,
        'every deed told of is on disk, in order',
      );
      assert.deepEqual(after.problems, [], 'the journal verifies');
      assert.notEqual(after.shown, false, 'what is shown is whole');
      before = after.kinds;
      if (won === 'alive') continue;
      assert.equal(after.shown, true, 'the finished demo shows its edition');
      await rm(data, { recursive: true, force: true });
      data = await mkdtemp(join(tmpdir(), 'terang-kill-'));
      before = [];
    }
  } finally {
    await rm(data, { recursive: true, force: true });
  }
});
