import { canonical } from '../../base/json.ts';
import { type COMPARED, diffEditions } from '../../daftar/edition/diff.ts';
import { type EditionItem, editionBytes, KLASIFIKASI } from '../../daftar/edition/line.ts';
import type { PayloadFile } from '../bag/write-payload.ts';
import type { EditionContent } from '../edition-content.ts';
import { atom } from '../export/atom.ts';
import { csv } from '../export/csv.ts';
import { filesOf, paths } from '../paths.ts';
import type { Assets } from './assets.ts';
import { listPages, searchIndex } from './list.tsx';
import { earlierPages, homePages, itemPages, plainPages } from './pages.tsx';

/** `edisi.json`: the edition's facts for programs, canonical JSON (RFC 8785) and a line feed. */
function editionFacts({ office, edition, previous }: EditionContent): string {
  const facts = {
    v: 1,
    office: office.code,
    officeName: office.name,
    sample: office.sample,
    nomor: edition.nomor,
    root: edition.root,
    items: edition.items.length,
    decidedOn: edition.decidedOn,
    establishedAt: edition.establishedAt.toISOString(),
    beritaAcara: edition.beritaAcara,
    orderedAt: edition.orderedAt.toISOString(),
    publishedAt: edition.publishedAt.toISOString(),
    ringkasan: edition.ringkasan,
    replaces: previous?.nomor ?? null,
  };
  return `${canonical(facts)}\n`;
}

/** The title without its years, so that "Laporan Kinerja 2024" and "… 2025" are found to belong together. */
function withoutYears(title: string): string {
  return title
    .toLowerCase()
    .replace(/\b(19|20)\d\d\b/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Items that are the same but for the year, newest first, by item number. */
function siblingsOf(items: readonly EditionItem[]): Map<string, EditionItem[]> {
  const families = new Map<string, EditionItem[]>();
  for (const item of items) {
    const key = `${item.penguasa}\n${withoutYears(item.judul)}`;
    if (item.tahun !== null) families.set(key, [...(families.get(key) ?? []), item]);
  }
  const found = new Map<string, EditionItem[]>();
  for (const family of families.values()) {
    const years = [...family].sort((a, b) => (b.tahun ?? 0) - (a.tahun ?? 0));
    for (const item of family) {
      found.set(item.nomor, years.filter((other) => other.tahun !== item.tahun).slice(0, 6));
    }
  }
  return found;
}

/** By item number, the fields that this edition changed; absent for an item that is new in it. */
function changedFields({ previous, edition }: EditionContent): Map<string, (typeof COMPARED)[number][]> {
  if (previous === null) return new Map();
  const before = new Set(previous.items.map((item) => item.nomor));
  const { changed } = diffEditions(previous.items, edition.items);
  const fields = new Map(
    changed.map(({ item, fields }) => [item.nomor, fields.map((change) => change.field)]),
  );
  return new Map(
    edition.items
      .filter((item) => before.has(item.nomor))
      .map(({ nomor }) => [nomor, fields.get(nomor) ?? []]),
  );
}

/** Every file of `data/`, in a fixed order; the same content gives the same bytes. */
export function* siteFiles(content: EditionContent, assets: Assets): Iterable<PayloadFile> {
  const { items, lines } = content.edition;
  yield { path: paths.jsonl, bytes: editionBytes(lines) };
  yield { path: paths.csv, bytes: csv(items) };
  yield { path: paths.facts, bytes: editionFacts(content) };
  yield { path: paths.feed, bytes: atom(content) };
  yield { path: paths.listPdf, bytes: content.listPdf };
  yield { path: paths.minutesPdf, bytes: content.minutesPdf };
  yield { path: paths.searchIndex, bytes: searchIndex(items) };
  for (const asset of Object.values(assets)) yield { path: asset.name, bytes: asset.bytes };
  for (const [path, file] of filesOf(items))
    yield { path, source: content.files(file.sha256), sha256: file.sha256 };
  for (const lang of ['id', 'en'] as const) {
    const context = { content, assets, lang };
    yield* homePages(context);
    for (const klasifikasi of [null, ...KLASIFIKASI]) yield* listPages(context, items, klasifikasi);
    yield* plainPages(context);
    yield* earlierPages(context);
  }
  yield* itemPages({ content, assets, lang: 'id' }, changedFields(content), siblingsOf(items));
}
