import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { newId } from '../../base/id.ts';
import { perform } from '../../journal/act.ts';
import { entriesAbout } from '../../journal/history.ts';
import { refusedFor } from '../../people/testing.ts';
import type { Sheet, Step } from '../../sop/sheet/sheet.ts';
import { stateOf } from '../../sop/version/sheet-version.ts';
import { lanesOf, openRunOf, runNow, state } from '../testing-sheets.ts';
import { carryOver } from './carry-over.ts';
import { AmendingOffice, sheetOf } from './testing-office.ts';

describe('a run that a new SOP voids', () => {
  let at: AmendingOffice;
  let run: string;
  let id: string;
  const carry = (from: string, by = at.ppid) =>
    perform(at.deps, by, carryOver, { id: newId(), from, title: 'Lanjutan' });

  /** The last step is no longer the desk's. */
  const byPpid = ({ langkah }: Sheet) => {
    const last = langkah[2] as Step;
    last.pelaksana = [{ peran: 'ppid', tanda: 'process', dugaan: false }];
    last.jalankan = {
      perUnit: false,
      serentak: false,
      hasil: [{ keluaran: 'd', peran: 'ppid' }],
      ditutupOleh: ['d'],
    };
  };

  before(async () => {
    at = await AmendingOffice.open();
    run = await openRunOf(at.deps, at.pengelola, sheetOf('batal'));
    await state(at.deps, at.desk, run, 'a');
  });
  after(() => at.database.drop());

  test('it is still open until the new SOP, under a new number, is ratified; then nothing more is accepted in it', async () => {
    const draft = await at.draftOf('batal', byPpid);
    assert.deepEqual(await refusedFor(at.ratify(draft, { kind: 'biasa' })), ['nomor-harus-baru']);
    assert.deepEqual(await refusedFor(carry(run)), ['proses-tidak-batal']);
    await at.rewrite(draft, ({ identitas }) => {
      identitas.nomor = 'batal/2';
    });
    id = await at.ratify(draft, { kind: 'biasa', alasan: '' });
    const now = await runNow(at.deps, at.ppid, run);
    assert.deepEqual(now.batalAt, now.closedAt);
    assert.match(now.batalAlasan ?? '', /SOP batal\/1 berubah; penggantinya SOP batal\/2/);
    assert.deepEqual(await at.tasks(run), []);
    assert.deepEqual(await refusedFor(state(at.deps, at.ppid, run, 'b')), ['proses-batal']);
    const versions = await at.versionsOf('batal');
    assert.deepEqual(
      versions.map((one) => stateOf(one, versions, '2026-11-23')),
      ['berlaku', 'batal'],
    );
  });

  test('its evidence goes into one new run, which goes on where it lacks something', async () => {
    assert.deepEqual(await refusedFor(carry(run, at.desk)), ['hanya-pengelola-atau-ppid']);
    const next = await carry(run);
    const [old, carried] = [await runNow(at.deps, at.ppid, run), await runNow(at.deps, at.ppid, next)];
    assert.deepEqual([carried.sheetId, carried.carriedFrom, lanesOf(carried)], [id, run, 'd n f']);
    assert.deepEqual(
      carried.parts.map(({ how, evidence, person }) => [how, evidence, person]),
      [['carried', `part:${old.parts[0]?.id}`, at.desk.person]],
    );
    assert.deepEqual(await at.tasks(next), ['b']);
    const [entry] = await entriesAbout(at.deps.db, at.pengelola.office, `run:${next}`);
    assert.equal(entry?.kind, 'run.carried-over');
    assert.deepEqual(entry?.detail?.['carried'], [old.parts[0]?.id]);
    assert.deepEqual(await refusedFor(carry(run)), ['sudah-dibawa']);
    for (const output of ['b', 'c', 'd']) await state(at.deps, at.ppid, next, output);
    assert.ok((await runNow(at.deps, at.ppid, next)).closedAt);
  });
});
