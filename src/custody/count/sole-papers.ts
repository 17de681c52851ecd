import type { Reader } from '../../db/db.ts';
import { documentNumber } from './document-number.ts';

/** Codes of the papers of those documents named in a text, a line each, that have exactly one; by their numbers. */
export async function solePapers(
  reader: Reader,
  office: string,
  text: string,
): Promise<ReadonlyMap<string, string>> {
  const numbers = text.split('\n').flatMap((line) => documentNumber(line) ?? []);
  if (numbers.length === 0) return new Map();
  const rows = await reader<{ nomor: string; code: string }[]>`
    select d.nomor, min(h.code) as code from dokumen d join hardcopy h on (h.office, h.dokumen) = (d.office, d.id)
    where d.office = ${office} and d.nomor = any(${numbers}::text[])
      and h.dimusnahkan_at is null and h.dicoret_at is null
    group by d.nomor having count(*) = 1`;
  return new Map(rows.map(({ nomor, code }) => [nomor, code]));
}
