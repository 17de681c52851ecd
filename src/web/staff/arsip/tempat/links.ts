import { arsip } from '../links.ts';

/** Which labels: of a place with all that is in it, of a document, of a run, or by code. */
export interface LabelsFor {
  readonly tempat?: string;
  readonly dokumen?: string;
  readonly run?: string;
  readonly kode?: readonly string[];
}

/** Addresses below those of places, papers and labels. */
export const tempat = {
  baru: `${arsip.tempat}/baru`,
  labelPdf: `${arsip.label}/label.pdf`,
  labelFor({ kode = [], ...one }: LabelsFor): string {
    const query = new URLSearchParams(one as Record<string, string>);
    for (const code of kode) query.append('kode', code);
    return `${arsip.label}?${query}`;
  },
  /** What a code leads to; without one, where it is typed. */
  kode: '/kerja/arsip/kode',
  kodeSatu: (code: string) => `/kerja/arsip/kode/${code}`,
  hitung: (place: string) => `${arsip.hitung}?tempat=${place}`,
} as const;
