import { lengthReasons, type Reason } from '../../base/errors.ts';
import type { Reader } from '../../db/db.ts';
import { CORET, why } from './text.ts';

/** Why somebody strikes something out, and what they had seen of it. */
export interface Strike {
  readonly id: string;
  readonly alasan: string;
  /** The version that the person saw. */
  readonly version: number;
}

/** Reasons against the words in which it is said why. */
export function wordReasons(alasan: string): Reason[] {
  return alasan.trim() === '' ? [why.noReason()] : lengthReasons(alasan, CORET);
}

/** What stands on a document, and so on every paper of it. */
export interface DocumentFacts {
  /** Case numbers of the holds that stand; empty text for a hold without one. */
  readonly penahanan: readonly string[];
  /** It stands on a proposal of destruction. */
  readonly diusulkan: boolean;
}

export async function documentFacts(reader: Reader, office: string, dokumen: string): Promise<DocumentFacts> {
  const [row] = await reader<DocumentFacts[]>`
    select array(select h.nomor_perkara from hold h
        where (h.office, h.dokumen) = (${office}, ${dokumen}) and h.dicabut_at is null order by 1) as penahanan,
      exists (select from destruction_line l
        where (l.office, l.dokumen) = (${office}, ${dokumen}) and l.ditarik_at is null) as diusulkan`;
  return row ?? { penahanan: [], diusulkan: false };
}

export function documentReasons({ penahanan, diusulkan }: DocumentFacts): Reason[] {
  return [...penahanan.map(why.held), ...(diusulkan ? [why.proposed()] : [])];
}
