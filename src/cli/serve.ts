import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '../base/clock.ts';
import type { Config } from '../base/config.ts';
import { Unfit } from '../base/errors.ts';
import { both } from '../base/text.ts';
import { openDatabase } from '../db/open.ts';
import type { Command } from './args.ts';
import { startDigestTimer } from './mail/digest-timer.ts';
import { openPostbox } from './mail/postbox.ts';

/** How long requests under way may take to end once we were asked to stop, in milliseconds. */
const PATIENCE = 10_000;

const OPEN = both('Buka alamat ini di peramban:', 'Open this address in a browser:');
const SET_UP = both(
  'Untuk memulai, buka alamat sekali pakai ini di peramban:',
  'To begin, open this one-time address in a browser:',
);
const STOP = both('Ctrl-C menghentikan.', 'Ctrl-C stops it.');

/** `terang serve`: the office's server, until SIGINT or SIGTERM; it prints the one address to open. */
export const serve: Command = {
  name: 'serve',
  says: both('menjalankan peladen kantor', "runs the office's server"),
  run: async (call) => {
    const asked = new Promise<null>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve(null));
      // A closed terminal. Away from one it means nothing: Node forgets that nohup had it ignored.
      process.on('SIGHUP', () => process.stdout.isTTY && resolve(null));
    });
    const config = call.config();
    // Loaded only here: no other command needs the pages.
    const { startServer } = await import('../web/server.ts');
    const { db, lost, close } = await openDatabase(config, { exclusive: true });
    let failed: Unfit | null;
    try {
      const server = await startServer({ config, db, clock: systemClock }).catch((error: unknown) => {
        throw listenFault(error, config);
      });
      const { url, setupLink, problem } = server;
      if (problem) call.say(`! ${problem.problem[call.lang]} ${problem.remedy[call.lang]}\n`);
      call.say(`${(setupLink ? SET_UP : OPEN)[call.lang]}\n\n    ${setupLink ?? url}\n\n${STOP[call.lang]}`);
      call.result({ url, setupLink });
      const postbox = config.mail && openPostbox(config.mail);
      const stopDigests = postbox && startDigestTimer({ db, clock: systemClock, postbox, config });
      failed = await Promise.race([asked, lost]);
      const ended = Promise.all([server.close(), stopDigests?.()]);
      await Promise.race([ended, sleep(PATIENCE, undefined, { ref: false })]);
    } finally {
      await close();
    }
    if (failed) throw failed;
    // A connection that would not end must not keep the process.
    process.exit(0);
  },
};

function listenFault(error: unknown, { host, port }: Config): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === 'EADDRINUSE') {
    return new Unfit(
      {
        id: `Porta ${port} di ${host} sudah dipakai program lain.`,
        en: `Port ${port} on ${host} is in use by another program.`,
      },
      { id: 'Pilih porta lain dengan TERANG_PORT.', en: 'Choose another port with TERANG_PORT.' },
    );
  }
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new Unfit(
      {
        id: `Tidak dapat menerima sambungan di ${host}:${port} (${code}).`,
        en: `Cannot listen on ${host}:${port} (${code}).`,
      },
      { id: 'Periksa TERANG_HOST dan TERANG_PORT.', en: 'Check TERANG_HOST and TERANG_PORT.' },
    );
  }
  return error;
}
