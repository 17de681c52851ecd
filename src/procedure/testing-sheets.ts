import { newId } from '../base/id.ts';
import { dayOf } from '../base/tanggal.ts';
import { type Deps, perform } from '../journal/act.ts';
import type { Actor, Fungsi } from '../journal/actor.ts';
import { addJabatan } from '../people/add-jabatan.ts';
import { addPerson } from '../people/add-person.ts';
import { addUnit } from '../people/add-unit.ts';
import { giveMandate, type NewMandate } from '../people/give-mandate.ts';
import { jabatanOf } from '../people/jabatan.ts';
import { actorOf, mandatesOn } from '../people/mandate.ts';
import type { Jalankan, Sheet, Step } from '../sop/sheet/sheet.ts';
import { adoptSheet } from '../sop/version/adopt-sheet.ts';
import { openRun } from './open-run.ts';
import { runById } from './read-run.ts';
import type { Run } from './run.ts';
import { type StepToState, stateStep } from './state-step.ts';
import { seenInputs } from './statement.ts';

/** A step in short: outputs as `name:role`, all of them closing it unless said otherwise. */
export interface ShortStep extends Partial<Pick<Step, 'waktu' | 'kelengkapan'>> {
  readonly hasil: readonly string[];
  readonly ditutupOleh?: readonly string[];
  readonly perUnit?: boolean;
  readonly cukup?: number;
  readonly serentak?: boolean;
}

/** A sheet of a few steps; each role is the post of the same name. */
export function smallSheet(slug: string, steps: readonly ShortStep[], more: Partial<Sheet> = {}): Sheet {
  const langkah = steps.map(({ hasil, ditutupOleh, perUnit, cukup, serentak, ...step }, index): Step => {
    const results = hasil.map((one) => {
      const [keluaran, peran] = one.split(':') as [string, string];
      return { keluaran, peran };
    });
    const jalankan: Jalankan = {
      perUnit: perUnit ?? false,
      ...(cukup === undefined ? {} : { cukup }),
      serentak: serentak ?? false,
      hasil: results,
      ditutupOleh: [...(ditutupOleh ?? results.map(({ keluaran }) => keluaran))],
    };
    const marks = [...new Set(results.map(({ peran }) => peran))];
    return {
      no: index + 1,
      uraian: `Mengerjakan langkah ${index + 1}`,
      asal: 'asli',
      pelaksana: marks.map((peran) => ({ peran, tanda: 'process', dugaan: false })),
      ...{ kelengkapan: null, waktu: null, output: null, keterangan: null },
      ...step,
      jalankan,
    };
  });
  const roles = [...new Set(langkah.flatMap((step) => step.pelaksana.map(({ peran }) => peran)))];
  return {
    ...{ format: 'terang-sop/1', slug, sumber: null },
    identitas: {
      ...{ badan: 'KPU KOTA UJI', unit: null, nama: `SOP ${slug}`, nomor: '7/2026', alamat: null },
      ...{ tanggalPembuatan: null, tanggalRevisi: null, tanggalPengesahan: null, tanggalEfektif: null },
      disahkanOleh: null,
    },
    ...{
      dasarHukum: [],
      kualifikasiPelaksana: [],
      jumlahPelaksanaMinimal: null,
      keterkaitan: [],
      memulai: [],
    },
    ...{ peralatan: [], peringatan: null, pencatatan: null },
    kepalaKolom: {
      ...{ pelaksana: null, pendukung: null, kelengkapan: 'Kelengkapan', waktu: 'Waktu', output: 'Output' },
      keterangan: null,
    },
    peran: roles.map((id) => ({ id, label: id, fungsi: [id as Fungsi] })),
    langkah,
    gabungan: [],
    pengesahan: { tempat: null, tanggal: null, klausul: [], aturan: {} },
    ...{ dugaan: [], tidakJelas: [] },
    ...more,
  };
}

/** Adds so many units, each with its posts. @returns their ids in order */
export async function addUnits(deps: Deps, pengelola: Actor, count: number): Promise<string[]> {
  const units = Array.from({ length: count }, () => newId());
  for (const [index, id] of units.entries()) {
    const name = `Subbagian ${index + 1}`;
    await perform(deps, pengelola, addUnit, { id, code: `u${index + 1}`, name, shortName: name });
  }
  return units;
}

/** Appoints a new person to a post, which is made where the office has none. */
export async function appoint(
  deps: Deps,
  pengelola: Actor,
  fungsi: Fungsi,
  { unit = null, ...terms }: Partial<Pick<NewMandate, 'kind' | 'validUntil'>> & { unit?: string | null } = {},
): Promise<Actor> {
  const { office } = pengelola;
  const person = newId();
  const name = `${fungsi.replaceAll('_', ' ')} ${person.slice(-4)} Contoh`;
  const email = `${fungsi}-${person}@uji.example`;
  await perform(deps, pengelola, addPerson, { id: person, name, email });
  const posts = await jabatanOf(deps.db, office);
  const post = posts.find((one) => one.fungsi === fungsi && one.unit === unit);
  const added = { id: newId(), name: `${fungsi} ${unit ?? ''}`.trim(), fungsi, unit };
  const jabatan = post?.id ?? (await perform(deps, pengelola, addJabatan, added));
  const mandate = { id: newId(), person, jabatan, decree: '2/2026', validFrom: '2026-01-02' };
  await perform(deps, pengelola, giveMandate, { ...mandate, kind: 'definitif', validUntil: null, ...terms });
  const today = await mandatesOn(deps.db, office, dayOf(deps.clock.now(), 'Asia/Jakarta'));
  return actorOf(today.find((one) => one.id === mandate.id) as (typeof today)[number]);
}

/** Loads the sheet and opens a run of it. */
export async function openRunOf(deps: Deps, by: Actor, sheet: Sheet): Promise<string> {
  const id = await perform(deps, by, adoptSheet, { id: newId(), sheet });
  return perform(deps, by, openRun, { id: newId(), sheet: id, title: `Proses ${sheet.slug}` });
}

/** The run as it stands at the deeds' time. */
export async function runNow({ db, clock }: Deps, by: Actor, run: string): Promise<Run> {
  return runById(db, by.office, run, clock.now());
}

/** A statement as a performer sends it who has just looked: with a paper, and all that the step needs. */
export async function statementOf(
  deps: Deps,
  by: Actor,
  run: string,
  output: string,
  unit: string | null = null,
): Promise<StepToState> {
  const place = { run: await runNow(deps, by, run), unit };
  const said = { pernyataan: 'Sudah dikerjakan.', kelengkapanAda: true, nihil: false, file: null };
  const seen = seenInputs(place, output);
  return { run, unit, output, ...said, paper: { nomor: '12/2026', place: 'Lemari A' }, seen };
}

/** States an output; `change` is what the form says otherwise. */
export async function state(
  deps: Deps,
  by: Actor,
  run: string,
  output: string,
  change: Partial<StepToState> = {},
): Promise<string> {
  const statement = await statementOf(deps, by, run, output, change.unit ?? null);
  return perform(deps, by, stateStep, { ...statement, ...change });
}

/** "dn ff": the state of every lane of every step by its first letter. */
export function lanesOf(run: Run): string {
  return run.steps.map((step) => step.lanes.map((lane) => lane.state[0]).join('')).join(' ');
}
