import { type Document, isMap, isNode, isScalar, type LineCounter } from 'yaml';
import { readYaml } from '../sheet/read-yaml.ts';
import { KOLOM, type Sheet, type Tanda } from '../sheet/sheet.ts';
import type { Reading, ReadMark, ReadStep } from './reading.ts';
import { refusals } from './text.ts';
import {
  type Comment,
  commentsOf,
  cutCells,
  type Group,
  IDENTITY,
  isGroup,
  many,
  notesOf,
  said,
  unsure,
} from './transcription-notes.ts';

const SYMBOLS: Readonly<Record<string, Tanda>> = {
  terminator: 'terminator',
  proses: 'process',
  keputusan: 'decision',
  sambungan: 'connector',
};

/** Largest transcription that is read, in characters; the longest seen have some five thousand. */
const LONGEST = 60_000;

/** What a transcriber writes where the source says nothing. */
const NOT_KNOWN = /^tidak (diketahui|disebut(kan)?|ada)$/i;

function rolesOf(source: Group): { id: string | null; label: string }[] {
  const list = Array.isArray(source['peran']) ? source['peran'] : [];
  return list.flatMap((role: unknown) => {
    const id = said(isGroup(role) ? role['id'] : role);
    const label = isGroup(role) ? (said(role['label']) ?? id) : id;
    return label === null ? [] : [{ id, label }];
  });
}

/** The marks of a step; a role that the list of roles forgot is added to it. */
function marksOf(step: Group, roles: { id: string | null; label: string }[]): ReadMark[] {
  const marks = step['tanda'] ?? step['pelaku'] ?? [];
  return (Array.isArray(marks) ? marks : [marks]).flatMap((mark: unknown): ReadMark[] => {
    const who = said(isGroup(mark) ? mark['peran'] : mark);
    if (who === null) return [];
    const known = roles.findIndex(({ id, label }) => id === who || label === who);
    const role = known >= 0 ? known : roles.push({ id: who, label: who }) - 1;
    const written = isGroup(mark) ? said(mark['simbol']) : null;
    const symbol = written?.toLowerCase() ?? '';
    const tanda = /bercabang/.test(symbol)
      ? 'decision'
      : Object.hasOwn(SYMBOLS, symbol)
        ? (SYMBOLS[symbol] ?? null)
        : null;
    return [{ role, tanda, ...(tanda === null && written ? { read: written } : {}) }];
  });
}

function stepOf(value: unknown, roles: { id: string | null; label: string }[]): ReadStep {
  const step: Group = isGroup(value) ? value : { uraian: value };
  return {
    uraian: said(step['uraian']),
    marks: marksOf(step, roles),
    kelengkapan: said(step['kelengkapan'] ?? step['persyaratan'] ?? step['syarat']),
    waktu: said(step['waktu']),
    output: said(step['output']),
    keterangan: said(step['keterangan']),
  };
}

/** One merged cell a column over all steps; its value stands in the first. */
function merge(steps: ReadStep[], merged: unknown): Sheet['gabungan'] {
  const [first, ...rest] = steps;
  if (!isGroup(merged) || !first || rest.length === 0) return [];
  const cells = stepOf(merged, []);
  return KOLOM.flatMap((kolom) => {
    if (cells[kolom] === null || steps.some((step) => step[kolom] !== null)) return [];
    steps[0] = { ...(steps[0] as ReadStep), [kolom]: cells[kolom] };
    return [{ kolom, dari: 1, sampai: steps.length }];
  });
}

function headsOf(source: Group, steps: readonly unknown[]): Reading['kepalaKolom'] {
  const heads = isGroup(source['kepala_kolom']) ? source['kepala_kolom'] : {};
  const grouped = /^(.+?) \((.+), (.+), (.+)\)$/.exec(said(heads['pendukung']) ?? '');
  const uses = (key: string) => steps.some((step) => isGroup(step) && key in step);
  const merged = isGroup(source['mutu_baku_gabungan']) && 'syarat' in source['mutu_baku_gabungan'];
  const kelengkapan = grouped?.[2] ?? (uses('persyaratan') ? 'Persyaratan' : merged ? 'Syarat' : null);
  return {
    pelaksana: said(heads['pelaksana']),
    pendukung: grouped?.[1] ?? said(heads['pendukung']),
    ...(kelengkapan ? { kelengkapan } : {}),
    ...(grouped?.[3] ? { waktu: grouped[3] } : {}),
    ...(grouped?.[4] ? { output: grouped[4] } : {}),
    keterangan: uses('keterangan') ? 'Keterangan' : null,
  };
}

function approver(value: unknown): Sheet['identitas']['disahkanOleh'] {
  const group: Group = isGroup(value) ? value : { jabatan: value };
  const jabatan = said(group['jabatan']);
  return jabatan === null ? null : { jabatan, nama: said(group['nama']), pangkat: said(group['pangkat']) };
}

function readOne(source: Group, comments: readonly Comment[]): Reading {
  const list: unknown[] = Array.isArray(source['langkah']) ? source['langkah'] : [];
  const peran = rolesOf(source);
  const langkah = list.map((step) => stepOf(step, peran));
  const gabungan = merge(langkah, source['mutu_baku_gabungan']);
  const identitas: Reading['identitas'] = Object.fromEntries(
    Object.entries(IDENTITY).map(([place, keys]) => {
      const value = said(keys.map((key) => source[key]).find((one) => one !== undefined));
      return [place, value !== null && NOT_KNOWN.test(value) ? null : value];
    }),
  );
  const tidakJelas = notesOf(source, list, comments);
  const pengesahan = isGroup(source['pengesahan']) ? source['pengesahan'] : { klausul: source['pengesahan'] };
  return {
    id: said(source['id']),
    sumber: said(source['sumber']),
    identitas: { ...identitas, disahkanOleh: approver(source['disahkan_oleh']) },
    dasarHukum: many(source['dasar_hukum']),
    kualifikasiPelaksana: many(source['kualifikasi_pelaksana']),
    jumlahPelaksana: said(source['jumlah_pelaksana']),
    keterkaitan: many(source['keterkaitan']),
    peralatan: many(source['peralatan']),
    peringatan: said(source['peringatan']),
    pencatatan: said(source['pencatatan']),
    kepalaKolom: headsOf(source, list),
    peran,
    langkah,
    gabungan,
    pengesahan: {
      tempat: said(pengesahan['tempat']),
      tanggal: said(pengesahan['tanggal']),
      klausul: many(pengesahan['klausul']),
    },
    tidakJelas,
    questions: [...unsure(comments, source), ...cutCells(tidakJelas)],
  };
}

/**
 * Reads an SOP written down in plain YAML with the form's words as keys (`nama_sop`, `peran`, `langkah`, `tanda`,
 * `hilang` …). Several SOPs may stand under `sop`. Comments are kept as notes.
 * @throws Invalid with the line when it is no such YAML
 */
export function readTranscription(text: string): Reading[] {
  if (text.length > LONGEST) throw refusals.tooBig();
  const { document, lines, value: source } = readYaml(text);
  if (!isGroup(source)) throw refusals.noSteps('baris 1');
  const comments = commentsOf(document);
  const { sop, ...rest } = source;
  const all = Array.isArray(sop) ? sop.filter(isGroup).map((one) => ({ ...rest, ...one })) : [source];
  const readings = all.map((one) => readOne(one, comments));
  const empty = readings.findIndex((reading) => reading.langkah.length === 0);
  if (readings.length === 0 || empty >= 0) throw refusals.noSteps(placeOf(document, lines));
  return Array.isArray(sop) ? readings.map((reading) => ({ ...reading, id: null })) : readings;
}

/** "baris 12, langkah": where the steps should stand. */
function placeOf(document: Document, lines: LineCounter): string {
  const pair = isMap(document.contents)
    ? document.contents.items.find(
        ({ key }) => isScalar(key) && (key.value === 'langkah' || key.value === 'sop'),
      )
    : undefined;
  const offset = pair && isNode(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
  return `baris ${lines.linePos(offset).line}, langkah`;
}
