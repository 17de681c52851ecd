import { type Both, both } from '../../base/text.ts';
import { placeName, valueAt } from './place-names.ts';
import { roleLabel, type Sheet } from './sheet.ts';

/** One thing in a sheet that its source does not show; nothing runs on it until the office has confirmed it. */
export interface Presumption {
  /** Where it stands, such as `langkah.1.pelaksana.penyedia`; the name under which it is confirmed. */
  readonly di: string;
  /** What is presumed. */
  readonly what: Both;
}

/** What stands at a place of the sheet, to follow the place's name: “…”, a list, or nothing that words could say. */
function wordsAt(sheet: Sheet, di: string): string {
  const value = valueAt(sheet, di);
  if (typeof value === 'string') return ` “${value}”`;
  const list = Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : [];
  return list.length > 0 ? ` (${list.join(', ').replaceAll('_', ' ')})` : '';
}

/** Everything in a sheet that is presumed or proposed and not in its source, in the order of the form. */
export function presumptionsOf(sheet: Sheet): Presumption[] {
  const values = sheet.dugaan.map(({ di, alasan }) => {
    const [place, value] = [placeName(di), wordsAt(sheet, di)];
    return { di, what: both(`${place.id}${value}: ${alasan}`, `${place.en}${value}: ${alasan}`) };
  });
  const steps = sheet.langkah.flatMap((step): Presumption[] => {
    if (step.asal === 'usulan') {
      const what = both(
        `Langkah ${step.no} adalah usulan, tidak ada dalam naskah: ${step.uraian}`,
        `Step ${step.no} is proposed and not in the source: ${step.uraian}`,
      );
      return [{ di: `langkah.${step.no}`, what }];
    }
    return step.pelaksana
      .filter((mark) => mark.dugaan)
      .map((mark) => ({
        di: `langkah.${step.no}.pelaksana.${mark.peran}`,
        what: both(
          `Pelaksana langkah ${step.no} tidak terbaca dalam naskah; dugaannya ${roleLabel(sheet, mark.peran)}.`,
          `The performer of step ${step.no} cannot be read in the source; presumed to be ${roleLabel(sheet, mark.peran)}.`,
        ),
      }));
  });
  return [...values, ...steps];
}

/** What a sheet lacks so that nobody could carry it out: a step without performer, a role without post. */
export function gapsOf(sheet: Sheet): Both[] {
  const steps = sheet.langkah
    .filter((step) => step.pelaksana.length === 0 && !step.jalankan)
    .map((step) =>
      both(
        `Langkah ${step.no} tidak mempunyai pelaksana; tetapkan pelaksananya.`,
        `Step ${step.no} has no performer; name one.`,
      ),
    );
  const used = new Set(
    sheet.langkah.flatMap((step) =>
      (step.jalankan?.hasil ?? step.pelaksana).map((one: { readonly peran: string }) => one.peran),
    ),
  );
  const roles = sheet.peran
    .filter((role) => used.has(role.id) && role.fungsi.length === 0)
    .map((role) =>
      both(
        `Peran ${roleLabel(sheet, role.id)} belum dihubungkan dengan jabatan; pilih jabatannya.`,
        `The role ${roleLabel(sheet, role.id)} is tied to no post yet; choose its posts.`,
      ),
    );
  return [...steps, ...roles];
}
