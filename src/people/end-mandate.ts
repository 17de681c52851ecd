import { NotFound } from '../base/errors.ts';
import { isId } from '../base/id.ts';
import type { Tanggal } from '../base/tanggal.ts';
import { deed } from '../journal/act.ts';
import { type Fungsi, holds } from '../journal/actor.ts';
import { why } from './text.ts';

export interface MandateEnd {
  readonly mandate: string;
  readonly lastDay: Tanggal;
}

/**
 * Mengakhiri penunjukan pada suatu tanggal; yang telah dilakukan dalam jabatan itu tetap tercatat.
 * PKPU 22/2023 (the office's decree names and relieves its officers).
 */
export const endMandate = deed({
  kind: 'mandate.ended',
  async load(tx, input: MandateEnd, by) {
    if (!isId(input.mandate)) throw new NotFound('mandate');
    // The whole office, so that two administrators cannot end each other's mandates at once.
    await tx`select 1 from office where id = ${by.office} for no key update`;
    const [mandate] = await tx<{ validFrom: Tanggal; validUntil: Tanggal | null; fungsi: Fungsi }[]>`
      select m.valid_from, m.valid_until, j.fungsi from mandate m join jabatan j on (j.office, j.id) = (m.office, m.jabatan)
      where (m.office, m.id) = (${by.office}, ${input.mandate})`;
    const [others] = await tx<{ n: number }[]>`
      select count(*)::int as n from mandate m join jabatan j on (j.office, j.id) = (m.office, m.jabatan)
      where m.office = ${by.office} and j.fungsi = 'pengelola' and m.id <> ${input.mandate}
        and m.valid_from <= ${input.lastDay} and m.valid_until is null`;
    return { mandate, otherPengelola: others?.n ?? 0 };
  },
  refuse: ({ mandate, otherPengelola }, by, input) => [
    ...(holds(by, 'pengelola') ? [] : [why.onlyPengelola()]),
    ...(mandate && mandate.validUntil === null ? [] : [why.mandateEnded()]),
    ...(mandate && input.lastDay < mandate.validFrom ? [why.datesCrossed()] : []),
    ...(mandate?.fungsi === 'pengelola' && otherPengelola === 0 ? [why.ownMandate()] : []),
  ],
  async apply(tx, _state, by, input) {
    await tx`update mandate set valid_until = ${input.lastDay} where (office, id) = (${by.office}, ${input.mandate})`;
    return { subject: `mandate:${input.mandate}`, detail: { lastDay: input.lastDay }, result: undefined };
  },
});
