import { NotFound } from '../../base/errors.ts';
import { sha256 } from '../../base/hash.ts';
import { isId, newId } from '../../base/id.ts';
import { canonical, type Json } from '../../base/json.ts';
import type { Tx } from '../../db/db.ts';
import { deed } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { presumptionsOf } from '../../sop/sheet/presumption.ts';
import type { RunningSheet } from '../../sop/sheet/running.ts';
import { runById } from '../read-run.ts';
import type { Run } from '../run.ts';
import { rewriteTasks } from '../task-rows.ts';
import { fits } from './fits.ts';
import { type Proposal, proposalOf } from './proposal.ts';
import { reasonsNotToRatify, type SheetToRatify } from './ratify-reasons.ts';
import type { RunOutcome } from './rehearse.ts';
import { batalText } from './text.ts';

/** Lets go of tasks whose output is no longer what its holder took. */
async function release(tx: Tx, run: Run, effective: RunningSheet, at: Date): Promise<void> {
  const gone = run.assignments.filter((one) => !fits(one, run.sheet, effective)).map((one) => one.id);
  if (gone.length === 0) return;
  await tx`
    update step_assignment set released_at = ${at} where office = ${run.office} and id = any(${gone}::uuid[])`;
}

async function moveRun(
  tx: Tx,
  run: Run,
  { effective, keptSteps, dropped }: RunOutcome,
  { id: sheet, alasan }: SheetToRatify,
  { person, jabatan }: Actor,
  at: Date,
): Promise<void> {
  if (effective === null) return;
  const { office } = run;
  const id = newId(at);
  await tx`
    insert into run_amendment (office, id, run, from_sheet, to_sheet, kept_steps, effective, alasan, at, person, jabatan)
    values (${office}, ${id}, ${run.id}, ${run.sheetId}, ${sheet}, ${keptSteps}, ${tx.json(effective as never)},
      ${alasan}, ${at}, ${person}, ${jabatan})`;
  await tx`
    update step_part set dropped_by = ${id} where office = ${office} and id = any(${[...dropped]}::uuid[])`;
  await tx`update run set sheet = ${sheet}, version = version + 1 where (office, id) = (${office}, ${run.id})`;
  await release(tx, run, effective, at);
  await rewriteTasks(tx, await runById(tx, office, run.id, at));
}

async function voidRun(tx: Tx, run: Run, alasan: string, at: Date): Promise<void> {
  await tx`
    update run set batal_at = ${at}, batal_alasan = ${alasan}, closed_at = ${at}, version = version + 1
    where (office, id) = (${run.office}, ${run.id})`;
  await rewriteTasks(tx, { ...run, closedAt: at });
}

/** Does to every open run what the rehearsal said. */
async function amendRuns(tx: Tx, of: Proposal, to: SheetToRatify, by: Actor, at: Date): Promise<void> {
  const reason = batalText(of.inForce?.nomor ?? '', of.draft.sheet.identitas.nomor ?? '', to.alasan);
  for (const outcome of of.outcomes) {
    const run = of.runs.find(({ id }) => id === outcome.run);
    if (!run) continue;
    if (outcome.outcome === 'pindah') await moveRun(tx, run, outcome, to, by, at);
    if (outcome.outcome === 'batal') await voidRun(tx, run, reason, at);
  }
}

/**
 * Mengesahkan draf SOP menjadi versi yang berlaku. Perubahan karena keadaan kahar berlaku bagi proses yang sedang
 * berjalan, kecuali tahapan yang sudah selesai; perubahan ruang lingkup atau penanggung jawab membatalkan SOP lama.
 * SOP KPU Kota Serang 03/2025 clauses 2 to 5; PermenPAN-RB 35/2012 (ratified by the head, not by who wrote it). What
 * the sheet still presumed is signed with it, and stands as confirmed by who signs.
 * @returns id of the new version
 */
export const ratifySheet = deed({
  kind: 'sop.ratified',
  async load(tx, input: SheetToRatify, by, at) {
    if (!isId(input.draft)) throw new NotFound('sheet draft');
    const { office } = by;
    await tx`select 1 from office where id = ${office} for no key update`;
    const [row] = await tx<{ slug: string }[]>`
      select slug from sop_draft where (office, id) = (${office}, ${input.draft}) for update`;
    if (!row) throw new NotFound('sheet draft');
    // Nobody opens or moves a run of this procedure between what is rehearsed here and what is then done.
    await tx`select 1 from sop_sheet where (office, slug) = (${office}, ${row.slug}) for update`;
    await tx`
      select 1 from run r join sop_sheet s on (s.office, s.id) = (r.office, r.sheet)
      where (r.office, s.slug) = (${office}, ${row.slug}) and r.closed_at is null order by r.id for update of r`;
    if (input.signedCopy !== null) {
      const [blob] = await tx`select 1 from blob where (office, sha256) = (${office}, ${input.signedCopy})`;
      if (!blob) throw new NotFound('blob');
    }
    return proposalOf(tx, office, input.draft, input.kind, at);
  },
  refuse: reasonsNotToRatify,
  async apply(tx, of, by, input, at) {
    const { office, person, jabatan } = by;
    const { draft, inForce, versions, berlakuSejak } = of;
    const { id, kind } = input;
    const alasan = input.alasan.trim();
    const { slug, sheet } = draft;
    const version = Math.max(0, ...versions.filter((one) => one.slug === slug).map((one) => one.version)) + 1;
    const hash = sha256(canonical(sheet as unknown as Json));
    await tx`
      insert into sop_sheet (office, id, slug, version, nomor, sheet, sha256, adopted_at, kind, berlaku_sejak, approver,
        signed_copy)
      values (${office}, ${id}, ${slug}, ${version}, ${sheet.identitas.nomor ?? ''}, ${tx.json(sheet as never)},
        ${hash}, ${at}, ${kind}, ${berlakuSejak}, ${by.jabatanName}, ${input.signedCopy})`;
    await tx`
      update sop_draft set closed_at = ${at}, ratified_as = ${id}, kind = ${kind}, alasan = ${alasan}
      where (office, id) = (${office}, ${draft.id})`;
    const confirmed = presumptionsOf(sheet).map(({ di }) => {
      return { office, sheet: id, di, alasan: 'Disahkan bersama naskahnya.', at, person, jabatan };
    });
    if (confirmed.length > 0) await tx`insert into sop_confirmation ${tx(confirmed)}`;
    if (of.isVoid && inForce) {
      await tx`
        update sop_sheet set batal_at = ${at}
        where (office, slug) = (${office}, ${slug}) and batal_at is null and id <> ${id}
          and version >= ${inForce.version}`;
    }
    await amendRuns(tx, of, { ...input, alasan }, by, at);
    const runs = of.outcomes.map(({ run, outcome, keptSteps, dropped }) => {
      return { run, outcome, keptSteps, dropped };
    });
    return {
      subject: `sop:${id}`,
      hashes: input.signedCopy ? [hash, input.signedCopy] : [hash],
      detail: {
        slug,
        version,
        kind,
        alasan,
        replaces: inForce?.id ?? null,
        isVoid: of.isVoid,
        berlakuSejak,
        runs,
      },
      result: id,
    };
  },
});
