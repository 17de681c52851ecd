import { NotFound, type Reason, Refused } from '../../base/errors.ts';
import { isId, newId } from '../../base/id.ts';
import type { Db, Reader } from '../../db/db.ts';
import { transaction } from '../../db/transaction.ts';
import type { Deps } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { LINK } from './hand-in-link.ts';
import { foundPlace, type HandInPlace, placeReasons } from './hand-in-place.ts';
import type { Via } from './softcopy.ts';
import { why } from './text.ts';

/** Days for which an upload that stands still can be taken up again. */
const DAYS = 7;
/** Uploads that one person may have begun and not finished. */
const MOST_OPEN = 500;

/** An upload that comes in parts (tus 1.0); how much of it is there stands in its file, on disk. */
export interface Upload {
  readonly office: string;
  readonly id: string;
  readonly unit: string;
  readonly run: string | null;
  readonly link: string | null;
  /** Whose it is; null where a link opened it. */
  readonly person: string | null;
  readonly name: string;
  /** Bytes of the whole file. */
  readonly size: number;
  readonly dari: string;
  readonly via: Via;
  readonly expiresAt: Date;
  /** What it became; the upload is over. */
  readonly softcopy: string | null;
}

/** @throws NotFound when the office has no such upload */
export async function uploadById(reader: Reader, office: string, id: string): Promise<Upload> {
  if (!isId(id)) throw new NotFound('upload');
  const [upload] = await reader<Upload[]>`
    select office, id, unit, run, link, person, name, size, dari, via, expires_at, softcopy
    from upload where (office, id) = (${office}, ${id})`;
  if (!upload) throw new NotFound('upload');
  return upload;
}

/** Where an upload's file is handed in. */
export function placeOf({ unit, run, via, link, dari }: Upload): HandInPlace {
  return { unit, run, via, link, dari };
}

/** Every reason why an upload may not begin or go on now. */
export async function uploadReasons(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  by: Actor,
  place: HandInPlace,
): Promise<Reason[]> {
  return placeReasons(await foundPlace(db, by.office, place, clock.now()), by, place);
}

interface Begun {
  readonly open: number;
  readonly latest: number;
}

/** Reasons against one more upload, for the sake of the others. */
function crowdReasons(place: HandInPlace, { open, latest }: Begun): Reason[] {
  if (!place.link) return open >= MOST_OPEN ? [why.tooManyOpen(MOST_OPEN)] : [];
  return [
    ...(open >= LINK.open ? [why.tooManyOpen(LINK.open)] : []),
    ...(latest >= LINK.aMinute ? [why.tooFast()] : []),
  ];
}

/**
 * Begins an upload. It is a means of transport and no deed: nothing is in custody before its file is whole and received.
 * @throws Refused with every reason why its file could not be handed in there
 */
export async function startUpload(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  by: Actor,
  file: { readonly name: string; readonly size: number },
  place: HandInPlace,
): Promise<Upload> {
  const at = clock.now();
  const link = place.link ?? null;
  const owner = link ? { link, person: null } : { link: null, person: by.person };
  const upload: Upload = {
    ...{ office: by.office, id: newId(at), unit: place.unit, run: place.run, ...owner, via: place.via },
    ...{ name: file.name, size: file.size, dari: (place.dari ?? '').trim(), softcopy: null },
    expiresAt: new Date(at.getTime() + DAYS * 86_400_000),
  };
  await transaction(db, async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtextextended(${`upload ${link ?? by.person}`}, 0))`;
    const found = await foundPlace(tx, by.office, place, at);
    const [begun] = await tx<Begun[]>`
      select count(*) filter (where softcopy is null and expires_at > ${at})::int as open,
        count(*) filter (where at > ${at}::timestamptz - interval '1 minute')::int as latest
      from upload where office = ${by.office} and ${link ? tx`link = ${link}` : tx`person = ${by.person}`}`;
    const crowd = crowdReasons(place, begun ?? { open: 0, latest: 0 });
    const full = found.link && found.link.bytes + file.size > LINK.bytes;
    const reasons = [
      ...placeReasons(found, by, place),
      ...crowd,
      ...(full ? [why.linkFull(found.link?.files ?? 0)] : []),
    ];
    if (reasons.length > 0) throw new Refused(reasons);
    await tx`
      insert into upload (office, id, unit, run, link, person, name, size, dari, via, at, expires_at)
      values (${upload.office}, ${upload.id}, ${upload.unit}, ${upload.run}, ${upload.link}, ${upload.person},
        ${upload.name}, ${upload.size}, ${upload.dari}, ${upload.via}, ${at}, ${upload.expiresAt})`;
  });
  return upload;
}

/** Notes what an upload became, where that was recorded before. */
export async function endUpload(db: Db, office: string, upload: string, softcopy: string): Promise<void> {
  await db`update upload set softcopy = ${softcopy} where (office, id) = (${office}, ${upload})`;
}

/** Forgets an upload that nobody will finish. */
export async function forgetUpload(db: Db, { office, id }: Pick<Upload, 'office' | 'id'>): Promise<void> {
  await db`delete from upload where (office, id) = (${office}, ${id})`;
}

/** Forgets every upload whose time is over, and tells which. */
export async function forgetExpired(db: Db, at: Date): Promise<string[]> {
  const gone = await db<{ id: string }[]>`delete from upload where expires_at <= ${at} returning id`;
  return gone.map(({ id }) => id);
}
