import { deed } from '../journal/act.ts';
import { FUNGSI, type Fungsi, holds } from '../journal/actor.ts';
import { why } from './text.ts';

export interface NewJabatan {
  readonly id: string;
  readonly name: string;
  readonly fungsi: Fungsi;
  /** Unit that the post belongs to; null for posts of the whole office. */
  readonly unit: string | null;
}

/** Posts that every unit has for itself, and the one that a unit or the whole office may have. */
export function unitNeeded(fungsi: Fungsi): 'yes' | 'may' | 'no' {
  if (fungsi === 'kepala_unit' || fungsi === 'penghubung') return 'yes';
  return fungsi === 'petugas_dokumentasi' ? 'may' : 'no';
}

/**
 * Menambah jabatan yang disebut SOP kantor, seperti Petugas PPID, Petugas Dokumentasi, atau Atasan PPID.
 * SOP KPU Kota Tangerang 19/2025 (its three performers); PKPU 22/2023 (each office names its officers by decree).
 */
export const addJabatan = deed({
  kind: 'jabatan.added',
  async load(tx, { unit, name }: NewJabatan, by) {
    await tx`select 1 from office where id = ${by.office} for no key update`;
    const [same] = await tx`
      select 1 from jabatan where office = ${by.office} and lower(name) = lower(${name})`;
    const [own] = unit ? await tx`select 1 from unit where (office, id) = (${by.office}, ${unit})` : [];
    const [last] = await tx<{ position: number }[]>`
      select coalesce(max(position), 0) as position from jabatan
      where office = ${by.office} and unit is not distinct from ${unit}`;
    return { exists: same !== undefined, unitFound: own !== undefined, position: (last?.position ?? 0) + 1 };
  },
  refuse: ({ exists, unitFound }, by, { name, fungsi, unit }) => {
    const needed = unitNeeded(fungsi);
    return [
      ...(holds(by, 'pengelola') ? [] : [why.onlyPengelola()]),
      ...(FUNGSI.includes(fungsi) ? [] : [why.noSuchFungsi()]),
      ...(exists ? [why.jabatanExists(name)] : []),
      ...(unit === null && needed === 'yes' ? [why.unitMissing()] : []),
      ...(unit !== null && needed === 'no' ? [why.unitTooMuch()] : []),
      ...(unit !== null && !unitFound ? [why.noSuchUnit()] : []),
    ];
  },
  async apply(tx, { position }, { office }, { id, name, fungsi, unit }) {
    await tx`insert into jabatan ${tx({ office, id, name, fungsi, unit, position })}`;
    return { subject: `jabatan:${id}`, detail: { name, fungsi, unit }, result: id };
  },
});
