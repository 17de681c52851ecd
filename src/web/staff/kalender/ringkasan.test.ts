import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { renderToString } from 'preact-render-to-string';
import { MailSection } from './surel.tsx';
import { type CalendarSite, calendarSite } from './testing.ts';

let at: CalendarSite;
before(async () => {
  at = await calendarSite();
});
after(() => at.drop());

const plain = (body: string) => body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

test('the digest tells run, verb and deadline; no person and no title of a run', async () => {
  const text = await at.get('desk', '/kerja/ringkasan/teks');
  assert.match(text.type, /^text\/plain/);
  assert.equal(
    text.body,
    `KPU Kota Contoh
Tugas, Senin, 23 November 2026

Tenggat kemudian (1)
- PR-2026-02: Nyatakan: Memeriksa berkas; tenggat Kamis, 26 November 2026, pukul 16.00 WIB

https://ppid.contoh.example/kerja/tugas
`,
  );
});

test('a reminder comes on its day to whoever has the task, and to nobody else', async () => {
  assert.match(
    plain((await at.get('desk', '/kerja/ringkasan')).body),
    /Tidak ada pengingat untuk Anda hari ini/,
  );
  await at.db`update task set due_at = '2026-11-23T09:00:00Z' where due_at is not null`;
  assert.match(
    plain((await at.get('desk', '/kerja/ringkasan')).body),
    /Senin, 23 November 2026, pukul 16\.00 WIB Hari ini/,
  );
  assert.match(plain((await at.get('ppid', '/kerja/ringkasan')).body), /Tidak ada pengingat/);
});

test('the page says whether mail is set up, and everybody switches their own off and on', async () => {
  const page = async (as: 'desk' | 'ppid') => plain((await at.get(as, '/kerja/ringkasan')).body);
  assert.match(await page('desk'), /Kantor contoh tidak pernah mengirim surel\. Surel untuk Anda menyala\./);
  const off = await at.post('desk', '/kerja/ringkasan/surel', { surel: 'mati' });
  assert.deepEqual([off.status, off.location], [303, '/kerja/ringkasan?selesai=surel-mati']);
  assert.match(await page('desk'), /Surel untuk Anda mati\. Nyalakan surel ringkasan/);
  assert.match(await page('ppid'), /Surel untuk Anda menyala\. Matikan surel ringkasan/);
  const on = await at.post('desk', '/kerja/ringkasan/surel', { surel: 'menyala' });
  assert.match(
    plain((await at.get('desk', on.location)).body),
    /Ringkasan harian dikirim juga ke surel Anda/,
  );
  assert.match(await page('desk'), /Surel untuk Anda menyala/);
});

test('a real office is told where mail is not set up, and no longer once it is', async () => {
  const lang = 'id';
  const office = { ...at.test.office, sample: false };
  const section = (setUp: boolean) =>
    plain(renderToString(MailSection({ lang, office, setUp, wanted: true })));
  assert.match(section(false), /belum disiapkan di instalasi ini/);
  assert.doesNotMatch(section(true), /belum disiapkan|Kantor contoh/);
});

test('what stays late reaches the superior, as such', async () => {
  await at.db`update task set due_at = '2026-11-17T09:00:00Z' where due_at is not null`;
  const superior = plain((await at.get('sekretaris', '/kerja/ringkasan')).body);
  assert.match(superior, /Terlambat 4 hari kerja sebagai atasan Desk/);
  assert.doesNotMatch(plain((await at.get('kepala1', '/kerja/ringkasan')).body), /Terlambat 4 hari kerja/);
});

test('a calendar feed needs its secret and no session, names nobody, and ends with the next one', async () => {
  const made = await at.post('desk', '/kerja/ringkasan/kalender', {});
  const address = /https:\/\/ppid\.contoh\.example(\/kalender\/[\w-]{43}\.ics)/.exec(made.body)?.[1] ?? '';
  const feed = await at.get(null, address);
  assert.deepEqual([feed.status, feed.type], [200, 'text/calendar; charset=utf-8']);
  assert.match(feed.body, /^BEGIN:VCALENDAR\r\n/);
  assert.match(feed.body, /SUMMARY:Tenggat PR-2026-02: Nyatakan: Memeriksa berkas\r\n/);
  assert.match(feed.body, /DTSTART:20261117T090000Z\r\n/);
  for (const name of ['Dimas', 'Budi', 'Contoh\\b(?!: tenggat)'])
    assert.doesNotMatch(feed.body.replace('X-WR-CALNAME:KPU Kota Contoh: tenggat', ''), new RegExp(name));
  const [stored] = await at.db<{ tokenHash: string }[]>`select token_hash from calendar_feed`;
  assert.ok(stored && !address.includes(stored.tokenHash));
  await at.post('desk', '/kerja/ringkasan/kalender', {});
  assert.equal((await at.get(null, address)).status, 404);
  assert.equal((await at.get(null, `/kalender/${'a'.repeat(43)}.ics`)).status, 404);
  assert.equal((await at.get(null, '/kalender/x.ics')).status, 404);
});

test('pages of the office are behind the sign-in', async () => {
  for (const path of ['/kerja/ringkasan', '/kerja/ringkasan/teks', '/kerja/laporan/waktu.csv'])
    assert.equal((await at.get(null, path)).status, 303);
});

test('the report tells standard and measured times of the chosen SOP, and gives them as CSV', async () => {
  const page = await at.get('ppid', '/kerja/laporan/waktu?sop=sop-contoh');
  assert.match(plain(page.body), /1\. Memeriksa berkas\. 3 hari kerja 0/);
  const csv = await at.get('ppid', '/kerja/laporan/waktu.csv?sop=sop-contoh');
  assert.equal(
    csv.body,
    '"sop","langkah","uraian","standar","banyaknya","median_menit","p90_menit","usul_standar"\r\n' +
      '"sop-contoh","1","Memeriksa berkas.","3 hari kerja","0","","",""\r\n',
  );
  assert.equal((await at.get('ppid', '/kerja/laporan/waktu?sop=tidak-ada', 'en')).status, 200);
});
