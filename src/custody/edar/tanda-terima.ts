import { NotFound } from '../../base/errors.ts';
import { isId } from '../../base/id.ts';
import type { Tanggal } from '../../base/tanggal.ts';
import type { Reader } from '../../db/db.ts';
import type { Actor } from '../../journal/actor.ts';
import { jabatanAs, type MandateKind } from '../../people/mandate.ts';
import { readsOnly } from '../who.ts';
import { type Pihak, standsFor } from './pihak.ts';

export type TandaTerimaKind = 'penyerahan' | 'peminjaman' | 'pengembalian';
export type Sisi = 'dari' | 'kepada';

/** One side of a receipt, and its signature in the system. */
export interface Side extends Required<Pihak> {
  readonly tanda: {
    readonly at: Date;
    readonly person: string;
    readonly name: string;
    readonly jabatan: string;
  } | null;
}

/** A numbered receipt: who gave what to whom, and when (SOP KPU Kota Tangerang 19/2025 step 2). */
export interface TandaTerima {
  readonly office: string;
  readonly id: string;
  /** `TT-2026-041`, for ever. */
  readonly nomor: string;
  readonly kind: TandaTerimaKind;
  readonly tanggal: Tanggal;
  readonly dari: Side;
  readonly kepada: Side;
  readonly run: string | null;
  readonly catatan: string;
  /** Written on paper first and keyed in, with the number that the paper has. */
  readonly disalin: boolean;
  readonly nomorKertas: string;
  readonly at: Date;
  readonly personName: string;
  /** The newest scan of the signed paper. */
  readonly pindaian: { readonly sha256: string; readonly at: Date; readonly personName: string } | null;
  readonly hardcopies: number;
  readonly softcopies: number;
  /** Units whose documents it names. */
  readonly units: readonly string[];
  /** Names of the files on it that have been replaced by a newer version. */
  readonly berganti: readonly string[];
  /** The receipt whose place it took, and the one that took its place and made it void. */
  readonly menggantikan: Numbered | null;
  readonly digantikan: Numbered | null;
}

/** A receipt, by its number. */
export interface Numbered {
  readonly id: string;
  readonly nomor: string;
}

type Signed<Prefix extends Sisi> = Record<`${Prefix}Pihak`, Pihak['pihak']> &
  Record<`${Prefix}Unit` | `${Prefix}Person` | `${Prefix}Name` | `${Prefix}Jabatan`, string | null> &
  Record<`${Prefix}Nama` | `${Prefix}Orang`, string> &
  Record<`${Prefix}At`, Date | null> &
  Record<`${Prefix}Kind`, MandateKind | null>;

type Row = Omit<TandaTerima, 'dari' | 'kepada' | 'pindaian' | 'menggantikan' | 'digantikan'> &
  Signed<'dari'> &
  Signed<'kepada'> &
  Record<'oldId' | 'oldNomor' | 'newId' | 'newNomor', string | null> & {
    readonly sha256: string | null;
    readonly scanAt: Date;
    readonly scanName: string;
  };

const select = (reader: Reader) => reader`
  select t.office, t.id, t.nomor, t.kind, t.tanggal, t.run, t.catatan, t.disalin, t.nomor_kertas, t.at,
    p.name as person_name, l.hardcopies, l.softcopies, l.units, l.berganti, s.sha256, s.at as scan_at, s.name as scan_name,
    t.dari_pihak, t.dari_unit, t.dari_nama, t.dari_orang, t.dari_at, t.dari_person, dp.name as dari_name,
    dj.name as dari_jabatan, dm.kind as dari_kind,
    t.kepada_pihak, t.kepada_unit, t.kepada_nama, t.kepada_orang, t.kepada_at, t.kepada_person,
    kp.name as kepada_name, kj.name as kepada_jabatan, km.kind as kepada_kind,
    o.id as old_id, o.nomor as old_nomor, g.id as new_id, g.nomor as new_nomor
  from tanda_terima t join person p on (p.office, p.id) = (t.office, t.person)
    left join tanda_terima o on (o.office, o.id) = (t.office, t.menggantikan)
    left join tanda_terima g on (g.office, g.menggantikan) = (t.office, t.id)
    left join person dp on (dp.office, dp.id) = (t.office, t.dari_person)
    left join mandate dm on (dm.office, dm.id) = (t.office, t.dari_mandate)
    left join jabatan dj on (dj.office, dj.id) = (dm.office, dm.jabatan)
    left join person kp on (kp.office, kp.id) = (t.office, t.kepada_person)
    left join mandate km on (km.office, km.id) = (t.office, t.kepada_mandate)
    left join jabatan kj on (kj.office, kj.id) = (km.office, km.jabatan)
    cross join lateral (
      select count(x.hardcopy)::int as hardcopies, count(x.softcopy)::int as softcopies,
        coalesce(array_agg(distinct coalesce(d.unit, c.unit)), '{}') as units,
        coalesce(array_agg(c.name order by x.position) filter (where exists (
          select from softcopy n where (n.office, n.menggantikan) = (c.office, c.id))), '{}') as berganti
      from tanda_terima_line x
        left join hardcopy h on (h.office, h.id) = (x.office, x.hardcopy)
        left join dokumen d on (d.office, d.id) = (h.office, h.dokumen)
        left join softcopy c on (c.office, c.id) = (x.office, x.softcopy)
      where (x.office, x.tanda_terima) = (t.office, t.id)) l
    left join lateral (
      select n.sha256, n.at, np.name from tanda_terima_scan n join person np on (np.office, np.id) = (n.office, n.person)
      where (n.office, n.tanda_terima) = (t.office, t.id) order by n.at desc, n.id desc limit 1) s on true`;

function sideOf<Prefix extends Sisi>(row: Row, sisi: Prefix): Side {
  const at = row[`${sisi}At`];
  const kind = row[`${sisi}Kind`];
  return {
    pihak: row[`${sisi}Pihak`],
    unit: row[`${sisi}Unit`],
    nama: row[`${sisi}Nama`],
    orang: row[`${sisi}Orang`],
    tanda: at && {
      at,
      person: row[`${sisi}Person`] ?? '',
      name: row[`${sisi}Name`] ?? '',
      jabatan: kind ? jabatanAs({ kind, jabatanName: row[`${sisi}Jabatan`] ?? '' }) : '',
    },
  };
}

function read(row: Row): TandaTerima {
  const { office, id, nomor, kind, tanggal, run, catatan, disalin, nomorKertas, at, personName } = row;
  const { hardcopies, softcopies, units, berganti, sha256, scanAt, scanName } = row;
  const numbered = (id: string | null, nomor: string | null) => (id && nomor ? { id, nomor } : null);
  return {
    ...{ office, id, nomor, kind, tanggal, run, catatan, disalin, nomorKertas, at, personName },
    ...{ hardcopies, softcopies, units, berganti },
    menggantikan: numbered(row.oldId, row.oldNomor),
    digantikan: numbered(row.newId, row.newNomor),
    ...{ dari: sideOf(row, 'dari'), kepada: sideOf(row, 'kepada') },
    pindaian: sha256 === null ? null : { sha256, at: scanAt, personName: scanName },
  };
}

/** @throws NotFound when the office has no such receipt */
export async function tandaTerimaById(reader: Reader, office: string, id: string): Promise<TandaTerima> {
  if (!isId(id)) throw new NotFound('tanda terima');
  const [row] = await reader<Row[]>`${select(reader)} where (t.office, t.id) = (${office}, ${id})`;
  if (!row) throw new NotFound('tanda terima');
  return read(row);
}

/** Which receipts are wanted; every condition that is there must hold. */
export interface TandaTerimaWanted {
  readonly hardcopy?: string;
  readonly softcopy?: string;
  readonly run?: string;
  /** Only those that this person may read. */
  readonly readableBy?: Actor;
  /** Only those that this person's side must still sign, attach the signed paper to, or draw up anew. */
  readonly waitingFor?: Actor;
}

const condition = (reader: Reader, office: string, wanted: TandaTerimaWanted) => {
  const { hardcopy = null, softcopy = null, run = null, readableBy, waitingFor } = wanted;
  const unit = readableBy ? readsOnly(readableBy) : null;
  const own = waitingFor && {
    ppid: standsFor(waitingFor, { pihak: 'ppid', unit: null }),
    unit:
      waitingFor.unit && standsFor(waitingFor, { pihak: 'unit', unit: waitingFor.unit })
        ? waitingFor.unit
        : null,
    person: waitingFor.person,
  };
  const mine = (sisi: Sisi) => {
    const [pihak, unitOf] = [reader(`t.${sisi}_pihak`), reader(`t.${sisi}_unit`)];
    return reader`((${own?.ppid ?? false} and ${pihak} = 'ppid') or ${unitOf} = ${own?.unit ?? null}::uuid)`;
  };
  const unsigned = (sisi: Sisi, other: Sisi) => reader`(${mine(sisi)} and not t.disalin
    and ${reader(`t.${sisi}_at`)} is null and ${reader(`t.${other}_person`)} is distinct from ${own?.person ?? null}::uuid)`;
  const outdated = () => reader`(cardinality(l.berganti) > 0 and not t.disalin
    and (t.dari_at is null or t.kepada_at is null) and (${mine('dari')} or ${mine('kepada')}))`;
  const onPaper =
    () => reader`(s.sha256 is null and (t.disalin or t.dari_pihak = 'luar' or t.kepada_pihak = 'luar')
    and (${mine('dari')} or ${mine('kepada')}))`;
  return reader`
    t.office = ${office}
    and (${run}::uuid is null or t.run = ${run}::uuid)
    and (${hardcopy}::uuid is null or exists (select from tanda_terima_line x
      where (x.office, x.tanda_terima, x.hardcopy) = (t.office, t.id, ${hardcopy}::uuid)))
    and (${softcopy}::uuid is null or exists (select from tanda_terima_line x
      where (x.office, x.tanda_terima, x.softcopy) = (t.office, t.id, ${softcopy}::uuid)))
    and (${unit}::uuid is null or ${unit}::uuid in (t.dari_unit, t.kepada_unit) or ${unit}::uuid = any(l.units))
    and (${own === undefined} or (g.id is null
      and (${unsigned('dari', 'kepada')} or ${unsigned('kepada', 'dari')} or ${onPaper()} or ${outdated()})))`;
};

/** Receipts, newest first; at most `limit` after the first `skip`. */
export async function tandaTerimaOf(
  reader: Reader,
  office: string,
  wanted: TandaTerimaWanted = {},
  { limit = 500, skip = 0 } = {},
): Promise<TandaTerima[]> {
  const rows = await reader<Row[]>`
    ${select(reader)} where ${condition(reader, office, wanted)}
    order by t.tanggal desc, t.at desc, t.nomor desc limit ${limit} offset ${skip}`;
  return rows.map(read);
}

/** How many receipts there are. */
export async function countTandaTerima(
  reader: Reader,
  office: string,
  wanted: TandaTerimaWanted,
): Promise<number> {
  const [row] = await reader<{ n: number }[]>`
    select count(*)::int as n from (${select(reader)} where ${condition(reader, office, wanted)}) x`;
  return row?.n ?? 0;
}

/** True for who may read a receipt: who reads everything, and people of a unit that it concerns. */
export function seesTandaTerima(by: Actor, { dari, kepada, units }: TandaTerima): boolean {
  const unit = readsOnly(by);
  return unit === null || [dari.unit, kepada.unit, ...units].includes(unit);
}

/** What a receipt still waits for: a side's signature, or the scan of a paper signed before; a void one, nothing. */
export function waitsFor({
  dari,
  kepada,
  disalin,
  pindaian,
  digantikan,
}: TandaTerima): readonly (Sisi | 'pindaian')[] {
  if (digantikan) return [];
  if (disalin) return pindaian ? [] : ['pindaian'];
  const unsigned = ({ pihak, tanda }: Side) => (pihak === 'luar' ? pindaian === null : tanda === null);
  return [...(unsigned(dari) ? (['dari'] as const) : []), ...(unsigned(kepada) ? (['kepada'] as const) : [])];
}
