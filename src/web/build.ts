import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { build } from 'esbuild';
import { compileAsync } from 'sass';
import { writeDurably } from '../base/files.ts';
import { sha256 } from '../base/hash.ts';
import { programFile } from '../base/paths.ts';

const FONT = [
  'node_modules',
  '@fontsource-variable',
  'plus-jakarta-sans',
  'files',
  'plus-jakarta-sans-latin-wght-normal.woff2',
];

const STYLES = ['src', 'web', 'styles'] as const;

/**
 * Compiles styles, copies the typeface and the mark, bundles the islands. Every file carries the first ten digits
 * of its SHA-256 in its name, so that browsers may keep it for ever; `manifest.json` says which name has which file.
 * Whoever reads meanwhile finds the old manifest with its files, or the new one with its own.
 */
export async function buildAssets(): Promise<void> {
  const target = programFile('dist', 'assets');
  const manifest: Record<string, string> = {};

  const put = async (name: string, bytes: string | Uint8Array): Promise<string> => {
    const dot = name.lastIndexOf('.');
    const hashed = `${name.slice(0, dot)}.${sha256(bytes).slice(0, 10)}${name.slice(dot)}`;
    await writeDurably(join(target, hashed), bytes);
    manifest[name] = hashed;
    return hashed;
  };

  const font = await put('fonts/plus-jakarta-sans.woff2', await readFile(programFile(...FONT)));
  await put('terang-tanda.svg', await readFile(programFile(...STYLES, 'terang-tanda.svg')));
  for (const name of ['public', 'staff']) {
    const css = await compileStyles(name);
    await put(`${name}.css`, css.replaceAll('fonts/plus-jakarta-sans.woff2', font));
  }
  for (const [name, code] of await bundleIslands()) await put(`islands/${name}`, code);
  await writeDurably(join(target, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await removeStale(target, new Set([...Object.values(manifest), 'manifest.json']));
}

/** Removes what an earlier build left and the new manifest does not name. */
async function removeStale(target: string, kept: ReadonlySet<string>): Promise<void> {
  for (const entry of await readdir(target, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !kept.has(relative(target, path).replaceAll('\\', '/')))
      await rm(path, { force: true });
  }
}

/** One style bundle, compressed by Sass and then by esbuild, which knows shorthands. */
async function compileStyles(name: string): Promise<string> {
  const compiled = await compileAsync(programFile(...STYLES, `${name}.scss`), {
    loadPaths: [
      programFile(...STYLES, 'base'),
      programFile(...STYLES, 'parts'),
      programFile(...STYLES, 'arsip'),
      programFile('node_modules'),
    ],
    style: 'compressed',
    quietDeps: true,
  });
  const minified = await build({
    stdin: { contents: compiled.css, loader: 'css' },
    target: ['chrome100', 'firefox100', 'safari15'],
    minify: true,
    write: false,
    logLevel: 'warning',
  });
  return minified.outputFiles[0]?.text ?? '';
}

/** The small scripts that pages load where they earn it; each file of the folder is one. */
async function bundleIslands(): Promise<[string, string][]> {
  const folder = programFile('src', 'web', 'islands');
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.ts'));
  if (names.length === 0) return [];
  const bundled = await build({
    entryPoints: names.map((name) => join(folder, name)),
    outdir: 'islands',
    bundle: true,
    format: 'esm',
    target: 'es2020',
    minify: true,
    write: false,
    logLevel: 'warning',
  });
  return bundled.outputFiles.map((file) => [basename(file.path), file.text]);
}

if (import.meta.main) await buildAssets();
