import { type Both, both } from './text.ts';

/**
 * One reason why a deed cannot be done: a stable code, the rule that says so, and the sentence a person
 * reads, which also says what to do about it. Pages show reasons beside the disabled button; the server
 * refuses with the very same list.
 */
export interface Reason extends Both {
  readonly code: string;
  /** Article, SOP step or decision from which the rule comes. */
  readonly cite: string;
}

export function reason(code: string, cite: string, id: string, en: string): Reason {
  return { code, cite, id, en };
}

/** Most characters of a reason or a statement; the forms count down from it. */
export const MOST_LETTERS = 2000;

/** A reason against words too long to be read where they will stand; none when they are short enough. */
export function lengthReasons(words: string, cite: string): Reason[] {
  if (words.trim().length <= MOST_LETTERS) return [];
  const most = MOST_LETTERS.toLocaleString('id-ID');
  return [
    reason(
      'teks-terlalu-panjang',
      cite,
      `Tulis paling banyak ${most} huruf; yang lebih panjang lampirkan sebagai berkas.`,
      `Write at most ${MOST_LETTERS} letters; attach what is longer as a file.`,
    ),
  ];
}

/** A rule says no. Nothing was changed and nothing journalled. HTTP 409, exit code 2. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly reasons: readonly Reason[];
  constructor(reasons: readonly Reason[]) {
    super(reasons.map((r) => r.code).join(', '));
    this.reasons = reasons;
  }
}

/** One thing in the input that cannot be read, with the field it stands in. */
export interface Fault extends Both {
  readonly field: string;
  readonly code: string;
}

export function fault(field: string, code: string, id: string, en: string): Fault {
  return { field, code, id, en };
}

/** The input cannot be read. HTTP 422, exit code 2. What was typed stays with whoever typed it. */
export class Invalid extends Error {
  override readonly name = 'Invalid';
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    super(faults.map((f) => `${f.field}: ${f.code}`).join(', '));
    this.faults = faults;
  }
}

/** Absent, or not this person's to know; the two are never told apart. HTTP 404, exit code 4. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
  constructor(what: string) {
    super(`not found: ${what}`);
  }
}

/** The installation is not fit to run; says what is wrong and how to mend it. Exit code 3. */
export class Unfit extends Error {
  override readonly name: string = 'Unfit';
  readonly remedy: Both;
  readonly problem: Both;
  constructor(problem: Both, remedy: Both) {
    super(problem.en);
    this.problem = problem;
    this.remedy = remedy;
  }
}

const NO_ROOM = [
  both('Penyimpanan berkas penuh.', 'The store of files is full.'),
  both(
    'Tidak ada yang tersimpan setengah. Minta pengelola mengosongkan ruang penyimpanan, lalu coba lagi.',
    'Nothing was kept by half. Ask the administrator to free space in the store, then try again.',
  ),
] as const;
const OUT_OF_ORDER = [
  both('Penyimpanan berkas sedang terganggu.', 'The store of files is out of order just now.'),
  both(
    'Tidak ada yang tersimpan setengah. Coba lagi sebentar lagi. Bila berulang, sampaikan kepada pengelola.',
    'Nothing was kept by half. Try again in a while. If it happens again, tell the administrator.',
  ),
] as const;

/**
 * The store of files could not keep or read bytes just now. Nothing half is there, and a later attempt may succeed.
 * HTTP 503, exit code 3.
 */
export class StoreFailed extends Unfit {
  override readonly name = 'StoreFailed';
  readonly code: 'penyimpanan-penuh' | 'penyimpanan-terganggu';
  /** What the system or the object store said, such as ENOSPC or SlowDown; never a path or a name. */
  readonly said: string;
  constructor(said: string, full: boolean, cause?: unknown) {
    const [problem, remedy] = full ? NO_ROOM : OUT_OF_ORDER;
    super(problem, remedy);
    this.code = full ? 'penyimpanan-penuh' : 'penyimpanan-terganggu';
    this.said = said;
    this.cause = cause;
  }
}
