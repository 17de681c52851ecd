import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanFiles, dirtyFiles } from '../../../seeds/office-corpus.ts';
import { examine } from './child/examine.ts';
import { bytesSource } from './child/source.ts';
import { type Finding, tingkatOf } from './finding.ts';
import { findingText } from './finding-text.ts';

/** Files of each sort, and from where chance starts; change the seed to see other files. */
const [FILES, SEED] = [1_000, 20_261_123];
/** Long runs of digits are what findings must never repeat. */
const VALUE = /\d(?:[ .-]?\d){7,}/;

async function findingsOf(bytes: Buffer): Promise<readonly Finding[]> {
  return (await examine(bytesSource(bytes))).findings;
}

test('of 1,000 files that tell of people or hide something, at least 99 of 100 are noticed, hidden sheets and pivots all', async (t) => {
  t.diagnostic(`seed ${SEED}`);
  const missed: string[] = [];
  for (const { name, bytes, planted } of dirtyFiles(FILES, SEED)) {
    const findings = await findingsOf(bytes);
    if (!findings.some(({ code }) => planted.includes(code))) missed.push(`${name}: ${planted[0]}`);
    for (const finding of findings) assert.doesNotMatch(findingText(finding).id, VALUE, name);
  }
  assert.deepEqual(
    missed.filter((one) => /lembar|pivot/.test(one)),
    [],
  );
  assert.ok(missed.length <= FILES / 100, missed.join('\n'));
});

test('of 1,000 clean files, at most 5 of 100 are held up', async (t) => {
  t.diagnostic(`seed ${SEED}`);
  const alarmed: string[] = [];
  for (const { name, bytes } of cleanFiles(FILES, SEED)) {
    const bad = (await findingsOf(bytes)).filter((one) => tingkatOf(one) !== 'info');
    if (bad.length > 0) alarmed.push(`${name}: ${bad.map(({ code }) => code).join()}`);
  }
  assert.ok(alarmed.length <= FILES / 20, alarmed.join('\n'));
});
