import { NotFound } from '../base/errors.ts';
import { isId } from '../base/id.ts';
import type { Tanggal } from '../base/tanggal.ts';
import { deed } from '../journal/act.ts';
import { type Fungsi, holds } from '../journal/actor.ts';
import type { MandateKind } from './mandate.ts';
import { why } from './text.ts';

export interface NewMandate {
  readonly id: string;
  readonly person: string;
  readonly jabatan: string;
  readonly kind: MandateKind;
  readonly decree: string;
  readonly validFrom: Tanggal;
  readonly validUntil: Tanggal | null;
}

/** Posts that one person holds at a time, in full or as Plt; a Plh stands in beside the holder. */
const SINGLE: readonly Fungsi[] = ['kepala_unit', 'ppid', 'ketua', 'sekretaris'];

/**
 * Menunjuk seseorang dalam jabatan, dengan nomor keputusan dan tanggal berlakunya; juga Plt dan Plh.
 * UU 14/2008 art. 13(1)a; PKPU 22/2023 (each office names its officers by its own decree).
 */
export const giveMandate = deed({
  kind: 'mandate.given',
  async load(tx, input: NewMandate, by) {
    if (!isId(input.jabatan) || !isId(input.person)) throw new NotFound('mandate');
    await tx`select 1 from jabatan where (office, id) = (${by.office}, ${input.jabatan}) for update`;
    const [jabatan] = await tx<{ fungsi: Fungsi; name: string }[]>`
      select fungsi, name from jabatan where (office, id) = (${by.office}, ${input.jabatan})`;
    const [person] =
      await tx`select 1 from person where (office, id) = (${by.office}, ${input.person}) and active`;
    const [same] = await tx`
      select 1 from mandate
      where (office, person, jabatan) = (${by.office}, ${input.person}, ${input.jabatan})
        and valid_from <= coalesce(${input.validUntil}::date, 'infinity')
        and coalesce(valid_until, 'infinity') >= ${input.validFrom}::date`;
    const [holder] = await tx`
      select 1 from mandate
      where (office, jabatan) = (${by.office}, ${input.jabatan}) and kind in ('definitif', 'plt')
        and valid_from <= coalesce(${input.validUntil}::date, 'infinity')
        and coalesce(valid_until, 'infinity') >= ${input.validFrom}::date`;
    return {
      jabatan,
      person: person !== undefined,
      held: same !== undefined,
      occupied: holder !== undefined,
    };
  },
  refuse: (state, by, input) => [
    ...(holds(by, 'pengelola') ? [] : [why.onlyPengelola()]),
    ...(state.jabatan &&
    SINGLE.includes(state.jabatan.fungsi) &&
    state.occupied &&
    !state.held &&
    input.kind !== 'plh'
      ? [why.occupied(state.jabatan.name)]
      : []),
    ...(state.jabatan ? [] : [why.noSuchJabatan()]),
    ...(state.person ? [] : [why.noSuchPerson()]),
    ...(input.validUntil && input.validUntil < input.validFrom ? [why.datesCrossed()] : []),
    ...(state.held ? [why.alreadyHeld()] : []),
  ],
  async apply(tx, _state, by, input) {
    await tx`insert into mandate ${tx({ ...input, office: by.office })}`;
    return {
      subject: `mandate:${input.id}`,
      detail: { holder: input.person, jabatan: input.jabatan, kind: input.kind, decree: input.decree },
      result: input.id,
    };
  },
});
