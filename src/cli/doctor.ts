import { both } from '../base/text.ts';
import type { Command } from './args.ts';
import type { Check } from './check.ts';
import { checkDatabase } from './check-database.ts';
import { checkData, checkKeys, checkNode, checkPort, checkProgram, checkSandbox } from './check-machine.ts';
import { checkStores } from './check-store.ts';
import { checkMail } from './mail/check-mail.ts';

const MARK = { ok: '✓', wrong: '✗', note: '·' } as const;

/** `terang doctor`: what is wrong with an installation and how to mend it; it changes nothing. */
export const doctor: Command = {
  name: 'doctor',
  says: both(
    'memeriksa instalasi dan cara memperbaikinya',
    'says what is wrong with an installation and how to mend it',
  ),
  run: async (call) => {
    const config = call.config();
    const database = await checkDatabase(config);
    const checks: Check[] = [
      checkNode(),
      ...(await checkData(config)),
      ...database.checks,
      ...(await checkKeys(config)),
      ...(await checkStores(config)),
      checkProgram(),
      await checkSandbox(),
      await checkPort(config, database.served),
      await checkMail(config),
    ];
    for (const { state, found, remedy } of checks) {
      call.say(`${MARK[state]} ${found[call.lang]}`);
      if (remedy) call.say(`    → ${remedy[call.lang]}`);
    }
    const wrong = checks.filter(({ state }) => state === 'wrong').length;
    call.say('');
    call.say((wrong === 0 ? SOUND : both(`${wrong} hal perlu diperbaiki.`, `${wrong} to mend.`))[call.lang]);
    call.result({
      sound: wrong === 0,
      checks: checks.map((check) => ({
        ...check,
        found: { ...check.found },
        remedy: check.remedy ? { ...check.remedy } : null,
      })),
    });
    return wrong === 0 ? 0 : 3;
  },
};

const SOUND = both('Semua beres.', 'All is well.');
