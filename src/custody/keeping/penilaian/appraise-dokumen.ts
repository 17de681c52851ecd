import { lengthReasons, type Reason } from '../../../base/errors.ts';
import type { Tanggal } from '../../../base/tanggal.ts';
import { deed } from '../../../journal/act.ts';
import { struckReasons } from '../../coret/text.ts';
import { dokumenById } from '../../dokumen/dokumen.ts';
import { keepsAll } from '../../who.ts';
import { whyKept } from '../destruction/text.ts';
import { type KlasifikasiArsip, klasifikasiArsipOf } from '../klasifikasi-arsip.ts';
import { dayAfter, retensiOf } from '../retensi.ts';
import { type Surat, suratReasons } from '../surat.ts';
import { JRA, why } from '../text.ts';
import { todayIn } from '../today.ts';
import { HASIL, type Hasil, penilaianOf } from './penilaian.ts';

export interface DokumenToAppraise {
  readonly dokumen: string;
  readonly hasil: Hasil;
  readonly alasan: string;
  /** The appraisal panel's written consideration. */
  readonly pertimbangan: Surat;
}

/** Reasons against appraising a document at all on this day, whatever the outcome. */
export function appraisalReasons(
  dokumen: Parameters<typeof retensiOf>[0],
  klasifikasi: KlasifikasiArsip | null,
  today: Tanggal,
): Reason[] {
  if (klasifikasi?.retensi?.nasib !== 'dinilai_kembali') return [why.notToAppraise()];
  const { kebijakan } = retensiOf(dokumen, klasifikasi);
  if (!kebijakan) return [whyKept.notClosed()];
  return kebijakan.inaktifSampai < today ? [] : [why.tooEarly(dayAfter(kebijakan.inaktifSampai))];
}

/**
 * Mencatat hasil penilaian kembali oleh panitia penilai arsip setelah retensinya habis: musnah atau permanen. UU 43/2009
 * art. 48; PKPU 17/2023 (the JRA's "dinilai kembali"). The panel's written consideration is asked for as before a
 * destruction. Destroying still takes a proposal and its second person; keeping for ever takes none, may follow on
 * "musnah", and is never taken back.
 */
export const appraiseDokumen = deed({
  kind: 'dokumen.appraised',
  async load(tx, input: DokumenToAppraise, by, at) {
    await tx`select 1 from dokumen where office = ${by.office} and id::text = ${input.dokumen} for update`;
    const dokumen = await dokumenById(tx, by.office, input.dokumen);
    const codes = await klasifikasiArsipOf(tx, by.office);
    const [before] = await penilaianOf(tx, by.office, [dokumen.id]);
    const klasifikasi = codes.find(({ kode }) => kode === dokumen.kodeArsip) ?? null;
    return { dokumen, klasifikasi, before, today: await todayIn(tx, by.office, at) };
  },
  refuse: ({ dokumen, klasifikasi, before, today }, by, { hasil, alasan, pertimbangan }) => {
    if (dokumen.dimusnahkanAt) return [why.destroyed()];
    if (dokumen.dicoretAt) return struckReasons(dokumen);
    if (before && (before.hasil === 'permanen' || before.hasil === hasil)) return [why.appraised()];
    return [
      ...(keepsAll(by) ? [] : [why.onlyPpidSide()]),
      ...appraisalReasons(dokumen, klasifikasi, today),
      ...(HASIL.includes(hasil) ? [] : [why.noHasil()]),
      ...(alasan.trim() ? [] : [why.reasonNeeded()]),
      ...lengthReasons(alasan, JRA),
      ...suratReasons('pertimbangan', pertimbangan, today, JRA),
    ];
  },
  async apply(tx, { dokumen }, { office, person, jabatan }, { hasil, alasan, pertimbangan }, at) {
    const words = { hasil, alasan: alasan.trim(), pertimbangan: pertimbangan.nomor.trim() };
    const row = { ...words, pertimbanganTanggal: pertimbangan.tanggal };
    await tx`
      insert into penilaian_kembali ${tx({ office, dokumen: dokumen.id, ...row, at, person, jabatan })}`;
    return { subject: `dokumen:${dokumen.id}`, detail: row, result: undefined };
  },
});
