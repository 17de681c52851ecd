import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { programFile } from '../src/base/paths.ts';
import { letterheadData } from '../src/print/letterhead.ts';
import { renderPdf } from '../src/print/typst.ts';
import { kotaSerang } from './kota-serang.ts';

/** Renders the sample documents into `seeds/berkas/`; run it after changing the items or the template. */
const rows = parse(await readFile(programFile('seeds', 'kota-serang-items.csv')), {
  columns: true,
}) as Record<string, string>[];
await mkdir(programFile('seeds', 'berkas'), { recursive: true });
for (const row of rows.filter((one) => one['berkas'])) {
  const pdf = await renderPdf({
    template: 'naskah-contoh.typ',
    templateFolder: programFile('seeds', 'templates'),
    data: {
      kantor: letterheadData(kotaSerang.office),
      judul: row['judul'] ?? '',
      ringkasan: row['ringkasan'] ?? '',
      waktu: row['waktu'] ?? '',
    },
    title: row['judul'] ?? '',
    date: '2026-06-30',
  });
  await writeFile(programFile('seeds', 'berkas', `${row['berkas']}.pdf`), pdf);
}
