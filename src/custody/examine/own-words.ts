import { lengthReasons, type Reason } from '../../base/errors.ts';
import { type Both, both, type Lang } from '../../base/text.ts';
import { personalData } from './child/personal.ts';
import { why } from './text.ts';

const NAMES: Readonly<Record<string, Both>> = {
  nik: both('NIK', 'a NIK (identity number)'),
  kk: both('nomor Kartu Keluarga', 'the number of a family card'),
  npwp: both('NPWP', 'an NPWP (tax number)'),
  telepon: both('nomor telepon', 'a telephone number'),
  rekening: both('nomor rekening', 'the number of a bank account'),
  surel: both('alamat surel', 'an e-mail address'),
};

/**
 * Why what somebody wrote about a file cannot be kept: it is too long, or repeats the personal data that it is about,
 * by the very detector that looks through the files.
 */
export function ownWordsReasons(words: string, cite: string): Reason[] {
  const found = [...personalData(words).keys()].flatMap((code) => NAMES[code] ?? []);
  const list = (lang: Lang) =>
    new Intl.ListFormat(lang, { type: 'conjunction' }).format(found.map((one) => one[lang]));
  return [
    ...lengthReasons(words, cite),
    ...(found.length > 0 ? [why.holdsPersonalData(both(list('id'), list('en')))] : []),
  ];
}
