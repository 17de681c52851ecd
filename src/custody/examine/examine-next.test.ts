import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { after, before, describe, test } from 'node:test';
import { docx, xlsx } from '../../../seeds/files/office.ts';
import { pdf } from '../../../seeds/files/pdf.ts';
import { openTestOffice, type TestOffice } from '../../../seeds/testing-office.ts';
import { sha256 } from '../../base/hash.ts';
import { programFile } from '../../base/paths.ts';
import { type TestCustody, testCustody } from '../softcopy/testing.ts';
import { takeIn } from '../store/blob.ts';
import { imageOf, readOf, textOf } from './derived.ts';
import { type Examination, examinationsOf } from './examination.ts';
import { examineAll, examineNext } from './examine-next.ts';
import { startExaminer } from './examiner.ts';
import { findingText } from './finding-text.ts';
import { fileReasons } from './fit.ts';
import { furtherNext } from './further-next.ts';
import { SILENT_MS } from './queue.ts';

const SCAN = 'docs/pictures/tugas.png';

describe('the examiner', () => {
  let at: TestCustody;
  let office: TestOffice;
  before(async () => {
    at = await testCustody();
    office = await openTestOffice(at.custody);
  });
  after(() => at.drop());

  async function give(name: string, content: Buffer): Promise<string> {
    const bytes = (async function* () {
      yield content;
    })();
    return (await takeIn(at.custody, office.actors.penghubung1, { name, bytes })).sha256;
  }
  async function stateOf(hash: string): Promise<Examination> {
    const found = (await examinationsOf(at.custody.db, office.office.id, [hash])).get(hash);
    assert.ok(found);
    return found;
  }
  const reasons = async (hash: string) =>
    (await fileReasons(at.custody.db, office.office.id, [hash])).map(({ code }) => code);
  const details = async () => {
    const rows = await at.custody.db<{ detail: string }[]>`
      select detail from journal_entry join journal_detail using (seq)
      where kind = 'examination.recorded' order by seq`;
    return rows.map(({ detail }) => detail);
  };

  test('gives every file an outcome, and until then it is not fit to leave', async () => {
    const hash = await give('Laporan.pdf', pdf({ pages: [['Laporan kegiatan'], ['Halaman dua']] }));
    assert.deepEqual(await reasons(hash), ['berkas-belum-diperiksa']);
    assert.equal(await examineNext(at.custody), true);
    const { hasil, halaman, mediaType, findings, pemeriksa } = await stateOf(hash);
    assert.deepEqual(
      { hasil, halaman, mediaType, findings },
      { hasil: 'bersih', halaman: 2, mediaType: 'application/pdf', findings: [] },
    );
    assert.match(pemeriksa, /^Terang \d/);
    assert.deepEqual(await reasons(hash), []);
    assert.equal(await examineNext(at.custody), false);
  });

  test('keeps the text and, after the outcome, images of the pages beside the original', async () => {
    const hash = await give('Naskah.pdf', pdf({ pages: [['Satu'], ['Dua'], ['Tiga']] }));
    await examineAll(at.custody);
    const { gambar, bergambar, lanjutAt } = await stateOf(hash);
    assert.deepEqual([gambar, bergambar, lanjutAt !== null], [3, 3, true]);
    assert.deepEqual(
      (await textOf(at.custody.store, hash)).map(({ teks }) => teks.trim()),
      ['Satu', 'Dua', 'Tiga'],
    );
    const image = await imageOf(at.custody.store, hash, 3);
    assert.equal(
      Buffer.from(image ?? [])
        .subarray(1, 4)
        .toString(),
      'PNG',
    );
    assert.equal(await imageOf(at.custody.store, hash, 4), null);
    const kept: Buffer[] = [];
    for await (const chunk of await at.custody.store.read(hash)) kept.push(chunk as Buffer);
    assert.equal(sha256(Buffer.concat(kept)), hash);
  });

  test('tells of what it found with its place and never the thing itself, not even to the journal', async () => {
    const hash = await give(
      'Peserta.pdf',
      pdf({ pages: [['Daftar'], ['Siti Contoh NIK 3673015708900003']] }),
    );
    await examineAll(at.custody);
    const { hasil, findings } = await stateOf(hash);
    assert.equal(hasil, 'temuan');
    assert.deepEqual(
      findings.map((one) => findingText(one).id),
      ['Tampaknya ada NIK di halaman 2.'],
    );
    assert.deepEqual(await reasons(hash), ['temuan-belum-dijawab']);
    assert.ok((await details()).some((detail) => detail.includes('"nik"')));
    assert.ok((await details()).every((detail) => !detail.includes('3673015708900003')));
  });

  test('puts what can act, is locked, or is not what it says in quarantine', async () => {
    const macro = await give(
      'Rekap.xlsx',
      xlsx([{ name: 'a', rows: [['x']] }], { 'xl/vbaProject.bin': 'x' }),
    );
    const other = await give('Rekap.docx', xlsx([{ name: 'b', rows: [['y']] }]));
    const broken = await give('Rusak.pdf', Buffer.from('%PDF-1.7 isi'));
    await examineAll(at.custody);
    const codes = async (hash: string) => (await stateOf(hash)).findings.map(({ code }) => code);
    assert.deepEqual(await codes(macro), ['makro']);
    assert.deepEqual(await codes(other), ['bukan-jenisnya']);
    assert.deepEqual(await codes(broken), ['tidak-terbaca']);
    for (const hash of [macro, other, broken]) assert.deepEqual(await reasons(hash), ['berkas-karantina']);
  });

  test('reads the writing on scans afterwards, page by page, and adds what it finds there', async () => {
    const hash = await give('Pindaian.png', await readFile(programFile(SCAN)));
    assert.equal(await examineNext(at.custody), true);
    const first = await stateOf(hash);
    assert.deepEqual([first.hasil, first.ocrPerlu, first.ocrSelesai], ['bersih', [1], 0]);
    assert.deepEqual(await reasons(hash), ['berkas-belum-diperiksa']);
    while (await furtherNext(at.custody)) {}
    const then = await stateOf(hash);
    assert.deepEqual([then.ocrSelesai, then.lanjutAt !== null], [1, true]);
    assert.match((await readOf(at.custody.store, hash, 1))?.teks ?? '', /Tugas/);
    assert.deepEqual(await reasons(hash), []);
  });

  test('leaves a file waiting whose bytes cannot be had, and does not call it clean', async () => {
    const hash = sha256('tidak ada');
    const { db, clock } = at.custody;
    await db`insert into blob (office, sha256, size, media_type, received_at)
      values (${office.office.id}, ${hash}, 3, 'application/pdf', ${clock.now()})`;
    await db`insert into examination (office, sha256, queued_at) values (${office.office.id}, ${hash}, ${clock.now()})`;
    await examineAll(at.custody);
    const { hasil, tundaSebab, tries } = await stateOf(hash);
    assert.deepEqual({ hasil, tundaSebab, tries }, { hasil: null, tundaSebab: 'penyimpanan', tries: 0 });
    await db`delete from examination where sha256 = ${hash}`;
  });

  test('leaves a file waiting whose stored bytes are no longer those that were handed in', async () => {
    const hash = await give('Rusak di penyimpanan.docx', docx(['Rusak']));
    const damaged = { ...at.custody.store, read: async () => Readable.from([Buffer.from('bukan isinya')]) };
    await examineAll({ ...at.custody, store: damaged });
    const { hasil, tundaSebab } = await stateOf(hash);
    assert.deepEqual({ hasil, tundaSebab }, { hasil: null, tundaSebab: 'penyimpanan' });
    await at.custody
      .db`update examination set tunda_sampai = null, tunda_sebab = null where sha256 = ${hash}`;
    await examineAll(at.custody);
    assert.equal((await stateOf(hash)).hasil, 'bersih');
  });

  test('waits for a virus scanner that is configured and does not answer', async () => {
    const hash = await give('Menunggu.docx', docx(['Menunggu']));
    await examineAll(at.custody, { clamd: 'tcp://127.0.0.1:1' });
    const { hasil, tundaSebab } = await stateOf(hash);
    assert.deepEqual({ hasil, tundaSebab }, { hasil: null, tundaSebab: 'pemindai' });
    await at.custody
      .db`update examination set tunda_sampai = null, tunda_sebab = null where sha256 = ${hash}`;
    await examineAll(at.custody);
    assert.equal((await stateOf(hash)).hasil, 'bersih');
  });

  test('takes up again what a dead server had begun, three times at most', async () => {
    const { db, clock } = at.custody;
    const hash = await give('Terputus.docx', docx(['Terputus']));
    const long = new Date(clock.now().getTime() - 10 * SILENT_MS);
    await db`update examination set started_at = ${clock.now()}, tries = 1 where sha256 = ${hash}`;
    assert.equal(await examineNext({ ...at.custody, clock: { now: () => long } }), false);
    await db`update examination set started_at = ${long}, tries = 2 where sha256 = ${hash}`;
    await examineAll(at.custody);
    assert.deepEqual([(await stateOf(hash)).hasil, (await stateOf(hash)).tries], ['bersih', 3]);

    const deadly = await give('Mematikan.docx', docx(['Mematikan']));
    await db`update examination set started_at = ${long}, tries = 3 where sha256 = ${deadly}`;
    await examineAll(at.custody);
    assert.deepEqual(
      (await stateOf(deadly)).findings.map(({ code }) => code),
      ['tidak-terbaca'],
    );
  });

  test('works through the queue in the background, and stops without leaving anything half done', async () => {
    const hashes = await Promise.all(
      Array.from({ length: 12 }, (_, n) => give(`Latar ${n}.docx`, docx([`Latar ${n}`]))),
    );
    const examiner = startExaminer(at.custody, { parallel: 2 });
    while ((await stateOf(hashes[0] as string)).hasil === null) await new Promise((go) => setTimeout(go, 20));
    await examiner.stop();
    const rows = await at.custody.db<{ begun: number }[]>`
      select count(*)::int as begun from examination where done_at is null and started_at is not null`;
    assert.equal(rows[0]?.begun, 0);
    await examineAll(at.custody);
    for (const hash of hashes) assert.equal((await stateOf(hash)).hasil, 'bersih');
  });
});
