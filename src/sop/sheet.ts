import * as v from 'valibot';
import type { Reader } from '../db/db.ts';
import { FUNGSI } from '../journal/actor.ts';

const line = v.pipe(v.string(), v.trim(), v.nonEmpty());
const token = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]*$/));

/** A standard time: a number with its unit, "Tentatif", or blank in the source (null): three different facts. */
const waktu = v.nullable(
  v.union([
    v.literal('Tentatif'),
    v.strictObject({
      angka: v.pipe(v.number(), v.gtValue(0)),
      satuan: v.picklist(['menit', 'jam', 'hari kerja']),
    }),
  ]),
);

const mark = v.strictObject({
  peran: token,
  /** The five symbols of PermenPAN-RB 35/2012 that stand for an activity. */
  tanda: v.picklist(['terminator', 'process', 'decision']),
  /** True where the source does not show the mark and it is only presumed. */
  dugaan: v.optional(v.boolean(), false),
});

const result = v.strictObject({
  keluaran: token,
  peran: token,
  /** Posts of the role that may hand this output in; all of them when absent. */
  fungsi: v.optional(v.pipe(v.array(v.picklist(FUNGSI)), v.minLength(1))),
});

const step = v.strictObject({
  no: v.pipe(v.number(), v.integer(), v.minValue(1)),
  uraian: line,
  pelaksana: v.array(mark),
  kelengkapan: v.nullable(line),
  waktu,
  output: v.nullable(line),
  keterangan: v.optional(v.nullable(line), null),
  /** How Terang carries the step out: which outputs deeds must hand in, by which role, and which close it. */
  jalankan: v.strictObject({
    perUnit: v.optional(v.boolean(), false),
    hasil: v.pipe(v.array(result), v.minLength(1)),
    ditutupOleh: v.pipe(v.array(token), v.minLength(1)),
  }),
});

/** An SOP as PermenPAN-RB 35/2012 shapes it, as data; keys are the form's own words. */
export const sheetSchema = v.strictObject({
  format: v.literal('terang-sop/1'),
  slug: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  identitas: v.strictObject({
    badan: line,
    nama: line,
    nomor: v.nullable(line),
    tanggalPembuatan: v.nullable(line),
    tanggalRevisi: v.nullable(line),
    tanggalEfektif: v.nullable(line),
    disahkanOleh: v.strictObject({ jabatan: line, nama: v.nullable(line) }),
    alamat: v.nullable(line),
  }),
  dasarHukum: v.array(line),
  kualifikasiPelaksana: v.array(line),
  jumlahPelaksanaMinimal: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  keterkaitan: v.array(line),
  peralatan: v.array(line),
  peringatan: v.nullable(line),
  pencatatan: v.nullable(line),
  /** Column heads as the source prints them; Tangerang says "Persyaratan" where Serang says "Kelengkapan". */
  kepalaKolom: v.strictObject({
    pelaksana: line,
    pendukung: line,
    kelengkapan: line,
    waktu: line,
    output: line,
  }),
  peran: v.pipe(
    v.array(
      v.strictObject({ id: token, label: line, fungsi: v.pipe(v.array(v.picklist(FUNGSI)), v.minLength(1)) }),
    ),
    v.minLength(1),
  ),
  langkah: v.pipe(v.array(step), v.minLength(1)),
  pengesahan: v.strictObject({ tempat: v.nullable(line), tanggal: v.nullable(line), klausul: v.array(line) }),
  /** What the source leaves unclear; shown wherever the sheet is, and never filled in silently. */
  tidakJelas: v.array(line),
});

export type Sheet = v.InferOutput<typeof sheetSchema>;
export type Step = Sheet['langkah'][number];

/** A sheet that an office has adopted: one version, never changed after. */
export interface AdoptedSheet {
  readonly id: string;
  readonly slug: string;
  readonly version: number;
  readonly nomor: string;
  readonly sheet: Sheet;
  readonly adoptedAt: Date;
}

/** The newest adopted version of each of the office's sheets. */
export async function sheetsOf(reader: Reader, office: string): Promise<AdoptedSheet[]> {
  return reader<AdoptedSheet[]>`
    select distinct on (slug) id, slug, version, nomor, sheet, adopted_at
    from sop_sheet where office = ${office} order by slug, version desc`;
}

/** Words that a form prints in capitals although they are no abbreviations. */
const SHORT_WORDS = new Set(['TIM', 'DESK']);

/** "PENYEDIA INFORMASI & TIM PENGHUBUNG" as a sentence writes it; abbreviations such as PPID stay as they are. */
export function inSentence(label: string): string {
  if (label !== label.toUpperCase()) return label;
  return label
    .split(' ')
    .map((word) =>
      word.length > 4 || SHORT_WORDS.has(word) ? word.charAt(0) + word.slice(1).toLowerCase() : word,
    )
    .join(' ');
}
