import { createHash, randomBytes } from 'node:crypto';

/** SHA-256 (FIPS 180-4) as 64 lower-case hex digits. */
export function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** 16 groups of four hex digits, as printed under every seal. */
export function groups(hex: string): string[] {
  return hex.match(/.{4}/g) ?? [];
}

/** 256 random bits, URL-safe; for sessions, set-up links and salts. */
export function secret(): string {
  return randomBytes(32).toString('base64url');
}
