import { Invalid, StoreFailed } from '../../base/errors.ts';
import { takeIn } from '../../custody/store/blob.ts';
import { type Ctx, type Site, visitorOf } from '../context.ts';
import type { Incoming } from '../form.ts';
import { storeTrouble } from '../store-trouble.ts';

/** A file in custody, or what is wrong with it. */
export type Taken =
  | { readonly file: { readonly sha256: string; readonly nama: string } }
  | { readonly failed: Invalid };

/** The same bytes, which whoever reads them may leave before the end without closing the stream under the form. */
export function leavable(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const iterator = bytes[Symbol.asyncIterator]();
  return { [Symbol.asyncIterator]: () => ({ next: () => iterator.next() }) };
}

/** Reads a file to its end for nothing, so that the rest of the form comes in. */
export async function drain(bytes: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _ of bytes);
}

/** Takes a file into custody; what is wrong with one is told with the form, which keeps everything else. */
export async function take(c: Ctx, site: Site, { name, bytes }: Incoming): Promise<Taken> {
  const coming = leavable(bytes);
  try {
    return { file: await takeIn(site, visitorOf(c).by, { name, bytes: coming }) };
  } catch (error) {
    const wrong = error instanceof StoreFailed ? storeTrouble(c, error) : error;
    if (!(wrong instanceof Invalid)) throw wrong;
    await drain(coming);
    return { failed: new Invalid(wrong.faults.map((one) => named(one, name))) };
  }
}

function named(one: Invalid['faults'][number], name: string): Invalid['faults'][number] {
  return { ...one, field: 'berkas', id: `${name}: ${one.id}`, en: `${name}: ${one.en}` };
}
