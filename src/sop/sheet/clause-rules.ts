import { type Both, both } from '../../base/text.ts';
import type { Sheet } from './sheet.ts';

type Rule = keyof Sheet['pengesahan']['aturan'];

/** What each rule of a ratification means, and how the clause sounds that gives it. */
export const CLAUSE_RULES: Readonly<Record<Rule, { readonly says: Both; readonly sounds: RegExp }>> = {
  revisiKahar: {
    says: both(
      'naskah boleh direvisi selama pelaksanaan karena keadaan kahar',
      'the sheet may be revised during a run for force majeure',
    ),
    sounds: /\b(?:kahar|force majeure)\b/iu,
  },
  selesaiTetap: {
    says: both('langkah yang sudah selesai tidak berubah', 'finished steps do not change'),
    sounds: /\b(?:sudah|telah) selesai\b/iu,
  },
  batal: {
    says: both(
      'perubahan ruang lingkup atau penanggung jawab membatalkan SOP ini',
      'a change of scope or of the responsible party voids this SOP',
    ),
    sounds: /\bbatal\b/iu,
  },
  berlakuSaatDitandatangani: {
    says: both('SOP ini berlaku pada saat ditandatangani', 'this SOP is in force when signed'),
    // Without its first letters: Serang prints "itandatangani".
    sounds: /\bberlaku\b.{0,20}\b(?:saat|sejak|setelah)\b.{0,40}tanda ?tangan/iu,
  },
};

export const RULE_NAMES = Object.keys(CLAUSE_RULES) as Rule[];
