import { insertRows } from '../../db/insert-rows.ts';
import { deed } from '../../journal/act.ts';
import { holds } from '../../journal/actor.ts';
import { keepsAll } from '../who.ts';
import type { ListedKode } from './klasifikasi-arsip.ts';
import { why } from './text.ts';

/**
 * Memuat daftar kode klasifikasi arsip, dengan sumbernya, tanpa masa retensi: masa itu ditetapkan kantor dari JRA.
 * Keputusan KPU 57/2022; UU 43/2009 art. 40 (4). Codes that the office has already stay as they are; of a code that
 * the list has twice, the first row counts.
 */
export const loadKlasifikasi = deed({
  kind: 'klasifikasi-arsip.loaded',
  async load(tx, codes: readonly ListedKode[], by) {
    await tx`select 1 from office where id = ${by.office} for no key update`;
    const known = await tx<
      { kode: string }[]
    >`select kode from klasifikasi_arsip where office = ${by.office}`;
    const seen = new Set(known.map(({ kode }) => kode));
    const fresh = codes.filter(({ kode }) => !seen.has(kode) && seen.add(kode));
    return { fresh };
  },
  refuse: ({ fresh }, by) => [
    ...(keepsAll(by) || holds(by, 'pengelola') ? [] : [why.onlyPpidSide()]),
    ...(fresh.length > 0 ? [] : [why.nothingToSet()]),
  ],
  async apply(tx, { fresh }, by) {
    await insertRows(
      tx,
      'klasifikasi_arsip',
      fresh.map(({ kode, uraian, sumber }) => ({ office: by.office, kode, uraian, sumber })),
    );
    const sumber = [...new Set(fresh.map((one) => one.sumber))];
    return {
      subject: 'klasifikasi-arsip',
      detail: { dimuat: fresh.length, sumber },
      result: fresh.length,
    };
  },
});
