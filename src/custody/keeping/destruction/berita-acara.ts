import type { Json } from '../../../base/json.ts';
import { clockTime, dayInWords, dayOf, longDay, number, shortDay } from '../../../base/tanggal.ts';
import { terbilang } from '../../../base/terbilang.ts';
import type { Actor } from '../../../journal/actor.ts';
import type { Office } from '../../../people/office.ts';
import { letterheadData } from '../../../print/letterhead.ts';
import { masaText } from '../retensi.ts';
import { type Surat, suratText } from '../surat.ts';
import type { Destruction, Saksi } from './destruction.ts';
import type { Kept } from './kept.ts';

/** What the berita acara pemusnahan says, as the deed has found it under its locks. */
export interface PaperOfDestruction {
  readonly nomor: string;
  readonly destruction: Destruction;
  /** The documents with what is there of each; `lembar` has a number for each paper that somebody counted. */
  readonly rows: readonly (Kept & { readonly lembar: readonly (number | null)[] })[];
  /** Files whose bytes stay, since another document has the very same. */
  readonly tinggal: number;
  readonly by: Actor;
  readonly at: Date;
  readonly tempat: string;
  readonly saksi: readonly Saksi[];
}

const counted = (n: number) => ({ n, angka: number(n), kata: terbilang(n) });

/** "2 softcopy, 1 hardcopy (12 lembar)" */
function amount(softcopy: number, lembar: readonly (number | null)[]): string {
  const sheets = lembar.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  const papers = `${lembar.length} hardcopy${sheets > 0 ? ` (${number(sheets)} lembar)` : ''}`;
  return [...(softcopy > 0 ? [`${softcopy} softcopy`] : []), ...(lembar.length > 0 ? [papers] : [])].join(
    ', ',
  );
}

const distinct = (words: readonly string[]) => [...new Set(words)].sort();
const appraised = (surat: Surat | null | undefined) => (surat ? [suratText(surat).id] : []);

/** What `berita-acara-pemusnahan.typ` prints. */
export function pemusnahanData(office: Office, paper: PaperOfDestruction): Json {
  const { destruction, rows, by, at, saksi } = paper;
  const day = dayOf(at, office.zone);
  const dayOfDeed = (when: Date | null) => (when ? longDay(dayOf(when, office.zone)) : '');
  return {
    kantor: letterheadData(office),
    nomor: paper.nomor,
    tanggal: longDay(day),
    tanggalKata: dayInWords(day),
    pukul: clockTime(at, office.zone),
    tempat: paper.tempat,
    cara: destruction.cara,
    alasan: destruction.alasan,
    pertimbangan: suratText(destruction.pertimbangan).id,
    persetujuan: suratText(destruction.persetujuan).id,
    penetapan: destruction.penetapan ? suratText(destruction.penetapan).id : '',
    diusulkan: {
      nama: destruction.personName,
      jabatan: destruction.jabatanName,
      tanggal: dayOfDeed(destruction.at),
    },
    disetujui: {
      nama: destruction.disetujuiName ?? '',
      jabatan: destruction.disetujuiJabatanName ?? '',
      tanggal: dayOfDeed(destruction.disetujuiAt),
    },
    pelaksana: { nama: by.name, jabatan: by.jabatanName },
    saksi: saksi.map(({ nama, jabatan, unsur }) => ({ nama, jabatan, unsur: `unit ${unsur}` })),
    jumlah: counted(rows.length),
    softcopy: counted(rows.reduce((sum, { softcopy }) => sum + softcopy, 0)),
    hardcopy: counted(rows.reduce((sum, { hardcopy }) => sum + hardcopy, 0)),
    tinggal: counted(paper.tinggal),
    dasar: distinct(rows.flatMap(({ retensi }) => retensi.kebijakan?.dasar ?? [])),
    penilaian: distinct(rows.flatMap(({ retensi }) => appraised(retensi.kebijakan?.penilaian))),
    dokumen: rows.map(({ dokumen, klasifikasi, retensi, softcopy, lembar }) => ({
      nomor: dokumen.nomor,
      kode: klasifikasi?.kode ?? '',
      judul: dokumen.judul,
      unit: dokumen.unitName,
      tahun: dokumen.tahun === null ? '' : String(dokumen.tahun),
      jumlah: amount(softcopy, lembar),
      retensi: retensi.kebijakan ? masaText(retensi.kebijakan).id : '',
      ditutup: retensi.kebijakan ? shortDay(retensi.kebijakan.ditutupPada) : '',
      habis: retensi.kebijakan ? shortDay(retensi.kebijakan.inaktifSampai) : '',
    })),
  };
}
