import { unlink } from 'node:fs/promises';
import { Invalid, NotFound } from '../../../base/errors.ts';
import { dayOf, type Tanggal } from '../../../base/tanggal.ts';
import { deed } from '../../../journal/act.ts';
import { holds } from '../../../journal/actor.ts';
import { officeById } from '../../../people/office.ts';
import type { Custody } from '../../custody.ts';
import { spool } from '../../store/spool.ts';
import type { Spooled, Store } from '../../store/store.ts';
import { copiesOf } from '../check-blob.ts';
import { why } from '../text.ts';
import { recordedAmong } from '../untracked.ts';
import { removableFrom } from './orphan.ts';

interface Marked {
  readonly id: string;
  readonly sha256: string;
  readonly size: number;
  readonly markedAt: Date;
  readonly markedPerson: string;
}

interface State {
  readonly chosen: readonly Marked[];
  readonly recorded: ReadonlySet<string>;
  /** First day on which all of them may go; null once that is over. */
  readonly notBefore: Tanggal | null;
}

/**
 * Menghapus berkas tanpa catatan yang ditandai orang lain paling sedikit 30 hari sebelumnya. Yang sementara itu
 * mendapat catatan tidak dihapus.
 * UU 43/2009 art. 51. The bytes themselves go after the record, by `clearRemoved`.
 */
export const removeOrphans = deed<{ readonly hashes: readonly string[] }, State, number>({
  kind: 'orphan.removed',
  async load(tx, { hashes }, by, at) {
    await tx`select pg_advisory_xact_lock(hashtext('orphan' || ${by.office}))`;
    const { zone } = await officeById(tx, by.office);
    const chosen = await tx<Marked[]>`
      select id, sha256, size, marked_at, marked_person from orphan
      where office = ${by.office} and sha256 = any(${[...hashes]}) and removed_at is null and gugur_at is null
      order by sha256 for update`;
    const recorded = await recordedAmong(tx, hashes);
    const from = chosen
      .map(({ markedAt }) => removableFrom(markedAt))
      .sort((a, b) => a.getTime() - b.getTime());
    const last = from.at(-1);
    return { chosen, recorded, notBefore: last && last > at ? dayOf(last, zone) : null };
  },
  refuse: ({ chosen, recorded, notBefore }, by, { hashes }) => [
    ...(holds(by, 'pengelola', 'ppid') ? [] : [why.onlyTwo()]),
    ...(hashes.length === 0 ? [why.noneChosen()] : []),
    ...(chosen.length === new Set(hashes).size ? [] : [why.noneMarked()]),
    ...(recorded.size > 0 ? [why.recorded()] : []),
    ...(chosen.some(({ markedPerson }) => markedPerson === by.person) ? [why.samePerson()] : []),
    ...(notBefore ? [why.tooEarly(notBefore)] : []),
  ],
  async apply(tx, { chosen }, by, _input, at) {
    await tx`
      update orphan set removed_at = ${at}, removed_person = ${by.person}, removed_jabatan = ${by.jabatan}
      where office = ${by.office} and id = any(${chosen.map(({ id }) => id)})`;
    return {
      subject: `office:${by.office}`,
      detail: { berkas: chosen.map(({ sha256, size }) => ({ sha256, size })) },
      result: chosen.length,
    };
  },
});

/**
 * Takes the bytes away whose removal was recorded, from every copy; also what a crash left undone. An upload of the very
 * same bytes may be under way: who asks whether they are recorded before and after they are gone, and still holds them,
 * can put them back.
 * @returns how many are gone
 */
export async function clearRemoved(at: Custody): Promise<number> {
  const due = await at.db<{ office: string; id: string; sha256: string }[]>`
    select office, id, sha256 from orphan
    where removed_at is not null and gone_at is null and gugur_at is null order by sha256`;
  let gone = 0;
  for (const { office, id, sha256 } of due) {
    const stays = !(await clear(at, sha256));
    const now = at.clock.now();
    await at.db`
      update orphan set gone_at = ${stays ? null : now}, gugur_at = ${stays ? now : null}
      where (office, id) = (${office}, ${id})`;
    if (!stays) gone += 1;
  }
  return gone;
}

/** @returns false when a record came, and the bytes stay */
async function clear(at: Custody, sha256: string): Promise<boolean> {
  const isRecorded = async () => (await recordedAmong(at.db, [sha256])).has(sha256);
  if (await isRecorded()) return false;
  const held: [Store, Spooled][] = [];
  try {
    for (const store of copiesOf(at).values()) {
      const spooled = await hold(store, sha256);
      if (spooled) held.push([store, spooled]);
      await store.remove(sha256);
      await store.removeDerived(sha256);
    }
    if (!(await isRecorded())) return true;
    for (const [store, spooled] of held) await store.keep({ ...spooled, sha256 });
    return false;
  } finally {
    for (const [, { path }] of held) await unlink(path).catch(() => {});
  }
}

/** The bytes, aside; null where there are none. */
async function hold(store: Store, sha256: string): Promise<Spooled | null> {
  try {
    return await spool(store.spool, await store.read(sha256), { most: Number.POSITIVE_INFINITY });
  } catch (error) {
    if (error instanceof NotFound || error instanceof Invalid) return null;
    throw error;
  }
}
