import { lengthReasons } from '../../base/errors.ts';
import { isDay, type Tanggal } from '../../base/tanggal.ts';
import { insertRows } from '../../db/insert-rows.ts';
import { deed } from '../../journal/act.ts';
import { keepsFor } from '../who.ts';
import {
  foundForTandaTerima,
  goneReasons,
  insertTandaTerima,
  type Kertas,
  type NewTandaTerima,
  receiptDetail,
  tandaTerimaReasons,
} from './draw-up-tanda-terima.ts';
import { foundForKertas, kertasReasons } from './key-in-tanda-terima.ts';
import { whyLoan as why } from './loan-text.ts';
import { namedPihak, ownSide, type Pihak, sameSide } from './pihak.ts';
import { SIMPAN, why as whyReceipt } from './text.ts';

/** Papers that one borrower takes along, on one receipt. */
export interface NewLoan {
  /** Id of the receipt that is made with it. */
  readonly tandaTerima: string;
  readonly papers: readonly { readonly id: string; readonly hardcopy: string; readonly keadaan: string }[];
  readonly peminjam: Pihak;
  readonly keperluan: string;
  readonly jatuhTempo: Tanggal;
  /** When it was written on paper first. */
  readonly kertas?: Kertas | null;
}

/**
 * Meminjamkan hardcopy sampai tanggal tertentu; tanda terimanya dibuat sekaligus, dan yang meminjamkan menandatanganinya.
 * SOP KPU Kota Tangerang 19/2025 step 1 (menyimpan): what is not in its place is with somebody, until a day.
 */
export const giveLoan = deed({
  kind: 'loan.given',
  async load(tx, input: NewLoan, by, at) {
    const kertas = await foundForKertas(tx, by.office, input.kertas ?? null, at);
    const wanted = input.papers.map((paper) => paper.hardcopy);
    await tx`
      select 1 from hardcopy where office = ${by.office} and id::text = any(${wanted}::text[])
      order by id for no key update`;
    const receipt: NewTandaTerima = {
      ...{ id: input.tandaTerima, kind: 'peminjaman', kertas: input.kertas ?? null },
      ...{ dari: ownSide(by), kepada: input.peminjam, tandaTangan: input.kertas ? null : 'dari' },
      lines: input.papers.map(({ hardcopy, keadaan }) => ({ hardcopy, keadaan })),
    };
    const found = await foundForTandaTerima(tx, by.office, receipt);
    return { kertas, receipt, found };
  },
  refuse({ kertas, receipt, found }, by, { peminjam, keperluan, jatuhTempo }) {
    const { dari } = receipt;
    const first = receipt.kertas && isDay(receipt.kertas.tanggal) ? receipt.kertas.tanggal : kertas.today;
    const own = sameSide(dari, peminjam);
    const keeper = found.lines.every((line) => keepsFor(by, line.unit));
    const made = tandaTerimaReasons(found, by, receipt);
    return [
      ...(own ? [why.borrowsOwn()] : []),
      ...(keeper
        ? made.filter(({ code }) => !own || code !== whyReceipt.sameSides().code)
        : [why.onlyKeeper()]),
      ...goneReasons(found),
      ...(keperluan.trim() === '' ? [why.noPurpose()] : []),
      ...lengthReasons(keperluan, SIMPAN),
      ...(jatuhTempo === '' ? [why.dueMissing()] : !isDay(jatuhTempo) ? [whyReceipt.notADay()] : []),
      ...(isDay(jatuhTempo) && jatuhTempo < first ? [why.dueTooEarly(first)] : []),
      ...kertasReasons(kertas, receipt.kertas ?? null),
    ];
  },
  async apply(tx, { receipt }, by, { tandaTerima, papers, peminjam, keperluan, jatuhTempo }, at) {
    const { office, person, jabatan } = by;
    const nomor = await insertTandaTerima(tx, by, receipt, at);
    const named = await namedPihak(tx, office, peminjam);
    await insertRows(
      tx,
      'loan',
      papers.map(({ id, hardcopy }) => ({
        ...{ office, id, hardcopy, peminjam: named?.pendek ?? '', unit: named?.unit ?? null },
        ...{ keperluan: keperluan.trim(), jatuhTempo, tandaTerima, at, person, jabatan },
      })),
    );
    const detail = { terima: receiptDetail(nomor, receipt), keperluan: keperluan.trim(), jatuhTempo };
    const about = papers.map(({ hardcopy }) => `hardcopy:${hardcopy}`);
    return { subject: `tanda-terima:${tandaTerima}`, about, detail, result: nomor };
  },
});
