import type { Lang } from '../base/text.ts';
import type { EditionItem, ItemFile, Klasifikasi } from '../daftar/edition/line.ts';

/**
 * The only file that knows the addresses of a published edition. They are relative to the folder `data/` of the
 * bag, in lower-case ASCII, so that the folder reads the same from a web server, a USB stick and any file system.
 */
export const paths = {
  home: 'index.html',
  edition: 'edisi.html',
  verification: 'verifikasi.html',
  request: 'minta-informasi.html',
  excluded: 'dikecualikan.html',
  accessibility: 'aksesibilitas.html',
  /** Says where the whole folder is to be had; the office's server answers with the folder itself, as a ZIP. */
  download: 'unduh-edisi.html',
  csv: 'daftar.csv',
  jsonl: 'daftar.jsonl',
  listPdf: 'daftar.pdf',
  minutesPdf: 'berita-acara.pdf',
  facts: 'edisi.json',
  feed: 'umpan.atom',
  searchIndex: 'daftar-indeks.js',
} as const;

/** Items on one page of the list; 50 keep a page of the list under 20 KB on the wire. */
export const PAGE_SIZE = 50;

const KLASIFIKASI_PAGE: Record<Klasifikasi, string> = {
  berkala: 'berkala',
  serta_merta: 'serta-merta',
  setiap_saat: 'setiap-saat',
};

/** Page `page` (from 1) of the whole list, or of one classification. */
export function listPath(page = 1, klasifikasi: Klasifikasi | null = null): string {
  const name = klasifikasi === null ? 'daftar' : KLASIFIKASI_PAGE[klasifikasi];
  return page === 1 ? `${name}.html` : `${name}-${page}.html`;
}

/** The permanent page of an item: `informasi/srg-2026-0031.html`. */
export function itemPath(nomor: string): string {
  return `informasi/${slug(nomor, 60)}.html`;
}

/** The page about an earlier edition, which lies in a folder of its own. */
export function earlierPath(nomor: number): string {
  return `edisi-${nomor}.html`;
}

/** Name of the folder in which an edition travels: `kpu-kota-serang-edisi-4`. */
export function folderName(officeShortName: string, nomor: number): string {
  return `${slug(officeShortName, 60)}-edisi-${nomor}`;
}

/** The English page lies under `en/`; items and files have one address for both languages. */
export function inLang(path: string, lang: Lang): string {
  return lang === 'en' ? `en/${path}` : path;
}

const EXTENSION: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
  'text/csv': 'csv',
  'text/plain': 'txt',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/zip': 'zip',
};

/** Extension that our table gives the media type; `bin` for one that it does not know. */
export function extensionOf(jenis: string): string {
  return EXTENSION[jenis.split(';')[0]?.trim().toLowerCase() ?? ''] ?? 'bin';
}

/**
 * Where a file of an item lies. The extension follows the media type, never the uploaded name, so that a web
 * server cannot be talked into serving an active type.
 */
export function filePath(file: Pick<ItemFile, 'nama' | 'sha256' | 'jenis'>): string {
  const base = slug(file.nama.replace(/\.[A-Za-z0-9]{1,5}$/, ''), 80);
  return `berkas/${file.sha256.slice(0, 16)}/${base}.${extensionOf(file.jenis)}`;
}

/** Every distinct file of the items with its path, in the edition's order. */
export function filesOf(items: readonly EditionItem[]): Map<string, ItemFile> {
  return new Map(items.flatMap((item) => item.berkas.map((file) => [filePath(file), file] as const)));
}

/** Lower-case ASCII letters, digits and single hyphens; never empty, never a device name of Windows. */
export function slug(text: string, max: number): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const name = plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, max)
    .replace(/^-+|-+$/g, '');
  return /^(|con|prn|aux|nul|com\d|lpt\d)$/.test(name) ? `berkas-${name}`.replace(/-$/, '') : name;
}

/** Address of `to` as seen from the page `from`, both relative to `data/`; keeps query and fragment. */
export function relative(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  while (here.length > 0 && there.length > 1 && here[0] === there[0]) {
    here.shift();
    there.shift();
  }
  return '../'.repeat(here.length) + there.join('/');
}
