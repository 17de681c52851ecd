import { crc32, deflateSync } from 'node:zlib';
import type { Bitmap } from '../pdf/pdfium.ts';

/** A smaller picture of the given width, each dot the mean of those it stands for; never a larger one. */
export function shrunk({ width, height, rgbx }: Bitmap, wanted: number): Bitmap {
  if (width <= wanted) return { width, height, rgbx };
  const scale = width / wanted;
  const tall = Math.max(1, Math.round(height / scale));
  const into = new Uint8Array(wanted * tall * 4).fill(255);
  for (let y = 0; y < tall; y += 1) {
    const [top, bottom] = [Math.floor(y * scale), Math.min(height, Math.max(Math.floor((y + 1) * scale), 1))];
    for (let x = 0; x < wanted; x += 1) {
      const [from, to] = [Math.floor(x * scale), Math.min(width, Math.floor((x + 1) * scale))];
      let [red, green, blue, n] = [0, 0, 0, 0];
      for (let line = top; line < bottom; line += 1) {
        for (let at = (line * width + from) * 4, end = (line * width + to) * 4; at < end; at += 4) {
          red += rgbx[at] as number;
          green += rgbx[at + 1] as number;
          blue += rgbx[at + 2] as number;
          n += 1;
        }
      }
      const at = (y * wanted + x) * 4;
      if (n > 0) [into[at], into[at + 1], into[at + 2]] = [red / n, green / n, blue / n];
    }
  }
  return { width: wanted, height: tall, rgbx: into };
}

/** Brightness of every dot (ITU-R BT.601), for reading writing by machine. */
export function greyOf({ width, height, rgbx }: Bitmap): Uint8Array {
  const grey = new Uint8Array(width * height);
  for (let dot = 0, at = 0; dot < grey.length; dot += 1, at += 4)
    grey[dot] =
      ((rgbx[at] as number) * 299 + (rgbx[at + 1] as number) * 587 + (rgbx[at + 2] as number) * 114) / 1000;
  return grey;
}

/** Bits of colour kept of each channel in a page image: enough to see by, small enough for a phone. */
const KEPT = 0xf8;

/** Writes a PNG: 16 shades of grey where the page has no colour, as most have not. */
export function writePng(bitmap: Bitmap): Buffer {
  const coloured = hasColour(bitmap);
  const rows = coloured ? colourRows(bitmap) : greyRows(bitmap);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(bitmap.width, 0);
  header.writeUInt32BE(bitmap.height, 4);
  header.set(coloured ? [8, 2] : [4, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 7 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

function hasColour({ rgbx }: Bitmap): boolean {
  for (let at = 0; at < rgbx.length; at += 4) {
    const [red, green, blue] = [rgbx[at] as number, rgbx[at + 1] as number, rgbx[at + 2] as number];
    if (Math.abs(red - green) > 12 || Math.abs(green - blue) > 12) return true;
  }
  return false;
}

function greyRows(bitmap: Bitmap): Buffer {
  const { width, height } = bitmap;
  const grey = greyOf(bitmap);
  const length = Math.ceil(width / 2);
  const rows = Buffer.alloc((length + 1) * height);
  for (let y = 0; y < height; y += 1) {
    const at = y * (length + 1) + 1;
    for (let x = 0; x < width; x += 1) {
      const shade = (grey[y * width + x] as number) >> 4;
      rows[at + (x >> 1)] = (rows[at + (x >> 1)] as number) | (x % 2 === 0 ? shade << 4 : shade);
    }
  }
  return rows;
}

/** Rows of the filter that keeps the difference to the dot on the left. */
function colourRows({ width, height, rgbx }: Bitmap): Buffer {
  const length = width * 3;
  const rows = Buffer.alloc((length + 1) * height);
  for (let y = 0; y < height; y += 1) {
    let at = y * (length + 1);
    rows[at] = 1;
    let [red, green, blue] = [0, 0, 0];
    for (let x = 0; x < width; x += 1) {
      const from = (y * width + x) * 4;
      const now = [rgbx[from], rgbx[from + 1], rgbx[from + 2]].map((value) => (value as number) & KEPT);
      const [r, g, b] = now as [number, number, number];
      rows[at + 1] = (r - red) & 0xff;
      rows[at + 2] = (g - green) & 0xff;
      rows[at + 3] = (b - blue) & 0xff;
      [red, green, blue] = [r, g, b];
      at += 3;
    }
  }
  return rows;
}
