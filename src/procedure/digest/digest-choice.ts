import type { Reader } from '../../db/db.ts';
import type { Actor } from '../../journal/actor.ts';

/** People of an office who have switched the digest's mail off; everybody else gets it. */
export async function withoutDigest(reader: Reader, office: string): Promise<ReadonlySet<string>> {
  const rows = await reader<{ person: string }[]>`
    select person from digest_choice where office = ${office} and not mail`;
  return new Set(rows.map(({ person }) => person));
}

/** True while the person wants the digest by mail, which is so until they switch it off. */
export async function wantsDigest(
  reader: Reader,
  { office, person }: Pick<Actor, 'office' | 'person'>,
): Promise<boolean> {
  const [row] = await reader<{ mail: boolean }[]>`
    select mail from digest_choice where (office, person) = (${office}, ${person})`;
  return row?.mail ?? true;
}
