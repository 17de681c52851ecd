import { spawn } from 'node:child_process';
import { LIMITS } from '../limits.ts';
import { BadAnswer, type Frame, frameReader, KIND } from './frames.ts';
import type { Job } from './job.ts';
import { ENVIRONMENT, PROGRAM, sandbox } from './sandbox.ts';

/** The child gave no answer: it crashed, ran out of time or memory, or sent something else. */
export class ChildFailed extends Error {
  override readonly name = 'ChildFailed';
}

/** The child did not come so far as to look at the file; that says nothing of the file. */
export class NotStarted extends Error {
  override readonly name = 'NotStarted';
}

/** The work was ended from outside; nothing is known of the file. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

export interface Running {
  /** Told of every page image and page text as it comes; time is counted anew from each. */
  readonly onFrame?: (frame: Frame) => void;
  readonly signal?: AbortSignal | undefined;
  /** Another program in the same sandbox, and other patience; for tests. */
  readonly program?: string;
  readonly seconds?: number;
}

/**
 * Has one child do one job with one open file, and ends it with certainty.
 * @param file descriptor of the file, open for reading only; stays open
 * @returns the payload of the result
 * @throws ChildFailed
 * @throws NotStarted
 * @throws Stopped when the signal says so
 */
export async function runChild(
  file: number,
  job: Job,
  { onFrame = () => {}, signal, program = PROGRAM, seconds = LIMITS.seconds }: Running = {},
): Promise<Buffer> {
  const { file: command, args } = await sandbox();
  if (signal?.aborted) throw new Stopped();
  const child = spawn(command, [...args, program, JSON.stringify(job)], {
    stdio: ['ignore', 'pipe', 'ignore', file],
    env: ENVIRONMENT,
    windowsHide: true,
    detached: process.platform !== 'win32',
  });
  let [result, ready]: [Buffer | null, boolean] = [null, false];
  let failure = '';
  const stop = (why: string) => {
    failure ||= why;
    kill(child.pid);
  };
  const stopped = () => stop('stopped');
  signal?.addEventListener('abort', stopped, { once: true });
  let timer = setTimeout(stop, seconds * 1000, 'time');
  const read = frameReader((frame) => {
    if (frame.kind === KIND.ready) ready = true;
    else if (frame.kind === KIND.result) result = Buffer.from(frame.payload);
    else {
      clearTimeout(timer);
      timer = setTimeout(stop, seconds * 1000, 'time');
      onFrame(frame);
    }
  });
  child.stdout?.on('data', (chunk: Buffer) => {
    if (failure) return;
    try {
      read(chunk);
    } catch (error) {
      stop(error instanceof BadAnswer ? 'answer' : 'unexpected');
    }
  });
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', resolve);
  });
  clearTimeout(timer);
  signal?.removeEventListener('abort', stopped);
  if (signal?.aborted) throw new Stopped();
  if (!ready) throw new NotStarted(failure || `exit ${code}`);
  if (failure || code !== 0 || result === null) throw new ChildFailed(failure || `exit ${code}`);
  return result;
}

/** Ends the child and whatever it started; it leads a group of its own. */
function kill(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}
