import * as v from 'valibot';
import { FUNGSI } from '../../journal/actor.ts';

/** Most steps and performers of a sheet; the longest seen have some thirty steps and a dozen performers. */
export const MOST_STEPS = 200;
export const MOST_ROLES = 30;

/** Characters that no paper shows, and that databases, XML and terminals refuse or obey; halves of characters. */
const UNPRINTABLE = /[^\P{Cc}\t\n\r]|\p{Cs}/u;

const line = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty(),
  v.check((text) => !UNPRINTABLE.test(text)),
);
const token = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]*$/));
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(1));
/** Not on every form: absent and null are the same fact, "the source has none". */
const maybe = v.optional(v.nullable(line), null);

/** The symbols of PermenPAN-RB 35/2012 that stand in a performer's cell; its fifth, the arrow, joins them. */
export const TANDA = ['terminator', 'process', 'decision', 'connector'] as const;
export const SATUAN = ['menit', 'jam', 'hari kerja', 'hari'] as const;
export const KOLOM = ['kelengkapan', 'waktu', 'output', 'keterangan'] as const;

/**
 * A standard time: a number with its unit, "Tentatif", or blank in the source (null): three different facts.
 * `hari` are calendar days; `tertulis` is how the source writes it, such as "10x24 Jam".
 */
const waktu = v.nullable(
  v.union([
    v.literal('Tentatif'),
    v.strictObject({
      angka: v.pipe(v.number(), v.gtValue(0)),
      satuan: v.picklist(SATUAN),
      tertulis: v.optional(line),
    }),
  ]),
);

const mark = v.strictObject({
  peran: token,
  /** Null where the source shows that this role performs, and its symbol cannot be read. */
  tanda: v.nullable(v.picklist(TANDA)),
  /** True where the source does not show the mark and it is only presumed. */
  dugaan: v.optional(v.boolean(), false),
});

const result = v.strictObject({
  keluaran: token,
  peran: token,
  /** Posts of the role that may hand this output in; all of them when absent. */
  fungsi: v.optional(v.pipe(v.array(v.picklist(FUNGSI)), v.minLength(1))),
});

/** How Terang carries a step out: which outputs must be handed in, by which role, and which close it. */
const jalankan = v.strictObject({
  /** Every unit does the step for itself, and a unit with nothing to hand in says so (nihil). */
  perUnit: v.optional(v.boolean(), false),
  /** Number of units that suffice; all when absent. */
  cukup: v.optional(count),
  /** The outputs may come in any order; otherwise one after another, as they stand here. */
  serentak: v.optional(v.boolean(), false),
  hasil: v.pipe(v.array(result), v.minLength(1), v.maxLength(MOST_ROLES)),
  ditutupOleh: v.pipe(v.array(token), v.minLength(1)),
});

const step = v.strictObject({
  /** The step's own name through all versions, when steps are added, moved or dropped; `l1`, `l2` … when absent. */
  kunci: v.optional(token),
  no: count,
  uraian: line,
  /** `usulan`: not in the source, proposed; it runs only after the office has confirmed it. */
  asal: v.optional(v.picklist(['asli', 'usulan']), 'asli'),
  pelaksana: v.array(mark),
  kelengkapan: v.nullable(line),
  waktu,
  output: v.nullable(line),
  keterangan: maybe,
  /** Absent: the step is completed by a statement of each performer with the output attached. */
  jalankan: v.optional(jalankan),
});

/** Ratification clauses as rules; each names the clause of the sheet that says so. Without one, it is not so. */
const aturan = v.strictObject({
  /** Unfinished steps of open runs may be revised for force majeure (kahar). */
  revisiKahar: v.optional(count),
  /** A change does not apply to steps that are finished. */
  selesaiTetap: v.optional(count),
  /** A change of scope or of the responsible party voids the SOP and its runs. */
  batal: v.optional(count),
  /** In force when signed; otherwise from the date of effect. */
  berlakuSaatDitandatangani: v.optional(count),
});

/** An SOP as PermenPAN-RB 35/2012 shapes it, as data; keys are the form's own words. */
export const sheetSchema = v.strictObject({
  format: v.literal('terang-sop/1'),
  /** Name of the procedure through all its versions. */
  slug,
  /** Where the text was taken from. */
  sumber: maybe,
  identitas: v.strictObject({
    badan: line,
    unit: maybe,
    nama: line,
    nomor: v.nullable(line),
    tanggalPembuatan: v.nullable(line),
    tanggalRevisi: v.nullable(line),
    tanggalPengesahan: maybe,
    tanggalEfektif: v.nullable(line),
    disahkanOleh: v.nullable(v.strictObject({ jabatan: line, nama: v.nullable(line), pangkat: maybe })),
    alamat: v.nullable(line),
  }),
  dasarHukum: v.array(line),
  kualifikasiPelaksana: v.array(line),
  jumlahPelaksanaMinimal: v.nullable(count),
  keterkaitan: v.array(line),
  /** Slugs of procedures of which a run opens when one of this procedure ends. */
  memulai: v.optional(v.array(slug), []),
  peralatan: v.array(line),
  peringatan: v.nullable(line),
  pencatatan: v.nullable(line),
  /** Column heads as the source prints them; Tangerang says "Persyaratan" where Serang says "Kelengkapan". */
  kepalaKolom: v.strictObject({
    pelaksana: v.nullable(line),
    pendukung: v.nullable(line),
    kelengkapan: line,
    waktu: line,
    output: line,
    keterangan: maybe,
  }),
  peran: v.pipe(
    v.array(
      v.strictObject({
        id: token,
        label: line,
        /** Posts that act in this role; none while the office has not said which. */
        fungsi: v.array(v.picklist(FUNGSI)),
      }),
    ),
    v.minLength(1),
    v.maxLength(MOST_ROLES),
  ),
  langkah: v.pipe(v.array(step), v.minLength(1), v.maxLength(MOST_STEPS)),
  /** Cells that the source prints as one over several steps; the value stands in the first of them. */
  gabungan: v.optional(v.array(v.strictObject({ kolom: v.picklist(KOLOM), dari: count, sampai: count })), []),
  pengesahan: v.strictObject({
    tempat: v.nullable(line),
    tanggal: v.nullable(line),
    klausul: v.array(line),
    aturan: v.optional(aturan, {}),
  }),
  /** Values besides marks and steps that the source does not show and that are only presumed. */
  dugaan: v.optional(v.array(v.strictObject({ di: line, alasan: line })), []),
  /** What the source leaves unclear; shown wherever the sheet is, and never filled in silently. */
  tidakJelas: v.array(line),
});

export type Sheet = v.InferOutput<typeof sheetSchema>;
export type Step = Sheet['langkah'][number];
export type Waktu = Step['waktu'];
export type Tanda = (typeof TANDA)[number];
export type Kolom = (typeof KOLOM)[number];
export type Jalankan = NonNullable<Step['jalankan']>;

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

/** A role's name inside a sentence; its id where the sheet has no such role. */
export function roleLabel({ peran }: Pick<Sheet, 'peran'>, id: string): string {
  return inSentence(peran.find((role) => role.id === id)?.label ?? id);
}

/** The merged cell that covers a step's cell in a column; undefined where it stands alone. */
export function mergedCell(
  { gabungan }: Pick<Sheet, 'gabungan'>,
  kolom: Kolom,
  no: number,
): Sheet['gabungan'][number] | undefined {
  return gabungan.find((one) => one.kolom === kolom && one.dari <= no && no <= one.sampai);
}
