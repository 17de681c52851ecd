import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rawXlsx } from '../../workbook/testing-xlsx.ts';
import { readAny } from './read-any.ts';
import { rawDocx, rawShape, rawTable } from './testing/docx.ts';
import { asked, readText } from './testing/fixtures.ts';

const HEAD = 'No\tUraian\tPPID\tDesk\tKelengkapan\tWaktu\tOutput\tKeterangan';

/** Symbols of all performers, step by step. */
function marks({ sheet }: Awaited<ReturnType<typeof readText>>): string[] {
  return sheet.langkah.map(({ pelaksana }) =>
    pelaksana.map(({ peran, tanda }) => `${peran}:${tanda}`).join(' '),
  );
}

test('a table pasted from Excel is read: heads, performers, symbols, times', async () => {
  const imported = await readText(
    `${HEAD}\n1\tMembuka\tmulai\t\tSurat\t30 menit\tBerkas\t\n2\tMemutus\t\t◆\tBerkas\t1 jam\tKeputusan\tsegera\n3\tMenyimpan\t■\t■\t-\tTentatif\tArsip\t\n`,
  );
  assert.deepEqual(marks(imported), ['ppid:terminator', 'desk:decision', 'ppid:process desk:process']);
  assert.deepEqual(
    imported.sheet.langkah.map(({ waktu }) => waktu),
    [{ angka: 30, satuan: 'menit' }, { angka: 1, satuan: 'jam' }, 'Tentatif'],
  );
  assert.equal(imported.sheet.langkah[1]?.keterangan, 'segera');
  assert.deepEqual(
    imported.sheet.peran.map(({ fungsi }) => fungsi),
    [['ppid'], ['desk']],
  );
  assert.deepEqual(asked(imported), ['identitas.badan', 'identitas.nama', 'identitas.nomor']);
});

test('ticks say who performs, and every symbol is asked', async () => {
  const imported = await readText(
    `${HEAD}\n1\tA\t√\t\tx\t1 jam\ty\t\n2\tB\t\tv\tx\t1 jam\ty\t\n3\tC\tx\t\tx\t1 jam\ty\t\n4\tD\t\t\tx\t1 jam\ty\t\n`,
  );
  assert.deepEqual(marks(imported), ['ppid:null', 'desk:null', 'ppid:null', '']);
  assert.deepEqual(asked(imported).slice(3), [
    'langkah.1.pelaksana.ppid',
    'langkah.2.pelaksana.desk',
    'langkah.3.pelaksana.ppid',
    'langkah.4.pelaksana',
  ]);
});

test('one sign for every mark, as scans give it, is no symbol; different signs are', async () => {
  const same = await readText(`${HEAD}\n1\tA\t◆\t\tx\t1 jam\ty\n2\tB\t\t◆\tx\t1 jam\ty\n`);
  assert.deepEqual(marks(same), ['ppid:null', 'desk:null']);
  const two = await readText(`${HEAD}\n1\tA\t■\t\tx\t1 jam\ty\n2\tB\t\t◆\tx\t1 jam\ty\n`);
  assert.deepEqual(marks(two), ['ppid:process', 'desk:decision']);
});

test('an arrow passes through; a word that is no symbol is a mark that is asked about', async () => {
  const imported = await readText(`${HEAD}\n1\tA\t→\tmulai\tx\t1 jam\ty\n2\tB\tBu Ani\t↓\tx\t1 jam\ty\n`);
  assert.deepEqual(marks(imported), ['desk:terminator', 'ppid:null']);
  assert.match(
    imported.questions.find(({ di }) => di === 'langkah.2.pelaksana.ppid')?.what.id ?? '',
    /“Bu Ani”/,
  );
});

test('a heading of two rows is read, also where copying left out the merged cells, and the numbers of columns are no step', async () => {
  const full = `No\tUraian Kegiatan\tPelaksana\t\tMutu Baku\t\t\n\t\tKetua\tAnggota\tPersyaratan\tWaktu\tOutput\n1\t2\t3\t4\t5\t6\t7\n1\tA\t■\t\tx\t1 jam\ty\n2\tB\t\t◆\tx\t1 jam\ty`;
  const short = full
    .replace('\t\tKetua', 'Ketua')
    .replace('Pelaksana\t\tMutu Baku\t\t', 'Pelaksana\tMutu Baku');
  for (const text of [full, short]) {
    const imported = await readText(text);
    assert.deepEqual(marks(imported), ['ketua:process', 'anggota:decision'], text);
    assert.equal(imported.sheet.kepalaKolom.kelengkapan, 'Persyaratan');
    assert.equal(imported.sheet.kepalaKolom.pelaksana, 'Pelaksana');
    assert.equal(imported.sheet.kepalaKolom.pendukung, 'Mutu Baku');
  }
});

test('a table that names performers in one column gives a role each, and asks for the symbols', async () => {
  const imported = await readText(
    'No;Kegiatan;Pelaksana;Kelengkapan;Waktu;Output\n1;Membuka;Petugas PPID, Desk;x;1 jam;y\n2;Memutus;PPID;x;1 jam;y\n3;Menutup;desk;x;1 jam;y\n',
  );
  assert.deepEqual(
    imported.sheet.peran.map(({ label, fungsi }) => `${label} ${fungsi}`),
    ['Petugas PPID petugas_ppid', 'Desk desk', 'PPID ppid'],
  );
  assert.deepEqual(marks(imported), ['petugas_ppid:null desk:null', 'ppid:null', 'desk:null']);
  assert.ok(asked(imported).includes('langkah.2.pelaksana.ppid'));
});

test('a step number that the source skips is told, and the steps are counted anew', async () => {
  const { sheet } = await readText(`${HEAD}\n1\tA\t■\t\tx\t1 jam\ty\n3\tB\t\t◆\tx\t1 jam\ty\n`);
  assert.deepEqual(
    sheet.langkah.map(({ no }) => no),
    [1, 2],
  );
  assert.ok(sheet.tidakJelas.includes('Langkah 2 dalam naskah bernomor "3".'));
});

const FORM = rawTable([
  ['KOMISI PEMILIHAN UMUM\nKOTA CONTOH', 'Nomor SOP', '7/2026'],
  [{ text: '', merge: 'continue' }, 'Nama SOP', 'Pelayanan'],
  [{ text: '' }, 'Disahkan Oleh', 'SEKRETARIS\nNama Contoh\nNIP. 190001012000011001'],
  ['Dasar Hukum', { text: 'Kualifikasi Pelaksana', span: 2 }],
  ['UU 14/2008\nUU 25/2009', { text: '1. Paham A\n2. Paham B', span: 2 }],
]);

test('a Word form is read: identity, merged heads, drawn symbols, cells merged over steps', async () => {
  const steps = rawTable([
    [
      { text: 'NO', merge: 'restart' },
      { text: 'KEGIATAN', merge: 'restart' },
      { text: 'PELAKSANA', span: 2 },
      { text: 'MUTU BAKU', span: 3 },
    ],
    [{ merge: 'continue' }, { merge: 'continue' }, 'PPID', 'Pemohon', 'Kelengkapan', 'Waktu', 'Output'],
    [
      '1',
      'Membuka',
      { xml: rawShape('flowChartTerminator') },
      '',
      'Surat',
      { text: '2 hari kerja', merge: 'restart' },
      'Berkas',
    ],
    [
      '2',
      'Menilai',
      { xml: rawShape('flowChartDecision', 'inline', 'Ya?') },
      { xml: rawShape('straightConnector1') },
      'Berkas',
      { merge: 'continue' },
      'Nilai',
    ],
    ['3', 'Menerima', '', { xml: rawShape('cloud') }, 'Nilai', '1 jam', 'Tanda terima'],
  ]);
  const imported = await readAny(rawDocx(`${FORM}<w:p/>${steps}`), 'D:\\berkas\\sop.docx');
  const { sheet } = imported;
  assert.deepEqual(marks(imported), ['ppid:terminator', 'ppid:decision', 'pemohon:null']);
  assert.deepEqual(sheet.gabungan, [{ kolom: 'waktu', dari: 1, sampai: 2 }]);
  assert.equal(sheet.identitas.badan, 'KOMISI PEMILIHAN UMUM KOTA CONTOH');
  assert.equal(sheet.identitas.nomor, '7/2026');
  assert.equal(sheet.identitas.nama, 'Pelayanan');
  assert.deepEqual(sheet.identitas.disahkanOleh, {
    jabatan: 'SEKRETARIS',
    nama: 'Nama Contoh',
    pangkat: null,
  });
  assert.deepEqual(sheet.dasarHukum, ['UU 14/2008', 'UU 25/2009']);
  assert.deepEqual(sheet.kualifikasiPelaksana, ['Paham A', 'Paham B']);
  assert.equal(sheet.sumber, 'Berkas sop.docx');
  assert.deepEqual(asked(imported), ['peran.2.fungsi', 'langkah.3.pelaksana.pemohon']);
});

test('a floating drawing has a shape but no sure place: its mark is presumed and asked about', async () => {
  const steps = rawTable([
    ['No', 'Uraian', 'PPID', 'Kelengkapan', 'Waktu', 'Output'],
    ['1', 'Membuka', { xml: rawShape('flowChartProcess', 'anchor') }, 'Surat', '1 jam', 'Berkas'],
  ]);
  const imported = await readAny(rawDocx(steps), 'sop.docx');
  assert.deepEqual(imported.sheet.langkah[0]?.pelaksana, [{ peran: 'ppid', tanda: 'process', dugaan: true }]);
  assert.match(
    imported.questions.find(({ di }) => di === 'langkah.1.pelaksana.ppid')?.what.id ?? '',
    /mengambang/,
  );
});

test('a step table that goes on after a page, or stands inside another table, is read whole', async () => {
  const head = ['No', 'Uraian', 'PPID', 'Kelengkapan', 'Waktu', 'Output'];
  const first = rawTable([head, ['1', 'A', '■', 'x', '1 jam', 'y']]);
  const second = rawTable([head, ['2', 'B', '◆', 'x', '1 jam', 'y']]);
  const paged = await readAny(rawDocx(`${first}<w:p/>${second}`), 'a.docx');
  assert.deepEqual(marks(paged), ['ppid:process', 'ppid:decision']);
  const nested = rawTable([[{ xml: `${first}<w:p/>` }]]);
  assert.deepEqual(marks(await readAny(rawDocx(nested), 'a.docx')), ['ppid:process']);
});

test('a workbook is read with its merged cells, from the sheet that holds the steps', async () => {
  const cell = (reference: string, text: string) =>
    `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const row = (number: number, ...texts: readonly string[]) =>
    `<row r="${number}">${texts.map((text, index) => cell(`${String.fromCharCode(65 + index)}${number}`, text)).join('')}</row>`;
  const rows = [
    row(1, 'Nomor SOP', '9/2026', ''),
    row(3, 'No', 'Uraian', 'Pelaksana', '', 'Mutu Baku', '', ''),
    row(4, '', '', 'PPID', 'Desk', 'Kelengkapan', 'Waktu', 'Output'),
    row(5, '1', 'A', '■', '', 'Surat', '1 jam', 'y'),
    row(6, '2', 'B', '', '◆', '', '2 jam', 'y'),
  ];
  const merges =
    '<mergeCells><mergeCell ref="C3:D3"/><mergeCell ref="E3:G3"/><mergeCell ref="E5:E6"/></mergeCells>';
  const xml = `<sheetData>${rows.join('')}</sheetData>${merges}`;
  const cover = row(1, 'Sampul', 'SOP', '2026');
  const imported = await readAny(
    rawXlsx({
      sheets: [
        { name: 'Sampul', xml: cover },
        { name: 'SOP', xml },
      ],
    }),
    'sop.xlsx',
  );
  assert.deepEqual(marks(imported), ['ppid:process', 'desk:decision']);
  assert.deepEqual(imported.sheet.gabungan, [{ kolom: 'kelengkapan', dari: 1, sampai: 2 }]);
  assert.equal(imported.sheet.identitas.nomor, '9/2026');
});
