import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** True when a process with this number exists, whoever owns it. */
export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * True when that process is a PostgreSQL. Process numbers are used again, after the restart of a container
 * within seconds, so a number in a file left by a killed server proves nothing by itself.
 */
export function isPostgres(pid: number): boolean {
  if (!alive(pid)) return false;
  if (process.platform === 'win32') return true;
  try {
    const words =
      process.platform === 'linux'
        ? readFileSync(`/proc/${pid}/cmdline`, 'utf8')
        : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return /^(?:[^\0]*\/)?postgres(?:\0|:| |$)/.test(words);
  } catch {
    return false;
  }
}

/** Why a PostgreSQL program gave up, out of all that it said: its first error, else its last line. */
export function lastWords(said: string): string {
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  const error = /^.*?\b(?:PANIC|FATAL|ERROR|error): +/;
  const line = lines.find((each) => error.test(each)) ?? lines.at(-1) ?? 'it ended without a word';
  return line.replace(error, '');
}
