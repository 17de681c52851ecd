import { fileReasons } from '../custody/examine/fit.ts';
import type { Store } from '../custody/store/store.ts';
import { editionById, itemsOf } from '../daftar/edition/edition.ts';
import { valueFaults } from '../daftar/entry-values.ts';
import { meetingOfRun } from '../pleno/meeting.ts';
import { lockedRun } from '../procedure/read-run.ts';
import { stepDeed } from '../procedure/step-deed.ts';
import { missingFiles, publicationOf } from './publication.ts';
import { why } from './why.ts';

export interface UploadToOrder {
  readonly edition: string;
  /** The root that the PPID read on the page; the order names it. */
  readonly root: string;
  readonly ringkasan: string;
  /** The PPID states to have seen the preview of the public site. */
  readonly previewSeen: boolean;
  /** Where the office's files lie, to see that every one is still there. */
  readonly store: Store;
}

/**
 * PPID memerintahkan pengunggahan satu edisi, disebut dengan sidiknya; perintah itu dipakai satu kali.
 * Setiap berkasnya sudah diperiksa dan setiap temuannya dijawab.
 * SOP KPU Kota Serang 03/2025 step 5; UU 14/2008 art. 13 (the PPID answers for what is provided).
 */
export const orderUpload = stepDeed('perintah_unggah', {
  kind: 'upload.ordered',
  async load(tx, input: UploadToOrder, by) {
    const edition = await editionById(tx, by.office, input.edition);
    const place = { run: await lockedRun(tx, by.office, edition.run), unit: null };
    const items = await itemsOf(tx, by.office, edition.id);
    const incomplete = items.filter((item) => {
      const forms = {
        softcopy: item.bentuk.includes('softcopy'),
        hardcopy: item.bentuk.includes('hardcopy'),
      };
      return valueFaults({ ...item, ...forms, klasifikasiUsulan: item.klasifikasi }).length > 0;
    });
    const meeting = await meetingOfRun(tx, by.office, edition.run);
    const files = [
      ...items.flatMap((item) => item.berkas.map(({ sha256 }) => sha256)),
      meeting?.signedPdf ?? '',
    ];
    return {
      place,
      edition,
      meeting,
      order: await publicationOf(tx, by.office, edition.id),
      incomplete: incomplete.length,
      missing: (await missingFiles(input.store, items)).length,
      unfit: await fileReasons(tx, by.office, files.filter(Boolean)),
    };
  },
  refuse: ({ edition, meeting, order, incomplete, missing, unfit }, _by, input) => [
    ...(meeting?.establishedAt ? [] : [why.notEstablished()]),
    ...(order ? [why.ordered()] : []),
    ...(input.root === edition.root ? [] : [why.otherRoot()]),
    ...(incomplete > 0 ? [why.incomplete(incomplete)] : []),
    ...(missing > 0 ? [why.filesMissing(missing)] : []),
    ...unfit,
    ...(input.ringkasan.trim() ? [] : [why.noRingkasan()]),
    ...(input.previewSeen ? [] : [why.previewUnseen()]),
  ],
  async apply(tx, { edition }, by, input, at) {
    await tx`
      insert into upload_order (office, edition, root, ringkasan, at, person, jabatan)
      values (${by.office}, ${edition.id}, ${edition.root}, ${input.ringkasan.trim()}, ${at}, ${by.person}, ${by.jabatan})`;
    return {
      subject: `edition:${edition.id}`,
      hashes: [edition.root],
      detail: { nomor: edition.nomor, ringkasan: input.ringkasan.trim() },
      result: edition.id,
    };
  },
});
