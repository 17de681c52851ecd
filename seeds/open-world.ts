import { newId } from '../src/base/id.ts';
import { dayOf } from '../src/base/tanggal.ts';
import { type Deps, perform } from '../src/journal/act.ts';
import type { Actor, Fungsi } from '../src/journal/actor.ts';
import { addPerson } from '../src/people/add-person.ts';
import { addUnit } from '../src/people/add-unit.ts';
import { giveMandate } from '../src/people/give-mandate.ts';
import { jabatanOf } from '../src/people/jabatan.ts';
import { actorOf, mandatesOn } from '../src/people/mandate.ts';
import { officeById, type Office } from '../src/people/office.ts';
import type { NewOffice } from '../src/people/open-office.ts';
import { unitsOf, type Unit } from '../src/people/unit.ts';
import { setUpOffice } from '../src/sop/set-up-office.ts';

/** A small office with named people, as a seed writes it down. */
export interface World {
  readonly office: Omit<NewOffice, 'id'>;
  readonly units: readonly { readonly code: string; readonly name: string; readonly shortName: string }[];
  /** Everybody but the first administrator: what the post does, in which unit, who holds it. */
  readonly people: readonly { readonly fungsi: Fungsi; readonly unit?: string; readonly name: string }[];
  /** Host name of the sample addresses; reserved for examples (RFC 2606). */
  readonly mailHost: string;
}

/** The office as it stands once it is open. */
export interface OpenWorld {
  readonly office: Office;
  readonly units: readonly Unit[];
  /** Everybody as an actor, the administrator first, in the order of the world. */
  readonly actors: readonly Actor[];
}

/** Opens the office and gives everybody their post, deed by deed, as its administrator would. */
export async function openWorld(deps: Deps, world: World): Promise<OpenWorld> {
  const admin = await setUpOffice(deps, { ...world.office, id: newId(deps.clock.now()) });
  for (const unit of world.units) await perform(deps, admin, addUnit, { ...unit, id: newId() });
  const units = await unitsOf(deps.db, admin.office);
  const free = await jabatanOf(deps.db, admin.office);
  const { decree, validFrom } = world.office.first;
  for (const { fungsi, unit, name } of world.people) {
    const wanted = unit ? units.find((one) => one.code === unit)?.id : null;
    const post = free.find((one) => one.fungsi === fungsi && one.unit === (wanted ?? null));
    if (!post) throw new Error(`the office has no post ${fungsi} ${unit ?? ''}`);
    const person = newId();
    const email = `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@${world.mailHost}`;
    await perform(deps, admin, addPerson, { id: person, name, email });
    const mandate = { id: newId(), person, jabatan: post.id, kind: 'definitif' as const, decree, validFrom, validUntil: null };
    await perform(deps, admin, giveMandate, mandate);
  }
  const office = await officeById(deps.db, admin.office);
  const mandates = await mandatesOn(deps.db, office.id, dayOf(deps.clock.now(), office.zone));
  const byName = new Map(mandates.map((mandate) => [mandate.personName, actorOf(mandate)]));
  const names = [world.office.first.name, ...world.people.map((person) => person.name)];
  return { office, units, actors: names.map((name) => byName.get(name) as Actor) };
}
