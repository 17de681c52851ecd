import { longDay, type Tanggal } from '../../../base/tanggal.ts';
import { type Both, both, type Lang } from '../../../base/text.ts';
import type { Fungsi } from '../../../journal/actor.ts';
import type { SATUAN, Tanda } from '../../../sop/sheet/sheet.ts';
import type { SheetVersion, VersionState } from '../../../sop/version/sheet-version.ts';

/** Words that several pages of the SOPs share. */
export const text = {
  title: both('SOP', 'SOPs'),
  prosedur: both('Prosedur', 'Procedures'),
  nomor: both('Nomor', 'Number'),
  noNumber: both('tanpa nomor', 'no number'),
  version: both('Versi', 'Version'),
  versionOf: (n: number) => both(`Versi ${n}`, `Version ${n}`),
  state: both('Keadaan', 'State'),
  draft: both('Draf', 'Draft'),
  findings: both('Temuan', 'Findings'),
  presumed: both('Dugaan', 'Presumed'),
  save: both('Simpan draf', 'Save the draft'),
  pdf: both('Cetak formulir SOP (PDF)', 'Print the SOP form (PDF)'),
} as const;

/** Where a version stands in its life, as a sentence with its day. */
export function stateText(one: SheetVersion, state: VersionState, lang: Lang): string {
  const day = (at: Tanggal) => longDay(at, lang);
  const said: Record<VersionState, Both> = {
    berlaku: both(`Berlaku sejak ${day(one.berlakuSejak)}`, `In force since ${day(one.berlakuSejak)}`),
    disahkan: both(
      `Disahkan, berlaku mulai ${day(one.berlakuSejak)}`,
      `Ratified, in force from ${day(one.berlakuSejak)}`,
    ),
    diganti: both('Diganti', 'Replaced'),
    batal: both('Batal', 'Void'),
  };
  return said[state][lang];
}

/** The tint of a state; what is in force has none. */
export const STATE_TONE: Readonly<Record<VersionState, 'kuning' | 'abu' | null>> = {
  berlaku: null,
  disahkan: 'kuning',
  diganti: 'abu',
  batal: 'abu',
};

/** What a performer's symbol says, as the editor offers it. */
export const tandaText: Readonly<Record<Tanda, Both>> = {
  terminator: both('mulai/selesai', 'start/end'),
  process: both('proses', 'process'),
  decision: both('keputusan', 'decision'),
  connector: both('sambungan', 'connector'),
};

/** Units of a standard time, as the editor offers them. */
export const satuanText: Readonly<Record<(typeof SATUAN)[number], Both>> = {
  menit: both('menit', 'minutes'),
  jam: both('jam', 'hours'),
  'hari kerja': both('hari kerja', 'working days'),
  hari: both('hari kalender', 'calendar days'),
};

/** Posts as the editor and the office page offer them. */
export const fungsiText: Readonly<Record<Fungsi, Both>> = {
  pengelola: both('Pengelola', 'Administrator'),
  kepala_unit: both('Kepala Subbagian', 'Head of a sub bagian'),
  penghubung: both('Penghubung', 'Liaison'),
  desk: both('Desk Pelayanan Informasi', 'Information desk'),
  ppid: both('PPID', 'PPID'),
  ketua: both('Ketua', 'Chair'),
  anggota: both('Anggota', 'Member'),
  sekretaris: both('Sekretaris', 'Secretary'),
  tim_pertimbangan: both('Tim Pertimbangan', 'Advisory team'),
  pembina: both('Pembina', 'Pembina (patron)'),
  atasan_ppid: both('Atasan PPID', 'Superior of the PPID'),
  petugas_ppid: both('Petugas PPID', 'PPID officer'),
  petugas_dokumentasi: both('Petugas Dokumentasi', 'Documentation officer'),
};
