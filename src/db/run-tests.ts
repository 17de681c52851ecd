import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environmentWith } from '../base/config.ts';
import { startPostgres } from './embedded.ts';

/**
 * Runs `node --test` over the given files or patterns with one PostgreSQL of the real kind beside them,
 * and ends with its exit code. Options of `node` such as `--test-name-pattern=…` may come first.
 */
async function main(args: readonly string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'terang-test-'));
  const server = await startPostgres({ dir: join(folder, 'data') });
  try {
    // Not --test-force-exit: it cuts off reports that are still on their way, failures among them.
    const limits = ['--test-concurrency=2', '--test-timeout=600000'];
    const child = spawn(process.execPath, ['--test', ...limits, ...args], {
      stdio: 'inherit',
      env: environmentWith({ TERANG_TEST_DATABASE_URL: server.url }),
    });
    // A signal of the terminal reaches the runner too; one sent to us alone is handed on.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
    return await new Promise<number>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code) => resolve(code ?? 1));
    });
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = await main(process.argv.slice(2));
