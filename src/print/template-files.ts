import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { programFile } from '../base/paths.ts';

/** Everything a template may use: nothing else can be read while it is being set. */
export interface TemplateFiles {
  /** Sources and pictures by name; a file of the office's own folder stands before ours of the same name. */
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** Absolute paths of the fonts, ours first. */
  readonly fonts: readonly string[];
  /** Names that come from the office's own folder. */
  readonly own: ReadonlySet<string>;
}

const ASSET = /^[A-Za-z0-9][\w.-]*\.(typ|svg|png|jpe?g)$/;
const FONT = /^[A-Za-z0-9][\w.-]*\.(otf|ttf)$/;
const LARGEST = 5_000_000;

async function names(folder: string, wanted: RegExp): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return entries
    .filter((entry) => entry.isFile() && wanted.test(entry.name))
    .map((entry) => entry.name)
    .sort();
}

async function assets(folder: string): Promise<Record<string, Uint8Array>> {
  const found: Record<string, Uint8Array> = {};
  for (const name of await names(folder, ASSET)) {
    const path = join(folder, name);
    if ((await stat(path)).size <= LARGEST) found[name] = await readFile(path);
  }
  return found;
}

async function fonts(folder: string): Promise<string[]> {
  return (await names(join(folder, 'fonts'), FONT)).map((name) => join(folder, 'fonts', name));
}

/**
 * Reads our templates and lays the office's edited copies over them, so that an office keeps only the file
 * that it changed. Links and files above 5 MB are left out; a folder that does not exist counts as empty.
 */
export async function templateFiles(officeFolder?: string): Promise<TemplateFiles> {
  const ours = programFile('templates');
  const own = officeFolder ? await assets(officeFolder) : {};
  return {
    files: { ...(await assets(ours)), ...own },
    fonts: [...(await fonts(ours)), ...(officeFolder ? await fonts(officeFolder) : [])],
    own: new Set(Object.keys(own)),
  };
}
