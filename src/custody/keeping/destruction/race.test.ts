import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestOffice, type TestOffice } from '../../../../seeds/testing-office.ts';
import { Refused } from '../../../base/errors.ts';
import { newId } from '../../../base/id.ts';
import { perform } from '../../../journal/act.ts';
import { refusedFor } from '../../../people/testing.ts';
import type { Custody } from '../../custody.ts';
import { type TestCustody, testCustody } from '../../softcopy/testing.ts';
import { store } from '../../store/spool.ts';
import { placeHold } from '../place-hold.ts';
import { file, keeping, pdf, policy, WITNESSES } from '../testing.ts';
import { carryOutDestruction } from './carry-out-destruction.ts';

let at: TestCustody;
let custody: Custody;
let office: TestOffice;
let it: ReturnType<typeof keeping>;

before(async () => {
  at = await testCustody();
  custody = at.custody;
  office = await openTestOffice(custody);
  it = keeping(custody, office.actors, office.units[0]?.id ?? '');
  await policy(custody, office.actors.ppid, 'TU.01.1', [1, 2, 'musnah']);
});
after(() => at.drop());

test('a hold that comes while the berita acara is being printed comes too late, and is told so', async () => {
  const { desk, ppid } = office.actors;
  const dokumen = await it.over();
  const id = await it.approved(dokumen);
  let late: Promise<unknown> = Promise.resolve();
  await perform(custody, desk, carryOutDestruction, {
    ...{ id, ...WITNESSES },
    keepPaper: () => {
      late = perform(custody, ppid, placeHold, { id: newId(), dokumen, alasan: 'x', nomorPerkara: '' });
      late.catch(() => {});
      return store(custody.store, pdf(id));
    },
  });
  assert.deepEqual(await refusedFor(late), ['dokumen-sudah-musnah']);
});

test('of a hold and a destruction at the same moment exactly one wins', async () => {
  const { desk, ppid } = office.actors;
  const won = { hold: 0, destruction: 0 };
  for (let round = 0; round < 12; round++) {
    const dokumen = await it.over();
    const sha256 = await file(custody, desk, dokumen, `balapan ${round}`);
    const id = await it.approved(dokumen);
    const hold = { id: newId(), dokumen, alasan: 'Sengketa', nomorPerkara: '' };
    const attempts = [() => it.carry(id), () => perform(custody, ppid, placeHold, hold)];
    const order = round % 2 === 0 ? attempts : attempts.toReversed();
    const done = await Promise.allSettled(order.map((attempt) => attempt()));
    for (const one of done)
      if (one.status === 'rejected') assert.ok(one.reason instanceof Refused, String(one.reason));
    assert.equal(done.filter(({ status }) => status === 'fulfilled').length, 1);
    const [held] = await custody.db`select 1 from hold where id = ${hold.id}`;
    assert.equal((await it.lies(sha256))[0], held !== undefined);
    won[held ? 'hold' : 'destruction'] += 1;
  }
  assert.equal(won.hold + won.destruction, 12);
});
