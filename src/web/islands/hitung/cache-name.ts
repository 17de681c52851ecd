/** Name of the browser's cache in which the pages of open counts are kept. */
export const CACHE = 'terang-hitung';
