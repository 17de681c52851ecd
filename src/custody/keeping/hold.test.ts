import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestOffice, type TestOffice } from '../../../seeds/testing-office.ts';
import { NotFound } from '../../base/errors.ts';
import { newId } from '../../base/id.ts';
import { perform } from '../../journal/act.ts';
import { refusedFor } from '../../people/testing.ts';
import { type TestCustody, testCustody } from '../softcopy/testing.ts';
import { holdsOf } from './hold.ts';
import { liftHold } from './lift-hold.ts';
import { placeHold } from './place-hold.ts';
import { closed } from './testing.ts';

let at: TestCustody;
let office: TestOffice;

before(async () => {
  at = await testCustody();
  office = await openTestOffice(at.custody);
});
after(() => at.drop());

test('whoever keeps a document or hears disputes may hold it, and only the PPID lifts, with a reason', async () => {
  const { penghubung1, penghubung2, sekretaris, ketua, ppid, desk } = office.actors;
  const dokumen = await closed(at.custody, desk, office.units[0]?.id ?? '');
  const hold = (by: typeof desk, alasan = 'Sengketa informasi') => {
    const id = newId();
    return perform(at.custody, by, placeHold, { id, dokumen, alasan, nomorPerkara: '004/REG-PSI/2026' });
  };
  for (const by of [penghubung2, ketua]) assert.deepEqual(await refusedFor(hold(by)), ['bukan-unit-anda']);
  assert.deepEqual(await refusedFor(hold(desk, ' ')), ['alasan-wajib']);
  assert.deepEqual(await refusedFor(hold(desk, 'x'.repeat(2001))), ['teks-terlalu-panjang']);
  const first = await hold(penghubung1);
  await hold(sekretaris);
  const lift = (by: typeof desk, alasan: string) => perform(at.custody, by, liftHold, { id: first, alasan });
  assert.deepEqual(await refusedFor(lift(desk, '')), ['hanya-ppid-mencabut', 'alasan-wajib']);
  await lift(ppid, 'Putusan berkekuatan tetap');
  assert.deepEqual(await refusedFor(lift(ppid, 'lagi')), ['sudah-dicabut']);
  const [newest, oldest] = await holdsOf(at.custody.db, desk.office, [dokumen]);
  assert.deepEqual([newest?.dicabutAt, newest?.personName], [null, 'Hendra Contoh']);
  assert.deepEqual(
    [oldest?.dicabutName, oldest?.dicabutAlasan],
    ['Ratna Contoh', 'Putusan berkekuatan tetap'],
  );
  for (const id of ['x', newId()])
    await assert.rejects(perform(at.custody, ppid, liftHold, { id, alasan: 'x' }), NotFound);
});

test('a hold is never rewritten or removed, not even by hand', async () => {
  const { desk } = office.actors;
  const dokumen = await closed(at.custody, desk, office.units[0]?.id ?? '');
  const id = newId();
  await perform(at.custody, desk, placeHold, { id, dokumen, alasan: 'Keberatan', nomorPerkara: '' });
  const { db } = at.custody;
  const final = { code: '23001' };
  await assert.rejects(db`delete from hold where id = ${id}`, final);
  await assert.rejects(db`update hold set alasan = 'lain' where id = ${id}`, final);
  await db`
    update hold set dicabut_at = now(), dicabut_alasan = 'selesai', dicabut_person = ${desk.person} where id = ${id}`;
  await assert.rejects(db`update hold set dicabut_at = null where id = ${id}`, final);
});
