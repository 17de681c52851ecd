import { PDFiumLibrary } from '@hyzyla/pdfium';
import jsQrModule from 'jsqr';

// The package is CommonJS whose one function stands under `default`.
const jsQr = jsQrModule as unknown as typeof jsQrModule.default;

/** Pixels a millimetre. */
const FINE = 12;
/** PDF counts 72 points an inch. */
const POINT = 25.4 / 72;

/** A sheet of paper as a reader draws it, for measuring what stands where. */
export interface Paper {
  /** In millimetres. */
  readonly width: number;
  readonly height: number;
  readonly text: string;
  /** Spans of ink darker than mid-grey on a line across the paper at this height, in millimetres. */
  across(y: number): [from: number, to: number][];
  /** The same down the paper. */
  down(x: number): [from: number, to: number][];
  /** What the QR code in this part of the paper says, and where its modules begin and end; null when none is read. */
  qr(x: number, y: number, width: number, height: number): ReadQr | null;
}

export interface ReadQr {
  readonly says: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly version: number;
}

function spans(dark: readonly boolean[]): [number, number][] {
  const found: [number, number][] = [];
  dark.forEach((is, at) => {
    const last = found.at(-1);
    if (is && last && last[1] === at / FINE) last[1] = (at + 1) / FINE;
    else if (is) found.push([at / FINE, (at + 1) / FINE]);
  });
  return found;
}

/** Draws every page of a PDF at twelve pixels a millimetre. */
export async function papersOf(pdf: Uint8Array): Promise<Paper[]> {
  const boxes = Buffer.from(pdf)
    .toString('latin1')
    .matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g);
  const sizes = [...boxes].map(
    ([, width, height]) => [Number(width) * POINT, Number(height) * POINT] as const,
  );
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const papers: Paper[] = [];
  for (const page of document.pages()) {
    const text = page.getText();
    const { data, width, height } = await page.render({ scale: FINE * POINT, render: 'bitmap' });
    const dark = (x: number, y: number) => (data[4 * (y * width + x)] ?? 255) < 128;
    const range = (n: number) => Array.from({ length: n }, (_, i) => i);
    papers.push({
      width: sizes[papers.length]?.[0] ?? 0,
      height: sizes[papers.length]?.[1] ?? 0,
      text,
      across: (y) => spans(range(width).map((x) => dark(x, Math.round(y * FINE)))),
      down: (x) => spans(range(height).map((y) => dark(Math.round(x * FINE), y))),
      qr(x, y, partWidth, partHeight) {
        const [left, top] = [Math.round(x * FINE), Math.round(y * FINE)];
        const [w, h] = [Math.round(partWidth * FINE), Math.round(partHeight * FINE)];
        const part = new Uint8ClampedArray(4 * w * h);
        for (let row = 0; row < h; row += 1)
          part.set(
            data.subarray(4 * ((top + row) * width + left), 4 * ((top + row) * width + left + w)),
            4 * row * w,
          );
        const found = jsQr(part, w, h);
        if (!found) return null;
        const { topLeftCorner: a, bottomRightCorner: b } = found.location;
        return {
          says: found.data,
          version: found.version,
          ...{ left: (left + a.x) / FINE, top: (top + a.y) / FINE },
          ...{ right: (left + b.x) / FINE, bottom: (top + b.y) / FINE },
        };
      },
    });
  }
  document.destroy();
  library.destroy();
  return papers;
}
