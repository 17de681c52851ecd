import { readFile, stat } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { type Fault, Invalid } from '../base/errors.ts';
import type { Order } from './parse-worker.ts';
import { LIMITS, type SheetRows } from './sheet.ts';
import { refuse, words } from './text.ts';

export { readPasted } from './read-csv.ts';

/** Milliseconds after which a file is given up. */
const PATIENCE = 30_000;
/** Files read at once; the others wait, so that memory stays bounded whatever arrives. */
const AT_ONCE = 2;
const HEAP_MB = 192;

/**
 * Reads one sheet of an .xlsx or .csv file as texts.
 *
 * The reading happens in a worker thread: parsing is pure computation of up to some seconds, a thread keeps the
 * server answering meanwhile, can be given a memory limit of its own, and can be ended when it takes too long,
 * which yielding on the main thread cannot.
 * @param file the bytes, or the path of a file
 * @param name the file's name as the person gave it; decides only between kinds of text
 * @param sheet name of the sheet; without it the first visible one that holds a table
 * @throws Invalid with one fault of field `berkas` that says what is wrong, where, and how to mend it
 */
export async function readWorkbook(
  file: Uint8Array | string,
  name: string,
  sheet?: string,
): Promise<SheetRows> {
  const bytes = typeof file === 'string' ? await load(file) : file;
  if (bytes.length === 0) throw refuse(words.emptyFile());
  if (bytes.length > LIMITS.fileBytes) throw refuse(words.tooBig(bytes.length));
  const leave = await enter();
  try {
    return await inWorker({ bytes, name, sheet });
  } finally {
    leave();
  }
}

async function load(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > LIMITS.fileBytes) throw refuse(words.tooBig(size));
    return await readFile(path);
  } catch (error) {
    throw error instanceof Invalid ? error : refuse(words.noFile());
  }
}

let busy = 0;
const waiting: (() => void)[] = [];

async function enter(): Promise<() => void> {
  if (busy >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  else busy += 1;
  return () => {
    const next = waiting.shift();
    if (next) next();
    else busy -= 1;
  };
}

type Answer = { readonly rows: SheetRows } | { readonly faults: readonly Fault[] };

function inWorker(order: Order): Promise<SheetRows> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./parse-worker.js', import.meta.url), {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: 32 },
    });
    const heavy = () => reject(refuse(words.tooHeavy()));
    const timer = setTimeout(() => {
      heavy();
      void worker.terminate();
    }, PATIENCE);
    worker.once('message', (answer: Answer) => {
      if ('rows' in answer) resolve(answer.rows);
      else reject(new Invalid(answer.faults));
    });
    worker.once('error', (error: Error & { code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') heavy();
      else reject(error);
    });
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('the reading thread ended without an answer'));
    });
  });
}
