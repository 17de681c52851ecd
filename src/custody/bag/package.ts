import * as v from 'valibot';
import { isDay } from '../../base/tanggal.ts';
import { KLASIFIKASI_DOKUMEN } from '../dokumen/dokumen.ts';
import { isSafePath } from './manifest.ts';

/** Where a bag's metadata stand in it. */
export const METADATA = 'metadata/dokumen.json';
export const METADATA_CSV = 'metadata/softcopy.csv';

/** Text without half characters and control characters, which neither a page nor the database may hold. */
const isPlain = (value: string) => value.isWellFormed() && !/[^\P{Cc}\n\t]/u.test(value);
const text = (most: number) => v.pipe(v.string(), v.maxLength(most), v.check(isPlain));
const words = (most: number) => v.pipe(text(most), v.regex(/\S/));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const instant = v.pipe(v.string(), v.isoTimestamp());
const day = v.pipe(v.string(), v.check(isDay));

const softcopy = v.strictObject({
  id: v.pipe(v.string(), v.uuid()),
  /** Path in the bag; null where the bytes are not in it. */
  berkas: v.nullable(v.pipe(v.string(), v.check(isSafePath), v.startsWith('data/'))),
  /** Why they are not. */
  ditinggal: v.nullable(v.picklist(['belum_diperiksa', 'karantina', 'dimusnahkan'])),
  nama: words(200),
  sha256: hash,
  ukuran: v.pipe(v.number(), v.integer(), v.minValue(1)),
  jenis: text(200),
  diterima: instant,
  melalui: text(40),
  /** The earlier version that this one replaces, by its id in this file, and why. */
  menggantikan: v.nullable(v.pipe(v.string(), v.uuid())),
  alasan: text(2000),
  pemeriksaan: v.nullable(v.picklist(['bersih', 'temuan', 'karantina'])),
});

const hardcopy = v.strictObject({
  kode: text(20),
  bentuk: v.picklist(['asli', 'salinan']),
  lembar: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  keterangan: text(2000),
  tempat: text(2000),
  dimusnahkan: v.nullable(instant),
});

const peristiwa = v.strictObject({
  waktu: instant,
  jenis: text(60),
  premis: text(60),
  objek: text(120),
  jabatan: v.nullable(text(300)),
  hasil: v.nullable(text(60)),
});

const penahanan = v.strictObject({
  sejak: instant,
  alasan: words(20_000),
  nomorPerkara: text(20_000),
});

const dokumen = v.strictObject({
  nomor: words(40),
  judul: words(300),
  unit: v.strictObject({ kode: text(80), nama: text(300) }),
  tahun: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1945), v.maxValue(2200))),
  klasifikasi: v.picklist(KLASIFIKASI_DOKUMEN),
  kodeArsip: v.nullable(text(80)),
  ditutupPada: v.nullable(day),
  /** Public number of the item that it is of, and number of the run in which it was recorded. */
  informasi: v.nullable(text(80)),
  proses: v.nullable(text(80)),
  catatan: text(20_000),
  dicatat: instant,
  dimusnahkan: v.nullable(instant),
  /** Holds that stand on it; whoever takes the bag in decides on holds of their own. */
  penahanan: v.optional(v.array(penahanan), []),
  softcopy: v.array(softcopy),
  hardcopy: v.array(hardcopy),
  peristiwa: v.array(peristiwa),
});

/** What `metadata/dokumen.json` of a bag says; a reader accepts nothing else. */
export const packageSchema = v.strictObject({
  format: v.literal('terang-paket/1'),
  kantor: v.strictObject({ kode: text(80), nama: text(300) }),
  dibuat: instant,
  dokumen: v.pipe(v.array(dokumen), v.minLength(1), v.maxLength(100_000)),
});

export type Package = v.InferOutput<typeof packageSchema>;
export type PackedDokumen = Package['dokumen'][number];
export type PackedSoftcopy = PackedDokumen['softcopy'][number];
