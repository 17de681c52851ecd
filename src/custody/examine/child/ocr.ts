import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import type { Bitmap } from './pdf/pdfium.ts';
import { greyOf } from './picture/bitmap.ts';

/** What we call of Tesseract (Apache-2.0) as WebAssembly. */
interface Core {
  readonly FS: { writeFile(path: string, bytes: Uint8Array): void };
  readonly TessBaseAPI: new () => {
    Init(path: null, language: string, engine: number): number;
    SetImageFile(angle: number): number;
    Recognize(monitor: null): number;
    GetUTF8Text(): string;
  };
}

/** Tesseract's OEM_LSTM_ONLY. */
const LSTM_ONLY = 1;

/** Reads writing in pictures, in Indonesian, with data that came with the program; it never asks the network. */
export async function reader(): Promise<(bitmap: Bitmap) => string> {
  const require = createRequire(import.meta.url);
  const load = require('tesseract.js-core/tesseract-core-simd-lstm') as (of: object) => Promise<Core>;
  const core = await load({ print: () => {}, printErr: () => {} });
  const words = require.resolve('@tesseract.js-data/ind/4.0.0_best_int/ind.traineddata.gz');
  core.FS.writeFile('ind.traineddata', gunzipSync(readFileSync(words)));
  const api = new core.TessBaseAPI();
  if (api.Init(null, 'ind', LSTM_ONLY) !== 0) throw new Error('the language data cannot be read');
  return (bitmap) => {
    const head = Buffer.from(`P5\n${bitmap.width} ${bitmap.height}\n255\n`, 'latin1');
    core.FS.writeFile('/input', Buffer.concat([head, greyOf(bitmap)]));
    if (api.SetImageFile(0) !== 0) return '';
    api.Recognize(null);
    return api.GetUTF8Text();
  };
}
