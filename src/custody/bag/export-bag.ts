import { deed } from '../../journal/act.ts';
import type { Dokumen } from '../dokumen/dokumen.ts';
import { keepsAll, keepsFor } from '../who.ts';
import { type Wanted, wantedDokumen } from './read-content.ts';
import { why } from './text.ts';

/** What is packed, and what the bag will hold. */
export interface BagToMake {
  readonly wanted: Wanted;
  readonly identifier: string;
  /** Originals in it and their bytes. */
  readonly files: number;
  readonly octets: number;
  /** SHA-256 of the bag's manifest. */
  readonly manifest: string;
}

/**
 * Membuat paket BagIt dari dokumen beserta softcopy dan keterangannya, untuk disimpan atau dipindahkan utuh.
 * UU 43/2009 art. 40 (memelihara arsip dinamis); UU 14/2008 art. 17 (what may be excluded does not
 * leave by another's hand).
 */
export const exportBag = deed({
  kind: 'bag.exported',
  async load(tx, { wanted }: BagToMake, by) {
    return { dokumen: await wantedDokumen(tx, by.office, wanted) };
  },
  refuse: ({ dokumen }, by, { files }) => {
    const count = (is: (one: Dokumen) => boolean) => dokumen.filter(is).length;
    const others = count(({ unit }) => !keepsFor(by, unit));
    const excluded = keepsAll(by) ? 0 : count(({ klasifikasi }) => klasifikasi === 'usul_dikecualikan');
    return [
      ...(others > 0 ? [why.notYours(others)] : []),
      ...(excluded > 0 ? [why.excluded(excluded)] : []),
      ...(files === 0 ? [why.nothing()] : []),
    ];
  },
  async apply(_tx, { dokumen }, by, { identifier, files, octets, manifest }) {
    const [only] = dokumen;
    return {
      subject: only && dokumen.length === 1 ? `dokumen:${only.id}` : `office:${by.office}`,
      detail: {
        identifier,
        dokumen: dokumen.map(({ nomor }) => nomor),
        berkas: files,
        byte: octets,
        manifest,
      },
      result: undefined,
    };
  },
});
