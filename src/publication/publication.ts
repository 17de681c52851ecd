import { buffer } from 'node:stream/consumers';
import { NotFound, Refused } from '../base/errors.ts';
import { dayOf } from '../base/tanggal.ts';
import type { Custody } from '../custody/custody.ts';
import { sound } from '../custody/store/sound.ts';
import type { Store } from '../custody/store/store.ts';
import { diffEditions } from '../daftar/edition/diff.ts';
import {
  droppedBy,
  type Edition,
  editionById,
  editionsOf,
  itemsOf,
  linesOf,
} from '../daftar/edition/edition.ts';
import type { EditionItem } from '../daftar/edition/line.ts';
import type { Reader } from '../db/db.ts';
import type { Installation } from '../journal/installation.ts';
import { type Office, officeById } from '../people/office.ts';
import { meetingOfRun } from '../pleno/meeting.ts';
import { renderPdf } from '../print/typst.ts';
import type { DroppedItem, EditionContent, PublishedEdition } from './edition-content.ts';
import { listPdfData } from './list-pdf.ts';
import { why } from './why.ts';

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
export async function publicationOf(
  reader: Reader,
  office: string,
  edition: string,
): Promise<Publication | null> {
  const [row] = await reader<Publication[]>`
    ${select(reader)} where (o.office, o.edition) = (${office}, ${edition})`;
  return row ?? null;
}

/** Every published edition of the installation, oldest first. */
export async function publishedEditions(reader: Reader): Promise<
  {
    office: string;
    officeCode: string;
    officeName: string;
    edition: string;
    nomor: number;
    manifestSha256: string;
  }[]
> {
  return reader`
    select e.office, f.code as office_code, f.name as office_name, e.id as edition, e.nomor, p.manifest_sha256
    from publication p join edition e on (e.office, e.id) = (p.office, p.edition) join office f on f.id = e.office
    order by e.office, e.nomor`;
}

const NO_BYTES = new Uint8Array(0);
/** Files looked for at once. */
const AT_ONCE = 16;

/** Files that the edition names but custody no longer holds. */
export async function missingFiles(store: Store, items: readonly EditionItem[]): Promise<string[]> {
  const names = [...new Set(items.flatMap((item) => item.berkas.map((file) => file.sha256)))];
  const missing: string[] = [];
  for (let from = 0; from < names.length; from += AT_ONCE) {
    const some = names.slice(from, from + AT_ONCE);
    const sizes = await Promise.all(some.map((sha256) => store.sizeOf(sha256)));
    missing.push(...some.filter((_, index) => sizes[index] === null));
  }
  return missing;
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

/** What is off the list since this edition or an earlier one: of an item that went more than once, the last time. */
async function everDropped(
  reader: Reader,
  office: string,
  editions: readonly Edition[],
): Promise<DroppedItem[]> {
  const lists = await Promise.all(
    editions.map(async (edition) =>
      (await droppedBy(reader, office, edition)).map((item) => ({ ...item, edisi: edition.nomor })),
    ),
  );
  const seen = new Set<string>();
  return lists.flat().filter(({ nomor }) => !seen.has(nomor) && seen.add(nomor));
}

export interface ContentWanted {
  /** False leaves out the two PDFs, for readers that only need the list. */
  readonly documents?: boolean;
  /** Summary to print while the PPID has not ordered yet: a preview. Without it the edition must be ordered. */
  readonly proposed?: string;
}

/**
 * Everything a published edition is made of, from the database and custody. Equal for equal `publishedAt`, so that
 * an edition lost from disk can be built again byte for byte.
 * @throws NotFound when the edition was not ordered and nothing is proposed
 * @throws Refused while there are no signed minutes
 */
export async function editionContent(
  at: Custody,
  officeId: string,
  editionId: string,
  publishedAt: Date,
  { documents = true, proposed }: ContentWanted = {},
): Promise<EditionContent> {
  const { db, store } = at;
  const [office, edition, ordered] = await Promise.all([
    officeById(db, officeId),
    editionById(db, officeId, editionId),
    publicationOf(db, officeId, editionId),
  ]);
  const order = ordered ?? (proposed === undefined ? null : { ringkasan: proposed, orderedAt: publishedAt });
  if (!order) throw new NotFound('order');
  const meeting = await meetingOfRun(db, officeId, edition.run);
  if (!meeting?.signedPdf || !meeting.nomor || !meeting.establishedAt)
    throw new Refused([why.notEstablished()]);
  const rows = await linesOf(db, officeId, editionId);
  const items = rows.map((row) => JSON.parse(row.line) as EditionItem);
  const earlier = (await editionsOf(db, officeId)).filter((one) => one.nomor < edition.nomor);
  const [previous] = earlier;
  const dropped = await everDropped(db, officeId, [edition, ...earlier]);
  const listed = new Set(items.map((item) => item.nomor));
  const published = {
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
  };
  return {
    office,
    edition: published,
    previous: previous
      ? {
          nomor: previous.nomor,
          establishedOn: previous.decidedOn,
          items: await itemsOf(db, officeId, previous.id),
        }
      : null,
    earlier: earlier.map(({ nomor, decidedOn, items }) => ({ nomor, establishedOn: decidedOn, items })),
    reasons: Object.fromEntries(
      rows.flatMap((row, index) => (row.alasan ? [[items[index]?.nomor, row.alasan]] : [])),
    ),
    dropped: dropped.filter((item) => !listed.has(item.nomor)),
    async *files(sha256) {
      yield* await store.read(sha256);
    },
    minutesPdf: documents
      ? await buffer(sound(await store.read(meeting.signedPdf), meeting.signedPdf))
      : NO_BYTES,
    listPdf: documents ? await listPdf(at, office, published) : NO_BYTES,
  };
}

/** The list as the office prints it. */
function listPdf(
  { folders, publicUrl }: Installation,
  office: Office,
  { nomor, root, decidedOn, beritaAcara, items, publishedAt }: PublishedEdition,
): Promise<Uint8Array> {
  return renderPdf({
    template: 'daftar.typ',
    templateFolder: folders.templates,
    data: listPdfData({
      office,
      edition: { nomor, root, establishedOn: decidedOn, beritaAcara, items },
      verifyUrl: publicUrl ? `${publicUrl}/verifikasi.html` : null,
    }),
    title: `Daftar Informasi Publik ${office.shortName}, Edisi ${nomor}`,
    date: dayOf(publishedAt, office.zone),
  });
}
