import type { Tanggal } from '../../base/tanggal.ts';
import type { Reader } from '../../db/db.ts';
import type { Actor } from '../../journal/actor.ts';
import { readsOnly } from '../who.ts';

export type KeadaanKembali = 'baik' | 'rusak';

/** A paper in somebody else's hands until a day, or as it came back. */
export interface Loan {
  readonly id: string;
  readonly hardcopy: string;
  readonly code: string;
  readonly judul: string;
  readonly dokumenNomor: string;
  /** Where the paper belongs. */
  readonly place: string | null;
  /** The unit whose paper it is. */
  readonly unit: string;
  readonly peminjam: string;
  /** The unit that borrowed it, where it was one. */
  readonly peminjamUnit: string | null;
  readonly keperluan: string;
  /** Day on which it was given, as its receipt says. */
  readonly sejak: Tanggal;
  /** Day by which it must be back, as it was last put off. */
  readonly jatuhTempo: Tanggal;
  /** The same day as it was first agreed, which the signed receipt says. */
  readonly jatuhTempoAwal: Tanggal;
  readonly tandaTerima: string;
  readonly tandaTerimaNomor: string;
  readonly kembaliAt: Date | null;
  /** Day of the receipt of its return. */
  readonly kembali: Tanggal | null;
  readonly keadaan: KeadaanKembali | null;
  /** What is damaged. */
  readonly catatan: string;
  readonly tandaTerimaKembali: string | null;
}

/** Which loans are wanted; every condition that is there must hold. */
export interface LoanWanted {
  /** True: only those that are out; false: only those that came back. */
  readonly out?: boolean;
  readonly ids?: readonly string[];
  readonly hardcopies?: readonly string[];
  /** Given by this receipt. */
  readonly tandaTerima?: string;
  /** Due before this day. */
  readonly before?: Tanggal;
  /** Lent to this unit. */
  readonly borrower?: string;
  readonly readableBy?: Actor;
}

/** Loans: those that are out by due date, then those that came back, the newest first. */
export async function loansOf(
  reader: Reader,
  office: string,
  { out, ids, hardcopies, tandaTerima, before, borrower, readableBy }: LoanWanted,
  { limit = 1000, skip = 0 } = {},
): Promise<Loan[]> {
  const unit = readableBy ? readsOnly(readableBy) : null;
  return reader<Loan[]>`
    select l.id, l.hardcopy, h.code, d.judul, d.nomor as dokumen_nomor, h.place, d.unit, l.peminjam,
      l.unit as peminjam_unit, l.keperluan, t.tanggal as sejak, l.jatuh_tempo,
      coalesce((select min(x.from_due) from loan_extension x where (x.office, x.loan) = (l.office, l.id)), l.jatuh_tempo)
        as jatuh_tempo_awal,
      l.tanda_terima, t.nomor as tanda_terima_nomor, l.kembali_at, k.tanggal as kembali, l.keadaan, l.catatan, l.tanda_terima_kembali
    from loan l join hardcopy h on (h.office, h.id) = (l.office, l.hardcopy)
      join dokumen d on (d.office, d.id) = (h.office, h.dokumen)
      join tanda_terima t on (t.office, t.id) = (l.office, l.tanda_terima)
      left join tanda_terima k on (k.office, k.id) = (l.office, l.tanda_terima_kembali)
    where l.office = ${office}
      and (${out ?? null}::bool is null or (l.kembali_at is null) = ${out ?? null}::bool)
      and (${ids ?? null}::text[] is null or l.id::text = any(${ids ?? null}::text[]))
      and (${hardcopies ?? null}::text[] is null or l.hardcopy::text = any(${hardcopies ?? null}::text[]))
      and (${tandaTerima ?? null}::uuid is null or l.tanda_terima = ${tandaTerima ?? null}::uuid)
      and (${before ?? null}::date is null or l.jatuh_tempo < ${before ?? null}::date)
      and (${borrower ?? null}::uuid is null or l.unit = ${borrower ?? null}::uuid)
      and (${unit}::uuid is null or ${unit}::uuid in (d.unit, l.unit))
    order by l.kembali_at desc nulls first, l.jatuh_tempo, d.nomor, l.id limit ${limit} offset ${skip}`;
}

/** Papers that should have been back before today, the longest overdue first. */
export async function overdueLoans(reader: Reader, office: string, today: Tanggal): Promise<Loan[]> {
  return loansOf(reader, office, { out: true, before: today });
}

/** Calendar days by which a paper is late; 0 or less when it is not. */
export function daysLate({ jatuhTempo }: Pick<Loan, 'jatuhTempo'>, today: Tanggal): number {
  return Math.round((Date.parse(today) - Date.parse(jatuhTempo)) / 86_400_000);
}

/** The day so many calendar days after another. */
export function daysAfter(day: Tanggal, days: number): Tanggal {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
