import { fault, Invalid } from '../../base/errors.ts';
import { dayOf, fileSize, number, shortDay } from '../../base/tanggal.ts';
import { both } from '../../base/text.ts';
import { markOrphans } from '../../custody/fixity/orphan/mark-orphans.ts';
import { type Orphan, orphansOf, removableFrom } from '../../custody/fixity/orphan/orphan.ts';
import { clearRemoved, removeOrphans } from '../../custody/fixity/orphan/remove-orphans.ts';
import { perform } from '../../journal/act.ts';
import type { Office } from '../../people/office.ts';
import type { Call, Command } from '../args.ts';
import { AS, actorMeant, DRY, OFFICE, officeMeant, withCustody } from './open.ts';

const MOST = 100_000;

/**
 * `terang custody orphans`: bytes in the store without a record, as the last check found them. `--mark` marks them all;
 * `--remove` takes away what somebody else marked at least 30 days ago. Exit code 2 with every reason.
 */
export const custodyOrphans: Command = {
  name: 'custody orphans',
  says: both(
    'menampilkan, menandai, atau menghapus berkas tanpa catatan',
    'shows, marks or removes files without a record',
  ),
  options: {
    mark: { says: both('tandai semuanya untuk dihapus', 'mark them all for removal') },
    remove: {
      says: both(
        'hapus yang ditandai orang lain 30 hari lalu',
        'remove what somebody else marked 30 days ago',
      ),
    },
    ...OFFICE,
    ...AS,
    ...DRY,
  },
  run: (call) => {
    if (call.has('mark') && call.has('remove'))
      throw new Invalid([
        fault(
          '--remove',
          'both',
          'Tandai dan hapus tidak bersamaan.',
          'Mark and remove are not done at once.',
        ),
      ]);
    return withCustody(call, async (at) => {
      const office = await officeMeant(call, at);
      const found = await orphansOf(at.db, office.id, MOST);
      const now = at.clock.now();
      const chosen = call.has('mark')
        ? found.filter((one) => !one.markedAt)
        : found.filter((one) => one.markedAt && removableFrom(one.markedAt) <= now);
      list(call, office, found);
      const hashes = chosen.map(({ sha256 }) => sha256);
      const acts = call.has('mark') || call.has('remove');
      if (acts && !call.has('dry-run')) {
        const by = await actorMeant(call, at, office, ['ppid', 'pengelola']);
        if (call.has('mark')) await perform(at, by, markOrphans, { hashes });
        else await perform(at, by, removeOrphans, { hashes });
        await clearRemoved(at);
      }
      if (acts) call.say(outcome(call, hashes.length));
      call.result({
        orphans: found.map(({ sha256, size, sisihan, at: since, markedAt }) => ({
          ...{ sha256, size, sisihan, at: since.toISOString(), markedAt: markedAt?.toISOString() ?? null },
        })),
        done: acts && !call.has('dry-run') ? hashes : [],
      });
      return 0;
    });
  },
};

function list(call: Call, { zone }: Office, found: readonly Orphan[]): void {
  const { lang } = call;
  for (const { sha256, size, markedAt } of found) {
    const since = markedAt && shortDay(dayOf(markedAt, zone), lang);
    const marked = since ? both(`ditandai ${since}`, `marked ${since}`)[lang] : '';
    call.say(`  ${sha256}  ${(size > 0 ? fileSize(size, lang) : '').padStart(8)}  ${marked}`.trimEnd());
  }
  const n = number(found.length, lang);
  call.say(both(`${n} berkas tanpa catatan.`, `${n} files without a record.`)[lang]);
}

function outcome(call: Call, n: number): string {
  const dry = call.has('dry-run');
  const marks = call.has('mark');
  const id = `${dry ? 'Akan' : '✓'} ${number(n)} ${marks ? 'ditandai' : 'dihapus'}.`;
  const en = `${dry ? 'Would be' : '✓'} ${number(n, 'en')} ${marks ? 'marked' : 'removed'}.`;
  return both(id, en)[call.lang];
}
