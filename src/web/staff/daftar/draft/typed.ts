import { type Fault, fault, Invalid } from '../../../../base/errors.ts';
import { isId } from '../../../../base/id.ts';
import { KLASIFIKASI, type Klasifikasi } from '../../../../daftar/edition/line.ts';
import type { Entry } from '../../../../daftar/entry.ts';
import { EMPTY_VALUES, type EntryValues, valueFaults } from '../../../../daftar/entry-values.ts';
import { readRetensi } from '../../../../daftar/import/cell-values.ts';
import { isProblem, type Problem } from '../../../../daftar/import/reading.ts';
import { readWaktu } from '../../../../daftar/import/waktu.ts';
import { cleanText } from '../../../../workbook/sheet.ts';
import type { Form } from '../../../form.ts';
import { text } from './text.ts';

/** Fields of the row's form that hold one text. */
const FIELDS = [
  'judul',
  'ringkasan',
  'penguasa',
  'penanggungJawab',
  'waktu',
  'tempat',
  'retensi',
  'klasifikasiUsulan',
  'tahun',
  'kode',
  'alasan',
] as const;
export type FieldName = (typeof FIELDS)[number];

/** A file that the row shall have. */
export interface KeptFile {
  readonly sha256: string;
  readonly nama: string;
}

/** A row as somebody is typing it: whatever stands in the fields, readable or not. */
export interface TypedEntry {
  readonly id: string;
  /** Version that the person saw; null for a row not saved yet. */
  readonly version: number | null;
  readonly fields: Readonly<Record<FieldName, string>>;
  readonly bentuk: readonly string[];
  readonly berkas: readonly KeptFile[];
}

/** A saved row, opened for typing. */
export function typedFrom(entry: Entry): TypedEntry {
  const { id, version, berkas } = entry;
  const fields = Object.fromEntries(FIELDS.map((field) => [field, String(entry[field] ?? '')]));
  const bentuk = (['softcopy', 'hardcopy'] as const).filter((one) => entry[one]);
  return { id, version, fields: fields as Record<FieldName, string>, bentuk, berkas };
}

/** A new row under an id of its own, so that sending it twice makes one row. */
export function typedNew(id: string, values: Partial<EntryValues>): TypedEntry {
  const entry = { ...EMPTY_VALUES, ...values, id, alasan: '', berkas: [] };
  return { ...typedFrom(entry as unknown as Entry), version: null };
}

/** What a form sent. @throws Invalid when it names no row */
export function typedIn(form: Form): TypedEntry {
  const id = form.text('entri');
  if (!isId(id))
    throw new Invalid([fault('judul', 'baris-tanpa-nama', text.bad('baris').id, text.bad('row').en)]);
  const read = (field: FieldName) => {
    const value = cleanText(form.text(field)).trim();
    return field === 'ringkasan' || field === 'alasan' ? value : value.replace(/\s+/g, ' ');
  };
  return {
    id,
    version: form.number('versi'),
    fields: Object.fromEntries(FIELDS.map((field) => [field, read(field)])) as Record<FieldName, string>,
    bentuk: form.all('bentuk').filter((one) => one === 'softcopy' || one === 'hardcopy'),
    berkas: form.all('berkasTetap').flatMap((value) => {
      const [, sha256, nama] = /^([0-9a-f]{64}):([^/\\\n]{1,200})$/.exec(value) ?? [];
      return sha256 && nama ? [{ sha256, nama }] : [];
    }),
  };
}

/** What a typed row says: its fields in the register's spelling, its values, and what keeps it from being saved. */
export interface ReadEntry {
  readonly typed: TypedEntry;
  readonly values: EntryValues;
  readonly faults: readonly Fault[];
}

/**
 * Reads a typed row by the rules of the import: days in one spelling, none that the calendar lacks, retentions as
 * the register writes them. What stands in the saved row word for word may stay, for it may have been written
 * under older rules.
 */
export function readTyped(given: TypedEntry, saved: Entry | null): ReadEntry {
  const waktu = saved?.waktu === given.fields.waktu ? null : readWaktu(given.fields.waktu);
  const retensi = saved?.retensi === given.fields.retensi ? null : readRetensi(given.fields.retensi);
  const fields = {
    ...given.fields,
    ...(waktu && !isProblem(waktu) ? { waktu: waktu.value.text } : {}),
    ...(retensi && !isProblem(retensi) ? { retensi: retensi.value } : {}),
  };
  const typed = { ...given, fields };
  const { values, faults } = valuesOf(typed);
  return {
    typed,
    values,
    faults: [
      ...faults,
      ...(waktu && isProblem(waktu) ? [faultOf('waktu', waktu.problem)] : []),
      ...(retensi && isProblem(retensi) ? [faultOf('retensi', retensi.problem)] : []),
    ],
  };
}

function faultOf(field: FieldName, { code, problem, fix }: Problem): Fault {
  return fault(field, code, `${problem.id}. ${fix.id}.`, `${problem.en}. ${fix.en}.`);
}

function valuesOf({ fields, bentuk, berkas }: TypedEntry): { values: EntryValues; faults: Fault[] } {
  const proposed = KLASIFIKASI.find((one) => one === fields.klasifikasiUsulan) ?? null;
  const isYear = /^\d{4}$/.test(fields.tahun);
  const values: EntryValues = {
    judul: fields.judul,
    ringkasan: fields.ringkasan,
    penguasa: fields.penguasa,
    penanggungJawab: fields.penanggungJawab,
    waktu: fields.waktu,
    tempat: fields.tempat,
    softcopy: bentuk.includes('softcopy'),
    hardcopy: bentuk.includes('hardcopy'),
    retensi: fields.retensi,
    klasifikasiUsulan: proposed satisfies Klasifikasi | null,
    tahun: isYear ? Number(fields.tahun) : null,
    kode: fields.kode || null,
  };
  const blank = fields.judul === '' && fields.ringkasan === '' && berkas.length === 0;
  return {
    values,
    faults: [
      ...(blank ? [fault('judul', 'baris-kosong', text.nothingTyped.id, text.nothingTyped.en)] : []),
      ...valueFaults(values, 'save'),
      ...(fields.tahun && !isYear ? [fault('tahun', 'bukan-tahun', text.badYear.id, text.badYear.en)] : []),
    ],
  };
}
