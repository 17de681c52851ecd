import { lengthReasons, NotFound, type Reason } from '../../base/errors.ts';
import { deed } from '../../journal/act.ts';
import { keepsAll } from '../who.ts';
import { type JraRetensi, klasifikasiArsipByKode } from './klasifikasi-arsip.ts';
import { JRA, why } from './text.ts';

export interface RetensiToSet extends JraRetensi {
  readonly kode: string;
  /** The version that the person saw. */
  readonly version: number;
}

const isPeriod = (years: number) => Number.isInteger(years) && years >= 0 && years <= 100;

/** Reasons against a policy, whoever brings it. */
export function policyReasons({ aktifTahun, inaktifTahun, dasar, keterangan }: JraRetensi): Reason[] {
  return [
    ...(isPeriod(aktifTahun) && isPeriod(inaktifTahun) ? [] : [why.noPeriod()]),
    ...(dasar.trim() ? [] : [why.noBasis()]),
    ...lengthReasons(`${dasar}${keterangan}`, JRA),
  ];
}

/** True when the code's policy is this one already. */
export function samePolicy(now: JraRetensi | null, wanted: JraRetensi): boolean {
  return (
    now !== null &&
    now.aktifTahun === wanted.aktifTahun &&
    now.inaktifTahun === wanted.inaktifTahun &&
    now.nasib === wanted.nasib &&
    now.dasar === wanted.dasar.trim() &&
    now.keterangan === wanted.keterangan.trim()
  );
}

/**
 * Menetapkan retensi sebuah kode klasifikasi dari JRA kantor: masa aktif, masa inaktif, nasib akhir, dan dasarnya.
 * UU 43/2009 art. 48; PKPU 17/2023. What stood before stays in the journal.
 */
export const setRetensi = deed({
  kind: 'retensi.set',
  async load(tx, { kode }: RetensiToSet, by) {
    const [found] = await tx`
      select 1 from klasifikasi_arsip where (office, kode) = (${by.office}, ${kode}) for no key update`;
    if (!found) throw new NotFound('kode arsip');
    return klasifikasiArsipByKode(tx, by.office, kode);
  },
  refuse: (now, by, input) => [
    ...(keepsAll(by) ? [] : [why.onlyPpidSide()]),
    ...(now.version === input.version ? [] : [why.changed()]),
    ...policyReasons(input),
    ...(now.version === input.version && samePolicy(now.retensi, input) ? [why.nothingToSet()] : []),
  ],
  async apply(tx, now, by, { kode, aktifTahun, inaktifTahun, nasib, dasar, keterangan }, at) {
    const to = { aktifTahun, inaktifTahun, nasib, dasar: dasar.trim(), keterangan: keterangan.trim() };
    await tx`
      update klasifikasi_arsip set ${tx({ ...to, at, person: by.person, jabatan: by.jabatan })}, version = version + 1
      where (office, kode) = (${by.office}, ${kode})`;
    return {
      subject: `kode-arsip:${kode}`,
      detail: { from: now.retensi === null ? null : { ...now.retensi }, to },
      result: undefined,
    };
  },
});
