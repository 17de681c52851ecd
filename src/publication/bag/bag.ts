import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../base/hash.ts';
import { dayOf } from '../../base/tanggal.ts';
import { manifestText } from '../../custody/bag/manifest.ts';
import { readTree, sha256OfFile } from '../../custody/bag/tree.ts';
import type { EditionContent } from '../edition-content.ts';
import type { Assets } from '../site/assets.ts';
import { siteFiles } from '../site/site.ts';
import { writePayload } from './write-payload.ts';

export const MANIFEST = 'manifest-sha256.txt';
export const TAG_MANIFEST = 'tagmanifest-sha256.txt';
export const SIGNATURE = 'manifest-sha256.txt.sig';
export const SIGNERS = 'allowed_signers';
export const PROOF = 'journal.tlog-proof';
export const ENTRY = 'journal-entry.json';
export const LOG_KEY = 'journal.vkey';
export const README = 'README.txt';
export const BAG_INFO = 'bag-info.txt';
export const DECLARATION = 'bagit.txt';

/** RFC 8493 2.1.1; these very bytes. */
export const DECLARATION_TEXT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

export interface Built {
  readonly folder: string;
  /** SHA-256 of `manifest-sha256.txt`: what the journal's entry and the signature speak of. */
  readonly manifestSha256: string;
  readonly files: number;
  readonly octets: number;
}

/** A label and its value as bag-info.txt writes them; line breaks inside a value would start another label. */
function info(label: string, value: string): string {
  return `${label}: ${value.replace(/\s+/g, ' ').trim()}\n`;
}

function bagInfo({ office, edition }: EditionContent, files: number, octets: number): string {
  return [
    info('Source-Organization', office.name),
    info('Organization-Address', office.address),
    info('External-Description', `Daftar Informasi Publik ${office.shortName}, Edisi ${edition.nomor}`),
    info('External-Identifier', `${office.code}/${edition.nomor}`),
    info('Bagging-Date', dayOf(edition.publishedAt, office.zone)),
    info('Payload-Oxum', `${octets}.${files}`),
    info('Edition-Office', office.code),
    info('Edition-Number', String(edition.nomor)),
    info('Edition-Root', edition.root),
  ].join('');
}

/**
 * Writes the payload of the bag (BagIt 1.0, RFC 8493) into the folder: `data/`, its manifest, `bagit.txt` and
 * `bag-info.txt`, all durable, then reads every byte again. The same content gives the same bytes.
 * The tag files that need the journal come with `finishBag`.
 * @throws Error when a stored file is damaged or what was written reads back differently
 */
export async function buildBag(content: EditionContent, folder: string, assets: Assets): Promise<Built> {
  await rm(folder, { recursive: true, force: true });
  const data = await writePayload(join(folder, 'data'), siteFiles(content, assets));
  const manifest = manifestText(data.map((file) => ({ ...file, path: `data/${file.path}` })));
  const octets = data.reduce((sum, file) => sum + file.size, 0);
  await writePayload(folder, [
    { path: MANIFEST, bytes: manifest },
    { path: DECLARATION, bytes: DECLARATION_TEXT },
    { path: BAG_INFO, bytes: bagInfo(content, data.length, octets) },
  ]);
  await readBack(folder, new Map(data.map((file) => [`data/${file.path}`, file.sha256])));
  return { folder, manifestSha256: sha256(manifest), files: data.length, octets };
}

async function readBack(folder: string, written: ReadonlyMap<string, string>): Promise<void> {
  const tree = await readTree(folder);
  for (const [path, expected] of written) {
    if (!tree.files.has(path)) throw new Error(`${path} was written but is not there`);
    if ((await sha256OfFile(join(folder, path))) !== expected)
      throw new Error(`${path} reads back differently`);
  }
}

/** SHA-256 of the manifest in a folder, or null when it has none. */
export async function manifestHashOf(folder: string): Promise<string | null> {
  try {
    return sha256(await readFile(join(folder, MANIFEST)));
  } catch {
    return null;
  }
}
