import { machineDeed } from '../../journal/act.ts';
import { type Finding, hasilOf } from './finding.ts';
import { why } from './text.ts';

/** What an examination, or the reading of a file's scans after it, has found. */
export interface Outcome {
  readonly sha256: string;
  /** `isi`: the file itself; `pindaian`: the writing on its scanned pages, once all of them were read. */
  readonly tahap: 'isi' | 'pindaian';
  readonly jenis: string | null;
  readonly halaman: number | null;
  /** All findings, those of an earlier stage included. */
  readonly findings: readonly Finding[];
  readonly bergambar: number;
  readonly ocrPerlu: readonly number[];
  /** Which programs examined it. */
  readonly pemeriksa: string;
}

/**
 * Terang memeriksa berkas: jenis menurut isinya, bahaya bagi yang membuka, dan hal yang tidak terlihat pembaca. Berkas
 * yang belum diperiksa tidak ditampilkan dan tidak terbit.
 * OWASP ASVS 5.0 V5.4; UU 27/2022 art. 16 (2) (personal data are kept safe from unlawful disclosure).
 */
export const recordExamination = machineDeed({
  kind: 'examination.recorded',
  async load(tx, input: Outcome, { office }) {
    const [row] = await tx<{ done: boolean; mediaType: string | null }[]>`
      select done_at is not null as done, media_type from examination
      where (office, sha256) = (${office}, ${input.sha256}) for update`;
    return { done: row?.done ?? false, known: row !== undefined };
  },
  refuse: ({ done, known }, _by, { tahap }) =>
    known && done === (tahap === 'pindaian') ? [] : [why.alreadyExamined()],
  async apply(tx, _state, { office }, { sha256, tahap, findings, ...rest }, at) {
    const hasil = hasilOf(findings);
    const found = findings.map(({ code, jumlah, di }) => ({
      code,
      jumlah,
      di: di.map((place) => ({ ...place })),
    }));
    if (tahap === 'pindaian') {
      await tx`
        update examination set hasil = ${hasil}, findings = ${tx.json(found)}, lanjut_at = ${at}, lanjut_started_at = null
        where (office, sha256) = (${office}, ${sha256})`;
    } else {
      const further = hasil === 'karantina' || rest.bergambar > 0 || rest.ocrPerlu.length > 0;
      await tx`
        update examination set done_at = ${at}, started_at = null, hasil = ${hasil}, findings = ${tx.json(found)},
          media_type = ${rest.jenis}, halaman = ${rest.halaman}, pemeriksa = ${rest.pemeriksa},
          bergambar = ${rest.bergambar}, ocr_perlu = ${[...rest.ocrPerlu]}::int[],
          lanjut_at = ${further ? null : at}
        where (office, sha256) = (${office}, ${sha256})`;
    }
    return {
      subject: 'blob',
      about: [`blob:${sha256}`],
      detail: { sha256, tahap, hasil, jenis: rest.jenis, halaman: rest.halaman, temuan: found },
      result: hasil,
    };
  },
});
