import { deed } from '../../journal/act.ts';

export interface DigestChoice {
  /** False switches the mail off; the page with the same summary stays. */
  readonly mail: boolean;
}

/**
 * Setiap pegawai dapat menghentikan atau meminta kembali surel ringkasan hariannya.
 * UU 27/2022 art. 16 (a person’s address is used no more than the purpose needs).
 */
export const setDigest = deed({
  kind: 'digest.chosen',
  load: async (_tx, _input: DigestChoice) => null,
  refuse: () => [],
  async apply(tx, _state, { office, person }, { mail }, at) {
    await tx`
      insert into digest_choice (office, person, mail, at) values (${office}, ${person}, ${mail}, ${at})
      on conflict (office, person) do update set mail = excluded.mail, at = excluded.at`;
    return { subject: `person:${person}`, detail: { mail }, result: undefined };
  },
});
