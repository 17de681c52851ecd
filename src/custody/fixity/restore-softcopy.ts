import { newId } from '../../base/id.ts';
import { deed } from '../../journal/act.ts';
import { holds } from '../../journal/actor.ts';
import { keepsAll } from '../who.ts';
import type { Hasil, Salinan } from './check-blob.ts';
import { why } from './text.ts';

/** What was found and done before the record is made. */
export interface Restoring {
  readonly sha256: string;
  /** The copy to be mended. */
  readonly salinan: Salinan;
  /** What was found there, and in the other copy; null where there is no other. */
  readonly ada: Hasil;
  readonly lain: Hasil | null;
  /** Hash under which the damaged bytes are kept; null where there were none, or they could not be read. */
  readonly disisihkan: string | null;
}

/**
 * Memulihkan satu berkas dari salinan yang utuh; isi yang rusak disisihkan, tidak dihapus.
 * UU 43/2009 art. 40 (memelihara arsip dinamis). The same hash before and after: an original does
 * not change by being restored.
 */
export const restoreSoftcopy = deed({
  kind: 'softcopy.restored',
  async load(tx, input: Restoring, by) {
    const findings = await tx<{ id: string }[]>`
      select id from fixity_finding
      where (office, sha256, salinan) = (${by.office}, ${input.sha256}, ${input.salinan}) and pulih_at is null
      for update`;
    return { findings: findings.map(({ id }) => id) };
  },
  refuse: (_state, by, { ada, lain }) => [
    ...(keepsAll(by) || holds(by, 'pengelola') ? [] : [why.onlyKeepers()]),
    ...(lain === null ? [why.noSecondCopy()] : []),
    ...(ada === 'utuh' ? [why.whole()] : []),
    ...(lain === null || lain === 'utuh' ? [] : [why.otherCopyBad()]),
  ],
  async apply(tx, { findings }, by, { sha256, salinan, ada, disisihkan }, at) {
    // Found just now, by whoever restores it, where no check was first.
    if (findings.length === 0)
      await tx`
        insert into fixity_finding (office, id, sha256, salinan, hasil, at, pulih_at, disisihkan)
        values (${by.office}, ${newId(at)}, ${sha256}, ${salinan}, ${ada}, ${at}, ${at}, ${disisihkan})`;
    await tx`
      update fixity_finding set pulih_at = ${at}, disisihkan = ${disisihkan}
      where office = ${by.office} and id = any(${findings})`;
    await tx`
      insert into fixity_result (office, sha256, salinan, hasil, at, fixity_check)
      values (${by.office}, ${sha256}, ${salinan}, 'utuh', ${at}, null)
      on conflict (office, sha256, salinan) do update
      set hasil = excluded.hasil, at = excluded.at, fixity_check = null`;
    return {
      subject: 'blob',
      about: [`blob:${sha256}`],
      detail: { sha256, salinan, ada, disisihkan },
      result: disisihkan,
    };
  },
});
