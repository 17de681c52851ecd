import { parse } from 'csv-parse/sync';
import { canonical } from '../../base/json.ts';
import { type Both, both } from '../../base/text.ts';
import type { EditionItem } from '../../daftar/edition/line.ts';
import { CSV_COLUMNS, csvRecord, neutralised } from '../export/csv.ts';
import { paths } from '../paths.ts';
import { BAG_INFO } from './bag.ts';
import { type BagReader, Found, printable, some } from './check.ts';

/** What a bag says that it is. */
export interface Claim {
  readonly office: string;
  readonly edition: number;
  readonly root: string;
}

/** Reads office, number and root from bag-info.txt, and holds them against the signed `data/edisi.json`. */
export async function readClaim(bag: BagReader): Promise<Claim> {
  const labels = new Map<string, string>();
  for (const line of (await bag.text(BAG_INFO)).split('\n').slice(0, 100)) {
    const [, label, value] = /^([A-Za-z-]+): (.*)$/.exec(line) ?? [];
    if (label !== undefined && value !== undefined) labels.set(label, value);
  }
  const office = labels.get('Edition-Office') ?? '';
  const edition = labels.get('Edition-Number') ?? '';
  const root = labels.get('Edition-Root') ?? '';
  if (
    !/^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/.test(office) ||
    !/^[1-9]\d{0,8}$/.test(edition) ||
    !/^[0-9a-f]{64}$/.test(root)
  ) {
    throw new Found(
      `${BAG_INFO} tidak menyebut kantor, edisi, dan akarnya.`,
      `${BAG_INFO} does not name office, edition and root.`,
    );
  }
  const sizes = [...bag.tree.files].filter(([path]) => path.startsWith('data/')).map(([, size]) => size);
  const oxum = `${sizes.reduce((sum, size) => sum + size, 0)}.${sizes.length}`;
  if (labels.get('Payload-Oxum') !== oxum) {
    throw new Found(
      'Jumlah dan ukuran berkas berbeda dari Payload-Oxum.',
      'Number and size of files differ from Payload-Oxum.',
    );
  }
  const facts = JSON.parse(await bag.text(`data/${paths.facts}`)) as Record<string, unknown> | null;
  if (facts?.['office'] !== office || facts['nomor'] !== Number(edition) || facts['root'] !== root) {
    throw new Found(`${BAG_INFO} dan edisi.json berbeda.`, `${BAG_INFO} and edisi.json disagree.`);
  }
  return { office, edition: Number(edition), root };
}

const TEXTS = [
  'nomor',
  'judul',
  'ringkasan',
  'penguasa',
  'penanggungJawab',
  'waktu',
  'tempat',
  'retensi',
  'klasifikasi',
] as const;

/** True when the value has the members that a line of an edition needs; more may come in later versions. */
function isItem(value: unknown): value is EditionItem {
  if (typeof value !== 'object' || value === null) return false;
  const item = value as Partial<Record<keyof EditionItem, unknown>>;
  const files = item.berkas;
  return (
    TEXTS.every((member) => typeof item[member] === 'string') &&
    item.nomor !== '' &&
    (item.tahun === null || typeof item.tahun === 'number') &&
    (item.kode === null || typeof item.kode === 'string') &&
    Array.isArray(item.bentuk) &&
    item.bentuk.every((form) => typeof form === 'string') &&
    Array.isArray(files) &&
    files.every(
      (file) =>
        typeof file?.nama === 'string' &&
        typeof file.jenis === 'string' &&
        Number.isSafeInteger(file.ukuran) &&
        typeof file.sha256 === 'string' &&
        /^[0-9a-f]{64}$/.test(file.sha256),
    )
  );
}

/** The items of daftar.jsonl, each line canonical (RFC 8785) and numbered once. */
async function readItems(bag: BagReader): Promise<EditionItem[]> {
  const lines = (await bag.text(`data/${paths.jsonl}`)).split('\n');
  if (lines.pop() !== '') throw new Found('daftar.jsonl terpotong.', 'daftar.jsonl is cut short.');
  const numbers = new Set<string>();
  return lines.map((line, index) => {
    const value: unknown = JSON.parse(line);
    if (!isItem(value) || canonical(value as never) !== line) {
      throw new Found(
        `daftar.jsonl baris ${index + 1} tidak kanonis.`,
        `daftar.jsonl line ${index + 1} is not canonical.`,
      );
    }
    if (numbers.has(value.nomor)) {
      throw new Found(
        `Nomor ${printable(value.nomor)} muncul dua kali.`,
        `Number ${printable(value.nomor)} occurs twice.`,
      );
    }
    numbers.add(value.nomor);
    return value;
  });
}

/** The list hashes to the root that the bag claims. */
export async function checkList(bag: BagReader): Promise<Both> {
  const { root } = await readClaim(bag);
  const items = await readItems(bag);
  if ((await bag.hash(`data/${paths.jsonl}`)) !== root) {
    throw new Found(
      'SHA-256 daftar.jsonl bukan akar edisi.',
      'The SHA-256 of daftar.jsonl is not the edition’s root.',
    );
  }
  return both(
    `${items.length} informasi; akar edisi cocok.`,
    `${items.length} items; the edition’s root matches.`,
  );
}

/** Each file that an item names is there, with the size that the item states. */
export async function checkItemFiles(bag: BagReader): Promise<Both> {
  const present = new Map<string, number>();
  for (const [path, size] of bag.tree.files) {
    if (path.startsWith('data/berkas/')) present.set(await bag.hash(path), size);
  }
  const wanted = (await readItems(bag)).flatMap((item) => item.berkas);
  const absent = wanted.filter((file) => present.get(file.sha256) !== file.ukuran).map((file) => file.sha256);
  if (absent.length > 0) {
    throw new Found(
      `Berkas informasi tidak ada: ${some(absent)}.`,
      `Files of items are missing: ${some(absent)}.`,
    );
  }
  return both(`${wanted.length} berkas informasi ada.`, `${wanted.length} files of items are present.`);
}

/** daftar.csv and daftar.jsonl say the same, row by row and column by column. */
export async function checkCsv(bag: BagReader): Promise<Both> {
  const items = await readItems(bag);
  const rows = parse(await bag.text(`data/${paths.csv}`), { bom: true }) as string[][];
  const [head = [], ...body] = rows;
  if (head.join() !== CSV_COLUMNS.join() || body.length !== items.length) {
    throw new Found(
      'Kolom atau jumlah baris daftar.csv berbeda dari daftar.jsonl.',
      'Columns or rows of daftar.csv differ from daftar.jsonl.',
    );
  }
  for (const [index, item] of items.entries()) {
    const record = csvRecord(item);
    const differs = CSV_COLUMNS.find((column, at) => body[index]?.[at] !== neutralised(record[column]));
    if (differs) {
      throw new Found(
        `daftar.csv baris ${index + 2}, kolom ${differs}, berbeda dari daftar.jsonl.`,
        `daftar.csv row ${index + 2}, column ${differs}, differs from daftar.jsonl.`,
      );
    }
  }
  return both(`${items.length} baris CSV sama dengan JSON.`, `${items.length} rows of CSV equal the JSON.`);
}
