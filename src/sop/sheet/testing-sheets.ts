import { readdir, readFile } from 'node:fs/promises';
import { programFile } from '../../base/paths.ts';
import { readSheet } from './read-sheet.ts';
import type { Sheet } from './sheet.ts';

/** Both founding sheets and the real SOPs of the seeds, by file name. */
export async function everySheet(): Promise<[name: string, sheet: Sheet][]> {
  const sheets: [string, Sheet][] = [];
  for (const folder of [programFile('sop'), programFile('seeds', 'sop')]) {
    for (const name of (await readdir(folder)).sort()) {
      if (!name.endsWith('.yaml') || name === 'peraturan.yaml') continue;
      sheets.push([name, readSheet(await readFile(`${folder}/${name}`, 'utf8'))]);
    }
  }
  return sheets;
}
