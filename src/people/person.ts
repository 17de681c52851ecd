import type { Reader } from '../db/db.ts';

/** Somebody who works for the office; only what their task needs is kept (UU 27/2022 art. 16). */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly hasPassword: boolean;
}

/** The office's people by name. */
export async function peopleOf(reader: Reader, office: string): Promise<Person[]> {
  return reader<Person[]>`
    select id, name, email, password_hash is not null as has_password from person
    where office = ${office} and active order by name`;
}
