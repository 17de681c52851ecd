/**
 * Hands files in and examines them until it is killed: database URL, data folder, a number that makes its files its own.
 * Prints a line for each file once custody has acknowledged it: its SHA-256.
 */
import { systemClock } from '../src/base/clock.ts';
import { foldersOf } from '../src/base/config.ts';
import type { Custody } from '../src/custody/custody.ts';
import { examineNext } from '../src/custody/examine/examine-next.ts';
import { handInStream } from '../src/custody/softcopy/hand-in.ts';
import { incoming, pdf } from '../src/custody/softcopy/testing.ts';
import { diskStore } from '../src/custody/store/disk-store.ts';
import { connect } from '../src/db/db.ts';
import { actorOf, mandatesOn } from '../src/people/mandate.ts';
import { offices } from '../src/people/office.ts';
import { unitsOf } from '../src/people/unit.ts';

const [, , url = '', data = '', turn = ''] = process.argv;
const db = connect(url, { max: 4 });
const custody: Custody = {
  ...{ db, clock: systemClock, data, folders: foldersOf(data), publicUrl: null },
  ...{ store: diskStore(foldersOf(data).blobs), secondStore: null },
};
const [office] = await offices(db);
if (!office) throw new Error('the database has no office');
const [unit] = await unitsOf(db, office.id);
const mandate = (await mandatesOn(db, office.id, '2026-11-23')).find((one) => one.fungsi === 'ppid');
if (!unit || !mandate) throw new Error('the office has no unit or no PPID');
const by = actorOf(mandate);

/** Files of one lane, one after the other; each of another size, up to 300 kB. */
async function lane(no: number): Promise<void> {
  for (let n = 0; ; n += 1) {
    const words = `${turn} ${no} ${n} ${'isi '.repeat((n * 7919 * (no + 1)) % 75_000)}`;
    const place = {
      unit: unit?.id ?? '',
      run: null,
      via: 'unggahan' as const,
      name: `berkas ${turn}-${no}-${n}.pdf`,
    };
    const { sha256 } = await handInStream(custody, by, incoming(pdf(words), 65_536), place);
    process.stdout.write(`${sha256}\n`);
  }
}

async function examiner(): Promise<void> {
  for (;;) if (!(await examineNext(custody))) await new Promise((resolve) => setTimeout(resolve, 20));
}

await Promise.all([lane(0), lane(1), lane(2), examiner()]);
