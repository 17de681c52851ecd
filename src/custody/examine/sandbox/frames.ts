import { LIMITS } from '../limits.ts';

/**
 * How a child answers: frames of a length (4 bytes), a kind (1 byte), a number (4 bytes) and the payload. First that it
 * is ready, before it looks at the file; then JSON for the result and for the text of a page, PNG for a page image. The
 * number is the page.
 */
export const KIND = { result: 1, image: 2, text: 3, ready: 4 } as const;
export type FrameKind = (typeof KIND)[keyof typeof KIND];

export interface Frame {
  readonly kind: FrameKind;
  /** Page, from 1; 0 for the result. */
  readonly page: number;
  readonly payload: Uint8Array;
}

const HEAD = 9;

export function frame({ kind, page, payload }: Frame): Buffer {
  const head = Buffer.alloc(HEAD);
  head.writeUInt32BE(payload.length, 0);
  head.writeUInt8(kind, 4);
  head.writeUInt32BE(page, 5);
  return Buffer.concat([head, payload]);
}

/** Told that a child's answer is no answer. */
export class BadAnswer extends Error {
  override readonly name = 'BadAnswer';
}

/**
 * Takes a child's output in whatever pieces it comes and hands on whole frames.
 * @throws BadAnswer when it is longer than allowed or not in frames
 */
export function frameReader(onFrame: (frame: Frame) => void): (chunk: Buffer) => void {
  let pieces: Buffer[] = [];
  let waiting = 0;
  let needed = HEAD;
  let total = 0;
  return (chunk) => {
    total += chunk.length;
    if (total > LIMITS.answerBytes) throw new BadAnswer('answer too long');
    pieces.push(chunk);
    waiting += chunk.length;
    if (waiting < needed) return;
    let pending = Buffer.concat(pieces);
    for (needed = HEAD; pending.length >= HEAD; needed = HEAD) {
      const length = pending.readUInt32BE(0);
      const kind = pending.readUInt8(4);
      if (length > LIMITS.frameBytes || !Object.values(KIND).includes(kind as FrameKind))
        throw new BadAnswer('not a frame');
      needed = HEAD + length;
      if (pending.length < needed) break;
      onFrame({
        kind: kind as FrameKind,
        page: pending.readUInt32BE(5),
        payload: pending.subarray(HEAD, needed),
      });
      pending = pending.subarray(needed);
    }
    pieces = [pending];
    waiting = pending.length;
  };
}
