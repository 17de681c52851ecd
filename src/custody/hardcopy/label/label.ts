import type { Reader } from '../../../db/db.ts';
import type { Actor } from '../../../journal/actor.ts';
import { readCode } from '../../code.ts';
import { dokumenOf } from '../../dokumen/dokumen.ts';
import { klasifikasiArsipOf } from '../../keeping/klasifikasi-arsip.ts';
import { retensiSingkat } from '../../keeping/retensi.ts';
import { readsFor } from '../../who.ts';
import { type Hardcopy, hardcopiesOf } from '../hardcopy.ts';
import { type Place, pathText, placesOf } from '../place.ts';
import { kindText } from '../place-text.ts';

/** What stands on one label, of a paper or of a place. */
export interface Label {
  readonly code: string;
  readonly jenis: 'naskah' | 'tempat';
  /** Public number of the item, else of the document; of a place its kind. */
  readonly nomor: string;
  readonly judul: string;
  /** The unit that holds it; of a place what it stands in. */
  readonly unit: string;
  /** "2025, retensi 5 tahun"; of a place nothing. */
  readonly keterangan: string;
}

/** Most labels in one printing: their codes stand in the address of the page, which must stay below 16 KB. */
export const MOST_LABELS = 500;

async function ofPapers(reader: Reader, office: string, papers: readonly Hardcopy[]): Promise<Label[]> {
  const ids = [...new Set(papers.map(({ dokumen }) => dokumen))];
  const documents = ids.length > 0 ? await dokumenOf(reader, office, { ids }, ids.length) : [];
  const codes = new Map(documents.map(({ id, kodeArsip }) => [id, kodeArsip]));
  const named = [...codes.values()].some((kode) => kode !== null);
  const policies = new Map(
    (named ? await klasifikasiArsipOf(reader, office) : []).map(({ kode, retensi }) => [kode, retensi]),
  );
  return papers.map((paper) => {
    const retensi = policies.get(codes.get(paper.dokumen) ?? '') ?? null;
    const keterangan = [
      paper.tahun === null ? [] : [String(paper.tahun)],
      paper.bentuk === 'salinan' ? ['salinan'] : [],
      retensi ? [retensiSingkat(retensi).id] : [],
    ].flat();
    return {
      code: paper.code,
      jenis: 'naskah',
      nomor: paper.itemNomor ?? paper.dokumenNomor,
      judul: paper.judul,
      unit: paper.unitName,
      keterangan: keterangan.join(', '),
    };
  });
}

function ofPlace(places: readonly Place[], place: Place): Label {
  return {
    code: place.code,
    jenis: 'tempat',
    nomor: kindText[place.kind].id,
    judul: place.name,
    unit: pathText(places, place.parent),
    keterangan: '',
  };
}

/** Labels, and the codes that came to none. */
export interface FoundLabels {
  readonly labels: readonly Label[];
  /** Of papers whose titles the person may not read: their own unit or the PPID's side prints them. */
  readonly others: readonly string[];
  readonly unknown: readonly string[];
}

/**
 * The labels with these codes, in their order, as people type them; a code that stands twice gives one label. Closed
 * places and papers destroyed or struck out get none, and nobody gets those of papers that they may not read (`readsFor`).
 */
export async function labelsOf(reader: Reader, by: Actor, typed: readonly string[]): Promise<FoundLabels> {
  const { office } = by;
  const codes = [...new Set(typed.map(readCode))].filter(Boolean);
  const [papers, places] = await Promise.all([
    hardcopiesOf(reader, office, { codes }),
    placesOf(reader, office),
  ]);
  const there = papers.filter(({ dimusnahkanAt, dicoretAt }) => dimusnahkanAt === null && dicoretAt === null);
  const own = there.filter(({ unit }) => readsFor(by, unit));
  const others = new Set(there.filter((paper) => !own.includes(paper)).map(({ code }) => code));
  const found = new Map((await ofPapers(reader, office, own)).map((label) => [label.code, label]));
  for (const place of places) if (codes.includes(place.code)) found.set(place.code, ofPlace(places, place));
  return {
    labels: codes.flatMap((code) => found.get(code) ?? []),
    others: codes.filter((code) => others.has(code)),
    unknown: codes.filter((code) => !found.has(code) && !others.has(code)),
  };
}
