import type { Reason } from '../../base/errors.ts';
import type { Reader } from '../../db/db.ts';
import { type FileState, fileStates } from './file-state.ts';
import { why } from './text.ts';

/** The files among these that are not fit to leave the office, in their order. */
export async function unfitFiles(
  reader: Reader,
  office: string,
  sha256s: readonly string[],
): Promise<string[]> {
  const states = await fileStates(reader, office, sha256s);
  return states
    .filter((one) => isWaiting(one) || one.ditahan || one.terbuka.length > 0 || one.janganTerbit.length > 0)
    .map(({ sha256 }) => sha256);
}

const isWaiting = (state: FileState) => state.hasil === null || state.membaca;

/**
 * Why these files are not fit to leave the office, all reasons at once; empty when every one was examined, none is in
 * quarantine, every finding that needs one has its answer, and none of the answers is that it must not be published.
 */
export async function fileReasons(
  reader: Reader,
  office: string,
  sha256s: readonly string[],
): Promise<Reason[]> {
  const states = await fileStates(reader, office, sha256s);
  const waiting = states.filter(isWaiting).length;
  const held = states.filter((one) => one.ditahan).length;
  const open = states.filter((one) => one.terbuka.length > 0).length;
  const kept = states.filter((one) => one.janganTerbit.length > 0).length;
  return [
    ...(waiting > 0 ? [why.unexamined(waiting)] : []),
    ...(held > 0 ? [why.quarantined(held)] : []),
    ...(open > 0 ? [why.unanswered(open)] : []),
    ...(kept > 0 ? [why.notForPublication(kept)] : []),
  ];
}
