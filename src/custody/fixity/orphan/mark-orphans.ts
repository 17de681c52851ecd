import { newId } from '../../../base/id.ts';
import { insertRows } from '../../../db/insert-rows.ts';
import { deed } from '../../../journal/act.ts';
import { holds } from '../../../journal/actor.ts';
import { why } from '../text.ts';
import { orphansOf } from './orphan.ts';

/**
 * Menandai berkas tanpa catatan untuk dihapus; orang lain menghapusnya paling cepat 30 hari kemudian.
 * UU 43/2009 art. 51 (nothing is destroyed without a procedure); the two persons and the month are the office's own care.
 */
export const markOrphans = deed({
  kind: 'orphan.marked',
  async load(tx, _input: { readonly hashes: readonly string[] }, by) {
    await tx`select pg_advisory_xact_lock(hashtext('orphan' || ${by.office}))`;
    return { orphans: await orphansOf(tx, by.office, 100_000) };
  },
  refuse: ({ orphans }, by, { hashes }) => [
    ...(holds(by, 'pengelola', 'ppid') ? [] : [why.onlyTwo()]),
    ...(hashes.length === 0 ? [why.noneChosen()] : []),
    ...(hashes.every((hash) => orphans.some((one) => one.sha256 === hash)) ? [] : [why.notLying()]),
  ],
  async apply(tx, { orphans }, by, { hashes }, at) {
    const wanted = new Set(hashes);
    const marked = orphans.filter((one) => wanted.has(one.sha256) && !one.markedAt);
    await insertRows(
      tx,
      'orphan',
      marked.map(({ sha256, size }) => ({
        ...{ office: by.office, id: newId(at), sha256, size },
        ...{ markedAt: at, markedPerson: by.person, markedJabatan: by.jabatan },
      })),
    );
    return {
      subject: `office:${by.office}`,
      detail: { berkas: marked.map(({ sha256, size }) => ({ sha256, size })) },
      result: marked.length,
    };
  },
});
