import type { Json } from '../../base/json.ts';
import { fileSize, number } from '../../base/tanggal.ts';
import { type Both, both } from '../../base/text.ts';
import { copyBeforeCheck } from '../../custody/fixity/copy-ahead.ts';
import { countFindings, type FixityFinding, standingFindings } from '../../custody/fixity/fixity-check.ts';
import { runFixity, type Sitting } from '../../custody/fixity/run-fixity.ts';
import type { Office } from '../../people/office.ts';
import type { Call, Command } from '../args.ts';
import { BUDGET, budgetOf } from './budget.ts';
import { OFFICE, officesMeant, withCustody } from './open.ts';
import { progressBar } from './progress.ts';

/** Findings that are spelled out; the rest is counted. */
const SHOWN = 20;

const HASIL: Readonly<Record<FixityFinding['hasil'], Both>> = {
  berubah: both('berubah', 'changed'),
  hilang: both('hilang', 'missing'),
  tak_tercatat: both('tak tercatat', 'untracked'),
  umpan_lolos: both('umpan tidak ditemukan', 'planted file not found'),
};

/**
 * `terang custody check`: reads the files again and compares them with their hashes, in every copy; a budget ends it
 * early and the next one goes on. Exit code 0 when everything read is whole, 1 when something is not, 3 when the check
 * cannot be trusted (a planted bad file was passed over) or another one is under way.
 */
export const custodyCheck: Command = {
  name: 'custody check',
  says: both(
    'membaca ulang berkas dan membandingkannya dengan sidiknya',
    'reads files again and compares them with their hashes',
  ),
  options: { ...OFFICE, ...BUDGET },
  run: (call) => {
    const budget = budgetOf(call);
    return withCustody(call, async (at) => {
      const ahead = await copyBeforeCheck(at, budget.ms === undefined ? {} : { ms: budget.ms });
      const results: Json[] = [];
      let whole = true;
      for (const office of await officesMeant(call, at)) {
        const bar = progressBar(call);
        const sitting = await runFixity(ahead.at, office.id, budget, { told: bar.at }).finally(bar.end);
        const counts = await countFindings(at.db, office.id);
        const found = Object.values(counts).reduce((sum, n) => sum + n, 0);
        const standing = await standingFindings(at.db, office.id, call.json ? 10_000 : SHOWN);
        whole &&= found === 0;
        tell(call, { office, sitting, found, standing });
        results.push({
          ...{ office: office.code, ...sitting, findings: counts },
          standing: standing.map(({ sha256, salinan, hasil, size, at: since }) => ({
            ...{ sha256, salinan, hasil, size, at: since.toISOString() },
          })),
        });
      }
      if (ahead.trouble) throw ahead.trouble;
      call.result({ whole, secondCopy: at.secondStore !== null, offices: results });
      return whole ? 0 : 1;
    });
  },
};

interface Told {
  readonly office: Office;
  readonly sitting: Sitting;
  readonly found: number;
  readonly standing: readonly FixityFinding[];
}

function tell(call: Call, { office, sitting, found, standing }: Told): void {
  const { lang } = call;
  const n = number(sitting.files, lang);
  const size = fileSize(sitting.bytes, lang);
  const head = both(
    `${found === 0 ? '✓' : '✗'} ${office.shortName}: ${n} berkas dibaca (${size}), ${found === 0 ? 'semua utuh' : `${number(found)} temuan`}.`,
    `${found === 0 ? '✓' : '✗'} ${office.shortName}: ${n} files read (${size}), ${found === 0 ? 'all whole' : `${number(found, 'en')} findings`}.`,
  );
  call.say(head[lang]);
  call.say(
    both(
      `  Umpan ditemukan ${sitting.umpanDitemukan} dari ${sitting.umpan}.`,
      `  Planted bad files found: ${sitting.umpanDitemukan} of ${sitting.umpan}.`,
    )[lang],
  );
  if (!sitting.ended)
    call.say(
      both(
        `  Belum selesai: ${number(sitting.left)} berkas lagi. Jalankan lagi untuk melanjutkan.`,
        `  Not done yet: ${number(sitting.left, 'en')} files left. Run it again to go on.`,
      )[lang],
    );
  for (const { sha256, salinan, hasil } of standing)
    call.say(`  ${HASIL[hasil][lang]}  ${salinan}  ${sha256}`);
  if (found > standing.length) call.say(`  … +${number(found - standing.length, lang)}`);
}
