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

/** The id that the form carries of what it makes, so that sending it twice makes it once. */
export function formId(site: Site, form: Form): string {
  const id = form.text('id');
  return isId(id) ? id : newId(site.clock.now());
}

/** True for a refusal that has this reason, among others perhaps. */
export function refusedAs(error: unknown, code: string): boolean {
  return error instanceof Refused && error.reasons.some((reason) => reason.code === code);
}

/**
 * Work that counts as done when it is refused for having been done: its form was sent twice.
 * @param code of that reason
 * @param done where to go then; null when somebody else did it, who must be told of
 */
export function onceDone(
  code: string,
  work: () => Promise<string>,
  done: () => string | Promise<string | null>,
): () => Promise<string> {
  return async () => {
    try {
      return await work();
    } catch (error) {
      const where = refusedAs(error, code) ? await done() : null;
      if (where === null) throw error;
      return where;
    }
  };
}

/** Work that makes a receipt, and leads to the one that was made when its form comes again. */
export function onceMade(receipt: string, work: () => Promise<string>): () => Promise<string> {
  return onceDone('sudah-dibuat', work, () => madeBefore(receipt));
}

/** The receipt, with the word that it was there before. */
export function madeBefore(receipt: string): string {
  return `${arsip.tandaTerimaSatu(receipt)}?selesai=tanda-terima-sudah-ada`;
}
