import type { Lang } from '../../base/text.ts';
import { inLang, relative } from '../paths.ts';

/** Writes addresses as one page must write them; a page with a twin in the page's language leads there. */
export type Linker = (to: string) => string;

/** Pages in the top folder exist in both languages; items, files and data have one address for all. */
function hasTwin(path: string): boolean {
  return /^[a-z0-9-]+\.html$/.test(path);
}

/** The linker of the page whose Indonesian address is `path`. */
export function linker(path: string, lang: Lang): Linker {
  const here = hasTwin(path) ? inLang(path, lang) : path;
  return (to) => {
    const [, file = '', rest = ''] = /^([^?#]*)(.*)$/.exec(to) ?? [];
    if (file === '') return to;
    return relative(here, hasTwin(file) ? inLang(file, lang) : file) + rest;
  };
}

/** Address of the same page in the other language, or null when there is none. */
export function twin(path: string, lang: Lang): string | null {
  if (!hasTwin(path)) return null;
  const other = lang === 'id' ? 'en' : 'id';
  return relative(inLang(path, lang), inLang(path, other));
}
