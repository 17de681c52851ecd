import type { Json } from '../../base/json.ts';
import { drawMatrix } from '../../ui/matrix/flow.ts';
import { markWords, type StepState } from '../../ui/matrix/step.ts';
import {
  keteranganHead,
  marksOf,
  NO_PERFORMER,
  type StandardCells,
  standardCells,
} from '../drawing/cells.ts';
import { REACH, symbolPicture } from '../drawing/svg-flow.ts';
import { presumptionsOf } from '../sheet/presumption.ts';
import { type Kolom, mergedCell, roleLabel, type Sheet, type Step } from '../sheet/sheet.ts';

/** Where a run of the sheet is, to be stamped on its form. */
export interface PrintedPosition {
  /** Which run, and when it stood so: "PR-2026-02, Pemutakhiran Semester II 2026, per 23 November 2026". */
  readonly title: string;
  /** The step's state and what is said of it: "2 sampai 13 November 2026". */
  readonly step: (no: number) => { readonly state: StepState; readonly words: string };
}

const STATES: Readonly<Record<StepState, string>> = {
  done: 'Selesai',
  now: 'Sekarang di sini',
  future: 'Belum dimulai',
};

/** Words of the form, marked when the source does not show them. */
type Words = { readonly teks: string; readonly dugaan: boolean };

/** Says of any place in a sheet whether what stands there is only presumed; list members count from 1. */
function wordsOf(sheet: Sheet): (path: string, text: string | null) => Words {
  const places = sheet.dugaan.map(({ di }) => di);
  const presumed = (path: string) => places.some((di) => path === di || path.startsWith(`${di}.`));
  return (path, text) => ({ teks: text ?? '', dugaan: text !== null && presumed(path) });
}

/** The office's name as a letterhead breaks it: the institution, then its region. */
function brokenName(badan: string): string[] {
  const [, institution, region] = /^(komisi pemilihan umum)\s+(.+)$/i.exec(badan) ?? [];
  return institution && region ? [institution, region] : [badan];
}

/** "SOP Nomor 03 Tahun 2025"; null without a number. */
export function numbered({ identitas: { nomor } }: Sheet): string | null {
  return nomor === null || /^sop\b/i.test(nomor) ? nomor : `SOP ${nomor}`;
}

/** The rows at the right of the identity block; a date that the source's form has no row for is left out. */
function identityRows({ identitas }: Sheet, words: ReturnType<typeof wordsOf>): Json {
  const row = (judul: string, key: 'nomor' | `tanggal${string}`, text: string | null) => ({
    judul,
    isi: words(`identitas.${key}`, text),
  });
  const ratified = identitas.tanggalPengesahan;
  return [
    row('Nomor SOP', 'nomor', identitas.nomor),
    row('Tanggal Pembuatan', 'tanggalPembuatan', identitas.tanggalPembuatan),
    row('Tanggal Revisi', 'tanggalRevisi', identitas.tanggalRevisi),
    ...(ratified === null ? [] : [row('Tanggal Pengesahan', 'tanggalPengesahan', ratified)]),
    ...(ratified !== null && identitas.tanggalEfektif === null
      ? []
      : [row('Tanggal Efektif', 'tanggalEfektif', identitas.tanggalEfektif)]),
  ];
}

function stepData(
  sheet: Sheet,
  step: Step,
  cells: StandardCells,
  kinds: readonly Kolom[],
  words: ReturnType<typeof wordsOf>,
): Json {
  return {
    no: step.no,
    uraian: words(`langkah.${step.no}.uraian`, step.uraian),
    usulan: step.asal === 'usulan',
    tanpaPelaksana: step.pelaksana.length === 0 ? NO_PERFORMER[step.asal] : null,
    standar: kinds.map((kind) => {
      const path = `langkah.${mergedCell(sheet, kind, step.no)?.dari ?? step.no}.${kind}`;
      return { isi: words(path, cells.words[kind].id || null), baris: cells.rows[kind] ?? 1 };
    }),
  };
}

/** The performers' cells of every step: their symbol with what it says, and the lines that cross them. */
function performerCells(sheet: Sheet): Json[][] {
  const drawings = drawMatrix(
    sheet.peran.map((role) => role.id),
    sheet.langkah.map((step) => ({ marks: marksOf(step), state: null })),
  );
  return drawings.map((row, at) =>
    row.map(({ mark, wires }, i) => {
      const says = mark && markWords({ ...mark, role: '' }, at, drawings.length, 'id');
      return {
        gambar: mark && symbolPicture(mark.shape, mark.presumed),
        ucap: says && `${roleLabel(sheet, sheet.peran[i]?.id ?? '')}: ${says}`,
        jangkau: mark && REACH[mark.shape ?? 'unread'],
        terbaca: mark ? mark.shape !== null : true,
        garis: wires.map(({ ahead: _, ...wire }) => wire),
      };
    }),
  );
}

/** What `templates/sop.typ` prints: the SOP form of PermenPAN-RB 35/2012 with the source's own words and heads. */
export function formData(sheet: Sheet, sample: boolean, live: PrintedPosition | null): Json {
  const { identitas, kepalaKolom: kepala, pengesahan } = sheet;
  const words = wordsOf(sheet);
  const listed = (key: string, lines: readonly string[]) =>
    lines.map((line, i) => words(`${key}.${i + 1}`, line));
  const remarks = keteranganHead(sheet);
  const kinds = [
    'kelengkapan',
    'waktu',
    'output',
    ...(remarks === null ? [] : ['keterangan' as const]),
  ] as const;
  const heads = { ...kepala, keterangan: remarks };
  const cells = standardCells(sheet);
  const performers = performerCells(sheet);
  const marks = sheet.langkah.flatMap(marksOf);
  return {
    contoh: sample,
    kaki: [numbered(sheet), identitas.nama].filter(Boolean).join(', '),
    badan: brokenName(identitas.badan),
    unit: identitas.unit,
    alamat: identitas.alamat,
    nama: words('identitas.nama', identitas.nama),
    baris: identityRows(sheet, words),
    disahkanOleh: {
      jabatan: words('identitas.disahkanOleh', identitas.disahkanOleh?.jabatan ?? null),
      nama: identitas.disahkanOleh?.nama ?? null,
      pangkat: identitas.disahkanOleh?.pangkat ?? null,
    },
    dasarHukum: listed('dasarHukum', sheet.dasarHukum),
    kualifikasi: listed('kualifikasiPelaksana', sheet.kualifikasiPelaksana),
    jumlahPelaksana:
      sheet.jumlahPelaksanaMinimal === null
        ? null
        : words('jumlahPelaksanaMinimal', `Minimal ${sheet.jumlahPelaksanaMinimal} orang`),
    keterkaitan: listed('keterkaitan', sheet.keterkaitan),
    peralatan: listed('peralatan', sheet.peralatan),
    peringatan: words('peringatan', sheet.peringatan),
    pencatatan: words('pencatatan', sheet.pencatatan),
    kolom: {
      pelaksana: kepala.pelaksana,
      pendukung: kepala.pendukung,
      peran: sheet.peran.map((role) => role.label),
      standar: kinds.map((kind) => heads[kind] ?? ''),
    },
    langkah: sheet.langkah.map((step, i) => ({
      ...(stepData(sheet, step, cells[i] as StandardCells, kinds, words) as { [key: string]: Json }),
      sel: performers[i] ?? [],
      posisi: live && { kini: live.step(step.no).state === 'now', ...stamped(live.step(step.no)) },
    })),
    posisi: live?.title ?? null,
    adaDugaan: marks.some((mark) => mark.presumed),
    adaTakTerbaca: marks.some((mark) => mark.shape === null),
    pengesahan: { ...pengesahan, aturan: null },
    tidakJelas: sheet.tidakJelas,
    dugaan: presumptionsOf(sheet).map(({ what }) => what.id),
    sumber: sheet.sumber,
  };
}

function stamped({ state, words }: ReturnType<PrintedPosition['step']>): { kata: string; isi: string } {
  return { kata: STATES[state], isi: words };
}
