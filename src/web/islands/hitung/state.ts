import { isCode, readCode, shownCode } from '../../../custody/code.ts';
import { documentNumber } from '../../../custody/count/document-number.ts';

/** A place of the counted branch; the counted place itself has no parent. */
export interface Place {
  readonly id: string;
  readonly parent: string | null;
  readonly code: string;
  /** From the counted place on: "Baris 2 › Boks 03". */
  readonly name: string;
}

export interface Paper {
  readonly code: string;
  readonly nomor: string;
  readonly judul: string;
  readonly place: string;
  readonly dipinjam: boolean;
  /** The only paper of its document. */
  readonly tunggal: boolean;
}

/** A scan that the server has, whoever made it. */
export interface KnownScan {
  readonly id: string;
  readonly code: string;
  readonly place: string;
}

/** What a device knows of an open count; `data.json` of its page. */
export interface CountData {
  readonly id: string;
  readonly nomor: string;
  readonly person: string;
  /** When the server told this, in milliseconds. */
  readonly at: number;
  readonly places: readonly Place[];
  readonly papers: readonly Paper[];
  readonly scans: readonly KnownScan[];
}

/** What the server said of a scan. */
export interface Told {
  readonly hasil: string;
  readonly judul: string;
  readonly tercatat: string;
}

/** A scan made on this device, kept there until the server has it. */
export interface OwnScan extends KnownScan {
  readonly count: string;
  readonly nomor: string;
  readonly person: string;
  readonly scannedAt: string;
  readonly sent: boolean;
  readonly told?: Told;
}

/** What the person hears at once of what they scanned or typed. */
export type Verdict =
  | { readonly kind: 'tempat'; readonly place: Place }
  | { readonly kind: 'salah_ketik'; readonly typed: string }
  /** A document's number, which names no paper by itself. */
  | { readonly kind: 'nomor_dokumen'; readonly typed: string }
  | { readonly kind: 'sudah' | 'cocok'; readonly code: string; readonly paper: Paper | null }
  | { readonly kind: 'salah_tempat'; readonly code: string; readonly paper: Paper; readonly belongs: string }
  /** Not expected in this count: another shelf's, or nobody's; the server will tell. */
  | { readonly kind: 'asing'; readonly code: string };

export interface Counting {
  readonly data: CountData;
  /** Scans of this device and of others, the latest last. */
  readonly scans: readonly KnownScan[];
}

function isIn(places: ReadonlyMap<string, Place>, id: string, within: string): boolean {
  let at: string | null = id;
  while (at !== null && at !== within) at = places.get(at)?.parent ?? null;
  return at === within;
}

/** What to say of a code scanned while standing at a place. Null when nothing was typed. */
export function judge({ data, scans }: Counting, typed: string, here: string): Verdict | null {
  const nomor = documentNumber(typed);
  const sole = nomor && data.papers.find((one) => one.nomor === nomor && one.tunggal);
  if (nomor && !sole) return { kind: 'nomor_dokumen', typed: nomor };
  const code = sole ? sole.code : readCode(typed).slice(0, 64);
  if (code === '') return null;
  const place = data.places.find((one) => one.code === code);
  if (place) return { kind: 'tempat', place };
  if (/^[A-Z0-9]{6}$/.test(code) && !isCode(code)) return { kind: 'salah_ketik', typed: shownCode(code) };
  const places = new Map(data.places.map((one) => [one.id, one]));
  const paper = data.papers.find((one) => one.code === code) ?? null;
  const before = scans.findLast((scan) => scan.code === code);
  const sameBranch = (one: string, other: string) => isIn(places, one, other) || isIn(places, other, one);
  if (before && sameBranch(before.place, here)) return { kind: 'sudah', code, paper };
  if (!paper) return { kind: 'asing', code };
  if (sameBranch(paper.place, here)) return { kind: 'cocok', code, paper };
  return { kind: 'salah_tempat', code, paper, belongs: places.get(paper.place)?.name ?? '' };
}

/** True when the verdict is of a paper or barcode that is to be recorded. */
export function counted(verdict: Verdict): boolean {
  return verdict.kind === 'cocok' || verdict.kind === 'salah_tempat' || verdict.kind === 'asing';
}

/** How many papers are expected, those on loan left out, and how many of them were seen anywhere. */
export function seenCount({ data, scans }: Counting): { seen: number; expected: number; lent: number } {
  const seen = new Set(scans.map(({ code }) => code));
  const expected = data.papers.filter(({ dipinjam }) => !dipinjam);
  return {
    seen: expected.filter(({ code }) => seen.has(code)).length,
    expected: expected.length,
    lent: data.papers.length - expected.length,
  };
}

/** What is still expected right at a place; lent papers are not waited for. */
export function stillAt({ data, scans }: Counting, place: string): Paper[] {
  const seen = new Set(scans.map(({ code }) => code));
  return data.papers.filter((one) => one.place === place && !one.dipinjam && !seen.has(one.code));
}

/** How many papers are still expected right at each place. */
export function leftByPlace({ data, scans }: Counting): Map<string, number> {
  const seen = new Set(scans.map(({ code }) => code));
  const left = new Map<string, number>();
  for (const { place, code, dipinjam } of data.papers)
    if (!dipinjam && !seen.has(code)) left.set(place, (left.get(place) ?? 0) + 1);
  return left;
}

/** Everybody's scans: those that the server told first, then this device's own that it does not have yet. */
export function allScans(known: readonly KnownScan[], own: readonly OwnScan[]): KnownScan[] {
  const ids = new Set(known.map(({ id }) => id));
  return [...known, ...own.filter(({ id }) => !ids.has(id))];
}

/** Scans as a person can keep them elsewhere: a line each, with code, place and time. */
export function asText(scans: readonly OwnScan[], placeName: (id: string) => string): string {
  const lines = scans.map(({ code, place, scannedAt }) =>
    [shownOf(code), placeName(place), scannedAt].join('\t'),
  );
  return `${lines.join('\n')}\n`;
}

/** A code of ours with its hyphen, any other as it is. */
export function shownOf(code: string): string {
  return isCode(code) ? shownCode(code) : code;
}
