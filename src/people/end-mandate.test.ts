import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { steppingClock } from '../base/clock.ts';
import { NotFound } from '../base/errors.ts';
import { newId } from '../base/id.ts';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { perform } from '../journal/act.ts';
import type { Actor } from '../journal/actor.ts';
import { addPerson } from './add-person.ts';
import { endMandate } from './end-mandate.ts';
import { giveMandate } from './give-mandate.ts';
import { refusedFor, testOffice } from './testing.ts';

let database: TestDatabase;
let first: Actor;
const clock = steppingClock('2026-11-23T02:00:00Z');
const deps = () => ({ db: database.db, clock });
before(async () => {
  database = await testDatabase();
  first = await testOffice(deps());
});
after(() => database.drop());

async function administrator(name: string, validFrom: string): Promise<string> {
  const person = newId();
  const email = `${name.toLowerCase()}@uji.example`;
  await perform(deps(), first, addPerson, { id: person, name, email });
  const { jabatan } = first;
  const given = {
    person,
    jabatan,
    kind: 'definitif' as const,
    decree: '2/2026',
    validFrom,
    validUntil: null,
  };
  return perform(deps(), first, giveMandate, { id: newId(), ...given });
}

const end = (mandate: string, lastDay = '2026-11-23') =>
  perform(deps(), first, endMandate, { mandate, lastDay });

test('an administrator who begins later does not stand in for the last one', async () => {
  const later = await administrator('Nina', '2027-01-01');
  assert.deepEqual(await refusedFor(end(first.mandate)), ['penunjukan-sendiri']);
  await end(later, '2027-01-31');
});

test('of two administrators who end each other’s mandates at once, one stays', async () => {
  const second = await administrator('Oki', '2026-11-01');
  // Two connections that are open already, so that neither deed waits for its own.
  await Promise.all([1, 2].map(() => database.db`select pg_sleep(0.1)`));
  const both = await Promise.allSettled([end(first.mandate), end(second)]);
  assert.deepEqual(both.map((one) => one.status).sort(), ['fulfilled', 'rejected']);
});

test('what is no key of a mandate, a person or a post is not found', async () => {
  await assert.rejects(end('semua'), NotFound);
  const input = { id: newId(), kind: 'plt' as const, decree: '3', validFrom: '2026-01-01', validUntil: null };
  await assert.rejects(
    perform(deps(), first, giveMandate, { ...input, person: '-'.repeat(36), jabatan: first.jabatan }),
    NotFound,
  );
});
