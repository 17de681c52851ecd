import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestOffice, type TestOffice, testClock } from '../../seeds/testing-office.ts';
import { advance, fill, meetingAt, row } from '../../seeds/testing-run.ts';
import { newId } from '../base/id.ts';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { type Deps, perform } from '../journal/act.ts';
import { giveMandate } from '../people/give-mandate.ts';
import { refusedFor } from '../people/testing.ts';
import { decideList } from './decide-list.ts';
import { recordAttendance } from './record-attendance.ts';

let database: TestDatabase;
let deps: Deps;
let at: TestOffice;
before(async () => {
  database = await testDatabase();
  deps = { db: database.db, clock: testClock() };
  at = await openTestOffice(deps);
  await fill(deps, at, 0, [row('Anggaran')]);
  const { pengelola, ketua, anggota1 } = at.actors;
  await perform(deps, pengelola, giveMandate, {
    id: newId(),
    person: anggota1.person,
    jabatan: ketua.jabatan,
    kind: 'plh',
    decree: '7/2026',
    validFrom: '2026-11-20',
    validUntil: '2026-11-30',
  });
  await advance(deps, at, 'opened', 'convened');
});
after(() => database.drop());

test('a member who also acts as chair is one member, and sits as the acting chair', async () => {
  const { members } = await meetingAt(deps, at);
  assert.deepEqual(
    members.map(({ name, jabatan }) => `${name}, ${jabatan}`),
    [
      'Ade Contoh, Plh. Ketua',
      'Wahyu Contoh, Ketua',
      'Bagus Contoh, Anggota',
      'Citra Contoh, Anggota',
      'Dewi Contoh, Anggota',
    ],
  );
});

test('and counts once for the quorum', async () => {
  const { id, version, members, heldOn: today } = await meetingAt(deps, at);
  const came = ['Ade Contoh', 'Bagus Contoh', 'Citra Contoh'];
  const attendance = members.map(({ mandate, name }) => ({
    mandate,
    state: came.includes(name) ? ('hadir' as const) : ('izin' as const),
  }));
  await perform(deps, at.actors.sekretaris, recordAttendance, { meeting: id, version, today, attendance });
  const vote = { meeting: id, version: version + 1, today, setuju: 3, tidakSetuju: 0, pendapatBerbeda: '' };
  assert.deepEqual(await refusedFor(perform(deps, at.actors.ketua, decideList, vote)), ['kuorum-kurang']);
});
