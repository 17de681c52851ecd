import { systemClock } from './clock.ts';

/** A fault of ours, for whoever keeps the installation; never a body, a query or anything that a person typed. */
export interface FaultReport {
  /** The code that the person was shown. */
  readonly code: string;
  readonly route: string;
  readonly method: string;
  readonly error: unknown;
}

/**
 * Writes one line of JSON to standard error. Only the error's kind and where it arose are written: messages of
 * databases and parsers quote values, and values may be personal data.
 */
export function report({ code, route, method, error }: FaultReport): void {
  const { name, stack } = error instanceof Error ? error : new Error('not an error');
  const frames = (stack ?? '')
    .split('\n')
    .filter((line) => line.trim().startsWith('at '))
    .slice(0, 8)
    .map((line) =>
      line
        .trim()
        .replace(/\(?(?:file:\/\/)?\/.*\/(dist|node_modules)\//, '$1/')
        .replace(/\)$/, ''),
    );
  const sqlState = (error as { code?: unknown } | null)?.code;
  const line = {
    at: systemClock.now().toISOString(),
    code,
    route,
    method,
    kind: name,
    ...(typeof sqlState === 'string' ? { errorCode: sqlState } : {}),
    frames,
  };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}
