import { type Both, both } from '../../base/text.ts';
import { verifyProof } from '../../journal/prove.ts';
import { ENTRY, LOG_KEY, MANIFEST, PROOF, SIGNATURE, SIGNERS } from './bag.ts';
import { type BagReader, Found, printable } from './check.ts';
import { readClaim } from './check-list.ts';
import { fingerprint, isAllowed, sshVerify } from './sshsig.ts';

/** Keys that the reader knows from elsewhere: from the office's notice board, an earlier edition, a colleague. */
export interface Trust {
  /** Verifier key of the journal (C2SP signed-note). */
  readonly vkey?: string;
  /** Text of an allowed_signers file. */
  readonly allowedSigners?: string;
}

/** The office's key signed the manifest. */
export async function checkSignature(bag: BagReader, trust: Trust): Promise<Both> {
  const { office } = await readClaim(bag);
  let wire: Buffer;
  try {
    wire = sshVerify(await bag.text(SIGNATURE), await bag.bytes(MANIFEST));
  } catch (error) {
    if (error instanceof Found) throw error;
    const why = printable((error as Error).message);
    throw new Found(`Tanda tangan tidak sah: ${why}.`, `The signature is not valid: ${why}.`);
  }
  const print = fingerprint(wire);
  const known = trust.allowedSigners;
  for (const signers of known === undefined ? [await bag.text(SIGNERS)] : [known, await bag.text(SIGNERS)]) {
    if (isAllowed(signers, office, wire)) continue;
    throw new Found(
      `Kunci ${print} tidak dikenal sebagai kunci kantor ${office}.`,
      `The key ${print} is not known as the key of office ${office}.`,
    );
  }
  return known === undefined
    ? both(
        `Ditandatangani dengan kunci ${print}, yang ada di folder ini sendiri. Cocokkan dengan sidik yang diumumkan kantor.`,
        `Signed with key ${print}, which comes from this very folder. Compare it with the fingerprint that the office announces.`,
      )
    : both(`Ditandatangani dengan kunci ${print} milik ${office}.`, `Signed with key ${print} of ${office}.`);
}

/** The journal's entry names this very manifest, and its proof holds. */
export async function checkJournal(bag: BagReader, trust: Trust): Promise<Both> {
  const leaf = await bag.bytes(ENTRY);
  const entry = JSON.parse(leaf.toString('utf8')) as { kind?: unknown; hashes?: unknown } | null;
  const manifest = await bag.hash(MANIFEST);
  const hashes = Array.isArray(entry?.hashes) ? entry.hashes : [];
  if (entry?.kind !== 'edition.published' || !hashes.includes(manifest)) {
    throw new Found(
      'Catatan jurnal bukan tentang manifes ini.',
      'The journal entry is not about this manifest.',
    );
  }
  const own = (await bag.text(LOG_KEY)).trim();
  if (trust.vkey !== undefined && trust.vkey.trim() !== own) {
    throw new Found(
      'Kunci jurnal di folder ini bukan kunci yang Anda berikan.',
      'The journal key in this folder is not the one you gave.',
    );
  }
  const result = verifyProof(await bag.text(PROOF), leaf, trust.vkey ?? own);
  if (!result.ok) throw new Found(result.message.id, result.message.en);
  return both(
    `Tercatat sebagai nomor ${result.index} dari ${result.size} dalam jurnal ${printable(result.origin)}.`,
    `Recorded as number ${result.index} of ${result.size} in the journal ${printable(result.origin)}.`,
  );
}
