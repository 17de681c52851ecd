import { type Fault, fault, Invalid, Refused } from '../../../../base/errors.ts';
import { isId, newId } from '../../../../base/id.ts';
import type { Site } from '../../../context.ts';
import type { Form } from '../../../form.ts';
import { arsip } from '../links.ts';

/** The field that a reason is about, by its code; others stand above the form. */
export const fieldOf: Readonly<Record<string, string>> = {
  'tanggal-tidak-ada': 'tanggal',
  'tanggal-belum-tiba': 'tanggal',
  'tanggal-terlalu-lama': 'tanggal',
  'nomor-kertas-terlalu-panjang': 'nomor',
  'sudah-disalin': 'nomor',
  'naskah-dua-kali': 'naskah',
  'keadaan-terlalu-panjang': 'naskah',
  'pihak-sama': 'kepada',
};

/** Does the work; when every reason of its refusal is about a field, they are told as faults of the fields. */
export async function withFields<Result>(
  fields: Readonly<Record<string, string>>,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const faults: Fault[] = error.reasons.flatMap(({ code, id, en }) => {
      const field = fields[code];
      return field ? [fault(field, code, id, en)] : [];
    });
    if (faults.length === error.reasons.length) throw new Invalid(faults);
    throw error;
  }
}

/** The receipt's id that the form carries, so that sending it twice makes one receipt. */
export function formId(site: Site, form: Form): string {
  const id = form.text('id');
  return isId(id) ? id : newId(site.clock.now());
}

/** A repeated send of what is made already counts as done. */
export function onceMade(receipt: string, work: () => Promise<string>): () => Promise<string> {
  return async () => {
    try {
      return await work();
    } catch (error) {
      const made = error instanceof Refused && error.reasons.some(({ code }) => code === 'sudah-dibuat');
      if (made) return arsip.tandaTerimaSatu(receipt);
      throw error;
    }
  };
}
