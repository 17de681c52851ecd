import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StoreFailed } from '../../base/errors.ts';
import { syncFolder } from '../../base/files.ts';

const NO_ROOM = new Set(['ENOSPC', 'EDQUOT']);

/** The code of the system's own error, such as ENOSPC; null for any other error. */
export function errnoOf(error: unknown): string | null {
  const { code, syscall } = (error ?? {}) as NodeJS.ErrnoException;
  return code !== undefined && syscall !== undefined ? code : null;
}

/** The system's own error as the failure of a store; any other error as it is. */
export function diskFailure(error: unknown): unknown {
  const code = errnoOf(error);
  return code === null ? error : new StoreFailed(code, NO_ROOM.has(code), error);
}

/**
 * Work on the disk. What the system refuses is never tried again: after a failed fsync a second one may succeed
 * although the bytes are gone (Rebello et al., USENIX ATC 2020).
 * @throws StoreFailed for the system's own errors
 */
export async function onDisk<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw diskFailure(error);
  }
}

/** The same for work on what may not be there: null then. */
export function ifThere<Result>(work: Promise<Result>): Promise<Result | null> {
  return onDisk(
    work.catch((error: unknown) => {
      if (['ENOENT', 'ENOTDIR'].includes(errnoOf(error) ?? '')) return null;
      throw error;
    }),
  );
}

/** Makes a folder and those above it, each name durable. */
export async function makeFolder(path: string): Promise<void> {
  const made = await mkdir(path, { recursive: true });
  if (made === undefined) return;
  for (let at = path; at.length >= made.length; at = dirname(at)) await syncFolder(dirname(at));
}
