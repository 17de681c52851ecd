import { parentPort, workerData } from 'node:worker_threads';
import { Invalid } from '../base/errors.ts';
import { parseBytes } from './parse-bytes.ts';

/** What the worker is given. */
export interface Order {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly sheet: string | undefined;
}

const { bytes, name, sheet } = workerData as Order;
try {
  parentPort?.postMessage({ rows: parseBytes(bytes, name, sheet) });
} catch (error) {
  if (!(error instanceof Invalid)) throw error;
  parentPort?.postMessage({ faults: error.faults });
}
