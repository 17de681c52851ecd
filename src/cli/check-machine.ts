import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { access, constants, readdir, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { type Config, foldersOf } from '../base/config.ts';
import { programFile } from '../base/paths.ts';
import { fileSize } from '../base/tanggal.ts';
import { both } from '../base/text.ts';
import { sandboxKind } from '../custody/examine/sandbox/sandbox.ts';
import { type Check, note, ok, wrong } from './check.ts';

/** argon2id in `node:crypto` came with 24.7. */
const NODE = [24, 7] as const;

/** Less free space than this, in bytes, and the next large upload may fail. */
const SPACE = 1e9;

export function checkNode(version: string = process.versions.node): Check {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > NODE[0] || (major === NODE[0] && minor >= NODE[1]))
    return ok('node', `Node ${version}`, `Node ${version}`);
  return wrong(
    'node',
    both(
      `Node ${version} terlalu lama; perlu ${NODE.join('.')}.`,
      `Node ${version} is too old; ${NODE.join('.')} is needed.`,
    ),
    both(
      'Jalankan lewat npm start atau bin/terang, yang membawa Node sendiri.',
      'Run by npm start or bin/terang, which bring their own.',
    ),
  );
}

export async function checkData({ data }: Config): Promise<Check[]> {
  const there = nearestFolder(data);
  const why = await unwritable(there);
  if (why !== null) {
    return [
      wrong(
        'data',
        both(
          `Folder data ${data} tidak dapat ditulisi: ${why}.`,
          `The data folder ${data} cannot be written: ${why}.`,
        ),
        both(
          'Beri izin tulis, atau pilih folder lain dengan TERANG_DATA.',
          'Give write permission, or choose another with TERANG_DATA.',
        ),
      ),
    ];
  }
  const { bavail, bsize } = await statfs(there);
  const free = bavail * bsize;
  const text = both(`${fileSize(free, 'id')} kosong di ${data}`, `${fileSize(free, 'en')} free in ${data}`);
  const more = both(
    'Sediakan ruang; berkas kantor tidak pernah dihapus sendiri.',
    'Make room; office files are never removed by themselves.',
  );
  return [
    there === data
      ? ok('data', `Folder data ${data} dapat ditulisi`, `The data folder ${data} can be written`)
      : note(
          'data',
          `Folder data ${data} dibuat saat mulai`,
          `The data folder ${data} is made at the first start`,
        ),
    free < SPACE ? wrong('space', text, more) : { name: 'space', state: 'ok', found: text },
  ];
}

/** The folder itself, or the one in which it would have to be made. */
function nearestFolder(path: string): string {
  return existsSync(path) ? path : nearestFolder(dirname(path));
}

/** Why nothing can be written there; null when something was. */
async function unwritable(folder: string): Promise<string | null> {
  const probe = join(folder, `.terang-${randomBytes(6).toString('hex')}`);
  try {
    await writeFile(probe, '');
    await rm(probe);
    return null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}

/** Private keys must be readable by us and by nobody else. */
export async function checkKeys({ data }: Config): Promise<Check[]> {
  const { keys } = foldersOf(data);
  const names = existsSync(keys) ? (await readdir(keys)).filter((name) => name.endsWith('.key')) : [];
  if (names.length === 0) return [note('keys', 'Belum ada kunci', 'No keys yet')];
  return Promise.all(names.map((name) => checkKey(name, join(keys, name))));
}

async function checkKey(name: string, path: string): Promise<Check> {
  const readable = await access(path, constants.R_OK).then(
    () => true,
    () => false,
  );
  const { mode } = await stat(path);
  if (readable && (process.platform === 'win32' || (mode & 0o077) === 0)) {
    return ok(`key:${name}`, `Kunci ${name} aman`, `The key ${name} is safe`);
  }
  return wrong(
    `key:${name}`,
    readable
      ? both(`Kunci ${name} terbaca oleh pengguna lain.`, `Others on this machine can read the key ${name}.`)
      : both(`Kunci ${name} tidak terbaca.`, `The key ${name} cannot be read.`),
    both(
      `chmod 600 ${path}, dan jadikan milik pengguna yang menjalankan.`,
      `chmod 600 ${path}, and give it to the account that runs Terang.`,
    ),
  );
}

/** The parts of the program that it reads while it runs. */
export function checkProgram(): Check {
  const parts = ['templates', join('templates', 'fonts'), 'sop', join('db', 'migrations')];
  const missing = parts.filter((part) => !existsSync(programFile(part)));
  return missing.length === 0
    ? ok('program', 'Templat, fon, dan SOP ada', 'Templates, fonts and SOPs are there')
    : wrong(
        'program',
        both(
          `Bagian program hilang: ${missing.join(', ')}.`,
          `Parts of the program are missing: ${missing.join(', ')}.`,
        ),
        both('Pasang ulang program.', 'Install the program again.'),
      );
}

/** What keeps files under examination away from everything else. */
export async function checkSandbox(): Promise<Check> {
  const kind = await sandboxKind();
  return kind === 'node'
    ? note(
        'sandbox',
        'Berkas diperiksa tanpa ruang jaringan sendiri; pasang bubblewrap bila sistem mengizinkan',
        'Files are examined without a network namespace; install bubblewrap where the system allows it',
      )
    : ok('sandbox', `Berkas diperiksa terpisah (${kind})`, `Files are examined apart (${kind})`);
}

/** @param served true when a Terang serves this data folder now, so that the port may well be its own */
export async function checkPort({ host, port }: Config, served: boolean): Promise<Check> {
  const code = await new Promise<string | null>((resolve) => {
    const probe = createServer();
    probe.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    probe.listen(port, host, () => probe.close(() => resolve(null)));
  });
  if (code === null) return ok('port', `Porta ${port} di ${host} bebas`, `Port ${port} on ${host} is free`);
  if (served && code === 'EADDRINUSE') {
    return ok(
      'port',
      `Porta ${port} dipakai; Terang sedang berjalan`,
      `Port ${port} is in use; Terang is running`,
    );
  }
  return wrong(
    'port',
    both(
      `Porta ${port} di ${host} tidak dapat dipakai (${code}).`,
      `Port ${port} on ${host} cannot be used (${code}).`,
    ),
    both(
      'Pilih porta atau alamat lain dengan TERANG_PORT, TERANG_HOST.',
      'Choose another with TERANG_PORT or TERANG_HOST.',
    ),
  );
}
