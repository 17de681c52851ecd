import { NotFound } from '../../base/errors.ts';
import { sha256 } from '../../base/hash.ts';
import { isId } from '../../base/id.ts';
import { dayOf } from '../../base/tanggal.ts';
import type { Fragment, Reader } from '../../db/db.ts';
import type { Actor } from '../../journal/actor.ts';
import { actorOf, mandatesOn } from '../../people/mandate.ts';
import { officeById } from '../../people/office.ts';

/** What one link takes in, whoever has it. */
export const LINK = {
  days: 7,
  mostDays: 30,
  files: 200,
  /** Bytes of one file, and of all together. */
  file: 1_073_741_824,
  bytes: 10_737_418_240,
  /** Uploads begun and not finished, and begun within a minute. */
  open: 20,
  aMinute: 60,
} as const;

/** A time-limited way to hand files in without an account, tied to a unit and where wanted to a run. */
export interface HandInLink {
  readonly office: string;
  readonly id: string;
  readonly unit: string;
  readonly unitName: string;
  readonly run: string | null;
  readonly runTitle: string | null;
  /** What the files are for; whoever hands them in reads it. */
  readonly untuk: string;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly at: Date;
  readonly person: string;
  readonly personName: string;
  /** By which its maker receives what comes in; when it ends, the link ends too. */
  readonly mandate: string;
  /** Files handed in through it. */
  readonly files: number;
  /** Their bytes, and those that unfinished uploads have announced. */
  readonly bytes: number;
}

function links(reader: Reader, where: Fragment): Promise<HandInLink[]> {
  return reader<HandInLink[]>`
    select l.office, l.id, l.unit, u.name as unit_name, l.run, r.title as run_title, l.untuk, l.expires_at,
      l.revoked_at, l.at, l.person, p.name as person_name, l.mandate, came.files,
      came.bytes + coalesce((select sum(size) from upload o
        where (o.office, o.link) = (l.office, l.id) and o.softcopy is null), 0)::bigint as bytes
    from hand_in_link l join unit u on (u.office, u.id) = (l.office, l.unit)
      join person p on (p.office, p.id) = (l.office, l.person)
      left join run r on (r.office, r.id) = (l.office, l.run)
      cross join lateral (
        select count(*)::int as files, coalesce(sum(b.size), 0)::bigint as bytes
        from softcopy s join blob b on (b.office, b.sha256) = (s.office, s.sha256)
        where (s.office, s.link) = (l.office, l.id)) came
    where ${where} order by l.at desc, l.id`;
}

/** The links of an office, newest first; with `units`, those of these units only. */
export function linksOf(
  reader: Reader,
  office: string,
  units: readonly string[] | null,
): Promise<HandInLink[]> {
  return links(
    reader,
    reader`l.office = ${office} and (${units}::uuid[] is null or l.unit = any(${units}::uuid[]))`,
  );
}

/** @throws NotFound when the office has no such link */
export async function linkById(reader: Reader, office: string, id: string): Promise<HandInLink> {
  if (!isId(id)) throw new NotFound('hand-in link');
  const [link] = await links(reader, reader`(l.office, l.id) = (${office}, ${id})`);
  if (!link) throw new NotFound('hand-in link');
  return link;
}

/** The link that a token opens, also when its time is over. @throws NotFound when no link has this token */
export async function linkByToken(reader: Reader, token: string): Promise<HandInLink> {
  const [link] = await links(reader, reader`l.token_sha256 = ${sha256(token)}`);
  if (!link) throw new NotFound('hand-in link');
  return link;
}

/** True while the link's own time runs and nobody revoked it. */
export function isOpen(link: Pick<HandInLink, 'expiresAt' | 'revokedAt'>, at: Date): boolean {
  return link.revokedAt === null && link.expiresAt > at;
}

/** Who receives what comes in through a link: its maker, while the mandate by which it was made is in force; else null. */
export async function receiverOf(reader: Reader, link: HandInLink, at: Date): Promise<Actor | null> {
  const { zone } = await officeById(reader, link.office);
  const mandates = await mandatesOn(reader, link.office, dayOf(at, zone));
  const mandate = mandates.find((one) => one.id === link.mandate);
  return mandate ? actorOf(mandate) : null;
}
