import { both } from '../../base/text.ts';
import type { Fungsi } from '../../journal/actor.ts';
import { type Choice, KOSONG } from './imported.ts';

/** Posts as offices name them; a role that carries just this name is that post. */
const NAMES: Readonly<Record<Exclude<Fungsi, 'pengelola'>, readonly [string, ...string[]]>> = {
  kepala_unit: ['Kepala Subbagian', 'Kepala Sub Bagian', 'Kasubbag', 'Kepala Unit'],
  penghubung: ['Tim Penghubung', 'Penghubung'],
  desk: ['Desk Pelayanan Informasi', 'Desk Layanan Informasi', 'Desk'],
  ppid: ['PPID', 'Pejabat Pengelola Informasi dan Dokumentasi'],
  ketua: ['Ketua'],
  anggota: ['Anggota'],
  sekretaris: ['Sekretaris'],
  tim_pertimbangan: ['Tim Pertimbangan'],
  pembina: ['Pembina'],
  atasan_ppid: ['Atasan PPID'],
  petugas_ppid: ['Petugas PPID'],
  petugas_dokumentasi: ['Petugas Dokumentasi'],
};

/** Parties outside the office, for whom none of its posts can be suggested. */
const OUTSIDE = /pemohon|masyarakat|pengguna/;

/** Words of a role that let a post be suggested; never more than suggested. */
const HINTS: readonly (readonly [RegExp, readonly Fungsi[]])[] = [
  [/atasan/, ['atasan_ppid']],
  [/pertimbangan/, ['tim_pertimbangan']],
  [/dokumentasi|arsip/, ['petugas_dokumentasi']],
  [/petugas|registrasi|operator/, ['petugas_ppid']],
  [/desk|meja|loket/, ['desk']],
  [/pleno|komisioner/, ['ketua', 'anggota']],
  [/ppid (pembantu|pelaksana)/, ['petugas_ppid']],
  [/(?<!atasan |petugas )ppid(?! (?:pembantu|pelaksana))/, ['ppid']],
  [/ketua|pimpinan/, ['ketua']],
  [/anggota/, ['anggota']],
  [/sekretaris/, ['sekretaris']],
  [/pembina/, ['pembina']],
  [
    /penghubung|penyedia|komponen|perangkat daerah|divisi|bagian|bidang|unit\b/,
    ['kepala_unit', 'penghubung'],
  ],
];

const POSTS = Object.keys(NAMES) as (keyof typeof NAMES)[];
const BY_NAME = new Map(POSTS.flatMap((post) => NAMES[post].map((name) => [plain(name), post] as const)));

function plain(label: string): string {
  return label
    .toLowerCase()
    .replace(/[^\p{L}\p{N}&,/;]+/gu, ' ')
    .replace(/\bkpu\b/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Posts of a role whose label is nothing but their names, such as "PPID" or "Ketua dan Anggota"; otherwise none. */
export function postsNamed(label: string): Fungsi[] {
  const parts = plain(label).split(/\s*(?:&|,|\/|;|\bdan\b)\s*/);
  const whole = BY_NAME.get(plain(label));
  const posts = whole ? [whole] : parts.map((part) => BY_NAME.get(part));
  return posts.every((post) => post !== undefined) ? [...new Set(posts)] : [];
}

/** Posts that a role's words suggest; several words may suggest several. */
export function postsSuggested(label: string): Fungsi[] {
  const words = plain(label);
  if (OUTSIDE.test(words)) return [];
  return [...new Set(HINTS.filter(([pattern]) => pattern.test(words)).flatMap(([, posts]) => posts))];
}

/** Posts by what an answer says, ids or names, separated by commas; undefined when one is not known. */
export function postsAnswered(answer: string): Fungsi[] | undefined {
  if (answer.trim() === KOSONG) return [];
  const posts = answer
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => POSTS.find((post) => post === part) ?? BY_NAME.get(plain(part)));
  return posts.length > 0 && posts.every((post) => post !== undefined) ? [...new Set(posts)] : undefined;
}

/** What can be answered for a role: what its words suggest, any one post, or none of the office's. */
export function postChoices(label: string): Choice[] {
  const suggested = postsSuggested(label) as (keyof typeof NAMES)[];
  const names = suggested.map((post) => NAMES[post][0]).join(', ');
  const rest = POSTS.filter((post) => suggested.join() !== post);
  return [
    ...(suggested.length > 0
      ? [{ value: suggested.join(','), label: both(`${names} (saran)`, `${names} (suggested)`) }]
      : []),
    ...rest.map((post) => ({ value: post, label: both(NAMES[post][0], NAMES[post][0]) })),
    {
      value: KOSONG,
      label: both('Belum ditetapkan, atau pihak di luar kantor', 'Not decided yet, or outside the office'),
    },
  ];
}
