import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { Unfit } from '../base/errors.ts';
import { programFile } from '../base/paths.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

export interface Asset {
  readonly type: string;
  readonly bytes: Buffer<ArrayBuffer>;
}

/** Styles, fonts and islands as built; all in memory, since they are few and never change while we run. */
export interface Assets {
  /** Hashed address of an asset by its plain name. @throws Error for a name that was not built */
  href(name: string): string;
  /** The asset at a hashed path below `/assets/`. */
  at(path: string): Asset | null;
}

/** @throws Unfit when the assets were not built */
export async function readAssets(): Promise<Assets> {
  const folder = programFile('dist', 'assets');
  const manifest = await readFile(`${folder}/manifest.json`, 'utf8').catch(() => {
    throw new Unfit(
      { id: 'Gaya halaman belum dibangun.', en: 'The styles are not built.' },
      { id: 'Jalankan npm run setup.', en: 'Run npm run setup.' },
    );
  });
  const names = JSON.parse(manifest) as Record<string, string>;
  const assets = new Map<string, Asset>();
  for (const path of Object.values(names)) {
    const type = TYPES[extname(path)];
    if (type) assets.set(path, { type, bytes: Buffer.from(await readFile(`${folder}/${path}`)) });
  }
  return {
    href(name) {
      const path = names[name];
      if (!path) throw new Error(`no asset ${name} was built`);
      return `/assets/${path}`;
    },
    at: (path) => assets.get(path) ?? null,
  };
}
