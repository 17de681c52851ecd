import { both } from '../../base/text.ts';
import { cutPart, vocabularyOf } from '../sheet/cut-text.ts';
import { KOLOM, type Sheet } from '../sheet/sheet.ts';
import { type Finding, finding } from './finding.ts';

/** Alphabets whose letters look like Latin ones, by Unicode's Script property, with their Indonesian names. */
const SCRIPTS = [
  [/\p{Script=Cyrillic}/u, 'Sirilik', 'Cyrillic'],
  [/\p{Script=Greek}/u, 'Yunani', 'Greek'],
  [/\p{Script=Armenian}/u, 'Armenia', 'Armenian'],
  [/\p{Script=Cherokee}/u, 'Cherokee', 'Cherokee'],
] as const;

/** A letter that is not Latin; the Latin letter with other code (fullwidth, mathematical) counts as one. */
const FOREIGN = /(?![\p{Script=Latin}])\p{L}|[\uff21-\uff3a\uff41-\uff5a]/u;

/** Characters that take no room or turn the direction of writing: nobody sees them, and comparing fails. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

/** What a template leaves where a value was to stand. */
const MARKER = /\$\{[^}]{0,100}\}|\{\{[^}]{0,100}\}\}|<<[^>]{0,100}>>|«[^»]{0,100}»/u;

/** Every text of a sheet with its place; lists count from 1, performers by role. */
function* texts(value: unknown, path: readonly string[] = []): Generator<{ di: string; text: string }> {
  if (typeof value === 'string') yield { di: path.join('.'), text: value };
  else if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) yield* texts(one, [...path, `${index + 1}`]);
  } else if (value !== null && typeof value === 'object') {
    for (const [key, one] of Object.entries(value)) yield* texts(one, [...path, key]);
  }
}

function codePoint(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Parts of the sheet that speak about the source instead of being its text. */
function ownText({ tidakJelas: _, dugaan: __, ...rest }: Sheet): object {
  return rest;
}

/** Letters of other alphabets: they look the same, but a name with one is another name to every search. */
export function alphabets(sheet: Sheet): Finding[] {
  return [...texts(ownText(sheet))].flatMap(({ di, text }) => {
    const letters = [...new Set([...text].filter((letter) => FOREIGN.test(letter)))];
    const [first] = letters;
    if (first === undefined) return [];
    const word = text.split(/\s+/).find((one) => one.includes(first)) ?? text;
    const [, idName, enName] = SCRIPTS.find(([script]) => script.test(first)) ?? [null, 'lain', 'another'];
    const more = letters.slice(1).map((letter) => `"${letter}" (${codePoint(letter)})`);
    const also = (lang: 'id' | 'en') =>
      more.length > 0 ? ` ${lang === 'id' ? 'Juga' : 'Also'} ${more.join(', ')}.` : '';
    return [
      finding(
        'huruf-asing',
        'sedang',
        di,
        both(
          `Huruf "${first}" (${codePoint(first)}) pada "${word}" berasal dari aksara ${idName}, bukan Latin.${also('id')}`,
          `The letter "${first}" (${codePoint(first)}) in "${word}" is of ${enName === 'another' ? 'another alphabet' : `the ${enName} alphabet`}, not Latin.${also('en')}`,
        ),
        both('Ketik ulang kata itu.', 'Type the word again.'),
        'Unicode UAX #24, UTS #39',
      ),
    ];
  });
}

/** Characters that nobody sees. */
export function unseen(sheet: Sheet): Finding[] {
  return [...texts(ownText(sheet))].flatMap(({ di, text }) => {
    const found = UNSEEN.exec(text)?.[0];
    if (found === undefined) return [];
    return [
      finding(
        'karakter-tak-tampak',
        'sedang',
        di,
        both(
          `Ada karakter yang tidak tampak (${codePoint(found)}).`,
          `There is a character that cannot be seen (${codePoint(found)}).`,
        ),
        both('Ketik ulang teks ini.', 'Type this text again.'),
        'Unicode UTS #39',
      ),
    ];
  });
}

/** Markers of a template that nobody replaced. */
export function markers(sheet: Sheet): Finding[] {
  return [...texts(sheet)].flatMap(({ di, text }) => {
    const found = MARKER.exec(text)?.[0];
    if (found === undefined) return [];
    return [
      finding(
        'penanda-templat',
        'sedang',
        di,
        both(`Penanda templat ${found} belum diganti.`, `The template marker ${found} was not replaced.`),
        both('Ganti dengan isinya.', 'Replace it with its content.'),
      ),
    ];
  });
}

/** Steps' texts that were cut off. */
export function cutOff(sheet: Sheet): Finding[] {
  const words = vocabularyOf([...texts(ownText(sheet))].map(({ text }) => text));
  return sheet.langkah.flatMap((step) =>
    (['uraian', ...KOLOM] as const).flatMap((key) => {
      const text = step[key];
      const part = typeof text === 'string' ? cutPart(text, words) : null;
      if (part === null) return [];
      return [
        finding(
          'teks-terpotong',
          'sedang',
          `langkah.${step.no}.${key}`,
          both(
            `Teks langkah ${step.no} tampak terpotong: "${part}".`,
            `The text of step ${step.no} seems to be cut off: "${part}".`,
          ),
          both('Lengkapi dari naskah aslinya.', 'Complete it from the source.'),
        ),
      ];
    }),
  );
}
