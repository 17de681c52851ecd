import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../../../base/id.ts';
import { newCode, shownCode } from '../../../../custody/code.ts';
import { countById } from '../../../../custody/count/shelf-count.ts';
import type { Hardcopy } from '../../../../custody/hardcopy/hardcopy.ts';
import { hardcopyById } from '../../../../custody/hardcopy/hardcopy.ts';
import type { Place } from '../../../../custody/hardcopy/place.ts';
import { dokumen, papers, place } from '../../../../custody/hardcopy/testing.ts';
import { type Answer, type Browsing, fieldsOf, type TestServer, testServer } from '../../daftar/testing.ts';
import { arsip } from '../links.ts';
import { location, says, silent } from '../simpan/testing.ts';

let server: TestServer;
let desk: Browsing;
let rack: Place;
let [one, two]: Place[] = [];
let lying: Hardcopy[];

before(async () => {
  server = await testServer();
  desk = await server.as(server.actors.desk);
  const { site, actors, units } = server;
  const room = await place(site, actors.desk, 'ruang', 'Ruang Arsip');
  rack = await place(site, actors.desk, 'rak', 'Rak B', { parent: room });
  const row = await place(site, actors.desk, 'baris', 'Baris 1', { parent: rack });
  one = await place(site, actors.desk, 'boks', 'Boks 01', { parent: row });
  two = await place(site, actors.desk, 'boks', 'Boks 02', { parent: row });
  const of = await dokumen(site, actors.desk, units[0]?.id ?? '', 'Laporan <Kinerja>');
  lying = await papers(site, actors.desk, of, 4, one);
});
after(() => server.drop());

const code = (index: number) => lying[index]?.code ?? '';
const idIn = (answer: Answer) => /([0-9a-f-]{36})/.exec(location(answer))?.[1] ?? '';
const countNow = (id: string) => countById(server.site.db, server.office.id, id);

async function begin(where: Place | undefined, who = desk): Promise<string> {
  return idIn(await who.post(arsip.hitung, { tempat: where?.id ?? '' }));
}
async function close(id: string, fields: Record<string, string> = { aksi: 'tutup' }): Promise<Answer> {
  const { scans } = await countNow(id);
  return desk.post(arsip.hitungAct(id, 'tutup'), { pindaian: String(scans), ...fields });
}
const batch = (codes: readonly string[], where: Place | undefined, person = server.actors.desk.person) =>
  JSON.stringify({
    person,
    sentAt: '2026-11-23T02:00:00Z',
    scans: codes.map((one) => ({
      id: newId(),
      code: one,
      place: where?.id,
      scannedAt: '2026-11-23T01:59:00Z',
    })),
  });

test('a place is chosen, counted by a plain form, looked at and closed; the result can be printed', async () => {
  const start = await desk.get(`${arsip.hitung}?tempat=${rack.id}`);
  assert.match(start.body, new RegExp(`<option value="${rack.id}" selected`));
  const id = await begin(rack);
  const page = await desk.get(arsip.hitungSatu(id));
  says(page, /0 dari 4 hardcopy sudah terlihat/);
  says(page, /Masih diharapkan di sini/);
  assert.match(page.headers.get('permissions-policy') ?? '', /camera=\(self\)/);
  const { kiriman = '' } = fieldsOf(page);
  const typed = {
    kiriman,
    tempat: rack.id,
    kode: `${code(0)}\n${shownCode(two?.code ?? '')}\n${code(1)}\n9786020000000`,
  };
  const sent = await desk.post(arsip.hitungSatu(id), typed);
  assert.equal(sent.status, 303);
  const told = await desk.get(location(sent));
  says(told, /3 pindaian tercatat, 1 cocok/);
  says(told, /salah tempat Tercatat di Ruang Arsip › Rak B › Baris 1 › Boks 01/);
  assert.match(
    told.body,
    new RegExp(`<option value="${two?.id}" selected`),
    'the label took the person to the box',
  );
  await desk.post(arsip.hitungSatu(id), typed);
  assert.equal((await countNow(id)).scans, 3, 'the same form sent again adds nothing');
  const other = typed.kode.replace(code(1), '9786020000000');
  await desk.post(arsip.hitungSatu(id), { ...typed, kode: other });
  assert.equal((await countNow(id)).scans, 4, 'with another code in a line it adds that code');
  says(await desk.get(arsip.hitungAct(id, 'tutup')), /Tidak ditemukan ?2/);
  const closed = await close(id);
  assert.equal(location(closed), `${arsip.hitungSatu(id)}?selesai=hitungan-ditutup`);
  const result = await desk.get(location(closed));
  says(result, /Hasil: 1 cocok, 1 salah tempat, 2 tidak ditemukan, 1 tidak dikenal/);
  assert.match(result.body, /Laporan &lt;Kinerja>/);
  const pdf = await desk.get(arsip.hitungAct(id, 'hasil.pdf'));
  assert.equal(pdf.headers.get('content-type'), 'application/pdf');
  assert.match(pdf.headers.get('content-disposition') ?? '', /SO-2026-\d{3}\.pdf/);
});

test('what a count found is settled from its page: the record moves, or the paper is back', async () => {
  const id = await begin(one);
  await desk.send(arsip.hitungAct(id, 'kirim'), batch([code(0), code(1)], one));
  await desk.send(arsip.hitungAct(id, 'kirim'), batch([code(2)], two));
  await close(id);
  const none = await desk.post(arsip.hitungAct(id, 'pindah'), { aksi: 'pindah' });
  assert.equal(none.status, 422);
  const moved = await desk.post(arsip.hitungAct(id, 'pindah'), { aksi: 'pindah', naskah: [code(2)] });
  assert.equal(moved.status, 303);
  const read = (index: number) => hardcopyById(server.site.db, server.office.id, lying[index]?.id ?? '');
  assert.equal((await read(2)).place, two?.id);
  assert.match((await read(3)).tidakDitemukan ?? '', /^SO-/);
  await desk.post(arsip.hitungAct(id, 'pindah'), { aksi: 'kembali', naskah: [code(3)] });
  const [back] = [await read(3)];
  assert.deepEqual([back.place, back.tidakDitemukan], [one?.id, null]);
  says(await desk.get(arsip.hitungSatu(id)), /Sudah dibereskan|Hitung lagi/);
});

test('a device sends its scans as often as it likes; the answer says what each came to, and what others saw', async () => {
  const id = await begin(one);
  const stranger = newCode();
  const body = batch([code(0), stranger], one);
  const first = await desk.send(arsip.hitungAct(id, 'kirim'), body);
  const again = await desk.send(arsip.hitungAct(id, 'kirim'), body);
  for (const { status, body: text } of [first, again]) {
    assert.equal(status, 200);
    const said = JSON.parse(text) as { verdicts: { hasil: string }[]; others: unknown[] };
    assert.deepEqual(
      said.verdicts.map(({ hasil }) => hasil),
      ['cocok', 'tidak_dikenal'],
    );
  }
  const joko = server.actors.penghubung1;
  const other = await (await server.as(joko)).send(
    arsip.hitungAct(id, 'kirim'),
    batch([code(1)], one, joko.person),
  );
  const seen = (JSON.parse(other.body) as { others: { code: string }[] }).others.map((scan) => scan.code);
  assert.deepEqual(seen.toSorted(), [code(0), stranger].toSorted());
  assert.equal((await countNow(id)).scans, 3);
  await close(id, { aksi: 'batal', alasan: 'Percobaan' });
  const late = await desk.send(arsip.hitungAct(id, 'kirim'), batch([code(2)], one));
  assert.equal(late.status, 409);
  assert.equal(
    (JSON.parse(late.body) as { reasons: { code: string }[] }).reasons[0]?.code,
    'hitungan-ditutup',
  );
  assert.equal(
    (await desk.send(arsip.hitungAct(id, 'kirim'), body)).status,
    200,
    'what arrived in time still counts',
  );
  says(await desk.get(arsip.hitungSatu(id)), /Dibatalkan: Percobaan/);
});

test('scans of somebody else, broken ones and those of nobody signed in are not taken', async () => {
  const id = await begin(one);
  const at = arsip.hitungAct(id, 'kirim');
  const others = await desk.send(at, batch([code(0)], one, server.actors.ppid.person));
  assert.equal(
    (JSON.parse(others.body) as { reasons: { code: string }[] }).reasons[0]?.code,
    'bukan-orangnya',
  );
  for (const broken of ['{', '[]', batch([], one), batch(['x'.repeat(300_000)], one)])
    assert.equal((await desk.send(at, broken)).status, 422);
  assert.equal((await server.stranger.send(at, batch([code(0)], one))).status, 401);
  assert.equal((await desk.send(arsip.hitungAct(newId(), 'kirim'), batch([code(0)], one))).status, 404);
  assert.equal((await countNow(id)).scans, 0);
  await close(id, { aksi: 'batal', alasan: 'Percobaan' });
});

test('what a device keeps names nobody, and is only for who may count while it is open', async () => {
  const id = await begin(one);
  const [lean, data] = [
    await desk.get(arsip.hitungAct(id, 'luring')),
    await desk.get(arsip.hitungAct(id, 'data.json')),
  ];
  for (const kept of [lean, data]) {
    assert.equal(kept.status, 200);
    silent(kept, /Dimas|Desk/);
  }
  const { papers: known, places } = JSON.parse(data.body) as { papers: object[]; places: { name: string }[] };
  assert.deepEqual(Object.keys(known[0] ?? {}).sort(), [
    'code',
    'dipinjam',
    'judul',
    'nomor',
    'place',
    'tunggal',
  ]);
  assert.deepEqual(
    places.map(({ name }) => name),
    ['Boks 01'],
  );
  const chair = await server.as(server.actors.ketua);
  for (const file of ['luring', 'data.json'] as const)
    assert.equal((await chair.get(arsip.hitungAct(id, file))).status, 404);
  says(await chair.get(arsip.hitungSatu(id)), /Jabatan Anda dapat membaca hitungan ini/);
  assert.equal(
    (await chair.post(arsip.hitungSatu(id), { tempat: one?.id ?? '', kode: code(0) })).status,
    409,
  );
  await close(id, { aksi: 'batal', alasan: 'Percobaan' });
  for (const file of ['luring', 'data.json', 'hasil.pdf'] as const)
    assert.equal((await desk.get(arsip.hitungAct(id, file))).status, 404);
});

test('an open count of the place goes on; a faulty form keeps what was typed; whoever closes must have seen it all', async () => {
  const id = await begin(one);
  assert.equal(location(await desk.get(`${arsip.hitung}?tempat=${one?.id}`)), arsip.hitungSatu(id));
  const twice = [desk, await server.as(server.actors.ppid)].map((who) => begin(one, who));
  assert.deepEqual(await Promise.all(twice), [id, id], 'beginning it again leads to the count that is open');
  assert.equal((await desk.post(arsip.hitung, { tempat: '' })).status, 422);
  const faulty = await desk.post(arsip.hitungSatu(id), {
    kiriman: 'a',
    tempat: one?.id ?? '',
    kode: `${code(0)}\nAAAAAA`,
  });
  assert.equal(faulty.status, 422);
  says(faulty, /Kode pada baris 2 salah ketik/);
  assert.ok(faulty.body.includes(`${code(0)}\nAAAAAA</textarea>`));
  await desk.send(arsip.hitungAct(id, 'kirim'), batch([code(0)], one));
  const stale = await close(id, { pindaian: '0', aksi: 'tutup' });
  assert.equal(stale.status, 409);
  says(stale, /Ada pindaian baru/);
  assert.equal((await close(id, { aksi: 'batal', alasan: '' })).status, 409);
  const closed = await close(id);
  assert.equal(closed.status, 303);
  assert.equal(location(await close(id)), location(closed), 'the form sent twice closes once');
  const other = await (await server.as(server.actors.ppid)).post(arsip.hitungAct(id, 'tutup'), {
    ...{ pindaian: '1', aksi: 'tutup' },
  });
  assert.equal(other.status, 409, 'somebody else is told');
  assert.equal((await close(id, { aksi: 'batal', alasan: 'Keliru' })).status, 409, 'and so is another wish');
});

test('paper and scan are compared from their page; without a scan it says what to do first', async () => {
  const [paper] = lying;
  const page = await desk.get(arsip.hardcopyAct(paper?.id ?? '', 'banding'));
  says(page, /belum punya pindaian/);
  says(await desk.get(arsip.banding), /Semua hardcopy yang punya pindaian sudah dibandingkan/);
  assert.equal((await desk.get(arsip.hardcopyAct(newId(), 'banding'))).status, 404);
});
