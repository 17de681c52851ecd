import { type Fault, fault, Invalid, lengthReasons, type Reason } from '../../base/errors.ts';
import type { Reader } from '../../db/db.ts';
import { deed } from '../../journal/act.ts';
import { keepsAll } from '../who.ts';
import type { JraRow } from './jra-table.ts';
import { type JraRetensi, type KlasifikasiArsip, klasifikasiArsipOf } from './klasifikasi-arsip.ts';
import { samePolicy } from './set-retensi.ts';
import { JRA, why } from './text.ts';

export interface RetensiToImport {
  readonly rows: readonly JraRow[];
  /** The rule and annex from which the whole table comes. */
  readonly dasar: string;
}

/** What an import would do with one row. */
export interface ImportStep {
  readonly row: JraRow;
  readonly now: KlasifikasiArsip | null;
  /** `asing`: a code that the office does not have, without words to add it by. */
  readonly act: 'ditambah' | 'ditetapkan' | 'diubah' | 'sama' | 'asing';
}

const policyOf = (row: JraRow, dasar: string): JraRetensi => ({
  aktifTahun: row.aktifTahun,
  inaktifTahun: row.inaktifTahun,
  nasib: row.nasib,
  dasar: dasar.trim(),
  keterangan: row.keterangan,
});

/** What an import would do, row by row; changes nothing. */
export async function importSteps(
  reader: Reader,
  office: string,
  { rows, dasar }: RetensiToImport,
): Promise<ImportStep[]> {
  const codes = new Map((await klasifikasiArsipOf(reader, office)).map((one) => [one.kode, one]));
  return rows.map((row) => {
    const now = codes.get(row.kode) ?? null;
    if (!now) return { row, now, act: row.uraian ? 'ditambah' : 'asing' };
    if (now.retensi === null) return { row, now, act: 'ditetapkan' };
    // Before the basis is written only the table is compared.
    const wanted = policyOf(row, dasar.trim() || now.retensi.dasar);
    return { row, now, act: samePolicy(now.retensi, wanted) ? 'sama' : 'diubah' };
  });
}

const writes = ({ act }: ImportStep) => act !== 'sama' && act !== 'asing';

/** What is wrong with a table that would change nothing, field by field. */
export function nothingRead(): Fault {
  return fault(
    'tabel',
    'tidak-ada-baris',
    'Tidak ada baris yang dapat dipakai. Perbaiki baris yang disebut di bawah.',
    'There is no row that can be used. Mend the rows named below.',
  );
}

function importReasons({ rows, dasar }: RetensiToImport): Reason[] {
  const long = rows.flatMap((row) => lengthReasons(`${row.uraian}${row.keterangan}`, JRA));
  return [...(dasar.trim() ? [] : [why.noBasis()]), ...lengthReasons(dasar, JRA), ...long.slice(0, 1)];
}

/**
 * Menetapkan retensi banyak kode sekaligus dari tabel JRA yang dibawa kantor; kode yang belum ada ditambahkan beserta
 * uraiannya. UU 43/2009 art. 48; PKPU 17/2023. One import is one deed; what stood before stays in the journal.
 */
export const importRetensi = deed({
  kind: 'retensi.set',
  async load(tx, input: RetensiToImport, by) {
    if (input.rows.length === 0) throw new Invalid([nothingRead()]);
    await tx`select 1 from office where id = ${by.office} for no key update`;
    await tx`select 1 from klasifikasi_arsip where office = ${by.office} order by kode for no key update`;
    return importSteps(tx, by.office, input);
  },
  refuse: (steps, by, input) => [
    ...(keepsAll(by) ? [] : [why.onlyPpidSide()]),
    ...importReasons(input),
    ...(steps.some(writes) ? [] : [why.nothingToSet()]),
  ],
  async apply(tx, all, by, { dasar }, at) {
    const steps = all.filter(writes);
    const { office, person, jabatan } = by;
    const rows = steps.map(({ row, now }) => ({
      ...policyOf(row, dasar),
      kode: row.kode,
      uraian: now?.uraian ?? row.uraian,
    }));
    await tx`
      insert into klasifikasi_arsip
        (office, kode, uraian, sumber, aktif_tahun, inaktif_tahun, nasib, dasar, keterangan, at, person, jabatan)
      select ${office}, r.kode, r.uraian, r.dasar, r."aktifTahun", r."inaktifTahun", r.nasib, r.dasar, r.keterangan,
        ${at}, ${person}, ${jabatan}
      from jsonb_to_recordset(${tx.json(rows as never)}) as r (kode text, uraian text, "aktifTahun" int,
        "inaktifTahun" int, nasib text, dasar text, keterangan text)
      on conflict (office, kode) do update set aktif_tahun = excluded.aktif_tahun,
        inaktif_tahun = excluded.inaktif_tahun, nasib = excluded.nasib, dasar = excluded.dasar,
        keterangan = excluded.keterangan, at = excluded.at, person = excluded.person, jabatan = excluded.jabatan,
        version = klasifikasi_arsip.version + 1`;
    const kode = steps.map(({ row, now }) => ({
      kode: row.kode,
      from: now?.retensi ? { ...now.retensi } : null,
      to: { ...policyOf(row, dasar) },
    }));
    return { subject: 'klasifikasi-arsip', detail: { dasar: dasar.trim(), kode }, result: steps.length };
  },
});
