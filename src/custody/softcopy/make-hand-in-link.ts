import type { Reason } from '../../base/errors.ts';
import { deed } from '../../journal/act.ts';
import { LINK } from './hand-in-link.ts';
import { foundPlace, placeReasons } from './hand-in-place.ts';
import { why } from './text.ts';

export interface NewHandInLink {
  readonly id: string;
  readonly unit: string;
  readonly run: string | null;
  /** What the files are for; whoever hands them in reads it. */
  readonly untuk: string;
  /** Days for which it works. */
  readonly days: number;
  /** SHA-256 of the link's token; the token itself is shown once and kept nowhere. */
  readonly tokenSha256: string;
}

const DAY = 86_400_000;

function termReasons({ untuk, days }: NewHandInLink): Reason[] {
  return [
    ...(untuk.trim() === '' ? [why.noPurpose()] : []),
    ...(untuk.trim().length > 300 ? [why.purposeTooLong()] : []),
    ...(Number.isInteger(days) && days >= 1 && days <= LINK.mostDays ? [] : [why.daysOutside(LINK.mostDays)]),
  ];
}

/**
 * Membuat tautan penyerahan: orang tanpa akun dapat menyerahkan softcopy bagi satu unit, untuk satu keperluan, sampai
 * tanggal tertentu. Pembuatnya menjadi penerimanya.
 * SOP KPU Kota Tangerang 19/2025 step 2 (menyerahkan softcopy).
 */
export const makeHandInLink = deed({
  kind: 'hand-in-link.made',
  async load(tx, input: NewHandInLink, by, at) {
    const place = { unit: input.unit, run: input.run, via: 'tautan' as const };
    return { place, found: await foundPlace(tx, by.office, place, at) };
  },
  refuse: ({ place, found }, by, input) => [...placeReasons(found, by, place), ...termReasons(input)],
  async apply(tx, _state, by, { id, unit, run, untuk, days, tokenSha256 }, at) {
    const expiresAt = new Date(at.getTime() + days * DAY);
    await tx`
      insert into hand_in_link
        (office, id, token_sha256, unit, run, untuk, expires_at, at, person, jabatan, mandate)
      values (${by.office}, ${id}, ${tokenSha256}, ${unit}, ${run}, ${untuk.trim()}, ${expiresAt}, ${at},
        ${by.person}, ${by.jabatan}, ${by.mandate})`;
    const detail = { unit, run, untuk: untuk.trim(), expiresAt: expiresAt.toISOString() };
    return { subject: `hand-in-link:${id}`, detail, result: expiresAt };
  },
});
