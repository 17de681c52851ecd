/** What a post does in procedures and under the statute; an SOP sheet's roles name these. */
export const FUNGSI = [
  'pengelola',
  'kepala_unit',
  'penghubung',
  'desk',
  'ppid',
  'ketua',
  'anggota',
  'sekretaris',
  'tim_pertimbangan',
  'pembina',
  'atasan_ppid',
  'petugas_ppid',
  'petugas_dokumentasi',
] as const;
export type Fungsi = (typeof FUNGSI)[number];

/** Who acts: a person, in one post (jabatan), for one office, by one mandate valid on the day of the deed. */
export interface Actor {
  readonly office: string;
  readonly person: string;
  readonly name: string;
  readonly mandate: string;
  readonly jabatan: string;
  readonly jabatanName: string;
  readonly fungsi: Fungsi;
  /** Unit that the post belongs to; null for posts of the whole office. */
  readonly unit: string | null;
}

/**
 * Terang itself, at work on a timer: an examination, a fixity check. It holds no post, signs nothing and decides
 * nothing; its entries in the journal name no person.
 */
export interface Machine {
  readonly office: string;
  readonly person: null;
  readonly jabatan: null;
}

export function machine(office: string): Machine {
  return { office, person: null, jabatan: null };
}

/** True when the actor's post has one of these functions. */
export function holds(by: Actor, ...fungsi: readonly Fungsi[]): boolean {
  return fungsi.includes(by.fungsi);
}
