import { deed } from '../../journal/act.ts';

export interface NewFeed {
  /** SHA-256 of the address's secret; the secret itself is shown once and kept nowhere. */
  readonly tokenSha256: string;
}

/**
 * Setiap pejabat dapat membuat alamat kalender tenggat tugasnya sendiri; alamat yang lama berhenti berlaku.
 * RFC 5545 (iCalendar); UU 27/2022 art. 35: the feed names no person, and its address cannot be guessed.
 */
export const makeCalendarFeed = deed({
  kind: 'calendar.feed-made',
  load: async (_tx, _input: NewFeed) => null,
  refuse: () => [],
  async apply(tx, _state, { office, person }, { tokenSha256 }, at) {
    await tx`
      insert into calendar_feed (office, person, token_hash, made_at)
      values (${office}, ${person}, ${tokenSha256}, ${at})
      on conflict (office, person) do update set token_hash = excluded.token_hash, made_at = excluded.made_at`;
    return { subject: `person:${person}`, detail: {}, result: undefined };
  },
});
