import { createHash } from 'node:crypto';

/**
 * Stored bytes as they come, but never to their end when they are not what their name says: whoever reads a damaged
 * file is told so and does not hold it for the original.
 * @throws Error in place of the last bytes when the SHA-256 differs
 */
export async function* sound(bytes: AsyncIterable<Uint8Array>, sha256: string): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let last: Uint8Array | null = null;
  for await (const chunk of bytes) {
    hash.update(chunk);
    if (last) yield last;
    last = chunk;
  }
  const found = hash.digest('hex');
  if (found !== sha256) throw new Error(`stored file ${sha256} is damaged: its bytes have SHA-256 ${found}`);
  if (last) yield last;
}
