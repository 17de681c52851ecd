import { sha256 } from '../../base/hash.ts';
import type { EditionContent } from '../edition-content.ts';
import { itemPath, paths } from '../paths.ts';
import { changesOf, droppedNow } from '../site/changes.ts';

/** News of items in one feed; a reader who misses more opens the edition's page. */
const MAX_ENTRIES = 100;

/** Text as XML may hold it: escaped, without the control characters that XML 1.0 forbids. */
function xml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what XML forbids
  const allowed = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').toWellFormed();
  return allowed
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A permanent id that depends on the name alone: UUID version 8 (RFC 9562 5.8) from its SHA-256. */
function permanentId(name: string): string {
  const hex = sha256(`terang\n${name}`);
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 3) | 8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

interface News {
  readonly key: string;
  readonly title: string;
  readonly href: string;
  readonly summary: string;
}

/** `umpan.atom` (RFC 4287): the edition, then each item that it added, changed or removed; addresses are relative. */
export function atom(content: EditionContent): string {
  const { office, edition, reasons } = content;
  const updated = edition.publishedAt.toISOString();
  const diff = changesOf(content);
  const about = (word: string, nomor: string) =>
    reasons[nomor] ? `${word}. Alasan: ${reasons[nomor]}` : `${word}.`;
  const items: News[] = [
    ...(diff?.added ?? []).map((item) => ({
      ...item,
      summary: `${about('Ditambah', item.nomor)} ${item.ringkasan}`,
    })),
    ...(diff?.changed ?? []).map(({ item }) => ({ ...item, summary: about('Diubah', item.nomor) })),
    ...droppedNow(content).map((item) => ({ ...item, summary: `Dihapus. Alasan: ${item.alasan}` })),
  ].map(({ nomor, judul, summary }) => ({
    key: `${office.code}/${edition.nomor}/${nomor}`,
    title: `${judul} (${nomor})`,
    href: itemPath(nomor),
    summary,
  }));
  const first: News = {
    key: `${office.code}/${edition.nomor}`,
    title: `Edisi ${edition.nomor}: ${edition.items.length} informasi`,
    href: paths.edition,
    summary: edition.ringkasan,
  };
  const entries = [first, ...items.slice(0, MAX_ENTRIES)].map(
    (news) => `  <entry>
    <id>${permanentId(news.key)}</id>
    <title>${xml(news.title)}</title>
    <updated>${updated}</updated>
    <link rel="alternate" type="text/html" href="${news.href}"/>
    <summary>${xml(news.summary)}</summary>
  </entry>
`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="id">
  <id>${permanentId(office.code)}</id>
  <title>${xml(`Daftar Informasi Publik ${office.shortName}`)}</title>
  <updated>${updated}</updated>
  <author><name>${xml(`PPID ${office.shortName}`)}</name></author>
  <link rel="self" type="application/atom+xml" href="${paths.feed}"/>
  <link rel="alternate" type="text/html" href="${paths.home}"/>
${entries.join('')}</feed>
`;
}
