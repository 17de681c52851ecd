import { type Tree, treeOf } from '../../../../custody/count/branch.ts';
import { expectedOf, type ShelfCount, scansOf } from '../../../../custody/count/shelf-count.ts';
import type { Reader } from '../../../../db/db.ts';

/** A paper that an open count expects. */
export interface Awaited {
  readonly code: string;
  readonly nomor: string;
  readonly judul: string;
  readonly place: string;
  readonly dipinjam: boolean;
  /** The only paper of its document, so that the document's number names it too. */
  readonly tunggal: boolean;
  /** Scanned anywhere in this count. */
  readonly seen: boolean;
}

/** Where an open count stands: its places in the order of shelves, and every paper that it expects. */
export interface Counting {
  readonly tree: Tree;
  readonly papers: readonly Awaited[];
}

/** Reads an open count for its page. Of a paper only its number and title are read. */
export async function countingOf(reader: Reader, count: ShelfCount): Promise<Counting> {
  const { office, id } = count;
  const [tree, expected, scans, facts] = await Promise.all([
    treeOf(reader, office),
    expectedOf(reader, office, id),
    scansOf(reader, office, id),
    reader<{ id: string; code: string; nomor: string; judul: string; tunggal: boolean }[]>`
      select h.id, h.code, d.nomor, d.judul, not exists (
        select from hardcopy x where (x.office, x.dokumen) = (h.office, h.dokumen) and x.id <> h.id
          and x.dimusnahkan_at is null and x.dicoret_at is null) as tunggal
      from hardcopy h join dokumen d on (d.office, d.id) = (h.office, h.dokumen)
      where h.office = ${office} and h.id in (
        select hardcopy from shelf_count_expected where (office, shelf_count) = (${office}, ${id}))`,
  ]);
  const byId = new Map(facts.map((paper) => [paper.id, paper]));
  const seen = new Set(scans.map(({ hardcopy }) => hardcopy));
  const papers = expected.flatMap(({ hardcopy, place, dipinjam }): Awaited[] => {
    const paper = byId.get(hardcopy);
    if (!paper) return [];
    const { code, nomor, judul, tunggal } = paper;
    return [{ code, nomor, judul, tunggal, place, dipinjam, seen: seen.has(hardcopy) }];
  });
  const key = ({ nomor, code }: Awaited) => `${nomor} ${code}`;
  return { tree, papers: papers.sort((a, b) => (key(a) < key(b) ? -1 : 1)) };
}

/** A place of the counted branch, named from the counted place on, with what is still awaited there. */
export interface CountedPlace {
  readonly id: string;
  readonly parent: string | null;
  readonly code: string;
  readonly name: string;
  readonly expected: number;
  readonly left: number;
}

/** The counted place and all in it; a place's numbers are of papers that lie right there, those lent left out. */
export function countedPlaces(root: string, { tree, papers }: Counting): CountedPlace[] {
  const here = Map.groupBy(papers, ({ place }) => place);
  const above = tree.path(root);
  return tree.below(root).map(({ id, parent, code, name }) => {
    const own = (here.get(id) ?? []).filter(({ dipinjam }) => !dipinjam);
    const left = own.filter(({ seen }) => !seen).length;
    const shown = id === root ? name : tree.path(id).slice(above.length + 3);
    return { id, parent: id === root ? null : parent, code, name: shown, expected: own.length, left };
  });
}

/** Where the person stands: as asked, else the first place with something left, else the counted place itself. */
export function standingAt(
  asked: string | undefined,
  places: readonly CountedPlace[],
): CountedPlace | undefined {
  return places.find(({ id }) => id === asked) ?? places.find(({ left }) => left > 0) ?? places[0];
}
