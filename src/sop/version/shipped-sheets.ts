import { readdir, readFile } from 'node:fs/promises';
import { programFile } from '../../base/paths.ts';
import { readSheet } from '../sheet/read-sheet.ts';
import type { Sheet } from '../sheet/sheet.ts';

/** What the first key of a sheet says; `sop/` holds other data too, such as the regulations. */
const SHEET = /^format: terang-sop\//m;

/** Every sheet that ships with Terang, in the order of their file names. */
export async function shippedSheets(): Promise<Sheet[]> {
  const names = (await readdir(programFile('sop'))).filter((name) => name.endsWith('.yaml')).sort();
  const texts = await Promise.all(names.map((name) => readFile(programFile('sop', name), 'utf8')));
  return texts.filter((text) => SHEET.test(text)).map(readSheet);
}
