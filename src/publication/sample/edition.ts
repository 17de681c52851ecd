import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonical } from '../../base/json.ts';
import { inclusionPlan, leafHash, merkleRoot, proofOver } from '../../journal/merkle.ts';
import { checkpointText, signNote, verifierFor, verifierKey } from '../../journal/note.ts';
import { MANIFEST } from '../bag/bag.ts';
import { allowedSigner, sshSign } from '../bag/sshsig.ts';
import { finishBag, type Staged, stageBag, type Tags } from '../publish-files.ts';
import { type Assets, loadAssets } from '../site/assets.ts';
import { SAMPLE_FILE, sampleContent } from './content.ts';

const officeKey = generateKeyPairSync('ed25519').privateKey;
const logKey = generateKeyPairSync('ed25519');
const LOG = 'contoh.example/jurnal';

/** Signature, entry and proof as the office's own machinery makes them, from a journal of five entries. */
export async function sampleTags(staged: Staged, key: KeyObject = officeKey): Promise<Tags> {
  const entry = canonical({
    v: 1,
    kind: 'edition.published',
    hashes: [staged.manifestSha256],
    subject: 'edition:contoh',
  });
  const leaves = ['a', 'b', entry, 'd', 'e'].map((leaf) => leafHash(Buffer.from(leaf)));
  const verifier = verifierFor(LOG, logKey.publicKey);
  const head = { origin: LOG, size: leaves.length, root: merkleRoot(leaves) };
  const hashes = proofOver(leaves, inclusionPlan(2, leaves.length)).map(
    (hash) => `${hash.toString('base64')}\n`,
  );
  const note = signNote(checkpointText(head), verifier, logKey.privateKey);
  return {
    entry,
    proof: `c2sp.org/tlog-proof@v1\nindex 2\n${hashes.join('')}\n${note}`,
    signature: sshSign(key, await readFile(join(staged.folder, MANIFEST))),
    signers: allowedSigner(staged.office.code, key),
    vkey: verifierKey(verifier),
  };
}

/** The bundles when they are built; stand-ins of the same names otherwise, so that no test waits for a build. */
export async function sampleAssets(): Promise<Assets> {
  const stand = (name: string) => ({ name, bytes: Buffer.from(`/* ${name} */`) });
  const none = {
    css: stand('public.css'),
    icon: stand('tanda.svg'),
    filter: stand('filter.js'),
    engine: stand('cari.js'),
  };
  return loadAssets().catch(() => none);
}

/** Publishes a sample edition in a new folder under the system's temporary one. */
export async function sampleEdition(count = 30): Promise<{ editions: string; folder: string }> {
  const editions = await mkdtemp(join(tmpdir(), 'terang-edisi-'));
  const content = sampleContent(count, { path: SAMPLE_FILE, bytes: await readFile(SAMPLE_FILE) });
  const staged = await stageBag(content, editions, await sampleAssets());
  return { editions, folder: await finishBag(staged, await sampleTags(staged)) };
}
