import { readFile } from 'node:fs/promises';
import { NotFound } from '../../base/errors.ts';
import { programFile } from '../../base/paths.ts';
import type { Reader } from '../../db/db.ts';
import { readCsv } from '../../workbook/read-csv.ts';

/** What becomes of an archive when its retention is over (UU 43/2009 art. 48; PP 28/2012: the JRA's recommendation). */
export const NASIB = ['musnah', 'permanen', 'dinilai_kembali'] as const;
export type Nasib = (typeof NASIB)[number];

/** A period and an end as the office's JRA sets them for a code. */
export interface JraRetensi {
  /** Whole years. */
  readonly aktifTahun: number;
  readonly inaktifTahun: number;
  readonly nasib: Nasib;
  /** "PKPU 17/2023, lampiran …" */
  readonly dasar: string;
  /** What the JRA says besides, in its own words. */
  readonly keterangan: string;
}

/** An archive classification code of an office. */
export interface KlasifikasiArsip {
  readonly kode: string;
  readonly uraian: string;
  /** Where the code and its words come from. */
  readonly sumber: string;
  /** Null until the office has set it: a period is never presumed. */
  readonly retensi: JraRetensi | null;
  readonly version: number;
  readonly at: Date | null;
  readonly personName: string | null;
}

interface Row extends Partial<JraRetensi> {
  readonly kode: string;
  readonly uraian: string;
  readonly sumber: string;
  readonly version: number;
  readonly at: Date | null;
  readonly personName: string | null;
}

function read({ aktifTahun, inaktifTahun, nasib, dasar, keterangan, ...row }: Row): KlasifikasiArsip {
  const retensi = nasib
    ? {
        aktifTahun: aktifTahun ?? 0,
        inaktifTahun: inaktifTahun ?? 0,
        nasib,
        dasar: dasar ?? '',
        keterangan: keterangan ?? '',
      }
    : null;
  return { ...row, retensi };
}

const select = (reader: Reader) => reader`
  select k.kode, k.uraian, k.sumber, k.aktif_tahun, k.inaktif_tahun, k.nasib, k.dasar, k.keterangan, k.version, k.at,
    p.name as person_name
  from klasifikasi_arsip k left join person p on (p.office, p.id) = (k.office, k.person)`;

/** Orders codes as people do: PL.01.9 before PL.01.10. */
const byKode = new Intl.Collator('id', { numeric: true });

/** Every code of the office. */
export async function klasifikasiArsipOf(reader: Reader, office: string): Promise<KlasifikasiArsip[]> {
  const rows = await reader<Row[]>`${select(reader)} where k.office = ${office}`;
  return rows.map(read).sort((a, b) => byKode.compare(a.kode, b.kode));
}

/** @throws NotFound when the office has no such code */
export async function klasifikasiArsipByKode(
  reader: Reader,
  office: string,
  kode: string,
): Promise<KlasifikasiArsip> {
  const [row] = await reader<Row[]>`${select(reader)} where (k.office, k.kode) = (${office}, ${kode})`;
  if (!row) throw new NotFound('kode arsip');
  return read(row);
}

/** How many documents stand under each code. */
export async function dokumenPerKode(reader: Reader, office: string): Promise<Map<string, number>> {
  const rows = await reader<{ kode: string; n: number }[]>`
    select kode_arsip as kode, count(*)::int as n from dokumen
    where office = ${office} and kode_arsip is not null and dicoret_at is null group by kode_arsip`;
  return new Map(rows.map(({ kode, n }) => [kode, n]));
}

/** The words of a code after those of the codes above it. */
function wordsOf(codes: readonly KlasifikasiArsip[], kode: string): string[] {
  const parts = kode.split('.').map((_, at, all) => all.slice(0, at + 1).join('.'));
  return parts.flatMap((part) => codes.find((one) => one.kode === part)?.uraian ?? []);
}

/** The words of a code with those of the codes above it: many are only "Pemilu" by themselves. */
export function uraianPenuh(codes: readonly KlasifikasiArsip[], kode: string): string {
  return wordsOf(codes, kode).join(' › ');
}

function shortened(words: string, most: number): string {
  if (words.length <= most) return words;
  const end = words.lastIndexOf(' ', most);
  return `${words.slice(0, end > 0 ? end : most).replace(/[\s,;:.(]+$/, '')} …`;
}

/** The same for a list: some codes list in their words every paper that is under them. */
export function uraianRingkas(codes: readonly KlasifikasiArsip[], kode: string): string {
  return wordsOf(codes, kode)
    .map((words, at, all) => shortened(words, at === all.length - 1 ? 110 : 50))
    .join(' › ');
}

/** A code as a list brings it, before any office has it. */
export interface ListedKode {
  readonly kode: string;
  readonly uraian: string;
  readonly sumber: string;
}

/**
 * The list that Terang carries as starting data: 320 rows, doubles and spelling as found. It is a copy out of an
 * application of KPU Kabupaten Belu, without retention; every office checks it against Keputusan KPU 57/2022.
 */
export async function shippedKlasifikasi(): Promise<ListedKode[]> {
  const { rows } = readCsv(await readFile(programFile('klasifikasi', 'kpu-belu.csv')));
  return rows
    .slice(1)
    .map(({ cells: [kode = '', uraian = '', , sumber = ''] }) => ({ kode, uraian, sumber }));
}
