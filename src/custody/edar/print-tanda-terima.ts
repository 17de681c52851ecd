import type { Folders } from '../../base/config.ts';
import type { Json } from '../../base/json.ts';
import { clockTime, dayOf, fileSize, longDay } from '../../base/tanggal.ts';
import { terbilang } from '../../base/terbilang.ts';
import type { Reader } from '../../db/db.ts';
import type { Actor } from '../../journal/actor.ts';
import { type Office, officeById } from '../../people/office.ts';
import { letterheadData } from '../../print/letterhead.ts';
import { renderPdf } from '../../print/typst.ts';
import { shownCode } from '../code.ts';
import { linesFor, linesOf, type TandaTerimaLine } from './line.ts';
import { type Loan, loansOf } from './loan.ts';
import type { Side, TandaTerima, TandaTerimaKind } from './tanda-terima.ts';

const VERB: Readonly<Record<TandaTerimaKind, string>> = {
  penyerahan: 'menyerahkan',
  peminjaman: 'meminjamkan',
  pengembalian: 'mengembalikan',
};

function counted(n: number, noun: string): string[] {
  return n === 0 ? [] : [`${n}\u00a0(${terbilang(n)}) ${noun}`];
}

function lineData({
  code,
  judul,
  dokumenNomor,
  bentuk,
  lembar,
  fileName,
  sha256,
  size,
  keadaan,
}: TandaTerimaLine) {
  const paper = [
    bentuk === 'salinan' ? 'Hardcopy, salinan' : 'Hardcopy asli',
    ...(lembar ? [`${lembar} lembar`] : []),
  ];
  return {
    kode: code ? shownCode(code) : '',
    judul: judul ?? fileName ?? '',
    nomor: dokumenNomor ?? '',
    bentuk: code ? paper : ['Softcopy', fileSize(size ?? 0)],
    berkas: judul === null ? '' : (fileName ?? ''),
    sidik: sha256?.match(/.{4}/g) ?? [],
    keadaan,
  };
}

function sideData({ pihak, nama, orang, tanda }: Side, { disalin }: TandaTerima, { zone }: Office) {
  const day = tanda && longDay(dayOf(tanda.at, zone));
  return {
    pihak: nama,
    nama: tanda?.name ?? (pihak === 'luar' ? nama : orang),
    jabatan: tanda?.jabatan ?? '',
    tanda: tanda ? ['Ditandatangani dalam sistem', `${day}, pukul ${clockTime(tanda.at, zone)}`] : [],
    diKertas: disalin,
  };
}

/** That it is void, or whose place it took. */
function standingOf({ menggantikan, digantikan }: TandaTerima): string[] {
  return [
    ...(digantikan ? [`Tanda terima ini batal; digantikan ${digantikan.nomor}.`] : []),
    ...(menggantikan ? [`Menggantikan ${menggantikan.nomor}, yang batal karena berkasnya diganti.`] : []),
  ];
}

/** What `tanda-terima.typ` prints of a receipt; of a loan the due date that was signed, whatever came later. */
export function tandaTerimaData(
  receipt: TandaTerima,
  lines: readonly TandaTerimaLine[],
  loans: readonly Pick<Loan, 'keperluan' | 'jatuhTempoAwal'>[],
  office: Office,
): Json {
  const { nomor, kind, tanggal, dari, kepada, catatan, disalin, nomorKertas, hardcopies, softcopies } =
    receipt;
  const [loan] = loans;
  return {
    kantor: letterheadData(office),
    catatan: [...standingOf(receipt), catatan].filter(Boolean).join(' '),
    ...{ nomor, kind, disalin, nomorKertas, kerja: VERB[kind] },
    tanggal: longDay(tanggal),
    hariTanggal: longDay(tanggal, 'id', true),
    jumlah: [...counted(hardcopies, 'hardcopy'), ...counted(softcopies, 'softcopy')].join(' dan '),
    baris: lines.map(lineData),
    pinjam: loan ? { keperluan: loan.keperluan, kembali: longDay(loan.jatuhTempoAwal) } : null,
    dari: sideData(dari, receipt, office),
    kepada: sideData(kepada, receipt, office),
  };
}

/**
 * The receipt as PDF as its reader may know it, with room for the signatures that are not yet given here. Equal records give equal bytes.
 * @throws Unfit when the office's template is wrong
 */
export async function printTandaTerima(
  { db, folders }: { readonly db: Reader; readonly folders: Pick<Folders, 'templates'> },
  receipt: TandaTerima,
  by: Actor | null = null,
): Promise<Uint8Array> {
  const [office, lines, loans] = await Promise.all([
    officeById(db, receipt.office),
    linesOf(db, receipt.office, receipt.id).then((found) => (by ? linesFor(by, receipt, found) : found)),
    loansOf(db, receipt.office, { tandaTerima: receipt.id }),
  ]);
  return renderPdf({
    template: 'tanda-terima.typ',
    templateFolder: folders.templates,
    data: tandaTerimaData(receipt, lines, loans, office),
    title: `Tanda terima ${receipt.nomor}`,
    date: receipt.tanggal,
  });
}
