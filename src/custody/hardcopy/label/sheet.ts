import { type Fault, fault } from '../../../base/errors.ts';
import { type Both, both } from '../../../base/text.ts';

/** How labels lie on a sheet; every length in millimetres. */
export interface LabelSheet {
  readonly kolom: number;
  readonly baris: number;
  /** Of one label. */
  readonly lebar: number;
  readonly tinggi: number;
  /** From the edge of the paper to the first label. */
  readonly kiri: number;
  readonly atas: number;
  /** Between two columns, and between two rows. */
  readonly selaKolom: number;
  readonly selaBaris: number;
  readonly kertasLebar: number;
  readonly kertasTinggi: number;
}

export type Ukuran = keyof LabelSheet;

const A4 = { kertasLebar: 210, kertasTinggi: 297 } as const;

/** Sheets that shops sell; the middle of the paper, as their makers have it. */
export const LABEL_SHEETS: Readonly<Record<string, LabelSheet>> = {
  '3x7': {
    ...{
      kolom: 3,
      baris: 7,
      lebar: 63.5,
      tinggi: 38.1,
      kiri: 7.25,
      atas: 15.15,
      selaKolom: 2.5,
      selaBaris: 0,
    },
    ...A4,
  },
  '3x7-penuh': {
    ...{ kolom: 3, baris: 7, lebar: 70, tinggi: 42.3, kiri: 0, atas: 0.45, selaKolom: 0, selaBaris: 0 },
    ...A4,
  },
  '2x7': {
    ...{
      kolom: 2,
      baris: 7,
      lebar: 99.1,
      tinggi: 38.1,
      kiri: 4.65,
      atas: 15.15,
      selaKolom: 2.5,
      selaBaris: 0,
    },
    ...A4,
  },
  '3x8': {
    ...{
      kolom: 3,
      baris: 8,
      lebar: 63.5,
      tinggi: 33.9,
      kiri: 7.25,
      atas: 12.9,
      selaKolom: 2.5,
      selaBaris: 0,
    },
    ...A4,
  },
  '4x10': {
    ...{ kolom: 4, baris: 10, lebar: 48.5, tinggi: 25.4, kiri: 8, atas: 21.5, selaKolom: 0, selaBaris: 0 },
    ...A4,
  },
};
export const USUAL_SHEET = '3x7';

/** What each length is called, and between which bounds it makes sense. */
export const UKURAN: Readonly<
  Record<Ukuran, { readonly label: Both; readonly from: number; readonly to: number }>
> = {
  kolom: { label: both('Kolom', 'Columns'), from: 1, to: 10 },
  baris: { label: both('Baris', 'Rows'), from: 1, to: 25 },
  lebar: { label: both('Lebar label', 'Label width'), from: 35, to: 210 },
  tinggi: { label: both('Tinggi label', 'Label height'), from: 20, to: 297 },
  kiri: { label: both('Jarak tepi kiri', 'Left margin'), from: 0, to: 60 },
  atas: { label: both('Jarak tepi atas', 'Top margin'), from: 0, to: 60 },
  selaKolom: { label: both('Sela antarkolom', 'Gap between columns'), from: 0, to: 30 },
  selaBaris: { label: both('Sela antarbaris', 'Gap between rows'), from: 0, to: 30 },
  kertasLebar: { label: both('Lebar kertas', 'Paper width'), from: 80, to: 330 },
  kertasTinggi: { label: both('Tinggi kertas', 'Paper height'), from: 80, to: 420 },
};

/** Labels on one sheet. */
export function sheetHolds({ kolom, baris }: LabelSheet): number {
  return kolom * baris;
}

/** Width and height that the labels take, with the margin before them. */
function taken(sheet: LabelSheet): { right: number; bottom: number } {
  const { kolom, baris, lebar, tinggi, kiri, atas, selaKolom, selaBaris } = sheet;
  return {
    right: kiri + kolom * lebar + (kolom - 1) * selaKolom,
    bottom: atas + baris * tinggi + (baris - 1) * selaBaris,
  };
}

/** Left upper corner of a position, from 1, row by row. */
export function cornerOf(sheet: LabelSheet, position: number): { x: number; y: number } {
  const [column, row] = [(position - 1) % sheet.kolom, Math.floor((position - 1) / sheet.kolom)];
  return {
    x: sheet.kiri + column * (sheet.lebar + sheet.selaKolom),
    y: sheet.atas + row * (sheet.tinggi + sheet.selaBaris),
  };
}

/** "A4", or the paper's measures. */
export function paperName({ kertasLebar, kertasTinggi }: LabelSheet): string {
  return kertasLebar === 210 && kertasTinggi === 297
    ? 'A4'
    : `${millimetres(kertasLebar)} × ${millimetres(kertasTinggi)} mm`;
}

/** 63,5 */
export function millimetres(length: number): string {
  return length.toLocaleString('id-ID', { maximumFractionDigits: 2 });
}

/** A length as people type it, with a comma or a point; null when it is none. */
export function readLength(typed: string): number | null {
  const bare = typed.trim().replace(',', '.');
  return /^\d{1,3}(\.\d{1,2})?$/.test(bare) ? Number(bare) : null;
}

/** Why labels of these measures cannot be printed; the fields are the names of the measures. */
export function sheetFaults(sheet: LabelSheet): Fault[] {
  const wrong = (Object.keys(UKURAN) as Ukuran[]).flatMap((field) => {
    const { label, from, to } = UKURAN[field];
    const whole = field !== 'kolom' && field !== 'baris' ? true : Number.isInteger(sheet[field]);
    if (whole && sheet[field] >= from && sheet[field] <= to) return [];
    const code = 'ukuran-di-luar-batas';
    return [
      fault(field, code, `${label.id}: dari ${from} sampai ${to}.`, `${label.en}: from ${from} to ${to}.`),
    ];
  });
  if (wrong.length > 0) return wrong;
  const { right, bottom } = taken(sheet);
  // A tenth of a millimetre is lost in any printer.
  const over = (length: number, paper: number) => length > paper + 0.1;
  return [
    ...(over(right, sheet.kertasLebar) ? [tooWide('lebar', right, sheet.kertasLebar)] : []),
    ...(over(bottom, sheet.kertasTinggi) ? [tooWide('tinggi', bottom, sheet.kertasTinggi)] : []),
  ];
}

function tooWide(field: Ukuran, taken_: number, paper: number): Fault {
  const [needs, has] = [millimetres(taken_), millimetres(paper)];
  return fault(
    field,
    'tidak-muat-di-kertas',
    `Label, tepi, dan selanya memerlukan ${needs} mm, kertasnya ${has} mm. Kecilkan salah satunya.`,
    `Labels, margin and gaps need ${needs} mm, the paper has ${has} mm. Make one of them smaller.`,
  );
}

/** How many sheets so many labels take, the first beginning at a position. */
export function sheetsFor(sheet: LabelSheet, labels: number, start: number): number {
  return Math.max(1, Math.ceil((start - 1 + labels) / sheetHolds(sheet)));
}
