import fs, { type FileHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { mock } from 'node:test';

const CALLS = [
  'open',
  'mkdir',
  'link',
  'rename',
  'unlink',
  'stat',
  'readdir',
  'readFile',
  'rm',
  'statfs',
  'chmod',
] as const;
const ON_HANDLES = ['writeFile', 'read', 'chmod', 'sync', 'stat', 'truncate'] as const;

/** What happened while calls to the file system were counted. */
export interface Counted {
  /** Name of the call that failed; null when the work made fewer calls. */
  readonly failed: string | null;
  readonly calls: readonly string[];
  /** Handles that were opened and not closed. */
  readonly open: number;
}

/** An error as the system gives it. */
function refusal(code: string, syscall: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: refused for a test, ${syscall}`), { code, syscall, errno: -1 });
}

/**
 * Does the work while the n-th call to the file system, counted from 1, fails with this error. A close that fails has
 * closed all the same, as on Linux; every other call fails before it does anything.
 */
export async function failing(n: number, code: string, work: () => Promise<void>): Promise<Counted> {
  const calls: string[] = [];
  let failed: string | null = null;
  let open = 0;
  const fails = (name: string): boolean => {
    calls.push(name);
    if (calls.length !== n) return false;
    failed = name;
    return true;
  };
  const probe = await fs.open('/', 'r');
  const kind = Object.getPrototypeOf(probe) as Record<string, (...args: unknown[]) => Promise<unknown>>;
  await probe.close();
  /** Each handle closes by a method of its own. */
  const watched = (handle: FileHandle): FileHandle => {
    const real = handle.close;
    open += 1;
    handle.close = async () => {
      const refused = fails('handle.close');
      await real.call(handle);
      open -= 1;
      if (refused) throw refusal(code, 'close');
    };
    return handle;
  };
  for (const name of CALLS) {
    const real = fs[name] as (...args: unknown[]) => Promise<unknown>;
    mock.method(fs, name, async (...args: unknown[]) => {
      if (fails(name)) throw refusal(code, name);
      const result = await real.apply(fs, args);
      return name === 'open' ? watched(result as FileHandle) : result;
    });
  }
  for (const name of ON_HANDLES) {
    const real = kind[name] as (...args: unknown[]) => Promise<unknown>;
    mock.method(kind, name, async function (this: FileHandle, ...args: unknown[]) {
      if (fails(`handle.${name}`)) throw refusal(code, name);
      return real.apply(this, args);
    });
  }
  syncBuiltinESMExports();
  try {
    await work();
  } finally {
    mock.restoreAll();
    syncBuiltinESMExports();
  }
  return { failed, calls, open };
}
