import { editionById } from '../daftar/edition/edition.ts';
import { lockedRun } from '../procedure/read-run.ts';
import { stepDeed } from '../procedure/step-deed.ts';
import { publicationOf } from './publication.ts';
import { why } from './why.ts';

export interface PublicationToRecord {
  readonly edition: string;
  /** SHA-256 of the bag's `manifest-sha256.txt`: exactly these bytes are published. */
  readonly manifestSha256: string;
  /** The instant printed on the built pages. */
  readonly publishedAt: Date;
}

/**
 * Desk Pelayanan Informasi mengunggah Daftar Informasi Publik persis seperti yang diperintahkan PPID.
 * SOP KPU Kota Serang 03/2025 step 6.
 */
export const recordPublication = stepDeed('unggahan', {
  kind: 'edition.published',
  async load(tx, input: PublicationToRecord, by) {
    const edition = await editionById(tx, by.office, input.edition);
    const place = { run: await lockedRun(tx, by.office, edition.run), unit: null };
    return { place, edition, order: await publicationOf(tx, by.office, edition.id) };
  },
  refuse: ({ order }, by) => [
    ...(order ? [] : [why.notOrdered()]),
    ...(order?.publishedAt ? [why.published()] : []),
    ...(order?.orderedBy === by.person ? [why.sameOfficer()] : []),
  ],
  async apply(tx, { edition }, by, input) {
    await tx`
      insert into publication (office, edition, manifest_sha256, at, person, jabatan)
      values (${by.office}, ${edition.id}, ${input.manifestSha256}, ${input.publishedAt}, ${by.person}, ${by.jabatan})`;
    return {
      subject: `edition:${edition.id}`,
      hashes: [edition.root, input.manifestSha256],
      detail: { nomor: edition.nomor },
      result: edition.id,
    };
  },
});
