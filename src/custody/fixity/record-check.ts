import { NotFound } from '../../base/errors.ts';
import { newId } from '../../base/id.ts';
import type { Db, Tx } from '../../db/db.ts';
import { transaction } from '../../db/transaction.ts';
import { machineDeed } from '../../journal/act.ts';
import type { Hasil, Salinan } from './check-blob.ts';
import type { FixityCheck } from './fixity-check.ts';
import type { Lying } from './untracked.ts';

/**
 * Findings of one check that its journal entry spells out; the others are counted, and stand in their table.
 * An entry's detail must stay something that can be read.
 */
const SPELLED_OUT = 1000;

/** The check under way, or a new one. */
export async function openCheck(db: Db, office: string, at: Date): Promise<FixityCheck> {
  const [check] = await db<FixityCheck[]>`
    insert into fixity_check (office, id, started_at, sat_at) values (${office}, ${newId(at)}, ${at}, ${at})
    on conflict (office) where ended_at is null do update set sat_at = excluded.sat_at
    returning id, started_at, sat_at, ended_at, cursor, files, bytes, umpan, umpan_ditemukan, temuan`;
  if (!check) throw new Error('no check was opened');
  return check;
}

/** What came of reading one file in one copy. */
export interface Result {
  readonly sha256: string;
  readonly salinan: Salinan;
  readonly hasil: Hasil;
  /** Bytes read. */
  readonly bytes: number;
  /** When. */
  readonly at: Date;
}

/**
 * Keeps what was found of some files, so that a check that breaks off here goes on behind them.
 * @param check null for files that were read by themselves
 */
export async function keepResults(
  db: Db,
  office: string,
  check: string | null,
  results: readonly Result[],
): Promise<void> {
  if (results.length === 0) return;
  const rows = results.map(({ bytes: _, ...result }) => ({ ...result, office, fixityCheck: check }));
  await transaction(db, async (tx) => {
    await tx`
      insert into fixity_result ${tx(rows)} on conflict (office, sha256, salinan) do update
      set hasil = excluded.hasil, at = excluded.at, fixity_check = excluded.fixity_check`;
    await tx`
      update fixity_finding f set pulih_at = r.at, fixity_check = ${check}
      from fixity_result r where (r.office, r.sha256, r.salinan) = (f.office, f.sha256, f.salinan)
        and f.office = ${office} and f.sha256 = any(${results.map(({ sha256 }) => sha256)})
        and f.hasil in ('berubah', 'hilang') and r.hasil = 'utuh' and f.pulih_at is null`;
    for (const { sha256, salinan, hasil, at } of results)
      if (hasil !== 'utuh') await keepFinding(tx, office, check, { sha256, salinan, hasil, size: null, at });
    if (check === null) return;
    await tx`
      update fixity_check set files = files + ${results.length},
        bytes = bytes + ${results.reduce((sum, { bytes }) => sum + bytes, 0)}
      where (office, id) = (${office}, ${check})`;
  });
}

interface NewFinding {
  readonly sha256: string;
  readonly salinan: Salinan;
  readonly hasil: string;
  readonly size: number | null;
  readonly at: Date;
}

/** One finding stands for one file in one copy, however many checks see it. */
async function keepFinding(tx: Tx, office: string, check: string | null, found: NewFinding): Promise<void> {
  await tx`
    insert into fixity_finding ${tx({ ...found, office, id: newId(found.at), fixityCheck: check })}
    on conflict (office, sha256, salinan) where pulih_at is null do update
    set hasil = excluded.hasil, size = excluded.size, fixity_check = excluded.fixity_check`;
}

/** Keeps how far the list of a copy was read, and what in it has no record; damaged bytes set aside are known. */
export async function keepStretch(
  db: Db,
  office: string,
  check: string,
  { salinan, cursor, found, at }: { salinan: Salinan; cursor: string; found: readonly Lying[]; at: Date },
): Promise<void> {
  await transaction(db, async (tx) => {
    const aside = await tx<{ disisihkan: string }[]>`
      select disisihkan from fixity_finding where disisihkan = any(${found.map(({ sha256 }) => sha256)})`;
    const known = new Set(aside.map(({ disisihkan }) => disisihkan));
    for (const { sha256, size } of found)
      if (!known.has(sha256))
        await keepFinding(tx, office, check, { sha256, salinan, hasil: 'tak_tercatat', size, at });
    await tx`update fixity_check set cursor = ${cursor} where (office, id) = (${office}, ${check})`;
  });
}

/** Counts the planted files of a sitting; one that was passed over is a finding until a later sitting finds it. */
export async function keepUmpan(
  db: Db,
  office: string,
  check: string,
  {
    salinan,
    planted,
    missed,
    at,
  }: { salinan: Salinan; planted: number; missed: readonly string[]; at: Date },
): Promise<void> {
  await transaction(db, async (tx) => {
    await tx`
      update fixity_check
      set umpan = umpan + ${planted}, umpan_ditemukan = umpan_ditemukan + ${planted - missed.length}
      where (office, id) = (${office}, ${check})`;
    for (const sha256 of missed)
      await keepFinding(tx, office, check, { sha256, salinan, hasil: 'umpan_lolos', size: null, at });
    await tx`
      update fixity_finding set pulih_at = ${at}
      where office = ${office} and salinan = ${salinan} and hasil = 'umpan_lolos' and pulih_at is null
        and sha256 <> all(${[...missed]})`;
  });
}

/** A finding as the journal spells it out. */
interface Standing {
  readonly sha256: string;
  readonly salinan: Salinan;
  readonly hasil: string;
}

/**
 * Memeriksa keutuhan berkas: setiap berkas dibaca ulang dan dibandingkan dengan sidiknya, pada setiap salinan.
 * UU 43/2009 art. 40 (memelihara arsip dinamis); UU 14/2008 art. 7. Terang does it by itself; what
 * it read is kept file by file while it goes, and this entry closes the account.
 * @returns how many findings stand
 */
export const endCheck = machineDeed({
  kind: 'fixity.checked',
  async load(tx, input: { readonly check: string; readonly listed: boolean }, by) {
    await tx`select 1 from fixity_check where (office, id) = (${by.office}, ${input.check}) for update`;
    const [check] = await tx<FixityCheck[]>`
      select id, started_at, sat_at, ended_at, cursor, files, bytes, umpan, umpan_ditemukan, temuan
      from fixity_check where (office, id) = (${by.office}, ${input.check})`;
    if (!check) throw new NotFound('fixity-check');
    return check;
  },
  refuse: () => [],
  async apply(tx, check, by, input, at) {
    if (input.listed) await settleUntracked(tx, by.office, input.check, at);
    await settleDestroyed(tx, by.office, at);
    const standing = await tx<Standing[]>`
      select sha256, salinan, hasil from fixity_finding where office = ${by.office} and pulih_at is null
      order by sha256, salinan`;
    await tx`
      update fixity_check set ended_at = ${at}, sat_at = ${at}, temuan = ${standing.length}
      where (office, id) = (${by.office}, ${input.check})`;
    return {
      subject: `fixity-check:${input.check}`,
      detail: {
        ...{ berkas: check.files, byte: check.bytes },
        ...{ umpan: check.umpan, umpanDitemukan: check.umpanDitemukan, temuan: standing.length },
        daftarTemuan: standing.slice(0, SPELLED_OUT).map((one) => ({ ...one })),
      },
      result: standing.length,
    };
  },
});

/** Bytes that meanwhile got their record, or are gone: they were seen while they came or went. */
async function settleUntracked(tx: Tx, office: string, check: string, at: Date): Promise<void> {
  await tx`
    update fixity_finding f set pulih_at = ${at}
    where f.office = ${office} and f.hasil = 'tak_tercatat' and f.pulih_at is null
      and (f.fixity_check is distinct from ${check}
        or exists (select from blob b where b.sha256 = f.sha256 and b.dimusnahkan_at is null))`;
  await tx`
    update orphan o set gugur_at = ${at}
    where o.removed_at is null and o.gugur_at is null
      and exists (select from blob b where b.sha256 = o.sha256 and b.dimusnahkan_at is null)`;
}

/** A file that was destroyed under its deed is missed no longer. */
async function settleDestroyed(tx: Tx, office: string, at: Date): Promise<void> {
  await tx`
    update fixity_finding f set pulih_at = ${at} from blob b
    where (b.office, b.sha256) = (f.office, f.sha256) and f.office = ${office}
      and b.dimusnahkan_at is not null and f.hasil in ('berubah', 'hilang') and f.pulih_at is null`;
}
