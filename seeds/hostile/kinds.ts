import type { Chance } from '../files/chance.ts';

/**
 * What must come of a hostile file: refused at the door by name or first bytes; kept from everybody; told of; or any of
 * these, or nothing, because chance may have left it sound.
 */
export type Expected = 'refused' | 'karantina' | 'temuan' | 'any';

/** One way of being hostile, in as many variants as wanted. */
export interface Kind {
  readonly kind: string;
  /** How many of the 2,000 are of this kind. */
  readonly times: number;
  readonly expect: Expected;
  /** The extension that the file's name gets, without the dot. */
  readonly ext: string;
  readonly make: (by: Chance, n: number) => Buffer;
}
