import { sha256 } from '../../base/hash.ts';
import { canonical, type Json } from '../../base/json.ts';
import { shortDay, type Tanggal } from '../../base/tanggal.ts';
import type { Reader } from '../../db/db.ts';
import { labelOfPlace, treeOf } from './branch.ts';
import { HASIL, type Outcome, outcomesOf } from './outcome.ts';
import { type CountLine, expectedOf, type ShelfCount, scansOf } from './shelf-count.ts';

interface Paper {
  readonly id: string;
  readonly code: string;
  readonly nomor: string;
  readonly judul: string;
  readonly place: string | null;
  readonly dimusnahkan: boolean;
  readonly dicoret: boolean;
  readonly peminjam: string | null;
  readonly jatuhTempo: Tanggal | null;
}

async function papersOf(reader: Reader, office: string, count: string): Promise<Paper[]> {
  return reader<Paper[]>`
    select h.id, h.code, d.nomor, d.judul, h.place, h.dimusnahkan_at is not null as dimusnahkan,
      h.dicoret_at is not null as dicoret, l.peminjam, l.jatuh_tempo
    from hardcopy h join dokumen d on (d.office, d.id) = (h.office, h.dokumen)
      left join loan l on (l.office, l.hardcopy) = (h.office, h.id) and l.kembali_at is null
    where h.office = ${office} and (
      h.id in (select hardcopy from shelf_count_expected where (office, shelf_count) = (${office}, ${count}))
      or h.code in (select code from shelf_count_scan where (office, shelf_count) = (${office}, ${count})))`;
}

/** What a line says besides its outcome. */
function remark({ hasil, belongs, lentButHere }: Outcome, paper: Paper | undefined): string {
  if (!paper) return '';
  const loan = paper.peminjam
    ? `dipinjam ${paper.peminjam}${paper.jatuhTempo ? ` sampai ${shortDay(paper.jatuhTempo)}` : ''}`
    : '';
  if (lentButHere) return `tercatat ${loan}`;
  if (hasil === 'dipinjam') return loan || 'dipinjam saat hitungan dimulai';
  if (paper.dimusnahkan) return 'tercatat sudah dimusnahkan';
  if (paper.dicoret) return 'sudah dicoret: lepas labelnya';
  return hasil === 'salah_tempat' && belongs === null ? 'belum punya tempat' : '';
}

/**
 * What a count would come to if it were closed now, line by line, what must be acted on first. A code that a paper got
 * only after it was scanned counts as that paper's.
 */
export async function countedNow(reader: Reader, { office, id }: ShelfCount): Promise<CountLine[]> {
  const [expected, scans, papers, tree] = await Promise.all([
    expectedOf(reader, office, id),
    scansOf(reader, office, id),
    papersOf(reader, office, id),
    treeOf(reader, office),
  ]);
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const byCode = new Map(papers.map((paper) => [paper.code, paper]));
  const outcomes = outcomesOf({
    expected,
    scans: scans.map((scan) => ({ ...scan, hardcopy: scan.hardcopy ?? byCode.get(scan.code)?.id ?? null })),
    papers: new Map(
      papers.map(({ id, code, place, peminjam }) => [id, { code, place, dipinjam: peminjam !== null }]),
    ),
    sameBranch: tree.sameBranch,
  });
  const lines = outcomes.map((one): CountLine => {
    const paper = one.hardcopy ? byId.get(one.hardcopy) : undefined;
    return {
      hasil: one.hasil,
      hardcopy: one.hardcopy,
      code: one.code,
      nomor: paper?.nomor ?? '',
      judul: paper?.judul ?? '',
      tercatat: tree.path(one.belongs),
      terlihat: tree.path(one.seen),
      place: one.seen,
      keterangan: one.hardcopy ? remark(one, paper) : labelOfPlace(tree, one.code),
    };
  });
  const key = (line: CountLine) =>
    `${HASIL.indexOf(line.hasil)} ${line.tercatat || line.terlihat} ${line.nomor} ${line.code}`;
  return lines
    .map((line) => ({ line, key: key(line) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ line }) => line);
}

/** SHA-256 of a result's lines in their order, for the journal and the printed record. */
export function linesHash(lines: readonly CountLine[]): string {
  const plain = lines.map(
    ({ hasil, hardcopy, code, nomor, judul, tercatat, terlihat, place, keterangan }): Json => ({
      ...{ hasil, hardcopy, code, nomor, judul, tercatat, terlihat, place, keterangan },
    }),
  );
  return sha256(canonical(plain));
}
