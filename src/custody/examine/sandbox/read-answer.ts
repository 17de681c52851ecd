import { FINDINGS, type Finding, type FindingCode, MOST_PLACES, type Place, together } from '../finding.ts';
import { LIMITS } from '../limits.ts';
import { BadAnswer } from './frames.ts';

/** Text of one page, sheet or file, for the reader. */
export interface TextPart {
  readonly judul: string;
  readonly teks: string;
}

/** A child's account of a file, with everything in it checked: a child may have been taken over by what it read. */
export interface Account {
  readonly jenis: string | null;
  readonly halaman: number | null;
  readonly findings: readonly Finding[];
  readonly teks: readonly TextPart[];
  readonly perluOcr: readonly number[];
  readonly bergambar: number;
}

const MOST_PAGES = 1_000_000;
const isNumber = (value: unknown, most: number, least = 1): value is number =>
  Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;

function must(holds: boolean): asserts holds {
  if (!holds) throw new BadAnswer('not an account');
}

function parsed(bytes: Buffer): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new BadAnswer('not JSON');
  }
  must(typeof value === 'object' && value !== null);
  return value as Record<string, unknown>;
}

function textOf(value: unknown, most: number): string {
  must(typeof value === 'string' && value.length <= most && value.isWellFormed());
  // PostgreSQL and pages have no use for NUL.
  return value.replaceAll('\0', '');
}

function listOf(value: unknown, most: number): readonly unknown[] {
  must(Array.isArray(value) && value.length <= most);
  return value;
}

function placeOf(value: unknown): Place {
  must(typeof value === 'object' && value !== null);
  const { halaman, lembar, sel, paragraf } = value as Record<string, unknown>;
  if (halaman !== undefined) must(isNumber(halaman, MOST_PAGES));
  if (paragraf !== undefined) must(isNumber(paragraf, MOST_PAGES * 100));
  return {
    ...(halaman === undefined ? {} : { halaman }),
    ...(lembar === undefined ? {} : { lembar: textOf(lembar, 100) }),
    ...(sel === undefined ? {} : { sel: textOf(sel, 20) }),
    ...(paragraf === undefined ? {} : { paragraf }),
  };
}

function findingsOf(value: unknown): Finding[] {
  const known = new Set<string>(Object.keys(FINDINGS));
  return together(
    listOf(value, known.size).map((one) => {
      must(typeof one === 'object' && one !== null);
      const { code, jumlah, di } = one as Record<string, unknown>;
      must(typeof code === 'string' && known.has(code) && isNumber(jumlah, 1e9));
      return { code: code as FindingCode, jumlah, di: listOf(di, MOST_PLACES).map(placeOf) };
    }),
  );
}

const TYPES = /^(?:application\/pdf|image\/(?:png|jpeg)|application\/vnd\.[a-z.-]+)$/;

/** @throws BadAnswer */
export function readAccount(bytes: Buffer): Account {
  const { jenis, halaman, findings, teks, perluOcr, bergambar } = parsed(bytes);
  must(jenis === null || (typeof jenis === 'string' && jenis.length < 100 && TYPES.test(jenis)));
  must(halaman === null || isNumber(halaman, MOST_PAGES));
  must(isNumber(bergambar, MOST_PAGES, 0));
  return {
    jenis,
    halaman,
    bergambar,
    findings: findingsOf(findings),
    teks: listOf(teks, MOST_PAGES).map((part) => {
      const { judul, teks: text } = (part ?? {}) as Record<string, unknown>;
      return { judul: textOf(judul, 300), teks: textOf(text, LIMITS.pageChars) };
    }),
    perluOcr: listOf(perluOcr, MOST_PAGES).map((page) => {
      must(isNumber(page, MOST_PAGES));
      return page;
    }),
  };
}

/** What was read on one scanned page. */
export interface PageText {
  readonly teks: string;
  readonly findings: readonly Finding[];
}

/** @throws BadAnswer */
export function readPageText(bytes: Buffer): PageText {
  const { teks, findings } = parsed(bytes);
  return { teks: textOf(teks, LIMITS.pageChars), findings: findingsOf(findings) };
}

/** @throws BadAnswer when it is no PNG such as we write */
export function readImage(bytes: Buffer): Buffer {
  must(bytes.subarray(0, 8).toString('hex') === '89504e470d0a1a0a' && bytes.length > 60);
  return bytes;
}
