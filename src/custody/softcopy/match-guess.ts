import { shownCode } from '../code.ts';
import type { Dokumen } from '../dokumen/dokumen.ts';

/** A document that a file may belong to. */
export interface Guess {
  readonly dokumen: string;
  /** 0 to 1; from SURE on it is proposed, below it is only offered. */
  readonly score: number;
}

/** What a file's name says of it. */
export interface NameSays {
  /** Title of a new document; empty where the name says nothing, as a camera's or a scanner's. */
  readonly judul: string;
  readonly tahun: number | null;
}

export const SURE = 0.6;
const OFFERED = 0.25;

/** Words of the names that cameras, scanners and chats give; with numbers, they say nothing of the content. */
const MACHINE =
  /^(img|image|mvimg|pxl|dsc[a-z]?|dcim|vid|video|foto|photo|gambar|scan(s|ned)?|pindai(an)?|camscanner|adobe|whatsapp|wa|doc|document|dokumen|screenshot|tangkapan|layar|untitled|tanpa|judul|file|berkas|new|at|pukul|am|pm|e|p|hal|halaman|page)?\d*$/i;
/** A piece of a hash, as chats hang it to a name. */
const HASH = /^(?=.*\d)[0-9a-f]{8,}$/i;

/** True for a name that only a machine gave: IMG_20261120_WA0003, scan0001, WhatsApp Image 2026-11-20 at 10.11.12. */
function saysNothing(name: string): boolean {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return words.every((word) => MACHINE.test(word) || HASH.test(word));
}

/** Words that say in which state a file is, not what it is. */
const STATE = new Set([
  'final',
  'fix',
  'rev',
  'revisi',
  'scan',
  'copy',
  'salinan',
  'ttd',
  'draft',
  'draf',
  'baru',
  'ok',
]);

/** The last year in a text; none where it names a span of years. */
function yearIn(text: string): number | null {
  if (/(?<!\d)\d{4}\s*[-–]\s*\d{4}(?!\d)/.test(text)) return null;
  const years = [...text.matchAll(/(?<!\d)(19[4-9]\d|20\d\d)(?!\d)/g)].map((match) => Number(match[1]));
  return years.at(-1) ?? null;
}

/** A name's words with single spaces between them; hyphens part words only where nothing else does. */
function spaced(name: string): string {
  const parted = name.replace(/[_+]+/g, ' ');
  const hyphens = /\s/.test(parted.trim()) ? /\s-|-\s/g : /(?<=[\p{L}\d])-(?=[\p{L}\d])/gu;
  return parted.replace(hyphens, ' ').replace(/\s+/g, ' ').trim();
}

/** Without the words at the end that say in which state a file is. */
function withoutState(title: string): string {
  const words = title.split(' ');
  while (words.length > 1 && STATE.has((words.at(-1) ?? '').toLowerCase())) words.pop();
  return words.join(' ');
}

/** "LKjIP_2025-final (1).pdf" says "LKjIP 2025", 2025. */
export function nameSays(name: string): NameSays {
  const bare = spaced(
    name
      .replace(/\.[A-Za-z0-9]{1,5}$/, '')
      .replace(/\s*\(\d{1,2}\)\s*$/, '')
      .replace(/-(?=(final|fix|rev|revisi|ttd|scan|copy|salinan|draft|draf)$)/i, ' ')
      .replace(/^\s*\(?\d{1,3}\)?[.)]\s+/, ''),
  );
  const tahun = yearIn(bare);
  if (saysNothing(bare)) return { judul: '', tahun };
  const title = withoutState(bare);
  const judul = title === title.toLowerCase() ? title.charAt(0).toUpperCase() + title.slice(1) : title;
  return { judul: judul.slice(0, 300), tahun };
}

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !STATE.has(word) && !/^v?\d{1,2}$/.test(word));

function trigrams(words: readonly string[]): Set<string> {
  return new Set(
    words.flatMap((word) => {
      const padded = `  ${word} `;
      return Array.from({ length: padded.length - 2 }, (_, i) => padded.slice(i, i + 3));
    }),
  );
}

/** Twice what both have, over what each has: 0 to 1 (Dice 1945). */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  return (2 * [...a].filter((one) => b.has(one)).length) / (a.size + b.size);
}

interface Known {
  readonly dokumen: Dokumen;
  readonly words: ReadonlySet<string>;
  readonly grams: ReadonlySet<string>;
  readonly tahun: number | null;
  /** Numbers by which a name may call it, in capitals and without what separates them. */
  readonly names: readonly string[];
}

const squeezed = (text: string) => text.toUpperCase().replace(/[^A-Z0-9]/g, '');

/**
 * A guesser over an office's documents: by a number or a label's code in the name, else by title and year.
 * @param codes codes on the labels of each document's papers
 */
export function guesser(
  documents: readonly Dokumen[],
  codes: ReadonlyMap<string, readonly string[]> = new Map(),
): (name: string) => Guess[] {
  const known: Known[] = documents.map((dokumen) => {
    const words = wordsOf(dokumen.judul);
    const labels = (codes.get(dokumen.id) ?? []).flatMap((code) => [code, shownCode(code)]);
    return {
      dokumen,
      words: new Set(words),
      grams: trigrams(words),
      tahun: dokumen.tahun ?? yearIn(dokumen.judul),
      names: [dokumen.nomor, dokumen.itemNomor ?? '', ...labels].filter((one) => one !== '').map(squeezed),
    };
  });
  return (name) => {
    const { tahun } = nameSays(name);
    const stem = name.replace(/\.[A-Za-z0-9]{1,5}$/, '');
    const words = wordsOf(stem);
    const [own, grams, called] = [new Set(words), trigrams(words), squeezed(stem)];
    const scored = known.map((one) => {
      if (one.names.some((number) => called.includes(number))) return { dokumen: one.dokumen.id, score: 1 };
      const alike = 0.5 * likeness(own, one.words) + 0.5 * likeness(grams, one.grams);
      const otherYear = tahun !== null && one.tahun !== null && tahun !== one.tahun;
      return { dokumen: one.dokumen.id, score: otherYear ? alike * 0.4 : alike };
    });
    return scored
      .filter(({ score }) => score >= OFFERED)
      .sort((a, b) => b.score - a.score)
      .slice(0, 5);
  };
}
