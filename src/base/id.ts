import { randomBytes } from 'node:crypto';
import { systemClock } from './clock.ts';

/**
 * UUID version 7 (RFC 9562 5.7): 48 bits of Unix milliseconds, then random bits, so that keys sort by
 * the time they were made and two processes never need to agree on a counter.
 */
export function newId(at: Date = systemClock.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(at.getTime(), 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** True when the text is a UUID in lower case; anything else must not reach a query as a key. */
export function isId(text: string): boolean {
  return UUID.test(text);
}
