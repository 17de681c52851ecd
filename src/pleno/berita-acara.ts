import { groups } from '../base/hash.ts';
import type { Json } from '../base/json.ts';
import { dayInWords, longDay, number, type Tanggal, ZONES, type Zone } from '../base/tanggal.ts';
import { bilanganTingkat, terbilang } from '../base/terbilang.ts';
import { diffEditions, type EditionDiff, type FieldChange } from '../daftar/edition/diff.ts';
import { type EditionItem, KLASIFIKASI, type Klasifikasi } from '../daftar/edition/line.ts';
import { letterheadData, type PrintedOffice } from '../print/letterhead.ts';
import { sealData } from '../print/seal.ts';
import { sitasi } from './dasar-hukum.ts';
import { NAMA_KLASIFIKASI, printedList } from './printed-list.ts';

export interface BeritaAcaraInput {
  readonly office: PrintedOffice & { readonly zone: Zone };
  readonly nomor: string;
  readonly heldOn: Tanggal;
  /** `HH:MM` in the office's zone. */
  readonly starts: string;
  readonly place: string;
  readonly dasarHukum: readonly string[];
  /** Number of the SOP as the sheet has it, or its name when the sheet has none. */
  readonly sopNomor: string;
  /** In the order in which they sign: Ketua first. */
  readonly members: readonly {
    readonly name: string;
    readonly jabatan: string;
    readonly state: Kehadiran;
  }[];
  /** How many must be present, how many must agree. */
  readonly quorum: { readonly hadir: number; readonly setuju: number };
  readonly votes: { readonly setuju: number; readonly tidakSetuju: number };
  /** Verbatim; empty when nobody dissented. */
  readonly dissent: string;
  readonly edition: { readonly nomor: number; readonly root: string; readonly items: readonly EditionItem[] };
  /** The edition in force before, or null for the first. */
  readonly previous: { readonly nomor: number; readonly items: readonly EditionItem[] } | null;
  /** Why an item was added or changed, by its nomor. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly dropped: readonly { readonly nomor: string; readonly judul: string; readonly alasan: string }[];
  readonly postponed: readonly {
    readonly judul: string;
    readonly alasan: string;
    readonly pendapatBerbeda: string;
  }[];
  /** Size and root (64 hex digits) of the journal when the edition was established. */
  readonly journal: { readonly size: number; readonly root: string };
  readonly verifyUrl: string | null;
}

export type Kehadiran = 'hadir' | 'daring' | 'izin' | 'tanpa_keterangan';

const KEHADIRAN: Readonly<Record<Kehadiran, string>> = {
  hadir: 'Hadir',
  daring: 'Hadir secara daring',
  izin: 'Izin',
  tanpa_keterangan: 'Tanpa keterangan',
};

const KOLOM: Readonly<Record<FieldChange['field'], string>> = {
  judul: 'Judul',
  ringkasan: 'Ringkasan isi',
  penguasa: 'Yang menguasai',
  penanggungJawab: 'Penanggung jawab',
  waktu: 'Waktu pembuatan',
  tempat: 'Tempat pembuatan',
  bentuk: 'Bentuk',
  retensi: 'Retensi',
  klasifikasi: 'Klasifikasi',
  tahun: 'Tahun',
  kode: 'Kode',
  berkas: 'Berkas',
};

/** A number with its words, for "4 (empat)". */
function angka(n: number): Json {
  return { n, kata: terbilang(n) };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * What `templates/berita-acara.typ` prints: facts, numbers with their words, and the lists of the three
 * annexes. The sentences themselves stand in the template, where the office may edit them.
 */
export function beritaAcaraData(input: BeritaAcaraInput): Json {
  const diff = diffEditions(input.previous?.items ?? [], input.edition.items);
  const present = input.members.filter(({ state }) => state === 'hadir' || state === 'daring');
  const online = present.filter(({ state }) => state === 'daring');
  const annex = input.previous !== null && changes(diff) > 0;
  return {
    kantor: letterheadData(input.office),
    nomor: input.nomor,
    tanggal: longDay(input.heldOn),
    tanggalKata: dayInWords(input.heldOn),
    pukul: `${input.starts.replace(':', '.')} ${ZONES[input.office.zone]}`,
    tempat: input.place,
    dasarHukum: input.dasarHukum.map(sitasi),
    sop: sop(input.sopNomor),
    anggota: input.members.map((member) => ({
      nama: member.name,
      jabatan: member.jabatan,
      hadir: present.includes(member),
      kehadiran: KEHADIRAN[member.state],
    })),
    hadir: angka(present.length),
    daring: angka(online.length),
    jumlahAnggota: angka(input.members.length),
    kuorum: { terpenuhi: present.length >= input.quorum.hadir, syarat: angka(input.quorum.hadir) },
    suara: { setuju: angka(input.votes.setuju), tidakSetuju: angka(input.votes.tidakSetuju) },
    pendapatBerbeda: quoted(input.dissent),
    edisi: {
      nomor: input.edition.nomor,
      tingkat: capital(bilanganTingkat(input.edition.nomor)),
      jumlah: angka(input.edition.items.length),
    },
    edisiLama: input.previous?.nomor ?? null,
    rekap: recap(input, diff),
    daftar: printedList(input.edition.items),
    adaPerubahan: annex,
    jumlahDitambah: angka(diff.added.length),
    jumlahDiubah: angka(diff.changed.length),
    jumlahDihapus: angka(diff.dropped.length),
    ...(annex ? changeLists(input, diff) : { ditambah: [], diubah: [], dihapus: [] }),
    jumlahDitunda: angka(input.postponed.length),
    // The sentence goes on after the reason, and ends with its own full stop.
    ditunda: input.postponed.map(({ judul, alasan, pendapatBerbeda }) => ({
      judul,
      alasan: alasan.trim().replace(/\.$/, ''),
      pendapatBerbeda: quoted(pendapatBerbeda),
    })),
    segel: sealData(input.edition.nomor, input.edition.root, input.verifyUrl),
    jurnal: { entri: number(input.journal.size), akar: groups(input.journal.root) },
  };
}

/** Somebody's words as they stand between double quotation marks: their own marks become single ones. */
function quoted(words: string): string {
  const text = words.trim().replace(/^["“]([^"“”]*)["”]$/, '$1');
  return text
    .replace(/"([^"]*)"/g, '‘$1’')
    .replaceAll('“', '‘')
    .replaceAll('”', '’');
}

function sop(nomor: string): Json {
  const number = nomor.trim().replace(/^(nomor|no\.)\s+/i, '');
  return /^\d/.test(number) ? { nomor: number, nama: '' } : { nomor: '', nama: number };
}

function changes(diff: EditionDiff): number {
  return diff.added.length + diff.changed.length + diff.dropped.length;
}

/** Counts by class, so that every row adds up: an item that changed its class is neither added nor dropped. */
function recap(input: BeritaAcaraInput, diff: EditionDiff): Json {
  const count = (items: readonly EditionItem[], klasifikasi: Klasifikasi) =>
    items.filter((item) => item.klasifikasi === klasifikasi).length;
  const rows = KLASIFIKASI.map((klasifikasi) => {
    const lama = count(input.previous?.items ?? [], klasifikasi);
    const ditambah = count(diff.added, klasifikasi);
    const dihapus = count(diff.dropped, klasifikasi);
    const baru = count(input.edition.items, klasifikasi);
    return {
      nama: NAMA_KLASIFIKASI[klasifikasi],
      lama,
      ditambah,
      dihapus,
      pindah: baru - lama - ditambah + dihapus,
      baru,
    };
  });
  const sum = (column: 'lama' | 'ditambah' | 'dihapus' | 'baru') =>
    rows.reduce((total, row) => total + row[column], 0);
  return {
    baris: rows,
    adaPindah: rows.some(({ pindah }) => pindah !== 0),
    jumlah: { lama: sum('lama'), ditambah: sum('ditambah'), dihapus: sum('dihapus'), baru: sum('baru') },
  };
}

function changeLists(input: BeritaAcaraInput, diff: EditionDiff): { readonly [key: string]: Json } {
  const whyDropped = new Map(input.dropped.map(({ nomor, alasan }) => [nomor, alasan]));
  const line = (item: EditionItem, alasan: string | undefined) => ({
    nomor: item.nomor,
    judul: item.judul,
    klasifikasi: NAMA_KLASIFIKASI[item.klasifikasi],
    alasan: alasan ?? '',
  });
  return {
    ditambah: diff.added.map((item) => line(item, input.reasons[item.nomor])),
    diubah: diff.changed.map(({ item, fields }) => ({
      ...line(item, input.reasons[item.nomor]),
      kolom: fields.map(({ field, before, after }) => ({
        nama: KOLOM[field],
        semula: shown(field, before),
        menjadi: shown(field, after),
      })),
    })),
    dihapus: diff.dropped.map((item) => line(item, whyDropped.get(item.nomor) ?? input.reasons[item.nomor])),
  };
}

/** A value as the annex prints it; of a file's SHA-256 the first 16 digits are enough to tell two files apart. */
function shown(field: FieldChange['field'], value: string): string {
  if (field === 'klasifikasi') return NAMA_KLASIFIKASI[value as Klasifikasi] ?? value;
  return field === 'berkas' ? value.replace(/\b([0-9a-f]{16})[0-9a-f]{48}\b/g, '($1…)') : value;
}
