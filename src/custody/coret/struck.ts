import type { Reader } from '../../db/db.ts';

/** Who struck something out, when, as what and why. */
export interface Struck {
  readonly at: Date;
  readonly person: string;
  readonly personName: string;
  readonly jabatanName: string;
  readonly alasan: string;
}

/** What is said of something that was struck out; null for what stands, and for what the office does not have. */
export async function struckOf(
  reader: Reader,
  office: string,
  what: 'dokumen' | 'hardcopy' | 'softcopy',
  id: string,
): Promise<Struck | null> {
  const [row] = await reader<Struck[]>`
    select x.dicoret_at as at, x.dicoret_person as person, p.name as person_name, j.name as jabatan_name,
      x.dicoret_alasan as alasan
    from ${reader(what)} x join person p on (p.office, p.id) = (x.office, x.dicoret_person)
      join jabatan j on (j.office, j.id) = (x.office, x.dicoret_jabatan)
    where x.office = ${office} and x.id::text = ${id} and x.dicoret_at is not null`;
  return row ?? null;
}

/** Those of these hashes whose every softcopy was struck out and that nothing else of the office uses. */
export async function struckFiles(
  reader: Reader,
  office: string,
  sha256s: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await reader<{ sha256: string }[]>`
    select distinct s.sha256 from softcopy s
    where s.office = ${office} and s.sha256 = any(${[...sha256s]}::text[]) and s.dicoret_at is not null
      and not exists (select from softcopy o
        where (o.office, o.sha256) = (s.office, s.sha256) and o.dicoret_at is null)
      and not exists (select from blob_use u
        where (u.office, u.sha256) = (s.office, s.sha256) and u.oleh <> 'softcopy')`;
  return new Set(rows.map(({ sha256 }) => sha256));
}
