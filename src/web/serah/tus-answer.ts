import { Invalid, NotFound, Refused, StoreFailed } from '../../base/errors.ts';
import type { Both } from '../../base/text.ts';
import type { Ctx, Handler } from '../context.ts';
import { text } from './text.ts';

/** The version of the protocol that is spoken. */
export const VERSION = '1.0.0';

/** An answer that says why, in the words of the page. */
export class Stop extends Error {
  readonly status: 400 | 403 | 404 | 409 | 410 | 412 | 413 | 415 | 422 | 507;
  readonly words: Both;
  constructor(status: Stop['status'], words: Both) {
    super(String(status));
    this.status = status;
    this.words = words;
  }
}

export type Answering = (c: Ctx) => Promise<Response>;

/** What went wrong as the sender reads it; faults of our own go on. */
function asStop(error: unknown): Stop {
  if (error instanceof Stop) return error;
  if (error instanceof NotFound) return new Stop(404, text.gone);
  if (error instanceof Refused && error.reasons[0]) return new Stop(403, error.reasons[0]);
  if (error instanceof Invalid && error.faults[0]) return new Stop(422, error.faults[0]);
  if (error instanceof StoreFailed)
    return new Stop(507, error.code === 'penyimpanan-penuh' ? text.diskFull : text.diskFails);
  throw error;
}

/** Answers in the protocol's own way; what went wrong in one sentence, since a script shows it. */
export function answering(work: Answering): Handler {
  return async (c) => {
    c.header('tus-resumable', VERSION);
    try {
      if (c.req.header('tus-resumable') !== VERSION) throw new Stop(412, text.protocol);
      return await work(c);
    } catch (error) {
      const { status, words } = asStop(error);
      if (status === 412) c.header('tus-version', VERSION);
      const said = words[c.get('lang')];
      // An answer to HEAD has no body.
      c.header('upload-problem', encodeURIComponent(said));
      return c.text(said, status);
    }
  };
}

/** A whole number of bytes in a header; null when it is not there or none. */
export function bytesIn(header: string | undefined): number | null {
  return header !== undefined && /^\d{1,15}$/.test(header) ? Number(header) : null;
}

/** `Upload-Metadata`: keys with values in base64, separated by commas. */
export function metadata(header: string): Map<string, string> {
  const pairs = header
    .slice(0, 16_384)
    .split(',')
    .map((pair) => pair.trim().split(' '));
  const clean = (value: string) =>
    Buffer.from(value, 'base64')
      .toString('utf8')
      .toWellFormed()
      .replace(/[\p{Cc}\p{Bidi_Control}]/gu, ' ')
      .trim();
  return new Map(pairs.map(([key = '', value = '']) => [key, clean(value)]));
}
