import { Unreadable } from '../notes.ts';
import { type Bitmap, openPdf } from '../pdf/pdfium.ts';
import { bytesSource, type Source } from '../source.ts';
import { shrunk } from './bitmap.ts';
import { readExif } from './exif.ts';
import { readJpeg } from './jpeg.ts';
import { decodePng } from './png-read.ts';

/** Draws pages of a PDF or a picture. */
export interface Drawer {
  /** @param page from 1 @param width dots across, fewer where a picture has no more */
  draw(page: number, width: number): Bitmap;
}

/** @throws Unreadable when the file has no pages that can be drawn */
export async function drawerOf(source: Source): Promise<Drawer> {
  const hex = source.read(0, 8).toString('hex');
  if (hex === '89504e470d0a1a0a') {
    const picture = decodePng(source);
    return { draw: (_page, width) => shrunk(picture, width) };
  }
  if (hex.startsWith('ffd8ff')) {
    const { pdf, width: own } = jpegAsPdf(source);
    const opened = await openPdf(bytesSource(pdf));
    return { draw: (_page, width) => opened.draw(0, Math.min(width, own)) };
  }
  if (!hex.startsWith('255044462d')) throw new Unreadable('tidak-terbaca');
  const pdf = await openPdf(source);
  return { draw: (page, width) => pdf.draw(page - 1, width) };
}

/**
 * A PDF of one page with nothing on it but the photograph as it is (ISO 32000-2 8.9.5), so that PDFium decodes it and
 * turns it upright.
 */
function jpegAsPdf(source: Source): { pdf: Buffer; width: number } {
  let turn = 0;
  const { width, height, components } = readJpeg(source, (marker, data) => {
    if (marker === 0xe1 && data.subarray(0, 6).toString('latin1') === 'Exif\0\0')
      turn = readExif(data.subarray(6)).turn;
  });
  const space = { 1: '/DeviceGray', 4: '/DeviceCMYK/Decode[1 0 1 0 1 0 1 0]' }[components] ?? '/DeviceRGB';
  const page = `/MediaBox[0 0 ${width} ${height}]/Rotate ${turn}`;
  const content = `${width} 0 0 ${height} 0 0 cm /I Do`;
  const image = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 8`;
  const objects = [
    Buffer.from('<</Type/Catalog/Pages 2 0 R>>'),
    Buffer.from('<</Type/Pages/Kids[3 0 R]/Count 1>>'),
    Buffer.from(`<</Type/Page/Parent 2 0 R${page}/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>`),
    Buffer.from(`<</Length ${content.length}>>stream\n${content}\nendstream`),
    Buffer.concat([
      Buffer.from(`<<${image}/ColorSpace${space}/Filter/DCTDecode/Length ${source.size}>>stream\n`),
      source.read(0, source.size),
      Buffer.from('\nendstream'),
    ]),
  ];
  return { pdf: pdfOf(objects), width: turn % 180 === 0 ? width : height };
}

function pdfOf(objects: readonly Buffer[]): Buffer {
  const parts = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let at = parts[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    offsets.push(at);
    const whole = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    parts.push(whole);
    at += whole.length;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
