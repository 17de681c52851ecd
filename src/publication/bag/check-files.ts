import { type Both, both } from '../../base/text.ts';
import { BadManifest, isSafePath, parseManifest } from '../../custody/bag/manifest.ts';
import { DECLARATION, DECLARATION_TEXT, MANIFEST, TAG_MANIFEST } from './bag.ts';
import { type BagReader, Found, printable, some } from './check.ts';

/** Only ordinary files with plain names, and the declaration of a BagIt 1.0 bag. */
export async function checkFolder(bag: BagReader): Promise<Both> {
  const { strange, files } = bag.tree;
  if (strange.length > 0) {
    throw new Found(
      `Tautan atau benda asing: ${some(strange)}.`,
      `Links or foreign objects: ${some(strange)}.`,
    );
  }
  const unsafe = [...files.keys()].filter((path) => !isSafePath(path));
  if (unsafe.length > 0) {
    throw new Found(
      `Nama berkas tidak diterima: ${some(unsafe)}.`,
      `File names not accepted: ${some(unsafe)}.`,
    );
  }
  if ((await bag.text(DECLARATION)) !== DECLARATION_TEXT) {
    throw new Found(
      `${DECLARATION} bukan pernyataan BagIt 1.0.`,
      `${DECLARATION} is no BagIt 1.0 declaration.`,
    );
  }
  return both(`${files.size} berkas biasa, tanpa tautan.`, `${files.size} ordinary files, no links.`);
}

async function readManifest(bag: BagReader, name: string): Promise<Map<string, string>> {
  try {
    return parseManifest(await bag.text(name));
  } catch (error) {
    if (!(error instanceof BadManifest)) throw error;
    throw new Found(
      `${name} baris ${error.line} tidak sah (${printable(error.message)}).`,
      `${name} line ${error.line} is not valid (${printable(error.message)}).`,
    );
  }
}

async function compare(
  bag: BagReader,
  listed: ReadonlyMap<string, string>,
  present: readonly string[],
): Promise<void> {
  const missing = [...listed.keys()].filter((path) => !bag.tree.files.has(path));
  const unlisted = present.filter((path) => !listed.has(path));
  const altered: string[] = [];
  for (const [path, sha256] of listed) {
    if (bag.tree.files.has(path) && (await bag.hash(path)) !== sha256) altered.push(path);
  }
  const groups = [
    ['hilang', 'missing', missing],
    ['berubah', 'altered', altered],
    ['tidak terdaftar', 'unlisted', unlisted],
  ] as const;
  const found = groups.filter(([, , paths]) => paths.length > 0);
  if (found.length === 0) return;
  throw new Found(
    `${found.map(([id, , paths]) => `${paths.length} ${id}: ${some(paths)}`).join('; ')}.`,
    `${found.map(([, en, paths]) => `${paths.length} ${en}: ${some(paths)}`).join('; ')}.`,
  );
}

const isPayload = (path: string) => path.startsWith('data/');

/** Every file under `data/` is listed, present and unaltered. */
export async function checkManifest(bag: BagReader): Promise<Both> {
  const listed = await readManifest(bag, MANIFEST);
  if (![...listed.keys()].every(isPayload)) {
    throw new Found(`${MANIFEST} menyebut berkas di luar data/.`, `${MANIFEST} lists a file outside data/.`);
  }
  await compare(bag, listed, [...bag.tree.files.keys()].filter(isPayload));
  return both(
    `${listed.size} berkas cocok dengan manifes; tidak ada yang hilang, berubah, atau tidak terdaftar.`,
    `${listed.size} files match the manifest; none is missing, altered or unlisted.`,
  );
}

/** Every file beside `data/` is listed, present and unaltered; the tag manifest alone lists no hash of itself. */
export async function checkTagManifest(bag: BagReader): Promise<Both> {
  const listed = await readManifest(bag, TAG_MANIFEST);
  if ([...listed.keys()].some((path) => isPayload(path) || path === TAG_MANIFEST)) {
    throw new Found(`${TAG_MANIFEST} menyebut berkas yang salah.`, `${TAG_MANIFEST} lists a wrong file.`);
  }
  const tags = [...bag.tree.files.keys()].filter((path) => !isPayload(path) && path !== TAG_MANIFEST);
  await compare(bag, listed, tags);
  return both(`${listed.size} berkas keterangan cocok.`, `${listed.size} files about the bag match.`);
}
