import { workDeed } from '../procedure/step-deed.ts';
import { lockedEntries, writeClassification } from './classify-entry.ts';
import type { Klasifikasi } from './edition/line.ts';
import { why } from './text.ts';

export interface RunToClassify {
  readonly run: string;
}

/**
 * Menerima usulan unit bagi semua informasi yang belum diklasifikasi; yang tanpa usulan tetap menunggu.
 * SOP KPU Kota Serang 03/2025 step 3; UU 14/2008 art. 9, 10, 11.
 */
export const classifyAsProposed = workDeed('draf_daftar', {
  kind: 'entry.classified',
  load: (tx, input: RunToClassify, by) => lockedEntries(tx, by.office, input.run),
  refuse: ({ entries }) =>
    entries.some((entry) => !entry.klasifikasi && entry.klasifikasiUsulan) ? [] : [why.nothingProposed()],
  async apply(tx, { entries }, by, input, at) {
    const waiting = entries.filter((entry) => !entry.klasifikasi && entry.klasifikasiUsulan);
    const rows = waiting.map((entry) => ({
      entry: entry.id,
      klasifikasi: entry.klasifikasiUsulan as Klasifikasi,
      alasan: '',
    }));
    for (let from = 0; from < rows.length; from += 1000) {
      await writeClassification(tx, by, at, rows.slice(from, from + 1000));
    }
    return { subject: `run:${input.run}`, detail: { entries: rows.length }, result: rows.length };
  },
});
