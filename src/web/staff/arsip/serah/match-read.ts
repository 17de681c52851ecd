import type { Both } from '../../../../base/text.ts';
import { type Dokumen, dokumenOf } from '../../../../custody/dokumen/dokumen.ts';
import { hardcopiesOf } from '../../../../custody/hardcopy/hardcopy.ts';
import {
  type Guess,
  guesser,
  type NameSays,
  nameSays,
  SURE,
} from '../../../../custody/softcopy/match-guess.ts';
import { type Softcopy, softcopiesOf, softcopyById } from '../../../../custody/softcopy/softcopy.ts';
import type { Reader } from '../../../../db/db.ts';
import { text } from './match-text.ts';

/** Files that one table matches. */
export const MOST = 60;
/** Documents among which a file's own is sought. */
const DOCUMENTS = 2000;

/** A file with what it may be. */
export interface MatchRow {
  readonly file: Softcopy;
  readonly says: NameSays;
  readonly guesses: readonly Guess[];
  /** What is chosen until somebody chooses: a document's id, `baru` or `nanti`. */
  readonly proposed: string;
  /** Where the same bytes lie already. */
  readonly also: Both | null;
}

export interface MatchView {
  readonly rows: readonly MatchRow[];
  /** Files beyond those of this table. */
  readonly more: number;
  readonly dokumen: ReadonlyMap<string, Dokumen>;
  /** Documents of this run and unit that have no file yet, in their order. */
  readonly free: readonly Dokumen[];
}

/** Files of a unit that no document has: of a run those that came in it or in none. */
async function unmatched(
  reader: Reader,
  office: string,
  unit: string,
  run: string | null,
): Promise<Softcopy[]> {
  const found = await softcopiesOf(reader, office, { unit, belumTerpasang: true });
  return found.filter(
    (one) =>
      one.digantikanOleh === null &&
      !one.dimusnahkanAt &&
      (run === null || one.run === null || one.run === run),
  );
}

async function labels(reader: Reader, office: string, unit: string): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const { dokumen, code } of await hardcopiesOf(reader, office, { unit }))
    found.set(dokumen, [...(found.get(dokumen) ?? []), code]);
  return found;
}

/** What is said of bytes that another unit or run handed in as well. */
async function alsoOf(
  reader: Reader,
  office: string,
  files: readonly Softcopy[],
): Promise<Map<string, Both>> {
  if (files.length === 0) return new Map();
  const rows = await reader<{ sha256: string; id: string; nomor: string | null; unitName: string }[]>`
    select s.sha256, s.id, d.nomor, u.short_name as unit_name
    from softcopy s join unit u on (u.office, u.id) = (s.office, s.unit)
      left join dokumen d on (d.office, d.id) = (s.office, s.dokumen)
    where s.office = ${office} and s.sha256 = any(${files.map((one) => one.sha256)}) and s.dicoret_at is null
    order by d.nomor nulls last, s.at`;
  return new Map(
    files.flatMap((file): [string, Both][] => {
      const other = rows.find((row) => row.sha256 === file.sha256 && row.id !== file.id);
      if (!other) return [];
      return [
        [file.id, other.nomor ? text.also(other.nomor, other.unitName) : text.alsoUnmatched(other.unitName)],
      ];
    }),
  );
}

/** Those of these documents that no file is of. */
async function withoutFile(
  reader: Reader,
  office: string,
  documents: readonly Dokumen[],
): Promise<readonly Dokumen[]> {
  const rows = await reader<{ dokumen: string }[]>`
    select distinct s.dokumen from softcopy s
    where s.office = ${office} and s.dokumen = any(${documents.map(({ id }) => id)}::uuid[])
      and s.dicoret_at is null`;
  const taken = new Set(rows.map(({ dokumen }) => dokumen));
  return documents.filter(({ id }) => !taken.has(id));
}

/** The table of a unit's unmatched files, or of the one file that was asked for, each with its guesses. */
export async function readMatches(
  reader: Reader,
  office: string,
  at: { readonly unit: string; readonly run: string | null; readonly file: string | undefined },
): Promise<MatchView> {
  const { unit, run } = at;
  const all = at.file
    ? [await softcopyById(reader, office, at.file)].filter(
        (one) => one.unit === unit && one.dicoretAt === null && one.digantikanOleh === null,
      )
    : await unmatched(reader, office, unit, run);
  const files = all.slice(0, MOST);
  const [documents, codes, also] = await Promise.all([
    dokumenOf(reader, office, { unit }, DOCUMENTS),
    labels(reader, office, unit),
    alsoOf(reader, office, files),
  ]);
  const kept = documents.filter((one) => !one.dimusnahkanAt);
  const guess = guesser(kept, codes);
  const rows = files.map((file): MatchRow => {
    const says = nameSays(file.name);
    const guesses = guess(file.name);
    const sure = guesses[0] && guesses[0].score >= SURE ? guesses[0].dokumen : null;
    const proposed = file.dokumen ?? sure ?? (says.judul === '' ? 'nanti' : 'baru');
    return { file, says, guesses, proposed, also: also.get(file.id) ?? null };
  });
  const ofRun = kept.filter((one) => run === null || one.run === run);
  const free = files.length > 0 ? await withoutFile(reader, office, ofRun) : [];
  return { rows, more: all.length - files.length, dokumen: new Map(kept.map((one) => [one.id, one])), free };
}

/** Documents of the office by number, whatever unit holds them. */
export async function byNumber(
  reader: Reader,
  office: string,
  numbers: readonly string[],
): Promise<Map<string, string>> {
  const rows = await reader<{ id: string; nomor: string }[]>`
    select id, nomor from dokumen where office = ${office} and nomor = any(${[...numbers]})`;
  return new Map(rows.map(({ id, nomor }) => [nomor, id]));
}
