import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../../../../base/id.ts';
import { drawUpTandaTerima } from '../../../../../custody/edar/draw-up-tanda-terima.ts';
import { PPID, unitSide } from '../../../../../custody/edar/pihak.ts';
import { handInStream, handInVersion } from '../../../../../custody/softcopy/hand-in.ts';
import { incoming, pdf } from '../../../../../custody/softcopy/testing.ts';
import { perform } from '../../../../../journal/act.ts';
import { fieldsOf, type TestServer, testServer } from '../../../daftar/testing.ts';
import { arsip } from '../../links.ts';
import { location, says, silent } from '../../simpan/testing.ts';
import { edar } from '../links.ts';

let server: TestServer;
before(async () => {
  server = await testServer();
});
after(() => server.drop());

test('a receipt of a file that was replaced says so, is not signed, and is drawn up anew by the unit', async () => {
  const { site, actors, units } = server;
  const unit = units[0]?.id ?? '';
  const by = actors.penghubung1;
  const place = { unit, run: null, via: 'formulir' as const, name: 'Laporan.pdf' };
  const { id: softcopy } = await handInStream(site, by, incoming(pdf('lama')), place);
  const id = newId();
  await perform(site, by, drawUpTandaTerima, {
    ...{ id, dari: unitSide(unit), kepada: PPID, tandaTangan: 'dari' as const },
    lines: [{ softcopy, keadaan: '' }],
  });
  const desk = await server.as(actors.desk);
  const liaison = await server.as(by);
  const ketua = await server.as(actors.ketua);
  const path = arsip.tandaTerimaSatu(id);
  silent(await desk.get(path), /sudah diganti|Buat ulang/);
  const version = { menggantikan: softcopy, alasan: 'Halaman 2 terlewat', name: 'Laporan lengkap.pdf' };
  await handInVersion(site, by, incoming(pdf('baru')), version);

  says(await desk.get(path), /sudah diganti dengan Laporan lengkap\.pdf pada 23 November 2026/);
  const refused = await desk.post(edar.act(id, 'tanda-tangan'), { sisi: 'kepada' });
  assert.equal(refused.status, 409);
  says(refused, /Laporan\.pdf sudah diganti sesudah TT-2026-001 dibuat\. Buat ulang tanda terimanya/);
  silent(await ketua.get(path), /id="buat-ulang"/);
  says(await liaison.get(edar.menunggu), /TT-2026-001/);

  const sent = { id: fieldsOf(await liaison.get(path))['id'] ?? newId() };
  const made = await liaison.post(edar.act(id, 'buat-ulang'), sent);
  assert.equal(made.status, 303);
  const fresh = await liaison.get(location(made));
  says(fresh, /TT-2026-002/);
  says(fresh, /Menggantikan TT-2026-001/);
  const again = await liaison.post(edar.act(id, 'buat-ulang'), sent);
  assert.equal(location(again).split('?')[0], location(made).split('?')[0]);
  const old = await desk.get(path);
  says(old, /Batal, digantikan TT-2026-002/);
  silent(old, /id="tandatangani"|id="buat-ulang"/);
  const signed = await desk.post(edar.act(sent.id, 'tanda-tangan'), { sisi: 'kepada' });
  assert.equal(signed.status, 303);
  says(await desk.get(location(signed)), /Lengkap: kedua pihak sudah menandatangani/);
});
