import { NotFound, type Reason } from '../../base/errors.ts';
import type { Tx } from '../../db/db.ts';
import { deed } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { type Dokumen, dokumenOf } from '../dokumen/dokumen.ts';
import { insertDokumen, titleReasons } from '../dokumen/record-dokumen.ts';
import { keepsFor } from '../who.ts';
import { type Softcopy, softcopiesOf } from './softcopy.ts';
import { why } from './text.ts';

/** A document that is recorded together with its first file; several rows may name the same one. */
export interface WithNewDokumen {
  /** Its own id, made by whoever sends the table. */
  readonly id: string;
  readonly judul: string;
  readonly tahun: number | null;
}

/** One file and the document it belongs to: one that is there, or a new one. */
export interface Match {
  readonly softcopy: string;
  /** The document that it had when the person looked; null for none. */
  readonly was: string | null;
  readonly to: { readonly dokumen: string } | { readonly baru: WithNewDokumen };
}

export interface Matches {
  readonly unit: string;
  /** The run in which new documents are recorded; files that came without a run join it. */
  readonly run: string | null;
  readonly rows: readonly Match[];
}

interface State {
  readonly softcopies: ReadonlyMap<string, Softcopy>;
  readonly dokumen: ReadonlyMap<string, Dokumen>;
  readonly runOpen: boolean;
}

const wantedIds = ({ rows }: Matches) =>
  rows
    .flatMap(({ to }) => ('dokumen' in to ? [to.dokumen] : []))
    .filter((id, i, all) => all.indexOf(id) === i);

async function read(tx: Tx, office: string, input: Matches): Promise<State> {
  const ids = input.rows.map((row) => row.softcopy);
  await tx`
    select 1 from softcopy where office = ${office} and id::text = any(${ids}) order by id for update`;
  const wanted = wantedIds(input);
  await tx`select 1 from dokumen where office = ${office} and id::text = any(${wanted}) order by id for share`;
  const softcopies = await softcopiesOf(tx, office, { ids });
  if (softcopies.length < new Set(ids).size) throw new NotFound('softcopy');
  const dokumen = wanted.length > 0 ? await dokumenOf(tx, office, { ids: wanted }, wanted.length) : [];
  const [run] = await tx`
    select 1 from run where office = ${office} and id::text = ${input.run} and closed_at is null and batal_at is null`;
  return {
    softcopies: new Map(softcopies.map((one) => [one.id, one])),
    dokumen: new Map(dokumen.map((one) => [one.id, one])),
    runOpen: input.run === null || run !== undefined,
  };
}

function rowReasons({ softcopies, dokumen }: State, by: Actor, { softcopy, was, to }: Match): Reason[] {
  const file = softcopies.get(softcopy);
  if (!file) return [];
  const name = file.name;
  const own = [
    ...(keepsFor(by, file.unit) ? [] : [why.notYours()]),
    ...(file.dokumen === was ? [] : [why.matchedMeanwhile(name)]),
    ...(file.dimusnahkanAt ? [why.dokumenDestroyed(name)] : []),
  ];
  if ('baru' in to) return [...own, ...titleReasons(to.baru.judul)];
  const target = dokumen.get(to.dokumen);
  if (!target) return [...own, why.noSuchDokumen(name)];
  return [
    ...own,
    ...(keepsFor(by, target.unit) ? [] : [why.dokumenNotYours(name)]),
    ...(target.dimusnahkanAt ? [why.dokumenDestroyed(name)] : []),
  ];
}

/** The same reason once, however many rows have it. */
function distinct(reasons: readonly Reason[]): Reason[] {
  return reasons.filter((one, i) => reasons.findIndex((other) => other.id === one.id) === i);
}

/**
 * Mendata softcopy: setiap berkas dipasangkan dengan dokumennya, yang sudah tercatat atau yang baru, sekaligus untuk
 * seluruh tabel. Yang belum jelas boleh menunggu.
 * SOP KPU Kota Tangerang 19/2025 step 2 (mendata softcopy).
 */
export const attachSoftcopy = deed({
  kind: 'softcopy.attached',
  load: (tx, input: Matches, by) => read(tx, by.office, input),
  refuse: (state, by, input) =>
    distinct([
      ...(input.rows.length > 0 ? [] : [why.nothingToMatch()]),
      ...(keepsFor(by, input.unit) ? [] : [why.notYours()]),
      ...(state.runOpen ? [] : [why.runClosed()]),
      ...input.rows.flatMap((row) => rowReasons(state, by, row)),
    ]),
  async apply(tx, state, by, { unit, run, rows }, at) {
    const fresh = new Map(rows.flatMap(({ to }) => ('baru' in to ? [[to.baru.id, to.baru] as const] : [])));
    const numbers = new Map([...state.dokumen].map(([id, { nomor }]) => [id, nomor]));
    for (const [id, { judul, tahun }] of fresh)
      numbers.set(id, await insertDokumen(tx, by, { id, judul, unit, tahun, run }, at));
    const done = rows.map(({ softcopy, to }) => {
      const dokumen = 'baru' in to ? to.baru.id : to.dokumen;
      const baru = fresh.get(dokumen);
      const judul = baru ? { judul: baru.judul.trim(), tahun: baru.tahun } : {};
      return { softcopy, dokumen, nomor: numbers.get(dokumen) ?? '', ...judul };
    });
    await tx`
      update softcopy s set dokumen = m.dokumen, run = case
        when s.run is null and not exists (select from softcopy o
          where (o.office, o.unit, o.sha256) = (s.office, s.unit, s.sha256) and o.run = ${run}::uuid)
        then ${run}::uuid else s.run end
      from unnest(${done.map((one) => one.softcopy)}::uuid[], ${done.map((one) => one.dokumen)}::uuid[])
        as m (softcopy, dokumen)
      where (s.office, s.id) = (${by.office}, m.softcopy)`;
    return { subject: `unit:${unit}`, detail: { run, rows: done }, result: done.length };
  },
});
