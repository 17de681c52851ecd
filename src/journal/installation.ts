import type { Folders } from '../base/config.ts';
import type { Deps } from './act.ts';
import { journalKey } from './keys.ts';
import { type Checkpoint, sealLog } from './seal-log.ts';

/** What a room needs of the installation beyond the database: where bytes lie and under which address we are known. */
export interface Installation extends Deps {
  /** The data folder. */
  readonly data: string;
  readonly folders: Folders;
  /** Address under which people reach the office; null when only this machine does. */
  readonly publicUrl: string | null;
}

/** Writes the journal's missing tiles and signs a checkpoint over everything recorded so far. */
export async function sealJournal({ db, clock, data, folders }: Installation): Promise<Checkpoint> {
  return sealLog({ db, clock, dir: folders.journal, key: await journalKey(data) });
}
