import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestOffice, type TestOffice } from '../../../seeds/testing-office.ts';
import { newId } from '../../base/id.ts';
import { perform } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { refusedFor } from '../../people/testing.ts';
import { handInStream, handInVersion } from '../softcopy/hand-in.ts';
import { incoming, pdf, type TestCustody, testCustody } from '../softcopy/testing.ts';
import { drawUpTandaTerima } from './draw-up-tanda-terima.ts';
import { linesOf } from './line.ts';
import { PPID, unitSide } from './pihak.ts';
import { tandaTerimaData } from './print-tanda-terima.ts';
import { redrawTandaTerima } from './redraw-tanda-terima.ts';
import { signTandaTerima } from './sign-tanda-terima.ts';
import { tandaTerimaById, tandaTerimaOf, waitsFor } from './tanda-terima.ts';

let at: TestCustody;
let office: TestOffice;
let unit: string;
let made = 0;
before(async () => {
  at = await testCustody();
  office = await openTestOffice(at.custody);
  unit = office.units[0]?.id ?? '';
});
after(() => at.drop());

const read = (id: string) => tandaTerimaById(at.custody.db, office.office.id, id);
const lines = (id: string) => linesOf(at.custody.db, office.office.id, id);
const sign = (by: Actor, id: string, sisi: 'dari' | 'kepada') =>
  perform(at.custody, by, signTandaTerima, { id, sisi });
const replace = (menggantikan: string, name: string) => {
  made += 1;
  const bytes = incoming(pdf(`baru ${made}`));
  return handInVersion(at.custody, office.actors.penghubung1, bytes, { menggantikan, alasan: 'Salah', name });
};
const redraw = (by: Actor, menggantikan: string, id = newId()) =>
  perform(at.custody, by, redrawTandaTerima, { id, menggantikan });

/** A receipt over two files, signed by the unit as giver. */
async function handedOver(): Promise<{ id: string; files: string[] }> {
  const files: string[] = [];
  for (const name of ['a.pdf', 'b.pdf']) {
    made += 1;
    const place = { unit, run: null, via: 'formulir' as const, name };
    const bytes = incoming(pdf(`isi ${made}`));
    files.push((await handInStream(at.custody, office.actors.penghubung1, bytes, place)).id);
  }
  const id = newId();
  await perform(at.custody, office.actors.penghubung1, drawUpTandaTerima, {
    ...{ id, dari: unitSide(unit), kepada: PPID, tandaTangan: 'dari' },
    lines: files.map((softcopy) => ({ softcopy, keadaan: 'lengkap' })),
  });
  return { id, files };
}

test('a receipt whose file was replaced before both signed says so and is not signed any more', async () => {
  const { id, files } = await handedOver();
  await replace(await replace(files[1] ?? '', 'b2.pdf'), 'b3.pdf');
  assert.deepEqual((await read(id)).berganti, ['b.pdf']);
  assert.deepEqual(
    (await lines(id)).map(({ fileName, penggantiName }) => [fileName, penggantiName]),
    [
      ['a.pdf', null],
      ['b.pdf', 'b3.pdf'],
    ],
  );
  assert.deepEqual(await refusedFor(sign(office.actors.desk, id, 'kepada')), ['berkas-sudah-diganti']);
  const waiting = await tandaTerimaOf(at.custody.db, office.office.id, {
    waitingFor: office.actors.penghubung1,
  });
  assert.ok(waiting.some((one) => one.id === id));
});

test('drawn up anew it names the files in force, signed by the giver; the old one is void and says so', async () => {
  const { penghubung1, penghubung2, desk } = office.actors;
  const { id, files } = await handedOver();
  assert.deepEqual(await refusedFor(redraw(penghubung1, id)), ['tidak-ada-yang-diganti']);
  const fresh = await replace(files[0] ?? '', 'a2.pdf');
  assert.deepEqual(await refusedFor(redraw(penghubung2, id)), [
    'bukan-pihak',
    'naskah-unit-lain',
    'naskah-unit-lain',
  ]);
  const anew = newId();
  const nomor = await redraw(penghubung1, id, anew);
  const [old, now] = [await read(id), await read(anew)];
  assert.deepEqual([now.nomor, now.menggantikan?.nomor, now.digantikan], [nomor, old.nomor, null]);
  assert.deepEqual([old.digantikan?.nomor, waitsFor(old), waitsFor(now)], [nomor, [], ['kepada']]);
  assert.deepEqual(
    (await lines(anew)).map(({ softcopy, keadaan }) => [softcopy, keadaan]),
    [
      [fresh, 'lengkap'],
      [files[1], 'lengkap'],
    ],
  );
  assert.deepEqual(await refusedFor(sign(desk, id, 'kepada')), ['sudah-batal']);
  assert.deepEqual(await refusedFor(redraw(penghubung1, id)), ['sudah-batal']);
  assert.deepEqual(await refusedFor(redraw(penghubung1, id, anew)), ['sudah-dibuat']);
  const waiting = await tandaTerimaOf(at.custody.db, office.office.id, { waitingFor: desk });
  assert.deepEqual(
    [id, anew].map((one) => waiting.some((other) => other.id === one)),
    [false, true],
  );
  const printed = JSON.stringify(tandaTerimaData(old, await lines(id), [], office.office));
  assert.match(printed, new RegExp(`batal; digantikan ${nomor}`));
  await sign(desk, anew, 'kepada');
  await replace(fresh, 'a3.pdf');
  assert.deepEqual(await refusedFor(redraw(penghubung1, anew)), ['sudah-lengkap']);
  assert.deepEqual(waitsFor(await read(anew)), []);
});

test('the PPID’s clerk may draw it up anew too, but does not sign for the giver', async () => {
  const { desk, penghubung1 } = office.actors;
  const { id, files } = await handedOver();
  await replace(files[0] ?? '', 'c.pdf');
  const anew = newId();
  await redraw(desk, id, anew);
  assert.deepEqual(waitsFor(await read(anew)), ['dari', 'kepada']);
  await sign(penghubung1, anew, 'dari');
  await sign(desk, anew, 'kepada');
});
