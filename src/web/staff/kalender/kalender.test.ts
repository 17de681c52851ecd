import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type CalendarSite, calendarSite, type Page } from './testing.ts';

const PAGE = '/kerja/kantor/kalender';
let at: CalendarSite;
before(async () => {
  at = await calendarSite();
});
after(() => at.drop());

const says = ({ body }: Page, what: RegExp) => assert.ok(what.test(body), `the page should say ${what}`);
const silent = ({ body }: Page, what: RegExp) => assert.ok(!what.test(body), `the page must not say ${what}`);
const tbody = ({ body }: Page) => body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

/** Deadline of the one task with a number, as the database has it. */
async function deadline(): Promise<string | undefined> {
  const [row] = await at.db<{ dueAt: Date }[]>`select due_at from task where due_at is not null`;
  return row?.dueAt.toISOString();
}

test('the page lists the year’s days with their decree, and the hours with their source', async () => {
  const page = await at.get('desk', PAGE);
  assert.equal(page.status, 200);
  const text = tbody(page);
  assert.match(
    text,
    /Senin, 16 Februari 2026 Tahun Baru Imlek 2577 Kongzili Cuti bersama SKB Menag 1497\/2025/,
  );
  assert.match(text, /17 hari libur nasional, 8 hari cuti bersama/);
  assert.match(text, /Perpres 21\/2023: 37 jam 30 menit seminggu/);
  assert.match(text, /Jumat 07.30–16.30 11.30–13.00 7 jam 30 menit/);
  assert.match(text, /Seminggu 37 jam 30 menit/);
});

test('2027 says that its joint decree is not in', async () => {
  says(await at.get('pengelola', `${PAGE}?tahun=2027`), /Keputusan bersama[^<]*2027 belum ada di sini/);
  silent(await at.get('pengelola', `${PAGE}?tahun=2026`), /belum ada di sini/);
  says(
    await at.get('pengelola', `${PAGE}?tahun=2027`, 'en'),
    /joint decree on the holidays of 2027 is not here yet/,
  );
});

test('only the administrator and the secretary find forms, and the server refuses others', async () => {
  silent(await at.get('desk', PAGE), /name="keputusan"/);
  for (const who of ['pengelola', 'sekretaris'] as const) says(await at.get(who, PAGE), /name="keputusan"/);
  const day = { hari: '2026-12-02', nama: 'Hari', menjadi: 'libur', keputusan: 'SK 1' };
  const refused = await at.post('desk', `${PAGE}/hari`, day);
  assert.equal(refused.status, 409);
  says(refused, /Hanya pengelola atau sekretaris/);
});

test('a day off that the office adds moves the deadlines beyond it, and clearing it moves them back', async () => {
  assert.equal(await deadline(), '2026-11-26T09:00:00.000Z');
  const day = {
    hari: '2026-11-25',
    nama: 'Hari pemungutan suara',
    menjadi: 'libur',
    keputusan: 'SK 12/2026',
  };
  const saved = await at.post('sekretaris', `${PAGE}/hari`, day);
  assert.deepEqual([saved.status, saved.location], [303, `${PAGE}?tahun=2026&selesai=hari-kalender`]);
  assert.equal(await deadline(), '2026-11-27T09:30:00.000Z');
  const page = tbody(await at.get('sekretaris', saved.location));
  assert.match(
    page,
    /Rabu, 25 November 2026 Hari pemungutan suara Libur kantor SK 12\/2026 Hendra Contoh, 23 Nov 2026/,
  );
  await at.post('sekretaris', `${PAGE}/hapus`, { hari: '2026-11-25' });
  assert.equal(await deadline(), '2026-11-26T09:00:00.000Z');
  const again = await at.post('sekretaris', `${PAGE}/hapus`, { hari: '2026-11-25' });
  assert.equal(again.status, 409);
});

test('what cannot be read comes back with what was typed, field by field', async () => {
  const page = await at.post('pengelola', `${PAGE}/hari`, {
    hari: '2026-02-31',
    nama: '',
    keputusan: '',
    menjadi: 'kerja',
  });
  assert.equal(page.status, 422);
  for (const field of ['hari', 'nama', 'keputusan']) says(page, new RegExp(`id="${field}-error"`));
  says(page, /value="2026-02-31"/);
});

test('a pasted list is shown before it is saved, and a line that cannot be read stops it', async () => {
  const daftar = 'Rabu, 10 Maret 2027\tIdul Fitri 1448 Hijriah\n11/3/2027\tIdul Fitri 1448 Hijriah';
  const seen = await at.post('pengelola', `${PAGE}/tempel`, {
    daftar,
    'keputusan-daftar': 'SKB 2027',
    aksi: 'periksa',
  });
  assert.equal(seen.status, 200);
  assert.match(
    tbody(seen),
    /2 hari terbaca Belum ada yang disimpan.*Kamis, 11 Maret 2027 Idul Fitri 1448 Hijriah/,
  );
  const [none] = await at.db`select from office_day`;
  assert.equal(none, undefined);
  const wrong = await at.post('pengelola', `${PAGE}/tempel`, {
    daftar: `${daftar}\n30 Februari 2027\tHari`,
    'keputusan-daftar': 'SKB 2027',
    aksi: 'simpan',
  });
  assert.equal(wrong.status, 422);
  says(wrong, /Baris 3: tanggal tidak terbaca/);
  silent(wrong, /value="simpan"/);
  const noDecree = await at.post('pengelola', `${PAGE}/tempel`, {
    daftar,
    'keputusan-daftar': '',
    aksi: 'simpan',
  });
  assert.equal(noDecree.status, 422);
  const saved = await at.post('pengelola', `${PAGE}/tempel`, {
    daftar,
    'keputusan-daftar': 'SKB 2027',
    aksi: 'simpan',
  });
  assert.equal(saved.location, `${PAGE}?tahun=2027&selesai=hari-kalender`);
  assert.match(
    tbody(await at.get('desk', `${PAGE}?tahun=2027`)),
    /Rabu, 10 Maret 2027 Idul Fitri 1448 Hijriah Libur kantor SKB 2027/,
  );
});

test('hours are typed as people write them; what cannot be read names its day', async () => {
  const week = Object.fromEntries(
    ['8-16, istirahat 12-13', '08.00–16.00', '08:00 sampai 16:00', '8-16', '8-15', '8-11.30', ''].map(
      (line, index) => [`jam-${index + 1}`, line],
    ),
  );
  const wrong = await at.post('pengelola', `${PAGE}/jam`, {
    sejak: '2026-12-01',
    'keputusan-jam': 'SE 4',
    ...week,
    'jam-2': 'pagi',
  });
  assert.equal(wrong.status, 422);
  says(wrong, /Selasa: tulis misalnya 07\.30–16\.00/);
  const past = await at.post('pengelola', `${PAGE}/jam`, {
    sejak: '2026-11-01',
    'keputusan-jam': 'SE 4',
    ...week,
  });
  assert.equal(past.status, 409);
  says(past, /Jam kerja tidak berlaku surut/);
  const saved = await at.post('pengelola', `${PAGE}/jam`, {
    sejak: '2026-11-24',
    'keputusan-jam': 'SE 4/2026',
    ...week,
  });
  assert.equal(saved.status, 303);
  // Thursday 26 November now closes at 16.00 as before; the hours show under their own head.
  const page = tbody(await at.get('pengelola', PAGE));
  assert.match(
    page,
    /Jam kerja mulai 24 November 2026 Berlaku sejak 24 November 2026\. Diatur Gita Contoh, 23 Nov 2026, menurut SE 4\/2026\./,
  );
  assert.match(page, /Sabtu 08.00–11.30 3 jam 30 menit/);
});

test('the hours of Ramadan can be filled in by one link', async () => {
  says(await at.get('pengelola', `${PAGE}?isi=ramadan`), /value="08\.00–15\.30, istirahat 11\.30–12\.30"/);
});
