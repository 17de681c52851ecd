import { lengthReasons } from '../../base/errors.ts';
import type { Tx } from '../../db/db.ts';
import { deed } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { keepsAll, keepsFor } from '../who.ts';
import { giversOf } from './examination.ts';
import { type FileState, fileState, isTooEarly } from './file-state.ts';
import { tingkatOf } from './finding.ts';
import { why } from './text.ts';

export interface FindingToAnswer {
  readonly sha256: string;
  readonly code: string;
  readonly alasan: string;
}

/** The file's state, its row locked, and whether the person may speak for it. */
export async function lockedState(
  tx: Tx,
  by: Actor,
  sha256: string,
): Promise<{ state: FileState; own: boolean; givers: readonly string[] }> {
  await tx`select 1 from examination where (office, sha256) = (${by.office}, ${sha256}) for update`;
  const givers = await giversOf(tx, by.office, sha256);
  const units = await tx<{ unit: string }[]>`
    select distinct unit from softcopy where (office, sha256) = (${by.office}, ${sha256})`;
  const own = keepsAll(by) || givers.includes(by.person) || units.some(({ unit }) => keepsFor(by, unit));
  return { state: await fileState(tx, by.office, sha256), own, givers };
}

/**
 * Menjawab temuan pemeriksaan: seorang petugas menyatakan dengan alasan mengapa berkasnya tetap boleh dipakai, misalnya
 * nomor telepon itu nomor layanan kantor.
 * UU 27/2022 art. 16 (2); UU 14/2008 art. 7 (2) (the body provides information that is accurate and not misleading).
 */
export const answerFinding = deed({
  kind: 'finding.answered',
  load: (tx, input: FindingToAnswer, by) => lockedState(tx, by, input.sha256),
  refuse: ({ state, own }, _by, { code, alasan }) => {
    const finding = state.examination?.findings.find((one) => one.code === code);
    const { ocrSelesai = 0, ocrPerlu = [] } = state.examination ?? {};
    return [
      ...(own ? [] : [why.notYours()]),
      ...(finding ? [] : [why.noSuchFinding()]),
      ...(finding && tingkatOf(finding) !== 'perlu_dijawab' ? [why.needsNoAnswer()] : []),
      ...(state.answers.some((one) => one.code === code) ? [why.answered()] : []),
      ...(finding && isTooEarly(state, code) ? [why.stillReading(ocrSelesai, ocrPerlu.length)] : []),
      ...(alasan.trim() ? lengthReasons(alasan, 'UU 27/2022 Pasal 16 ayat (2)') : [why.noReason()]),
    ];
  },
  async apply(tx, _state, by, { sha256, code, alasan }, at) {
    await tx`
      insert into finding_answer (office, sha256, code, alasan, at, person, jabatan)
      values (${by.office}, ${sha256}, ${code}, ${alasan.trim()}, ${at}, ${by.person}, ${by.jabatan})`;
    return { subject: 'blob', detail: { sha256, code, alasan: alasan.trim() }, result: undefined };
  },
});
