import { newId } from '../src/base/id.ts';
import { dayOf } from '../src/base/tanggal.ts';
import { type Deps, perform } from '../src/journal/act.ts';
import type { Actor, Fungsi } from '../src/journal/actor.ts';
import { addJabatan } from '../src/people/add-jabatan.ts';
import { addPerson } from '../src/people/add-person.ts';
import { addUnit } from '../src/people/add-unit.ts';
import { giveMandate } from '../src/people/give-mandate.ts';
import { jabatanOf } from '../src/people/jabatan.ts';
import { actorOf, mandatesOn } from '../src/people/mandate.ts';
import { type Office, officeById, offices } from '../src/people/office.ts';
import type { NewOffice } from '../src/people/open-office.ts';
import { peopleOf } from '../src/people/person.ts';
import { type Unit, unitsOf } from '../src/people/unit.ts';
import { adoptShippedSheet, setUpOffice } from '../src/sop/set-up-office.ts';
import type { Sheet } from '../src/sop/sheet/sheet.ts';
import { confirmPresumption } from '../src/sop/version/confirm-presumption.ts';
import { confirmedOf, unconfirmed } from '../src/sop/version/confirmations.ts';
import { sheetsOf } from '../src/sop/version/sheet-version.ts';

/** A small office with named people, as a seed writes it down. */
export interface World {
  readonly office: Omit<NewOffice, 'id'>;
  readonly units: readonly { readonly code: string; readonly name: string; readonly shortName: string }[];
  /** Everybody but the first administrator: what the post does, in which unit, who holds it. */
  readonly people: readonly { readonly fungsi: Fungsi; readonly unit?: string; readonly name: string }[];
  /** The sheet that it works under, or the file of one that ships; Serang's when absent. */
  readonly sheet?: string | Sheet;
  /** Posts that its SOPs name, besides those of every office. */
  readonly posts?: readonly { readonly fungsi: Fungsi; readonly unit?: string; readonly name: string }[];
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

/** The administrator of an office that was opened before; null when there is no such office. */
async function administrator(deps: Deps, world: World): Promise<Actor | null> {
  const office = (await offices(deps.db)).find((one) => one.code === world.office.code);
  if (!office) return null;
  const mandates = await mandatesOn(deps.db, office.id, dayOf(deps.clock.now(), office.zone));
  const first = mandates.find((mandate) => mandate.fungsi === 'pengelola');
  return first ? actorOf(first) : null;
}

async function addPosts(deps: Deps, admin: Actor, world: World, units: readonly Unit[]): Promise<void> {
  const before = await jabatanOf(deps.db, admin.office);
  for (const { fungsi, unit, name } of world.posts ?? []) {
    const of = unit ? (units.find((one) => one.code === unit)?.id ?? null) : null;
    if (!before.some((one) => one.name === name))
      await perform(deps, admin, addJabatan, { id: newId(deps.clock.now()), name, fungsi, unit: of });
  }
}

async function appoint(deps: Deps, admin: Actor, world: World, units: readonly Unit[]): Promise<void> {
  const free = [...(await jabatanOf(deps.db, admin.office))];
  const known = await peopleOf(deps.db, admin.office);
  const { decree, validFrom } = world.office.first;
  const held = await mandatesOn(deps.db, admin.office, validFrom);
  for (const { fungsi, unit, name } of world.people) {
    const wanted = unit ? (units.find((one) => one.code === unit)?.id ?? null) : null;
    const post = free.find((one) => one.fungsi === fungsi && one.unit === wanted);
    if (!post) throw new Error(`the office has no post ${fungsi} ${unit ?? ''}`);
    const email = `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@${world.mailHost}`;
    let person = known.find((one) => one.email === email)?.id;
    if (!person) {
      person = newId();
      await perform(deps, admin, addPerson, { id: person, name, email });
    }
    if (held.some((mandate) => mandate.person === person)) continue;
    const mandate = {
      id: newId(),
      person,
      jabatan: post.id,
      kind: 'definitif' as const,
      decree,
      validFrom,
      validUntil: null,
    };
    await perform(deps, admin, giveMandate, mandate);
  }
}

/** Has the office's PPID confirm what its sheets presume, so that they can be carried out. */
export async function confirmSheets(deps: Deps, ppid: Actor): Promise<void> {
  for (const { id, sheet } of await sheetsOf(deps.db, ppid.office)) {
    for (const { di } of unconfirmed(sheet, await confirmedOf(deps.db, ppid.office, id))) {
      const alasan = 'Sesuai pembagian tugas di kantor ini.';
      await perform(deps, ppid, confirmPresumption, { sheet: id, di, alasan });
    }
  }
}

/**
 * Opens the office and gives everybody their post, deed by deed, as its administrator would. What an earlier,
 * interrupted try has done already is not done again.
 */
export async function openWorld(deps: Deps, world: World): Promise<OpenWorld> {
  const admin =
    (await administrator(deps, world)) ??
    (await setUpOffice(deps, { ...world.office, id: newId(deps.clock.now()) }, world.sheet));
  if ((await sheetsOf(deps.db, admin.office)).length === 0) await adoptShippedSheet(deps, admin, world.sheet);
  const before = await unitsOf(deps.db, admin.office);
  for (const unit of world.units) {
    if (!before.some((one) => one.code === unit.code))
      await perform(deps, admin, addUnit, { ...unit, id: newId() });
  }
  const units = await unitsOf(deps.db, admin.office);
  await addPosts(deps, admin, world, units);
  await appoint(deps, admin, world, units);
  const office = await officeById(deps.db, admin.office);
  const mandates = await mandatesOn(deps.db, office.id, dayOf(deps.clock.now(), office.zone));
  const byName = new Map(mandates.map((mandate) => [mandate.personName, actorOf(mandate)]));
  const ppid = mandates.find((mandate) => mandate.fungsi === 'ppid');
  if (ppid) await confirmSheets(deps, actorOf(ppid));
  const names = [world.office.first.name, ...world.people.map((person) => person.name)];
  return { office, units, actors: names.map((name) => byName.get(name) as Actor) };
}
