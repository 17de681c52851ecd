import { systemClock } from '../../base/clock.ts';
import type { Config } from '../../base/config.ts';
import { dayOf, longDay, number } from '../../base/tanggal.ts';
import { both } from '../../base/text.ts';
import { fixityChecks } from '../../custody/fixity/fixity-check.ts';
import type { Db } from '../../db/db.ts';
import { type Office, offices } from '../../people/office.ts';
import { type Check, note, ok, wrong } from '../check.ts';

/** Days after which a check that did not come is worth a word; the timer is at it every day. */
const LATE_DAYS = 7;
const DAY_MS = 86_400_000;

/** What the doctor says of an installation's files: when they were last read, what was found, and the second copy. */
export async function checkFixity(db: Db, { secondStore }: Config): Promise<Check[]> {
  const all = await offices(db);
  const checks = await Promise.all(all.map((office) => ofOffice(db, office, all.length > 1)));
  return [...checks, secondCopy(secondStore !== null)];
}

async function ofOffice(db: Db, office: Office, several: boolean): Promise<Check> {
  const name = several ? `fixity:${office.code}` : 'fixity';
  const [last, ...before] = await fixityChecks(db, office.id);
  const ended = [last, ...before].find((one) => one?.endedAt);
  if (last && last.umpanDitemukan < last.umpan)
    return wrong(
      name,
      both(
        `${office.shortName}: pemeriksaan keutuhan melewatkan umpan; hasilnya tidak dapat dipercaya.`,
        `${office.shortName}: the check passed over a planted bad file and cannot be trusted.`,
      ),
      both(
        'Jalankan terang custody check dan baca yang dikatakannya.',
        'Run terang custody check and read what it says.',
      ),
    );
  if (!ended?.endedAt)
    return note(
      name,
      `${office.shortName}: keutuhan berkas belum selesai diperiksa`,
      `${office.shortName}: the files have not been checked to the end yet`,
    );
  const day = (lang: 'id' | 'en') => longDay(dayOf(ended.endedAt as Date, office.zone), lang);
  const found = ended.temuan ?? 0;
  if (found > 0)
    return wrong(
      name,
      both(
        `${office.shortName}: ${number(found)} temuan pada pemeriksaan keutuhan ${day('id')}.`,
        `${office.shortName}: ${number(found, 'en')} findings in the check of ${day('en')}.`,
      ),
      both(
        'Buka Arsip, Keutuhan berkas, dan ikuti petunjuknya; atau terang custody check.',
        'Open Arsip, Keutuhan berkas and follow what it says; or run terang custody check.',
      ),
    );
  if (systemClock.now().getTime() - ended.endedAt.getTime() > LATE_DAYS * DAY_MS)
    return wrong(
      name,
      both(
        `${office.shortName}: keutuhan berkas terakhir diperiksa ${day('id')}.`,
        `${office.shortName}: the files were last checked on ${day('en')}.`,
      ),
      both(
        'Biarkan peladen menyala semalam, atau jalankan terang custody check.',
        'Leave the server on for a night, or run terang custody check.',
      ),
    );
  return ok(
    name,
    `${office.shortName}: berkas utuh, diperiksa ${day('id')}`,
    `${office.shortName}: the files are whole, checked on ${day('en')}`,
  );
}

function secondCopy(there: boolean): Check {
  return there
    ? ok('second-store', 'Salinan kedua diatur', 'There is a second copy')
    : note(
        'second-store',
        'Belum ada salinan kedua; isi TERANG_SECOND_STORE',
        'There is no second copy; set TERANG_SECOND_STORE',
      );
}
