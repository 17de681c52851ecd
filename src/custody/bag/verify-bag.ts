import { join } from 'node:path';
import * as v from 'valibot';
import { type Fault, Invalid } from '../../base/errors.ts';
import { BAG_INFO, DECLARATION, DECLARATION_TEXT, MANIFEST, TAG_MANIFEST } from './bag.ts';
import { BadManifest, isSafePath, parseManifest } from './manifest.ts';
import { METADATA, METADATA_CSV, type Package, packageSchema } from './package.ts';
import { bagFault, shown, some } from './text.ts';
import { readSmall, readTree, sha256OfFile, type Tree } from './tree.ts';

/** Largest text of a bag that is read whole: the metadata of a hundred thousand documents. */
const MOST_TEXT = 512 * 1024 * 1024;
/** The files that a bag of ours has beside its originals. */
const TAGS = [DECLARATION, BAG_INFO, MANIFEST, TAG_MANIFEST, METADATA, METADATA_CSV];

/** A bag that holds what it says, and nothing else. */
export interface VerifiedBag {
  readonly folder: string;
  readonly package: Package;
  /** SHA-256 of every original, by its path. */
  readonly payload: ReadonlyMap<string, string>;
  /** SHA-256 of the manifest: the bag's own name. */
  readonly manifestSha256: string;
}

/**
 * Checks a bag from its folder alone, all of it, before anything of it is taken: only ordinary files with plain names;
 * every one of them listed, present and unaltered; metadata that fit the originals. Nothing in it is believed.
 * @throws Invalid with everything that is wrong; then nothing was taken
 */
export async function verifyBag(folder: string): Promise<VerifiedBag> {
  const tree = await readTree(folder).catch((error: unknown) => {
    throw new Invalid([unreadable(error)]);
  });
  refuse(strangeNames(tree));
  refuse(tagsMissing(tree));
  const text = async (path: string) => readText(folder, path);
  if ((await text(DECLARATION)) !== DECLARATION_TEXT)
    refuse([
      bagFault(
        'bukan-bagit',
        `${DECLARATION} bukan pernyataan BagIt 1.0.`,
        `${DECLARATION} is no BagIt 1.0 declaration.`,
      ),
    ]);
  const payload = listed(MANIFEST, await text(MANIFEST));
  const tags = listed(TAG_MANIFEST, await text(TAG_MANIFEST));
  const isPayload = (path: string) => path.startsWith('data/');
  const present = [...tree.files.keys()];
  const wrongPlace = [
    ...[...payload.keys()].filter((path) => !isPayload(path)),
    ...[...tags.keys()].filter((path) => isPayload(path) || path === TAG_MANIFEST),
  ];
  if (wrongPlace.length > 0)
    refuse([
      bagFault(
        'manifes-salah-tempat',
        `Manifes menyebut berkas yang salah: ${some(wrongPlace)}.`,
        `A manifest lists a wrong file: ${some(wrongPlace)}.`,
      ),
    ]);
  refuse([
    ...(await differences(folder, tree, payload, present.filter(isPayload))),
    ...(await differences(
      folder,
      tree,
      tags,
      present.filter((path) => !isPayload(path) && path !== TAG_MANIFEST),
    )),
  ]);
  refuse(oxumFaults(await text(BAG_INFO), tree, payload));
  const told = readPackage(await text(METADATA));
  refuse(mismatches(told, tree, payload));
  return { folder, package: told, payload, manifestSha256: tags.get(MANIFEST) ?? '' };
}

function refuse(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new Invalid(faults);
}

function unreadable(error: unknown): Fault {
  const why = shown(error instanceof Error ? error.message : 'unknown');
  return bagFault('tidak-terbaca', `Paket tidak terbaca: ${why}.`, `The package cannot be read: ${why}.`);
}

function strangeNames({ files, strange }: Tree): Fault[] {
  const paths = [...files.keys()];
  const unsafe = paths.filter((path) => !isSafePath(path));
  const folded = Map.groupBy(paths, (path) => path.toLowerCase());
  const colliding = [...folded.values()].filter((same) => same.length > 1).map(([path = '']) => path);
  return [
    ...(strange.length > 0
      ? [
          bagFault(
            'tautan',
            `Paket memuat tautan atau benda asing: ${some(strange)}.`,
            `The package holds links or foreign objects: ${some(strange)}.`,
          ),
        ]
      : []),
    ...(unsafe.length > 0
      ? [
          bagFault(
            'nama-berkas',
            `Nama berkas tidak diterima: ${some(unsafe)}.`,
            `File names not accepted: ${some(unsafe)}.`,
          ),
        ]
      : []),
    ...(colliding.length > 0
      ? [
          bagFault(
            'nama-kembar',
            `Nama yang hanya berbeda huruf besar: ${some(colliding)}.`,
            `Names that differ in capitals only: ${some(colliding)}.`,
          ),
        ]
      : []),
  ];
}

function tagsMissing({ files }: Tree): Fault[] {
  const missing = TAGS.filter((path) => !files.has(path));
  if (missing.length === 0) return [];
  return [
    bagFault(
      'bukan-paket',
      `Ini bukan paket arsip Terang: ${some(missing)} tidak ada.`,
      `This is no archive package of Terang: ${some(missing)} is missing.`,
    ),
  ];
}

async function readText(folder: string, path: string): Promise<string> {
  try {
    const bytes = await readSmall(join(folder, path), MOST_TEXT);
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const id = `${path} tidak terbaca sebagai teks UTF-8.`;
    throw new Invalid([bagFault('tidak-terbaca', id, `${path} cannot be read as UTF-8 text.`)]);
  }
}

function listed(name: string, text: string): Map<string, string> {
  try {
    return parseManifest(text);
  } catch (error) {
    if (!(error instanceof BadManifest)) throw error;
    const id = `${name} baris ${error.line} tidak sah (${shown(error.message)}).`;
    const en = `${name} line ${error.line} is not valid (${shown(error.message)}).`;
    throw new Invalid([bagFault('manifes', id, en)]);
  }
}

/** What is missing, altered or unlisted. */
async function differences(
  folder: string,
  tree: Tree,
  manifest: ReadonlyMap<string, string>,
  present: readonly string[],
): Promise<Fault[]> {
  const missing = [...manifest.keys()].filter((path) => !tree.files.has(path));
  const unlisted = present.filter((path) => !manifest.has(path));
  const altered: string[] = [];
  for (const [path, sha256] of manifest)
    if (tree.files.has(path) && (await sha256OfFile(join(folder, path))) !== sha256) altered.push(path);
  const groups = [
    ['hilang', 'missing', missing],
    ['berubah', 'altered', altered],
    ['tidak terdaftar', 'unlisted', unlisted],
  ] as const;
  return groups
    .filter(([, , paths]) => paths.length > 0)
    .map(([id, en, paths]) =>
      bagFault(
        `berkas-${id.replace(' ', '-')}`,
        `${paths.length} berkas ${id}: ${some(paths)}.`,
        `${paths.length} files ${en}: ${some(paths)}.`,
      ),
    );
}

function oxumFaults(info: string, tree: Tree, payload: ReadonlyMap<string, string>): Fault[] {
  const octets = [...payload.keys()].reduce((sum, path) => sum + (tree.files.get(path) ?? 0), 0);
  if (info.split('\n').includes(`Payload-Oxum: ${octets}.${payload.size}`)) return [];
  const id = `${BAG_INFO} menyebut jumlah berkas yang lain.`;
  return [bagFault('jumlah', id, `${BAG_INFO} states another number of files.`)];
}

function readPackage(text: string): Package {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = null;
  }
  const read = v.safeParse(packageSchema, json, { abortEarly: true });
  if (read.success) return read.output;
  const where = shown(v.getDotPath(read.issues[0]) ?? '');
  const id = `${METADATA} tidak terbaca (${where}).`;
  throw new Invalid([bagFault('keterangan', id, `${METADATA} cannot be read (${where}).`)]);
}

/** Every original belongs to one softcopy, with the hash and size that it states, and the other way round. */
function mismatches({ dokumen }: Package, tree: Tree, payload: ReadonlyMap<string, string>): Fault[] {
  const files = dokumen.flatMap((one) => one.softcopy);
  const told = files.flatMap((file) => (file.berkas === null ? [] : [{ ...file, berkas: file.berkas }]));
  const wrong = told
    .filter(
      ({ berkas, sha256, ukuran }) => payload.get(berkas) !== sha256 || tree.files.get(berkas) !== ukuran,
    )
    .map(({ berkas }) => berkas);
  const named = new Set(told.map(({ berkas }) => berkas));
  const ids = new Set(files.map(({ id }) => id));
  const untold = [...payload.keys()].filter((path) => !named.has(path));
  const twice = named.size !== told.length || ids.size !== files.length;
  const kept = files.filter(({ berkas, ditinggal }) => (berkas === null) !== (ditinggal !== null));
  const replaced = files.flatMap(({ menggantikan }) => menggantikan ?? []);
  const numbers = new Set(dokumen.map(({ nomor }) => nomor));
  const doubled = numbers.size !== dokumen.length || new Set(replaced).size !== replaced.length;
  if (wrong.length + untold.length + kept.length === 0 && !twice && !doubled) return [];
  const id = `${METADATA} tidak cocok dengan isi paket${wrong.length + untold.length > 0 ? `: ${some([...wrong, ...untold])}` : ''}.`;
  return [bagFault('keterangan', id, `${METADATA} does not fit what the package holds.`)];
}
