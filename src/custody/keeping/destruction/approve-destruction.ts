import type { Reason } from '../../../base/errors.ts';
import { canonical, type Json } from '../../../base/json.ts';
import type { Tanggal } from '../../../base/tanggal.ts';
import type { Tx } from '../../../db/db.ts';
import { deed } from '../../../journal/act.ts';
import { type Actor, holds } from '../../../journal/actor.ts';
import { type Surat, suratReasons } from '../surat.ts';
import { todayIn } from '../today.ts';
import { type Destruction, type DestructionLine, destructionById, linesOf } from './destruction.ts';
import type { Kept } from './kept.ts';
import { keptReasons, lockedKept } from './propose-destruction.ts';
import { ofDokumen, whyNot } from './text.ts';

/** A proposal with everything that decides about its documents, locked until the deed ends. */
export interface Considered {
  readonly destruction: Destruction;
  readonly lines: readonly DestructionLine[];
  readonly kept: readonly Kept[];
  readonly today: Tanggal;
}

/** @throws NotFound when the office has no such destruction */
export async function lockedDestruction(tx: Tx, office: string, id: string): Promise<Destruction> {
  await tx`select 1 from destruction where office = ${office} and id::text = ${id} for update`;
  return destructionById(tx, office, id);
}

/** Reads a proposal and its documents, under lock. */
export async function considered(tx: Tx, office: string, id: string, at: Date): Promise<Considered> {
  const destruction = await lockedDestruction(tx, office, id);
  const lines = await linesOf(tx, office, id);
  const kept = await lockedKept(
    tx,
    office,
    lines.map(({ dokumen }) => dokumen),
  );
  return { destruction, lines, kept, today: await todayIn(tx, office, at) };
}

/** Reasons against going on with a proposal that has come to its end, one way or the other. */
export function endedReasons({ ditarikAt, dilaksanakanAt }: Destruction): Reason[] {
  return [...(ditarikAt ? [whyNot.withdrawn()] : []), ...(dilaksanakanAt ? [whyNot.carriedOut()] : [])];
}

const sameJson = (a: object, b: object) => canonical(a as Json) === canonical(b as Json);

/** Reasons that lie in the documents: they must be kept, or what was proposed of them is no longer so. */
export function documentReasons({ destruction, lines, kept, today }: Considered): Reason[] {
  const changed = kept.filter(({ dokumen, retensi }) => {
    const line = lines.find((one) => one.dokumen === dokumen.id);
    return retensi.kebijakan && line && !sameJson(retensi.kebijakan, line.kebijakan);
  });
  return [
    ...keptReasons(kept, today, destruction.id),
    ...changed.map(({ dokumen }) => ofDokumen(dokumen.nomor, whyNot.policyChanged())),
  ];
}

/** True for the posts that answer for destruction. */
export function approvesDestruction(by: Actor): boolean {
  return holds(by, 'ppid', 'atasan_ppid', 'sekretaris');
}

export interface DestructionToApprove {
  readonly id: string;
  /** The decision by which the head of the institution establishes the destruction. */
  readonly penetapan: Surat;
}

function penetapanReasons(
  { pertimbangan, persetujuan }: Destruction,
  penetapan: Surat,
  today: Tanggal,
): Reason[] {
  const reasons = suratReasons('penetapan', penetapan, today);
  if (reasons.length > 0) return reasons;
  const earliest = [pertimbangan.tanggal, persetujuan.tanggal].sort().at(-1) ?? '';
  return penetapan.tanggal < earliest ? [whyNot.decidedBefore()] : [];
}

/**
 * Menyetujui usul pemusnahan setelah pimpinan lembaga menetapkannya, dan pimpinan menetapkannya setelah mendapat
 * pertimbangan tertulis panitia penilai arsip dan persetujuan tertulis Kepala ANRI. PP 28/2012 art. 68.
 * By a second person, never by whoever proposed it, in whatever post: that is the office's own care.
 */
export const approveDestruction = deed({
  kind: 'destruction.approved',
  load: (tx, { id }: DestructionToApprove, by, at) => considered(tx, by.office, id, at),
  refuse: (state, by, { penetapan }) => {
    const { destruction, today } = state;
    const ended = endedReasons(destruction);
    if (ended.length > 0) return ended;
    if (destruction.disetujuiAt) return [whyNot.approvedAlready()];
    return [
      ...(approvesDestruction(by) ? [] : [whyNot.onlyApprovers()]),
      ...(destruction.person === by.person ? [whyNot.secondPerson()] : []),
      ...penetapanReasons(destruction, penetapan, today),
      ...documentReasons(state),
    ];
  },
  async apply(tx, { destruction, lines }, by, { id, penetapan }, at) {
    const decided = { penetapan: penetapan.nomor.trim(), penetapanTanggal: penetapan.tanggal };
    await tx`
      update destruction set ${tx({ ...decided, disetujuiAt: at, disetujuiPerson: by.person, disetujuiJabatan: by.jabatan })}
      where (office, id) = (${by.office}, ${id})`;
    const { persetujuan } = destruction;
    return {
      subject: `pemusnahan:${destruction.id}`,
      detail: { dokumen: lines.length, persetujuan: persetujuan.nomor, ...decided },
      result: undefined,
    };
  },
});
