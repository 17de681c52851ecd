import type { Task } from '../../procedure/tasks.ts';

/** Addresses of the staff side; the only place that spells them. */
export const to = {
  tugas: '/kerja/tugas',
  prosedur: '/kerja/prosedur',
  run: (run: string) => `/kerja/prosedur/${run}`,
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
  berkas: (sha256: string, name: string) => `/kerja/berkas/${sha256}/${encodeURIComponent(name)}`,
} as const;

/** What a task's link needs to know besides the task. */
export interface Whereabouts {
  /** Draft of each unit, by `run:unit`. */
  readonly drafts: ReadonlyMap<string, string>;
  /** Meeting and edition of each run. */
  readonly meetings: ReadonlyMap<string, string>;
  readonly editions: ReadonlyMap<string, string>;
}

/** Where a task is done. */
export function taskLink(task: Task, { drafts, meetings, editions }: Whereabouts): string {
  const run = task.run.id;
  const meeting = meetings.get(run);
  const edition = editions.get(run);
  switch (task.output) {
    case 'draf_unit':
    case 'persetujuan_kepala_unit':
    case 'penerimaan_ppid':
      return to.draf(drafts.get(`${run}:${task.lane.unit}`) ?? '');
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
    case 'perintah_unggah':
    case 'unggahan':
      return edition ? to.edisi(edition) : to.run(run);
    default:
      return to.run(run);
  }
}
