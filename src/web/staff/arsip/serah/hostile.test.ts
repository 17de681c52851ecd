import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { hostileFiles } from '../../../../../seeds/hostile.ts';
import { testRepeats } from '../../../../base/config.ts';
import { examinationsOf } from '../../../../custody/examine/examination.ts';
import { startExaminer } from '../../../../custody/examine/examiner.ts';
import { softcopiesOf } from '../../../../custody/softcopy/softcopy.ts';
import { type Browsing, type TestServer, testServer } from '../../daftar/testing.ts';
import { to } from '../../links.ts';
import { arsip } from '../links.ts';

/** Every so many files of each kind; `TERANG_TEST_HOSTILE=1` sends all 2,000. */
const EVERY = testRepeats('TERANG_TEST_HOSTILE', 25);
/** Requests of one session: the test's clock goes on with each look at it, and a session ends after half an hour. */
const OF_A_SESSION = 50;
/** What a browser could run. */
const RUNS = /text\/html|\/xml|\+xml|javascript|macroenabled/i;

let at: TestServer;
let joko: Browsing;
before(async () => {
  at = await testServer();
});
after(() => at.drop());

test('hostile files pass through hand-in: no 5xx, each examined with a clear finding, none comes back executable', {
  timeout: 3_600_000,
}, async () => {
  const unit = at.actors.penghubung1.unit ?? '';
  let sent = 0;
  for await (const { kind, name, bytes } of hostileFiles({ every: EVERY })) {
    if (sent % OF_A_SESSION === 0) joko = await at.as(at.actors.penghubung1);
    const { status } = await joko.upload(arsip.serah(null, unit), {}, [new File([Buffer.from(bytes)], name)]);
    assert.ok(status < 500 && status !== 303, `${kind}: ${status}`);
    sent += 1;
  }
  assert.ok(sent > 70, `${sent} were sent`);
  const waiting = async () => {
    const [row] = await at.site.db<{ n: number }[]>`
      select count(*)::int as n from examination where done_at is null`;
    return row?.n ?? 0;
  };
  const examiner = startExaminer(at.site, { parallel: 2 });
  while ((await waiting()) > 0) await new Promise((go) => setTimeout(go, 100));
  await examiner.stop();
  const taken = await softcopiesOf(at.site.db, at.office.id, { unit });
  const found = await examinationsOf(
    at.site.db,
    at.office.id,
    taken.map(({ sha256 }) => sha256),
  );
  for (const [index, { id, sha256, name }] of taken.entries()) {
    if (index % OF_A_SESSION === 0) joko = await at.as(at.actors.penghubung1);
    const outcome = found.get(sha256);
    assert.ok(outcome?.hasil, 'each has an outcome');
    assert.ok(outcome.hasil === 'bersih' || outcome.findings.length > 0, 'and says what was found');
    const page = await joko.get(arsip.softcopy(id));
    assert.equal(page.status, 200);
    const { status, headers } = await joko.get(to.berkas(sha256, name));
    assert.ok(status < 500);
    if (status !== 200 || outcome.hasil === 'karantina') {
      assert.doesNotMatch(
        headers.get('content-disposition') ?? '',
        /attachment/,
        'quarantine hands nothing out',
      );
      continue;
    }
    assert.doesNotMatch(headers.get('content-type') ?? '', RUNS);
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.match(headers.get('content-security-policy') ?? '', /sandbox/);
  }
});
