import { lengthReasons, type Reason, Refused } from '../../base/errors.ts';
import type { Json } from '../../base/json.ts';
import { dayOf, type Tanggal } from '../../base/tanggal.ts';
import type { Tx } from '../../db/db.ts';
import { insertRows } from '../../db/insert-rows.ts';
import { deed } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { officeById } from '../../people/office.ts';
import { nextNomor } from '../register.ts';
import { keepsAll, keepsFor } from '../who.ts';
import { type FoundLine, foundLines, type NewLine } from './line.ts';
import { type NamedPihak, namedPihak, type Pihak, sameSide, standsFor } from './pihak.ts';
import type { Sisi, TandaTerimaKind } from './tanda-terima.ts';
import { why } from './text.ts';

/** Most things on one receipt. */
export const MOST_LINES = 500;
/** Letters of a name or of the state of a thing. */
const LONGEST = 200;

/** A receipt that was written on paper first. */
export interface Kertas {
  readonly tanggal: Tanggal;
  /** As it stands on the paper; empty when it has none. */
  readonly nomor: string;
}

export interface NewTandaTerima {
  readonly id: string;
  readonly kind: TandaTerimaKind;
  readonly dari: Pihak;
  readonly kepada: Pihak;
  readonly lines: readonly NewLine[];
  /** The run of an SOP in which things change hands. */
  readonly run?: string | null;
  readonly catatan?: string;
  /** The side for which whoever does this signs by the very same deed. */
  readonly tandaTangan?: Sisi | null;
  readonly kertas?: Kertas | null;
  /** The receipt whose place it takes, which becomes void. */
  readonly menggantikan?: string | null;
}

/** What the office has of what a new receipt names. */
export interface FoundForTandaTerima {
  readonly dari: NamedPihak | null;
  readonly kepada: NamedPihak | null;
  readonly lines: readonly FoundLine[];
  /** Its number, when a receipt with this id was made already: the form came twice. */
  readonly nomor: string | null;
}

/** Reads what {@link tandaTerimaReasons} judges. */
export async function foundForTandaTerima(
  tx: Tx,
  office: string,
  { id, dari, kepada, lines }: Pick<NewTandaTerima, 'id' | 'dari' | 'kepada' | 'lines'>,
): Promise<FoundForTandaTerima> {
  const [made] = await tx<{ nomor: string }[]>`
    select nomor from tanda_terima where office = ${office} and id::text = ${id}`;
  return {
    nomor: made?.nomor ?? null,
    dari: await namedPihak(tx, office, dari),
    kepada: await namedPihak(tx, office, kepada),
    lines: await foundLines(tx, office, lines),
  };
}

function sideReasons(named: NamedPihak | null, orang = ''): Reason[] {
  if (!named) return [why.noSuchUnit()];
  if (named.nama === '') return [why.noName()];
  return named.nama.length > LONGEST || orang.length > LONGEST ? [why.nameTooLong()] : [];
}

function lineReasons(
  found: FoundForTandaTerima,
  by: Actor,
  { lines, dari, kepada }: NewTandaTerima,
): Reason[] {
  const keys = lines.map((line) => line.hardcopy ?? line.softcopy ?? '');
  const foundOf = (key: string) => found.lines.find((line) => (line.hardcopy ?? line.softcopy) === key);
  const twice = [...new Set(keys.filter((key, at) => keys.indexOf(key) !== at))];
  const receives = standsFor(by, kepada);
  const holds = (line: FoundLine) =>
    keepsFor(by, line.unit) || (receives && dari.pihak === 'unit' && line.unit === dari.unit);
  return [
    ...(lines.length === 0 ? [why.noLines()] : []),
    ...(lines.length > MOST_LINES ? [why.tooManyLines(MOST_LINES)] : []),
    ...(keys.some((key) => !foundOf(key)) ? [why.noSuchLine()] : []),
    ...twice.flatMap((key) => foundOf(key) ?? []).map((line) => why.twice(line.label)),
    ...found.lines.filter((line) => !holds(line)).map((line) => why.notYourLine(line.label)),
    ...(lines.some((line) => line.keadaan.trim().length > LONGEST) ? [why.stateTooLong()] : []),
  ];
}

/** Every reason against a new receipt that holds for all kinds of it. */
export function tandaTerimaReasons(found: FoundForTandaTerima, by: Actor, input: NewTandaTerima): Reason[] {
  const { dari, kepada, tandaTangan } = input;
  if (found.nomor !== null) return [why.madeAlready(found.nomor)];
  const ours = keepsAll(by) || standsFor(by, dari) || standsFor(by, kepada);
  return [
    ...(ours ? [] : [why.notYourSide()]),
    ...sideReasons(found.dari, dari.orang),
    ...(dari.pihak === 'luar' && kepada.pihak === 'luar' ? [why.bothOutside()] : []),
    ...(sameSide(dari, kepada) ? [why.sameSides()] : sideReasons(found.kepada, kepada.orang)),
    ...(tandaTangan && !standsFor(by, input[tandaTangan])
      ? [why.onlyThatSide(found[tandaTangan]?.nama ?? '')]
      : []),
    ...lineReasons(found, by, input),
    ...lengthReasons(input.catatan ?? '', 'SOP KPU Kota Tangerang 19/2025 langkah 2'),
  ];
}

/** Reasons against giving away what is not there: destroyed, struck out, or lent already. */
export function goneReasons({ lines }: FoundForTandaTerima): Reason[] {
  return lines.flatMap(({ label, dimusnahkan, dicoretAt, peminjam }) => [
    ...(dimusnahkan ? [why.destroyed(label)] : []),
    ...(dicoretAt ? [why.struck(label)] : []),
    ...(peminjam === null ? [] : [why.lent(label, peminjam)]),
  ]);
}

/** What the journal's detail says of a receipt. */
export function receiptDetail(
  nomor: string,
  { kind, dari, kepada, lines, run, kertas }: NewTandaTerima,
): Json {
  const side = ({ pihak, unit, nama }: Pihak) =>
    pihak === 'unit' ? `unit:${unit}` : pihak === 'luar' ? nama : pihak;
  return {
    ...{ nomor, kind, dari: side(dari), kepada: side(kepada), run: run ?? null },
    isi: lines.map((line) => line.hardcopy ?? line.softcopy ?? ''),
    ...(kertas ? { kertas: { tanggal: kertas.tanggal, nomor: kertas.nomor } } : {}),
  };
}

/**
 * Writes a receipt and gives it its number in the register of the year of its date; for deeds that have refused what
 * must be refused, and as their last step, since the register stays locked until they end.
 * @returns the number, such as `TT-2026-041`
 */
export async function insertTandaTerima(tx: Tx, by: Actor, input: NewTandaTerima, at: Date): Promise<string> {
  const { office, person, jabatan, mandate } = by;
  const { id, kind, run = null, catatan = '', kertas = null, tandaTangan = null, lines } = input;
  const { menggantikan = null } = input;
  const { zone } = await officeById(tx, office);
  const [dari, kepada] = [
    await namedPihak(tx, office, input.dari),
    await namedPihak(tx, office, input.kepada),
  ];
  const tanggal = kertas?.tanggal ?? dayOf(at, zone);
  const side = (sisi: Sisi, named: NamedPihak | null) => ({
    [`${sisi}Pihak`]: named?.pihak ?? null,
    [`${sisi}Unit`]: named?.unit ?? null,
    [`${sisi}Nama`]: named?.nama ?? '',
    [`${sisi}Orang`]: named?.orang?.trim() ?? '',
    ...(tandaTangan === sisi && !kertas
      ? { [`${sisi}At`]: at, [`${sisi}Person`]: person, [`${sisi}Mandate`]: mandate }
      : {}),
  });
  const nomor = await nextNomor(tx, office, 'tanda_terima', Number(tanggal.slice(0, 4)));
  const [made] = await tx`
    insert into tanda_terima ${tx({
      ...{ office, id, nomor, kind, tanggal, run, catatan: catatan.trim(), at, person, jabatan },
      menggantikan,
      ...{ disalin: kertas !== null, nomorKertas: kertas?.nomor.trim() ?? '' },
      ...side('dari', dari),
      ...side('kepada', kepada),
    })} on conflict (office, id) do nothing returning id`;
  // The same form was sent twice at once; the number goes back.
  if (!made) throw new Refused([why.madeAlready('')]);
  await insertRows(
    tx,
    'tanda_terima_line',
    lines.map(({ hardcopy = null, softcopy = null, keadaan }, index) => ({
      ...{ office, tandaTerima: id, position: index + 1, hardcopy, softcopy, keadaan: keadaan.trim() },
    })),
  );
  return nomor;
}

/**
 * Membuat tanda terima bernomor: siapa menyerahkan apa kepada siapa. Keduanya menandatangani sendiri-sendiri.
 * SOP KPU Kota Tangerang 19/2025 step 2 (menyerahkan dan mendata); a receipt for a loan is made by the loan itself.
 */
export const drawUpTandaTerima = deed({
  kind: 'tanda-terima.drawn-up',
  load: (tx, input: Omit<NewTandaTerima, 'kind' | 'kertas'>, by) => foundForTandaTerima(tx, by.office, input),
  refuse: (found, by, input) => [
    ...tandaTerimaReasons(found, by, { ...input, kind: 'penyerahan' }),
    ...goneReasons(found),
  ],
  async apply(tx, _found, by, input, at) {
    const receipt = { ...input, kind: 'penyerahan' as const };
    const nomor = await insertTandaTerima(tx, by, receipt, at);
    return {
      subject: `tanda-terima:${input.id}`,
      detail: { terima: receiptDetail(nomor, receipt) },
      result: nomor,
    };
  },
});
