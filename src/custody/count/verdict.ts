import type { Reader } from '../../db/db.ts';
import { labelOfPlace, type Tree } from './branch.ts';
import { type Hasil, outcomesOf } from './outcome.ts';
import { expectedOf, type Scan, type ShelfCount } from './shelf-count.ts';

/** What can be said of a scan at once, before the count is closed. */
export interface Verdict {
  readonly scan: string;
  readonly code: string;
  readonly hasil: Hasil;
  readonly nomor: string;
  readonly judul: string;
  /** Where the record has it, and where it was seen, in words. */
  readonly tercatat: string;
  readonly terlihat: string;
}

/** Tells of some scans of a count what they would come to by themselves, in their own order. */
export async function verdictsOf(
  reader: Reader,
  { office, id }: ShelfCount,
  tree: Tree,
  scans: readonly Scan[],
): Promise<Verdict[]> {
  const ids = scans.flatMap(({ hardcopy }) => hardcopy ?? []);
  const [expected, papers] = await Promise.all([
    expectedOf(reader, office, id),
    reader<
      {
        id: string;
        code: string;
        nomor: string;
        judul: string;
        place: string | null;
        dicoret: boolean;
        dipinjam: boolean;
      }[]
    >`
      select h.id, h.code, d.nomor, d.judul, h.place, h.dicoret_at is not null as dicoret, exists (
        select from loan l where (l.office, l.hardcopy) = (h.office, h.id) and l.kembali_at is null) as dipinjam
      from hardcopy h join dokumen d on (d.office, d.id) = (h.office, h.dokumen)
      where h.office = ${office} and h.id = any(${ids}::uuid[])`,
  ]);
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const wanted = new Map(expected.map((one) => [one.hardcopy, one]));
  return scans.map((scan) => {
    const own = scan.hardcopy ? wanted.get(scan.hardcopy) : undefined;
    const [outcome] = outcomesOf({
      expected: own ? [own] : [],
      scans: [scan],
      papers: byId,
      sameBranch: tree.sameBranch,
    });
    const paper = scan.hardcopy ? byId.get(scan.hardcopy) : undefined;
    return {
      scan: scan.id,
      code: scan.code,
      hasil: outcome?.hasil ?? 'tidak_dikenal',
      nomor: paper?.nomor ?? '',
      judul: paper?.judul ?? (scan.hardcopy ? '' : labelOfPlace(tree, scan.code)),
      tercatat: paper?.dicoret ? 'sudah dicoret: lepas labelnya' : tree.path(outcome?.belongs ?? null),
      terlihat: tree.path(scan.place),
    };
  });
}
