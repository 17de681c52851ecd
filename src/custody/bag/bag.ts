import { sha256 } from '../../base/hash.ts';
import { dayOf } from '../../base/tanggal.ts';
import { programVersion } from '../../base/version.ts';
import type { Office } from '../../people/office.ts';
import { manifestText } from './manifest.ts';
import { METADATA, METADATA_CSV, type Package } from './package.ts';
import type { Content, Payload } from './read-content.ts';

export const MANIFEST = 'manifest-sha256.txt';
export const TAG_MANIFEST = 'tagmanifest-sha256.txt';
export const BAG_INFO = 'bag-info.txt';
export const DECLARATION = 'bagit.txt';
/** RFC 8493 2.1.1; these very bytes. */
export const DECLARATION_TEXT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** A bag as it will lie there: the originals, and the files that tell of them. */
export interface Bag {
  /** Name of its folder. */
  readonly name: string;
  readonly payload: readonly Payload[];
  /** Text of every other file, by path. */
  readonly tags: ReadonlyMap<string, string>;
  readonly manifestSha256: string;
  /** Bytes of the originals. */
  readonly octets: number;
}

/** What a bag is called outside: a document's number, a run's, or the archive as a whole. */
export interface BagLabel {
  readonly identifier: string;
  readonly description: string;
}

/** A label and its value as bag-info.txt writes them; a line break inside a value would start another label. */
function info(label: string, value: string): string {
  return `${label}: ${value.replace(/[\s\p{Cc}]+/gu, ' ').trim()}\n`;
}

/** The bag of some documents (BagIt 1.0, RFC 8493), with every hash known before a byte is written. */
export function bagOf(office: Office, { dokumen, payload }: Content, label: BagLabel, at: Date): Bag {
  const manifest = manifestText(payload);
  const octets = payload.reduce((sum, { size }) => sum + size, 0);
  const told: Package = {
    format: 'terang-paket/1',
    kantor: { kode: office.code, nama: office.name },
    dibuat: at.toISOString(),
    dokumen: [...dokumen],
  };
  const about = [
    info('Source-Organization', office.name),
    info('Organization-Address', office.address),
    info('External-Identifier', label.identifier),
    info('External-Description', label.description),
    info('Internal-Sender-Identifier', office.code),
    info('Bagging-Date', dayOf(at, office.zone)),
    info('Payload-Oxum', `${octets}.${payload.length}`),
    info('Bag-Software-Agent', `Terang ${programVersion}`),
  ].join('');
  const tags = new Map([
    [DECLARATION, DECLARATION_TEXT],
    [BAG_INFO, about],
    [MANIFEST, manifest],
    [METADATA, `${JSON.stringify(told, null, 2)}\n`],
    [METADATA_CSV, softcopyCsv(told)],
  ]);
  const listed = [...tags].map(([path, text]) => ({ path, sha256: sha256(text) }));
  tags.set(TAG_MANIFEST, manifestText(listed));
  const name = `${office.code}-${label.identifier}`.replace(/[^A-Za-z0-9._-]+/g, '-');
  return { name, payload, tags, manifestSha256: sha256(manifest), octets };
}

const COLUMNS = [
  ...['nomor', 'judul', 'unit', 'tahun', 'klasifikasi', 'nama', 'berkas', 'ditinggal', 'sha256', 'ukuran'],
  ...['jenis', 'diterima'],
];

/** The bag's files as a table for Excel: RFC 4180 in UTF-8 with a byte order mark. */
function softcopyCsv({ dokumen }: Package): string {
  const rows = dokumen.flatMap((one) =>
    one.softcopy.map((file) => [
      ...[
        one.nomor,
        one.judul,
        one.unit.nama,
        one.tahun ?? '',
        one.klasifikasi,
        file.nama,
        file.berkas ?? '',
      ],
      ...[file.ditinggal ?? '', file.sha256, file.ukuran, file.jenis, file.diterima],
    ]),
  );
  return `\ufeff${[COLUMNS, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}

/** One cell; a text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV Injection). */
function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
