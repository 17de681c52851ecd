import { deed } from '../journal/act.ts';
import { holds } from '../journal/actor.ts';
import { why } from './text.ts';

export interface NewPerson {
  readonly id: string;
  readonly name: string;
  /** Lower case. */
  readonly email: string;
}

/**
 * Mendaftarkan orang yang bekerja di kantor ini; jabatannya diberikan dengan penunjukan tersendiri.
 * PerKI 1/2021 (the body appoints its officers); UU 27/2022 art. 16 (only what the task needs: name and e-mail).
 */
export const addPerson = deed({
  kind: 'person.added',
  async load(tx, input: NewPerson) {
    const [same] = await tx`select 1 from person where email = ${input.email}`;
    return { taken: same !== undefined };
  },
  refuse: (state, by) => [
    ...(holds(by, 'pengelola') ? [] : [why.onlyPengelola()]),
    ...(state.taken ? [why.emailTaken()] : []),
  ],
  async apply(tx, _state, by, input) {
    await tx`insert into person ${tx({ ...input, office: by.office })}`;
    return { subject: `person:${input.id}`, detail: { name: input.name }, result: input.id };
  },
});
