import type { Reader } from '../../db/db.ts';
import type { Finding, Hasil } from './finding.ts';

/** The examination of one file, or its place in the queue. */
export interface Examination {
  readonly office: string;
  readonly sha256: string;
  readonly queuedAt: Date;
  /** Who gave these bytes first; null where Terang itself took them from a watched folder. */
  readonly person: string | null;
  readonly startedAt: Date | null;
  /** How often it was begun; more than once means that the server went down in the middle. */
  readonly tries: number;
  /** What keeps it waiting: the virus scanner, the store or the sandbox does not work now. */
  readonly tundaSebab: 'pemindai' | 'penyimpanan' | 'pemeriksa' | null;
  readonly doneAt: Date | null;
  /** Null while it waits. */
  readonly hasil: Hasil | null;
  /** Media type by content. */
  readonly mediaType: string | null;
  /** Pages, where the type has pages. */
  readonly halaman: number | null;
  readonly findings: readonly Finding[];
  /** Pages that can be drawn, and how many of them are. */
  readonly bergambar: number;
  readonly gambar: number;
  /** Scanned pages whose writing is read by machine, and how many of them were. */
  readonly ocrPerlu: readonly number[];
  readonly ocrSelesai: number;
  /** When everything that follows the outcome was done. */
  readonly lanjutAt: Date | null;
  readonly pemeriksa: string;
}

/** What a person says of a finding: the file may be used all the same, or it is so and must not be published. */
export const PUTUSAN = ['boleh', 'jangan_terbit'] as const;
export type Putusan = (typeof PUTUSAN)[number];

/** A person's answer to a finding, or the release of a file from quarantine (code `karantina`). */
export interface Answer {
  readonly sha256: string;
  readonly code: string;
  /** 1 for the first answer to that finding; the last one holds. */
  readonly position: number;
  readonly putusan: Putusan;
  /** May be empty only where the first answer is that it must not be published. */
  readonly alasan: string;
  readonly at: Date;
  readonly person: string;
  readonly personName: string;
  readonly jabatanName: string;
}

/** The examinations of these files; one that was never queued is absent. */
export async function examinationsOf(
  reader: Reader,
  office: string,
  sha256s: readonly string[],
): Promise<Map<string, Examination>> {
  const rows = await reader<Examination[]>`
    select office, sha256, queued_at, person, started_at, tries, tunda_sebab, done_at, hasil, media_type, halaman,
      findings, bergambar, gambar, ocr_perlu, ocr_selesai, lanjut_at, pemeriksa
    from examination where office = ${office} and sha256 = any(${[...sha256s]}::text[])`;
  return new Map(rows.map((row) => [row.sha256, row]));
}

/** What people have answered to the findings of these files, earlier answers before later ones. */
export async function answersTo(
  reader: Reader,
  office: string,
  sha256s: readonly string[],
): Promise<Answer[]> {
  return reader<Answer[]>`
    select a.sha256, a.code, a.position, a.putusan, a.alasan, a.at, a.person, p.name as person_name, j.name as jabatan_name
    from finding_answer a join person p on (p.office, p.id) = (a.office, a.person)
      join jabatan j on (j.office, j.id) = (a.office, a.jabatan)
    where a.office = ${office} and a.sha256 = any(${[...sha256s]}::text[]) order by a.code, a.position`;
}

/** Who handed these bytes in, at one time or another. */
export async function giversOf(reader: Reader, office: string, sha256: string): Promise<string[]> {
  const rows = await reader<{ person: string }[]>`
    select person from examination where (office, sha256) = (${office}, ${sha256}) and person is not null
    union select person from softcopy where (office, sha256) = (${office}, ${sha256}) and person is not null`;
  return rows.map((row) => row.person);
}
