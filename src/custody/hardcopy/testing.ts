import assert from 'node:assert/strict';
import { newId } from '../../base/id.ts';
import { type Deps, deed, perform } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { recordDokumen } from '../dokumen/record-dokumen.ts';
import { giveLoan } from '../edar/give-loan.ts';
import { addPlace, type NewPlace } from './add-place.ts';
import type { PlaceChange } from './change-place.ts';
import { type Hardcopy, hardcopyById } from './hardcopy.ts';
import type { Moved } from './move-hardcopies.ts';
import { type Place, placeById } from './place.ts';
import { registerHardcopy } from './register-hardcopy.ts';

/** Adds one place, a room unless `parent` says in what it stands. */
export async function place(
  deps: Deps,
  by: Actor,
  kind: Place['kind'],
  name: string,
  { parent = null, kapasitas = null }: { parent?: Place | null; kapasitas?: number | null } = {},
): Promise<Place> {
  const one = newPlace(kind, name, parent?.id ?? null, kapasitas);
  await perform(deps, by, addPlace, { places: [one] });
  return placeById(deps.db, by.office, one.id);
}

/** A place to add; a room when it stands in none. */
export function newPlace(
  kind: Place['kind'],
  name: string,
  parent: string | null,
  kapasitas: number | null = null,
): NewPlace {
  return { id: newId(), parent, kind, name, kapasitas };
}

/** A change of a place as its form sends it: everything as it is, but for what is named. */
export function placeChange(of: Place, to: Partial<PlaceChange>): PlaceChange {
  const { id, version, name, kapasitas, parent } = of;
  return { id, version, name, kapasitas, parent, position: null, ...to };
}

/** Of every code why it stayed, or what became of it. */
export function fates(moved: readonly Moved[]): string[] {
  return moved.map(({ hasil, alasan }) => alasan?.code ?? hasil);
}

/** Records a document of a unit. */
export async function dokumen(
  deps: Deps,
  by: Actor,
  unit: string,
  judul = 'Laporan Kinerja',
): Promise<string> {
  const id = newId();
  await perform(deps, by, recordDokumen, { id, judul, unit, tahun: 2025, run: null });
  return id;
}

/** Registers so many papers of one document, shelved when a place is given. */
export async function papers(
  deps: Deps,
  by: Actor,
  of: string,
  n = 1,
  into: Place | null = null,
): Promise<Hardcopy[]> {
  const bare = { bentuk: 'asli', lembar: 10, keterangan: '', pindaian: null } as const;
  const wanted = Array.from({ length: n }, () => ({ ...bare, id: newId() }));
  const given = await perform(deps, by, registerHardcopy, {
    dokumen: of,
    run: null,
    place: into?.id ?? null,
    papers: wanted,
  });
  assert.equal(given.length, n);
  return Promise.all(wanted.map(({ id }) => hardcopyById(deps.db, by.office, id)));
}

/** Lends a paper to somebody outside the office until 30 November 2026; returns the loan. */
export async function lend(deps: Deps, by: Actor, paper: Hardcopy, peminjam: string): Promise<string> {
  const id = newId();
  await perform(deps, by, giveLoan, {
    tandaTerima: newId(),
    papers: [{ id, hardcopy: paper.id, keadaan: '' }],
    peminjam: { pihak: 'luar', unit: null, nama: peminjam },
    keperluan: 'Pemeriksaan',
    jatuhTempo: '2026-11-30',
  });
  return id;
}

interface Gone {
  readonly what: 'dokumen' | 'hardcopy';
  readonly id: string;
}

/** Destroys at once what the law lets nobody destroy without years and signatures; what is left is the same. */
const burn = deed({
  kind: 'hardcopy.changed',
  load: async (_tx, _input: Gone) => null,
  refuse: () => [],
  async apply(tx, _state, _by, { what, id }, at) {
    await tx`alter table ${tx(what)} disable trigger user`;
    await tx`update ${tx(what)} set dimusnahkan_at = ${at} where id = ${id}`;
    if (what === 'hardcopy') await tx`update hardcopy set place = null where id = ${id}`;
    await tx`alter table ${tx(what)} enable trigger user`;
    return { subject: `${what}:${id}`, detail: {}, result: undefined };
  },
});

/** Has a document or a paper destroyed. */
export async function destroy(deps: Deps, by: Actor, what: Gone['what'], id: string): Promise<void> {
  await perform(deps, by, burn, { what, id });
}

/** What every deed wrote of a subject, as the journal has it. */
export async function journalOf({ db }: Deps, subject: string): Promise<{ kind: string; detail: string }[]> {
  return db<{ kind: string; detail: string }[]>`
    select kind, detail from journal_entry join journal_detail using (seq) where subject = ${subject} order by seq`;
}
