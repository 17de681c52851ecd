import { NotFound } from '../../base/errors.ts';
import { isId } from '../../base/id.ts';
import type { Tanggal } from '../../base/tanggal.ts';
import type { Reader } from '../../db/db.ts';
import type { EditionItem } from './line.ts';

/** The frozen whole that a plenary decided on, under one root hash. */
export interface Edition {
  readonly office: string;
  readonly id: string;
  /** 1, 2, 3 … per office. */
  readonly nomor: number;
  readonly run: string;
  /** SHA-256 of the edition's `daftar.jsonl`. */
  readonly root: string;
  readonly items: number;
  readonly decidedAt: Date;
  readonly decidedOn: Tanggal;
}

const columns = (reader: Reader) =>
  reader`select office, id, nomor, run, root, items, decided_at, decided_on from edition`;

/** The office's editions, newest first. */
export async function editionsOf(reader: Reader, office: string): Promise<Edition[]> {
  return reader<Edition[]>`${columns(reader)} where office = ${office} order by nomor desc`;
}

/** @throws NotFound when the office has no such edition */
export async function editionById(reader: Reader, office: string, id: string): Promise<Edition> {
  const [edition] = isId(id)
    ? await reader<Edition[]>`${columns(reader)} where (office, id) = (${office}, ${id})`
    : [];
  if (!edition) throw new NotFound('edition');
  return edition;
}

/** The edition that a run has led to, if it has come that far. */
export async function editionOfRun(reader: Reader, office: string, run: string): Promise<Edition | null> {
  const [edition] = await reader<Edition[]>`${columns(reader)} where (office, run) = (${office}, ${run})`;
  return edition ?? null;
}

export interface EditionContentRow {
  readonly item: string;
  readonly line: string;
  /** Why it is new or changed, as the unit wrote; empty for what stays. */
  readonly alasan: string;
}

/** The edition's canonical lines in order, with the item that each stands for. */
export async function linesOf(reader: Reader, office: string, edition: string): Promise<EditionContentRow[]> {
  return reader<EditionContentRow[]>`
    select item, line, alasan from edition_line where (office, edition) = (${office}, ${edition}) order by position`;
}

/** The edition's items in order. */
export async function itemsOf(reader: Reader, office: string, edition: string): Promise<EditionItem[]> {
  return (await linesOf(reader, office, edition)).map((row) => JSON.parse(row.line) as EditionItem);
}

/** The edition's items by the id of the item. */
export async function itemsById(
  reader: Reader,
  office: string,
  edition: string,
): Promise<Map<string, EditionItem>> {
  const rows = await linesOf(reader, office, edition);
  return new Map(rows.map((row) => [row.item, JSON.parse(row.line) as EditionItem]));
}

/** What an edition dropped, with numbers and titles from the edition before it. */
export async function droppedBy(
  reader: Reader,
  office: string,
  edition: Edition,
): Promise<{ nomor: string; judul: string; alasan: string }[]> {
  return reader`
    select i.nomor, l.line::jsonb ->> 'judul' as judul, d.alasan
    from edition_drop d join item i on (i.office, i.id) = (d.office, d.item)
      join lateral (
        select el.line from edition_line el join edition e on (e.office, e.id) = (el.office, el.edition)
        where (el.office, el.item) = (d.office, d.item) and e.nomor < ${edition.nomor} order by e.nomor desc limit 1
      ) l on true
    where (d.office, d.edition) = (${office}, ${edition.id}) order by i.nomor`;
}
