import type { Reader } from '../../../db/db.ts';
import { readCode } from '../../code.ts';
import { dokumenOf } from '../../dokumen/dokumen.ts';
import { klasifikasiArsipOf } from '../../keeping/klasifikasi-arsip.ts';
import { retensiSingkat } from '../../keeping/retensi.ts';
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

/**
 * The labels with these codes, in their order, as people type them; a code that stands twice gives one label. Closed
 * places and destroyed papers get none.
 */
export async function labelsOf(
  reader: Reader,
  office: string,
  typed: readonly string[],
): Promise<{ readonly labels: Label[]; readonly unknown: string[] }> {
  const codes = [...new Set(typed.map(readCode))].filter(Boolean);
  const [papers, places] = await Promise.all([
    hardcopiesOf(reader, office, { codes }),
    placesOf(reader, office),
  ]);
  const there = papers.filter(({ dimusnahkanAt }) => dimusnahkanAt === null);
  const found = new Map((await ofPapers(reader, office, there)).map((label) => [label.code, label]));
  for (const place of places) if (codes.includes(place.code)) found.set(place.code, ofPlace(places, place));
  return {
    labels: codes.flatMap((code) => found.get(code) ?? []),
    unknown: codes.filter((code) => !found.has(code)),
  };
}
