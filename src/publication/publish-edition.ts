import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refused } from '../base/errors.ts';
import type { Custody } from '../custody/custody.ts';
import type { Reader } from '../db/db.ts';
import { perform, reasonsAgainst } from '../journal/act.ts';
import type { Actor } from '../journal/actor.ts';
import { type Installation, sealJournal } from '../journal/installation.ts';
import { journalKey } from '../journal/keys.ts';
import { proveEntry } from '../journal/prove.ts';
import { MANIFEST } from './bag/bag.ts';
import { editionKey } from './bag/edition-key.ts';
import { currentNomor, editionFolder, exists, removeFolder, switchCurrent } from './bag/in-place.ts';
import { allowedSigner, sshSign } from './bag/sshsig.ts';
import { editionContent, publicationOf, publishedEditions } from './publication.ts';
import {
  finishBag,
  type Published,
  type Recovered,
  recoverEditions,
  type Staged,
  stageBag,
  type Tags,
} from './publish-files.ts';
import { recordPublication } from './record-publication.ts';
import { loadAssets } from './site/assets.ts';

/** Where a published edition lies, and its address when the installation knows its own. */
export interface PublishedPlace {
  readonly folder: string;
  readonly url: string | null;
}

/**
 * Publishes an edition that the PPID ordered: builds its bag out of sight, records the deed with the manifest's
 * hash, signs it, proves the journal entry, verifies the whole and only then shows it. Of two people who do this at
 * once one succeeds. After a crash at any point `recoverPublications` finishes what was recorded.
 * SOP KPU Kota Serang 03/2025 step 6.
 * @throws Refused with every reason; then nothing is left of what was built
 * @throws Unfit when the finished bag does not verify; it is recorded then, but stays out of sight
 */
export async function publishEdition(at: Custody, by: Actor, edition: string): Promise<PublishedPlace> {
  const publishedAt = wholeSecond(at.clock.now());
  const reasons = await reasonsAgainst(at, by, recordPublication, {
    edition,
    manifestSha256: '',
    publishedAt,
  });
  if (reasons.length > 0) throw new Refused(reasons);
  const staged = await stage(at, by.office, edition, publishedAt);
  const { manifestSha256, editions, office, nomor } = staged;
  try {
    await perform(at, by, recordPublication, { edition, manifestSha256, publishedAt });
  } catch (error) {
    if (error instanceof Refused) await removeFolder(staged.folder, editions);
    throw error;
  }
  const folder = await finishBag(staged, await tagsFor(at, by.office, edition, staged));
  if (((await currentNomor(editions, office.code)) ?? 0) < nomor)
    await switchCurrent(editions, office.code, nomor);
  return { folder, url: at.publicUrl };
}

/**
 * Puts every edition in place that is recorded as published, and removes what was built and never published.
 * To be run before the first request is answered, while nobody publishes.
 * @throws Unfit when an edition lost from disk cannot be built again as it was
 */
export async function recoverPublications(at: Custody): Promise<Recovered> {
  const published = await publishedEditions(at.db);
  const row = ({ officeCode, nomor }: Published) => {
    const found = published.find((one) => one.officeCode === officeCode && one.nomor === nomor);
    if (!found) throw new Error(`edition ${nomor} of ${officeCode} is not recorded`);
    return found;
  };
  return recoverEditions(
    at.folders.editions,
    published,
    async (one) => {
      const { office, edition } = row(one);
      const { publishedAt } = (await publicationOf(at.db, office, edition)) ?? {};
      return stage(at, office, edition, publishedAt as Date);
    },
    (one, staged) => tagsFor(at, row(one).office, row(one).edition, staged),
  );
}

/** True when the edition's folder is in its place, where anybody can read it. */
export async function isInPlace(at: Installation, officeCode: string, nomor: number): Promise<boolean> {
  return exists(editionFolder(at.folders.editions, officeCode, nomor));
}

/** Pages and data print whole seconds; the deed records the very same instant. */
function wholeSecond(at: Date): Date {
  return new Date(Math.floor(at.getTime() / 1000) * 1000);
}

async function stage(at: Custody, office: string, edition: string, publishedAt: Date): Promise<Staged> {
  const content = await editionContent(at, office, edition, publishedAt);
  return stageBag(content, at.folders.editions, await loadAssets());
}

/** The journal's entry of the publication: its position and its exact bytes. */
async function publicationEntry(
  reader: Reader,
  office: string,
  edition: string,
): Promise<{ seq: number; entry: string }> {
  const [found] = await reader<{ seq: number; entry: string }[]>`
    select seq, entry from journal_entry
    where (office, subject) = (${office}, ${`edition:${edition}`}) and kind = 'edition.published'
    order by seq limit 1`;
  if (!found) throw new Error(`the journal has no publication of ${edition}`);
  return found;
}

async function tagsFor(
  at: Installation,
  officeId: string,
  edition: string,
  { folder, office }: Staged,
): Promise<Tags> {
  const { seq, entry } = await publicationEntry(at.db, officeId, edition);
  const checkpoint = await sealJournal(at);
  const [proof, key, { vkey }, manifest] = await Promise.all([
    proveEntry(at.db, at.folders.journal, seq, checkpoint),
    editionKey(at.data),
    journalKey(at.data),
    readFile(join(folder, MANIFEST)),
  ]);
  return { proof, entry, vkey, signature: sshSign(key, manifest), signers: allowedSigner(office.code, key) };
}
