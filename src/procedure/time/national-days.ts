import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';
import { programFile } from '../../base/paths.ts';
import { isDay, type Tanggal } from '../../base/tanggal.ts';

const line = v.pipe(v.string(), v.trim(), v.nonEmpty());
const day = v.pipe(v.string(), v.check(isDay));

const schema = v.strictObject({
  format: v.literal('terang-kalender/1'),
  tahun: v.pipe(v.number(), v.integer()),
  /** `sementara`: the year's decree is not in yet; only days whose date a rule fixes are there. */
  status: v.picklist(['ditetapkan', 'sementara']),
  keputusan: v.record(
    line,
    v.strictObject({ nomor: line, tanggal: day, lengkap: line, sumber: v.array(v.pipe(line, v.url())) }),
  ),
  hari: v.array(
    v.strictObject({
      tanggal: day,
      jenis: v.picklist(['libur_nasional', 'cuti_bersama']),
      keputusan: line,
      nama: line,
    }),
  ),
});

/** One day off for the whole country. */
export interface NationalDay {
  readonly day: Tanggal;
  readonly jenis: 'libur_nasional' | 'cuti_bersama';
  readonly name: string;
  /** Number of the decree that says so. */
  readonly decree: string;
}

/** The decree from which days of a year come. */
export interface Decree {
  readonly nomor: string;
  readonly tanggal: Tanggal;
  readonly lengkap: string;
  readonly sumber: readonly string[];
}

export interface NationalYear {
  readonly tahun: number;
  readonly status: 'ditetapkan' | 'sementara';
  readonly decrees: readonly Decree[];
  readonly days: readonly NationalDay[];
}

/** Reads one year as `kalender/` holds it. @throws Error when a day lies in another year, twice, or has no decree */
export function readYear(text: string): NationalYear {
  const { tahun, status, keputusan, hari } = v.parse(schema, parse(text));
  const days = hari.map(({ tanggal, jenis, nama, keputusan: key }): NationalDay => {
    const decree = keputusan[key];
    if (!decree || !tanggal.startsWith(`${tahun}-`))
      throw new Error(`${tanggal}: not of ${tahun} or no decree`);
    return { day: tanggal, jenis, name: nama, decree: decree.nomor };
  });
  if (new Set(days.map((one) => one.day)).size < days.length) throw new Error(`${tahun}: a day stands twice`);
  return { tahun, status, decrees: Object.values(keputusan), days };
}

let years: readonly NationalYear[] | null = null;

/**
 * National holidays and cuti bersama, a file for each year in `kalender/`, in the order of the years.
 * Keppres 8/2024 (which days are holidays); the year's SKB Menag, Menaker, MenPANRB (their dates, cuti bersama).
 */
export function nationalYears(): readonly NationalYear[] {
  years ??= readdirSync(programFile('kalender'))
    .filter((name) => /^\d{4}\.yaml$/.test(name))
    .sort()
    .map((name) => readYear(readFileSync(programFile('kalender', name), 'utf8')));
  return years;
}
