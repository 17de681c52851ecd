import { readFile } from 'node:fs/promises';
import { Refused } from '../../../../base/errors.ts';
import { dayOf } from '../../../../base/tanggal.ts';
import { blobPath } from '../../../../custody/store.ts';
import { droppedBy, editionById, editionsOf, itemsOf, linesOf } from '../../../../daftar/edition.ts';
import type { EditionItem } from '../../../../daftar/edition-line.ts';
import type { Office } from '../../../../people/office.ts';
import { meetingOfRun } from '../../../../pleno/meeting.ts';
import { renderPdf } from '../../../../print/typst.ts';
import type { EditionContent } from '../../../../publication/edition-content.ts';
import { listPdfData } from '../../../../publication/list-pdf.ts';
import { editionContent, publicationOf } from '../../../../publication/publication.ts';
import { why } from '../../../../publication/why.ts';
import type { Site } from '../../../context.ts';

/**
 * What the edition's public pages would be made of if the PPID ordered it with this summary now. Where an order
 * exists, its own summary counts. Times of order and publication are placeholders: `at`.
 * @throws Refused while there are no signed minutes
 */
export async function previewContent(
  site: Site,
  office: Office,
  editionId: string,
  ringkasan: string,
  at: Date,
): Promise<EditionContent> {
  const { db, folders } = site;
  if (await publicationOf(db, office.id, editionId)) return editionContent(site, office.id, editionId, at);
  const edition = await editionById(db, office.id, editionId);
  const meeting = await meetingOfRun(db, office.id, edition.run);
  if (!meeting?.nomor || !meeting.signedPdf || !meeting.establishedAt)
    throw new Refused([why.notEstablished()]);
  const rows = await linesOf(db, office.id, editionId);
  const items = rows.map((row) => JSON.parse(row.line) as EditionItem);
  const earlier = (await editionsOf(db, office.id)).filter((one) => one.nomor < edition.nomor);
  const previous = earlier[0];
  const dropped = await Promise.all(
    [edition, ...earlier].map(async (one) => {
      const list = await droppedBy(db, office.id, one);
      return list.map((item) => ({ ...item, edisi: one.nomor }));
    }),
  );
  const listed = new Set(items.map((item) => item.nomor));
  const { nomor, root, decidedOn } = edition;
  const beritaAcara = meeting.nomor;
  const verifyUrl = site.publicUrl ? `${site.publicUrl}/verifikasi.html` : null;
  const data = listPdfData({
    office,
    edition: { nomor, root, establishedOn: decidedOn, beritaAcara, items },
    verifyUrl,
  });
  return {
    office,
    edition: {
      nomor,
      root,
      lines: rows.map((row) => row.line),
      items,
      decidedOn,
      establishedAt: meeting.establishedAt,
      beritaAcara,
      orderedAt: at,
      publishedAt: at,
      ringkasan,
    },
    previous: previous
      ? {
          nomor: previous.nomor,
          establishedOn: previous.decidedOn,
          items: await itemsOf(db, office.id, previous.id),
        }
      : null,
    earlier: earlier.map((one) => ({ nomor: one.nomor, establishedOn: one.decidedOn, items: one.items })),
    reasons: Object.fromEntries(
      rows.flatMap((row, index) => (row.alasan ? [[items[index]?.nomor, row.alasan]] : [])),
    ),
    dropped: dropped.flat().filter((item) => !listed.has(item.nomor)),
    files: (sha256) => blobPath(folders.blobs, sha256),
    minutesPdf: await readFile(blobPath(folders.blobs, meeting.signedPdf)),
    listPdf: await renderPdf({
      template: 'daftar.typ',
      templateFolder: folders.templates,
      data,
      title: `Daftar Informasi Publik ${office.shortName}, Edisi ${nomor}`,
      date: dayOf(at, office.zone),
    }),
  };
}
