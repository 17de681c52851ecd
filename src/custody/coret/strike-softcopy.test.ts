import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestOffice, type TestOffice } from '../../../seeds/testing-office.ts';
import { newId } from '../../base/id.ts';
import { perform } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { refusedFor } from '../../people/testing.ts';
import { fileState, isShown, mayOpen } from '../examine/file-state.ts';
import { closed, file } from '../keeping/testing.ts';
import { attachSoftcopy } from '../softcopy/attach-softcopy.ts';
import { handInStream, handInVersion } from '../softcopy/hand-in.ts';
import { softcopiesOf, softcopyById } from '../softcopy/softcopy.ts';
import { incoming, pdf, type TestCustody, testCustody } from '../softcopy/testing.ts';
import { strikeSoftcopy } from './strike-softcopy.ts';

let at: TestCustody;
let office: TestOffice;
let clerk: Actor;
let unit: string;
before(async () => {
  at = await testCustody();
  office = await openTestOffice(at.custody);
  unit = office.units[0]?.id ?? '';
  clerk = { ...office.actors.desk, fungsi: 'petugas_dokumentasi', unit } as Actor;
});
after(() => at.drop());

const handIn = (words: string, of = unit) =>
  handInStream(at.custody, office.actors.desk, incoming(pdf(words)), {
    ...{ unit: of, run: null, via: 'formulir', name: `${words}.pdf` },
  });
const strike = (id: string, by = clerk, alasan = 'Berkas pribadi') =>
  perform(at.custody, by, strikeSoftcopy, { id, alasan });
const examined = (sha256: string) => at.custody.db`
  update examination set done_at = ${at.custody.clock.now()}, hasil = 'bersih' where sha256 = ${sha256}`;
const opens = async (by: Actor, sha256: string) =>
  mayOpen(at.custody.db, by, await fileState(at.custody.db, by.office, sha256));

test('a file nobody matched is struck: it waits no more, and only whoever keeps everything can have it', async () => {
  const { id, sha256 } = await handIn('pribadi');
  await examined(sha256);
  assert.equal(await opens(clerk, sha256), true);
  await strike(id);
  const waiting = await softcopiesOf(at.custody.db, clerk.office, { unit, belumTerpasang: true });
  assert.equal(waiting.length, 0);
  assert.ok((await softcopyById(at.custody.db, clerk.office, id)).dicoretAt);
  assert.deepEqual([await opens(clerk, sha256), await opens(office.actors.desk, sha256)], [false, true]);
  assert.equal(isShown(await fileState(at.custody.db, clerk.office, sha256)), false);
  // The bytes stay.
  assert.notEqual(await at.custody.store.sizeOf(sha256), null);
  assert.deepEqual(await refusedFor(strike(id)), ['sudah-dicoret']);
  const rows = [{ softcopy: id, was: null, to: { baru: { id: newId(), judul: 'x', tahun: null } } }];
  const match = perform(at.custody, clerk, attachSoftcopy, { unit, run: null, rows });
  assert.deepEqual(await refusedFor(match), ['sudah-dicoret']);
});

test('the same bytes may come again, and are then whoever’s they are', async () => {
  const first = await handIn('dua kali');
  await examined(first.sha256);
  await strike(first.id);
  const again = await handIn('dua kali');
  assert.notEqual(again.id, first.id);
  assert.equal(again.already, null);
  assert.equal(await opens(clerk, first.sha256), true);
  assert.equal((await handIn('dua kali')).id, again.id);
});

test('one that a document has is matched to another instead, a version is not struck by itself', async () => {
  const dokumen = await closed(at.custody, office.actors.desk, unit, { judul: 'Laporan' });
  const sha256 = await file(at.custody, office.actors.desk, dokumen, 'milik');
  const [own] = await softcopiesOf(at.custody.db, clerk.office, { sha256 });
  assert.deepEqual(await refusedFor(strike(own?.id ?? '')), ['sudah-dipasangkan']);
  const { id } = await handIn('lama');
  const newer = await handInVersion(at.custody, office.actors.desk, incoming(pdf('baru')), {
    ...{ menggantikan: id, alasan: 'Perbaikan', name: 'baru.pdf' },
  });
  assert.deepEqual(await refusedFor(strike(id)), ['bagian-dari-versi']);
  assert.deepEqual(await refusedFor(strike(newer)), ['bagian-dari-versi']);
});

test('a reason is needed, and the unit’s own people or the PPID’s side', async () => {
  const { id } = await handIn('alasan');
  assert.deepEqual(await refusedFor(strike(id, clerk, '')), ['alasan-coret']);
  const other = { ...clerk, unit: office.units[1]?.id ?? '' };
  assert.deepEqual(await refusedFor(strike(id, other)), ['bukan-unit-anda']);
  const reader = { ...clerk, fungsi: 'sekretaris', unit: null } as Actor;
  assert.deepEqual(await refusedFor(strike(id, reader)), ['bukan-unit-anda']);
});
