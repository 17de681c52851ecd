import { chance } from './files/chance.ts';
import { DISGUISES } from './hostile/disguises.ts';
import type { Expected, Kind } from './hostile/kinds.ts';
import { PACKAGES } from './hostile/packages.ts';
import { PDFS } from './hostile/pdfs.ts';
import { PICTURES } from './hostile/pictures.ts';

/** Every way of being hostile; the list decides, and its order. */
export const HOSTILE_KINDS: readonly Kind[] = [...PDFS, ...PACKAGES, ...PICTURES, ...DISGUISES];

/** A malformed or hostile file under a name that is hostile too. */
export interface HostileFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly kind: string;
  readonly expect: Expected;
}

/** Stems of names that a path, a header, a page or a shell might trip over. */
const STEMS = [
  ...[
    'laporan',
    'Laporan Akhir (2)',
    'laporan\u202efdp',
    '../../etc/passwd',
    'C:\\Windows\\a',
    '<img src=x onerror=1>',
  ],
  ...[
    '"; rm -rf ~; "',
    "' or 1=1 --",
    'a\r\nSet-Cookie: a=b',
    'con',
    '..',
    '%2e%2e%2f',
    '📄'.repeat(20),
    'a'.repeat(180),
  ],
  ...['naskah\u0000', ' spasi ', '=HYPERLINK("x")', 'laporan.html', '文書'],
];

export const HOSTILE_COUNT = 2_000;

/**
 * The 2,000 hostile files, the same on every machine.
 * @param every only each n-th of every kind, for a shorter run; the first of each kind always
 */
export async function* hostileFiles({ seed = 20_261_123, every = 1 } = {}): AsyncGenerator<HostileFile> {
  let index = 0;
  for (const [place, { kind, times, expect, ext, make }] of HOSTILE_KINDS.entries()) {
    for (let n = 0; n < times; n += 1, index += 1) {
      if (n % every !== 0) continue;
      const by = chance(seed + place * 1_000 + n);
      const stem = STEMS[index % STEMS.length] as string;
      yield { name: ext === '' ? stem : `${stem}.${ext}`, bytes: make(by, n), kind, expect };
    }
  }
}
