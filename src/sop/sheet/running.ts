import type { Fungsi } from '../../journal/actor.ts';
import type { Jalankan, Sheet, Step } from './sheet.ts';

/**
 * Outputs of the making of the list (SOP KPU Kota Serang 03/2025). A run that asks for one of them begins with the
 * units' lists, so the room of the list opens it.
 */
export const LIST_MADE: ReadonlySet<string> = new Set([
  ...['draf_unit', 'persetujuan_kepala_unit', 'penerimaan_ppid', 'draf_daftar', 'undangan_pleno'],
  ...['keputusan_pleno', 'berita_acara', 'berita_acara_bertanda_tangan', 'penetapan'],
  ...['perintah_unggah', 'unggahan'],
]);

/** Outputs of the documentation of files and papers (SOP KPU Kota Tangerang 19/2025). */
export const DOCUMENTED: ReadonlySet<string> = new Set([
  ...['berkas_unit', 'penyerahan_softcopy', 'pendataan_softcopy', 'softcopy_tersimpan', 'rekap_softcopy'],
  ...['rekap_hardcopy', 'arsip_tersimpan', 'laporan_rekap', 'persetujuan_rekap'],
]);

/**
 * Outputs that deeds of Terang's rooms make. Every other output of a sheet is handed in by a statement of its
 * performer, with the output attached, so that any office's SOP runs.
 */
export const SERVED: ReadonlySet<string> = new Set([...LIST_MADE, ...DOCUMENTED]);

/** A step as the engine carries it out: its own name, and what must be handed in by whom. */
export type RunningStep = Step & { readonly kunci: string; readonly jalankan: Jalankan };
export type RunningSheet = Omit<Sheet, 'langkah'> & { readonly langkah: readonly RunningStep[] };

/** The step's own name through all versions of the sheet. */
export function keyOf(step: Step): string {
  return step.kunci ?? `l${step.no}`;
}

/** A step that says nothing else is closed by one statement of each of its performers, in any order. */
function attested(step: Step): Jalankan {
  const roles = [...new Set(step.pelaksana.map((mark) => mark.peran))];
  const names = roles.map((peran) => (roles.length > 1 ? `${keyOf(step)}_${peran}` : keyOf(step)));
  return {
    perUnit: false,
    serentak: true,
    hasil: roles.map((peran, index) => ({ keluaran: names[index] as string, peran })),
    ditutupOleh: names,
  };
}

/** The sheet with nothing left to derive: every step has its key and says how it is carried out. */
export function running(sheet: Sheet): RunningSheet {
  const langkah = sheet.langkah.map((step) => ({
    ...step,
    kunci: keyOf(step),
    jalankan: step.jalankan ?? attested(step),
  }));
  return { ...sheet, langkah };
}

/** Posts that may hand an output in: those named with it, or all of its role. */
export function postsFor(sheet: Pick<Sheet, 'peran'>, result: Jalankan['hasil'][number]): readonly Fungsi[] {
  return result.fungsi ?? sheet.peran.find((role) => role.id === result.peran)?.fungsi ?? [];
}
