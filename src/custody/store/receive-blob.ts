import type { Tx } from '../../db/db.ts';
import { deed } from '../../journal/act.ts';
import { queueExamination } from '../examine/queue.ts';

export interface BlobToReceive {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly jenis: string;
}

/** Writes the row of bytes that lie in the store; destroyed ones that come anew are there again. */
export async function insertBlob(
  tx: Tx,
  office: string,
  { sha256, size, jenis }: BlobToReceive,
  at: Date,
): Promise<void> {
  await tx`
    insert into blob (office, sha256, size, media_type, received_at)
    values (${office}, ${sha256}, ${size}, ${jenis}, ${at})
    on conflict (office, sha256) do update set dimusnahkan_at = null, gone_at = null where blob.dimusnahkan_at is not null`;
}

/**
 * Menerima softcopy: sidik dan ukurannya dicatat setelah isinya tersimpan utuh.
 * SOP KPU Kota Tangerang 19/2025 step 3 (menerima dan menyimpan softcopy); SOP KPU Kota Serang 03/2025 step 3.
 */
export const receiveBlob = deed({
  kind: 'blob.received',
  load: async (_tx, _input: BlobToReceive) => ({}),
  refuse: () => [],
  async apply(tx, _state, by, input, at) {
    await insertBlob(tx, by.office, input, at);
    await queueExamination(tx, { office: by.office, sha256: input.sha256, person: by.person, at });
    return {
      subject: 'blob',
      detail: { sha256: input.sha256, size: input.size, jenis: input.jenis },
      result: input.sha256,
    };
  },
});
