import { mkdir, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256 } from '../../../../base/hash.ts';
import { newId } from '../../../../base/id.ts';
import { canonical } from '../../../../base/json.ts';
import { programVersion } from '../../../../base/version.ts';
import { isSafePath } from '../../../../custody/bag/manifest.ts';
import type { Edition } from '../../../../daftar/edition/edition.ts';
import type { Office } from '../../../../people/office.ts';
import { editionContent } from '../../../../publication/publication.ts';
import { loadAssets } from '../../../../publication/site/assets.ts';
import { siteFiles } from '../../../../publication/site/site.ts';
import type { Site } from '../../../context.ts';
import { to } from '../../links.ts';
import { publicationText as say } from './text.ts';

/** Previews kept on disk at once, for all offices; an older one is built again when somebody asks. */
const KEPT = 6;

function rootOf(site: Site): string {
  return join(site.data, 'pratinjau');
}

/** Where a preview's pages lie; null for anything that is no key of ours. */
export function previewFolder(site: Site, key: string): string | null {
  return /^[0-9a-f]{32}$/.test(key) ? join(rootOf(site), key) : null;
}

/** The line on top of every page of a preview, in the language of that page. */
function marked(html: string, lang: 'id' | 'en', back: string): string {
  const bar = `<aside class="frame" aria-label="${say.preview[lang]}"><p class="sampleline"><strong>${say.preview[lang]}</strong> ${say.previewBar[lang]} <a href="${back}">${say.backToOrder[lang]}</a></p></aside>`;
  return html.replace('<header', () => `${bar}<header`);
}

async function build(
  site: Site,
  office: Office,
  edition: Edition,
  ringkasan: string,
  key: string,
): Promise<void> {
  const root = rootOf(site);
  const folder = join(root, key);
  const draft = join(root, `.${newId(site.clock.now())}`);
  try {
    // Nothing is published yet: the time is a placeholder, and so is the order's while there is none.
    const now = site.clock.now();
    const content = await editionContent(site, office.id, edition.id, now, { proposed: ringkasan });
    for (const file of siteFiles(content, await loadAssets())) {
      if (!('bytes' in file) || !isSafePath(file.path)) continue;
      const target = join(draft, file.path);
      await mkdir(dirname(target), { recursive: true });
      const page = typeof file.bytes === 'string' && file.path.endsWith('.html');
      const lang = file.path.startsWith('en/') ? 'en' : 'id';
      await writeFile(target, page ? marked(file.bytes as string, lang, to.edisi(edition.id)) : file.bytes);
    }
    await rename(draft, folder).catch(async (error: unknown) => {
      if (!(await stat(folder).catch(() => null))) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  await sweep(root);
}

/** Keeps the newest previews and removes the others, with what a crash left half built. */
async function sweep(root: string): Promise<void> {
  const found = await Promise.all(
    (await readdir(root)).map(async (name) => ({
      name,
      at: (await stat(join(root, name)).catch(() => null))?.mtimeMs ?? 0,
    })),
  );
  const old = found.sort((a, b) => b.at - a.at).slice(KEPT);
  for (const { name } of old) await rm(join(root, name), { recursive: true, force: true });
}

/** One build after another: a preview costs as much as a publication, and nobody needs two at once. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * Sees to it that the pages of this edition with this summary lie on disk, and says under which key. Files of
 * items are not copied; they are served from custody.
 * @throws Refused while there are no signed minutes
 */
export async function preparePreview(
  site: Site,
  office: Office,
  edition: Edition,
  ringkasan: string,
): Promise<string> {
  const assets = Object.values(await loadAssets()).map((asset) => asset.name);
  const key = sha256(canonical([programVersion, edition.id, edition.root, ringkasan, assets])).slice(0, 32);
  const folder = join(rootOf(site), key);
  const work = queue.then(async () => {
    const now = site.clock.now();
    const there = await utimes(folder, now, now).then(
      () => true,
      () => false,
    );
    if (!there) await build(site, office, edition, ringkasan, key);
  });
  queue = work.catch(() => {});
  await work;
  return key;
}
