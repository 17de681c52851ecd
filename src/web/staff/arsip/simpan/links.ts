import { arsip } from '../links.ts';

/** Addresses below those of retention and of destruction. */
export const simpan = {
  kode: (kode: string) => `${arsip.retensi}/kode?kode=${encodeURIComponent(kode)}`,
  kodePath: `${arsip.retensi}/kode`,
  muat: `${arsip.retensi}/muat`,
  impor: `${arsip.retensi}/impor`,
  /** The codes as a workbook, to be filled in and imported. */
  isian: `${arsip.retensi}/jra.xlsx`,
  cabut: (dokumen: string) => `${arsip.dokumenAct(dokumen, 'tahan')}/cabut`,
  /** Where the outcome of an appraisal is sent. */
  nilai: (dokumen: string) => `${arsip.dokumenAct(dokumen, 'retensi')}/nilai`,
  usul: `${arsip.pemusnahan}/usul`,
  act: (
    destruction: string,
    act: 'setujui' | 'tarik' | 'laksanakan' | 'lampirkan' | 'berita-acara.pdf' | 'pindaian',
  ) => `${arsip.pemusnahanSatu(destruction)}/${act}`,
} as const;
