import type { Tx } from '../../db/db.ts';
import { deed } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { insertDokumen } from '../dokumen/record-dokumen.ts';
import { fileName } from '../softcopy/file-name.ts';
import { insertSoftcopy, lockHandIn, recordedBefore } from '../softcopy/receive-softcopy.ts';
import { keepsFor } from '../who.ts';
import type { PackedDokumen, PackedSoftcopy } from './package.ts';
import { why } from './text.ts';

/** One document of a bag with the ids that it gets here. */
export interface IncomingDokumen extends PackedDokumen {
  readonly id: string;
  readonly files: readonly IncomingFile[];
}

/** One original of a bag, whose bytes lie in our store. */
export interface IncomingFile {
  readonly id: string;
  /** What the bag says of it. */
  readonly told: PackedSoftcopy;
  /** Its type by name and content, as we see it. */
  readonly jenis: string;
}

export interface BagToTakeIn {
  readonly manifest: string;
  /** Who made the bag, as its metadata say. */
  readonly asal: string;
  /** The unit that holds everything from now on; null gives each document to the unit with the same code. */
  readonly unit: string | null;
  readonly dokumen: readonly IncomingDokumen[];
}

/** What was made of a bag. */
export interface TakenIn {
  /** Numbers that the documents have here, by those that they had. */
  readonly nomor: ReadonlyMap<string, string>;
  readonly softcopy: number;
  /** Names of files that the unit had already; their records stay as they are. */
  readonly sudahAda: readonly string[];
}

interface State {
  readonly taken: boolean;
  /** Unit of each document by the code in the bag; null where the office has none. */
  readonly unitOf: ReadonlyMap<string, string | null>;
  readonly kodeArsip: ReadonlySet<string>;
}

/**
 * Menerima paket BagIt dari instalasi lain: dokumen dan softcopy di dalamnya tercatat sekaligus, dengan sidik yang sama.
 * UU 43/2009 art. 40; SOP KPU Kota Tangerang 19/2025 step 3. All of it or nothing. Another office's classification
 * does not bind this one, but what was proposed for exclusion stays closed; papers do not travel in a bag.
 */
export const importBag = deed({
  kind: 'bag.imported',
  async load(tx, input: BagToTakeIn, by): Promise<State> {
    await tx`select pg_advisory_xact_lock(hashtext('bag_import' || ${by.office}))`;
    const [taken] = await tx`
      select from bag_import where (office, manifest_sha256) = (${by.office}, ${input.manifest})`;
    const units = await tx<
      { id: string; code: string }[]
    >`select id, code from unit where office = ${by.office}`;
    const here = (code: string) => units.find((unit) => unit.code === code)?.id ?? null;
    const own = units.some((unit) => unit.id === input.unit) ? input.unit : null;
    const codes = await tx<
      { kode: string }[]
    >`select kode from klasifikasi_arsip where office = ${by.office}`;
    return {
      taken: taken !== undefined,
      unitOf: new Map(
        input.dokumen.map(({ unit }) => [unit.kode, input.unit === null ? here(unit.kode) : own] as const),
      ),
      kodeArsip: new Set(codes.map(({ kode }) => kode)),
    };
  },
  refuse: ({ taken, unitOf }, by) => {
    const missing = [...unitOf].filter(([, unit]) => unit === null).map(([code]) => code);
    const others = [...unitOf.values()].some((unit) => unit !== null && !keepsFor(by, unit));
    return [
      ...(taken ? [why.already()] : []),
      ...(missing.length > 0 ? [why.noUnit(missing)] : []),
      ...(others ? [why.unitNotYours()] : []),
    ];
  },
  async apply(tx, state, by, input, at) {
    await tx`
      insert into bag_import (office, manifest_sha256, asal, at, person, jabatan)
      values (${by.office}, ${input.manifest}, ${input.asal}, ${at}, ${by.person}, ${by.jabatan})`;
    const nomor = new Map<string, string>();
    const sudahAda: string[] = [];
    let softcopy = 0;
    for (const one of input.dokumen) {
      const unit = state.unitOf.get(one.unit.kode) ?? '';
      nomor.set(one.nomor, await writeDokumen(tx, by, { one, unit, state, asal: input.asal }, at));
      const came = await writeFiles(tx, by, one, unit, at);
      softcopy += came.written;
      sudahAda.push(...came.sudahAda);
    }
    return {
      subject: `office:${by.office}`,
      detail: {
        ...{ manifest: input.manifest, asal: input.asal, softcopy, sudahAda },
        dokumen: input.dokumen.map((one) => ({
          id: one.id,
          asal: one.nomor,
          nomor: nomor.get(one.nomor) ?? '',
        })),
      },
      result: { nomor, softcopy, sudahAda } as TakenIn,
    };
  },
});

interface Writing {
  readonly one: IncomingDokumen;
  readonly unit: string;
  readonly state: State;
  readonly asal: string;
}

async function writeDokumen(
  tx: Tx,
  by: Actor,
  { one, unit, state, asal }: Writing,
  at: Date,
): Promise<string> {
  const known = one.kodeArsip !== null && state.kodeArsip.has(one.kodeArsip);
  const nomor = await insertDokumen(
    tx,
    by,
    {
      ...{ id: one.id, judul: one.judul, unit, tahun: one.tahun, run: null, ditutupPada: one.ditutupPada },
      kodeArsip: known ? one.kodeArsip : null,
      catatan: [
        one.catatan,
        `Dari paket ${asal}, nomor ${one.nomor}.`,
        one.kodeArsip !== null && !known ? `Kode klasifikasi arsip asal: ${one.kodeArsip}.` : '',
      ]
        .filter(Boolean)
        .join('\n'),
    },
    at,
  );
  if (one.klasifikasi === 'usul_dikecualikan')
    await tx`
      update dokumen set klasifikasi = 'usul_dikecualikan' where (office, id) = (${by.office}, ${one.id})`;
  return nomor;
}

/** Writes the softcopies of one document, earlier versions before those that replace them. */
async function writeFiles(
  tx: Tx,
  by: Actor,
  { id: dokumen, files }: IncomingDokumen,
  unit: string,
  at: Date,
): Promise<{ written: number; sudahAda: string[] }> {
  const ids = new Map<string, string>();
  const sudahAda: string[] = [];
  for (const { id, told, jenis } of files) {
    const { sha256, ukuran: size } = told;
    const name = fileName(told.nama);
    const place = { unit, run: null, sha256 };
    await lockHandIn(tx, by.office, place);
    if (await recordedBefore(tx, by.office, place)) {
      sudahAda.push(name);
      continue;
    }
    const before = (told.menggantikan && ids.get(told.menggantikan)) || null;
    const succession = before ? { menggantikan: before, alasan: told.alasan || 'Versi dalam paket.' } : {};
    const file = { id, sha256, size, jenis, name, unit, run: null, via: 'paket' as const, dokumen };
    await insertSoftcopy(tx, by, { ...file, ...succession }, at);
    ids.set(told.id, id);
  }
  return { written: ids.size, sudahAda };
}
