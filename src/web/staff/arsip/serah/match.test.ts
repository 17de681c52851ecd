import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../../../base/id.ts';
import { dokumenById, dokumenOf } from '../../../../custody/dokumen/dokumen.ts';
import { recordDokumen } from '../../../../custody/dokumen/record-dokumen.ts';
import { softcopiesOf } from '../../../../custody/softcopy/softcopy.ts';
import { pdf } from '../../../../custody/softcopy/testing.ts';
import { perform } from '../../../../journal/act.ts';
import { type Answer, type Browsing, type TestServer, testServer } from '../../daftar/testing.ts';
import { arsip } from '../links.ts';

let at: TestServer;
let joko: Browsing;
let unit: string;

before(async () => {
  at = await testServer();
  unit = at.units[0]?.id ?? '';
  joko = await at.as(at.actors.penghubung1);
});
after(() => at.drop());

const file = (name: string, words: string) => new File([Buffer.from(pdf(words))], name);
const send = (files: readonly File[]) => joko.upload(arsip.serah(null, unit), {}, files);
const files = () => softcopiesOf(at.site.db, at.office.id, { unit });

/** The links of a page's table, by their words. */
const linked = ({ body }: Answer, name: string) =>
  new RegExp(`href="([^"]*)"[^>]*>${name}<`).exec(body)?.[1] ?? '';

test('a table of files is matched to documents with one press', async () => {
  await send([
    file('LKjIP_2025-final.pdf', 'lkjip'),
    file('LKjIP_2025-ttd.pdf', 'lkjip ttd'),
    file('IMG_0001.pdf', 'foto'),
  ]);
  const page = await joko.get(arsip.cocokkan(null, unit));
  assert.match(page.body, />LKjIP 2025<\/textarea>/);
  assert.match(page.body, /Nama berkas ini tidak menerangkan isinya/);
  const of = new Map((await files()).map((one) => [one.name, one.id]));
  const [a, b, c] = ['LKjIP_2025-final.pdf', 'LKjIP_2025-ttd.pdf', 'IMG_0001.pdf'].map(
    (name) => of.get(name) ?? '',
  );
  const row = (id: string | undefined, ke: string, judul = '', tahun = '', nomor = '') => ({
    [`ke-${id}`]: ke,
    [`tadi-${id}`]: '',
    [`judul-${id}`]: judul,
    [`tahun-${id}`]: tahun,
    [`nomor-${id}`]: nomor,
  });
  const fields = {
    ...row(a, 'baru', 'LKjIP 2025', '2025'),
    ...row(b, 'baru', 'lkjip 2025', '2025'),
    ...row(c, 'nanti'),
  };
  const wrong = await joko.post(arsip.cocokkan(null, unit), {
    ...fields,
    [`tahun-${a}`]: '25',
    ...row(c, 'lain', '', '', 'DOK-1999-001'),
  });
  assert.equal(wrong.status, 422);
  const untitled = await joko.post(arsip.cocokkan(null, unit), {
    ...fields,
    ...row(a, 'baru', ' ', '2025'),
    ...row(b, 'baru', 'LKjIP', '25'),
    ...row(c, 'lain', '', '', '77'),
  });
  for (const told of [
    /LKjIP_2025-final\.pdf: tulis judul dokumennya/,
    /LKjIP_2025-ttd\.pdf: tulis tahun dengan empat angka/,
    /IMG_0001\.pdf: dokumen DOK-2026-077 tidak ada/,
  ])
    assert.match(untitled.body, told);
  assert.match(untitled.body, new RegExp(`id="judul-${a}-error"`));
  assert.match(wrong.body, /tulis tahun dengan empat angka/);
  assert.match(wrong.body, /dokumen DOK-1999-001 tidak ada/);
  assert.match(wrong.body, />lkjip 2025<\/textarea>/);
  const done = await joko.post(arsip.cocokkan(null, unit), fields);
  assert.equal(done.status, 303);
  const [dokumen] = await dokumenOf(at.site.db, at.office.id, { unit });
  assert.deepEqual([dokumen?.judul, dokumen?.tahun], ['LKjIP 2025', 2025]);
  const matched = (await files()).filter((one) => one.dokumen === dokumen?.id).map((one) => one.name);
  assert.deepEqual(matched, ['LKjIP_2025-final.pdf', 'LKjIP_2025-ttd.pdf']);
  const byNumber = await joko.post(
    arsip.cocokkan(null, unit),
    row(c, 'lain', '', '', ` ${dokumen?.nomor.toLowerCase()} `),
  );
  assert.equal(byNumber.status, 303);
  assert.equal((await files()).find((one) => one.id === c)?.dokumen, dokumen?.id);
});

test('a file whose name says nothing is offered the documents without a file; a bare number is of this year', async () => {
  const record = async (judul: string) => {
    const id = newId();
    const input = { id, judul, unit, tahun: 2026, run: null };
    await perform(at.site, at.actors.penghubung1, recordDokumen, input);
    return dokumenById(at.site.db, at.office.id, id);
  };
  const [first, second] = [await record('Peraturan tata naskah'), await record('Keputusan tim')];
  await send([file('IMG_20261120_WA0003.pdf', 'wa'), file('scan0001.pdf', 'pindai')]);
  const of = new Map((await files()).map((one) => [one.name, one.id]));
  const [a, b] = ['IMG_20261120_WA0003.pdf', 'scan0001.pdf'].map((name) => of.get(name) ?? '');
  const page = await joko.get(arsip.cocokkan(null, unit));
  const offers = [...page.body.matchAll(new RegExp(`name="ke-${a}" type="radio" value="([^"]+)"`, 'g'))];
  assert.deepEqual(
    offers.map(([, value]) => value),
    ['baru', 'lain', 'nanti', first.id, second.id],
  );
  assert.match(page.body, new RegExp(`${first.judul}\\s*</label>[^/]*>${first.nomor}<`));
  assert.match(page.body, new RegExp(`id="judul-${a}"[^>]*></textarea>`));
  const done = await joko.post(arsip.cocokkan(null, unit), {
    ...{ [`ke-${a}`]: first.id, [`tadi-${a}`]: '' },
    ...{ [`ke-${b}`]: 'lain', [`tadi-${b}`]: '', [`nomor-${b}`]: String(Number(second.nomor.slice(-3))) },
  });
  assert.equal(done.status, 303, done.body);
  const now = new Map((await files()).map((one) => [one.id, one.dokumen]));
  assert.deepEqual([now.get(a ?? ''), now.get(b ?? '')], [first.id, second.id]);
});

test('a second press of the same table is told that the files are matched already', async () => {
  const [first] = (await files()).filter((one) => one.dokumen !== null);
  const id = first?.id ?? '';
  const again = await joko.post(arsip.cocokkan(null, unit), {
    [`ke-${id}`]: 'baru',
    [`judul-${id}`]: 'Lagi',
    [`tadi-${id}`]: '',
  });
  assert.equal(again.status, 409);
  assert.match(again.body, /baru saja dipasangkan orang lain/);
});

test('one file can be matched anew, from its own address', async () => {
  const [first] = (await files()).filter((one) => one.dokumen !== null);
  const page = await joko.get(`${arsip.cocokkan(null, unit)}&berkas=${first?.id}`);
  assert.match(page.body, new RegExp(`value="${first?.dokumen}" checked`));
  assert.equal(linked(page, first?.name ?? ''), arsip.softcopy(first?.id ?? ''));
});
