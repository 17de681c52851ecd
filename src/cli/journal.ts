import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { foldersOf } from '../base/config.ts';
import { fault, Invalid, NotFound } from '../base/errors.ts';
import { groups } from '../base/hash.ts';
import { number } from '../base/tanggal.ts';
import { both } from '../base/text.ts';
import { openDatabase } from '../db/open.ts';
import { readVerifierFile } from '../journal/keys.ts';
import { type JournalVerified, verifyJournal } from '../journal/verify-journal.ts';
import { type Problem, type TilesVerified, verifyTiles } from '../journal/verify-tiles.ts';
import type { Call, Command } from './args.ts';

/**
 * `terang journal verify`: recomputes the whole journal from the database and compares it with the signed
 * checkpoints and the files. With `--tiles DIR --vkey FILE` it needs no database and no trust in any server.
 * Exit code 1 when something does not hold.
 */
export const journalVerify: Command = {
  name: 'journal verify',
  says: both(
    'menghitung ulang jurnal dan memeriksa tanda tangannya',
    'recomputes the journal and checks its signatures',
  ),
  options: {
    tiles: {
      value: 'DIR',
      says: both(
        'periksa berkas jurnal ini saja, tanpa basis data',
        'check these files of a journal only, without a database',
      ),
    },
    vkey: {
      value: 'FILE',
      says: both('berkas kunci pemeriksa (journal.vkey)', 'file with the verifier key (journal.vkey)'),
    },
  },
  run: async (call) => {
    const dir = call.value('tiles');
    const verified = dir === undefined ? await overDatabase(call) : await overTiles(call, dir);
    for (const { message, where } of verified.problems) call.say(`✗ ${message[call.lang]} (${where})`);
    call.result({ ...verified, problems: verified.problems.map(plain) });
    return verified.problems.length === 0 ? 0 : 1;
  },
};

async function overDatabase(call: Call): Promise<JournalVerified> {
  const config = call.config();
  const folders = foldersOf(config.data);
  const vkey = await readVerifierFile(call.value('vkey') ?? join(folders.keys, 'journal.vkey'));
  const { db, close } = await openDatabase(config, { exclusive: false, migrate: false });
  try {
    const verified = await verifyJournal({ db, dir: folders.journal, vkey });
    const [size, signed, erased] = [verified.size, verified.signed, verified.erased].map((n) =>
      number(n, call.lang),
    );
    sayOutcome(call, verified.problems, `${size}`, verified.root);
    call.say(
      both(
        `  ${signed} sudah ditandatangani; rincian ${erased} catatan sudah dihapus.`,
        `  ${signed} are signed; the detail of ${erased} was erased.`,
      )[call.lang],
    );
    return verified;
  } finally {
    await close();
  }
}

async function overTiles(call: Call, dir: string): Promise<TilesVerified> {
  const file = call.value('vkey');
  if (file === undefined) {
    throw new Invalid([
      fault(
        '--vkey',
        'missing',
        'Dengan --tiles, tunjuk juga kunci pemeriksa: --vkey FILE.',
        'With --tiles, name the verifier key too: --vkey FILE.',
      ),
    ]);
  }
  if (!existsSync(dir)) throw new NotFound('--tiles');
  const verified = await verifyTiles({ dir, vkey: await readVerifierFile(file) });
  sayOutcome(call, verified.problems, number(verified.size, call.lang), verified.root);
  return verified;
}

function sayOutcome(call: Call, problems: readonly Problem[], size: string, root: string): void {
  const outcome =
    problems.length === 0
      ? both(`✓ Jurnal utuh: ${size} catatan.`, `✓ The journal is whole: ${size} entries.`)
      : both(
          `✗ Jurnal tidak utuh: ${size} catatan dihitung ulang.`,
          `✗ The journal is not whole: ${size} entries recomputed.`,
        );
  call.say(outcome[call.lang]);
  call.say(`  ${groups(root).join(' ')}`);
}

function plain({ code, where, message }: Problem): {
  code: string;
  where: string;
  message: { id: string; en: string };
} {
  return { code, where, message: { ...message } };
}
