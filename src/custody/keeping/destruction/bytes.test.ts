import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openTestOffice, type TestOffice } from '../../../../seeds/testing-office.ts';
import { Refused } from '../../../base/errors.ts';
import { newId } from '../../../base/id.ts';
import { perform } from '../../../journal/act.ts';
import { testOffice } from '../../../people/testing.ts';
import type { Custody } from '../../custody.ts';
import { softcopiesOf } from '../../softcopy/softcopy.ts';
import { type TestCustody, testCustody } from '../../softcopy/testing.ts';
import { diskStore } from '../../store/disk-store.ts';
import { store } from '../../store/spool.ts';
import { closed, destroy, file, keeping, pdf, policy, WITNESSES } from '../testing.ts';
import { carryOutDestruction } from './carry-out-destruction.ts';
import { goneOf } from './gone.ts';
import { removeDestroyed } from './remove-destroyed.ts';

let at: TestCustody;
let custody: Custody;
let office: TestOffice;
let units: readonly string[];
let second: string;
let it: ReturnType<typeof keeping>;

before(async () => {
  at = await testCustody();
  second = await mkdtemp(join(tmpdir(), 'terang-kedua-'));
  custody = { ...at.custody, secondStore: diskStore(second) };
  office = await openTestOffice(custody);
  units = office.units.map(({ id }) => id);
  it = keeping(custody, office.actors, units[0] ?? '');
  await policy(custody, office.actors.ppid, 'TU.01.1', [1, 2, 'musnah']);
});
after(async () => {
  await at.drop();
  await rm(second, { recursive: true, force: true });
});

const document = (unit = 0) =>
  closed(custody, office.actors.desk, units[unit] ?? '', { kode: 'TU.01.1', pada: '2020-01-03' });
/** Copies what was handed in to the second store, as the timer does. */
const copied = async (words: string) => {
  const { sha256 } = await store(custody.secondStore as Custody['store'], pdf(words));
  assert.deepEqual(await it.lies(sha256), [true, true]);
};
/** Does the deed and dies before the bytes are removed. */
const carriedOutOnly = (id: string) =>
  perform(custody, office.actors.desk, carryOutDestruction, {
    ...{ id, ...WITNESSES },
    keepPaper: () => store(custody.store, pdf(id)),
  });

/** Lets rows be written without those that they name: two editions take a whole procedure each. */
async function withoutReferences(tables: readonly string[]): Promise<void> {
  const { db } = custody;
  const found = await db<{ owner: string; name: string }[]>`
    select conrelid::regclass::text as owner, conname as name from pg_constraint
    where contype = 'f' and conrelid::regclass::text = any(${tables})`;
  for (const { owner, name } of found) await db`alter table ${db(owner)} drop constraint ${db(name)}`;
}

test('both copies go', async () => {
  const { desk, ppid } = office.actors;
  const dokumen = await document();
  const sha256 = await file(custody, desk, dokumen, 'dua salinan');
  await copied('dua salinan');
  await destroy(custody, { desk, ppid }, [dokumen]);
  assert.deepEqual(await it.lies(sha256), [false, false]);
});

test('what a crash leaves between the deed and the removal, the next start removes, and only that', async () => {
  const { desk } = office.actors;
  const [dokumen, kept] = [await document(), await document()];
  const sha256 = await file(custody, desk, dokumen, 'tersisa');
  const other = await file(custody, desk, kept, 'lain');
  await copied('tersisa');
  await custody.store.putDerived(sha256, 'page-1.png', Buffer.from('x'));
  const { hapus, beritaAcara } = await carriedOutOnly(await it.approved(dokumen));
  assert.deepEqual(hapus, [sha256]);
  assert.deepEqual(await it.lies(sha256), [true, true]);
  assert.equal(await removeDestroyed(custody), 1);
  assert.deepEqual(await it.lies(sha256), [false, false]);
  assert.equal(await custody.store.readDerived(sha256, 'page-1.png'), null);
  assert.deepEqual((await it.lies(other))[0], true);
  assert.deepEqual((await it.lies(beritaAcara))[0], true);
  assert.equal(await removeDestroyed(custody), 0);
});

test('a crash between the two copies leaves the rest to the next start', async () => {
  const { desk } = office.actors;
  const dokumen = await document();
  const sha256 = await file(custody, desk, dokumen, 'setengah');
  await copied('setengah');
  await carriedOutOnly(await it.approved(dokumen));
  const broken = {
    ...custody,
    store: { ...custody.store, remove: async () => Promise.reject(new Error('disk')) },
  };
  await assert.rejects(removeDestroyed(broken, [sha256]), /disk/);
  assert.deepEqual(await it.lies(sha256), [true, false]);
  assert.equal(await removeDestroyed(custody), 1);
  assert.deepEqual(await it.lies(sha256), [false, false]);
});

test('bytes that another document has too stay until that one goes as well', async () => {
  const { desk, ppid } = office.actors;
  const [one, two] = [await document(), await document(1)];
  const sha256 = await file(custody, desk, one, 'kembar');
  assert.equal(await file(custody, desk, two, 'kembar'), sha256);
  await destroy(custody, { desk, ppid }, [one]);
  assert.equal((await it.lies(sha256))[0], true);
  const [soft] = await softcopiesOf(custody.db, desk.office, { dokumen: two });
  assert.equal(soft?.dimusnahkanAt, null);
  assert.equal((await goneOf(custody.db, desk.office, [one])).length, 1);
  await destroy(custody, { desk, ppid }, [two]);
  assert.equal((await it.lies(sha256))[0], false);
});

test('bytes that another office holds stay', async () => {
  const { desk, ppid } = office.actors;
  const dokumen = await document();
  const sha256 = await file(custody, desk, dokumen, 'dua kantor');
  const other = await testOffice(custody);
  await custody.db`
    insert into blob (office, sha256, size, media_type, received_at)
    values (${other.office}, ${sha256}, 5, 'application/pdf', now())`;
  await destroy(custody, { desk, ppid }, [dokumen]);
  assert.equal((await it.lies(sha256))[0], true);
  assert.equal(await removeDestroyed(custody), 0);
  assert.equal((await it.lies(sha256))[0], true);
});

test('bytes that a draft list needs keep their document', async () => {
  const { desk } = office.actors;
  const dokumen = await document();
  const sha256 = await file(custody, desk, dokumen, 'dalam draf');
  const [item, entry] = [newId(), newId()];
  await custody.db`insert into item (office, id) values (${desk.office}, ${item})`;
  await custody.db`
    insert into entry (office, id, draft, item, position, change)
    values (${desk.office}, ${entry}, ${office.drafts[0] ?? ''}, ${item}, 1, 'baru')`;
  await custody.db`
    insert into entry_file (office, entry, sha256, name, position)
    values (${desk.office}, ${entry}, ${sha256}, 'a.pdf', 1)`;
  await assert.rejects(it.approved(dokumen), (error) => {
    assert.ok(error instanceof Refused);
    assert.deepEqual(
      error.reasons.map(({ code }) => code),
      ['berkas-dipakai'],
    );
    return /draf daftar informasi.*salinannya sendiri/.test(error.reasons[0]?.id ?? '');
  });
});

test('the same bytes handed in anew live again and are not removed', async () => {
  const { desk } = office.actors;
  const dokumen = await document();
  const sha256 = await file(custody, desk, dokumen, 'kembali');
  await carriedOutOnly(await it.approved(dokumen));
  const fresh = await document(1);
  assert.equal(await file(custody, desk, fresh, 'kembali'), sha256);
  assert.equal(await removeDestroyed(custody, [sha256]), 0);
  assert.equal((await it.lies(sha256))[0], true);
  const [waiting] = await custody.db`select done_at from examination where sha256 = ${sha256}`;
  assert.equal(waiting?.['doneAt'], null);
});

test('a draft whose edition was published and replaced keeps nothing: the edition has files of its own', async () => {
  const { desk, ppid } = office.actors;
  const dokumen = await document();
  const sha256 = await file(custody, desk, dokumen, 'edisi lama');
  const { db } = custody;
  const [run, old] = [newId(), newId()];
  const rows = [...Array(2).keys()].map((n) => ({
    edition: newId(),
    run: n === 0 ? run : newId(),
    nomor: 7 + n,
  }));
  await withoutReferences(['draft', 'entry', 'entry_file', 'edition', 'publication']);
  const [item, entry] = [newId(), newId()];
  const who = { at: custody.clock.now(), person: desk.person, jabatan: desk.jabatan };
  const o = desk.office;
  await db`insert into draft ${db({ office: o, id: old, run, unit: units[0] ?? '' })}`;
  await db`insert into entry ${db({ office: o, id: entry, draft: old, item, position: 1, change: 'tetap' })}`;
  await db`insert into entry_file ${db({ office: o, entry, sha256, name: 'a.pdf', position: 1 })}`;
  const published = (edition: string) =>
    db`insert into publication ${db({ office: o, edition, manifest_sha256: '0'.repeat(64), ...who })}`;
  for (const { edition, run: of, nomor } of rows) {
    const facts = { root: '0'.repeat(64), items: 1, decided_at: who.at, decided_on: '2025-01-01' };
    await db`insert into edition ${db({ office: o, id: edition, nomor, run: of, ...facts })}`;
  }
  await published(rows[0]?.edition ?? '');
  await assert.rejects(it.approved(dokumen), Refused);
  await published(rows[1]?.edition ?? '');
  await destroy(custody, { desk, ppid }, [dokumen]);
  assert.equal((await it.lies(sha256))[0], false);
});
