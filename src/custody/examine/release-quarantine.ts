import { deed } from '../../journal/act.ts';
import { holds } from '../../journal/actor.ts';
import { lockedState } from './answer-finding.ts';
import { RELEASE } from './file-state.ts';
import { ownWordsReasons } from './own-words.ts';
import { why } from './text.ts';

export interface QuarantineToRelease {
  readonly sha256: string;
  readonly alasan: string;
}

/**
 * PPID mengeluarkan berkas dari karantina, dengan alasan dan bukan oleh orang yang menyerahkannya.
 * UU 14/2008 art. 13 (the PPID answers for storing and securing information); OWASP ASVS 5.0 V5.4.
 */
export const releaseQuarantine = deed({
  kind: 'quarantine.released',
  load: (tx, input: QuarantineToRelease, by) => lockedState(tx, by, input.sha256),
  refuse: ({ state, givers }, by, { alasan }) => [
    ...(holds(by, 'ppid') ? [] : [why.onlyPpid()]),
    ...(state.ditahan ? [] : [why.notQuarantined()]),
    ...(givers.includes(by.person) ? [why.ownFile()] : []),
    ...(state.examination?.findings.some(({ code }) => code === 'virus') ? [why.virusStays()] : []),
    ...(alasan.trim() ? ownWordsReasons(alasan, 'UU 14/2008 Pasal 13') : [why.noReason()]),
  ],
  async apply(tx, _state, by, { sha256, alasan }, at) {
    await tx`
      insert into finding_answer (office, sha256, code, alasan, at, person, jabatan)
      values (${by.office}, ${sha256}, ${RELEASE}, ${alasan.trim()}, ${at}, ${by.person}, ${by.jabatan})`;
    return {
      subject: 'blob',
      about: [`blob:${sha256}`],
      detail: { sha256, alasan: alasan.trim() },
      result: undefined,
    };
  },
});
