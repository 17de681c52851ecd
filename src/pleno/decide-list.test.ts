import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestOffice, type TestOffice, testClock } from '../../seeds/testing-office.ts';
import { advance, attend, editionAt, fill, meetingAt, nextUpdate, row } from '../../seeds/testing-run.ts';
import { NotFound } from '../base/errors.ts';
import { sha256 } from '../base/hash.ts';
import { newId } from '../base/id.ts';
import { type Draft, draftsOf } from '../daftar/draft/draft.ts';
import { writeEntry } from '../daftar/draft/write-entry.ts';
import { droppedBy, itemsOf, linesOf } from '../daftar/edition/edition.ts';
import { editionBytes } from '../daftar/edition/line.ts';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { type Deps, perform } from '../journal/act.ts';
import { refusedFor } from '../people/testing.ts';
import { decideList } from './decide-list.ts';
import { type AttendanceState, present } from './meeting.ts';
import { postponeEntry } from './postpone-entry.ts';
import { recordAttendance } from './record-attendance.ts';

/** The day of the meeting, on which it is recorded. */
const DAY = '2026-11-24';

let database: TestDatabase;
let deps: Deps;
let at: TestOffice;
before(async () => {
  database = await testDatabase();
  deps = { db: database.db, clock: testClock() };
  at = await openTestOffice(deps);
  await fill(deps, at, 0, [row('Anggaran'), row('Bagan organisasi'), row('Catatan keuangan')]);
  await advance(deps, at, 'opened', 'convened');
});
after(() => database.drop());

async function decide(setuju: number, tidakSetuju = 0, seen?: number) {
  const { id, version } = await meetingAt(deps, at);
  const vote = {
    meeting: id,
    version: seen ?? version,
    today: DAY,
    setuju,
    tidakSetuju,
    pendapatBerbeda: '',
  };
  return perform(deps, at.actors.ketua, decideList, vote);
}

async function entryOf(judul: string): Promise<Draft['entries'][number]> {
  const drafts = await draftsOf(database.db, at.office.id, at.run);
  const found = drafts.flatMap((draft) => draft.entries).find((one) => one.judul === judul);
  assert.ok(found, judul);
  return found;
}

async function postpone(entry: string, alasan = 'Menunggu data.') {
  const meeting = (await meetingAt(deps, at)).id;
  return perform(deps, at.actors.sekretaris, postponeEntry, {
    meeting,
    entry,
    today: DAY,
    alasan,
    pendapatBerbeda: '',
  });
}

const titles = async () =>
  (await itemsOf(database.db, at.office.id, (await editionAt(deps, at)).id)).map((one) => one.judul);

test('nothing is decided before attendance is recorded', async () => {
  assert.deepEqual(await refusedFor(decide(5)), ['kuorum-kurang']);
});

test('with fewer members than the office’s quorum nothing is decided, whoever agrees', async () => {
  await attend(deps, at, 3);
  assert.deepEqual(await refusedFor(decide(3)), ['kuorum-kurang']);
});

test('who joins online counts, who is excused or absent does not', async () => {
  const { id, version, members } = await meetingAt(deps, at);
  const states: readonly AttendanceState[] = ['hadir', 'hadir', 'daring', 'daring', 'tanpa_keterangan'];
  const attendance = members.map(({ mandate }, index) => ({ mandate, state: states[index] ?? 'izin' }));
  await perform(deps, at.actors.sekretaris, recordAttendance, {
    meeting: id,
    version,
    today: DAY,
    attendance,
  });
  assert.equal(present((await meetingAt(deps, at)).members).length, 4);
});

test('attendance is recorded for the chair and members only, and by whoever saw the latest record', async () => {
  const { id, version, members } = await meetingAt(deps, at);
  const record = (mandate: string, seen = version) =>
    perform(deps, at.actors.ketua, recordAttendance, {
      meeting: id,
      version: seen,
      today: DAY,
      attendance: [{ mandate, state: 'hadir' }],
    });
  assert.deepEqual(await refusedFor(record(at.actors.sekretaris.mandate)), ['bukan-anggota']);
  assert.deepEqual(await refusedFor(record(newId())), ['bukan-anggota']);
  assert.deepEqual(await refusedFor(record(members[0]?.mandate ?? '', version - 1)), ['sudah-berubah']);
});

test('one member noted twice is noted once', async () => {
  const { id, version, members } = await meetingAt(deps, at);
  const [first, ...others] = members.map(({ mandate, state }) => ({ mandate, state: state ?? 'izin' }));
  assert.ok(first);
  const attendance = [{ ...first, state: 'izin' as const }, first, ...others];
  await perform(deps, at.actors.sekretaris, recordAttendance, {
    meeting: id,
    version,
    today: DAY,
    attendance,
  });
  assert.equal(present((await meetingAt(deps, at)).members).length, 4);
});

test('votes must be those of the members present, and enough must agree', async () => {
  assert.deepEqual(await refusedFor(decide(5)), ['suara-tidak-cocok']);
  assert.deepEqual(await refusedFor(decide(3)), ['suara-tidak-cocok']);
  assert.deepEqual(await refusedFor(decide(2, 2)), ['suara-kurang']);
  assert.deepEqual(await refusedFor(decide(1)), ['suara-tidak-cocok', 'suara-kurang']);
  assert.deepEqual(await refusedFor(decide(5, -1)), ['suara-tidak-cocok']);
});

test('the chair decides on the record as it stands, not as it was', async () => {
  const { version } = await meetingAt(deps, at);
  assert.deepEqual(await refusedFor(decide(4, 0, version - 1)), ['sudah-berubah']);
});

test('an item is put off with a reason, once, and only if it is before the meeting', async () => {
  const { id } = await entryOf('Bagan organisasi');
  assert.deepEqual(await refusedFor(postpone(id, ' ')), ['alasan-wajib']);
  await postpone(id);
  assert.deepEqual(await refusedFor(postpone(id)), ['sudah-ditunda']);
  await assert.rejects(postpone(newId()), NotFound);
});

test('when everything is put off there is nothing to establish', async () => {
  const undone = new Error('undone');
  const rest = [await entryOf('Anggaran'), await entryOf('Catatan keuangan')];
  const meeting = await meetingAt(deps, at);
  await assert.rejects(
    database.db.begin(async (tx) => {
      for (const { id } of rest) {
        const input = { meeting: meeting.id, entry: id, today: DAY, alasan: 'Ditunda.', pendapatBerbeda: '' };
        await postponeEntry.apply(
          tx,
          await postponeEntry.load(tx, input, at.actors.ketua, deps.clock.now()),
          at.actors.ketua,
          input,
          deps.clock.now(),
        );
      }
      const vote = {
        meeting: meeting.id,
        version: meeting.version + 2,
        today: DAY,
        setuju: 4,
        tidakSetuju: 0,
        pendapatBerbeda: '',
      };
      const state = await decideList.load(tx, vote, at.actors.ketua, deps.clock.now());
      assert.deepEqual(
        decideList.refuse(state, at.actors.ketua, vote).map((one) => one.code),
        ['daftar-kosong'],
      );
      throw undone;
    }),
    undone,
  );
});

test('the decision freezes the rest as an edition, whose root is the hash of its lines', async () => {
  const { edition, nomor, root } = await decide(3, 1);
  assert.equal(nomor, 1);
  assert.deepEqual(await titles(), ['Anggaran', 'Catatan keuangan']);
  const lines = (await linesOf(database.db, at.office.id, edition)).map((one) => one.line);
  assert.equal(root, sha256(editionBytes(lines)));
  assert.equal((await editionAt(deps, at)).root, root);
  assert.equal((await entryOf('Bagan organisasi')).nomor, null);
});

test('after the decision neither attendance nor agenda nor the decision changes', async () => {
  assert.deepEqual(await refusedFor(decide(4)), ['langkah-sudah-selesai', 'sudah-diputuskan']);
  assert.deepEqual(await refusedFor(attend(deps, at, 5)), ['langkah-sudah-selesai', 'sudah-diputuskan']);
  assert.deepEqual(await refusedFor(postpone((await entryOf('Anggaran')).id)), [
    'langkah-sudah-selesai',
    'sudah-diputuskan',
  ]);
});

test('what was put off comes back in the next update as new, and gets its number when it is established', async () => {
  await advance(deps, at, 'decided', 'published');
  at = await nextUpdate(deps, at);
  const back = await entryOf('Bagan organisasi');
  assert.deepEqual([back.change, back.nomor, back.klasifikasiUsulan], ['baru', null, 'berkala']);
  const before = await entryOf('Anggaran');
  const draft = (await draftsOf(database.db, at.office.id, at.run))[0] as Draft;
  const change = { draft: draft.id, entry: before.id, version: before.version, berkas: [] };
  const values = { ...before, ringkasan: 'Pagu sesudah revisi.' };
  await perform(deps, at.actors.penghubung1, writeEntry, { ...change, values, alasan: 'Revisi DIPA.' });
  await advance(deps, at, 'opened', 'attended');
  await postpone(before.id, 'Angka belum final.');
  await decide(4);
  assert.deepEqual(await titles(), ['Anggaran', 'Bagan organisasi', 'Catatan keuangan']);
  assert.equal((await entryOf('Bagan organisasi')).nomor, 'CTH-2026-0003');
});

test('a change that is put off leaves the item public as it was established, and comes back as a change', async () => {
  const edition = await editionAt(deps, at);
  const items = await itemsOf(database.db, at.office.id, edition.id);
  assert.notEqual(items.find((one) => one.judul === 'Anggaran')?.ringkasan, 'Pagu sesudah revisi.');
  assert.deepEqual([...(await droppedBy(database.db, at.office.id, edition))], []);
  await advance(deps, at, 'decided', 'published');
  at = await nextUpdate(deps, at);
  const back = await entryOf('Anggaran');
  assert.deepEqual(
    [back.nomor, back.change, back.ringkasan, back.alasan],
    ['CTH-2026-0001', 'diubah', 'Pagu sesudah revisi.', 'Revisi DIPA.'],
  );
  await advance(deps, at, 'opened', 'decided');
  const next = await itemsOf(database.db, at.office.id, (await editionAt(deps, at)).id);
  assert.equal(next.find((one) => one.judul === 'Anggaran')?.ringkasan, 'Pagu sesudah revisi.');
});
