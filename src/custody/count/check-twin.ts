import { isDeepStrictEqual } from 'node:util';
import { lengthReasons } from '../../base/errors.ts';
import { deed } from '../../journal/act.ts';
import { struckReasons } from '../coret/text.ts';
import { hardcopyById } from '../hardcopy/hardcopy.ts';
import { softcopyById } from '../softcopy/softcopy.ts';
import { keepsFor } from '../who.ts';
import { why } from './text.ts';
import { isScan, type TwinCheck } from './twin.ts';

export interface NewTwinCheck {
  /** Made when the form is shown, so that a form sent twice is one comparison. */
  readonly id: string;
  readonly hardcopy: string;
  readonly softcopy: string;
  /** Sheets counted; null when nothing readable was typed. */
  readonly lembar: number | null;
  readonly cocok: boolean;
  /** What differs. */
  readonly catatan: string;
}

/** A sheet has one page or two; a scan that cannot be of that many sheets does not agree with them. */
function pageReasons(lembar: number, halaman: number | null) {
  const possible = halaman === null || (halaman >= lembar && halaman <= 2 * lembar);
  return possible ? [] : [why.pagesDisagree(lembar, halaman)];
}

/** Words that are kept: who finds no difference has none to tell. */
const kept = ({ cocok, catatan }: Pick<NewTwinCheck, 'cocok' | 'catatan'>) => (cocok ? '' : catatan.trim());

type Made = Pick<TwinCheck, 'hardcopy' | 'softcopy' | 'lembar' | 'cocok' | 'catatan'>;

/** True when a form says once more what it said before. */
function sameAgain(made: Made, input: NewTwinCheck): boolean {
  const { hardcopy, softcopy, lembar, cocok } = input;
  return isDeepStrictEqual({ ...made }, { hardcopy, softcopy, lembar, cocok, catatan: kept(input) });
}

/**
 * Membandingkan hardcopy dengan pindaiannya: lembar dihitung, isi dilihat berdampingan, lalu dinyatakan cocok atau apa
 * bedanya. SOP KPU Kota Tangerang 19/2025 steps 1 and 3 (hardcopy dan softcopy tersimpan); UU 43/2009 art. 40.
 */
export const checkTwin = deed({
  kind: 'twin.checked',
  async load(tx, input: NewTwinCheck, by) {
    await tx`select 1 from hardcopy where office = ${by.office} and id::text = ${input.hardcopy} for no key update`;
    const [hardcopy, softcopy] = [
      await hardcopyById(tx, by.office, input.hardcopy),
      await softcopyById(tx, by.office, input.softcopy),
    ];
    const [made] = await tx<Made[]>`
      select hardcopy, softcopy, lembar, cocok, catatan from twin_check
      where office = ${by.office} and id::text = ${input.id}`;
    return { hardcopy, softcopy, made };
  },
  refuse({ hardcopy, softcopy, made }, by, input) {
    if (made) return [sameAgain(made, input) ? why.recorded() : why.recordedOtherwise()];
    const { lembar, cocok, catatan } = input;
    return [
      ...(keepsFor(by, hardcopy.unit) ? [] : [why.notYourPaper()]),
      ...(softcopy.dokumen === hardcopy.dokumen ? [] : [why.otherDocument()]),
      ...(hardcopy.dimusnahkanAt || softcopy.dimusnahkanAt ? [why.destroyed()] : []),
      ...struckReasons(hardcopy),
      ...(isScan(softcopy.mediaType) ? [] : [why.notAScan()]),
      ...(softcopy.digantikanOleh ? [why.replaced()] : []),
      ...(softcopy.hasil === null || softcopy.hasil === 'karantina' ? [why.notExamined()] : []),
      ...(hardcopy.peminjam ? [why.lentOut(hardcopy.peminjam)] : []),
      ...(lembar === null || lembar < 1 ? [why.noSheets()] : []),
      ...(cocok && lembar !== null && lembar > 0 ? pageReasons(lembar, softcopy.halaman) : []),
      ...(!cocok && catatan.trim() === '' ? [why.noDifference()] : []),
      ...lengthReasons(catatan, 'SOP KPU Kota Tangerang 19/2025 langkah 1'),
    ];
  },
  async apply(tx, { hardcopy, softcopy }, by, input, at) {
    const { office, person, jabatan } = by;
    const { id, cocok } = input;
    const lembar = input.lembar ?? 0;
    const { halaman } = softcopy;
    const catatan = kept(input);
    await tx`
      insert into twin_check ${tx({
        ...{ office, id, hardcopy: hardcopy.id, softcopy: softcopy.id, lembar, halaman, cocok, catatan, at },
        ...{ person, jabatan },
      })}`;
    const detail = { softcopy: softcopy.id, sha256: softcopy.sha256, lembar, halaman, cocok, catatan };
    return { subject: `hardcopy:${hardcopy.id}`, detail, result: undefined };
  },
});
