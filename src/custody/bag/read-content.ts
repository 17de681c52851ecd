import type { Reader } from '../../db/db.ts';
import { unitsOf } from '../../people/unit.ts';
import { type Dokumen, dokumenOf } from '../dokumen/dokumen.ts';
import { type FileState, fileStates, isShown } from '../examine/file-state.ts';
import { pathText, placesOf } from '../hardcopy/place.ts';
import { holdsOf } from '../keeping/hold.ts';
import { type Softcopy, softcopiesOf } from '../softcopy/softcopy.ts';
import { eventsOf, lastChecks, type Peristiwa } from './events.ts';
import type { PackedDokumen, PackedSoftcopy } from './package.ts';
import { payloadPaths } from './payload-path.ts';

/** Documents that one bag can hold. */
export const MOST_DOKUMEN = 100_000;

/** What is to be packed: some documents, everything first recorded in one run, or everything. */
export type Wanted =
  | { readonly dokumen: readonly string[] }
  | { readonly run: string }
  | { readonly semua: true };

/** The documents that are packed; what was struck out as recorded by mistake is in no package. */
export async function wantedDokumen(reader: Reader, office: string, wanted: Wanted): Promise<Dokumen[]> {
  if ('dokumen' in wanted) {
    const named = await dokumenOf(reader, office, { ids: wanted.dokumen }, MOST_DOKUMEN);
    return named.filter(({ dicoretAt }) => dicoretAt === null);
  }
  return dokumenOf(reader, office, 'run' in wanted ? { run: wanted.run } : {}, MOST_DOKUMEN);
}

/** One original that a bag carries. */
export interface Payload {
  readonly path: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/** Documents as a bag tells of them, and the bytes that it carries. */
export interface Content {
  readonly dokumen: readonly PackedDokumen[];
  readonly payload: readonly Payload[];
}

interface Paper {
  readonly id: string;
  readonly dokumen: string;
  readonly code: string;
  readonly bentuk: 'asli' | 'salinan';
  readonly lembar: number | null;
  readonly keterangan: string;
  readonly place: string | null;
  readonly dimusnahkanAt: Date | null;
}

/**
 * Reads everything about some documents that a bag says. Files that nobody may open yet (not examined, or in quarantine)
 * and those that were destroyed are named without their bytes.
 */
export async function readContent(
  reader: Reader,
  office: string,
  wanted: readonly Dokumen[],
): Promise<Content> {
  const ids = wanted.map(({ id }) => id);
  const files = await softcopiesIn(reader, office, ids);
  const states = await statesOf(reader, office, files);
  const papers = await reader<Paper[]>`
    select id, dokumen, code, bentuk, lembar, keterangan, place, dimusnahkan_at from hardcopy
    where office = ${office} and dokumen = any(${ids}) and dicoret_at is null order by at, id`;
  const places = await placesOf(reader, office);
  const units = new Map((await unitsOf(reader, office)).map((unit) => [unit.id, unit]));
  const runs = await runNumbers(reader, office);
  const events = await eventsOf(reader, office, [
    ...ids.map((id) => `dokumen:${id}`),
    ...files.flatMap(({ id, sha256 }) => [`softcopy:${id}`, `blob:${sha256}`]),
    ...papers.map(({ id }) => `hardcopy:${id}`),
  ]);
  const checks = await lastChecks(
    reader,
    office,
    files.map(({ sha256 }) => sha256),
  );

  const nomor = new Map(wanted.map((one) => [one.id, one.nomor]));
  const carried = files.filter((file) => leftOut(file, states) === null);
  const paths = payloadPaths(
    carried.map((file) => ({ nomor: nomor.get(file.dokumen ?? '') ?? '', name: file.name })),
  );
  const pathOf = new Map(carried.map((file, n) => [file.id, paths[n] ?? null]));

  const holds = (await holdsOf(reader, office, ids)).filter(({ dicabutAt }) => dicabutAt === null);
  const holdsOn = Map.groupBy(holds, (hold) => hold.dokumen);
  const filesOf = Map.groupBy(files, (file) => file.dokumen);
  const papersOf = Map.groupBy(papers, (sheet) => sheet.dokumen);
  const dokumen = wanted.map((one): PackedDokumen => {
    const [own, paper] = [filesOf.get(one.id) ?? [], papersOf.get(one.id) ?? []];
    const unit = units.get(one.unit);
    return {
      ...{ nomor: one.nomor, judul: one.judul, tahun: one.tahun, klasifikasi: one.klasifikasi },
      unit: { kode: unit?.code ?? '', nama: unit?.name ?? one.unitName },
      ...{ kodeArsip: one.kodeArsip, ditutupPada: one.ditutupPada, informasi: one.itemNomor },
      ...{ proses: one.run && (runs.get(one.run) ?? null), catatan: one.catatan },
      ...{ dicatat: one.at.toISOString(), dimusnahkan: one.dimusnahkanAt?.toISOString() ?? null },
      penahanan: (holdsOn.get(one.id) ?? []).map(({ at, alasan, nomorPerkara }) => ({
        ...{ sejak: at.toISOString(), alasan, nomorPerkara },
      })),
      softcopy: own.map((file) => packed(file, leftOut(file, states), pathOf.get(file.id) ?? null)),
      hardcopy: paper.map((sheet) => ({
        ...{ kode: sheet.code, bentuk: sheet.bentuk, lembar: sheet.lembar, keterangan: sheet.keterangan },
        tempat: pathText(places, sheet.place),
        dimusnahkan: sheet.dimusnahkanAt?.toISOString() ?? null,
      })),
      peristiwa: [
        ...(events.get(`dokumen:${one.id}`) ?? []),
        ...own.flatMap((file) => {
          const objek = `softcopy:${file.id}`;
          const ofBytes = (events.get(`blob:${file.sha256}`) ?? []).map((event) => ({ ...event, objek }));
          return [...(events.get(objek) ?? []), ...ofBytes, ...checked(file, checks)];
        }),
        ...paper.flatMap((sheet) => events.get(`hardcopy:${sheet.id}`) ?? []),
      ].sort((a, b) => (a.waktu < b.waktu ? -1 : a.waktu > b.waktu ? 1 : 0)),
    };
  });
  const payload = carried.map(({ id, sha256, size }) => ({ path: pathOf.get(id) ?? '', sha256, size }));
  return { dokumen, payload };
}

/** How many originals a bag of some documents would carry. */
export async function countCarried(
  reader: Reader,
  office: string,
  dokumen: readonly string[],
): Promise<number> {
  const files = await softcopiesIn(reader, office, dokumen);
  const states = await statesOf(reader, office, files);
  return files.filter((file) => leftOut(file, states) === null).length;
}

async function statesOf(
  reader: Reader,
  office: string,
  files: readonly Softcopy[],
): Promise<ReadonlyMap<string, FileState>> {
  const hashes = files.map(({ sha256 }) => sha256);
  return new Map((await fileStates(reader, office, hashes)).map((one) => [one.sha256, one]));
}

async function softcopiesIn(reader: Reader, office: string, dokumen: readonly string[]): Promise<Softcopy[]> {
  const rows = await reader<{ id: string }[]>`
    select id from softcopy where office = ${office} and dokumen = any(${[...dokumen]})`;
  return softcopiesOf(reader, office, { ids: rows.map(({ id }) => id) });
}

async function runNumbers(reader: Reader, office: string): Promise<ReadonlyMap<string, string>> {
  const rows = await reader<
    { id: string; nomor: string }[]
  >`select id, nomor from run where office = ${office}`;
  return new Map(rows.map(({ id, nomor }) => [id, nomor]));
}

function leftOut(file: Softcopy, states: ReadonlyMap<string, FileState>): PackedSoftcopy['ditinggal'] {
  if (file.dimusnahkanAt) return 'dimusnahkan';
  const state = states.get(file.sha256);
  if (state && isShown(state)) return null;
  return state?.hasil ? 'karantina' : 'belum_diperiksa';
}

function packed(
  file: Softcopy,
  ditinggal: PackedSoftcopy['ditinggal'],
  berkas: string | null,
): PackedSoftcopy {
  return {
    ...{ id: file.id, berkas, ditinggal, nama: file.name, sha256: file.sha256, ukuran: file.size },
    ...{ jenis: file.mediaType, diterima: file.at.toISOString(), melalui: file.via },
    ...{ menggantikan: file.menggantikan, alasan: file.alasan, pemeriksaan: file.hasil },
  };
}

function checked(file: Softcopy, checks: Awaited<ReturnType<typeof lastChecks>>): Peristiwa[] {
  const last = checks.get(file.sha256);
  if (!last) return [];
  return [
    {
      ...{ waktu: last.at.toISOString(), jenis: 'fixity.checked', premis: 'fixity check' },
      ...{ objek: `softcopy:${file.id}`, jabatan: null, hasil: last.hasil },
    },
  ];
}
