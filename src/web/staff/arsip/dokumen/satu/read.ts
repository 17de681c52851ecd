import { type Softcopy, softcopiesOf } from '../../../../../custody/softcopy/softcopy.ts';
import type { Reader } from '../../../../../db/db.ts';
import { entriesAbout, type HistoryEntry } from '../../../../../journal/history.ts';
import { jabatanOf } from '../../../../../people/jabatan.ts';

/** A receipt in which papers or files of the document stand. */
export interface NamedReceipt {
  readonly id: string;
  readonly nomor: string;
  readonly kind: 'penyerahan' | 'peminjaman' | 'pengembalian';
  readonly tanggal: string;
  readonly dari: string;
  readonly kepada: string;
}

/** The receipts of a document's papers and files, newest first. */
export async function receiptsOf(reader: Reader, office: string, dokumen: string): Promise<NamedReceipt[]> {
  return reader<NamedReceipt[]>`
    select distinct t.id, t.nomor, t.kind, t.tanggal, t.dari_nama as dari, t.kepada_nama as kepada, t.at
    from tanda_terima t join tanda_terima_line l on (l.office, l.tanda_terima) = (t.office, t.id)
      left join hardcopy h on (h.office, h.id) = (l.office, l.hardcopy)
      left join softcopy s on (s.office, s.id) = (l.office, l.softcopy)
    where t.office = ${office} and ${dokumen}::uuid in (h.dokumen, s.dokumen)
    order by t.at desc limit 50`;
}

/** A file with the versions before it, newest first. */
export interface Versions {
  readonly present: Softcopy;
  readonly earlier: readonly Softcopy[];
}

/** The document's files, each with its earlier versions. */
export async function versionsOf(reader: Reader, office: string, dokumen: string): Promise<Versions[]> {
  const files = await softcopiesOf(reader, office, { dokumen });
  const byId = new Map(files.map((file) => [file.id, file]));
  const before = (file: Softcopy): Softcopy[] => {
    const one = file.menggantikan ? byId.get(file.menggantikan) : undefined;
    return one ? [one, ...before(one)] : [];
  };
  return files
    .filter(({ digantikanOleh }) => digantikanOleh === null)
    .map((present) => ({ present, earlier: before(present) }));
}

/** What happened, by whom and as what; null where Terang did it by itself or the name was erased. */
export interface Happened extends HistoryEntry {
  readonly who: string | null;
  readonly post: string | null;
}

/** Everything in the journal about a document, its files and its papers, newest first. */
export async function journalOf(
  reader: Reader,
  office: string,
  subjects: readonly string[],
): Promise<Happened[]> {
  const [entries, people, posts] = await Promise.all([
    Promise.all(subjects.map((subject) => entriesAbout(reader, office, subject))),
    reader<{ id: string; name: string }[]>`select id, name from person where office = ${office}`,
    jabatanOf(reader, office),
  ]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const jabatan = new Map(posts.map(({ id, name }) => [id, name]));
  // One deed may concern the document and its papers at once.
  return [...new Map(entries.flat().map((entry) => [entry.seq, entry])).values()]
    .sort((a, b) => b.seq - a.seq)
    .map((entry) => ({
      ...entry,
      who: entry.person ? (names.get(entry.person) ?? null) : null,
      post: entry.jabatan ? (jabatan.get(entry.jabatan) ?? null) : null,
    }));
}
