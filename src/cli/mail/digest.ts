import { systemClock } from '../../base/clock.ts';
import type { Config } from '../../base/config.ts';
import { fault, Invalid, NotFound, Unfit } from '../../base/errors.ts';
import type { Json } from '../../base/json.ts';
import { dayOf, isDay, longDay, type Tanggal } from '../../base/tanggal.ts';
import { both } from '../../base/text.ts';
import type { Db } from '../../db/db.ts';
import { openDatabase } from '../../db/open.ts';
import { type Office, offices } from '../../people/office.ts';
import type { Call, Command } from '../args.ts';
import { openPostbox } from './postbox.ts';
import { type Round, sendDigests, waitingDigests } from './send-digests.ts';

/**
 * `terang digest`: shows, by post and without names or addresses, every digest that would go today or on `--on`, as the
 * tasks stand now; with `--send` they go. The same as `serve` does at 08.00; neither sends twice in a day.
 * Exit code 3 when mail is not set up or a digest did not leave.
 */
export const digest: Command = {
  name: 'digest',
  says: both(
    'menampilkan atau mengirim ringkasan harian lewat surel',
    'shows or mails the daily digest of everybody’s tasks',
  ),
  options: {
    office: { value: 'CODE', says: both('hanya kantor ini', 'this office only') },
    on: {
      value: 'DATE',
      says: both(
        'hari lain, seperti 2026-11-23, untuk dilihat',
        'another day, such as 2026-11-23, to look at',
      ),
    },
    send: { says: both('kirim sekarang', 'send them now') },
  },
  run: async (call) => {
    const on = dayAsked(call);
    const config = call.config();
    if (call.has('send') && !config.mail) throw mailMissing();
    const { db, close } = await openDatabase(config, { exclusive: false });
    try {
      const results: Json[] = [];
      let failed = false;
      for (const office of await officesAsked(call, db)) {
        const day = on ?? dayOf(systemClock.now(), office.zone);
        if (!config.mail || !call.has('send')) {
          results.push(await show(call, db, config, office, day));
          continue;
        }
        const sender = { db, clock: systemClock, postbox: openPostbox(config.mail), config };
        const round = await sendDigests(sender, office, day);
        tell(call, office, round);
        results.push({ office: office.code, day, ...round });
        failed ||= round.unreachable !== null || round.refused + round.later + round.unknown > 0;
      }
      call.result(results);
      return failed ? 3 : 0;
    } finally {
      await close();
    }
  },
};

/** @throws Invalid for what is no day, and for another day's mail */
function dayAsked(call: Call): Tanggal | undefined {
  const on = call.value('on');
  if (on === undefined) return undefined;
  if (!isDay(on)) {
    throw new Invalid([
      fault('--on', 'hari', 'Tulis hari seperti 2026-11-23.', 'Write a day such as 2026-11-23.'),
    ]);
  }
  if (call.has('send')) {
    const id = 'Hanya ringkasan hari ini yang dikirim; pakai --on tanpa --send untuk melihat hari lain.';
    const en = 'Only today’s digest is sent; use --on without --send to look at another day.';
    throw new Invalid([fault('--on', 'hari-lain', id, en)]);
  }
  return on;
}

/** @throws NotFound when the office that is named is not there */
async function officesAsked(call: Call, db: Db): Promise<Office[]> {
  const code = call.value('office');
  const all = await offices(db);
  if (code === undefined) return all;
  const office = all.find((one) => one.code === code);
  if (!office) throw new NotFound(`--office ${code}`);
  return [office];
}

function mailMissing(): Unfit {
  return new Unfit(
    both('Surel belum disiapkan.', 'Mail is not set up.'),
    both(
      'Isi TERANG_SMTP_URL, TERANG_MAIL_FROM, dan TERANG_PUBLIC_URL; lihat docs/operations.md.',
      'Set TERANG_SMTP_URL, TERANG_MAIL_FROM and TERANG_PUBLIC_URL; see docs/operations.md.',
    ),
  );
}

async function show(call: Call, db: Db, config: Config, office: Office, day: Tanggal): Promise<Json> {
  const origin = config.publicUrl ?? `http://${config.host}:${config.port}`;
  const waiting = await waitingDigests(db, office, day, origin);
  const on = longDay(day, call.lang, true);
  const count = both(`${waiting.length} surel akan dikirim`, `${waiting.length} to send`);
  const none = office.sample
    ? both('kantor contoh tidak mengirim surel', 'a sample office sends no mail')
    : both('tidak ada yang akan dikirim', 'nothing to send');
  call.say(`${office.shortName} (${office.code}), ${on}: ${(waiting.length > 0 ? count : none)[call.lang]}`);
  for (const { posts, mail } of waiting) {
    call.say(`\n── ${posts.join('; ')}\n${both('Perihal', 'Subject')[call.lang]}: ${mail.subject.id}\n`);
    call.say(mail.text.id.trimEnd());
  }
  call.say('');
  const digests = waiting.map(({ posts, mail }) => ({ posts, subject: mail.subject.id, text: mail.text.id }));
  return { office: office.code, day, sample: office.sample, digests };
}

function tell(call: Call, office: Office, { unreachable, sent, refused, later, unknown }: Round): void {
  const said = unreachable
    ? both(
        `✗ peladen surel tidak menerima surel (${unreachable}); tidak ada yang dikirim`,
        `✗ the mail server takes no mail (${unreachable}); nothing was sent`,
      )
    : both(
        `${sent} terkirim; ${refused} ditolak, ${later} belum diterima, ${unknown} tidak pasti`,
        `${sent} sent; ${refused} refused, ${later} to try again, ${unknown} in doubt`,
      );
  call.say(`${office.code}: ${said[call.lang]}`);
}
