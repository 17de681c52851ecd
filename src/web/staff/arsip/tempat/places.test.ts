import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../../../base/id.ts';
import { shownCode } from '../../../../custody/code.ts';
import { changePlace } from '../../../../custody/hardcopy/change-place.ts';
import { placeById } from '../../../../custody/hardcopy/place.ts';
import { dokumen, lend, papers } from '../../../../custody/hardcopy/testing.ts';
import { perform } from '../../../../journal/act.ts';
import { type Browsing, type TestServer, testServer } from '../../daftar/testing.ts';
import { arsip } from '../links.ts';
import { tempat } from './links.ts';
import { idIn, leadsTo, placeCalled, shelvedServer, wordsOf } from './testing.ts';

let server: TestServer & { readonly room: string };
let desk: Browsing;
before(async () => {
  server = await shelvedServer();
  desk = await server.as(server.actors.desk);
});
after(() => server.drop());

const unit = (n: number) => server.units[n]?.id ?? '';
const box = (shelf: number, name: string) =>
  placeCalled(server, 'Ruang Arsip lantai 1', 'Rak B', `Baris ${shelf}`, name);
const placeOf = async (id: string) => placeById(server.site.db, server.office.id, id);

test('a fresh office sees one sentence and one button; a reader sees who will add the first place', async () => {
  const fresh = await testServer();
  try {
    const page = await (await fresh.as(fresh.actors.desk)).get(arsip.tempat);
    assert.match(
      wordsOf(page),
      /Kantor ini belum punya tempat simpan\. Mulai dari satu ruang dengan rak pertamanya/,
    );
    assert.equal((page.body.match(/class="govuk-button/g) ?? []).length, 1);
    const reader = await (await fresh.as(fresh.actors.ketua)).get(arsip.tempat);
    assert.match(wordsOf(reader), /Petugas dokumentasi atau petugas PPID menambahkannya/);
    assert.doesNotMatch(reader.body, /govuk-button/);
  } finally {
    await fresh.drop();
  }
});

test('the list says of every rack what stands in it and what still fits', async () => {
  const page = await desk.get(arsip.tempat);
  assert.match(
    wordsOf(page),
    /Ruang Arsip lantai 1 .*1 rak, 4 baris, 24 boks; nol naskah; masih muat 0 boks\./,
  );
  assert.match(wordsOf(page), /Rak B 4 baris, 24 boks 0 boks 0/);
});

test('a box shows its code, its path, its rack as a list of links, and that nobody counted it', async () => {
  const id = await box(2, 'Boks 03');
  const of = await dokumen(server.site, server.actors.desk, unit(0), 'Laporan Kinerja Tahun 2025');
  const [one] = await papers(server.site, server.actors.desk, of, 2, await placeOf(id));
  const page = await desk.get(arsip.tempatSatu(id));
  const words = wordsOf(page);
  assert.match(words, new RegExp(`Kode tempat ${shownCode((await placeOf(id)).code)} Boks 03`));
  assert.match(words, /Tempat simpan Ruang Arsip lantai 1 Rak B Baris 2 Boks 03/);
  assert.match(words, /Dua naskah\. Belum pernah dihitung\./);
  assert.match(words, /Baris 2: 6 terisi, 0 kosong/);
  assert.match(
    page.body,
    /<a class="rack__spot"[^>]*aria-current="page"[^>]*><span aria-hidden="true">03<\/span>/,
  );
  assert.equal((page.body.match(/class="rack__spot"/g) ?? []).length, 24);
  assert.match(
    words,
    /DOK-2026-001 Laporan Kinerja Tahun 2025 [A-Z0-9]{3}-[A-Z0-9]{3}, [^.]+ Di tempat Pinjam/,
  );
  assert.match(
    words,
    /Dimas Contoh menyimpan DOK-2026-001 dan DOK-2026-001 dari Keuangan, Umum, dan Logistik\./,
  );
  assert.ok(page.body.includes(arsip.hardcopyAct(one?.id ?? '', 'pinjam')));
});

test('the state of a paper is a word: lent, overdue, misplaced; the act is the one that helps', async () => {
  const id = await box(1, 'Boks 01');
  const of = await dokumen(server.site, server.actors.desk, unit(0), 'Rencana Strategis');
  const [lent] = await papers(server.site, server.actors.desk, of, 1, await placeOf(id));
  await lend(server.site, server.actors.desk, lent as never, 'Subbagian Hukum');
  const page = wordsOf(await desk.get(arsip.tempatSatu(id)));
  assert.match(
    page,
    /Rencana Strategis [A-Z0-9]{3}-[A-Z0-9]{3}, [^.]+ Dipinjam Subbagian Hukum, kembali 30 Nov 2026 Kembali/,
  );
  assert.match(page, /Dimas Contoh meminjamkan DOK-2026-002 kepada Subbagian Hukum\. Tanda terima TT-/);
  await server.site.db`update loan set jatuh_tempo = '2026-11-20' where hardcopy = ${lent?.id ?? ''}`;
  assert.match(
    wordsOf(await desk.get(arsip.tempatSatu(id))),
    /Rencana Strategis [A-Z0-9]{3}-[A-Z0-9]{3}, [^.]+ Terlambat/,
  );
});

test('papers are shelved by code; what could not be is named with its reason, and its code stays in the field', async () => {
  const id = await box(3, 'Boks 02');
  const of = await dokumen(server.site, server.actors.desk, unit(0), 'DIPA 2026');
  const [one, two] = await papers(server.site, server.actors.desk, of, 2);
  const page = await desk.get(arsip.tempatAct(id, 'terima'));
  assert.match(wordsOf(page), /Atau pilih yang belum punya tempat .*DIPA 2026/);
  const mixed = await desk.post(arsip.tempatAct(id, 'terima'), {
    kode: `${shownCode(one?.code ?? '')}\nK7M4PX`,
    alasan: '',
  });
  assert.equal(mixed.status, 200);
  assert.match(wordsOf(mixed), /Satu naskah tidak dapat disimpan/);
  assert.match(wordsOf(mixed), /K7M-4PX Tidak dipindah Kode ini (salah tulis|tidak ada)/);
  assert.match(wordsOf(mixed), /DIPA 2026 Disimpan/);
  assert.match(mixed.body, />K7M4PX<\/textarea>/);
  const ticked = await desk.post(arsip.tempatAct(id, 'terima'), {
    kode: '',
    naskah: two?.code ?? '',
    alasan: '',
  });
  assert.equal(leadsTo(ticked), `${arsip.tempatSatu(id)}?selesai=naskah-disimpan`);
  const again = await desk.post(arsip.tempatAct(id, 'terima'), { kode: two?.code ?? '', alasan: '' });
  assert.equal(leadsTo(again), `${arsip.tempatSatu(id)}?selesai=naskah-disimpan`);
});

test('shelving asks for a reason only when a paper comes from elsewhere, and for codes when there are none', async () => {
  const [from, to] = [await box(3, 'Boks 03'), await box(3, 'Boks 04')];
  const of = await dokumen(server.site, server.actors.desk, unit(0), 'Renja 2026');
  const [one] = await papers(server.site, server.actors.desk, of, 1, await placeOf(from));
  const none = await desk.post(arsip.tempatAct(to, 'terima'), { kode: ' ', alasan: '' });
  assert.equal(none.status, 422);
  assert.match(none.body, /id="kode-error"/);
  const bare = await desk.post(arsip.tempatAct(to, 'terima'), { kode: one?.code ?? '', alasan: '' });
  assert.equal(bare.status, 422);
  assert.match(bare.body, /id="alasan-error"/);
  assert.match(bare.body, new RegExp(`>${one?.code}</textarea>`));
  const moved = await desk.post(arsip.tempatAct(to, 'terima'), {
    kode: one?.code ?? '',
    alasan: 'Penataan ulang',
  });
  leadsTo(moved);
  assert.match(
    wordsOf(await desk.get(arsip.tempatSatu(to))),
    /Dimas Contoh memindahkan DOK-2026-\d+ ke sini dari Rak B, Baris 3, Boks 03\. Alasan: Penataan ulang\./,
  );
});

test('boxes are added to a shelf, numbered on; what does not fit is refused with how many do', async () => {
  const shelf = await placeCalled(server, 'Ruang Arsip lantai 1', 'Rak B', 'Baris 4');
  const form = await desk.get(arsip.tempatAct(shelf, 'tambah'));
  assert.match(wordsOf(form), /Baris 4 sudah penuh/);
  const page = await desk.post(arsip.tempatAct(shelf, 'tambah'), {
    jenis: 'boks',
    nama: 'Boks 07',
    jumlah: '2',
  });
  assert.equal(page.status, 409);
  assert.match(page.body, /value="Boks 07"/);
  const baris = await placeOf(shelf);
  await perform(server.site, server.actors.desk, changePlace, { ...baris, kapasitas: 8, position: null });
  leadsTo(await desk.post(arsip.tempatAct(shelf, 'tambah'), { jenis: 'boks', nama: 'Boks 07', jumlah: '2' }));
  assert.match(wordsOf(await desk.get(arsip.tempatSatu(shelf))), /Boks 07 .*Boks 08/);
});

test('what cannot be read of a new place comes back field by field with what was typed', async () => {
  const page = await desk.post(tempat.baru, { nama: '', rak: 'Rak <b>', baris: 'empat', boks: '99' });
  assert.equal(page.status, 422);
  for (const field of ['baris', 'boks']) assert.match(page.body, new RegExp(`id="${field}-error"`));
  assert.match(page.body, /value="Rak &lt;b&gt;"|value="Rak &lt;b>"/);
  const unnamed = await desk.post(tempat.baru, { nama: ' ', rak: '', baris: '', boks: '' });
  assert.equal(unnamed.status, 422);
  assert.match(unnamed.body, /id="nama-error"/);
});

test('a place is renamed and moved; an empty one is closed and sends back to what it stood in', async () => {
  const id = await box(2, 'Boks 06');
  const shelf = await placeCalled(server, 'Ruang Arsip lantai 1', 'Rak B', 'Baris 2');
  const form = await desk.get(arsip.tempatAct(id, 'ubah'));
  assert.match(form.body, /name="versi" value="1"/);
  const sent = { versi: '1', nama: 'Boks Pemilu', kapasitas: '12', posisi: '6', letak: shelf };
  assert.equal(
    leadsTo(await desk.post(arsip.tempatAct(id, 'ubah'), sent)),
    `${arsip.tempatSatu(id)}?selesai=tempat-diubah`,
  );
  const stale = await desk.post(arsip.tempatAct(id, 'ubah'), { ...sent, nama: 'Lain' });
  assert.equal(stale.status, 409);
  assert.match(wordsOf(stale), /baru saja diubah orang lain/);
  assert.match(stale.body, /value="Lain"/);
  assert.match(
    wordsOf(await desk.get(arsip.tempatSatu(id))),
    /Dimas Contoh mengubah nama Boks 06 menjadi Boks Pemilu dan kapasitas dari belum dihitung menjadi 12\./,
  );
  const wrong = await desk.post(arsip.tempatAct(id, 'ubah'), { ...sent, versi: '2', kapasitas: 'banyak' });
  assert.equal(wrong.status, 422);
  assert.equal(
    leadsTo(await desk.post(arsip.tempatAct(id, 'tutup'))),
    `${arsip.tempatSatu(shelf)}?selesai=tempat-ditutup`,
  );
  const closed = wordsOf(await desk.get(arsip.tempatSatu(id)));
  assert.match(closed, /Tempat ini sudah ditutup/);
  assert.match(closed, /Dimas Contoh menutup tempat ini\./);
  const full = await box(2, 'Boks 03');
  const refused = await desk.post(arsip.tempatAct(full, 'tutup'));
  assert.equal(refused.status, 409);
  assert.match(wordsOf(refused), /masih ada 2 naskah/);
});

test('commissioners read and find no way to change; the server refuses them all the same', async () => {
  const ketua = await server.as(server.actors.ketua);
  const id = await box(1, 'Boks 02');
  const page = await ketua.get(arsip.tempatSatu(id));
  assert.equal(page.status, 200);
  assert.doesNotMatch(page.body, /\/terima"|\/ubah"|\/pinjam"/);
  assert.equal((await ketua.post(tempat.baru, { nama: 'Ruang Ketua' })).status, 409);
  assert.equal((await ketua.post(arsip.tempatAct(id, 'tutup'))).status, 409);
});

test('nobody who is not signed in, and nobody of another office, sees a place', async () => {
  const id = await box(1, 'Boks 02');
  for (const path of [arsip.tempat, arsip.tempatSatu(id), arsip.tempatAct(id, 'terima'), arsip.label]) {
    const answer = await server.stranger.get(path);
    assert.match(leadsTo(answer), /^\/masuk\?ke=/);
    assert.doesNotMatch(answer.body, /Boks|Rak/);
  }
  for (const wrong of [newId(), 'bukan-id'])
    for (const path of [
      arsip.tempatSatu(wrong),
      arsip.tempatAct(wrong, 'ubah'),
      arsip.tempatAct(wrong, 'terima'),
    ])
      assert.equal((await desk.get(path)).status, 404);
  assert.equal(
    (await desk.post(arsip.tempatAct(newId(), 'tambah'), { jenis: 'map', nama: 'Map' })).status,
    404,
  );
  assert.equal(idIn(arsip.tempatSatu(id)), id);
});
