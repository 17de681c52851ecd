import { fstatSync, readSync } from 'node:fs';

/** The bytes of the one file that is examined; read by position, never by name. */
export interface Source {
  readonly size: number;
  /** Up to `length` bytes from `start`; fewer at the end. */
  read(start: number, length: number): Buffer;
}

/** The file that the parent has opened for us. */
export function descriptorSource(descriptor: number): Source {
  const { size } = fstatSync(descriptor);
  return {
    size,
    read(start, length) {
      const wanted = Buffer.alloc(Math.max(0, Math.min(length, size - start)));
      let at = 0;
      while (at < wanted.length) {
        const n = readSync(descriptor, wanted, at, wanted.length - at, start + at);
        if (n === 0) break;
        at += n;
      }
      return wanted.subarray(0, at);
    },
  };
}

/** Bytes in memory, for tests. */
export function bytesSource(bytes: Uint8Array): Source {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return { size: whole.length, read: (start, length) => whole.subarray(start, start + length) };
}
