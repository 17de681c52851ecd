/** 31 signs that nobody mistakes for one another when read aloud or written by hand: no 0 O, no 1 I L. */
export const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 6;

/** A number below `below`, each as likely; by Web Crypto, since pages that count shelves read this file too. */
function randomBelow(below: number): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  return drawn < 2 ** 32 - (2 ** 32 % below) ? drawn % below : randomBelow(below);
}

/**
 * Six signs for a label: five at random, the last a check. The check makes the sum of each sign times its place a
 * multiple of 31, which is prime, so that any one wrong sign and any two signs swapped are noticed (after the idea of
 * ISO/IEC 7064).
 */
export function newCode(pick: (below: number) => number = randomBelow): string {
  const body = Array.from({ length: LENGTH - 1 }, () => pick(SIGNS.length));
  const sum = body.reduce((total, value, at) => total + value * (at + 1), 0);
  // 6 · check ≡ −sum (mod 31); 6 · 26 = 156 = 5 · 31 + 1, so 26 undoes the 6.
  const check = (((-sum * 26) % 31) + 31) % 31;
  return [...body, check].map((value) => SIGNS[value]).join('');
}

/** True for six signs of which the last agrees with the others. */
export function isCode(text: string): boolean {
  const values = [...text].map((sign) => SIGNS.indexOf(sign));
  if (values.length !== LENGTH || values.includes(-1)) return false;
  return values.reduce((total, value, at) => total + value * (at + 1), 0) % 31 === 0;
}

export interface NearCode {
  readonly code: string;
  /** Places, from 0, at which it differs. */
  readonly at: readonly number[];
}

/**
 * The codes that somebody may have meant who typed one sign wrong or swapped two neighbours: at every place exactly
 * one other sign makes the sum right.
 */
export function codesNear(typed: string): NearCode[] {
  if (typed.length !== LENGTH) return [];
  const places = Array.from({ length: LENGTH }, (_, at) => at);
  const wrong = places.flatMap((at) =>
    [...SIGNS].map((sign) => ({ code: typed.slice(0, at) + sign + typed.slice(at + 1), at: [at] })),
  );
  const swapped = places.slice(1).map((at) => ({
    code: typed.slice(0, at - 1) + typed[at] + typed[at - 1] + typed.slice(at + 1),
    at: [at - 1, at],
  }));
  return [...wrong, ...swapped].filter(({ code }) => code !== typed && isCode(code));
}

/** What a person typed or a reader sent, as a code: capitals, without hyphens and spaces, cut out of an address. */
export function readCode(typed: string): string {
  return typed
    .trim()
    .replace(/^.*\/K\//i, '')
    .toUpperCase()
    .replace(/[\s-]/g, '');
}

/** "K7M-4PX", as labels print it. */
export function shownCode(code: string): string {
  return `${code.slice(0, 3)}-${code.slice(3)}`;
}
