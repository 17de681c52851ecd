import { readdir, readFile } from 'node:fs/promises';
import { SaxesParser } from 'saxes';
import { programFile } from '../../base/paths.ts';
import { readSheet } from '../sheet/read-sheet.ts';
import type { Sheet } from '../sheet/sheet.ts';

/** Every sheet of the program and of the seeds, by file name; files beside them that are no sheets are left out. */
export async function everySheet(): Promise<[name: string, sheet: Sheet][]> {
  const folders = [programFile('sop'), programFile('seeds', 'sop')];
  const found = await Promise.all(
    folders.map(async (folder) => {
      const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.yaml')).sort();
      return Promise.all(
        names.map(async (name) => [name, await readFile(`${folder}/${name}`, 'utf8')] as const),
      );
    }),
  );
  return found
    .flat()
    .filter(([, text]) => /^format: terang-sop/m.test(text))
    .map(([name, text]) => [name, readSheet(text)]);
}

/** An element of a document read back. */
export interface Read {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Every element of a document, in order; throws when it is not well-formed. */
export function readXml(xml: string): Read[] {
  const found: (Read & { text: string })[] = [];
  const open: (Read & { text: string })[] = [];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '' };
    found.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return found;
}
