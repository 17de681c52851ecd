/** Addresses of a file by its hash: for files that no softcopy record names, and for its page images. */
export const periksa = {
  berkas: (sha256: string) => `/kerja/arsip/berkas/${sha256}`,
  halaman: (sha256: string, page: number) => `/kerja/arsip/berkas/${sha256}/halaman/${page}.png`,
  jawab: (sha256: string) => `/kerja/arsip/berkas/${sha256}/jawab`,
  lepas: (sha256: string) => `/kerja/arsip/berkas/${sha256}/lepas`,
} as const;

/** What of a preview is looked at. */
export interface Looking {
  readonly halaman?: number;
  readonly lihat?: 'gambar' | 'teks';
}

/** The same page, looking at something else. */
export function looking(path: string, { halaman, lihat }: Looking): string {
  const query = new URLSearchParams();
  if (lihat === 'teks') query.set('lihat', 'teks');
  if (halaman !== undefined && halaman > 1) query.set('halaman', String(halaman));
  return `${path}${query.size > 0 ? `?${query}` : ''}#pratinjau`;
}
