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
  const [page, paragraph, cell, sheet] =
    lang === 'id' ? ['halaman', 'paragraf', 'sel', 'lembar'] : ['page', 'paragraph', 'cell', 'sheet'];
  const parts = [
    ...(pages.length > 0 ? [`${page} ${and(pages.map(String), lang)}`] : []),
    ...(paragraphs.length > 0 ? [`${paragraph} ${and(paragraphs.map(String), lang)}`] : []),
    ...[...sheets].map(([name, places]) => {
      const cells = places.flatMap(({ sel }) => sel ?? []);
      return `${cells.length > 0 ? `${cell} ${and(cells, lang)} ` : ''}${sheet} ‘${name}’`;
    }),
  ];
  return parts.length === 0 ? '' : `${parts.join('; ')}${more}`;
}
