import type { Db, Reader, Tx } from '../../db/db.ts';
import type { Examination } from './examination.ts';

/**
 * The queue of examinations: rows that say what waits and how far it came. None of this is anybody's deed; the outcome
 * is, and is recorded by `record-examination.ts`.
 */

/** Milliseconds after which work that nobody has reported on is somebody else's; the one at work reports more often. */
export const SILENT_MS = 120_000;

/** A file whose turn has come. */
export interface Waiting {
  readonly office: string;
  readonly sha256: string;
  /** Media type with which it was taken in. */
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** How often it was begun, this time included. */
  readonly tries: number;
}

/** Queues a file that is being taken in; one known already keeps its outcome. */
export async function queueExamination(
  tx: Tx,
  { office, sha256, person, at }: { office: string; sha256: string; person: string | null; at: Date },
): Promise<void> {
  await tx`
    insert into examination (office, sha256, queued_at, person) values (${office}, ${sha256}, ${at}, ${person})
    on conflict (office, sha256) do nothing`;
}

/** Takes the file that has waited longest; null when none may be begun now. */
export async function takeWaiting(db: Db, at: Date): Promise<Waiting | null> {
  const silent = new Date(at.getTime() - SILENT_MS);
  const [row] = await db<Waiting[]>`
    update examination e set started_at = ${at}, tries = tries + 1, tunda_sampai = null, tunda_sebab = null
    from blob b
    where (b.office, b.sha256) = (e.office, e.sha256) and (e.office, e.sha256) = (
      select office, sha256 from examination
      where done_at is null and (started_at is null or started_at < ${silent})
        and (tunda_sampai is null or tunda_sampai <= ${at})
      order by queued_at, sha256 limit 1 for update skip locked)
    returning e.office, e.sha256, b.media_type, b.size, e.tries`;
  return row ?? null;
}

/**
 * Gives back what a process began that died, without waiting for its silence: for whoever knows that no other process
 * examines files on this database.
 */
export async function releaseBegun(db: Db): Promise<void> {
  await db`update examination set started_at = null where done_at is null and started_at is not null`;
}

/** Why a file is put back: the virus scanner, the store, or the sandbox does not work now. */
type Sebab = 'pemindai' | 'penyimpanan' | 'pemeriksa';

type Key = Pick<Waiting, 'office' | 'sha256'>;

/** Says that the work goes on. */
export async function stillAtWork(db: Db, { office, sha256 }: Key, at: Date): Promise<void> {
  await db`update examination set started_at = ${at}
    where (office, sha256) = (${office}, ${sha256}) and done_at is null`;
}

/** Puts a file back: nothing was wrong with it. Until then it is not begun again. */
export async function putBack(
  db: Db,
  { office, sha256 }: Key,
  later: { until: Date; sebab: Sebab } | null,
): Promise<void> {
  await db`
    update examination set started_at = null, tries = tries - 1, tunda_sampai = ${later?.until ?? null},
      tunda_sebab = ${later?.sebab ?? null}
    where (office, sha256) = (${office}, ${sha256}) and done_at is null`;
}

/** A file whose outcome stands, and that still lacks page images or the text of its scans. */
export type Further = Pick<
  Examination,
  'office' | 'sha256' | 'findings' | 'bergambar' | 'gambar' | 'ocrPerlu' | 'ocrSelesai'
> & { readonly lanjutTries: number };

/** Takes the file whose outcome is oldest; one in quarantine only once it was released. */
export async function takeFurther(db: Db, at: Date): Promise<Further | null> {
  const silent = new Date(at.getTime() - SILENT_MS);
  const [row] = await db<Further[]>`
    update examination set lanjut_started_at = ${at}, lanjut_tries = lanjut_tries + 1
    where (office, sha256) = (
      select e.office, e.sha256 from examination e
      where e.done_at is not null and e.lanjut_at is null
        and (e.lanjut_started_at is null or e.lanjut_started_at < ${silent})
        and (e.hasil <> 'karantina' or exists (select from finding_answer a
          where (a.office, a.sha256, a.code) = (e.office, e.sha256, 'karantina')))
      order by e.done_at, e.sha256 limit 1 for update skip locked)
    returning office, sha256, findings, bergambar, gambar, ocr_perlu, ocr_selesai, lanjut_tries`;
  return row ?? null;
}

/** Notes how far the images and the reading came, and lets the file go for its next turn. */
export async function noteProgress(
  db: Db,
  { office, sha256 }: Key,
  now: { bergambar?: number; gambar?: number; ocrSelesai?: number },
): Promise<void> {
  await db`
    update examination set bergambar = coalesce(${now.bergambar ?? null}, bergambar),
      gambar = coalesce(${now.gambar ?? null}, gambar), ocr_selesai = coalesce(${now.ocrSelesai ?? null}, ocr_selesai),
      lanjut_started_at = null, lanjut_tries = 0
    where (office, sha256) = (${office}, ${sha256})`;
}

/** Gives a file's turn back without having got any further; counted unless it was our own doing. */
export async function letGo(db: Db, { office, sha256 }: Key, counted: boolean): Promise<void> {
  await db`
    update examination set lanjut_started_at = null, lanjut_tries = lanjut_tries - ${counted ? 0 : 1}
    where (office, sha256) = (${office}, ${sha256})`;
}

/** Nothing more is to be made from the file. */
export async function endFurther(db: Db, { office, sha256 }: Key, at: Date): Promise<void> {
  await db`update examination set lanjut_at = ${at}, lanjut_started_at = null
    where (office, sha256) = (${office}, ${sha256})`;
}

/** How many files are to be examined before this one. */
export async function aheadOf(reader: Reader, { office, sha256 }: Key): Promise<number> {
  const [row] = await reader<{ n: number }[]>`
    select count(*)::int as n from examination e, examination own
    where (own.office, own.sha256) = (${office}, ${sha256}) and e.done_at is null
      and (e.queued_at, e.sha256) < (own.queued_at, own.sha256)`;
  return row?.n ?? 0;
}
