import { readFile } from 'node:fs/promises';
import { NotFound } from '../base/errors.ts';
import { groups } from '../base/hash.ts';
import { both } from '../base/text.ts';
import { readVerifierFile } from '../journal/keys.ts';
import { type EditionReport, verifyEdition } from '../publication/verify-edition.ts';
import type { Command } from './args.ts';

/**
 * `terang edition verify DIR`: checks a published edition from its folder alone, without a database, a network or
 * trust in whoever gave it. Exit code 1 when something does not hold, 4 when there is no such folder.
 */
export const editionVerify: Command = {
  name: 'edition verify',
  says: both('memeriksa keaslian folder edisi', 'checks that an edition’s folder is genuine'),
  operands: ['DIR'],
  options: {
    signers: {
      value: 'FILE',
      says: both(
        'kunci kantor yang Anda kenal (allowed_signers), bukan yang di dalam folder',
        'office keys that you know (allowed_signers), not those in the folder',
      ),
    },
    vkey: {
      value: 'FILE',
      says: both('kunci jurnal yang Anda kenal (journal.vkey)', 'journal key that you know (journal.vkey)'),
    },
  },
  run: async (call) => {
    const [signers, vkey] = [call.value('signers'), call.value('vkey')];
    const report = await verifyEdition(call.operands[0] ?? '', {
      ...(signers === undefined ? {} : { allowedSigners: await readSigners(signers) }),
      ...(vkey === undefined ? {} : { vkey: await readVerifierFile(vkey) }),
    });
    for (const { ok, detail } of report.checks) call.say(`${ok ? '✓' : '✗'} ${detail[call.lang]}`);
    call.say(outcome(report)[call.lang]);
    if (report.root) call.say(`  ${groups(report.root).join(' ')}`);
    call.result({
      ok: report.ok,
      office: report.office,
      edition: report.edition,
      root: report.root,
      checks: report.checks.map(({ name, ok, detail }) => ({ name, ok, detail: { ...detail } })),
    });
    return report.ok ? 0 : 1;
  },
};

async function readSigners(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new NotFound(path);
  }
}

function outcome({ ok, office, edition }: EditionReport): ReturnType<typeof both> {
  const failed = both(
    'Folder ini bukan edisi yang asli dan utuh.',
    'This folder is not a genuine, whole edition.',
  );
  if (!ok) return failed;
  return both(
    `Edisi ${edition} dari ${office} asli dan utuh.`,
    `Edition ${edition} of ${office} is genuine and whole.`,
  );
}
