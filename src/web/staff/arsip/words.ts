import { type Both, both } from '../../../base/text.ts';
import type { KlasifikasiDokumen } from '../../../custody/dokumen/dokumen.ts';

/** The classes of a document, as pages say them (UU 14/2008 art. 9–11, 17). */
export const KLASIFIKASI: Readonly<Record<KlasifikasiDokumen, Both>> = {
  berkala: both('Berkala', 'Periodic'),
  serta_merta: both('Serta merta', 'Immediate'),
  setiap_saat: both('Setiap saat', 'At any time'),
  usul_dikecualikan: both('Diusulkan dikecualikan', 'Exclusion proposed'),
  belum_diputuskan: both('Belum diputuskan', 'Not decided'),
};
