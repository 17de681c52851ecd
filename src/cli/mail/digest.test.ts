import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { systemClock } from '../../base/clock.ts';
import { environmentWith } from '../../base/config.ts';
import { programFile } from '../../base/paths.ts';
import { dayOf } from '../../base/tanggal.ts';
import { type MailOffice, mailOffice, SHORT_NAME, startPeer } from './testing.ts';

let at: MailOffice;
let folder: string;
before(async () => {
  at = await mailOffice();
  await at.db`update office set sample = false, short_name = ${SHORT_NAME}`;
  folder = mkdtempSync(join(tmpdir(), 'terang-digest-'));
  await at.db`update mandate set valid_from = '2020-01-01'`;
  await at.db`update task set due_at = '2026-11-24T09:00:00Z' where unit = ${at.test.units[0]?.id ?? ''}`;
});
after(async () => {
  await at.drop();
  rmSync(folder, { recursive: true, force: true });
});

function start(argv: string[], env: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, [programFile('dist/src/cli/main.js'), 'digest', ...argv], {
    env: environmentWith({ LC_ALL: 'C', TERANG_DATA: folder, TERANG_DATABASE_URL: at.url, ...env }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function ended(child: ChildProcess): Promise<{ code: number | null; out: string; err: string }> {
  let [out, err] = ['', ''];
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
const PUBLIC = { TERANG_PUBLIC_URL: 'https://ppid.kantor.example' };

test('without --send every digest of the day is shown by post; nobody is named and nothing leaves', async () => {
  const { code, out, err } = await run(['--office', 'kpu-kota-contoh', '--on', '2026-11-24'], PUBLIC);
  assert.deepEqual([code, err], [0, '']);
  const letter = (post: string, head: string, due: string) => `
── ${post}
Subject: KPU Kota Contoh – Uji: 1 tugas (Selasa, 24 November 2026)

KPU Kota Contoh – Uji
Tugas, Selasa, 24 November 2026

${head} (1)
- PR-2026-01: Isi dan kirim draf daftar informasi${due}

https://ppid.kantor.example/kerja/ringkasan
`;
  const today = ['Tenggat hari ini', '; tenggat Selasa, 24 November 2026, pukul 16.00 WIB'] as const;
  const none = ['Tanpa tenggat', ''] as const;
  assert.equal(
    out.trimEnd(),
    [
      'KPU Kota Contoh – Uji (kpu-kota-contoh), Tuesday, 24 November 2026: 4 to send\n',
      letter('Kepala Subbagian Keuangan, Umum, dan Logistik', ...today),
      letter('Penghubung Subbagian Keuangan, Umum, dan Logistik', ...today),
      letter('Kepala Subbagian Teknis Penyelenggaraan Pemilu dan Hubungan Masyarakat', ...none),
      letter('Penghubung Subbagian Teknis Penyelenggaraan Pemilu dan Hubungan Masyarakat', ...none),
    ]
      .join('')
      .trimEnd(),
  );
  const rows = await at.db`select 1 from digest_sent`;
  assert.equal(rows.length, 0);
});

test('as JSON it is posts, subject and text; no name and no address', async () => {
  const { code, out } = await run(['--on', '2026-11-24', '--json'], PUBLIC);
  assert.equal(code, 0);
  const [office] = JSON.parse(out) as { office: string; digests: Record<string, unknown>[] }[];
  assert.deepEqual(Object.keys(office?.digests[0] ?? {}), ['posts', 'subject', 'text']);
  assert.doesNotMatch(out, /@/);
  for (const { name } of Object.values(at.test.actors)) assert.ok(!out.includes(name));
});

test('a day off, a sample office, no day and an unknown office are told apart', async () => {
  assert.match((await run(['--on', '2026-11-28'])).out, /: nothing to send$/m);
  await at.db`update office set sample = true`;
  assert.match((await run(['--on', '2026-11-24'])).out, /: a sample office sends no mail$/m);
  await at.db`update office set sample = false`;
  assert.equal((await run(['--on', '24-11-2026'])).code, 2);
  assert.equal((await run(['--office', 'kpu-kota-lain'])).code, 4);
});

test('only today’s digest can be sent, and only where mail is set up', async () => {
  assert.equal((await run(['--send'], PUBLIC)).code, 3);
  const { code, err } = await run(['--on', '2026-11-24', '--send'], {
    ...PUBLIC,
    TERANG_SMTP_URL: 'smtp://127.0.0.1:2525',
    TERANG_MAIL_FROM: 'ppid@kantor.example',
  });
  assert.equal(code, 2);
  assert.match(err, /Only today/);
});

test('a process killed over a mail does not send it again, and the next one sends the others', async () => {
  const today = dayOf(systemClock.now(), 'Asia/Jakarta');
  const { pengelola } = at.test.actors;
  // The office works on the day on which this runs, whatever day that is.
  await at.db`
    insert into office_hours (office, berlaku_sejak, weekday, opens, closes)
    select ${at.office.id}, '2020-01-01', weekday, '08:00', '16:00' from generate_series(1, 7) as weekday`;
  await at.db`insert into office_day ${at.db({
    ...{ office: at.office.id, day: today, kerja: true, name: 'Hari kerja', decree: '1/2026' },
    ...{ at: systemClock.now(), person: pengelola.person, jabatan: pengelola.jabatan },
  })}`;
  await at.db`update task set due_at = ${`${today}T09:00:00Z`}`;
  let child: ChildProcess | null = null;
  const deadly = await startPeer({
    onRcptTo: () => {
      child?.kill('SIGKILL');
    },
  });
  const env = { ...PUBLIC, TERANG_MAIL_FROM: deadly.mail.from };
  child = start(['--send'], { ...env, TERANG_SMTP_URL: deadly.mail.url });
  assert.equal((await ended(child)).code, null);
  deadly.cut();
  await deadly.stop();
  const [row] = await at.db<{ n: number; sent: number }[]>`
    select count(*)::int as n, count(sent_at)::int as sent from digest_sent`;
  assert.deepEqual({ ...row }, { n: 1, sent: 0 });

  const peer = await startPeer();
  const next = await run(['--send'], { ...env, TERANG_SMTP_URL: peer.mail.url });
  assert.deepEqual(
    [next.code, next.out.trim()],
    [0, 'kpu-kota-contoh: 3 sent; 0 refused, 0 to try again, 0 in doubt'],
  );
  assert.equal((await run(['--send', '--json'], { ...env, TERANG_SMTP_URL: peer.mail.url })).code, 0);
  assert.equal(peer.received.length, 3);
  await peer.stop();

  await at.db`delete from digest_sent`;
  const down = await run(['--send'], { ...env, TERANG_SMTP_URL: peer.mail.url });
  assert.equal(down.code, 3);
  assert.match(down.out, /takes no mail \(E[A-Z]+\); nothing was sent/);
  assert.doesNotMatch(down.out + down.err, /@/);
});
