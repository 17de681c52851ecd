import { dayOf } from '../../../../base/tanggal.ts';
import { unfitFiles } from '../../../../custody/examine/fit.ts';
import { type Edition, editionById, editionsOf, linesOf } from '../../../../daftar/edition/edition.ts';
import { type EditionItem, editionRoot, KLASIFIKASI } from '../../../../daftar/edition/line.ts';
import { valueFaults } from '../../../../daftar/entry-values.ts';
import type { Actor } from '../../../../journal/actor.ts';
import { mandatesOn } from '../../../../people/mandate.ts';
import type { Office } from '../../../../people/office.ts';
import { type Meeting, meetingOfRun } from '../../../../pleno/meeting.ts';
import { runById } from '../../../../procedure/read-run.ts';
import type { Run } from '../../../../procedure/run.ts';
import { missingFiles, type Publication, publicationOf } from '../../../../publication/publication.ts';
import { isInPlace } from '../../../../publication/publish-edition.ts';
import type { Site } from '../../../context.ts';

/** What the system checked about an edition before it is ordered; every number is computed, none declared. */
interface Findings {
  readonly complete: number;
  readonly files: number;
  readonly missing: number;
  /** Files that nobody may see yet: not examined, in quarantine, or with findings that nobody answered. */
  readonly unfit: readonly { readonly sha256: string; readonly nama: string | null }[];
  /** Items outside the three public classes; always 0 in an edition, and shown because people ask. */
  readonly unlisted: number;
  readonly rootMatches: boolean;
}

/** Everything about one edition that its page shows. */
export interface Dossier {
  readonly edition: Edition;
  readonly run: Run;
  readonly meeting: Meeting | null;
  readonly publication: Publication | null;
  /** The edition before this one. */
  readonly before: Edition | null;
  readonly items: readonly EditionItem[];
  readonly findings: Findings;
  /** People who may upload it, by post. */
  readonly desk: readonly { readonly name: string; readonly jabatan: string }[];
  readonly orderedBy: string;
  /** False when it is recorded as published while its folder is not there. */
  readonly inPlace: boolean;
}

async function findings(
  site: Site,
  edition: Edition,
  lines: readonly string[],
  items: readonly EditionItem[],
  signed: string | null,
): Promise<Findings> {
  const complete = items.filter((item) => {
    const forms = { softcopy: item.bentuk.includes('softcopy'), hardcopy: item.bentuk.includes('hardcopy') };
    return valueFaults({ ...item, ...forms, klasifikasiUsulan: item.klasifikasi }).length === 0;
  });
  const names = new Map<string, string | null>([
    ...(signed ? [[signed, null] as const] : []),
    ...items.flatMap((item) => item.berkas.map(({ sha256, nama }) => [sha256, nama] as const)),
  ]);
  const unfit = await unfitFiles(site.db, edition.office, [...names.keys()]);
  return {
    complete: complete.length,
    files: new Set(items.flatMap((item) => item.berkas.map((file) => file.sha256))).size,
    unfit: unfit.map((sha256) => ({ sha256, nama: names.get(sha256) ?? null })),
    missing: (await missingFiles(site.store, items)).length,
    unlisted: items.filter((item) => !KLASIFIKASI.includes(item.klasifikasi)).length,
    rootMatches: editionRoot(lines) === edition.root,
  };
}

/** @throws NotFound when the office has no such edition */
export async function dossierOf(site: Site, by: Actor, office: Office, id: string): Promise<Dossier> {
  const { db } = site;
  const edition = await editionById(db, by.office, id);
  const [run, meeting, publication, editions, rows] = await Promise.all([
    runById(db, by.office, edition.run),
    meetingOfRun(db, by.office, edition.run),
    publicationOf(db, by.office, id),
    editionsOf(db, by.office),
    linesOf(db, by.office, id),
  ]);
  const lines = rows.map((row) => row.line);
  const items = lines.map((line) => JSON.parse(line) as EditionItem);
  const mandates = await mandatesOn(db, by.office, dayOf(site.clock.now(), office.zone));
  const [orderer] = publication
    ? await db<
        { name: string }[]
      >`select name from person where (office, id) = (${by.office}, ${publication.orderedBy})`
    : [];
  return {
    edition,
    run,
    meeting,
    publication,
    before: editions.find((one) => one.nomor < edition.nomor) ?? null,
    items,
    findings: await findings(site, edition, lines, items, meeting?.signedPdf ?? null),
    desk: mandates
      .filter((mandate) => mandate.fungsi === 'desk')
      .map((mandate) => ({ name: mandate.personName, jabatan: mandate.jabatanName })),
    orderedBy: orderer?.name ?? '',
    inPlace: publication?.publishedAt ? await isInPlace(site, office.code, edition.nomor) : true,
  };
}
