import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { environmentWith } from '../base/config.ts';
import { programFile } from '../base/paths.ts';

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'terang-cli-'));
});
after(() => rmSync(folder, { recursive: true, force: true }));

function start(argv: string[], env: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, [programFile('dist/src/cli/main.js'), ...argv], {
    env: environmentWith({ LC_ALL: 'C', TERANG_DATA: join(folder, 'data'), TERANG_PORT: '0', ...env }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

async function ended(child: ChildProcess): Promise<Ended> {
  let out = '';
  let err = '';
  child.stdout?.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    err += chunk;
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out, err };
}

const run = (argv: string[], env: Record<string, string> = {}) => ended(start(argv, env));

/** The address that a server prints first. */
async function address(child: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of child.stdout ?? []) {
    said += chunk;
    const found = /^\s+(https?:\/\/\S+)$/m.exec(said)?.[1];
    if (found) return found;
  }
  throw new Error(`no address in: ${said}`);
}

test('a mistyped command ends with 2, in the terminal’s language', async () => {
  const english = await run(['serv']);
  assert.deepEqual([english.code, english.out], [2, '']);
  assert.match(english.err, /Did you mean "serve"\?/);
  const indonesian = await run(['serv'], { LC_ALL: '', LANG: 'id_ID.UTF-8' });
  assert.match(indonesian.err, /Maksud Anda "serve"\?/);
});

test('a setting that does not exist ends with 3 and is named, also as JSON', async () => {
  const { code, err } = await run(['config'], { TERANG_PROT: '80' });
  assert.equal(code, 3);
  assert.match(err, /TERANG_PROT/);
  const json = await run(['config', '--json'], { TERANG_PROT: '80' });
  assert.match((JSON.parse(json.out) as { unfit: { id: string } }).unfit.id, /TERANG_PROT/);
});

test('config shows every setting with its origin and no password', async () => {
  const { code, out } = await run(['config', '--json', '--data', folder], {
    TERANG_DATABASE_URL: 'postgres://someone:very-secret@db.example/terang',
    TERANG_SMTP_URL: 'smtp://petugas:very-secret@half@surel.example',
    TERANG_MAIL_FROM: 'ppid@kantor.example',
    TERANG_PUBLIC_URL: 'https://ppid.kantor.example',
  });
  assert.equal(code, 0);
  assert.doesNotMatch(out, /very-secret|half/);
  assert.match(out, /smtp:\/\/petugas:…@surel\.example/);
  const rows = JSON.parse(out) as { name: string; value: string; from: string }[];
  const from = Object.fromEntries(rows.map((row) => [row.name, row.from]));
  assert.equal(from['TERANG_DATA'], 'option');
  assert.equal(from['TERANG_PORT'], 'environment');
  assert.equal(from['TERANG_HOST'], 'default');
});

test('an untouched folder is sound, and the doctor leaves it untouched', async () => {
  const { code, out } = await run(['doctor', '--data', join(folder, 'none')]);
  assert.equal(code, 0, out);
  assert.throws(() => readFileSync(join(folder, 'none')), /ENOENT/);
});

test('the doctor says whether mail is set up, and what is wrong with its server', async () => {
  const about = async (env: Record<string, string>) => {
    const { code, out } = await run(['doctor', '--data', join(folder, 'none'), '--json'], env);
    const { checks } = JSON.parse(out) as { checks: { name: string; state: string; remedy: unknown }[] };
    const mail = checks.find(({ name }) => name === 'mail');
    return { code, state: mail?.state, remedied: Boolean(mail?.remedy), out };
  };
  const none = await about({});
  assert.deepEqual([none.code, none.state, none.remedied], [0, 'note', true]);
  // Port 9 of this machine takes no mail.
  const down = await about({
    TERANG_SMTP_URL: 'smtp://petugas:very-secret@127.0.0.1:9',
    TERANG_MAIL_FROM: 'ppid@kantor.example',
    TERANG_PUBLIC_URL: 'https://ppid.kantor.example',
  });
  assert.deepEqual([down.code, down.state, down.remedied], [3, 'wrong', true]);
  assert.doesNotMatch(down.out, /very-secret|petugas/);
});

test('a data folder that cannot be one ends with 3, from the doctor and from serve', async () => {
  const file = programFile('package.json');
  const doctor = await run(['doctor', '--data', file, '--json']);
  assert.equal(doctor.code, 3);
  assert.equal((JSON.parse(doctor.out) as { sound: boolean }).sound, false);
  assert.equal((await run(['serve', '--data', file])).code, 3);
});

test('serve answers, refuses a second one, goes on after kill -9, and ends with 0 on SIGTERM', async () => {
  const first = start(['serve']);
  const url = await address(first);
  assert.ok((await fetch(url)).status < 500);
  const second = await run(['serve']);
  assert.equal(second.code, 3);
  assert.match(second.err, /in use by another Terang process/);
  assert.equal((await run(['doctor'])).code, 0);
  first.kill('SIGKILL');
  await ended(first);

  const next = start(['serve']);
  assert.ok((await fetch(await address(next))).status < 500);
  next.kill('SIGTERM');
  assert.equal((await ended(next)).code, 0);
  assert.throws(() => readFileSync(join(folder, 'data/postgres/cluster/postmaster.pid')), /ENOENT/);
});

test('a port that another program holds ends with 3 and is named', async () => {
  const holder = start(['serve']);
  const { port } = new URL(await address(holder));
  const { code, err } = await run(['serve', '--data', join(folder, 'other')], { TERANG_PORT: port });
  assert.equal(code, 3);
  assert.match(err, new RegExp(`Port ${port}`));
  holder.kill('SIGTERM');
  await ended(holder);
});
