/** Shape of a document's number as people type it: "DOK-2026-008", "dok 2026 8". */
const NUMBER = /^DOK[\s-]*(\d{4})[\s-]+(\d{1,6})$|^DOK(\d{4})(\d{3,6})$/i;

/** The number of a document that somebody typed where a paper's code is wanted; null for anything else. */
export function documentNumber(typed: string): string | null {
  const found = NUMBER.exec(typed.trim());
  if (!found) return null;
  const [, year = '', n = '', whole = '', rest = ''] = found;
  return `DOK-${year || whole}-${(n || rest).padStart(3, '0')}`;
}
