import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Unfit } from '../base/errors.ts';
import { manifestText } from '../custody/bag/manifest.ts';
import { sha256OfFile } from '../custody/bag/tree.ts';
import {
  BAG_INFO,
  type Built,
  buildBag,
  DECLARATION,
  ENTRY,
  LOG_KEY,
  MANIFEST,
  manifestHashOf,
  PROOF,
  README,
  SIGNATURE,
  SIGNERS,
  TAG_MANIFEST,
} from './bag/bag.ts';
import {
  currentNomor,
  editionFolder,
  exists,
  leftovers,
  putInPlace,
  removeFolder,
  stagingFolder,
  switchCurrent,
} from './bag/in-place.ts';
import { readmeText } from './bag/readme.ts';
import { writePayload } from './bag/write-payload.ts';
import type { EditionContent } from './edition-content.ts';
import type { Assets } from './site/assets.ts';
import { verifyEdition } from './verify-edition.ts';

/** An edition built beside its place, before anyone has published it. */
export interface Staged extends Built {
  readonly editions: string;
  readonly office: { readonly code: string; readonly name: string };
  readonly nomor: number;
}

/** What the journal and the office's key say about a manifest; ready only after the deed. */
export interface Tags {
  /** C2SP tlog-proof of the deed's entry. */
  readonly proof: string;
  /** The entry's exact bytes, the leaf of the log. */
  readonly entry: string;
  /** SSHSIG over the manifest. */
  readonly signature: string;
  /** Line that names the office's key, as `allowedSigner` writes it. */
  readonly signers: string;
  /** Verifier key of the journal (C2SP signed-note). */
  readonly vkey: string;
}

/** Builds the edition in a folder that nobody is shown. Its manifest hash is what the deed records. */
export async function stageBag(content: EditionContent, editions: string, assets: Assets): Promise<Staged> {
  await mkdir(editions, { recursive: true });
  const built = await buildBag(content, stagingFolder(editions), assets);
  const { code, name } = content.office;
  return { ...built, editions, office: { code, name }, nomor: content.edition.nomor };
}

/**
 * Adds signature, proof and instructions, verifies the whole as an outsider would, and renames it into place.
 * May be repeated after a crash at any point before the rename.
 * @returns the edition's folder
 * @throws Unfit when the folder does not verify; it then stays out of sight
 */
export async function finishBag(staged: Staged, tags: Tags): Promise<string> {
  const { folder, editions, office, nomor } = staged;
  const payload = new Set(['data', MANIFEST, DECLARATION, BAG_INFO]);
  for (const name of await readdir(folder)) {
    if (!payload.has(name)) await rm(join(folder, name), { recursive: true });
  }
  const kept = await Promise.all(
    [MANIFEST, DECLARATION, BAG_INFO].map(async (path) => ({
      path,
      sha256: await sha256OfFile(join(folder, path)),
    })),
  );
  const added = await writePayload(folder, [
    { path: SIGNATURE, bytes: tags.signature },
    { path: SIGNERS, bytes: tags.signers },
    { path: PROOF, bytes: tags.proof },
    { path: ENTRY, bytes: tags.entry },
    { path: LOG_KEY, bytes: `${tags.vkey.trim()}\n` },
    { path: README, bytes: readmeText(office, nomor) },
  ]);
  await writePayload(folder, [{ path: TAG_MANIFEST, bytes: manifestText([...kept, ...added]) }]);
  const report = await verifyEdition(folder);
  if (!report.ok) {
    const failed = report.checks.filter((check) => !check.ok);
    throw new Unfit(
      {
        id: `Edisi ${nomor} tidak lulus pemeriksaan: ${failed.map((check) => check.detail.id).join(' ')}`,
        en: `Edition ${nomor} does not verify: ${failed.map((check) => check.detail.en).join(' ')}`,
      },
      { id: 'Periksa penyimpanan, lalu terbitkan lagi.', en: 'Check the disk, then publish again.' },
    );
  }
  return putInPlace(folder, editions, office.code, nomor);
}

/** An edition that the database says is published. */
export interface Published {
  readonly officeCode: string;
  readonly officeName: string;
  readonly nomor: number;
  readonly manifestSha256: string;
}

export interface Recovered {
  readonly removed: number;
  readonly finished: readonly Published[];
}

/**
 * Finishes at start-up what a crash interrupted: every edition that the database says is published is put in
 * place, from its staged folder when that is whole, otherwise rebuilt; what was staged but never published is
 * removed; `current` names each office's newest. Run it while nobody publishes.
 * @param rebuild stages the edition again from the database
 * @param tags signature and proof for the edition's manifest hash
 * @throws Unfit when a rebuilt edition differs from what was published
 */
export async function recoverEditions(
  editions: string,
  published: readonly Published[],
  rebuild: (edition: Published) => Promise<Staged>,
  tags: (edition: Published, staged: Staged) => Promise<Tags>,
): Promise<Recovered> {
  const staged = new Map<string, string>();
  for (const folder of await leftovers(editions)) {
    const hash = await manifestHashOf(folder);
    if (hash !== null) staged.set(hash, folder);
  }
  const finished: Published[] = [];
  for (const edition of published) {
    const { officeCode, nomor, manifestSha256 } = edition;
    if (await exists(editionFolder(editions, officeCode, nomor))) continue;
    const folder = staged.get(manifestSha256);
    const office = { code: officeCode, name: edition.officeName };
    const left = folder && { folder, manifestSha256, files: 0, octets: 0, editions, office, nomor };
    const put = async (from: Staged) => {
      if (from.manifestSha256 !== manifestSha256) throw differs(edition, from);
      await finishBag(from, await tags(edition, from));
    };
    try {
      if (!left) throw new Error('nothing is staged');
      await put(left);
    } catch {
      await put(await rebuild(edition));
    }
    finished.push(edition);
  }
  const rest = await leftovers(editions);
  for (const folder of rest) await removeFolder(folder, editions);
  for (const [officeCode, nomor] of newest(published)) {
    if ((await currentNomor(editions, officeCode)) !== nomor)
      await switchCurrent(editions, officeCode, nomor);
  }
  return { removed: rest.length, finished };
}

function newest(published: readonly Published[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const { officeCode, nomor } of published)
    numbers.set(officeCode, Math.max(nomor, numbers.get(officeCode) ?? 0));
  return numbers;
}

function differs(edition: Published, staged: Staged): Unfit {
  const { nomor, manifestSha256 } = edition;
  return new Unfit(
    {
      id: `Edisi ${nomor} yang disusun ulang berbeda dari yang diterbitkan (${staged.manifestSha256}, bukan ${manifestSha256}).`,
      en: `Edition ${nomor} rebuilt differs from what was published (${staged.manifestSha256}, not ${manifestSha256}).`,
    },
    {
      id: 'Pasang versi program yang menerbitkannya, atau pulihkan folder edisi dari cadangan.',
      en: 'Install the program version that published it, or restore the edition folder from a backup.',
    },
  );
}
