import type { Waktu } from '../sheet/sheet.ts';

type Satuan = Exclude<Waktu, 'Tentatif' | null>['satuan'];

const UNITS: readonly (readonly [RegExp, Satuan, number])[] = [
  [/^(menit|mnt)$/, 'menit', 1],
  [/^jam$/, 'jam', 1],
  [/^hari kerja$/, 'hari kerja', 1],
  [/^hari( kalender)?$/, 'hari', 1],
  [/^minggu$/, 'hari', 7],
  [/^(x|×) ?24 jam$/, 'hari', 1],
];

const NOTHING = /^(|[-–—]+|tidak (disebut(kan)?|ada)|kosong)$/;

/**
 * A standard time as SOPs write it: "10 menit", "1 (satu) Jam", "10x24 Jam", "1 hari kerja", "Tentatif".
 * @returns null where nothing is written; undefined for what is no single time, such as "1-2 bulan"
 */
export function readWaktu(text: string | null): Waktu | undefined {
  const written = (text ?? '').trim();
  if (written.length > 100) return undefined;
  const plain = written
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\.$/, '');
  if (NOTHING.test(plain)) return null;
  if (plain === 'tentatif') return 'Tentatif';
  const found = /^(\d{1,6})(?:[.,](\d{1,3}))? ?(\D.*)$/.exec(plain);
  if (!found) return undefined;
  const [, whole = '', part = '', unit = ''] = found;
  const known = UNITS.find(([pattern]) => pattern.test(unit));
  const angka = Number(`${whole}.${part || 0}`) * (known?.[2] ?? 0);
  if (!known || !(angka > 0)) return undefined;
  const satuan = known[1];
  return written === `${angka} ${satuan}` ? { angka, satuan } : { angka, satuan, tertulis: written };
}
