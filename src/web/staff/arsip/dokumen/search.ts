import { codesNear, isCode, readCode, shownCode } from '../../../../custody/code.ts';
import type { Reader } from '../../../../db/db.ts';
import { indexed, matches, score, sought } from '../../../../publication/search/match.ts';
import { suggestion, vocabularyOf } from '../../../../publication/search/nearest.ts';

/** Letters of a question that are read. */
const LONGEST = 200;
/** Documents whose words are looked through; the newest, where an office has more. */
const MOST = 20_000;

/** What stands in an address, as a person could have typed it: one line, without control characters, not endless. */
export function oneLine(typed: string): string {
  return typed
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST)
    .toWellFormed();
}

/** What a question at the desk leads to. */
export interface Found {
  /** The question as it was read. */
  readonly kata: string;
  /** Documents, the best answer first. */
  readonly dokumen: readonly string[];
  /** The paper whose label was scanned or typed; without its document where that may not be seen. */
  readonly hardcopy: string | null;
  /** The place whose label it was. */
  readonly place: string | null;
  /** A receipt, count or destruction of that number. */
  readonly nomor: {
    readonly jenis: 'tanda_terima' | 'stok_opname' | 'pemusnahan';
    readonly id: string;
  } | null;
  /** Words that were looked for too, such as LKjIP for laporan kinerja. */
  readonly equivalents: readonly string[];
  /** What was probably meant; only where nothing was found. */
  readonly suggestion: string | null;
  /** True when no document has all the words: these have most of them. */
  readonly near: boolean;
}

const NOTHING = {
  dokumen: [],
  hardcopy: null,
  place: null,
  nomor: null,
  equivalents: [],
  suggestion: null,
  near: false,
} as const;

/** Whose archive is searched: an office's, or where a person's view is limited, one unit's of it. */
export interface Within {
  readonly office: string;
  readonly unit: string | null;
}

// Narrows documents `d` to those that may be seen. A number or a label leads to what was struck out too, words do not.
const seenBy = (reader: Reader, { office, unit }: Within) =>
  reader`d.office = ${office} and (${unit}::uuid is null or d.unit = ${unit}::uuid)`;

async function byLabel(
  reader: Reader,
  within: Within,
  code: string,
): Promise<Pick<Found, 'dokumen' | 'hardcopy' | 'place'>> {
  const [paper] = await reader<{ id: string; dokumen: string | null }[]>`
    select h.id, d.id as dokumen from hardcopy h
      left join dokumen d on (d.office, d.id) = (h.office, h.dokumen) and ${seenBy(reader, within)}
    where h.office = ${within.office} and h.code = ${code}`;
  const [place] = await reader<{ id: string }[]>`
    select id from place where office = ${within.office} and code = ${code}`;
  return {
    dokumen: paper?.dokumen ? [paper.dokumen] : [],
    hardcopy: paper?.id ?? null,
    place: place?.id ?? null,
  };
}

/** The office's own label that somebody mistyped by one sign. */
async function labelNear(reader: Reader, { office }: Within, code: string): Promise<string | null> {
  const near = codesNear(code).map((one) => one.code);
  const rows = await reader<{ code: string }[]>`
    select code from hardcopy where office = ${office} and code = any(${near}::text[])
    union select code from place where office = ${office} and code = any(${near}::text[])`;
  return rows.length === 1 ? shownCode(rows[0]?.code ?? '') : null;
}

async function byNumber(
  reader: Reader,
  within: Within,
  nomor: string,
): Promise<Pick<Found, 'dokumen' | 'nomor'>> {
  const dokumen = await reader<{ id: string }[]>`
    select d.id from dokumen d left join item i on (i.office, i.id) = (d.office, d.item)
    where ${seenBy(reader, within)} and (d.nomor = ${nomor} or i.nomor = ${nomor}) order by d.at`;
  const { office } = within;
  const [other] = await reader<NonNullable<Found['nomor']>[]>`
    select 'tanda_terima' as jenis, id from tanda_terima where (office, nomor) = (${office}, ${nomor})
    union all select 'stok_opname', id from shelf_count where (office, nomor) = (${office}, ${nomor})
    union all select 'pemusnahan', id from destruction where (office, nomor) = (${office}, ${nomor})`;
  return { dokumen: dokumen.map(({ id }) => id), nomor: other ?? null };
}

interface Text {
  readonly id: string;
  readonly nomor: string;
  readonly judul: string;
  readonly more: string;
}

/** What is read of every document: number, title, year, unit, its files' names and what papers say of themselves. */
async function textsOf(reader: Reader, within: Within): Promise<Text[]> {
  const { office } = within;
  return reader<Text[]>`
    select d.id, d.nomor, d.judul, concat_ws(' ', i.nomor, d.tahun, u.short_name, d.catatan, s.names, h.notes) as more
    from dokumen d join unit u on (u.office, u.id) = (d.office, d.unit)
      left join item i on (i.office, i.id) = (d.office, d.item)
      left join (select dokumen, string_agg(name, ' ') as names from softcopy
        where office = ${office} group by dokumen) s on s.dokumen = d.id
      left join (select dokumen, string_agg(keterangan, ' ') as notes from hardcopy
        where office = ${office} and dicoret_at is null group by dokumen) h on h.dokumen = d.id
    where ${seenBy(reader, within)} and d.dicoret_at is null order by d.at desc limit ${MOST}`;
}

interface Worded {
  readonly id: string;
  readonly all: boolean;
  /** How many of the words it has, and how well. */
  readonly n: number;
  readonly rank: number;
}

async function byWords(
  reader: Reader,
  within: Within,
  kata: string,
): Promise<Pick<Found, 'dokumen' | 'equivalents' | 'suggestion' | 'near'>> {
  const texts = await textsOf(reader, within);
  const asked = sought(kata);
  const part = kata.toLowerCase();
  const worded = texts.map(({ id, nomor, judul, more }): Worded => {
    const [title, whole] = [indexed(judul), indexed(`${judul} ${nomor} ${more}`)];
    const literal = part.length >= 3 && `${nomor} ${judul}`.toLowerCase().includes(part);
    const all = literal || (asked.terms.length > 0 && matches(whole, asked));
    const n = score(whole, asked);
    return { id, all, n, rank: 2 * score(title, asked) + n + (literal ? 3 : 0) };
  });
  const hits = worded.filter(({ all }) => all);
  const enough = Math.max(2, Math.ceil(asked.terms.length / 2));
  const found = hits.length > 0 ? hits : worded.filter(({ n }) => n >= enough);
  const vocabulary = () => vocabularyOf(texts.map((one) => `${one.judul} ${one.more}`));
  return {
    dokumen: found.sort((a, b) => b.rank - a.rank).map(({ id }) => id),
    equivalents: asked.equivalents,
    suggestion: hits.length > 0 ? null : suggestion(kata, vocabulary()),
    near: hits.length === 0,
  };
}

/**
 * Answers a question typed or scanned at the desk: a label's code, a number of any register, or words of a title. A
 * scanned label is an address; its code is cut out of it.
 */
export async function findArchive(reader: Reader, within: Within, typed: string): Promise<Found> {
  const kata = oneLine(typed);
  if (kata === '') return { kata, ...NOTHING };
  const code = readCode(kata);
  if (isCode(code)) {
    const label = await byLabel(reader, within, code);
    if (label.hardcopy || label.place) return { kata, ...NOTHING, ...label };
  }
  const numbered = await byNumber(reader, within, kata.toUpperCase());
  if (numbered.dokumen.length > 0 || numbered.nomor) return { kata, ...NOTHING, ...numbered };
  const worded = await byWords(reader, within, kata);
  if (worded.dokumen.length > 0 || !/^[A-Z0-9]{6}$/.test(code)) return { kata, ...NOTHING, ...worded };
  return {
    kata,
    ...NOTHING,
    ...worded,
    suggestion: (await labelNear(reader, within, code)) ?? worded.suggestion,
  };
}
