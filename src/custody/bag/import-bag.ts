import type { Tx } from '../../db/db.ts';
import { deed } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { append, type Record } from '../../journal/append.ts';
import { insertDokumen } from '../dokumen/record-dokumen.ts';
import { fileName } from '../softcopy/file-name.ts';
import { type HandedIn, insertSoftcopy, lockHandIn, recordedBefore } from '../softcopy/receive-softcopy.ts';
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
  /** Numbers that documents have here which the office they come from holds. */
  readonly ditahan: readonly string[];
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
 * does not bind this one, but what was proposed for exclusion stays closed; papers do not travel in a bag. Every
 * document and file has its own entry in the journal besides the bag's, as if it had been recorded by hand: its history
 * begins there. They are the last that is written, since no other deed ends while they are.
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
    const ditahan: string[] = [];
    const entries: Came[] = [];
    let softcopy = 0;
    for (const one of input.dokumen) {
      const unit = state.unitOf.get(one.unit.kode) ?? '';
      const own = await writeDokumen(tx, by, { one, unit, state, asal: input.asal }, at);
      nomor.set(one.nomor, own.nomor);
      if (one.penahanan.length > 0) ditahan.push(own.nomor);
      const came = await writeFiles(tx, by, one, unit, at);
      entries.push(own.entry, ...came.entries);
      softcopy += came.entries.length;
      sudahAda.push(...came.sudahAda);
    }
    const paket = { manifest: input.manifest, dari: input.asal };
    for (const { kind, subject, detail } of entries)
      await append(tx, { kind, by, at, subject, hashes: [], detail: { ...detail, paket } });
    return {
      subject: `office:${by.office}`,
      detail: {
        ...{ manifest: input.manifest, asal: input.asal, softcopy, sudahAda, ditahan },
        dokumen: input.dokumen.map((one) => ({
          id: one.id,
          asal: one.nomor,
          nomor: nomor.get(one.nomor) ?? '',
        })),
      },
      result: { nomor, softcopy, sudahAda, ditahan } as TakenIn,
    };
  },
});

/** What the journal says of one thing that came. */
type Came = Pick<Record, 'kind' | 'subject' | 'detail'>;

/** A hold of the office that the document comes from: it binds nobody here, but must not be forgotten. */
function heldThere({ alasan, nomorPerkara }: PackedDokumen['penahanan'][number]): string {
  const perkara = nomorPerkara ? ` (perkara ${nomorPerkara})` : '';
  return `Ditahan di kantor asal: ${alasan.trim().replace(/\.$/, '')}${perkara}. Tahan juga di sini bila perkaranya masih berjalan.`;
}

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
): Promise<{ nomor: string; entry: Came }> {
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
        ...one.penahanan.map(heldThere),
        one.kodeArsip !== null && !known ? `Kode klasifikasi arsip asal: ${one.kodeArsip}.` : '',
      ]
        .filter(Boolean)
        .join('\n'),
    },
    at,
  );
  const klasifikasi = one.klasifikasi === 'usul_dikecualikan' ? one.klasifikasi : 'belum_diputuskan';
  if (klasifikasi === 'usul_dikecualikan')
    await tx`update dokumen set klasifikasi = ${klasifikasi} where (office, id) = (${by.office}, ${one.id})`;
  const { judul, tahun } = one;
  const { penahanan } = one;
  const detail = { nomor, judul, unit, tahun, run: null, klasifikasi, asal: one.nomor, penahanan };
  return { nomor, entry: { kind: 'dokumen.recorded', subject: `dokumen:${one.id}`, detail } };
}

/** The entry of one file, as `receiveSoftcopy` and `replaceSoftcopy` write it. */
function fileEntry(
  { sha256, size, jenis, name, unit, run, via, dokumen }: HandedIn & { readonly dokumen: string },
  before: IncomingFile | undefined,
  alasan: string,
): Pick<Came, 'kind' | 'detail'> {
  const to = { name, sha256, size, jenis };
  if (!before) return { kind: 'softcopy.received', detail: { ...to, unit, run, via, dokumen } };
  const from = { softcopy: before.id, name: fileName(before.told.nama), sha256: before.told.sha256 };
  return { kind: 'softcopy.replaced', detail: { from, to, alasan } };
}

/** Writes the softcopies of one document, earlier versions before those that replace them. */
async function writeFiles(
  tx: Tx,
  by: Actor,
  { id: dokumen, files }: IncomingDokumen,
  unit: string,
  at: Date,
): Promise<{ entries: Came[]; sudahAda: string[] }> {
  const written = new Map<string, IncomingFile>();
  const entries: Came[] = [];
  const sudahAda: string[] = [];
  for (const incoming of files) {
    const { id, told, jenis } = incoming;
    const { sha256, ukuran: size } = told;
    const name = fileName(told.nama);
    const place = { unit, run: null, sha256 };
    await lockHandIn(tx, by.office, place);
    if (await recordedBefore(tx, by.office, place)) {
      sudahAda.push(name);
      continue;
    }
    const before = told.menggantikan ? written.get(told.menggantikan) : undefined;
    const alasan = told.alasan || 'Versi dalam paket.';
    const file = { id, sha256, size, jenis, name, unit, run: null, via: 'paket' as const, dokumen };
    await insertSoftcopy(tx, by, { ...file, ...(before ? { menggantikan: before.id, alasan } : {}) }, at);
    written.set(told.id, incoming);
    entries.push({ subject: `softcopy:${id}`, ...fileEntry(file, before, alasan) });
  }
  return { entries, sudahAda };
}
