/** Chance that can be repeated: the same seed gives the same files on any machine (mulberry32, Tommy Ettinger, CC0). */
export interface Chance {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number, both ends included. */
  int(from: number, to: number): number;
  pick<T>(from: readonly T[]): T;
  /** So many digits, the first possibly 0. */
  digits(n: number): string;
  bytes(n: number): Buffer;
}

export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    int,
    pick: (from) => from[int(0, from.length - 1)] as (typeof from)[number],
    digits: (n) => Array.from({ length: n }, () => int(0, 9)).join(''),
    bytes: (n) => Buffer.from(Array.from({ length: n }, () => int(0, 255))),
  };
}
