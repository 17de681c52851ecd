import { arsip } from '../links.ts';

/** Addresses of the page on fixity, below its own. */
export const keutuhan = {
  act: (act: 'periksa' | 'pulihkan' | 'tandai' | 'hapus') => `${arsip.keutuhan}/${act}`,
} as const;
