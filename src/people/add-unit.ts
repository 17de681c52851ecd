import { newId } from '../base/id.ts';
import { deed } from '../journal/act.ts';
import { holds } from '../journal/actor.ts';
import { why } from './text.ts';

export interface NewUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
}

/**
 * Menambah subbagian dan dua jabatannya, kepala dan penghubung.
 * SOP KPU Kota Serang 03/2025 steps 1–2 (each sub bagian has its own draft); Perpres 105/2018 (structure).
 */
export const addUnit = deed({
  kind: 'unit.added',
  async load(tx, input: NewUnit, by) {
    await tx`select 1 from office where id = ${by.office} for no key update`;
    const [same] = await tx`
      select 1 from unit where office = ${by.office} and (code = ${input.code} or lower(name) = lower(${input.name}))`;
    const [last] = await tx<{ position: number }[]>`
      select coalesce(max(position), 0) as position from unit where office = ${by.office}`;
    return { exists: same !== undefined, position: (last?.position ?? 0) + 1 };
  },
  refuse: (state, by, input) => [
    ...(holds(by, 'pengelola') ? [] : [why.onlyPengelola()]),
    ...(state.exists ? [why.unitExists(input.name)] : []),
  ],
  async apply(tx, state, by, input, at) {
    const { office } = by;
    await tx`insert into unit ${tx({ ...input, office, position: state.position })}`;
    const position = 100 + 10 * state.position;
    await tx`insert into jabatan ${tx([
      {
        office,
        id: newId(at),
        name: `Kepala ${input.name}`,
        fungsi: 'kepala_unit',
        unit: input.id,
        position,
      },
      {
        office,
        id: newId(at),
        name: `Penghubung ${input.name}`,
        fungsi: 'penghubung',
        unit: input.id,
        position: position + 1,
      },
    ])}`;
    return { subject: `unit:${input.id}`, detail: { code: input.code, name: input.name }, result: input.id };
  },
});
