import { number } from '../../base/tanggal.ts';
import { type Both, both, type Lang } from '../../base/text.ts';
import { type Finding, type FindingCode, MOST_PLACES, type Place } from './finding.ts';
import { WORDS } from './finding-words.ts';

/** Findings whose count says more than their places. */
const COUNTED = new Set<FindingCode>([
  'nik',
  'kk',
  'npwp',
  'telepon',
  'rekening',
  'surel',
  'komentar',
  'lacak-perubahan',
  'objek-tertanam',
  'lampiran',
]);

/** A finding as a sentence: what, where, how often. Never what was found. */
export function findingText(finding: Finding): Both {
  const { apa } = WORDS[finding.code];
  const often = COUNTED.has(finding.code) && finding.jumlah > 1 ? finding.jumlah : 0;
  const sentence = (lang: Lang, times: string) => {
    const where = placesText(finding, lang);
    if (finding.code === 'lembar-tersembunyi') return `${apa[lang]}: ${namesText(finding, lang)}.`;
    return `${apa[lang]}${where === '' ? '' : `${lang === 'id' ? ' di ' : ' on '}${where}`}${often ? ` (${number(often, lang)} ${times})` : ''}.`;
  };
  return both(sentence('id', 'kali'), sentence('en', 'times'));
}

/** What to do about a finding. */
export function adviceText({ code }: Finding): Both {
  return WORDS[code].lalu;
}

const and = (parts: readonly string[], lang: Lang) =>
  new Intl.ListFormat(lang, { type: 'conjunction' }).format(parts);

const namesText = ({ di }: Finding, lang: Lang) =>
  and(
    di.map(({ lembar = '' }) => `‘${lembar}’`),
    lang,
  );

/** "halaman 3, 7, dan 9", "sel B3 dan C4 lembar Gaji", "lembar gaji". */
function placesText({ di }: Finding, lang: Lang): string {
  const more = di.length >= MOST_PLACES ? (lang === 'id' ? ', dan lainnya' : ', and others') : '';
  const pages = di.flatMap(({ halaman }) => halaman ?? []).sort((a, b) => a - b);
  const paragraphs = di.flatMap(({ paragraf }) => paragraf ?? []);
  const sheets = Map.groupBy(
    di.filter((place) => place.lembar !== undefined),
    (place: Place) => place.lembar as string,
  );
  const [page, paragraph, sheet] =
    lang === 'id' ? ['halaman', 'paragraf', 'lembar'] : ['page', 'paragraph', 'sheet'];
  const parts = [
    ...(pages.length > 0 ? [`${page} ${and(pages.map(String), lang)}`] : []),
    ...(paragraphs.length > 0 ? [`${paragraph} ${and(paragraphs.map(String), lang)}`] : []),
    ...[...sheets].map(([name, places]) => {
      const cells = cellsText(
        places.flatMap(({ sel }) => sel ?? []),
        lang,
      );
      return `${cells === '' ? '' : `${cells} `}${sheet} ‘${name}’`;
    }),
  ];
  return parts.length === 0 ? '' : `${parts.join('; ')}${more}`;
}

/** "sel B2", "baris 2 dan kolom B": a whole row is a number, a whole column letters. */
function cellsText(cells: readonly string[], lang: Lang): string {
  const [row, column, cell] = lang === 'id' ? ['baris', 'kolom', 'sel'] : ['row', 'column', 'cell'];
  const of = (pattern: RegExp) => cells.filter((one) => pattern.test(one));
  const groups = [
    [row, of(/^\d+$/)],
    [column, of(/^[A-Z]+$/)],
    [cell, of(/^[A-Z]+\d+$/)],
  ] as const;
  const parts = groups.flatMap(([name, some]) => (some.length > 0 ? [`${name} ${and(some, lang)}`] : []));
  return and(parts, lang);
}
