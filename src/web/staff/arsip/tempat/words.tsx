import type { ComponentChildren, JSX } from 'preact';
import { number } from '../../../../base/tanggal.ts';
import { terbilang } from '../../../../base/terbilang.ts';
import { type Both, both, type Lang } from '../../../../base/text.ts';
import { paperNumber } from '../../../../custody/hardcopy/paper-name.ts';
import type { PlaceKind } from '../../../../custody/hardcopy/place.ts';
import type { NamedPaper, NamedReceipt } from '../../../../custody/hardcopy/place-history.ts';
import type { Actor } from '../../../../journal/actor.ts';
import { arsip } from '../links.ts';

/** Numbers that running text writes as words; larger ones are read faster as digits. */
const IN_WORDS = 12;

/** "lima" in running text, "38" above twelve; English keeps to digits. */
export function counted(n: number, lang: Lang): string {
  return lang === 'id' && n <= IN_WORDS ? terbilang(n) : number(n, lang);
}

/** The first letter in capitals, to begin a sentence. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A text in which `{name}` stands for what is not text: links, names. */
export function fill(
  template: Both,
  lang: Lang,
  parts: Readonly<Record<string, ComponentChildren>>,
): JSX.Element {
  return (
    <>
      {template[lang]
        .split(/(\{\w+\})/)
        .map((part) => (/^\{\w+\}$/.test(part) ? parts[part.slice(1, -1)] : part))}
    </>
  );
}

const KINDS: Readonly<Record<PlaceKind, readonly [one: string, many: string]>> = {
  ruang: ['room', 'rooms'],
  rak: ['rack', 'racks'],
  baris: ['shelf', 'shelves'],
  boks: ['box', 'boxes'],
  map: ['folder', 'folders'],
};

/** "tiga map", "3 folders" */
export function countedPlaces(n: number, kind: PlaceKind, lang: Lang): string {
  return lang === 'id' ? `${counted(n, lang)} ${kind}` : `${number(n, lang)} ${KINDS[kind][n === 1 ? 0 : 1]}`;
}

/** "lima naskah", "5 papers" */
export function countedPapers(n: number, lang: Lang): string {
  return lang === 'id' ? `${counted(n, lang)} naskah` : `${number(n, lang)} ${n === 1 ? 'paper' : 'papers'}`;
}

/** How a list ends: ", dan" before the last of three, " dan " between two. */
export function joined(parts: readonly ComponentChildren[], lang: Lang): ComponentChildren[] {
  const and = lang === 'id' ? 'dan' : 'and';
  return parts.flatMap((part, index) => {
    if (index === 0) return [part];
    if (index < parts.length - 1) return [', ', part];
    return [parts.length > 2 ? `, ${and} ` : ` ${and} `, part];
  });
}

/** How many papers a sentence names before it only counts. */
const NAMED = 3;

/** The papers of a sentence: up to three by their number or code, each a link, the others counted. */
export function PaperNames({
  papers,
  by,
  lang,
}: {
  papers: readonly NamedPaper[];
  by: Actor;
  lang: Lang;
}): JSX.Element {
  const named = papers.length > NAMED ? papers.slice(0, NAMED - 1) : papers;
  const rest = papers.length - named.length;
  const links: ComponentChildren[] = named.map((paper) => (
    <a key={paper.id} class="nomor" href={arsip.hardcopy(paper.id)}>
      {paperNumber(by, paper)}
    </a>
  ));
  const others = lang === 'id' ? `${number(rest)} naskah lain` : `${number(rest, lang)} other papers`;
  return <>{joined(rest > 0 ? [...links, others] : links, lang)}</>;
}

/** The number of a shelf count as a link. */
export function CountLink({ id, nomor }: { id: string; nomor: string }): JSX.Element {
  return (
    <a class="nomor" href={arsip.hitungSatu(id)}>
      {nomor}
    </a>
  );
}

const receipt = both('Tanda terima', 'Receipt');

/** " Tanda terima TT-2026-041" as a link; nothing without one. */
export function ReceiptLink({ of, lang }: { of: NamedReceipt | null; lang: Lang }): JSX.Element | null {
  if (!of) return null;
  return (
    <>
      {' '}
      <a href={arsip.tandaTerimaSatu(of.id)}>
        {receipt[lang]} <span class="nomor">{of.nomor}</span>
      </a>
    </>
  );
}
