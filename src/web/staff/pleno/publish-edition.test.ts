import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, cp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refused } from '../../../base/errors.ts';
import { programFile } from '../../../base/paths.ts';
import type { Edition } from '../../../daftar/edition/edition.ts';
import { currentEdition, currentNomor, editionFolder, STAGING } from '../../../publication/bag/in-place.ts';
import { publicationOf } from '../../../publication/publication.ts';
import { publishEdition, recoverPublications } from '../../../publication/publish-edition.ts';
import { verifyEdition } from '../../../publication/verify-edition.ts';
import { openTestSite, type TestSite } from './testing.ts';
import { ordered } from './testing-edition.ts';

let at: TestSite;
let edition: Edition;
let place: string;

/** A process that publishes the edition and says "go" right before. */
function publisher(): ReturnType<typeof spawn> {
  const { site, test, url } = at;
  const [data, folders] = [JSON.stringify(site.data), JSON.stringify(site.folders)];
  const code = `
    const { connect } = await import(${JSON.stringify(programFile('dist/src/db/db.js'))});
    const { systemClock } = await import(${JSON.stringify(programFile('dist/src/base/clock.js'))});
    const { publishEdition } = await import(${JSON.stringify(programFile('dist/src/publication/publish-edition.js'))});
    const { diskStore } = await import(${JSON.stringify(programFile('dist/src/custody/store/disk-store.js'))});
    const db = connect(${JSON.stringify(url)}, { max: 2 });
    const at = { db, clock: systemClock, data: ${data}, folders: ${folders}, publicUrl: ${JSON.stringify(site.publicUrl)},
      store: diskStore(${folders}.blobs), secondStore: null };
    process.stdout.write('go');
    await publishEdition(at, ${JSON.stringify(test.actors.desk)}, ${JSON.stringify(edition.id)});
    await db.end();`;
  return spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

async function staged(): Promise<string[]> {
  const names = await readdir(at.site.folders.editions).catch(() => []);
  return names.filter((name) => name.startsWith(STAGING));
}

async function shown(): Promise<boolean> {
  return access(place).then(
    () => true,
    () => false,
  );
}

before(async () => {
  at = await openTestSite(40);
  edition = await ordered(at);
  place = editionFolder(at.site.folders.editions, at.test.office.code, edition.nomor);
});
after(() => at.drop());

describe('publishing an edition', () => {
  it('killed at any moment leaves nothing half visible, and what was recorded is finished', async () => {
    let recorded = false;
    for (let delay = 0; !recorded && delay < 4000; delay += 70) {
      const child = publisher();
      if (child.stdout) await once(child.stdout, 'data');
      await sleep(delay);
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      const before = await shown();
      if (before)
        assert.ok((await verifyEdition(place)).ok, 'what is in place is whole, also before recovery');
      await recoverPublications(at.site);
      recorded = (await publicationOf(at.site.db, at.test.office.id, edition.id))?.publishedAt != null;
      assert.deepEqual(await staged(), []);
      assert.equal(await shown(), recorded, `after ${delay} ms`);
      const current = await currentEdition(at.site.folders.editions, at.test.office.code);
      assert.equal(current?.nomor ?? null, recorded ? 1 : null);
    }
    assert.ok(recorded, 'in the end it is published');
    assert.ok((await verifyEdition(place)).ok);
  });

  it('is refused a second time, and changes nothing', async () => {
    const size = await at.recorded();
    await assert.rejects(publishEdition(at.site, at.test.actors.desk, edition.id), Refused);
    assert.equal(await at.recorded(), size);
    assert.deepEqual(await staged(), []);
  });

  it('recorded but not yet signed is finished from what was staged', async () => {
    const left = join(at.site.folders.editions, `${STAGING}x`);
    await rename(place, left);
    for (const name of ['manifest-sha256.txt.sig', 'journal.tlog-proof', 'tagmanifest-sha256.txt'])
      await rm(join(left, name));
    const { finished } = await recoverPublications(at.site);
    assert.equal(finished.length, 1);
    assert.ok((await verifyEdition(place)).ok);
  });

  it('lost from disk is built again to the very same bytes', async () => {
    const manifest = await readFile(join(place, 'manifest-sha256.txt'), 'utf8');
    await rm(join(at.site.folders.editions, at.test.office.code), { recursive: true });
    await recoverPublications(at.site);
    assert.equal(await readFile(join(place, 'manifest-sha256.txt'), 'utf8'), manifest);
    assert.ok((await verifyEdition(place)).ok);
  });

  it('in place but not shown is shown, and what was staged in vain is removed', async () => {
    await rm(join(at.site.folders.editions, at.test.office.code, 'current'));
    await cp(place, join(at.site.folders.editions, `${STAGING}y`), { recursive: true });
    const { removed, finished } = await recoverPublications(at.site);
    assert.deepEqual([removed, finished.length], [1, 0]);
    assert.equal(await currentNomor(at.site.folders.editions, at.test.office.code), 1);
  });
});
