import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { systemClock } from '../src/base/clock.ts';
import type { Json } from '../src/base/json.ts';
import { programFile } from '../src/base/paths.ts';

const BENCHES = ['deeds', 'steps', 'tasks', 'hand-in', 'upload', 'fixity', 'edition', 'public-page'];

/** Runs one bench in a process of its own, shows what it prints, and takes its last line. */
async function run(bench: string): Promise<Json> {
  process.stdout.write(`\n== ${bench}\n`);
  const child = spawn(process.execPath, [programFile('dist', 'bench', `${bench}.js`)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    process.stdout.write(chunk);
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`${bench} ended with ${code}`);
  return JSON.parse(said.trim().split('\n').at(-1) ?? '') as Json;
}

/** Runs every bench, one after the other, and keeps the figures in `bench/results/`, a file a day. */
async function main(): Promise<void> {
  const benches: Json[] = [];
  for (const bench of BENCHES) benches.push(await run(bench));
  const at = systemClock.now().toISOString();
  const machine = `${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.version}`;
  await mkdir(programFile('bench', 'results'), { recursive: true });
  const path = programFile('bench', 'results', `${at.slice(0, 10)}.json`);
  await writeFile(path, `${JSON.stringify({ at, machine, benches }, null, 2)}\n`);
  process.stdout.write(`\n${path}\n`);
}

await main();
