import type { Reason } from '../../base/errors.ts';
import { isDay, type Tanggal } from '../../base/tanggal.ts';
import type { Dokumen } from '../dokumen/dokumen.ts';
import { why } from './text.ts';

/** A document with the day on which its file is to have been closed; null while it is open. */
export interface Closing {
  readonly dokumen: Pick<Dokumen, 'nomor' | 'tahun'>;
  readonly ditutupPada: Tanggal | null;
}

/**
 * Berkas ditutup paling awal dalam tahun dokumennya dan paling lambat hari ini. UU 43/2009 art. 48: retention counts
 * from that day, so that one before the document was made would have it destroyed at once. A document without a year
 * is held to today only.
 * @returns every reason, each naming the documents by their numbers
 */
export function closingReasons(closings: readonly Closing[], today: Tanggal): Reason[] {
  const given = closings.flatMap(({ dokumen, ditutupPada }) =>
    ditutupPada === null ? [] : [{ ...dokumen, day: ditutupPada }],
  );
  const none = given.filter(({ day }) => !isDay(day));
  const late = given.filter(({ day }) => isDay(day) && day > today);
  const early = given.filter(
    ({ day, tahun }) => isDay(day) && tahun !== null && Number(day.slice(0, 4)) < tahun,
  );
  const named = (some: typeof given) => some.map(({ nomor }) => nomor);
  return [
    ...(none.length > 0 ? [why.noSuchDay(named(none))] : []),
    ...(late.length > 0 ? [why.closedLater(named(late))] : []),
    ...(early.length > 0 ? [why.closedBefore(named(early))] : []),
  ];
}
