import { lengthReasons, NotFound } from '../base/errors.ts';
import { isId } from '../base/id.ts';
import type { Tanggal } from '../base/tanggal.ts';
import { struckReasons } from '../custody/coret/text.ts';
import { dokumenOf, type KlasifikasiDokumen } from '../custody/dokumen/dokumen.ts';
import { why as whyDokumen } from '../custody/dokumen/text.ts';
import { closingReasons } from '../custody/keeping/closing-day.ts';
import { todayIn } from '../custody/keeping/today.ts';
import { keepsFor } from '../custody/who.ts';
import { deed } from '../journal/act.ts';
import { lockedRun } from '../procedure/read-run.ts';
import { runReasons } from '../procedure/step-reasons.ts';
import { why } from './text.ts';

/** One document as the table has it. */
export interface ClassedRow {
  readonly id: string;
  /** The version that the person saw. */
  readonly version: number;
  readonly klasifikasi: KlasifikasiDokumen;
  /** Archive code; null where none is given yet. */
  readonly kode: string | null;
  /** Day the file was closed; null while it is open. */
  readonly ditutupPada: Tanggal | null;
}

export interface StackToClass {
  readonly run: string;
  readonly rows: readonly ClassedRow[];
  /** Why exclusion is proposed for those of which it is. */
  readonly alasan: string;
}

/**
 * Memeriksa dan mengklasifikasikan dokumen dalam satu tabel, dan memberi kode klasifikasi arsipnya. Hanya baris yang
 * berubah dicatat.
 * SOP KPU Kota Tangerang 19/2025 steps 4 and 5 (proposed); UU 14/2008 art. 9–11, 17; UU 43/2009 art. 40 (4).
 */
export const classStack = deed({
  kind: 'dokumen.changed',
  async load(tx, { run, rows }: StackToClass, by, at) {
    const carried = await lockedRun(tx, by.office, run, at);
    const ids = rows.map(({ id }) => id);
    if (!ids.every(isId)) throw new NotFound('dokumen');
    await tx`select 1 from dokumen where office = ${by.office} and id = any(${ids}::uuid[]) order by id for update`;
    const found = new Map((await dokumenOf(tx, by.office, { ids }, ids.length)).map((one) => [one.id, one]));
    if (found.size < new Set(ids).size) throw new NotFound('dokumen');
    const codes = await tx<{ kode: string }[]>`
      select kode from klasifikasi_arsip
      where office = ${by.office} and kode = any(${rows.flatMap(({ kode }) => kode ?? [])}::text[])`;
    const changed = rows.filter((row) => {
      const was = found.get(row.id);
      return (
        was?.klasifikasi !== row.klasifikasi ||
        was.kodeArsip !== row.kode ||
        was.ditutupPada !== row.ditutupPada
      );
    });
    const today = await todayIn(tx, by.office, at);
    return { run: carried, found, changed, codes: new Set(codes.map(({ kode }) => kode)), today };
  },
  refuse({ run, found, changed, codes, today }, by, { alasan }) {
    const of = (row: ClassedRow) => found.get(row.id);
    const stale = changed.filter((row) => of(row)?.version !== row.version).length;
    const unknown = [...new Set(changed.flatMap(({ kode }) => (kode && !codes.has(kode) ? [kode] : [])))];
    const excluded = changed.some(
      (row) => row.klasifikasi === 'usul_dikecualikan' && of(row)?.klasifikasi !== row.klasifikasi,
    );
    const closings = changed.flatMap((row) => {
      const dokumen = of(row);
      return dokumen ? [{ dokumen, ditutupPada: row.ditutupPada }] : [];
    });
    return [
      ...runReasons(run),
      ...(changed.some((row) => !keepsFor(by, of(row)?.unit ?? null)) ? [whyDokumen.onlyPpidSide()] : []),
      ...(changed.some((row) => of(row)?.dimusnahkanAt) ? [whyDokumen.destroyed()] : []),
      ...struckReasons(changed.map(of).find((one) => one?.dicoretAt)),
      ...(stale > 0 ? [why.staleRows(stale)] : []),
      ...unknown.map(why.unknownKode),
      ...closingReasons(closings, today),
      ...(excluded && alasan.trim() === '' ? [whyDokumen.exclusionNeedsReason()] : []),
      ...(changed.length === 0 ? [why.nothingChanged()] : []),
      ...lengthReasons(alasan, 'SOP KPU Kota Tangerang 19/2025 langkah 4'),
    ];
  },
  async apply(tx, { changed }, by, { run, alasan }) {
    for (const { id, klasifikasi, kode, ditutupPada } of changed)
      await tx`
        update dokumen set klasifikasi = ${klasifikasi}, kode_arsip = ${kode}, ditutup_pada = ${ditutupPada},
          version = version + 1
        where (office, id) = (${by.office}, ${id})`;
    const rows = changed.map(({ id, klasifikasi, kode, ditutupPada }) => ({
      id,
      klasifikasi,
      kode,
      ditutupPada,
    }));
    const about = changed.map(({ id }) => `dokumen:${id}`);
    return { subject: `run:${run}`, about, detail: { rows, alasan: alasan.trim() }, result: changed.length };
  },
});
