import type { Custody } from '../custody.ts';
import { imageOf } from './derived.ts';
import type { Examination } from './examination.ts';
import { drawPages } from './further-next.ts';

/** Pages drawn together when one of them is asked for: whoever reads goes on to the next. */
const TOGETHER = 4;
/** Requests that may wait for their turn; beyond that there is no picture just now. */
const MOST_WAITING = 20;

/** One drawing at a time in this process, so that readers do not outweigh everybody else. */
let turn: Promise<unknown> = Promise.resolve();
let waiting = 0;

/**
 * The image of a page as PNG: the one that stands beside the original, or one made now.
 * @param page from 1
 * @returns null when there is no such page, or it cannot be drawn now
 */
export async function pageImage(
  at: Custody,
  { sha256, bergambar }: Pick<Examination, 'sha256' | 'bergambar'>,
  page: number,
): Promise<Uint8Array | null> {
  if (page < 1 || page > bergambar) return null;
  const kept = await imageOf(at.store, sha256, page);
  if (kept || waiting >= MOST_WAITING) return kept;
  waiting += 1;
  const drawing = turn.then(async () => {
    const meanwhile = await imageOf(at.store, sha256, page);
    if (meanwhile) return meanwhile;
    const pages = Array.from({ length: TOGETHER }, (_, n) => page + n).filter((n) => n <= bergambar);
    await drawPages(at, sha256, pages);
    return imageOf(at.store, sha256, page);
  });
  turn = drawing.catch(() => null);
  return drawing.finally(() => {
    waiting -= 1;
  });
}
