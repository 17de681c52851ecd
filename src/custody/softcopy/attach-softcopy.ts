import { NotFound, type Reason } from '../../base/errors.ts';
import { both } from '../../base/text.ts';
import type { Tx } from '../../db/db.ts';
import { deed } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { struckReasons } from '../coret/text.ts';
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
    ...struckReasons(file),
    ...(file.digantikanOleh ? [why.matchLast(name)] : []),
  ];
  if ('baru' in to) {
    const untitled = titleReasons(to.baru.judul).map((one) => ({
      ...one,
      ...both(`${name}: ${one.id}`, `${name}: ${one.en}`),
    }));
    return [...own, ...untitled];
  }
  const target = dokumen.get(to.dokumen);
  if (!target) return [...own, why.noSuchDokumen(name)];
  return [
    ...own,
    ...(keepsFor(by, target.unit) ? [] : [why.dokumenNotYours(name)]),
    ...(target.dimusnahkanAt ? [why.dokumenDestroyed(name)] : []),
    ...struckReasons(target),
  ];
}

/**
 * Brings the earlier versions of files along to their new document, and takes the files off the papers of another
 * document whose scan they were.
 * @returns ids of those papers
 */
async function bringAlong(tx: Tx, office: string, softcopies: readonly string[]): Promise<string[]> {
  const chain = tx`
    with recursive chain as (
      select s.id, s.menggantikan, s.dokumen from softcopy s
      where s.office = ${office} and s.id = any(${[...softcopies]}::uuid[])
      union
      select s.id, s.menggantikan, c.dokumen from softcopy s join chain c on s.id = c.menggantikan
      where s.office = ${office})`;
  await tx`${chain} update softcopy s set dokumen = c.dokumen from chain c
    where (s.office, s.id) = (${office}, c.id) and s.dokumen is distinct from c.dokumen`;
  const papers = await tx<{ id: string }[]>`${chain}
    update hardcopy h set pindaian = null, version = h.version + 1 from chain c
    where (h.office, h.pindaian) = (${office}, c.id) and h.dokumen <> c.dokumen returning h.id`;
  return papers.map(({ id }) => id);
}

/** The same reason once, however many rows have it. */
function distinct(reasons: readonly Reason[]): Reason[] {
  return reasons.filter((one, i) => reasons.findIndex((other) => other.id === one.id) === i);
}

/**
 * Mendata softcopy: setiap berkas dipasangkan dengan dokumennya, yang sudah tercatat atau yang baru, sekaligus untuk
 * seluruh tabel. Yang belum jelas boleh menunggu; yang keliru dapat dipasangkan lagi, dan versi lamanya ikut.
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
          where (o.office, o.unit, o.sha256) = (s.office, s.unit, s.sha256) and o.run = ${run}::uuid
            and o.dicoret_at is null)
        then ${run}::uuid else s.run end
      from unnest(${done.map((one) => one.softcopy)}::uuid[], ${done.map((one) => one.dokumen)}::uuid[])
        as m (softcopy, dokumen)
      where (s.office, s.id) = (${by.office}, m.softcopy)`;
    const ids = done.map((one) => one.softcopy);
    const terlepas = await bringAlong(tx, by.office, ids);
    const detail = { run, rows: done, ...(terlepas.length > 0 ? { terlepas } : {}) };
    const about = done.flatMap((one) => [`softcopy:${one.softcopy}`, `dokumen:${one.dokumen}`]);
    return { subject: `unit:${unit}`, about, detail, result: done.length };
  },
});
