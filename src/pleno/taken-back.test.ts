import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestOffice, type TestOffice, testClock } from '../../seeds/testing-office.ts';
import { advance, attend, fill, meetingAt, pretendFile, row } from '../../seeds/testing-run.ts';
import { entriesOfRun } from '../daftar/entry.ts';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { type Deps, perform } from '../journal/act.ts';
import { refusedFor } from '../people/testing.ts';
import { decideList } from './decide-list.ts';
import { establishEdition } from './establish-edition.ts';
import { present } from './meeting.ts';
import { postponeEntry } from './postpone-entry.ts';
import { recordAttendance } from './record-attendance.ts';
import { replaceSigned } from './replace-signed.ts';
import { rescheduleMeeting } from './reschedule-meeting.ts';
import { withdrawPostponement } from './withdraw-postponement.ts';

let database: TestDatabase;
let deps: Deps;
let at: TestOffice;
before(async () => {
  database = await testDatabase();
  deps = { db: database.db, clock: testClock() };
  at = await openTestOffice(deps);
  await fill(deps, at, 0, [row('Anggaran'), row('Bagan organisasi')]);
  await advance(deps, at, 'opened', 'convened');
});
after(() => database.drop());

/** The meeting is called for 24 November 2026. */
const EVE = '2026-11-23';

async function reschedule(heldOn: string, place = 'Aula', seen?: number) {
  const { id, version } = await meetingAt(deps, at);
  const input = { meeting: id, version: seen ?? version, heldOn, starts: '14:30', place };
  return perform(deps, at.actors.sekretaris, rescheduleMeeting, input);
}

async function bagan(): Promise<{ meeting: string; entry: string }> {
  const entries = await entriesOfRun(database.db, at.office.id, at.run);
  const entry = entries.find((one) => one.judul === 'Bagan organisasi');
  assert.ok(entry);
  return { meeting: (await meetingAt(deps, at)).id, entry: entry.id };
}

const withdraw = async () => perform(deps, at.actors.ketua, withdrawPostponement, await bagan());

async function replace(jenis?: string) {
  const pdf = await pretendFile(deps, at, jenis);
  const { id: meeting } = await meetingAt(deps, at);
  await perform(deps, at.actors.sekretaris, replaceSigned, { meeting, pdf });
  return pdf;
}

const establish = async (scanRead: boolean) =>
  perform(deps, at.actors.ppid, establishEdition, { meeting: (await meetingAt(deps, at)).id, scanRead });

test('before its day nothing of a meeting is recorded: who came, what is put off, what is decided', async () => {
  const { id: meeting, version } = await meetingAt(deps, at);
  const { ketua } = at.actors;
  const seen = { meeting, version, today: EVE };
  const put = { ...(await bagan()), today: EVE, alasan: 'Menunggu data.', pendapatBerbeda: '' };
  const vote = { ...seen, setuju: 4, tidakSetuju: 0, pendapatBerbeda: '' };
  assert.deepEqual(await refusedFor(perform(deps, ketua, recordAttendance, { ...seen, attendance: [] })), [
    'rapat-belum-berlangsung',
  ]);
  assert.deepEqual(await refusedFor(perform(deps, ketua, postponeEntry, put)), ['rapat-belum-berlangsung']);
  assert.deepEqual(await refusedFor(perform(deps, ketua, decideList, vote)), [
    'rapat-belum-berlangsung',
    'kuorum-kurang',
  ]);
});

test('another day empties the list of who came, another hour or place does not', async () => {
  await attend(deps, at, 4);
  await reschedule('2026-11-24', ' Ruang Rapat ');
  const moved = await meetingAt(deps, at);
  assert.deepEqual([moved.starts, moved.place, present(moved.members).length], ['14:30', 'Ruang Rapat', 4]);
  await reschedule(EVE);
  const earlier = await meetingAt(deps, at);
  assert.deepEqual([earlier.heldOn, present(earlier.members).length], [EVE, 0]);
  assert.deepEqual(await refusedFor(reschedule(EVE, 'Aula', earlier.version - 1)), ['sudah-berubah']);
});

test('what was put off is taken up again, and then stands with the rest', async () => {
  assert.deepEqual(await refusedFor(withdraw()), ['tidak-ditunda']);
  const put = { ...(await bagan()), today: EVE, alasan: 'Salah pilih.', pendapatBerbeda: '' };
  await perform(deps, at.actors.ketua, postponeEntry, put);
  const { version } = await meetingAt(deps, at);
  await withdraw();
  const meeting = await meetingAt(deps, at);
  assert.deepEqual([meeting.postponements.length, meeting.version], [0, version + 1]);
});

test('after the decision neither the schedule nor what is put off changes', async () => {
  await advance(deps, at, 'convened', 'decided');
  assert.deepEqual(await refusedFor(reschedule(EVE)), ['langkah-sudah-selesai', 'sudah-diputuskan']);
  assert.deepEqual(await refusedFor(withdraw()), [
    'langkah-sudah-selesai',
    'sudah-diputuskan',
    'tidak-ditunda',
  ]);
});

test('a scan is replaced once one is attached, by another PDF, and the journal keeps the earlier hash', async () => {
  assert.deepEqual(await refusedFor(replace()), ['belum-ditandatangani']);
  await advance(deps, at, 'decided', 'signed');
  const { signedPdf: wrong } = await meetingAt(deps, at);
  assert.deepEqual(await refusedFor(replace('image/jpeg')), ['pindaian-bukan-pdf']);
  const right = await replace();
  assert.equal((await meetingAt(deps, at)).signedPdf, right);
  const [kept] = await database.db<{ entry: string; detail: string }[]>`
    select entry, detail from journal_entry join journal_detail using (seq)
    where kind = 'berita-acara.signed-again'`;
  assert.ok(kept);
  assert.deepEqual([JSON.parse(kept.entry).hashes, kept.detail.includes(`"${wrong}"`)], [[right], true]);
});

test('the PPID establishes what the scan says after reading it, and then the scan stands', async () => {
  assert.deepEqual(await refusedFor(establish(false)), ['pindaian-belum-dibaca']);
  await establish(true);
  assert.deepEqual(await refusedFor(replace()), ['sudah-ditetapkan']);
});
