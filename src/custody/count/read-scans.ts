import { createHash } from 'node:crypto';
import { type Fault, fault, Invalid } from '../../base/errors.ts';
import { isId } from '../../base/id.ts';
import { isCode, readCode } from '../code.ts';
import { documentNumber } from './document-number.ts';
import type { NewScan } from './record-scans.ts';

/** Scans in one sending; a device sends what it has in several. */
export const MOST_SCANS = 500;
/** Letters of a code that are kept: foreign barcodes are longer than ours, but not endless. */
const LONGEST = 64;

/** A code as it is kept: in capitals, on one line, cut to what a label can hold. Empty when nothing is left. */
export function keptCode(typed: string): string {
  const plain = typed.toWellFormed().replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\uFFFD]/gu, ' ');
  return readCode(plain).slice(0, LONGEST).toWellFormed();
}

function broken(field: string): Fault {
  return fault(
    field,
    'kiriman-rusak',
    'Kiriman pindaian tidak terbaca. Muat ulang halaman; pindaian tetap tersimpan di perangkat ini.',
    'These scans cannot be read. Load the page again; they stay on this device.',
  );
}

function instant(value: unknown): Date | null {
  const at = typeof value === 'string' && value.length < 40 ? new Date(value) : null;
  const year = at?.getUTCFullYear() ?? Number.NaN;
  return at && year >= 1970 && year < 3000 ? at : null;
}

/** `ahead`: by how many milliseconds the device's clock is ahead of ours. */
function readScan(value: unknown, ahead: number): NewScan | null {
  if (typeof value !== 'object' || value === null) return null;
  const { id, code, place, scannedAt } = value as Record<string, unknown>;
  if (typeof id !== 'string' || typeof code !== 'string' || typeof place !== 'string') return null;
  const [at, kept] = [instant(scannedAt), keptCode(code)];
  if (!isId(id) || !isId(place) || kept === '' || !at) return null;
  return { id, code: kept, place, scannedAt: new Date(at.getTime() - ahead) };
}

/**
 * What a device sends: its scans, each with an id of its own, whose they are, and what its clock shows, so that a clock
 * that is wrong does not put the scans at a wrong time.
 * @throws Invalid when any part of it cannot be read; nothing is guessed
 */
export function readBatch(
  text: string,
  now: Date,
): { readonly person: string; readonly scans: readonly NewScan[] } {
  let sent: unknown;
  try {
    sent = JSON.parse(text);
  } catch {
    throw new Invalid([broken('scans')]);
  }
  const { person, scans, sentAt } = (typeof sent === 'object' && sent !== null ? sent : {}) as Record<
    string,
    unknown
  >;
  const clock = instant(sentAt);
  if (typeof person !== 'string' || !Array.isArray(scans) || scans.length > MOST_SCANS || !clock)
    throw new Invalid([broken('scans')]);
  const read = scans.map((scan) => readScan(scan, clock.getTime() - now.getTime()));
  const kept = read.filter((scan) => scan !== null);
  if (kept.length < read.length || kept.length === 0 || new Set(kept.map(({ id }) => id)).size < kept.length)
    throw new Invalid([broken('scans')]);
  return { person, scans: kept };
}

/**
 * The same code in the same line of one form, seen at the same place, has always the same id (UUID version 8): sending
 * the form again adds nothing. Whoever goes back and writes other codes into it scans something new.
 */
function idOf(...scan: readonly [form: string, line: number, code: string, place: string]): string {
  const hex = createHash('sha256').update(scan.join(' ')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-9${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** A form without scripts: codes, a line each, scanned while standing at a place. */
export interface TypedScans {
  /** Made when the page was shown. */
  readonly form: string;
  readonly codes: string;
  readonly place: string;
  readonly scannedAt: Date;
}

/**
 * The codes of a form, a line each. The label of a place moves the person there for the lines after it. A line that
 * looks like one of our codes but whose check sign is wrong is a fault: it was mistyped. The number of a document stands
 * for its paper where it has one only; else the sticker's code is wanted.
 * @throws Invalid naming the lines that must be mended, or that there is nothing or too much
 */
export function readTyped(
  { form, codes, place, scannedAt }: TypedScans,
  placeWith: (code: string) => string | null,
  sole: ReadonlyMap<string, string> = new Map(),
): NewScan[] {
  const typed = codes.split('\n').map((line) => ({ line, nomor: documentNumber(line) }));
  const lines = typed.map(({ line, nomor }) => (nomor === null ? keptCode(line) : (sole.get(nomor) ?? '')));
  const faults: Fault[] = [];
  const wrong = lines.flatMap((code, index) => (mistyped(code) ? [index + 1] : []));
  if (wrong.length > 0)
    faults.push(
      fault(
        'kode',
        'kode-salah-ketik',
        `Kode pada baris ${wrong.join(', ')} salah ketik: tanda periksanya tidak cocok. Baca labelnya sekali lagi.`,
        `The code in line ${wrong.join(', ')} is mistyped: its check sign does not agree. Read the label once more.`,
      ),
    );
  const numbers = typed.flatMap(({ nomor }, index) =>
    nomor !== null && lines[index] === '' ? [index + 1] : [],
  );
  if (numbers.length > 0)
    faults.push(
      fault(
        'kode',
        'nomor-dokumen',
        `Baris ${numbers.join(', ')} berisi nomor dokumen. Yang diminta kode pada stiker hardcopynya, misalnya K7M-4PX.`,
        `Line ${numbers.join(', ')} has a document’s number. What is wanted is the code on the paper’s sticker, such as K7M-4PX.`,
      ),
    );
  if (faults.length > 0) throw new Invalid(faults);
  let at = place;
  const scans: NewScan[] = [];
  lines.forEach((code, index) => {
    const moved = code === '' ? null : placeWith(code);
    if (moved) at = moved;
    else if (code !== '') scans.push({ id: idOf(form, index, code, at), code, place: at, scannedAt });
  });
  if (scans.length === 0)
    throw new Invalid([
      fault(
        'kode',
        'kode-kosong',
        'Pindai atau ketik kode hardcopy, satu baris satu kode.',
        'Scan or type the codes of papers, a line each.',
      ),
    ]);
  if (scans.length > MOST_SCANS)
    throw new Invalid([
      fault(
        'kode',
        'kode-terlalu-banyak',
        `Kirim paling banyak ${MOST_SCANS} kode sekaligus.`,
        `Send at most ${MOST_SCANS} codes at once.`,
      ),
    ]);
  return scans;
}

/** True for six signs of ours, wrongly typed; other barcodes have another shape and are kept as unknown. */
function mistyped(code: string): boolean {
  return /^[A-Z0-9]{6}$/.test(code) && !isCode(code);
}
