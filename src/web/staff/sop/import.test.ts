import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { programFile } from '../../../base/paths.ts';
import { openSheetDrafts } from '../../../sop/version/draft.ts';
import { type Answer, type Browsing, type TestServer, testServer } from '../daftar/testing.ts';
import { fieldsOf } from './testing.ts';

const TABLE = [
  ['No', 'Uraian Prosedur', 'PPID', 'Desk', 'Kelengkapan', 'Waktu', 'Output', 'Keterangan'],
  ['1', 'Menerima permohonan', '', '', 'Formulir', '30 menit', 'Permohonan', ''],
  ['2', 'Memutuskan jawaban', '', '', 'Permohonan', '', 'Jawaban', ''],
]
  .map((row) => row.join('\t'))
  .join('\n');

describe('taking an SOP in', () => {
  let server: TestServer;
  let ppid: Browsing;
  const send = (fields: Record<string, string>, files: File[] = []) =>
    ppid.upload('/kerja/sop/impor', fields, files);
  const single = (answer: Answer) =>
    Object.fromEntries(Object.entries(fieldsOf(answer)).map(([name, values]) => [name, values.join(', ')]));

  before(async () => {
    server = await testServer();
    ppid = await server.as(server.actors.ppid);
  });
  after(() => server.drop());

  test('a pasted table is read, what it does not show is asked, and nothing is answered by itself', async () => {
    const read = await send({ aksi: 'tempel', tempelan: TABLE });
    assert.equal(read.status, 200);
    assert.match(read.body, /2 langkah terbaca, \d+ hal ditanyakan/);
    const fields = single(read);
    for (const [name, value] of Object.entries(fields))
      if (/^[jt]\d+$/.test(name)) assert.equal(value, '', name);
  });

  test('the answers go into the draft, the rest stays open', async () => {
    const read = await send({ aksi: 'tempel', tempelan: TABLE });
    const { questions } = JSON.parse(single(read)['naskah'] ?? '{}') as { questions: { di: string }[] };
    const asked = (di: string) => questions.findIndex((one) => one.di === di);
    const performer = asked('langkah.1.pelaksana');
    assert.ok(performer >= 0);
    const answered = { ...single(read), [`j${performer}`]: 'ppid' };
    const next = await send({ ...answered, aksi: 'jawab' });
    assert.equal(next.status, 200);
    const made = await send({ ...single(next), aksi: 'draf' });
    assert.equal(made.status, 303);
    const [draft] = await openSheetDrafts(server.site.db, server.office.id);
    assert.deepEqual(
      draft?.sheet.langkah.map(({ pelaksana }) => pelaksana.map(({ peran, dugaan }) => [peran, dugaan])),
      [[['ppid', true]], []],
    );
    assert.equal(
      made.headers.get('location'),
      `/kerja/sop/${draft?.slug}/draf/${draft?.id}?selesai=draf-dibuka`,
    );
  });

  test('Terang’s own file becomes a draft that changes the SOP which the office has', async () => {
    const bytes = await readFile(programFile('sop', 'kpu-kota-serang-03-2025.yaml'));
    const read = await send({ aksi: 'berkas' }, [new File([bytes], 'serang.yaml')]);
    assert.match(read.body, /draf perubahan SOP Penetapan Dan Pemutakhiran/);
    const made = await send({ ...single(read), aksi: 'draf' });
    assert.equal(made.status, 303);
    const draft = (await openSheetDrafts(server.site.db, server.office.id)).find(({ slug }) =>
      slug.includes('serang'),
    );
    assert.ok(draft?.basedOn);
    const twice = await send({ ...single(read), aksi: 'draf' });
    assert.equal(twice.status, 409);
    assert.match(twice.body, /sudah terbuka/);
  });

  test('what is no SOP is said so where it was given, and a paste stays in its field', async () => {
    assert.equal((await send({ aksi: 'berkas' })).status, 422);
    const picture = new File([Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2])], 'foto.png');
    assert.match((await send({ aksi: 'berkas' }, [picture])).body, /gambar PNG/);
    const broken = new File(['format: terang-sop/1\nslug: x\nidentitas: 7\n'], 'rusak.yaml');
    const answer = await send({ aksi: 'berkas' }, [broken]);
    assert.equal(answer.status, 422);
    assert.match(answer.body, /Baris 3, identitas: ditemukan/);
    const pasted = await send({ aksi: 'tempel', tempelan: 'bukan tabel <b>' });
    assert.equal(pasted.status, 422);
    assert.match(pasted.body, /bukan tabel &lt;b/);
    assert.equal((await send({ aksi: 'tempel', tempelan: ' ' })).status, 422);
  });

  test('an answer that cannot stand is said at its question, with the other answers kept', async () => {
    const read = await send({ aksi: 'tempel', tempelan: TABLE });
    const { questions } = JSON.parse(single(read)['naskah'] ?? '{}') as { questions: { di: string }[] };
    const waktu = questions.findIndex((one) => one.di === 'langkah.2.waktu');
    const nama = questions.findIndex((one) => one.di === 'identitas.nama');
    assert.ok(waktu >= 0 && nama >= 0);
    const wrong = await send({
      ...single(read),
      [`t${waktu}`]: 'secepatnya',
      [`t${nama}`]: 'Permohonan',
      aksi: 'jawab',
    });
    assert.equal(wrong.status, 422);
    assert.match(wrong.body, new RegExp(`href="#[jt]${waktu}"`));
    assert.match(wrong.body, /value="secepatnya"/);
    assert.match(wrong.body, /value="Permohonan"/);
  });

  test('what was read and came back altered is asked for again', async () => {
    for (const naskah of ['{', '{"sheet":{}}', '[]']) {
      const answer = await send({ naskah, aksi: 'draf' });
      assert.equal(answer.status, 422);
      assert.match(answer.body, /tidak utuh lagi/);
    }
  });

  test('whoever may not write SOPs is told so', async () => {
    const desk = await server.as(server.actors.desk);
    assert.match((await desk.get('/kerja/sop/impor')).body, /Hanya PPID, Sekretaris, atau pengelola/);
    const sent = await desk.upload('/kerja/sop/impor', { aksi: 'tempel', tempelan: TABLE }, []);
    assert.equal(sent.status, 409);
  });
});
