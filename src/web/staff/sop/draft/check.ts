import { type Fault, fault, Invalid } from '../../../../base/errors.ts';
import { readSheet } from '../../../../sop/sheet/read-sheet.ts';
import type { Sheet } from '../../../../sop/sheet/sheet.ts';
import { builtRoles } from './check-roles.ts';
import { builtSteps } from './check-steps.ts';
import { faults as say } from './fault-text.ts';
import type { HeadField, TypedSheet } from './typed.ts';

/** Text or, where nothing was typed, null. */
const orNull = (typed: string) => typed || null;

/** The lines of a list, without what is empty. */
export function linesOf(typed: string): string[] {
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

const REQUIRED = ['badan', 'nama', 'kolomKelengkapan', 'kolomWaktu', 'kolomOutput'] as const;
const RULES = ['revisiKahar', 'selesaiTetap', 'batal', 'berlakuSaatDitandatangani'] as const;

function headFaults(head: TypedSheet['head']): Fault[] {
  const signedByNobody = head.olehJabatan === '' && (head.olehNama !== '' || head.olehPangkat !== '');
  const clauses = linesOf(head.klausul).length;
  const minimal = head.jumlahPelaksanaMinimal;
  return [
    ...REQUIRED.filter((name) => head[name] === '').map((name) => say.required(name)),
    ...(signedByNobody ? [say.signer()] : []),
    ...(minimal === '' || /^[1-9]\d{0,3}$/.test(minimal) ? [] : [say.whole('jumlahPelaksanaMinimal')]),
    ...RULES.filter(
      (name) => head[name] !== '' && !(Number(head[name]) >= 1 && Number(head[name]) <= clauses),
    ).map((name) => say.clause(name, clauses)),
  ];
}

function presumed(typed: string): { di: string; alasan: string }[] {
  const [, di, alasan] = /^([^|]+)\|(.+)$/s.exec(typed) ?? [];
  return di && alasan ? [{ di, alasan }] : [];
}

function builtHead({ head, memulai }: TypedSheet) {
  const text = (name: HeadField) => orNull(head[name]);
  const rule = (name: (typeof RULES)[number]) => (head[name] === '' ? {} : { [name]: Number(head[name]) });
  return {
    sumber: text('sumber'),
    identitas: {
      badan: head.badan,
      unit: text('unit'),
      nama: head.nama,
      nomor: text('nomor'),
      tanggalPembuatan: text('tanggalPembuatan'),
      tanggalRevisi: text('tanggalRevisi'),
      tanggalPengesahan: text('tanggalPengesahan'),
      tanggalEfektif: text('tanggalEfektif'),
      disahkanOleh: head.olehJabatan
        ? { jabatan: head.olehJabatan, nama: text('olehNama'), pangkat: text('olehPangkat') }
        : null,
      alamat: text('alamat'),
    },
    dasarHukum: linesOf(head.dasarHukum),
    kualifikasiPelaksana: linesOf(head.kualifikasiPelaksana),
    jumlahPelaksanaMinimal: head.jumlahPelaksanaMinimal ? Number(head.jumlahPelaksanaMinimal) : null,
    keterkaitan: linesOf(head.keterkaitan),
    memulai,
    peralatan: linesOf(head.peralatan),
    peringatan: text('peringatan'),
    pencatatan: text('pencatatan'),
    kepalaKolom: {
      pelaksana: text('kolomPelaksana'),
      pendukung: text('kolomPendukung'),
      kelengkapan: head.kolomKelengkapan,
      waktu: head.kolomWaktu,
      output: head.kolomOutput,
      keterangan: text('kolomKeterangan'),
    },
    pengesahan: {
      tempat: text('tempat'),
      tanggal: text('tanggal'),
      klausul: linesOf(head.klausul),
      aturan: Object.assign({}, ...RULES.map(rule)),
    },
    tidakJelas: linesOf(head.tidakJelas),
  };
}

/** What the form's own checks did not foresee, said beside the button that saves. */
function rest(error: unknown): Fault[] {
  if (!(error instanceof Invalid)) throw error;
  return error.faults.slice(0, 5).map((one) => {
    const at = one.field.replace(/^baris \d+(, )?/, '');
    return fault(
      'simpan',
      one.code,
      at ? `${at}: ${one.id}.` : `${one.id}.`,
      at ? `${at}: ${one.en}.` : `${one.en}.`,
    );
  });
}

/**
 * The form as a sheet.
 * @throws Invalid with every fault at its own field; then nothing is saved and everything typed stays
 */
export function sheetFrom(typed: TypedSheet, slug: string): Sheet {
  const roles = builtRoles(typed.roles);
  const steps = builtSteps(typed, roles.peran);
  const faults = [...headFaults(typed.head), ...roles.faults, ...steps.faults];
  if (faults.length > 0) throw new Invalid(faults);
  const sheet = {
    format: 'terang-sop/1',
    slug,
    ...builtHead(typed),
    peran: roles.peran,
    langkah: steps.langkah,
    gabungan: steps.gabungan,
    dugaan: [...typed.dugaan.flatMap(presumed), ...steps.dugaan],
  };
  try {
    return readSheet(JSON.stringify(sheet));
  } catch (error) {
    throw new Invalid(rest(error));
  }
}
