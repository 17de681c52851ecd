import { NotFound } from '../../../../base/errors.ts';
import { type Dokumen, dokumenById } from '../../../../custody/dokumen/dokumen.ts';
import { readOf, textOf } from '../../../../custody/examine/derived.ts';
import {
  type FileState,
  fileState,
  isShown,
  knowsBytes,
  mayOpen,
} from '../../../../custody/examine/file-state.ts';
import { aheadOf } from '../../../../custody/examine/queue.ts';
import type { TextPart } from '../../../../custody/examine/sandbox/read-answer.ts';
import { type Softcopy, softcopiesOf, softcopyById } from '../../../../custody/softcopy/softcopy.ts';
import { type Blob, blobOf } from '../../../../custody/store/blob.ts';
import { keepsFor, readsFor } from '../../../../custody/who.ts';
import { type Ctx, type Site, visitorOf } from '../../../context.ts';
import { arsip } from '../links.ts';
import { type Looking, periksa } from './links.ts';

/** Everything that the page of one file shows. */
export interface FileView {
  readonly blob: Blob;
  /** The record through which it is looked at; null for a file that only its hash names. */
  readonly softcopy: Softcopy | null;
  /** The document it belongs to. */
  readonly dokumen: Dokumen | null;
  /** The versions of the same thing, oldest first, this one included. */
  readonly versions: readonly Softcopy[];
  readonly state: FileState;
  /** True when this visitor may have the original. */
  readonly opens: boolean;
  /** True when this visitor keeps the unit's files, and so may match them to documents. */
  readonly keeps: boolean;
  /** Files to be examined before this one. */
  readonly ahead: number;
  readonly preview: Preview | null;
  /** Address of the page. */
  readonly path: string;
}

/** How the file looks: one page of it, or its sheets. */
export interface Preview {
  readonly lihat: 'gambar' | 'teks';
  readonly halaman: number;
  /** Pages; 0 for a file that has none. */
  readonly pages: number;
  /** Text of the page, or of every sheet. */
  readonly parts: readonly TextPart[];
  /** True when the text was read by machine from a scan. */
  readonly byMachine: boolean;
}

/** The earlier versions of a softcopy and the later ones. */
async function versionsOf(site: Site, softcopy: Softcopy): Promise<Softcopy[]> {
  const versions = [softcopy];
  const known = new Set([softcopy.id]);
  const add = async (id: string | null | undefined, put: 'push' | 'unshift') => {
    for (let next = id; next && !known.has(next); ) {
      const one = await softcopyById(site.db, softcopy.office, next);
      known.add(one.id);
      versions[put](one);
      next = put === 'unshift' ? one.menggantikan : one.digantikanOleh;
    }
  };
  await add(softcopy.menggantikan, 'unshift');
  await add(softcopy.digantikanOleh, 'push');
  return versions;
}

/** What of a file is shown; null while it may not be. */
async function previewOf(site: Site, state: FileState, asked: Looking): Promise<Preview | null> {
  const { examination, sha256 } = state;
  if (!isShown(state) || !examination) return null;
  const pages = examination.bergambar;
  const halaman = Math.min(Math.max(1, asked.halaman ?? 1), Math.max(1, pages));
  const lihat = pages === 0 ? 'teks' : (asked.lihat ?? 'gambar');
  if (lihat === 'gambar') return { lihat, halaman, pages, parts: [], byMachine: false };
  const own = await textOf(site.store, sha256);
  if (pages === 0) return { lihat, halaman, pages, parts: own, byMachine: false };
  const read = examination.ocrPerlu.includes(halaman) ? await readOf(site.store, sha256, halaman) : null;
  const part = read ? { judul: '', teks: read.teks } : own[halaman - 1];
  return { lihat, halaman, pages, parts: part ? [part] : [], byMachine: read !== null };
}

/** What of the preview the address asks for. */
function askedFor(c: Ctx): Looking {
  const page = Number(c.req.query('halaman') ?? '1');
  return {
    ...(Number.isSafeInteger(page) && page > 0 ? { halaman: page } : {}),
    ...(c.req.query('lihat') === 'teks' ? { lihat: 'teks' as const } : {}),
  };
}

/** A file as its preview needs it. */
export type Previewed = Pick<FileView, 'state' | 'preview' | 'path'> & {
  /** Bytes. */
  readonly size: number;
};

/**
 * Previews of files on a page about something else; the address turns the pages of one that stands alone.
 * @param path address of that page
 */
export async function previewsOn(
  c: Ctx,
  site: Site,
  files: readonly { readonly sha256: string; readonly ukuran: number }[],
  path: string,
): Promise<Previewed[]> {
  const { office } = visitorOf(c);
  const alone = files.length === 1;
  return Promise.all(
    files.map(async ({ sha256, ukuran }) => {
      const state = await fileState(site.db, office.id, sha256);
      const preview = await previewOf(site, state, alone ? askedFor(c) : {});
      return { state, preview, size: ukuran, path: alone ? path : periksa.berkas(sha256) };
    }),
  );
}

/**
 * The file that the address names, by its softcopy or by its hash.
 * @throws NotFound when this office has no such file, or it is another unit's
 */
export async function readFile(c: Ctx, site: Site): Promise<FileView> {
  const { office, by } = visitorOf(c);
  const id = c.req.param('softcopy');
  const named = id ? await softcopyById(site.db, office.id, id) : null;
  const sha256 = named?.sha256 ?? c.req.param('sha256') ?? '';
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new NotFound('file');
  if (!(await knowsBytes(site.db, by, sha256)) || (named && !readsFor(by, named.unit)))
    throw new NotFound('file');
  const blob = await blobOf(site.db, office.id, sha256);
  const state = await fileState(site.db, office.id, sha256);
  const known = named
    ? [named]
    : (await softcopiesOf(site.db, office.id, { sha256 })).filter(({ unit }) => readsFor(by, unit));
  const softcopy = known.findLast(({ dicoretAt }) => dicoretAt === null) ?? known.at(-1) ?? null;
  const [opens, ahead, preview] = await Promise.all([
    mayOpen(site.db, by, state),
    state.hasil === null ? aheadOf(site.db, { office: office.id, sha256 }) : 0,
    previewOf(site, state, askedFor(c)),
  ]);
  return {
    ...{ blob, softcopy, state, opens, ahead, preview },
    keeps: softcopy !== null && keepsFor(by, softcopy.unit),
    dokumen: softcopy?.dokumen ? await dokumenById(site.db, office.id, softcopy.dokumen) : null,
    versions: softcopy ? await versionsOf(site, softcopy) : [],
    path: named ? arsip.softcopy(named.id) : periksa.berkas(sha256),
  };
}
