import { readFile } from 'node:fs/promises';
import { Invalid } from '../../../base/errors.ts';
import { programFile } from '../../../base/paths.ts';
import type { Imported } from '../imported.ts';
import { readAny } from '../read-any.ts';

/** A real SOP as it was scanned or written down, from this folder. */
export function fixture(name: string): Promise<Uint8Array> {
  return readFile(programFile('src', 'sop', 'import', 'testing', name));
}

/** Reads a text as a file of that name. */
export function readText(text: string, name = 'naskah.txt'): Promise<Imported> {
  return readAny(new TextEncoder().encode(text), name);
}

/** The places that are asked about. */
export function asked({ questions }: Imported): string[] {
  return questions.map(({ di }) => di);
}

/** The codes with which a file is refused; fails when it is read, or fails in another way. */
export async function refusal(reading: Promise<unknown>): Promise<string[]> {
  try {
    await reading;
  } catch (error) {
    if (error instanceof Invalid) return error.faults.map(({ field, code }) => `${field}: ${code}`);
    throw error;
  }
  throw new Error('it was read');
}
