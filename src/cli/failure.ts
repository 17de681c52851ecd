import { Invalid, NotFound, Refused, Unfit } from '../base/errors.ts';
import type { Json } from '../base/json.ts';
import type { Lang } from '../base/text.ts';

/** How a command ends that could not do what it was asked: its exit code and what to say. */
export interface Failure {
  readonly code: number;
  readonly lines: readonly string[];
  readonly json: { readonly [key: string]: Json };
}

/**
 * The exit codes of the command line, all in one place: 1 a fault of the program, 2 refused by a rule or
 * input that cannot be read, 3 an installation that is not fit or a sheet
 * with something to mend, 4 not found. (0 is success.)
 */
export function failure(error: unknown, lang: Lang): Failure {
  if (error instanceof Refused) {
    const lines = error.reasons.map((reason) => `${reason[lang]} (${reason.cite})`);
    return {
      code: 2,
      lines,
      json: { refused: error.reasons.map(({ code, cite, id, en }) => ({ code, cite, id, en })) },
    };
  }
  if (error instanceof Invalid) {
    const faults = error.faults.map(({ field, code, id, en }) => ({ field, code, id, en }));
    return { code: 2, lines: error.faults.map((fault) => fault[lang]), json: { invalid: faults } };
  }
  if (error instanceof Unfit) {
    const { problem, remedy } = error;
    return {
      code: 3,
      lines: [problem[lang], remedy[lang]],
      json: { unfit: { ...problem }, remedy: { ...remedy } },
    };
  }
  if (error instanceof NotFound) {
    const what = error.message.replace(/^not found: /, '');
    return {
      code: 4,
      lines: [lang === 'id' ? `Tidak ditemukan: ${what}.` : `Not found: ${what}.`],
      json: { notFound: error.message },
    };
  }
  const what = kindOf(error);
  const fault = lang === 'id' ? `Gangguan program: ${what}` : `A fault of the program: ${what}`;
  return { code: 1, lines: [fault, ...frames(error)], json: { fault: what, frames: frames(error) } };
}

/**
 * The operating system's own words, which name files and addresses; of any other error only its kind and
 * code, because databases and parsers quote values, and values may be personal data.
 */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall) return error.message;
  return code ? `${error.name} ${code}` : error.name;
}

function frames(error: unknown): string[] {
  const lines = error instanceof Error ? (error.stack ?? '').split('\n') : [];
  return lines
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim());
}

/** The line as a terminal may have it: files and names that it quotes must not move the cursor or change colours. */
export function printable(line: string): string {
  return line.replace(/[^\P{Cc}\n\t]|\p{Bidi_Control}/gu, '\ufffd');
}
