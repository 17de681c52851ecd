import { deed } from '../journal/act.ts';
import { holds } from '../journal/actor.ts';
import { writeLink } from './sign-in-link.ts';
import { why } from './text.ts';

export interface PasswordLink {
  readonly person: string;
  /** SHA-256 of the link's token; the token itself is shown once and kept nowhere. */
  readonly tokenSha256: string;
  /** Hours for which the link works. */
  readonly hours: number;
}

/**
 * Membuat tautan sekali pakai bagi seseorang untuk membuat kata sandinya; tercatat, sebab pembuatnya dapat memakainya.
 * UU 27/2022 art. 35 (who holds personal data protects them); the record shows who could have signed in as whom.
 */
export const makePasswordLink = deed({
  kind: 'person.link-made',
  async load(tx, input: PasswordLink, by) {
    const [person] =
      await tx`select 1 from person where (office, id) = (${by.office}, ${input.person}) and active`;
    return { person: person !== undefined };
  },
  refuse: ({ person }, by) => [
    ...(holds(by, 'pengelola') ? [] : [why.onlyPengelola()]),
    ...(person ? [] : [why.noSuchPerson()]),
  ],
  async apply(tx, _state, by, input, at) {
    await writeLink(tx, { office: by.office, person: input.person }, input, at);
    return { subject: `person:${input.person}`, detail: { hours: input.hours }, result: undefined };
  },
});
