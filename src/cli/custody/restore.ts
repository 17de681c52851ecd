import { fault, Invalid, NotFound, Refused } from '../../base/errors.ts';
import { both } from '../../base/text.ts';
import { checkBlob, copiesOf, type Hasil, type Salinan } from '../../custody/fixity/check-blob.ts';
import { restoreFile } from '../../custody/fixity/restore.ts';
import { why } from '../../custody/fixity/text.ts';
import { blobOf } from '../../custody/store/blob.ts';
import { isHash } from '../../custody/store/store.ts';
import type { Call, Command } from '../args.ts';
import { AS, actorMeant, DRY, OFFICE, officeMeant, withCustody } from './open.ts';

/**
 * `terang custody restore SHA256`: puts one file right in one copy from the other; the damaged bytes are set aside.
 * Exit code 2 with every reason when it cannot be, 4 when the office has no record of the file.
 */
export const custodyRestore: Command = {
  name: 'custody restore',
  says: both(
    'memulihkan satu berkas dari salinan yang utuh',
    'restores one file from the copy that is whole',
  ),
  operands: ['SHA256'],
  options: {
    copy: {
      value: 'utama|kedua',
      says: both('salinan yang diperbaiki; bawaan: utama', 'the copy to be mended; default: utama'),
    },
    ...OFFICE,
    ...AS,
    ...DRY,
  },
  run: (call) => {
    const sha256 = call.operands[0] ?? '';
    if (!isHash(sha256)) throw new NotFound('SHA256');
    const salinan = copyAsked(call);
    return withCustody(call, async (at) => {
      const office = await officeMeant(call, at);
      const blob = await blobOf(at.db, office.id, sha256);
      const found: Partial<Record<Salinan, Hasil>> = {};
      for (const [name, store] of copiesOf(at)) found[name] = (await checkBlob(store, blob)).hasil;
      for (const [name, hasil] of Object.entries(found)) call.say(`  ${name}: ${hasil}`);
      if (call.has('dry-run')) {
        if (!at.secondStore) throw new Refused([why.noSecondCopy()]);
        call.result({ sha256, found, restored: false });
        return 0;
      }
      const by = await actorMeant(call, at, office, ['ppid', 'desk', 'petugas_ppid', 'pengelola']);
      const disisihkan = await restoreFile(at, by, { sha256, salinan });
      call.say(
        both(
          `✓ Pulih di salinan ${salinan}, oleh ${by.jabatanName}.`,
          `✓ Restored in the copy ${salinan}, by ${by.jabatanName}.`,
        )[call.lang],
      );
      if (disisihkan)
        call.say(
          both(`  Isi yang rusak disisihkan: ${disisihkan}`, `  The damaged bytes are kept: ${disisihkan}`)[
            call.lang
          ],
        );
      call.result({ sha256, found, restored: true, aside: disisihkan });
      return 0;
    });
  },
};

function copyAsked(call: Call): Salinan {
  const asked = call.value('copy') ?? 'utama';
  if (asked === 'utama' || asked === 'kedua') return asked;
  throw new Invalid([
    fault('--copy', 'copy', '--copy hanya menerima utama atau kedua.', '--copy takes utama or kedua.'),
  ]);
}
