import { readFile } from 'node:fs/promises';
import { programFile } from '../../base/paths.ts';

/** A bundled file as it goes into the edition: its hashed name keeps a browser from mixing two editions. */
export interface Asset {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Assets {
  readonly css: Asset;
  readonly icon: Asset;
  /** Small script that fetches the next one when a search is asked for. */
  readonly filter: Asset;
  /** Searches and filters in the browser when no server answers. */
  readonly engine: Asset;
}

const BUNDLES: Readonly<Record<keyof Assets, string>> = {
  css: 'public.css',
  icon: 'terang-tanda.svg',
  filter: 'islands/filter-daftar.js',
  engine: 'islands/cari-daftar.js',
};

/** Reads the bundles of the public pages that the build wrote. */
export async function loadAssets(): Promise<Assets> {
  const folder = (...parts: string[]) => programFile('dist', 'assets', ...parts);
  const manifest = JSON.parse(await readFile(folder('manifest.json'), 'utf8')) as Record<string, string>;
  const load = async (bundle: string): Promise<Asset> => {
    const built = manifest[bundle];
    if (built === undefined) throw new Error(`the build has no ${bundle}`);
    const bytes = await readFile(folder(...built.split('/')));
    return { name: built.split('/').at(-1)?.toLowerCase() ?? built, bytes };
  };
  const [css, icon, filter, engine] = await Promise.all([
    load(BUNDLES.css),
    load(BUNDLES.icon),
    load(BUNDLES.filter),
    load(BUNDLES.engine),
  ]);
  return { css, icon, filter, engine };
}

/**
 * The bundles under the address where the office's server offers its own (`/assets`), for pages that it answers
 * itself: the names inside the edition in force may be those of an earlier build.
 */
export async function servedAssets(): Promise<Assets> {
  const assets = await loadAssets();
  const served = ({ name, bytes }: Asset): Asset => ({ name: `assets/${name}`, bytes });
  return { ...assets, css: served(assets.css), icon: served(assets.icon) };
}
