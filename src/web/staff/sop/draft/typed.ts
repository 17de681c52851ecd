import { MOST_ROLES, MOST_STEPS } from '../../../../sop/sheet/sheet.ts';
import type { Form } from '../../../form.ts';

/** Text fields of the form outside roles and steps, by name; what was typed, whatever it is. */
export const HEAD_FIELDS = [
  ...['badan', 'unit', 'nama', 'nomor', 'alamat', 'sumber'],
  ...['tanggalPembuatan', 'tanggalRevisi', 'tanggalPengesahan', 'tanggalEfektif'],
  ...['olehJabatan', 'olehNama', 'olehPangkat', 'jumlahPelaksanaMinimal'],
  ...['dasarHukum', 'kualifikasiPelaksana', 'keterkaitan', 'peralatan', 'peringatan', 'pencatatan'],
  ...['kolomPelaksana', 'kolomPendukung', 'kolomKelengkapan', 'kolomWaktu', 'kolomOutput', 'kolomKeterangan'],
  ...['tempat', 'tanggal', 'klausul', 'tidakJelas'],
  ...['revisiKahar', 'selesaiTetap', 'batal', 'berlakuSaatDitandatangani'],
] as const;
export type HeadField = (typeof HEAD_FIELDS)[number];

export interface TypedRole {
  /** Empty for a role that was just added; made from its label when the draft is saved. */
  readonly id: string;
  readonly label: string;
  readonly fungsi: readonly string[];
  /** The posts in the sheet's own order, with commas. */
  readonly urutan: string;
}

/** What is only presumed of a step, besides its marks: `output|terpotong dalam pindaian`. */
export type Presumed = string;

export interface TypedStep {
  readonly kunci: string;
  readonly uraian: string;
  /** By place of the role: empty, a symbol, `tak-terbaca`; a question mark behind it says that it is presumed. */
  readonly marks: readonly string[];
  /** Ids of the performing roles in the sheet's own order, with commas; who begins stands first. */
  readonly urutan: string;
  readonly kelengkapan: string;
  readonly angka: string;
  /** A unit of time, `tentatif`, or empty where the form is blank. */
  readonly satuan: string;
  /** `10|hari|10x24 Jam`: how the source writes this very time. */
  readonly tertulis: string;
  readonly output: string;
  readonly keterangan: string;
  readonly perUnit: boolean;
  readonly cukup: string;
  readonly usulan: boolean;
  readonly dugaan: readonly Presumed[];
  /** How the step is carried out, as JSON, where the sheet says more than its marks do; otherwise empty. */
  readonly jalankan: string;
  /** Role of each output in `jalankan`, as place of the role counted from 1. */
  readonly hasil: readonly string[];
  /** Struck; dropped when the draft is saved. */
  readonly gone: boolean;
}

/** The whole form as it stands in somebody's browser. */
export interface TypedSheet {
  /** Version of the draft that was seen. */
  readonly version: string;
  readonly head: Readonly<Record<HeadField, string>>;
  readonly memulai: readonly string[];
  readonly dugaan: readonly Presumed[];
  /** Merged cells by the keys of their steps, as JSON. */
  readonly gabungan: string;
  readonly roles: readonly TypedRole[];
  readonly steps: readonly TypedStep[];
}

/** Fields that a form of this size sends at most. */
export const MOST_FIELDS = 12_000;

/** Name of a field of the n-th step or role, counted from 1; `fieldId` keeps it as it is. */
export const stepField = (n: number, field: string) => `l${n}-${field}`;
export const roleField = (n: number, field: string) => `p${n}-${field}`;

function countOf(form: Form, name: (n: number) => string, most: number): number {
  const names = new Set(form.names());
  let n = 0;
  while (n < most && names.has(name(n + 1))) n += 1;
  return n;
}

function readStep(form: Form, n: number, roles: number): TypedStep {
  const of = (field: string) => form.text(stepField(n, field));
  const jalankan = of('jalankan');
  const outputs = countOf(form, (m) => stepField(n, `h${m}`), MOST_ROLES);
  return {
    kunci: of('kunci'),
    uraian: of('uraian'),
    marks: Array.from({ length: roles }, (_, m) => of(`m${m + 1}`)),
    urutan: of('urutan'),
    kelengkapan: of('kelengkapan'),
    angka: of('angka'),
    satuan: of('satuan'),
    tertulis: of('tertulis'),
    output: of('output'),
    keterangan: of('keterangan'),
    perUnit: of('perUnit') === 'ya',
    cukup: of('cukup'),
    usulan: of('usulan') === 'ya',
    dugaan: form.all(stepField(n, 'dugaan')),
    jalankan,
    hasil: Array.from({ length: outputs }, (_, m) => of(`h${m + 1}`)),
    gone: of('hapus') === 'ya',
  };
}

/** The form as it was sent, nothing judged and nothing lost. */
export function readTyped(form: Form): TypedSheet {
  const roles = countOf(form, (n) => roleField(n, 'label'), MOST_ROLES);
  const steps = countOf(form, (n) => stepField(n, 'kunci'), MOST_STEPS);
  const head = Object.fromEntries(HEAD_FIELDS.map((name) => [name, form.text(name)]));
  return {
    version: form.text('versi'),
    head: head as Record<HeadField, string>,
    memulai: form.all('memulai'),
    dugaan: form.all('dugaan'),
    gabungan: form.text('gabungan'),
    roles: Array.from({ length: roles }, (_, index) => ({
      id: form.text(roleField(index + 1, 'id')),
      label: form.text(roleField(index + 1, 'label')),
      fungsi: form.all(roleField(index + 1, 'fungsi')),
      urutan: form.text(roleField(index + 1, 'urutan')),
    })),
    steps: Array.from({ length: steps }, (_, index) => readStep(form, index + 1, roles)),
  };
}

/** A step that was just added and in which nothing stands yet. */
export function blankTyped(kunci: string, roles: number): TypedStep {
  const none = '';
  return {
    kunci,
    uraian: none,
    marks: Array.from({ length: roles }, () => none),
    ...{
      urutan: none,
      kelengkapan: none,
      angka: none,
      satuan: none,
      tertulis: none,
      output: none,
      keterangan: none,
    },
    ...{ perUnit: false, cukup: none, usulan: false, dugaan: [], jalankan: none, hasil: [], gone: false },
  };
}

/** True while nobody has written anything into the step. */
export function isBlank(step: TypedStep): boolean {
  const written = [step.uraian, step.kelengkapan, step.angka, step.satuan, step.output, step.keterangan];
  return [...written, ...step.marks].every((value) => value === '');
}
