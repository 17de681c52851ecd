import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { HOSTILE_COUNT, HOSTILE_KINDS, type HostileFile, hostileFiles } from '../../../seeds/hostile.ts';
import { openTestOffice, type TestOffice } from '../../../seeds/testing-office.ts';
import { Invalid } from '../../base/errors.ts';
import { type TestCustody, testCustody } from '../softcopy/testing.ts';
import { takeIn } from '../store/blob.ts';
import { examinationsOf } from './examination.ts';
import { startExaminer } from './examiner.ts';
import { findingText } from './finding-text.ts';

/** Every 11th of each kind here, the first always; `bench/hostile.ts` takes all 2,000. */
const EVERY = 11;

test('the hostile files are 2,000 and the same every time', async () => {
  assert.equal(
    HOSTILE_KINDS.reduce((sum, { times }) => sum + times, 0),
    HOSTILE_COUNT,
  );
  const names = async () => {
    const all: string[] = [];
    for await (const { name, bytes } of hostileFiles({ every: 50 })) all.push(`${name} ${bytes.length}`);
    return all;
  };
  assert.deepEqual(await names(), await names());
});

describe('hostile files', () => {
  let at: TestCustody;
  let office: TestOffice;
  before(async () => {
    at = await testCustody();
    office = await openTestOffice(at.custody);
  });
  after(() => at.drop());

  /** The hash under which it was taken in; null when it was refused at the door. */
  async function give({ name, bytes }: HostileFile): Promise<string | null> {
    const content = (async function* () {
      yield bytes;
    })();
    try {
      return (await takeIn(at.custody, office.actors.penghubung1, { name, bytes: content })).sha256;
    } catch (error) {
      assert.ok(error instanceof Invalid, String(error));
      return null;
    }
  }

  test('are refused, or end with an outcome that says what was found; none takes the server down', async () => {
    const taken = new Map<string, HostileFile>();
    const wrong: string[] = [];
    for await (const file of hostileFiles({ every: EVERY })) {
      const hash = await give(file);
      if (hash !== null) taken.set(hash, file);
      if (file.expect === 'refused' && hash !== null) wrong.push(`${file.kind}: was taken in`);
      if (hash === null && !['refused', 'any'].includes(file.expect)) wrong.push(`${file.kind}: was refused`);
    }
    const examiner = startExaminer(at.custody, { parallel: 2 });
    const waiting = async () => {
      const [row] = await at.custody.db<{ n: number }[]>`
        select count(*)::int as n from examination where done_at is null`;
      return row?.n ?? 0;
    };
    while ((await waiting()) > 0) await new Promise((go) => setTimeout(go, 100));
    await examiner.stop();
    const outcomes = await examinationsOf(at.custody.db, office.office.id, [...taken.keys()]);
    for (const [hash, { kind, expect }] of taken) {
      const { hasil, findings } = outcomes.get(hash) ?? { hasil: null, findings: [] };
      if (expect !== 'any' && hasil !== expect) wrong.push(`${kind}: ${hasil} instead of ${expect}`);
      if (hasil === null || (hasil !== 'bersih' && findings.length === 0))
        wrong.push(`${kind}: nothing said`);
      for (const finding of findings) assert.ok(findingText(finding).id.length < 500);
    }
    assert.deepEqual(wrong, []);
  });
});
