import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { runsOf } from '../../../procedure/read-run.ts';
import { to } from '../links.ts';
import { type StatedServer, statedServer } from './testing.ts';

let server: StatedServer;
let path: string;
before(async () => {
  server = await statedServer();
  const [run] = await runsOf(server.site.db, server.office.id);
  path = to.buka(run?.sheetId ?? '');
});
after(() => server.drop());

const count = async () => (await runsOf(server.site.db, server.office.id)).length;
const formOf = async () => {
  const { body } = await (await server.browse('ppid')).get(path);
  return /name="proses" value="([^"]*)"/.exec(body)?.[1] ?? '';
};

test('a form that is sent twice opens one run, also when both arrive at once', async () => {
  const by = await server.browse('ppid');
  const form = { proses: await formOf(), nama: 'Pendokumentasian Desember 2026' };
  const before = await count();
  const answers = await Promise.all([by.post(path, form), by.post(path, form)]);
  const later = await by.post(path, form);
  for (const { status, headers } of [...answers, later])
    assert.deepEqual([status, headers.get('location')], [303, `${to.run(form.proses)}?selesai=dibuka`]);
  assert.equal(await count(), before + 1);
  await by.post(path, { ...form, proses: await formOf() });
  const other = await by.post(path, { ...form, nama: 'Pendokumentasian Januari 2027' });
  assert.notEqual(other.headers.get('location'), `${to.run(form.proses)}?selesai=dibuka`);
  assert.equal(await count(), before + 3);
});

test('a name longer than any list can show is refused, and kept for shortening', async () => {
  const before = await count();
  const nama = 'x'.repeat(301);
  const { status, body } = await (await server.browse('ppid')).post(path, { proses: 'bukan', nama });
  assert.equal(status, 409);
  assert.match(body, /paling banyak 300 huruf/);
  assert.ok(body.includes(nama));
  assert.equal(await count(), before);
});
