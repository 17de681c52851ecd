import { NotFound, Refused } from '../../base/errors.ts';
import { number } from '../../base/tanggal.ts';
import { both } from '../../base/text.ts';
import { withBag } from '../../custody/bag/open-bag.ts';
import { bagReasons, takeInBag } from '../../custody/bag/take-in-bag.ts';
import type { Custody } from '../../custody/custody.ts';
import type { Office } from '../../people/office.ts';
import { unitsOf } from '../../people/unit.ts';
import type { Call, Command } from '../args.ts';
import { AS, actorMeant, DRY, OFFICE, officeMeant, withCustody } from './open.ts';
import { progressBar } from './progress.ts';

/**
 * `terang custody import BAG`: takes a package of another installation into custody, from its folder or ZIP file: all of
 * it, or nothing. `--dry-run` checks it and asks every rule. Exit code 2 with everything that is wrong.
 */
export const custodyImport: Command = {
  name: 'custody import',
  says: both('menerima paket BagIt dari instalasi lain', 'takes in a BagIt package of another installation'),
  operands: ['BAG'],
  options: {
    unit: {
      value: 'CODE',
      says: both(
        'unit penerima; bawaan: unit berkode sama',
        'unit that receives it; default: the one with the same code',
      ),
    },
    ...OFFICE,
    ...AS,
    ...DRY,
  },
  run: (call) =>
    withCustody(call, async (at) => {
      const office = await officeMeant(call, at);
      const by = await actorMeant(call, at, office, ['ppid', 'petugas_ppid', 'desk']);
      const unit = await unitMeant(call, at, office);
      return withBag(at, call.operands[0] ?? '', async (folder) => {
        if (call.has('dry-run')) {
          const { files, reasons } = await bagReasons(at, by, folder, unit);
          if (reasons.length > 0) throw new Refused(reasons);
          call.say(
            both(
              `✓ Paket utuh: ${number(files)} berkas.`,
              `✓ The package is whole: ${number(files, 'en')} files.`,
            )[call.lang],
          );
          call.result({ files, taken: false });
          return 0;
        }
        const bar = progressBar(call);
        const taken = await takeInBag(at, by, folder, { unit, told: bar.at }).finally(bar.end);
        for (const [was, is] of taken.nomor) call.say(`  ${was} → ${is}`);
        for (const name of taken.sudahAda)
          call.say(both(`  sudah ada: ${name}`, `  there already: ${name}`)[call.lang]);
        for (const nomor of taken.ditahan)
          call.say(
            both(
              `  ${nomor}: ditahan di kantor asal, alasannya di catatan dokumen; tahan juga di sini bila perlu`,
              `  ${nomor}: held by the office it comes from, as its note says; place a hold here too if needed`,
            )[call.lang],
          );
        call.say(
          both(
            `✓ ${number(taken.nomor.size)} dokumen dan ${number(taken.softcopy)} softcopy diterima, oleh ${by.jabatanName}.`,
            `✓ ${number(taken.nomor.size, 'en')} documents and ${number(taken.softcopy, 'en')} softcopies taken in, by ${by.jabatanName}.`,
          )[call.lang],
        );
        call.result({
          ...{
            taken: true,
            softcopy: taken.softcopy,
            alreadyThere: [...taken.sudahAda],
            held: [...taken.ditahan],
          },
          numbers: Object.fromEntries(taken.nomor),
        });
        return 0;
      });
    }),
};

/** @throws NotFound when the office has no unit of that code */
async function unitMeant(call: Call, { db }: Custody, office: Office): Promise<string | null> {
  const code = call.value('unit');
  if (code === undefined) return null;
  const unit = (await unitsOf(db, office.id)).find((one) => one.code === code);
  if (!unit) throw new NotFound(`--unit ${code}`);
  return unit.id;
}
