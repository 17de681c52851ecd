import { systemClock } from '../../base/clock.ts';
import { foldersOf } from '../../base/config.ts';
import { fault, Invalid, NotFound } from '../../base/errors.ts';
import { dayOf } from '../../base/tanggal.ts';
import { both } from '../../base/text.ts';
import type { Custody } from '../../custody/custody.ts';
import { openStores } from '../../custody/store/open-store.ts';
import { openDatabase } from '../../db/open.ts';
import type { Actor, Fungsi } from '../../journal/actor.ts';
import { actorOf, mandatesOn } from '../../people/mandate.ts';
import { type Office, offices } from '../../people/office.ts';
import { peopleOf } from '../../people/person.ts';
import type { Call, Option } from '../args.ts';

/** `--office CODE`, where there are several. */
export const OFFICE: Readonly<Record<string, Option>> = {
  office: {
    value: 'CODE',
    says: both('kode kantor, bila ada beberapa', 'the office’s code, where there are several'),
  },
};

/** `--as EMAIL`: whose deed it is. */
export const AS: Readonly<Record<string, Option>> = {
  as: {
    value: 'EMAIL',
    says: both('pegawai yang melakukannya; biasanya PPID', 'who does it; usually the PPID'),
  },
};

/** `--dry-run`, on what takes away or takes in. */
export const DRY: Readonly<Record<string, Option>> = {
  'dry-run': { says: both('hanya tunjukkan yang akan terjadi', 'only show what would happen') },
};

/** Gives the work an installation with its stores, and lets go of it afterwards; a server may run beside it. */
export async function withCustody(call: Call, work: (at: Custody) => Promise<number>): Promise<number> {
  const config = call.config();
  const { db, close } = await openDatabase(config, { exclusive: false });
  try {
    return await work({
      ...{ db, clock: systemClock, data: config.data, folders: foldersOf(config.data) },
      ...{ publicUrl: config.publicUrl, ...openStores(config) },
    });
  } finally {
    await close();
  }
}

/** The offices meant: the one that `--office` names, or all. @throws NotFound when it names none */
export async function officesMeant(call: Call, { db }: Custody): Promise<Office[]> {
  const all = await offices(db);
  const code = call.value('office');
  const meant = code === undefined ? all : all.filter((one) => one.code === code);
  if (meant.length === 0) throw new NotFound(code === undefined ? 'office' : `--office ${code}`);
  return meant;
}

/** The one office meant. @throws Invalid when there are several and none is named */
export async function officeMeant(call: Call, at: Custody): Promise<Office> {
  const [first, ...others] = await officesMeant(call, at);
  if (first && others.length === 0) return first;
  throw new Invalid([
    fault('--office', 'missing', 'Sebutkan kantornya: --office KODE.', 'Name the office: --office CODE.'),
  ]);
}

/**
 * Whose deed it is: who `--as` names, or the only holder of the first of these posts that somebody holds.
 * @throws NotFound when nobody of that address holds a post today; Invalid when nobody is plainly meant
 */
export async function actorMeant(
  call: Call,
  { db }: Custody,
  office: Office,
  fungsi: readonly Fungsi[],
): Promise<Actor> {
  const mandates = await mandatesOn(db, office.id, dayOf(systemClock.now(), office.zone));
  const email = call.value('as');
  if (email !== undefined) {
    const person = (await peopleOf(db, office.id)).find((one) => one.email === email);
    const own = mandates.filter((one) => one.person === person?.id);
    const post = fungsi.map((wanted) => own.find((one) => one.fungsi === wanted)).find(Boolean) ?? own[0];
    if (!post) throw new NotFound('--as');
    return actorOf(post);
  }
  for (const wanted of fungsi) {
    const [only, ...others] = mandates.filter((one) => one.fungsi === wanted);
    if (only && others.length === 0) return actorOf(only);
    if (only) break;
  }
  throw new Invalid([
    fault(
      '--as',
      'as',
      'Sebutkan pegawai yang melakukannya: --as SUREL.',
      'Name the person who does it: --as EMAIL.',
    ),
  ]);
}
