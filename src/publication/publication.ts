import { readFile, stat } from 'node:fs/promises';
import { NotFound } from '../base/errors.ts';
import { dayOf, type Tanggal } from '../base/tanggal.ts';
import { blobPath } from '../custody/store.ts';
import { diffEditions } from '../daftar/edition-diff.ts';
import { droppedBy, editionById, editionsOf, itemsOf, linesOf, type Edition } from '../daftar/edition.ts';
import type { EditionItem } from '../daftar/edition-line.ts';
import type { Reader } from '../db/db.ts';
import type { Installation } from '../journal/installation.ts';
import { officeById, type Office } from '../people/office.ts';
import { meetingOfRun } from '../pleno/meeting.ts';
import { renderPdf } from '../print/typst.ts';
import type { DroppedItem, EditionContent } from './edition-content.ts';
import { listPdfData } from './list-pdf.ts';

/** Decided, ordered and published are three facts; this is the order and the publication of one edition. */
export interface Publication {
  readonly edition: string;
  readonly root: string;
  /** What changed, in the PPID's words for lay people. */
  readonly ringkasan: string;
  readonly orderedAt: Date;
  readonly orderedBy: string;
  readonly manifestSha256: string | null;
  readonly publishedAt: Date | null;
}

const select = (reader: Reader) => reader`
  select o.edition, o.root, o.ringkasan, o.at as ordered_at, o.person as ordered_by, p.manifest_sha256,
    p.at as published_at
  from upload_order o left join publication p on (p.office, p.edition) = (o.office, o.edition)`;

/** The order and publication of an edition; null while the PPID has not ordered. */
export async function publicationOf(reader: Reader, office: string, edition: string): Promise<Publication | null> {
  const [row] = await reader<Publication[]>`
    ${select(reader)} where (o.office, o.edition) = (${office}, ${edition})`;
  return row ?? null;
}

/** Every published edition of the installation, oldest first. */
export async function publishedEditions(
  reader: Reader,
): Promise<{ office: string; officeCode: string; officeName: string; edition: string; nomor: number; manifestSha256: string }[]> {
  return reader`
    select e.office, f.code as office_code, f.name as office_name, e.id as edition, e.nomor, p.manifest_sha256
    from publication p join edition e on (e.office, e.id) = (p.office, p.edition) join office f on f.id = e.office
    order by e.office, e.nomor`;
}

const NO_BYTES = new Uint8Array(0);

/** Files that the edition names but custody no longer holds. */
export async function missingFiles(blobs: string, items: readonly EditionItem[]): Promise<string[]> {
  const names = [...new Set(items.flatMap((item) => item.berkas.map((file) => file.sha256)))];
  const found = await Promise.all(
    names.map((sha256) => stat(blobPath(blobs, sha256)).then(() => true, () => false)),
  );
  return names.filter((_, index) => !found[index]);
}

/** The day an edition was established, in the office's zone. */
function establishedOn(edition: Edition): Tanggal {
  return edition.decidedOn;
}

/** The sentence proposed for "what changed", from the comparison with the edition before. */
export async function proposedRingkasan(reader: Reader, office: string, edition: Edition): Promise<string> {
  const editions = await editionsOf(reader, office);
  const before = editions.find((one) => one.nomor === edition.nomor - 1);
  const items = await itemsOf(reader, office, edition.id);
  if (!before) return `Kantor menerbitkan daftar pertamanya dengan ${items.length} informasi.`;
  const diff = diffEditions(await itemsOf(reader, office, before.id), items);
  const parts = [
    [diff.added.length, 'menambah'] as const,
    [diff.changed.length, 'mengubah'] as const,
    [diff.dropped.length, 'mengeluarkan'] as const,
  ].filter(([n]) => n > 0);
  if (parts.length === 0) return `Tidak ada yang berubah sejak Edisi ${before.nomor}.`;
  return `Kantor ${parts.map(([n, verb]) => `${verb} ${n} informasi`).join(', ')} sejak Edisi ${before.nomor}.`;
}

async function everDropped(reader: Reader, office: Office, editions: readonly Edition[]): Promise<DroppedItem[]> {
  const lists = await Promise.all(
    editions.map(async (edition) =>
      (await droppedBy(reader, office.id, edition)).map((item) => ({ ...item, edisi: edition.nomor })),
    ),
  );
  return lists.flat();
}

/**
 * Everything a published edition is made of, from the database and custody. Equal for equal `publishedAt`, so that
 * an edition lost from disk can be built again byte for byte.
 * @param documents false leaves out the two PDFs, for readers that only need the list
 * @throws NotFound when the edition was not ordered
 */
export async function editionContent(
  at: Installation,
  officeId: string,
  editionId: string,
  publishedAt: Date,
  { documents } = { documents: true },
): Promise<EditionContent> {
  const { db, folders, publicUrl } = at;
  const [office, edition, order] = await Promise.all([
    officeById(db, officeId),
    editionById(db, officeId, editionId),
    publicationOf(db, officeId, editionId),
  ]);
  const meeting = await meetingOfRun(db, officeId, edition.run);
  if (!order || !meeting?.signedPdf || !meeting.nomor || !meeting.establishedAt) throw new NotFound('order');
  const rows = await linesOf(db, officeId, editionId);
  const items = rows.map((row) => JSON.parse(row.line) as EditionItem);
  const earlier = (await editionsOf(db, officeId)).filter((one) => one.nomor < edition.nomor);
  const previous = earlier[0];
  const dropped = await everDropped(db, office, [edition, ...earlier]);
  const listed = new Set(items.map((item) => item.nomor));
  const printed = listPdfData({
    office,
    edition: {
      nomor: edition.nomor,
      root: edition.root,
      establishedOn: establishedOn(edition),
      beritaAcara: meeting.nomor,
      items,
    },
    verifyUrl: publicUrl ? `${publicUrl}/verifikasi.html` : null,
  });
  return {
    office,
    edition: {
      nomor: edition.nomor,
      root: edition.root,
      lines: rows.map((row) => row.line),
      items,
      decidedOn: edition.decidedOn,
      establishedAt: meeting.establishedAt,
      beritaAcara: meeting.nomor,
      orderedAt: order.orderedAt,
      publishedAt,
      ringkasan: order.ringkasan,
    },
    previous: previous
      ? {
          nomor: previous.nomor,
          establishedOn: establishedOn(previous),
          items: await itemsOf(db, officeId, previous.id),
        }
      : null,
    earlier: earlier.map((one) => ({ nomor: one.nomor, establishedOn: establishedOn(one), items: one.items })),
    reasons: Object.fromEntries(rows.flatMap((row, index) => (row.alasan ? [[items[index]?.nomor, row.alasan]] : []))),
    dropped: dropped.filter((item) => !listed.has(item.nomor)),
    files: (sha256) => blobPath(folders.blobs, sha256),
    minutesPdf: documents ? await readFile(blobPath(folders.blobs, meeting.signedPdf)) : NO_BYTES,
    listPdf: documents
      ? await renderPdf({
          template: 'daftar.typ',
          templateFolder: folders.templates,
          data: printed,
          title: `Daftar Informasi Publik ${office.shortName}, Edisi ${edition.nomor}`,
          date: dayOf(publishedAt, office.zone),
        })
      : NO_BYTES,
  };
}
