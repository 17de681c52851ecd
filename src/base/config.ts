import { isAbsolute, join, resolve } from 'node:path';
import { Unfit } from './errors.ts';
import { programFile } from './paths.ts';
import { readStoreAddress, type StoreAddress, samePlace } from './store-address.ts';
import type { Lang } from './text.ts';

/** Every setting of an installation. Each variable stands in `docs/operations.md`; a test says so. */
export interface Config {
  /** Folder of everything that must survive: database, files, journal, editions, keys. */
  readonly data: string;
  /** PostgreSQL to use instead of our own, as a connection URL; null starts our own. */
  readonly databaseUrl: string | null;
  readonly host: string;
  readonly port: number;
  /** Address under which people reach us, for links, cookies and the origin check; null derives it. */
  readonly publicUrl: string | null;
  /** Where the files of the office lie; null keeps them below the data folder. */
  readonly store: StoreAddress | null;
  /** Where a second copy of every file lies; null keeps none. */
  readonly secondStore: StoreAddress | null;
  /** Folder from which files are taken in, as `<office code>/<unit code>/file`; null watches none. */
  readonly watch: string | null;
  /** Where clamd listens, which then scans every file; null scans none. */
  readonly clamd: string | null;
  /** How the daily digest leaves by mail; null sends none. */
  readonly mail: MailSettings | null;
}

/** A mail server (RFC 5321) and the address that mail comes from. */
export interface MailSettings {
  /** `smtp://` or `smtps://`, with name and password where the server asks for them; never shown whole. */
  readonly url: string;
  readonly from: string;
}

export const variables = {
  TERANG_DATA: 'folder of everything that must survive; default: data/ beside the program',
  TERANG_DATABASE_URL: 'connection URL of a PostgreSQL 16 or later to use instead of our own',
  TERANG_HOST: 'address to listen on; default: 127.0.0.1',
  TERANG_PORT: 'port to listen on, 0 to 65535 (0 takes a free one); default: 8080',
  TERANG_PUBLIC_URL: 'address under which people reach the office, such as https://ppid.example.go.id',
  TERANG_STORE:
    'where files lie: file:///folder or s3+https://KEY:SECRET@host/bucket; default: blobs/ in TERANG_DATA',
  TERANG_SECOND_STORE:
    'where a second copy of every file lies, written like TERANG_STORE; without it there is none',
  TERANG_WATCH: 'folder from which scans are taken in, as <office code>/<unit code>/file; without it none is',
  TERANG_CLAMD:
    'virus scanner that sees every file, tcp://127.0.0.1:3310 or unix:/run/clamav/clamd.ctl; without it none does',
  TERANG_SMTP_URL: 'mail server for the daily digest, smtp:// or smtps://; without it no mail is sent',
  TERANG_MAIL_FROM: 'address that mail comes from; needed with TERANG_SMTP_URL, and so is TERANG_PUBLIC_URL',
} as const;

/** @throws Unfit naming every variable that cannot be used, all at once */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const wrong: string[] = [];
  const port = /^\d{1,5}$/.test(env['TERANG_PORT'] ?? '8080') ? Number(env['TERANG_PORT'] ?? '8080') : -1;
  if (port < 0 || port > 65535) wrong.push(`TERANG_PORT=${env['TERANG_PORT']}`);
  const databaseUrl = env['TERANG_DATABASE_URL'] || null;
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl)) wrong.push('TERANG_DATABASE_URL');
  const publicUrl = env['TERANG_PUBLIC_URL'] || null;
  if (publicUrl && !(URL.canParse(publicUrl) && /^https?:\/\/[^/?#@\s]+\/?$/.test(publicUrl)))
    wrong.push(`TERANG_PUBLIC_URL=${publicUrl}`);
  const data = resolve(env['TERANG_DATA'] || programFile('data'));
  const [store, secondStore] = storesIn(env, data, wrong);
  const watch = env['TERANG_WATCH'] || null;
  if (watch && !isAbsolute(watch)) wrong.push(`TERANG_WATCH=${watch}`);
  const clamd = env['TERANG_CLAMD'] || null;
  if (clamd && !/^(tcp:\/\/[^\s/?#@]+:\d{1,5}|unix:\/\S+)$/.test(clamd)) wrong.push(`TERANG_CLAMD=${clamd}`);
  const smtpUrl = env['TERANG_SMTP_URL'] || null;
  const mailFrom = env['TERANG_MAIL_FROM'] || null;
  if (smtpUrl && !isSmtpUrl(smtpUrl)) wrong.push('TERANG_SMTP_URL');
  if (mailFrom ? !/^[^\s@<>,;"]+@[^\s@<>,;"]+$/.test(mailFrom) : smtpUrl)
    wrong.push(`TERANG_MAIL_FROM=${mailFrom ?? ''}`);
  // A link in a mail is opened on other machines.
  if (smtpUrl && !publicUrl) wrong.push('TERANG_PUBLIC_URL=');
  for (const name of Object.keys(env)) {
    if (name.startsWith('TERANG_') && !(name in variables) && !name.startsWith('TERANG_TEST_'))
      wrong.push(name);
  }
  if (wrong.length > 0) {
    const list = wrong.join(', ');
    throw new Unfit(
      { id: `Pengaturan tidak dapat dipakai: ${list}.`, en: `These settings cannot be used: ${list}.` },
      {
        id: 'Lihat docs/operations.md untuk nilai yang sah.',
        en: 'See docs/operations.md for what they accept.',
      },
    );
  }
  return {
    data,
    databaseUrl,
    host: env['TERANG_HOST'] || '127.0.0.1',
    port,
    publicUrl: publicUrl?.replace(/\/$/, '') ?? null,
    store,
    secondStore,
    watch,
    clamd,
    mail: smtpUrl && mailFrom ? { url: smtpUrl, from: mailFrom } : null,
  };
}

/** The two stores; a second copy in the place of the first would be none. */
function storesIn(
  env: Readonly<Record<string, string | undefined>>,
  data: string,
  wrong: string[],
): [StoreAddress | null, StoreAddress | null] {
  const read = (name: 'TERANG_STORE' | 'TERANG_SECOND_STORE') => {
    const address = env[name] ? readStoreAddress(env[name]) : null;
    // Not what it says: it may hold the secret.
    if (env[name] && !address) wrong.push(name);
    return address;
  };
  const [first, second] = [read('TERANG_STORE'), read('TERANG_SECOND_STORE')];
  const own: StoreAddress = { kind: 'disk', folder: foldersOf(data).blobs };
  if (second && samePlace(first ?? own, second)) wrong.push('TERANG_SECOND_STORE');
  return [first, second];
}

/** True for a server and nothing besides, with both name and password or neither. */
function isSmtpUrl(text: string): boolean {
  if (!/^smtps?:\/\//.test(text) || !URL.canParse(text)) return false;
  const { hostname, pathname, search, hash, username, password } = new URL(text);
  const bare = hostname !== '' && ['', '/'].includes(pathname) && search === '' && hash === '';
  const readable = !/%(?![0-9a-f]{2})/i.test(username + password);
  return bare && readable && (username === '') === (password === '');
}

/** The PostgreSQL that `src/db/run-tests.ts` started for the tests; null outside of them. */
export function testServerUrl(): string | null {
  return process.env['TERANG_TEST_DATABASE_URL'] || null;
}

/** The object store that `bin/object-store` started for the tests; null outside of them. */
export function testObjectStore(): string | null {
  return process.env['TERANG_TEST_S3'] || null;
}

/** How often a test that repeats something does so: as often as it says, or as the variable asks for. */
export function testRepeats(variable: `TERANG_TEST_${string}`, usual: number): number {
  const asked = process.env[variable] ?? '';
  return /^\d{1,6}$/.test(asked) ? Number(asked) : usual;
}

/** Our own environment with these variables besides, for a child process. */
export function environmentWith(extra: Readonly<Record<string, string>>): Record<string, string | undefined> {
  return { ...process.env, ...extra };
}

/** The language in which a terminal is spoken to: Indonesian when the locale says so, else English. */
export function terminalLang(env: Readonly<Record<string, string | undefined>> = process.env): Lang {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^(id|ind)([_.@-]|$)/i.test(locale) ? 'id' : 'en';
}

/** Where things lie below the data folder. */
export interface Folders {
  readonly blobs: string;
  readonly journal: string;
  readonly editions: string;
  readonly keys: string;
  /** The office's own edited copies of printed forms; may be absent. */
  readonly templates: string;
}

export function foldersOf(data: string): Folders {
  return {
    blobs: join(data, 'blobs'),
    journal: join(data, 'journal'),
    editions: join(data, 'editions'),
    keys: join(data, 'keys'),
    templates: join(data, 'templates'),
  };
}

/** Names of the settings that the environment gives; the others have their defaults. */
export function settingsGiven(env: Readonly<Record<string, string | undefined>> = process.env): string[] {
  return Object.keys(variables).filter((name) => env[name]);
}
