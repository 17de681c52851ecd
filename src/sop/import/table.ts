import { compose } from './compose.ts';
import { findHeader, type Grid, type Header } from './grid.ts';
import { addressOf, approverOf, bodyOf, membersOf, readLabelled, readRatification } from './identity.ts';
import type { Imported } from './imported.ts';
import { lineOf } from './reading.ts';
import { readSteps } from './step-table.ts';
import { refusals } from './text.ts';

/** Tables and paragraphs of a source, in their order. */
export interface Pages {
  readonly grids: readonly Grid[];
  /** Paragraphs outside tables. */
  readonly paragraphs: readonly string[];
  /** What the reader of the file found doubtful. */
  readonly notes: readonly string[];
}

/** The table that goes on after a page break: the same columns, with or without its heading again. */
function followers(grids: readonly Grid[], from: number, header: Header): Grid {
  const width = Math.max(...Object.values(header.columns)) + 1;
  const rows: Grid[number][] = [];
  for (const grid of grids.slice(from)) {
    const again = findHeader(grid);
    const body = grid.slice(again?.body ?? 0);
    const numbered = body[0]?.[header.columns.no ?? 0]?.text.trim() ?? '';
    if (!again && !(/^\d{1,3}[.)]?$/.test(numbered) && (body[0]?.length ?? 0) >= width - 1)) break;
    rows.push(...body);
  }
  return rows;
}

function nameFrom(texts: readonly string[]): string | null {
  for (const text of texts) {
    const found = /\bTENTANG\s+([^\n*]{5,200})/.exec(text.replace(/\*/g, '').slice(0, 2_000))?.[1];
    if (found) return lineOf(found);
  }
  return null;
}

/**
 * Reads an SOP from its tables: the step table, known by its heading, and the identity block before it.
 * @throws Invalid when there is no step table
 */
export function readPages({ grids, paragraphs, notes }: Pages, sumber: string | null): Imported {
  const headers = grids.map(findHeader);
  const at = headers.findIndex((header) => header !== null);
  const header = headers[at];
  const grid = grids[at];
  if (!header || !grid) throw refusals.noTable();
  const table = readSteps([...grid, ...followers(grids, at + 1, header)], header);
  const before: Grid = [...grids.slice(0, at).flat(), ...grid.slice(0, header.top)];
  const after = grid.slice(table.end).map((row) =>
    row
      .map(({ text }) => text)
      .join(' ')
      .trim(),
  );
  const { values, loose } = readLabelled([...paragraphs.map((text) => [{ text }]), ...before]);
  const closing = [...after, ...paragraphs].filter((text) => text !== '');
  const titles = [...loose, ...paragraphs];
  const value = (place: Parameters<typeof values.get>[0]) => lineOf(values.get(place));
  const pencatatan = value('pencatatan');
  return compose({
    id: null,
    sumber,
    identitas: {
      ...bodyOf(titles),
      alamat: addressOf(titles),
      nama: value('nama') ?? nameFrom(titles),
      nomor: value('nomor'),
      tanggalPembuatan: value('tanggalPembuatan'),
      tanggalRevisi: value('tanggalRevisi'),
      tanggalPengesahan: value('tanggalPengesahan'),
      tanggalEfektif: value('tanggalEfektif'),
      disahkanOleh: approverOf(values.get('disahkanOleh')),
    },
    dasarHukum: membersOf(values.get('dasarHukum')),
    kualifikasiPelaksana: membersOf(values.get('kualifikasi')),
    jumlahPelaksana: value('jumlah'),
    keterkaitan: membersOf(values.get('keterkaitan')),
    peralatan: membersOf(values.get('peralatan')),
    peringatan: value('peringatan'),
    pencatatan,
    kepalaKolom: header.heads,
    peran: table.roles.map((label) => ({ id: null, label })),
    langkah: table.steps,
    gabungan: table.gabungan,
    pengesahan: readRatification(closing),
    tidakJelas: [...notes, ...table.notes],
    questions: [],
  });
}
