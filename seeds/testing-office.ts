import { readFile } from 'node:fs/promises';
import { steppingClock } from '../src/base/clock.ts';
import { newId } from '../src/base/id.ts';
import { programFile } from '../src/base/paths.ts';
import { dayOf } from '../src/base/tanggal.ts';
import { draftsOf } from '../src/daftar/draft/draft.ts';
import { openUpdate } from '../src/daftar/open-update.ts';
import { type Deps, perform } from '../src/journal/act.ts';
import type { Actor, Fungsi } from '../src/journal/actor.ts';
import { addPerson } from '../src/people/add-person.ts';
import { addUnit } from '../src/people/add-unit.ts';
import { giveMandate } from '../src/people/give-mandate.ts';
import { jabatanOf } from '../src/people/jabatan.ts';
import { actorOf, mandatesOn } from '../src/people/mandate.ts';
import { type Office, officeById } from '../src/people/office.ts';
import { openOffice } from '../src/people/open-office.ts';
import { type Unit, unitsOf } from '../src/people/unit.ts';
import { adoptSheet } from '../src/sop/adopt-sheet.ts';
import { readSheet } from '../src/sop/read-sheet.ts';

const DECREE = '1/SDM.03.1/3673/2026';
const VALID_FROM = '2026-01-02';

const UNITS = [
  ['kul', 'Subbagian Keuangan, Umum, dan Logistik', 'Keuangan, Umum, dan Logistik'],
  ['tp', 'Subbagian Teknis Penyelenggaraan Pemilu dan Hubungan Masyarakat', 'Teknis dan Hubmas'],
] as const;

const PEOPLE = [
  ['pengelola', 'Gita Contoh'],
  ['ppid', 'Ratna Contoh'],
  ['desk', 'Dimas Contoh'],
  ['ketua', 'Wahyu Contoh'],
  ['anggota1', 'Ade Contoh'],
  ['anggota2', 'Bagus Contoh'],
  ['anggota3', 'Citra Contoh'],
  ['anggota4', 'Dewi Contoh'],
  ['sekretaris', 'Hendra Contoh'],
  ['kepala1', 'Siti Contoh'],
  ['penghubung1', 'Joko Contoh'],
  ['kepala2', 'Lina Contoh'],
  ['penghubung2', 'Maman Contoh'],
] as const;
type Name = (typeof PEOPLE)[number][0];

/** An office ready for its first update: two units with head and liaison, and five commissioners. */
export interface TestOffice {
  readonly office: Office;
  readonly actors: Readonly<Record<Name, Actor>>;
  readonly units: readonly Unit[];
  /** The open run under SOP KPU Kota Serang 03/2025. */
  readonly run: string;
  /** The units' drafts, in the order of the units. */
  readonly drafts: readonly string[];
}

/** Opens a small sample office through its deeds and begins an update of its list. Takes a good second. */
export async function openTestOffice(deps: Deps): Promise<TestOffice> {
  const pengelola = await firstPerson(deps);
  const id = pengelola.office;
  for (const [code, name, shortName] of UNITS) {
    await perform(deps, pengelola, addUnit, { id: newId(), code, name, shortName });
  }
  const units = await unitsOf(deps.db, id);
  const posts = await jabatanOf(deps.db, id);
  for (const [name, fullName] of PEOPLE.slice(1)) {
    const person = newId();
    const [, fungsi, place] = /^([a-z]+)(\d)?$/.exec(name) as unknown as [string, string, string | undefined];
    const wanted = ({ kepala: 'kepala_unit' } as Record<string, Fungsi>)[fungsi] ?? fungsi;
    const unit = wanted === 'anggota' || !place ? null : (units[Number(place) - 1] as Unit).id;
    const post = posts.find((one) => one.fungsi === wanted && one.unit === unit);
    if (!post) throw new Error(`no post for ${name}`);
    await perform(deps, pengelola, addPerson, {
      id: person,
      name: fullName,
      email: `${name}@contoh.example`,
    });
    await perform(deps, pengelola, giveMandate, {
      id: newId(),
      person,
      jabatan: post.id,
      kind: 'definitif',
      decree: DECREE,
      validFrom: VALID_FROM,
      validUntil: null,
    });
  }
  const office = await officeById(deps.db, id);
  const mandates = await mandatesOn(deps.db, id, dayOf(deps.clock.now(), office.zone));
  const actors = Object.fromEntries(
    PEOPLE.map(([name, fullName]) => {
      const mandate = mandates.find((one) => one.personName === fullName);
      if (!mandate) throw new Error(`${name} holds no mandate`);
      return [name, actorOf(mandate)];
    }),
  ) as Record<Name, Actor>;
  const run = await beginUpdate(deps, actors);
  const drafts = (await draftsOf(deps.db, id, run)).map((draft) => draft.id);
  return { office, actors, units, run, drafts };
}

async function firstPerson(deps: Deps): Promise<Actor> {
  const by: Actor = {
    office: newId(),
    person: newId(),
    name: PEOPLE[0][1],
    mandate: newId(),
    jabatan: newId(),
    jabatanName: 'Pengelola',
    fungsi: 'pengelola',
    unit: null,
  };
  await perform(deps, by, openOffice, {
    id: by.office,
    code: 'kpu-kota-contoh',
    name: 'Komisi Pemilihan Umum Kota Contoh',
    shortName: 'KPU Kota Contoh',
    kodeWilayah: '3673',
    nomorPrefix: 'CTH',
    address: 'Jl. Contoh No. 247',
    city: 'Kota Contoh',
    serviceHours: 'Senin sampai Jumat, 08.00–16.00',
    zone: 'Asia/Jakarta',
    sample: true,
    first: {
      name: by.name,
      email: 'pengelola@contoh.example',
      passwordHash: null,
      decree: DECREE,
      validFrom: VALID_FROM,
    },
  });
  return by;
}

async function beginUpdate(deps: Deps, { pengelola, ppid }: Record<Name, Actor>): Promise<string> {
  const text = await readFile(programFile('sop', 'kpu-kota-serang-03-2025.yaml'), 'utf8');
  const sheet = await perform(deps, pengelola, adoptSheet, { id: newId(), sheet: readSheet(text) });
  return perform(deps, ppid, openUpdate, { id: newId(), sheet, title: 'Pemutakhiran semester II 2026' });
}

/** A clock for tests that work with this office: a working day in November 2026, a minute between deeds. */
export const testClock = () => steppingClock('2026-11-23T02:00:00Z');
