import { NotFound, StoreFailed } from '../../base/errors.ts';
import { perform } from '../../journal/act.ts';
import { machine } from '../../journal/actor.ts';
import type { Custody } from '../custody.ts';
import { keepImage, keepRead, readOf } from './derived.ts';
import { type Finding, together } from './finding.ts';
import { LIMITS } from './limits.ts';
import { endFurther, type Further, letGo, noteProgress, takeFurther } from './queue.ts';
import { recordExamination } from './record-examination.ts';
import { BadAnswer, type Frame, KIND } from './sandbox/frames.ts';
import { withCopy } from './sandbox/open-copy.ts';
import { readImage, readPageText } from './sandbox/read-answer.ts';
import { ChildFailed, NotStarted, runChild, Stopped } from './sandbox/run-child.ts';

/** Pages in one turn, so that a newly come file never waits long for its outcome. */
const [IMAGES_AT_ONCE, READ_AT_ONCE] = [10, 3];
/** How often a child may fail on the same pages before they are left out. */
const TRIES = 2;

/**
 * Does the next piece of what follows an outcome: some page images, or the reading of some scanned pages, of the file
 * that has waited longest.
 * @returns false when there is nothing to do
 * @throws Stopped when the signal said so
 */
export async function furtherNext(at: Custody, signal?: AbortSignal): Promise<boolean> {
  const file = await takeFurther(at.db, at.clock.now());
  if (!file) return false;
  const wanted = Math.min(file.bergambar, LIMITS.firstPages);
  try {
    if (file.gambar < wanted)
      await draw(at, file, range(file.gambar + 1, Math.min(file.gambar + IMAGES_AT_ONCE, wanted)), signal);
    else if (file.ocrSelesai < file.ocrPerlu.length)
      await read(at, file, file.ocrPerlu.slice(file.ocrSelesai, file.ocrSelesai + READ_AT_ONCE), signal);
    else await finish(at, file);
  } catch (error) {
    if (error instanceof Stopped) {
      await letGo(at.db, file, false);
      throw error;
    }
    // Tried again when its turn would have been silent for too long.
    if (!(error instanceof NotFound || error instanceof StoreFailed || error instanceof NotStarted))
      throw error;
  }
  return true;
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/**
 * Has a child make something from each of these pages and keeps it as it comes.
 * @returns false when it failed
 */
async function fromPages(
  at: Custody,
  {
    sha256,
    what,
    pages,
    signal,
  }: { sha256: string; what: 'draw' | 'read'; pages: readonly number[]; signal?: AbortSignal | undefined },
): Promise<boolean> {
  const kept: Promise<void>[] = [];
  const keep = async ({ kind, page, payload }: Frame) => {
    if (!pages.includes(page)) throw new BadAnswer('another page');
    const bytes = Buffer.from(payload);
    if (kind === KIND.image) await keepImage(at.store, sha256, page, readImage(bytes));
    else await keepRead(at.store, sha256, page, readPageText(bytes));
  };
  try {
    await withCopy(at.store, sha256, async (descriptor) => {
      const onFrame = (frame: Frame) => {
        const one = keep(frame);
        one.catch(() => {});
        kept.push(one);
      };
      await runChild(descriptor, { what, pages }, { signal, onFrame });
    });
    await Promise.all(kept);
    return true;
  } catch (error) {
    await Promise.allSettled(kept);
    if (error instanceof ChildFailed || error instanceof BadAnswer) return false;
    throw error;
  }
}

/** Makes the images of these pages now, because somebody looks at them. @returns false when that failed */
export function drawPages(at: Custody, sha256: string, pages: readonly number[]): Promise<boolean> {
  return fromPages(at, { sha256, what: 'draw', pages });
}

async function draw(
  at: Custody,
  file: Further,
  pages: readonly number[],
  signal?: AbortSignal,
): Promise<void> {
  const done = await fromPages(at, { sha256: file.sha256, what: 'draw', pages, signal });
  if (done) await noteProgress(at.db, file, { gambar: pages.at(-1) ?? file.gambar });
  else if (file.lanjutTries < TRIES) await letGo(at.db, file, true);
  // Pages that cannot be drawn: the preview ends before them.
  else await noteProgress(at.db, file, { bergambar: file.gambar });
}

async function read(
  at: Custody,
  file: Further,
  pages: readonly number[],
  signal?: AbortSignal,
): Promise<void> {
  const done = await fromPages(at, { sha256: file.sha256, what: 'read', pages, signal });
  if (done || file.lanjutTries >= TRIES)
    await noteProgress(at.db, file, { ocrSelesai: file.ocrSelesai + pages.length });
  else await letGo(at.db, file, true);
}

/** Once every scanned page was read or given up, what was found on them joins the outcome. */
async function finish(at: Custody, file: Further): Promise<void> {
  if (file.ocrPerlu.length === 0) return endFurther(at.db, file, at.clock.now());
  const found: Finding[] = [];
  for (const halaman of file.ocrPerlu) {
    const page = await readOf(at.store, file.sha256, halaman);
    found.push(
      ...(page?.findings ?? [{ code: 'pindaian-tidak-terbaca' as const, jumlah: 1, di: [{ halaman }] }]),
    );
  }
  await perform(at, machine(file.office), recordExamination, {
    sha256: file.sha256,
    tahap: 'pindaian',
    findings: together(file.findings, found),
    ...{ jenis: null, halaman: null, bergambar: 0, ocrPerlu: [], pemeriksa: '' },
  });
}
