import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fault, Invalid } from '../../base/errors.ts';
import { dayOf } from '../../base/tanggal.ts';
import type { Actor } from '../../journal/actor.ts';
import { officeById } from '../../people/office.ts';
import { renderPdf } from '../../print/typst.ts';
import type { Custody } from '../custody.ts';
import { mediaType } from '../store/media-type.ts';
import { spool } from '../store/spool.ts';
import type { Store } from '../store/store.ts';
import { handInStream, type Received } from './hand-in.ts';
import type { HandInPlace } from './hand-in-place.ts';
import { barePhoto, type Turn } from './photo.ts';

/** Photographs of one document, and bytes and pixels of one of them. */
export const PHOTOS = { most: 40, bytes: 20_000_000, pixels: 100_000_000 } as const;

const WAITING = 'foto-';

/** A photograph that waits on this machine's disk to become a page. */
export interface Page {
  readonly path: string;
  /** Name under which the template finds it. */
  readonly name: string;
  readonly turn: Turn;
  /** True where it is wider than high once it stands upright. */
  readonly rebah: boolean;
}

/** The pages of one document while they come in. */
export interface Pages {
  readonly list: readonly Page[];
  /** @throws Invalid when it is no photograph, empty or too large, or when there are too many */
  add(file: { readonly name: string; readonly bytes: AsyncIterable<Uint8Array> }): Promise<void>;
  /** Removes what waits. Call it in any case. */
  clear(): Promise<void>;
}

function tooMany(): Invalid {
  const id = `Paling banyak ${PHOTOS.most} foto dalam satu dokumen. Bagi menjadi beberapa dokumen.`;
  const en = `At most ${PHOTOS.most} photographs make one document. Divide them.`;
  return new Invalid([fault('foto', 'foto-terlalu-banyak', id, en)]);
}

function unreadable(name: string): Invalid {
  const id = `${name}: foto ini tidak dapat dibaca. Ambil lagi fotonya.`;
  const en = `${name}: this photograph cannot be read. Take it again.`;
  return new Invalid([fault('foto', 'foto-tidak-terbaca', id, en)]);
}

/** A folder in which photographs wait; each is stripped of place and camera as it comes. */
export async function collectPages({ store }: Pick<Custody, 'store'>): Promise<Pages> {
  const list: Page[] = [];
  let folder: string | null = null;
  return {
    list,
    async add({ name, bytes }) {
      if (list.length >= PHOTOS.most) throw tooMany();
      let type = '';
      const accept = (head: Uint8Array) => {
        type = mediaType(/\.png$/i.test(name) ? 'foto.png' : 'foto.jpg', head);
      };
      const { path } = await spool(store.spool, bytes, { accept, most: PHOTOS.bytes });
      folder ??= await mkdtemp(join(store.spool, WAITING));
      const page = `foto-${list.length + 1}.${type === 'image/png' ? 'png' : 'jpg'}`;
      try {
        const { bytes: bare, turn, size } = barePhoto(await readFile(path));
        if (!size || size.width * size.height === 0 || size.width * size.height > PHOTOS.pixels)
          throw unreadable(name);
        await writeFile(join(folder, page), bare);
        const across = turn.degrees % 180 === 0 ? size.width > size.height : size.height > size.width;
        list.push({ path: join(folder, page), name: page, turn, rebah: across });
      } finally {
        await rm(path, { force: true });
      }
    },
    async clear() {
      if (folder) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Folders of photographs that nobody changed since; a crash left them. */
export async function leftPages({ spool: folder }: Pick<Store, 'spool'>, before: Date): Promise<string[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.startsWith(WAITING));
  const paths = names.map((name) => join(folder, name));
  const found = await Promise.all(paths.map((path) => stat(path).catch(() => null)));
  return paths.filter((_, i) => (found[i]?.mtime ?? before) < before);
}

/**
 * Makes one PDF of photographed pages, upright and in their order, and hands it in. The PDF is the softcopy; the
 * photographs are not kept, since each page holds its photograph as the camera compressed it.
 * @throws Invalid when there is no page, or one cannot be read as a picture
 * @throws as `handIn`
 */
export async function handInPages(
  custody: Custody,
  by: Actor,
  pages: Pages,
  judul: string,
  place: HandInPlace,
): Promise<Received> {
  if (pages.list.length === 0)
    throw new Invalid([
      fault('foto', 'tanpa-foto', 'Pilih sekurang-kurangnya satu foto.', 'Choose at least one photograph.'),
    ]);
  const office = await officeById(custody.db, by.office);
  const pdf = await renderPdf({
    template: 'foto.typ',
    data: { halaman: pages.list.map(({ name, turn, rebah }) => ({ berkas: name, ...turn, rebah })), judul },
    title: judul,
    date: dayOf(custody.clock.now(), office.zone),
    pictures: Object.fromEntries(pages.list.map(({ name, path }) => [name, path])),
  });
  const bytes = (async function* () {
    yield pdf;
  })();
  return handInStream(custody, by, bytes, { ...place, name: `${judul.replace(/[\\/]+/g, '-')}.pdf` });
}
