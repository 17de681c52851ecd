import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestOffice, type TestOffice, testClock } from '../../../../seeds/testing-office.ts';
import { foldersOf } from '../../../base/config.ts';
import { type TestDatabase, testDatabase } from '../../../db/testing.ts';
import type { Actor } from '../../../journal/actor.ts';
import { newCode, readCode, shownCode } from '../../code.ts';
import { dokumen, papers, place } from '../testing.ts';
import { type Label, labelsOf } from './label.ts';
import { type LabelPrint, printLabels, qrText } from './print-labels.ts';
import { cornerOf, LABEL_SHEETS, type LabelSheet, sheetHolds } from './sheet.ts';
import { type Paper, papersOf } from './testing-paper.ts';

let database: TestDatabase;
let office: TestOffice;
const clock = testClock();
const deps = () => ({ db: database.db, clock });
const URL_ = 'https://ppid.kpu-kota-contoh.example';
before(async () => {
  database = await testDatabase();
  office = await openTestOffice(deps());
});
after(() => database.drop());

const sheet = (name: string) => LABEL_SHEETS[name] as LabelSheet;
const label = (other: Partial<Label> = {}): Label => ({
  ...{ code: newCode(), jenis: 'naskah', nomor: 'CTH-2026-0031', judul: 'Laporan Kinerja Tahun 2025' },
  ...{ unit: 'Keuangan, Umum, dan Logistik', keterangan: '2025, retensi 5 tahun', ...other },
});
const print = async (input: Partial<LabelPrint>, publicUrl: string | null = URL_): Promise<Paper[]> => {
  const wanted = { labels: [label()], sheet: sheet('3x7'), start: 1, trial: false, ...input };
  return papersOf(
    await printLabels({ ...deps(), folders: foldersOf('/nonexistent'), publicUrl }, office.office.id, wanted),
  );
};
const near = (got: number | undefined, wanted: number, what: string, within = 0.15) =>
  assert.ok(got !== undefined && Math.abs(got - wanted) <= within, `${what}: ${got} instead of ${wanted}`);

/** The whole label at a position, as a reader of its QR code sees it. */
const qrAt = (paper: Paper, of: LabelSheet, position: number) => {
  const { x, y } = cornerOf(of, position);
  return paper.qr(Math.max(0, x), Math.max(0, y), Math.min(of.lebar, paper.width - x), of.tinggi);
};

for (const name of Object.keys(LABEL_SHEETS)) {
  test(`on sheet ${name} every label stands where its sticker is, and its QR code says its code`, async () => {
    const of = sheet(name);
    const holds = sheetHolds(of);
    const labels = Array.from({ length: holds }, () => label());
    const [paper, more] = await print({ labels, sheet: of });
    assert.equal(more, undefined);
    near(paper?.width, of.kertasLebar, 'width of the paper');
    near(paper?.height, of.kertasTinggi, 'height of the paper');
    for (const position of [1, of.kolom, Math.ceil(holds / 2), holds]) {
      const read = qrAt(paper as Paper, of, position);
      const { code } = labels[position - 1] as Label;
      assert.equal(read?.says, `HTTPS://PPID.KPU-KOTA-CONTOH.EXAMPLE/K/${code}`, `position ${position}`);
      const { x, y } = cornerOf(of, position);
      assert.ok(read && read.left > x + 1 && read.right < x + of.lebar - 1, `position ${position} across`);
      assert.ok(read && read.top > y + 1 && read.bottom < y + of.tinggi - 1, `position ${position} down`);
    }
  });
}

test('on a usual label the rule spans the text and the QR code is 19 mm wide, 3 mm from the edge', async () => {
  const of = sheet('3x7');
  const [paper] = await print({ start: 5 });
  const { x, y } = cornerOf(of, 5);
  const rule = paper?.across(y + 3 + 0.4).find(([from]) => from > x) ?? [];
  near(rule[0], x + 3, 'rule begins');
  near(rule[1], x + of.lebar - 3, 'rule ends');
  const read = qrAt(paper as Paper, of, 5);
  near(read?.right, x + of.lebar - 3, 'right edge of the QR code', 0.4);
  near((read?.right ?? 0) - (read?.left ?? 0), 19, 'width of the QR code', 0.4);
  near((read?.bottom ?? 0) - (read?.top ?? 0), 19, 'height of the QR code', 0.4);
});

test('an address in capitals keeps the code at version 4 or below, though a quarter of it may be lost', async () => {
  const [paper] = await print({});
  assert.ok((qrAt(paper as Paper, sheet('3x7'), 1)?.version ?? 99) <= 4);
});

test('without an address of the office the QR code carries the code alone, which our reader takes', async () => {
  const one = label();
  const [paper] = await print({ labels: [one] }, null);
  const read = qrAt(paper as Paper, sheet('3x7'), 1);
  assert.equal(read?.says, `TERANG:/K/${one.code}`);
  assert.equal(readCode(read?.says ?? ''), one.code);
  assert.equal(readCode(qrText(URL_, one.code)), one.code);
});

test('the ruler is 50 mm long, marked every ten, and says which sheet this is', async () => {
  const [paper] = await print({ start: 4 });
  const foot = 297 - 15.15 / 2 + 1.3;
  const line = Array.from({ length: 30 }, (_, n) => paper?.across(foot - 1 + n * 0.08) ?? []).flat();
  const ruler = line.find(([from, to]) => Math.abs(to - from - 50) < 0.3);
  near(ruler?.[0], 7.25, 'ruler begins', 0.3);
  const marks = paper?.across(foot - 0.8).filter(([from]) => from < 60) ?? [];
  assert.equal(marks.length, 6);
  for (const [n, [from, to]] of marks.entries()) near((from + to) / 2, 7.25 + n * 10, `mark ${n}`, 0.3);
  assert.match(paper?.text ?? '', /Lembar 1 dari 1, A4, 3 × 7, mulai posisi 4\./);
});

test('positions that are used already are marked and stay empty', async () => {
  const of = sheet('3x7');
  const [paper] = await print({ start: 4 });
  assert.equal((paper?.text.match(/sudah terpakai/g) ?? []).length, 3);
  for (const position of [1, 2, 3, 5])
    assert.equal(qrAt(paper as Paper, of, position), null, `position ${position}`);
  assert.ok(qrAt(paper as Paper, of, 4));
});

test('200 labels go on over as many sheets as they need, each numbered, none lost', async () => {
  const of = sheet('3x7');
  const labels = Array.from({ length: 200 }, (_, n) => label({ nomor: `CTH-2026-${1000 + n}` }));
  const sheets = await print({ labels, start: 4 });
  assert.equal(sheets.length, 10);
  const text = sheets.map((paper) => paper.text).join('\n');
  for (const { code, nomor } of labels) {
    assert.ok(text.includes(shownCode(code)), code);
    assert.ok(text.includes(nomor), nomor);
  }
  assert.match(sheets[9]?.text ?? '', /Lembar 10 dari 10, A4, 3 × 7\./);
  assert.equal(readCode(qrAt(sheets[9] as Paper, of, 14)?.says ?? ''), labels[199]?.code);
  assert.equal(qrAt(sheets[9] as Paper, of, 15), null);
});

test('a long title takes four lines at most and never reaches the lines below or the QR code', async () => {
  const of = sheet('3x7');
  const judul =
    'Berita Acara Rekapitulasi Hasil Penghitungan Perolehan Suara Pemilihan Wali Kota dan Wakil Wali Kota di seluruh kecamatan beserta lampiran';
  const unit = 'Hukum';
  const [paper] = await print({
    labels: [
      label({ judul, unit }),
      label({ judul: 'x'.repeat(300), unit }),
      label({ judul: 'Kata '.repeat(60), unit }),
    ],
  });
  assert.match(paper?.text ?? '', /Berita Acara/);
  assert.match(paper?.text ?? '', /…/);
  assert.ok(!paper?.text.includes('lampiran'));
  for (const position of [1, 2, 3]) {
    assert.ok(qrAt(paper as Paper, of, position), `the QR code at ${position} is covered`);
    const { x, y } = cornerOf(of, position);
    // Lines of text in the column at the left: office, four of the title at most, unit, year.
    const lines = new Set<number>();
    for (let at = 0; at < of.tinggi - 6.5; at += 0.25) {
      const inked = paper?.across(y + 5.4 + at).some(([from, to]) => from > x + 2.5 && to < x + 3 + 35.7);
      if (inked) lines.add(Math.round(at * 4));
    }
    const runs = [...lines].filter((line) => !lines.has(line - 1)).length;
    assert.ok(runs <= 8, `${runs} lines at ${position}`);
    const gap =
      paper?.across(y + of.tinggi - 1.5).filter(([from, to]) => from > x + 1 && to < x + of.lebar - 1) ?? [];
    assert.deepEqual(gap, [], `position ${position} runs over its lower edge`);
  }
});

test('the trial is one sheet with every position numbered and the ruler, also where stickers reach the edge', async () => {
  for (const name of ['3x7', '3x7-penuh']) {
    const of = sheet(name);
    const sheets = await print({ labels: Array.from({ length: 30 }, () => label()), sheet: of, trial: true });
    assert.equal(sheets.length, 1);
    assert.match(sheets[0]?.text ?? '', /Penggaris uji: 50 mm/);
    for (const n of [2, 11, 21]) assert.match(sheets[0]?.text ?? '', new RegExp(`(^|\\s)${n}(\\s|$)`));
    assert.ok(qrAt(sheets[0] as Paper, of, 1));
  }
});

test('papers and places get labels by their codes; unknown codes and papers of another unit do not', async () => {
  const { desk } = office.actors;
  const of = await dokumen(deps(), desk, office.units[0]?.id ?? '', 'Laporan Kinerja Tahun 2025');
  const [paper] = await papers(deps(), desk, of);
  const ruang = await place(deps(), desk, 'ruang', 'Ruang Arsip');
  const boks = await place(deps(), desk, 'boks', 'Boks 03', { parent: ruang });
  const codes = [boks.code, shownCode(paper?.code ?? ''), boks.code.toLowerCase(), 'K7M4PX', ' '];
  const { labels, others, unknown } = await labelsOf(database.db, desk, codes);
  assert.deepEqual(
    labels.map(({ jenis, nomor, judul, unit, keterangan }) => [jenis, nomor, judul, unit, keterangan]),
    [
      ['tempat', 'Boks', 'Boks 03', 'Ruang Arsip', ''],
      ['naskah', 'DOK-2026-001', 'Laporan Kinerja Tahun 2025', 'Keuangan, Umum, dan Logistik', '2025'],
    ],
  );
  assert.deepEqual([others, unknown], [[], ['K7M4PX']]);
  const { penghubung1, penghubung2, ketua } = office.actors;
  const kinds = async (by: Actor) => {
    const found = await labelsOf(database.db, by, codes);
    return [found.labels.map(({ jenis }) => jenis), found.others, found.unknown];
  };
  assert.deepEqual(await kinds(penghubung1), [['tempat', 'naskah'], [], ['K7M4PX']]);
  assert.deepEqual(await kinds(ketua), [['tempat', 'naskah'], [], ['K7M4PX']]);
  assert.deepEqual(await kinds(penghubung2), [['tempat'], [paper?.code], ['K7M4PX']]);
});

test('a label says how long its paper is kept, once the office has set it', async () => {
  const { desk } = office.actors;
  const of = await dokumen(deps(), desk, office.units[0]?.id ?? '', 'Renja');
  const [paper] = await papers(deps(), desk, of);
  await database.db`
    insert into klasifikasi_arsip ${database.db({
      ...{
        office: desk.office,
        kode: 'PR.01',
        uraian: 'Rencana',
        sumber: 'uji',
        aktif_tahun: 2,
        inaktif_tahun: 3,
      },
      ...{ nasib: 'musnah', dasar: 'JRA uji', at: clock.now(), person: desk.person, jabatan: desk.jabatan },
    })}`;
  await database.db`update dokumen set kode_arsip = 'PR.01' where id = ${of}`;
  const { labels } = await labelsOf(database.db, desk, [paper?.code ?? '']);
  assert.equal(labels[0]?.keterangan, '2025, retensi 5 tahun');
});
