import { lengthReasons, type Reason } from '../../../base/errors.ts';
import { isId } from '../../../base/id.ts';
import type { Tanggal } from '../../../base/tanggal.ts';
import type { Tx } from '../../../db/db.ts';
import { insertRows } from '../../../db/insert-rows.ts';
import { deed } from '../../../journal/act.ts';
import { keepsAll } from '../../who.ts';
import { type Surat, suratReasons } from '../surat.ts';
import { PEMUSNAHAN } from '../text.ts';
import { todayIn } from '../today.ts';
import { type Kept, keptOf, whyNotDestroyed } from './kept.ts';
import { ofDokumen, whyNot } from './text.ts';

/** Most documents of one proposal. */
export const MOST_DOKUMEN = 500;

export interface DestructionToPropose {
  readonly id: string;
  readonly dokumen: readonly string[];
  readonly alasan: string;
  readonly cara: string;
  /** The appraisal panel's, and that of the head of ANRI. */
  readonly pertimbangan: Surat;
  readonly persetujuan: Surat;
}

/** Locks documents in one order, with the policies before them and the papers after, and reads what keeps them. */
export async function lockedKept(tx: Tx, office: string, ids: readonly string[]): Promise<Kept[]> {
  await tx`
    select 1 from klasifikasi_arsip where office = ${office}
      and kode in (select kode_arsip from dokumen where office = ${office} and id = any(${ids}::uuid[]))
    order by kode for share`;
  await tx`
    select 1 from dokumen where office = ${office} and id = any(${ids}::uuid[]) order by id for update`;
  await tx`
    select 1 from hardcopy where office = ${office} and dokumen = any(${ids}::uuid[]) order by id for update`;
  return keptOf(tx, office, ids);
}

/** Reasons against destroying any of these documents, each under its document's number. */
export function keptReasons(kept: readonly Kept[], today: Tanggal, own: string | null = null): Reason[] {
  return kept.flatMap((one) =>
    whyNotDestroyed(one, today, own).map((reason) => ofDokumen(one.dokumen.nomor, reason)),
  );
}

/**
 * Mengusulkan pemusnahan arsip yang telah habis retensinya dan berketerangan dimusnahkan berdasarkan JRA, dengan
 * alasan, cara, pertimbangan tertulis panitia penilai arsip, dan persetujuan tertulis Kepala ANRI.
 * UU 43/2009 art. 51 (1); PP 28/2012 art. 66, 68. Refused whole while any document of it must be kept.
 */
export const proposeDestruction = deed({
  kind: 'destruction.proposed',
  async load(tx, input: DestructionToPropose, by, at) {
    const ids = [...new Set(input.dokumen.filter(isId))].sort();
    const kept = await lockedKept(tx, by.office, ids);
    const [made] = await tx`select 1 from destruction where office = ${by.office} and id::text = ${input.id}`;
    return { kept, made: made !== undefined, today: await todayIn(tx, by.office, at) };
  },
  refuse: ({ kept, made, today }, by, { alasan, cara, pertimbangan, persetujuan }) => [
    ...(keepsAll(by) ? [] : [whyNot.onlyKeeper()]),
    ...(made ? [whyNot.made()] : []),
    ...(kept.length > 0 ? [] : [whyNot.noDocuments()]),
    ...(kept.length > MOST_DOKUMEN ? [whyNot.tooMany(MOST_DOKUMEN)] : []),
    ...(alasan.trim() ? [] : [whyNot.noReason()]),
    ...(cara.trim() ? [] : [whyNot.noMethod()]),
    ...suratReasons('pertimbangan', pertimbangan, today),
    ...suratReasons('persetujuan', persetujuan, today),
    ...lengthReasons(`${alasan}${cara}`, PEMUSNAHAN),
    ...keptReasons(kept, today),
  ],
  async apply(tx, { kept }, by, input, at) {
    const { office, person, jabatan } = by;
    const words = {
      alasan: input.alasan.trim(),
      cara: input.cara.trim(),
      pertimbangan: input.pertimbangan.nomor.trim(),
      pertimbanganTanggal: input.pertimbangan.tanggal,
      persetujuan: input.persetujuan.nomor.trim(),
      persetujuanTanggal: input.persetujuan.tanggal,
    };
    await tx`insert into destruction ${tx({ office, id: input.id, ...words, at, person, jabatan })}`;
    const lines = kept.map(({ dokumen, retensi }) => ({
      office,
      destruction: input.id,
      dokumen: dokumen.id,
      kebijakan: tx.json({ ...retensi.kebijakan } as never),
    }));
    await insertRows(tx, 'destruction_line', lines);
    return {
      subject: `pemusnahan:${input.id}`,
      detail: { ...words, dokumen: kept.map(({ dokumen }) => dokumen.nomor) },
      result: input.id,
    };
  },
});
