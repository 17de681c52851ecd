import { DOCUMENTED, SERVED } from '../../sop/sheet/running.ts';
import { arsip } from './arsip/links.ts';

/** Addresses of the staff side; the only place that spells them. */
export const to = {
  tugas: '/kerja/tugas',
  prosedur: '/kerja/prosedur',
  buka: (sheet: string) => `/kerja/prosedur/buka/${sheet}`,
  dilewati: '/kerja/prosedur/dilewati',
  keputusanKahar: (override: string) => `/kerja/prosedur/dilewati/${override}`,
  lembarKerja: (paper: string) => `/kerja/prosedur/lembar/${paper}`,
  run: (run: string) => `/kerja/prosedur/${run}`,
  runAct: (run: string, act: RunAct) => `/kerja/prosedur/${run}/${act}`,
  /** Where the deadline of one task is put off. */
  perpanjang: (run: string, output: string, unit: string | null) =>
    `/kerja/prosedur/${run}/perpanjang?keluaran=${output}${unit ? `&unit=${unit}` : ''}`,
  langkah: (run: string, output: string, unit: string | null) =>
    `/kerja/prosedur/${run}/langkah/${output}${unit ? `?unit=${unit}` : ''}`,
  informasi: '/kerja/informasi',
  draf: (draft: string) => `/kerja/draf/${draft}`,
  baris: (draft: string, entry: string) => `/kerja/draf/${draft}?baris=${entry}#baris-${entry}`,
  barisBaru: (draft: string) => `/kerja/draf/${draft}?baris=baru#baris-baru`,
  /** The last question before a row is stated as gone (hilang), deleted (hapus) or restored (kembali). */
  confirm: (draft: string, entry: string, act: 'hilang' | 'hapus' | 'kembali') =>
    `/kerja/draf/${draft}?baris=${entry}&aksi=${act}#baris-${entry}`,
  draftAct: (draft: string, act: string) => `/kerja/draf/${draft}/${act}`,
  impor: (draft: string) => `/kerja/draf/${draft}/impor`,
  templat: (draft: string) => `/kerja/draf/${draft}/templat.xlsx`,
  klasifikasi: (run: string) => `/kerja/prosedur/${run}/klasifikasi`,
  klasifikasiEntri: (run: string, entry: string) => `/kerja/prosedur/${run}/klasifikasi/${entry}`,
  sop: '/kerja/sop',
  sopBaru: '/kerja/sop/baru',
  sopImpor: '/kerja/sop/impor',
  sopPasang: '/kerja/sop/pasang',
  /** An SOP as it is in force; with a number, that version of it. */
  naskah: (slug: string, version?: number) => `/kerja/sop/${slug}${version ? `?versi=${version}` : ''}`,
  naskahAct: (slug: string, act: string) => `/kerja/sop/${slug}/${act}`,
  bandingkan: (slug: string, from: number, until: number) =>
    `/kerja/sop/${slug}/bandingkan?dari=${from}&sampai=${until}`,
  /** The sheet as a file: `pdf`, `yaml`, `json`, `svg`, `bpmn`. */
  berkasNaskah: (slug: string, version: number, kind: string) =>
    `/kerja/sop/${slug}/versi/${version}/naskah.${kind}`,
  drafSop: (slug: string, draft: string) => `/kerja/sop/${slug}/draf/${draft}`,
  drafSopAct: (slug: string, draft: string, act: string) => `/kerja/sop/${slug}/draf/${draft}/${act}`,
  pleno: '/kerja/pleno',
  undang: (run: string) => `/kerja/prosedur/${run}/undang`,
  rapat: (meeting: string) => `/kerja/pleno/${meeting}`,
  jadwal: (meeting: string) => `/kerja/pleno/${meeting}/jadwal`,
  beritaAcara: (meeting: string) => `/kerja/pleno/${meeting}/berita-acara`,
  publikasi: '/kerja/publikasi',
  edisi: (edition: string) => `/kerja/publikasi/${edition}`,
  pratinjau: (edition: string) => `/kerja/publikasi/${edition}/pratinjau/index.html`,
  jurnal: '/kerja/jurnal',
  kantor: '/kerja/kantor',
  bantuan: '/kerja/bantuan',
  kalender: '/kerja/kantor/kalender',
  kalenderAct: (act: 'hari' | 'hapus' | 'tempel' | 'jam') => `/kerja/kantor/kalender/${act}`,
  ringkasan: '/kerja/ringkasan',
  waktu: (slug?: string) => `/kerja/laporan/waktu${slug ? `?sop=${slug}` : ''}`,
  berkas: (sha256: string, name: string) => `/kerja/berkas/${sha256}/${encodeURIComponent(name)}`,
} as const;

/** What can be done to a run as a whole, each on a page of its own, and the files that it can be taken away as. */
export type RunAct =
  | 'kembalikan'
  | 'jeda'
  | 'lanjutkan'
  | 'pegang'
  | 'lepas'
  | 'kahar'
  | 'lembar'
  | 'perpanjang'
  | 'siapa'
  | 'bawa'
  | 'sop.pdf'
  | 'sop.svg'
  | 'sop.bpmn';

/** What a task's link needs to know besides the task. */
export interface Whereabouts {
  /** Draft of each unit, by `run:unit`. */
  readonly drafts: ReadonlyMap<string, string>;
  /** Meeting and edition of each run. */
  readonly meetings: ReadonlyMap<string, string>;
  readonly editions: ReadonlyMap<string, string>;
}

/** Which task: an output of a run, and in steps per unit of which unit. */
export interface TaskAt {
  readonly run: string;
  readonly output: string;
  readonly unit: string | null;
}

/** Where a task is done: in the room that makes the output, or on the page on which its performer states it. */
export function taskLink({ run, output, unit }: TaskAt, { drafts, meetings, editions }: Whereabouts): string {
  if (!SERVED.has(output)) return to.langkah(run, output, unit);
  if (DOCUMENTED.has(output)) return `${arsip.dokumentasi(run, unit)}#${output}`;
  const draft = drafts.get(`${run}:${unit}`);
  const meeting = meetings.get(run);
  const edition = editions.get(run);
  switch (output) {
    case 'draf_unit':
    case 'persetujuan_kepala_unit':
    case 'penerimaan_ppid':
      return draft ? to.draf(draft) : to.run(run);
    case 'draf_daftar':
      return to.klasifikasi(run);
    case 'undangan_pleno':
      return to.undang(run);
    case 'keputusan_pleno':
      return meeting ? to.rapat(meeting) : to.run(run);
    case 'berita_acara':
    case 'berita_acara_bertanda_tangan':
    case 'penetapan':
      return meeting ? to.beritaAcara(meeting) : to.run(run);
    default:
      return edition ? to.edisi(edition) : to.run(run);
  }
}
