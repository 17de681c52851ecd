import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { type Fault, fault } from '../base/errors.ts';

const derive = promisify<'argon2id', Argon2Parameters, Buffer>(argon2 as never);

/** OWASP ASVS 5.0 appendix C allows t = 3 from 12 MiB up; 64 MiB costs an attacker five times that. */
const COST = { memory: 65_536, passes: 3, parallelism: 1, tagLength: 32 } as const;

/** Hashing takes 64 MiB each; two at a time keeps a burst of sign-ins from taking the machine's memory. */
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= 2) await new Promise<void>((go) => waiting.push(go));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

/** argon2id (RFC 9106) in PHC string form, with a fresh 128-bit salt. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await inTurn(() => derive('argon2id', { message: password.normalize('NFKC'), nonce, ...COST }));
  const part = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${part(nonce)}$${part(tag)}`;
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;
const NOBODY = `$argon2id$v=19$m=65536,t=3,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** Compares in constant time; for an unknown account (null) the same work is done and the answer is no. */
export async function passwordMatches(password: string, stored: string | null): Promise<boolean> {
  const [, memory, passes, parallelism, nonce, tag] = PHC.exec(stored ?? NOBODY) ?? [];
  if (!nonce || !tag) throw new Error('a stored password hash is not in PHC form');
  const expected = Buffer.from(tag, 'base64');
  const actual = await inTurn(() =>
    derive('argon2id', {
      message: password.normalize('NFKC'),
      nonce: Buffer.from(nonce, 'base64'),
      memory: Number(memory),
      passes: Number(passes),
      parallelism: Number(parallelism),
      tagLength: expected.length,
    }),
  );
  return timingSafeEqual(actual, expected) && stored !== null;
}

const SHORTEST = 15;
const LONGEST = 200;
const OBVIOUS =
  /^(.)\1+$|^(kpu|serang|tangerang|ppid|pemilu|pilkada|indonesia|password|katasandi|qwerty|\d)+$/i;

/** NIST SP 800-63B-4 3.1.1.2: length decides, no rules of composition; obvious ones are refused. */
export function passwordFaults(field: string, password: string): Fault[] {
  const length = [...password].length;
  if (length < SHORTEST) {
    return [
      fault(
        field,
        'kata-sandi-pendek',
        `Kata sandi paling sedikit ${SHORTEST} karakter. Sekarang ${length}. Rangkaian empat kata mudah diingat.`,
        `A password has at least ${SHORTEST} characters. Now ${length}. Four words in a row are easy to remember.`,
      ),
    ];
  }
  if (length > LONGEST) {
    return [
      fault(
        field,
        'kata-sandi-panjang',
        `Kata sandi paling banyak ${LONGEST} karakter.`,
        `A password has at most ${LONGEST} characters.`,
      ),
    ];
  }
  if (OBVIOUS.test(password.replace(/[\s._-]/g, ''))) {
    return [
      fault(
        field,
        'kata-sandi-mudah',
        'Kata sandi ini mudah ditebak. Pakai kata yang tidak berkaitan dengan kantor.',
        'This password is easy to guess. Use words that have nothing to do with the office.',
      ),
    ];
  }
  return [];
}
