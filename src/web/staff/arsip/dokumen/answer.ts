import type { Tree } from '../../../../custody/count/branch.ts';
import { type Dokumen, dokumenOf } from '../../../../custody/dokumen/dokumen.ts';
import { type Hardcopy, hardcopiesOf } from '../../../../custody/hardcopy/hardcopy.ts';
import { type Gone, goneOf } from '../../../../custody/keeping/destruction/gone.ts';
import { type Hold, holdsOf } from '../../../../custody/keeping/hold.ts';
import { klasifikasiArsipOf } from '../../../../custody/keeping/klasifikasi-arsip.ts';
import { type Retensi, retensiOf } from '../../../../custody/keeping/retensi.ts';
import { type Softcopy, softcopiesOf } from '../../../../custody/softcopy/softcopy.ts';
import type { Reader } from '../../../../db/db.ts';

/** What is left of something destroyed: under which minutes, and when. */
export interface Tombstone {
  readonly dokumen: string;
  readonly softcopy: string | null;
  readonly hardcopy: string | null;
  readonly destruction: string;
  readonly nomor: string;
  readonly at: Date;
}

/** Everything that answers where a document is, who has it, since when, until when, and what is missing. */
export interface Answer {
  readonly dokumen: Dokumen;
  readonly papers: readonly Hardcopy[];
  /** Papers that were struck out as recorded by mistake. */
  readonly dicoret: readonly Hardcopy[];
  /** Since when each paper lies where it lies, or is with its borrower. */
  readonly since: ReadonlyMap<string, Date>;
  /** Versions in force; earlier ones are on the document's page. */
  readonly files: readonly Softcopy[];
  readonly tombstones: readonly Tombstone[];
  readonly retensi: Retensi;
  /** Holds that stand. */
  readonly holds: readonly Hold[];
  /** Why it is gone, once it was destroyed. */
  readonly gone: Gone | null;
}

async function tombstonesOf(reader: Reader, office: string, ids: readonly string[]): Promise<Tombstone[]> {
  return reader<Tombstone[]>`
    select t.dokumen, t.softcopy, t.hardcopy, t.destruction, coalesce(d.nomor, '') as nomor, t.at
    from tombstone t join destruction d on (d.office, d.id) = (t.office, t.destruction)
    where t.office = ${office} and t.dokumen = any(${ids}::uuid[]) order by t.at`;
}

/** The last move of each paper, or the beginning of its loan. */
async function sinceOf(reader: Reader, office: string, ids: readonly string[]): Promise<Map<string, Date>> {
  const rows = await reader<{ hardcopy: string; at: Date }[]>`
    select hardcopy, max(at) as at from (
      select hardcopy, at from hardcopy_move where office = ${office}
      union all select hardcopy, at from loan where office = ${office} and kembali_at is null) e
    where hardcopy in (select id from hardcopy where office = ${office} and dokumen = any(${ids}::uuid[]))
    group by hardcopy`;
  return new Map(rows.map(({ hardcopy, at }) => [hardcopy, at]));
}

/** The answers for some documents, in their order. */
export async function answersFor(reader: Reader, office: string, ids: readonly string[]): Promise<Answer[]> {
  if (ids.length === 0) return [];
  const [documents, papers, files, tombstones, since, codes, holds, gone] = await Promise.all([
    dokumenOf(reader, office, { ids }),
    Promise.all(ids.map((dokumen) => hardcopiesOf(reader, office, { dokumen }))),
    Promise.all(ids.map((dokumen) => softcopiesOf(reader, office, { dokumen }))),
    tombstonesOf(reader, office, ids),
    sinceOf(reader, office, ids),
    klasifikasiArsipOf(reader, office),
    holdsOf(reader, office, ids),
    goneOf(reader, office, ids),
  ]);
  return ids.flatMap((id, index) => {
    const dokumen = documents.find((one) => one.id === id);
    if (!dokumen) return [];
    const klasifikasi = codes.find(({ kode }) => kode === dokumen.kodeArsip) ?? null;
    return [
      {
        dokumen,
        papers: (papers[index] ?? []).filter(({ dicoretAt }) => dicoretAt === null),
        dicoret: (papers[index] ?? []).filter(({ dicoretAt }) => dicoretAt !== null),
        files: (files[index] ?? []).filter(({ digantikanOleh }) => digantikanOleh === null),
        tombstones: tombstones.filter((one) => one.dokumen === id),
        since,
        retensi: retensiOf(dokumen, klasifikasi),
        holds: holds.filter((one) => one.dokumen === id && one.dicabutAt === null),
        gone: gone.find((one) => one.dokumen === id) ?? null,
      },
    ];
  });
}

/** Where a paper is, as a person at the desk says it. */
export type Whereabouts =
  | { readonly kind: 'dimusnahkan'; readonly tombstone: Tombstone | null; readonly at: Date }
  | { readonly kind: 'dicoret'; readonly at: Date }
  | { readonly kind: 'dipinjam'; readonly peminjam: string; readonly until: string; readonly late: boolean }
  | { readonly kind: 'salah_tempat'; readonly seen: string; readonly belongs: string }
  | { readonly kind: 'tidak_ditemukan'; readonly nomor: string; readonly belongs: string }
  | { readonly kind: 'di_tempat'; readonly path: string }
  | { readonly kind: 'belum_disimpan' };

/** Where one paper is; the first of these that holds: destroyed, struck out, lent, seen elsewhere, missed, in its place, nowhere. */
export function whereabouts(
  paper: Hardcopy,
  { tombstones }: Pick<Answer, 'tombstones'>,
  tree: Tree,
  today: string,
): Whereabouts {
  const belongs = tree.path(paper.place);
  if (paper.dimusnahkanAt) {
    const tombstone = tombstones.find((one) => one.hardcopy === paper.id) ?? null;
    return { kind: 'dimusnahkan', tombstone, at: paper.dimusnahkanAt };
  }
  if (paper.dicoretAt) return { kind: 'dicoret', at: paper.dicoretAt };
  if (paper.peminjam !== null) {
    const until = paper.jatuhTempo ?? '';
    return { kind: 'dipinjam', peminjam: paper.peminjam, until, late: until !== '' && until < today };
  }
  if (paper.salahTempat) return { kind: 'salah_tempat', seen: tree.path(paper.salahTempat), belongs };
  if (paper.tidakDitemukan) return { kind: 'tidak_ditemukan', nomor: paper.tidakDitemukan, belongs };
  return belongs === '' ? { kind: 'belum_disimpan' } : { kind: 'di_tempat', path: belongs };
}
