import { Invalid, type Reason, Refused, StoreFailed } from '../../base/errors.ts';
import type { Both } from '../../base/text.ts';
import { handInStream, LARGEST_SOFTCOPY } from '../../custody/softcopy/hand-in.ts';
import type { HandInPlace } from '../../custody/softcopy/hand-in-place.ts';
import { hasRoom } from '../../custody/softcopy/upload-part.ts';
import type { Actor } from '../../journal/actor.ts';
import type { Ctx, Site } from '../context.ts';
import { type Form, type Incoming, readUpload } from '../form.ts';
import { drain, leavable } from '../staff/take-file.ts';

/** What became of one file of a plain form. */
export interface Outcome {
  readonly name: string;
  /** Its record; null when it was not accepted. */
  readonly softcopy: string | null;
  /** Why it was not accepted, or where it is kept already. */
  readonly note: Both | null;
}

/** Files that one form may send. */
const MOST_FILES = 100;

async function takeOne(
  site: Site,
  by: Actor,
  { name, bytes }: Incoming,
  place: HandInPlace,
  most: number,
): Promise<Outcome> {
  const coming = leavable(bytes);
  try {
    const { id, already } = await handInStream(site, by, coming, { ...place, name }, { most });
    return { name, softcopy: id, note: already };
  } catch (error) {
    const told: readonly (Reason | Both)[] | null =
      error instanceof Refused ? error.reasons : error instanceof Invalid ? error.faults : null;
    if (!told) throw error;
    await drain(coming);
    return { name, softcopy: null, note: told[0] ?? null };
  }
}

/** What a form that was too long or broke off says of the files it did not bring any more. */
function theRest(error: Invalid): Outcome {
  return { name: '…', softcopy: null, note: error.faults[0] ?? null };
}

/**
 * Takes in the files of a plain form, one after another as they arrive: one that is not accepted does not touch the
 * others, and those of a form that is too long are kept as far as they came.
 * @param placeOf where they go, by the fields that stand before them; throws what the form must be shown again for
 * @throws Invalid when it is no such form
 * @throws StoreFailed when the disk has no room for what is announced
 */
export async function takeFiles(
  c: Ctx,
  site: Site,
  by: Actor,
  placeOf: (form: Form) => Promise<HandInPlace>,
  most: number = LARGEST_SOFTCOPY,
): Promise<{ form: Form | null; outcomes: Outcome[] }> {
  const announced = Number(c.req.header('content-length') ?? 0) || 0;
  if (!(await hasRoom(site.store, announced))) throw new StoreFailed('ENOSPC', true, null);
  const outcomes: Outcome[] = [];
  let before: Promise<void> = Promise.resolve();
  const take = async (file: Incoming, fields: Form) => {
    if (file.field !== 'berkas') return drain(file.bytes);
    outcomes.push(await takeOne(site, by, file, await placeOf(fields), most));
  };
  try {
    const { form } = await readUpload(
      c,
      (file, fields) => {
        before = before.then(() => take(file, fields));
        return before;
      },
      most,
      MOST_FILES,
    );
    return { form, outcomes };
  } catch (error) {
    await before.catch(() => {});
    if (!(error instanceof Invalid) || outcomes.length === 0) throw error;
    return { form: null, outcomes: [...outcomes, theRest(error)] };
  }
}
