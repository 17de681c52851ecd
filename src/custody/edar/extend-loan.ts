import { lengthReasons, NotFound, type Reason } from '../../base/errors.ts';
import { dayOf, isDay, type Tanggal } from '../../base/tanggal.ts';
import { insertRows } from '../../db/insert-rows.ts';
import { deed } from '../../journal/act.ts';
import { officeById } from '../../people/office.ts';
import { shownCode } from '../code.ts';
import { keepsFor } from '../who.ts';
import type { Loan } from './loan.ts';
import { extensionsOf } from './loan-extension.ts';
import { whyLoan as why } from './loan-text.ts';
import { ownSide, sameSide } from './pihak.ts';
import { lockedLoans } from './return-loan.ts';
import { tandaTerimaById } from './tanda-terima.ts';
import { SIMPAN, why as whyReceipt } from './text.ts';

/** Loans of one receipt that are put off until one day. */
export interface Extension {
  /** Each with the due date that the person saw: whoever saw an earlier one decided on something else. */
  readonly loans: readonly { readonly id: string; readonly fromDue: Tanggal }[];
  readonly until: Tanggal;
  readonly alasan: string;
}

function loanReasons(loan: Loan, seen: Tanggal | undefined): Reason[] {
  if (loan.kembali) return [why.returned(shownCode(loan.code), loan.kembali)];
  return loan.jatuhTempo === seen ? [] : [why.extendedMeanwhile(shownCode(loan.code), loan.jatuhTempo)];
}

function dayReasons(until: Tanggal, due: Tanggal, today: Tanggal): Reason[] {
  if (until === '') return [why.dueMissing()];
  if (!isDay(until)) return [whyReceipt.notADay()];
  if (until <= due) return [why.notLater(due)];
  return until < today ? [why.dueTooEarly(today)] : [];
}

/**
 * Memperpanjang pinjaman hardcopy sampai tanggal kembali yang baru, dengan alasan; tanggal yang lama tetap terbaca.
 * SOP KPU Kota Tangerang 19/2025 step 1 (menyimpan). By whoever may lend it, never by the borrower's own side.
 */
export const extendLoan = deed({
  kind: 'loan.extended',
  async load(tx, { loans: wanted, until, alasan }: Extension, by, at) {
    const ids = wanted.map(({ id }) => id);
    const loans = await lockedLoans(tx, by.office, ids);
    const [first] = loans;
    if (!first || loans.some((loan) => loan.tandaTerima !== first.tandaTerima)) throw new NotFound('loan');
    const { kepada } = await tandaTerimaById(tx, by.office, first.tandaTerima);
    const before = await extensionsOf(
      tx,
      by.office,
      loans.map(({ id }) => id),
    );
    const done = wanted.every(({ id, fromDue }) =>
      before.some(
        (one) =>
          one.loan === id &&
          one.fromDue === fromDue &&
          one.until === until &&
          one.alasan === alasan.trim() &&
          one.person === by.person,
      ),
    );
    const { zone } = await officeById(tx, by.office);
    return { loans, kepada, done, today: dayOf(at, zone) };
  },
  refuse({ loans, kepada, done, today }, by, { loans: wanted, until, alasan }) {
    if (done) return [why.extendedAlready(until)];
    const keeper = loans.every((loan) => keepsFor(by, loan.unit));
    const due =
      loans
        .map((loan) => loan.jatuhTempo)
        .sort()
        .at(-1) ?? today;
    return [
      ...(keeper ? [] : [why.onlyKeeper()]),
      ...(keeper && sameSide(ownSide(by), kepada) ? [why.ownLoan()] : []),
      ...loans.flatMap((loan) => loanReasons(loan, wanted.find(({ id }) => id === loan.id)?.fromDue)),
      ...dayReasons(until, due, today),
      ...(alasan.trim() === '' ? [why.noReason()] : []),
      ...lengthReasons(alasan, SIMPAN),
    ];
  },
  async apply(tx, { loans }, by, { until, alasan: typed }, at) {
    const { office, person, jabatan } = by;
    const alasan = typed.trim();
    await insertRows(
      tx,
      'loan_extension',
      loans.map(({ id, jatuhTempo }) => ({
        ...{ office, loan: id, fromDue: jatuhTempo, until, alasan, at, person, jabatan },
      })),
    );
    await tx`
      update loan set jatuh_tempo = ${until}
      where office = ${office} and id = any(${loans.map(({ id }) => id)}::uuid[])`;
    const detail = {
      ...{ until, alasan },
      pinjaman: loans.map(({ id, hardcopy, jatuhTempo }) => ({ id, hardcopy, fromDue: jatuhTempo })),
    };
    const about = loans.map(({ hardcopy }) => `hardcopy:${hardcopy}`);
    return { subject: `tanda-terima:${loans[0]?.tandaTerima}`, about, detail, result: undefined };
  },
});
