import { LIMITS } from '../../limits.ts';
import { type Notes, type Shape, Unreadable } from '../notes.ts';
import type { Source } from '../source.ts';
import { endsAsZip, holdsMarkup, judgeRest } from '../tail.ts';
import { readExif } from './exif.ts';
import { MARK, readJpeg } from './jpeg.ts';
import { readPng } from './png.ts';
import { inflatedRows } from './png-read.ts';

/** Examines a photograph or scan. */
export function examineJpeg(source: Source, noted: Notes): Shape {
  const { width, height, end } = readJpeg(source, (marker, data) => noteSegment(marker, data, noted));
  if (width * height > LIMITS.pixels) throw new Unreadable('mengembang');
  if (endsAsZip(source)) noted.add('isi-ganda');
  else judgeAfter(source, end, noted);
  noted.text('', '');
  return { jenis: 'image/jpeg', halaman: 1, perluOcr: [1], bergambar: 1 };
}

function noteSegment(marker: number, data: Buffer, noted: Notes): void {
  if (marker === MARK.app1 && data.subarray(0, 6).toString('latin1') === 'Exif\0\0') {
    const { gps, serial } = readExif(data.subarray(6));
    if (gps) noted.add('lokasi-foto');
    if (serial) noted.add('nomor-seri');
  } else if (marker === MARK.app1 && /exif:GPSLatitude/.test(data.toString('latin1'))) {
    noted.add('lokasi-foto');
  }
  if (marker === MARK.comment && holdsMarkup(data)) noted.add('isi-ganda');
}

/**
 * Cameras put a second, smaller or brighter picture after the first (CIPA DC-007), and Samsung's its own notes; neither
 * is anything hidden.
 */
function judgeAfter(source: Source, end: number, noted: Notes): void {
  const rest = source.read(end, source.size - end);
  const second = rest.indexOf(Buffer.from('ffd8ff', 'hex'));
  const samsung = rest.subarray(-4).toString('latin1') === 'SEFT';
  const film = rest.indexOf('ftyp', 0, 'latin1');
  if (film >= 4 && samsung) noted.add('video-tersembunyi');
  else if (samsung && !holdsMarkup(rest)) return;
  else if (second >= 0 && second < 64) {
    const inner = {
      size: rest.length - second,
      read: (at: number, n: number) => rest.subarray(second + at, second + at + n),
    };
    judgeAfter(inner, readJpeg(inner).end, noted);
  } else judgeRest(source, end, noted);
}

/** Examines a picture made by a scanner or a program. */
export function examinePng(source: Source, noted: Notes): Shape {
  const rows: Buffer[] = [];
  const shape = readPng(source, (type, data) => {
    if (type === 'IDAT') rows.push(data);
    if (type === 'eXIf') {
      const { gps, serial } = readExif(data);
      if (gps) noted.add('lokasi-foto');
      if (serial) noted.add('nomor-seri');
    }
    if (['tEXt', 'iTXt'].includes(type) && holdsMarkup(data)) noted.add('isi-ganda');
  });
  if (endsAsZip(source)) noted.add('isi-ganda');
  else judgeRest(source, shape.end, noted);
  inflatedRows(shape, rows);
  noted.text('', '');
  return { jenis: 'image/png', halaman: 1, perluOcr: [1], bergambar: 1 };
}
