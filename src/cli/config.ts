import { settingsGiven, variables } from '../base/config.ts';
import { shownAddress } from '../base/store-address.ts';
import { both } from '../base/text.ts';
import type { Command } from './args.ts';

const FROM = {
  environment: both('dari lingkungan', 'from the environment'),
  option: both('dari --data', 'from --data'),
  default: both('bawaan', 'default'),
} as const;

/** `terang config`: every setting in force and where it came from; passwords are not shown. */
export const config: Command = {
  name: 'config',
  says: both('menampilkan pengaturan dan asalnya', 'shows the settings and where each came from'),
  run: async (call) => {
    const inForce = call.config();
    const given = settingsGiven();
    const values: Record<keyof typeof variables, string | null> = {
      TERANG_DATA: inForce.data,
      TERANG_DATABASE_URL: inForce.databaseUrl && withoutPassword(inForce.databaseUrl),
      TERANG_HOST: inForce.host,
      TERANG_PORT: String(inForce.port),
      TERANG_PUBLIC_URL: inForce.publicUrl,
      TERANG_STORE: inForce.store && shownAddress(inForce.store),
      TERANG_SECOND_STORE: inForce.secondStore && shownAddress(inForce.secondStore),
      TERANG_WATCH: inForce.watch,
      TERANG_CLAMD: inForce.clamd,
      TERANG_SMTP_URL: inForce.mail && withoutPassword(inForce.mail.url),
      TERANG_MAIL_FROM: inForce.mail?.from ?? null,
    };
    const rows = (Object.keys(values) as (keyof typeof variables)[]).map((name) => {
      const option = name === 'TERANG_DATA' && call.has('data');
      const from: keyof typeof FROM = option ? 'option' : given.includes(name) ? 'environment' : 'default';
      return { name, value: values[name], from, says: variables[name] };
    });
    for (const { name, value, from } of rows) {
      call.say(`${name.padEnd(20)} ${value ?? '-'}  (${FROM[from][call.lang]})`);
    }
    call.result(rows);
    return 0;
  },
};

/** Up to the last @: a password that was not escaped may hold one. */
function withoutPassword(url: string): string {
  return url.replace(/^([a-z]+:\/\/[^:@/]*):.*@/s, '$1:…@');
}
