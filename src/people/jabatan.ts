import type { Reader } from '../db/db.ts';
import type { Fungsi } from '../journal/actor.ts';

/** A post. Tasks and records belong to the post; people hold it by mandate and pass on. */
export interface Jabatan {
  readonly office: string;
  readonly id: string;
  readonly name: string;
  readonly fungsi: Fungsi;
  readonly unit: string | null;
  readonly position: number;
}

/** The office's posts in its own order. */
export async function jabatanOf(reader: Reader, office: string): Promise<Jabatan[]> {
  return reader<Jabatan[]>`select * from jabatan where office = ${office} order by position, name`;
}
