import { NotFound, type Reason } from '../../base/errors.ts';
import { newId } from '../../base/id.ts';
import type { Tx } from '../../db/db.ts';
import { insertRows } from '../../db/insert-rows.ts';
import { deed } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { shownCode } from '../code.ts';
import { lockPlace } from '../hardcopy/add-place.ts';
import { roomIn } from '../hardcopy/fullness.ts';
import type { Place } from '../hardcopy/place.ts';
import { shelvingReasons } from '../hardcopy/register-hardcopy.ts';
import { keepsFor } from '../who.ts';
import {
  foundForTandaTerima,
  insertTandaTerima,
  type Kertas,
  type NewTandaTerima,
  receiptDetail,
  tandaTerimaReasons,
} from './draw-up-tanda-terima.ts';
import { foundForKertas, kertasReasons } from './key-in-tanda-terima.ts';
import { type KeadaanKembali, type Loan, loansOf } from './loan.ts';
import { whyLoan as why } from './loan-text.ts';
import { ownSide } from './pihak.ts';
import { tandaTerimaById } from './tanda-terima.ts';
import { why as whyReceipt } from './text.ts';

export interface PaperBack {
  /** Id of the loan. */
  readonly loan: string;
  readonly keadaan: KeadaanKembali;
  /** What is damaged. */
  readonly catatan: string;
}

/** Papers that come back from one borrower, on one receipt. */
export interface LoanReturn {
  /** Id of the receipt that is made with it. */
  readonly tandaTerima: string;
  readonly papers: readonly PaperBack[];
  /** Where they are put, when that is another place than before. */
  readonly place?: string | null;
  /** When it was written on paper first. */
  readonly kertas?: Kertas | null;
}

/**
 * Locks the papers and with them their loans, in the order in which giving one locks them, then reads the loans.
 * @throws NotFound when there is none, or one that the office does not have
 */
export async function lockedLoans(tx: Tx, office: string, ids: readonly string[]): Promise<Loan[]> {
  await tx`
    select 1 from hardcopy where office = ${office} and id in (
      select hardcopy from loan where office = ${office} and id::text = any(${[...ids]}::text[]))
    order by id for no key update`;
  const loans = await loansOf(tx, office, { ids });
  if (loans.length < new Set(ids).size || loans.length === 0) throw new NotFound('loan');
  return loans;
}

function paperReasons(loans: readonly Loan[], papers: readonly PaperBack[]): Reason[] {
  const labelOf = (id: string) => shownCode(loans.find((loan) => loan.id === id)?.code ?? '');
  return [
    ...loans.flatMap((loan) => (loan.kembali ? [why.returned(shownCode(loan.code), loan.kembali)] : [])),
    ...papers
      .filter(({ keadaan, catatan }) => keadaan === 'rusak' && catatan.trim() === '')
      .map(({ loan }) => why.damageInWords(labelOf(loan))),
  ];
}

async function move(
  tx: Tx,
  by: Actor,
  loans: readonly Loan[],
  to: Place,
  nomor: string,
  at: Date,
): Promise<void> {
  const { office, person, jabatan } = by;
  const away = loans.filter((loan) => loan.place !== to.id);
  await tx`
    update hardcopy set place = ${to.id}, version = version + 1
    where office = ${office} and id = any(${away.map((loan) => loan.hardcopy)}::uuid[])`;
  await insertRows(
    tx,
    'hardcopy_move',
    away.map((loan) => ({
      ...{ office, id: newId(at), hardcopy: loan.hardcopy, fromPlace: loan.place, toPlace: to.id },
      ...{ alasan: `Kembali dari peminjaman, ${nomor}`, at, person, jabatan },
    })),
  );
}

/**
 * Menerima kembali hardcopy yang dipinjam, dengan keadaannya; tanda terimanya dibuat sekaligus, dan yang menerima
 * menandatanganinya.
 * SOP KPU Kota Tangerang 19/2025 step 1 (menyimpan).
 */
export const returnLoan = deed({
  kind: 'loan.returned',
  async load(tx, input: LoanReturn, by, at) {
    const kertas = await foundForKertas(tx, by.office, input.kertas ?? null, at);
    const place = input.place ? await lockPlace(tx, by.office, input.place) : null;
    const loans = await lockedLoans(
      tx,
      by.office,
      input.papers.map((paper) => paper.loan),
    );
    const { kepada } = await tandaTerimaById(tx, by.office, loans[0]?.tandaTerima ?? '');
    const receipt: NewTandaTerima = {
      ...{ id: input.tandaTerima, kind: 'pengembalian', kertas: input.kertas ?? null },
      dari: { pihak: kepada.pihak, unit: kepada.unit, nama: kepada.nama, orang: kepada.orang },
      ...{ kepada: ownSide(by), tandaTangan: input.kertas ? null : 'kepada' },
      lines: input.papers.map(({ loan, keadaan, catatan }) => ({
        hardcopy: loans.find((one) => one.id === loan)?.hardcopy ?? '',
        keadaan: [keadaan, catatan.trim()].filter(Boolean).join(': '),
      })),
    };
    const found = await foundForTandaTerima(tx, by.office, receipt);
    return { kertas, place, muat: place && (await roomIn(tx, place)).muat, loans, receipt, found };
  },
  refuse({ kertas, place, muat, loans, receipt, found }, by, { papers }) {
    if (found.nomor !== null) return [whyReceipt.madeAlready(found.nomor)];
    const keeper = loans.every((loan) => keepsFor(by, loan.unit));
    const late = loans.some((loan) => loan.kembali !== null);
    const coming = loans.filter((loan) => loan.place !== place?.id).length;
    const since =
      loans
        .map((loan) => loan.sejak)
        .sort()
        .at(-1) ?? '';
    return [
      ...(keeper ? [] : [why.onlyKeeper()]),
      ...paperReasons(loans, papers),
      ...(new Set(loans.map((loan) => loan.peminjam)).size > 1 ? [why.severalBorrowers()] : []),
      ...(late || !keeper ? [] : tandaTerimaReasons(found, by, receipt)),
      ...(place ? shelvingReasons(place, muat, coming) : []),
      ...kertasReasons(kertas, receipt.kertas ?? null),
      ...(receipt.kertas && receipt.kertas.tanggal < since ? [why.backBeforeLent(since)] : []),
    ];
  },
  async apply(tx, { place, loans, receipt }, by, { tandaTerima, papers }, at) {
    const { office, person, jabatan } = by;
    const nomor = await insertTandaTerima(tx, by, receipt, at);
    for (const { loan, keadaan, catatan } of papers)
      await tx`
        update loan set kembali_at = ${at}, kembali_person = ${person}, kembali_jabatan = ${jabatan},
          keadaan = ${keadaan}, catatan = ${catatan.trim()}, tanda_terima_kembali = ${tandaTerima}
        where (office, id) = (${office}, ${loan})`;
    if (place) await move(tx, by, loans, place, nomor, at);
    const detail = { terima: receiptDetail(nomor, receipt), place: place?.id ?? null };
    const about = loans.map(({ hardcopy }) => `hardcopy:${hardcopy}`);
    return { subject: `tanda-terima:${tandaTerima}`, about, detail, result: nomor };
  },
});
