import { fault, Invalid, NotFound } from '../../base/errors.ts';
import { isId } from '../../base/id.ts';
import { fileSize, number } from '../../base/tanggal.ts';
import { both } from '../../base/text.ts';
import { makeBag } from '../../custody/bag/make-bag.ts';
import type { Wanted } from '../../custody/bag/read-content.ts';
import { writeFolder, writeZip } from '../../custody/bag/send-bag.ts';
import type { Custody } from '../../custody/custody.ts';
import type { Office } from '../../people/office.ts';
import type { Command } from '../args.ts';
import { AS, actorMeant, OFFICE, officeMeant, withCustody } from './open.ts';

/**
 * `terang custody export WHAT -o PATH`: a BagIt package of documents (`DOK-2026-001`, several with commas), of a run
 * (`PR-2026-02`) or of everything (`all`), as a new folder or as a ZIP file. Exit code 2 with every reason, 3 when an
 * original is not whole, 4 when there is nothing of that number.
 */
export const custodyExport: Command = {
  name: 'custody export',
  says: both(
    'membuat paket BagIt dari dokumen, proses, atau seluruh arsip',
    'makes a BagIt package of documents, a run or the whole archive',
  ),
  operands: ['WHAT'],
  options: {
    output: {
      value: 'PATH',
      short: 'o',
      says: both('folder baru, atau berkas .zip', 'a new folder, or a .zip file'),
    },
    ...OFFICE,
    ...AS,
  },
  run: (call) => {
    const output = call.value('output');
    if (output === undefined)
      throw new Invalid([
        fault('--output', 'missing', 'Sebutkan hasilnya: -o FOLDER.', 'Name where it goes: -o FOLDER.'),
      ]);
    return withCustody(call, async (at) => {
      const office = await officeMeant(call, at);
      const by = await actorMeant(call, at, office, ['ppid', 'petugas_ppid', 'desk']);
      const bag = await makeBag(at, by, await wantedBy(at, office, call.operands[0] ?? ''));
      await (output.toLowerCase().endsWith('.zip') ? writeZip : writeFolder)(at.store, bag, output);
      call.say(
        both(
          `✓ ${output}: ${number(bag.payload.length)} berkas, ${fileSize(bag.octets)}.`,
          `✓ ${output}: ${number(bag.payload.length, 'en')} files, ${fileSize(bag.octets, 'en')}.`,
        )[call.lang],
      );
      call.say(`  ${bag.manifestSha256}  manifest-sha256.txt`);
      call.result({
        path: output,
        files: bag.payload.length,
        bytes: bag.octets,
        manifest: bag.manifestSha256,
      });
      return 0;
    });
  },
};

/** What a word on the command line means. @throws NotFound when the office has nothing of that number */
async function wantedBy({ db }: Custody, office: Office, word: string): Promise<Wanted> {
  if (word === 'all') return { semua: true };
  const [run] = await db<{ id: string }[]>`
    select id from run where office = ${office.id} and (nomor = upper(${word}) or id::text = ${word})`;
  if (run) return { run: run.id };
  const words = word.split(',').map((one) => one.trim());
  const found = await db<{ id: string; nomor: string }[]>`
    select id, nomor from dokumen where office = ${office.id}
      and (nomor = any(${words.map((one) => one.toUpperCase())}) or id::text = any(${words.filter(isId)}))`;
  const missing = words.find(
    (one) => !found.some(({ id, nomor }) => id === one || nomor === one.toUpperCase()),
  );
  if (missing !== undefined) throw new NotFound(missing);
  return { dokumen: found.map(({ id }) => id) };
}
