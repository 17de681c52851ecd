import { stopwatch } from '../../../../base/clock.ts';
import { LIMITS } from '../../limits.ts';
import { type Notes, type Shape, Unreadable } from '../notes.ts';
import type { Source } from '../source.ts';
import { endsAsZip, holdsMarkup, judgeRest } from '../tail.ts';
import { scanPdf } from './pdf-scan.ts';
import { openPdf, type Pdf } from './pdfium.ts';

/** A page with fewer letters than this, and a picture on it, is a scan. */
const LETTERS_OF_TEXT = 16;
const PROGRAM_NAME = /\.(?:exe|dll|com|scr|msi|bat|cmd|ps1|vbs|js|jar|lnk|hta|docm|xlsm)$/i;

/** Examines a PDF (ISO 32000-2). */
export async function examinePdf(source: Source, noted: Notes): Promise<Shape> {
  if (source.size > LIMITS.wholeBytes) throw new Unreadable('terlalu-besar');
  const since = stopwatch();
  const named = scanPdf(source);
  if (named.scripts + named.launches + named.richMedia > 0) noted.add('skrip');
  if (endsAsZip(source) || holdsMarkup(source.read(0, 1024))) noted.add('isi-ganda');
  else if (named.end > 0) judgeRest(source, named.end, noted);
  const pdf = await openPdf(source);
  judgeDocument(pdf, named.closed, noted);
  const scanned: number[] = [];
  let read = 0;
  for (; read < pdf.pages && since() < LIMITS.softSeconds * 1000; read += 1) {
    const page = pdf.page(read, LIMITS.pageChars);
    const halaman = read + 1;
    const fields = page.fields.join('\n');
    noted.people(page.text, { halaman });
    if (fields !== '') noted.people(fields, { halaman });
    if (page.comments > 0) noted.add('komentar', { halaman }, page.comments);
    if (page.redactions > 0) noted.add('teks-tersembunyi', { halaman }, page.redactions);
    if (page.files > 0) noted.add('lampiran', { halaman }, page.files);
    if (page.active > 0) noted.add('skrip', { halaman });
    if (page.pictured && page.text.replace(/\s/g, '').length < LETTERS_OF_TEXT) scanned.push(halaman);
    noted.text('', fields === '' ? page.text : `${page.text}\n${fields}`);
  }
  if (read < pdf.pages) noted.add('sebagian', { halaman: read + 1 });
  for (const halaman of scanned) noted.add('pindaian', { halaman });
  return { jenis: 'application/pdf', halaman: pdf.pages, perluOcr: scanned, bergambar: pdf.pages };
}

function judgeDocument(pdf: Pdf, closedStreams: number, noted: Notes): void {
  if (pdf.scripts > 0) noted.add('skrip');
  if (pdf.xfa) noted.add('formulir-xfa');
  // Opens without a password, yet what its streams name cannot be looked through.
  if (pdf.encrypted) noted.add('terenkripsi');
  else if (closedStreams > 0) noted.add('sebagian');
  if (pdf.attachments.length > 0) noted.add('lampiran', undefined, pdf.attachments.length);
  if (pdf.attachments.some((name) => PROGRAM_NAME.test(name))) noted.add('program');
}
