import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Json } from '../src/base/json.ts';

/** One line of a bench: how much of the peer's speed is ours, over several interleaved rounds. */
export interface Ratio {
  readonly what: string;
  readonly unit: string;
  /** Medians over the rounds, in `unit`; more is better. */
  readonly ours: number;
  readonly peer: number;
  /** Median of ours / peer, round by round, and the least and the greatest. */
  readonly ratio: number;
  readonly from: number;
  readonly to: number;
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/**
 * Measures both sides in turn, the one first and then the other, so that whatever else the machine is doing falls
 * on both. The first round warms up and does not count.
 * @param ours a rate; more is better
 */
export async function interleave(
  what: string,
  unit: string,
  rounds: number,
  ours: () => Promise<number>,
  peer: () => Promise<number>,
): Promise<Ratio> {
  const pairs: (readonly [number, number])[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    let pair: readonly [number, number];
    if (round % 2 === 0) pair = [await ours(), await peer()];
    else pair = [...([await peer(), await ours()] as const)].reverse() as [number, number];
    if (round > 0) pairs.push(pair);
  }
  const ratios = pairs.map(([mine, theirs]) => mine / theirs);
  return {
    what,
    unit,
    ours: rounded(median(pairs.map(([mine]) => mine))),
    peer: rounded(median(pairs.map(([, theirs]) => theirs))),
    ratio: rounded(median(ratios)),
    from: rounded(Math.min(...ratios)),
    to: rounded(Math.max(...ratios)),
  };
}

/** Three digits that matter; more would pretend. */
export function rounded(number: number): number {
  return Number(number.toPrecision(3));
}

/** Prints a table for people and, as the last line, the same as JSON for `run.ts`. */
export function print(
  bench: string,
  peer: string,
  ratios: readonly Ratio[],
  notes: { readonly [key: string]: Json } = {},
): void {
  const rows = ratios.map(({ what, unit, ours, peer: theirs, ratio, from, to }) => [
    what,
    `${ours} ${unit}`,
    `${theirs} ${unit}`,
    ratio.toFixed(2),
    `${from.toFixed(2)} to ${to.toFixed(2)}`,
  ]);
  const table = [['', 'Terang', peer, 'ratio', 'scatter'], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  for (const row of table) say(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  for (const [name, value] of Object.entries(notes))
    say(`${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`);
  say(JSON.stringify({ bench, peer, cores: cpus().length, ratios: ratios as unknown as Json, ...notes }));
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Gives the body a folder on the disk of the system's temporary files, and removes it afterwards. */
export async function inFolder<Result>(body: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'terang-bench-'));
  try {
    return await body(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
