import type { Reason } from '../../base/errors.ts';
import type { Tx } from '../../db/db.ts';
import { deed } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { keepsAll, keepsFor } from '../who.ts';
import { giversOf, type Putusan } from './examination.ts';
import { answersOf, type FileState, fileState, isTooEarly } from './file-state.ts';
import { tingkatOf } from './finding.ts';
import { ownWordsReasons } from './own-words.ts';
import { why } from './text.ts';

export interface FindingToAnswer {
  readonly sha256: string;
  readonly code: string;
  readonly putusan: Putusan;
  /** Needed for `boleh`, and for every answer that takes the place of another. */
  readonly alasan: string;
  /** How many answers to this finding the person saw. */
  readonly tadi: number;
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

function reasonReasons({ putusan, alasan, tadi }: FindingToAnswer): Reason[] {
  if (alasan.trim() !== '') return ownWordsReasons(alasan, 'UU 27/2022 Pasal 16 ayat (2)');
  if (tadi > 0) return [why.noReasonToChange()];
  return putusan === 'boleh' ? [why.noReason()] : [];
}

/**
 * Menjawab temuan pemeriksaan: seorang petugas menyatakan bahwa berkasnya tetap boleh dipakai, dengan alasan, misalnya
 * nomor telepon itu nomor layanan kantor; atau bahwa temuannya benar, sehingga berkasnya disimpan dan tidak diterbitkan.
 * Jawaban dapat diganti dengan jawaban baru beserta alasannya; yang lama tetap terbaca.
 * UU 27/2022 art. 16 (2); UU 14/2008 art. 7 (2) (the body provides information that is accurate and not misleading).
 */
export const answerFinding = deed({
  kind: 'finding.answered',
  load: (tx, input: FindingToAnswer, by) => lockedState(tx, by, input.sha256),
  refuse: ({ state, own }, _by, input) => {
    const { code, tadi } = input;
    const finding = state.examination?.findings.find((one) => one.code === code);
    const { ocrSelesai = 0, ocrPerlu = [] } = state.examination ?? {};
    return [
      ...(own ? [] : [why.notYours()]),
      ...(finding ? [] : [why.noSuchFinding()]),
      ...(finding && tingkatOf(finding) !== 'perlu_dijawab' ? [why.needsNoAnswer()] : []),
      ...(answersOf(state, code).length !== tadi ? [why.answered()] : []),
      ...(finding && isTooEarly(state, code) ? [why.stillReading(ocrSelesai, ocrPerlu.length)] : []),
      ...reasonReasons(input),
    ];
  },
  async apply(tx, _state, { office, person, jabatan }, { sha256, code, putusan, alasan: typed, tadi }, at) {
    const alasan = typed.trim();
    const position = tadi + 1;
    await tx`insert into finding_answer ${tx({
      ...{ office, sha256, code, position, putusan, alasan, at, person, jabatan },
    })}`;
    return {
      subject: 'blob',
      about: [`blob:${sha256}`],
      detail: { sha256, code, putusan, alasan },
      result: undefined,
    };
  },
});
