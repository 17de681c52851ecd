import { type Fault, fault, Invalid, type StoreFailed } from '../base/errors.ts';
import { report } from '../base/log.ts';
import type { Ctx } from './context.ts';

/** After how many seconds it is worth asking a store again that failed (RFC 9110 10.2.3). */
export const RETRY_SECONDS = 30;

/** Tells whoever keeps the installation that the store of files failed; what it said, and nothing that was sent. */
export function reportStore(c: Ctx, error: StoreFailed): void {
  report({ code: `${error.code} ${error.said}`, route: c.req.routePath, method: c.req.method, error });
}

/** The same as something wrong with the file field, so that the form comes back with everything else that was typed. */
export function storeTrouble(c: Ctx, error: StoreFailed): Invalid {
  reportStore(c, error);
  const { code, problem, remedy } = error;
  return new Invalid([fault('berkas', code, `${problem.id} ${remedy.id}`, `${problem.en} ${remedy.en}`)]);
}

/** True for faults that lie with the store and not with whoever sent the form. */
export function liesWithStore(faults: readonly Fault[]): boolean {
  return faults.some(({ code }) => /^penyimpanan-(penuh|terganggu)$/.test(code));
}
