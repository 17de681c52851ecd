import { strToU8, zipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { kotaTangerang } from '../seeds/kota-tangerang.ts';
import { programFile } from '../src/base/paths.ts';
import { letterheadData } from '../src/print/letterhead.ts';
import { renderPdf } from '../src/print/typst.ts';
import { writeWorkbook } from '../src/workbook/write-workbook.ts';

/** A file of the sample stack, as a browser's file field takes it. */
export interface StackFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
  readonly judul: string;
  readonly tahun: number;
}

/** Kinds of papers that a sub bagian has by the month; the titles are samples. */
const KINDS = [
  ...['Nota Dinas Permintaan Belanja', 'Laporan Realisasi Anggaran', 'Berita Acara Serah Terima Logistik'],
  ...['Undangan Rapat Koordinasi', 'Notula Rapat', 'Daftar Hadir Rapat', 'Laporan Perjalanan Dinas'],
  ...['Rekap Persediaan Barang', 'Surat Tugas', 'Laporan Pelayanan Informasi'],
];
const MONTHS = ['Januari', 'Februari', 'Maret', 'April'];

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

function docx(judul: string): Uint8Array {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${head}<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${head}<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `${head}<w:document xmlns:w="${WORD}"><w:body><w:p><w:r><w:t>${judul}</w:t></w:r></w:p><w:p><w:r><w:t>Contoh isi naskah untuk latihan.</w:t></w:r></w:p></w:body></w:document>`,
    ),
  });
}

const pdf = (judul: string, waktu: string): Promise<Uint8Array> =>
  renderPdf({
    template: 'naskah-contoh.typ',
    templateFolder: programFile('seeds', 'templates'),
    data: {
      kantor: letterheadData(kotaTangerang.office),
      judul,
      ringkasan: 'Contoh naskah untuk latihan.',
      waktu,
    },
    title: judul,
    date: '2026-11-02',
  });

const xlsx = (judul: string): Uint8Array =>
  writeWorkbook([
    {
      name: 'Rekap',
      widths: [40, 12],
      rows: [
        ['Uraian', 'Jumlah'],
        [judul, '12'],
      ],
    },
  ]);

/** What a scanner makes of a paper: a photograph of the page. */
async function scans(browser: Browser, titles: readonly string[]): Promise<Buffer[]> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 1400 } });
  try {
    const made: Buffer[] = [];
    for (const judul of titles) {
      await page.setContent(
        `<body style="margin:90px;font:30px/1.6 serif"><h1>${judul}</h1><p>Dengan ini kami sampaikan laporan kegiatan sub bagian. Laporan ini contoh untuk latihan.</p></body>`,
      );
      made.push(await page.screenshot({ type: 'jpeg', quality: 70 }));
    }
    return made;
  } finally {
    await page.close();
  }
}

/** A unit's stack of 40 files: 12 PDF, 10 DOCX, 8 XLSX and 10 JPEG scans, each of a document of its own. */
export async function stackFiles(browser: Browser): Promise<StackFile[]> {
  const titles = MONTHS.flatMap((month) => KINDS.map((kind) => ({ judul: `${kind} ${month} 2026`, month })));
  const photos = await scans(
    browser,
    titles.slice(30).map(({ judul }) => judul),
  );
  const files: StackFile[] = [];
  for (const [index, { judul, month }] of titles.entries()) {
    const one = (extension: string, mimeType: string, bytes: Uint8Array) =>
      files.push({
        name: `${judul.replaceAll(' ', '_')}.${extension}`,
        ...{ mimeType, buffer: Buffer.from(bytes), judul, tahun: 2026 },
      });
    if (index < 12) one('pdf', 'application/pdf', await pdf(judul, `${month} 2026`));
    else if (index < 22)
      one('docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', docx(judul));
    else if (index < 30)
      one('xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', xlsx(judul));
    else one('jpg', 'image/jpeg', photos[index - 30] as Buffer);
  }
  return files;
}
