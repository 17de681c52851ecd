import { type Document, isMap, isPair, isScalar, isSeq, visit } from 'yaml';
import { both } from '../../base/text.ts';
import { placeName } from '../sheet/place-names.ts';
import type { Question } from './imported.ts';
import { lineOf } from './reading.ts';
import { ask } from './text.ts';

/** A group of keys and values of a transcription, of which nothing is known yet. */
export type Group = Readonly<Record<string, unknown>>;

/** A comment of the transcriber, with the key that it stands at; empty for the whole file. */
export interface Comment {
  readonly key: string;
  readonly text: string;
}

/** Keys of a transcription for each place of a sheet's identity. */
export const IDENTITY = {
  badan: ['badan'],
  unit: ['unit'],
  nama: ['nama_sop', 'nama'],
  nomor: ['nomor'],
  tanggalPembuatan: ['tanggal_pembuatan'],
  tanggalRevisi: ['tanggal_revisi'],
  tanggalPengesahan: ['tanggal_pengesahan'],
  tanggalEfektif: ['tanggal_efektif'],
  alamat: ['alamat'],
} as const;

/** Keys that have their place in a sheet; what else stands in a transcription becomes a note. */
const PLACED = new Set<string>([
  ...Object.values(IDENTITY).flat(),
  ...[
    'id',
    'disahkan_oleh',
    'dasar_hukum',
    'kualifikasi_pelaksana',
    'jumlah_pelaksana',
    'keterkaitan',
    'peralatan',
  ],
  ...['peringatan', 'pencatatan', 'kepala_kolom', 'peran', 'langkah', 'mutu_baku_gabungan', 'pengesahan'],
  ...['hilang', 'hilang_dalam_pindaian', 'sumber', 'sop'],
]);
const STEP_KEYS = new Set([
  'no',
  'uraian',
  'tanda',
  'pelaku',
  'kelengkapan',
  'persyaratan',
  'syarat',
  'waktu',
  'output',
  'keterangan',
]);

/** True for a group of keys. */
export function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Any value as one line of text; null when there is none. */
export function said(value: unknown): string | null {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return lineOf(`${value}`);
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return lineOf(value.map((member) => said(member) ?? '').join('; '));
  return lineOf(
    Object.entries(value)
      .map(([key, member]) => `${key} ${said(member) ?? ''}`)
      .join('; '),
  );
}

/** A list, or a single value, as lines of text. */
export function many(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).flatMap((member) => said(member) ?? []);
}

function named(key: string): string {
  return key.replaceAll('_', ' ');
}

/** "dasar hukum 7": the key and the member at which a comment stands. */
function placeOf(path: readonly unknown[], node: unknown): string {
  const pair = path.findLast(isPair);
  const key = pair && isScalar(pair.key) ? `${pair.key.value}` : '';
  const last = path.at(-1);
  return isSeq(last) && pair?.value === last ? `${key} ${last.items.indexOf(node) + 1}` : key;
}

/** Comments of the transcriber, each with the key that it stands at. */
export function commentsOf(document: Document): Comment[] {
  const found: Comment[] = [];
  const add = (key: string, text: string | null | undefined) => {
    for (const line of (text ?? '').split('\n')) {
      const comment = lineOf(line);
      if (comment) found.push({ key, text: comment });
    }
  };
  add('', document.commentBefore);
  visit(document, {
    Node: (key, node, path) => {
      const heads = key === 'key' && path.length === 3 && isMap(path[1]) && path[1].items[0] === path[2];
      add(node === document.contents || heads ? '' : placeOf(path, node), node.commentBefore);
      add(placeOf(path, node), node.comment);
    },
  });
  add('', document.comment);
  return found;
}

const UNSURE = /kurang pasti|tidak pasti|meragukan|kosong/i;

/** A remark that a value is not sure asks for that value. */
export function unsure(comments: readonly Comment[], source: Group): Question[] {
  return comments.flatMap(({ key, text }) => {
    const place = Object.entries(IDENTITY).find(([, keys]) => (keys as readonly string[]).includes(key))?.[0];
    const value = said(source[key]);
    if (place === undefined || value === null || !UNSURE.test(text)) return [];
    const keep = { value, label: both(`Tetap: ${value}`, `Keep: ${value}`) };
    const di = `identitas.${place}`;
    return [{ di, what: ask.unsure(placeName(di), text), choices: [keep] }];
  });
}

const CUT =
  /\b(uraian|kelengkapan|persyaratan|waktu|output|keterangan) langkah (\d{1,3})\b.*(?:terpotong|tidak terbaca)(?:.*["“](.+?)["”])?/i;

/** "Output langkah 1 terpotong" asks for that cell. */
export function cutCells(notes: readonly string[]): Question[] {
  return notes.flatMap((note) => {
    const [, name, no, part = note] = CUT.exec(note.slice(0, 500)) ?? [];
    if (name === undefined) return [];
    const key = name.toLowerCase() === 'persyaratan' ? 'kelengkapan' : name.toLowerCase();
    const di = `langkah.${no}.${key}`;
    return [{ di, what: ask.doubtful(placeName(di), part) }];
  });
}

/** What a transcription says beside the form: other keys, remarks at steps, comments, what the scan lost. */
export function notesOf(source: Group, steps: readonly unknown[], comments: readonly Comment[]): string[] {
  const others = Object.entries(source).flatMap(([key, value]) =>
    PLACED.has(key) ? [] : [`${named(key)}: ${said(value) ?? '-'}`],
  );
  const heads =
    typeof source['kepala_kolom'] === 'string' ? [`kepala kolom: ${said(source['kepala_kolom'])}`] : [];
  const signed = isGroup(source['disahkan_oleh'])
    ? Object.entries(source['disahkan_oleh']).filter(([key]) => !['jabatan', 'nama', 'pangkat'].includes(key))
    : [];
  const atSteps = steps.flatMap((step, index) =>
    isGroup(step)
      ? Object.entries(step)
          .filter(([key]) => !STEP_KEYS.has(key))
          .map(([key, value]) => `Langkah ${index + 1}, ${named(key)}: ${said(value) ?? '-'}`)
      : [],
  );
  return [
    ...many(source['hilang']),
    ...many(source['hilang_dalam_pindaian']),
    ...comments.map(({ key, text }) => (key === '' ? text : `${named(key)}: ${text}`)),
    ...heads,
    ...signed.map(([key, value]) => `disahkan oleh, ${named(key)}: ${said(value) ?? '-'}`),
    ...atSteps,
    ...others,
  ];
}
