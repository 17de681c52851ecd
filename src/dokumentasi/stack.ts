import { sha256 } from '../base/hash.ts';
import { canonical } from '../base/json.ts';
import { shortDay } from '../base/tanggal.ts';
import type { Lang } from '../base/text.ts';
import { type Dokumen, dokumenOf } from '../custody/dokumen/dokumen.ts';
import { type Hardcopy, hardcopiesOf } from '../custody/hardcopy/hardcopy.ts';
import { type Place, pathText } from '../custody/hardcopy/place.ts';
import { type Softcopy, softcopiesOf } from '../custody/softcopy/softcopy.ts';
import type { Reader } from '../db/db.ts';
import { text } from './text.ts';

/** What a run documents, of one unit or of all: its documents with their files and papers. */
export interface Stack {
  readonly dokumen: readonly Dokumen[];
  readonly softcopies: readonly Softcopy[];
  readonly hardcopies: readonly Hardcopy[];
}

/** The files and papers of a run, and every document that one of them is of. */
export async function stackOf(
  reader: Reader,
  office: string,
  run: string,
  unit: string | null = null,
): Promise<Stack> {
  const wanted = unit === null ? { run } : { run, unit };
  const [softcopies, hardcopies, recorded] = await Promise.all([
    softcopiesOf(reader, office, wanted),
    hardcopiesOf(reader, office, wanted),
    dokumenOf(reader, office, wanted, 10_000),
  ]);
  const known = new Set(recorded.map(({ id }) => id));
  const others = [...softcopies.flatMap((one) => one.dokumen ?? []), ...hardcopies.map((one) => one.dokumen)];
  const missing = [...new Set(others)].filter((id) => !known.has(id));
  const more = missing.length > 0 ? await dokumenOf(reader, office, { ids: missing }, missing.length) : [];
  // An earlier version of a file may still name a document that was struck out since.
  const standing = more.filter(({ dicoretAt }) => dicoretAt === null);
  return { dokumen: [...recorded, ...standing], softcopies, hardcopies };
}

/** The newest versions only; what was replaced stays in custody and is no longer handed over. */
export function current(softcopies: readonly Softcopy[]): Softcopy[] {
  return softcopies.filter((one) => one.digantikanOleh === null);
}

/** Where a paper of the stack is: its place, who has it until when, or that a count did not find it. */
export function whereIs(places: readonly Place[], paper: Hardcopy, lang: Lang): string {
  const { place, peminjam, jatuhTempo, tidakDitemukan } = paper;
  const lent = jatuhTempo && text.lentUntil(peminjam ?? '', shortDay(jatuhTempo, lang))[lang];
  const missing = tidakDitemukan && text.notFound(tidakDitemukan)[lang];
  return [pathText(places, place), lent, missing].filter(Boolean).join(', ');
}

/**
 * SHA-256 over what people made of the stack: which files, matched to what; which papers, where; how each document is
 * classed. A form carries it, so that nobody signs for something other than what they saw. What the examination finds
 * meanwhile is not in it: the deeds that need its outcome ask for it themselves.
 */
export function stackHash({ dokumen, softcopies, hardcopies }: Stack): string {
  return sha256(
    canonical({
      dokumen: dokumen.map((one) => [one.id, one.klasifikasi, one.kodeArsip ?? '', one.version]),
      softcopy: softcopies.map((one) => [one.id, one.sha256, one.dokumen ?? '']),
      hardcopy: hardcopies.map((one) => [one.id, one.code, one.place ?? '', one.version]),
    }),
  );
}
