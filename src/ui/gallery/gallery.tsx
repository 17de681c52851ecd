import { copyFile, cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { programFile } from '../../base/paths.ts';
import { renderPage } from '../page.tsx';
import { Beranda } from './beranda.tsx';
import { Daftar } from './daftar.tsx';
import { Masuk, Mulai } from './doors.tsx';
import { Draf } from './draf.tsx';
import { Edisi } from './edisi.tsx';
import { Impor } from './impor.tsx';
import { Informasi } from './informasi.tsx';
import { Klasifikasi } from './klasifikasi.tsx';
import { Perintah } from './perintah.tsx';
import { Pleno } from './pleno.tsx';
import { Prosedur } from './prosedur.tsx';
import { Tugas } from './tugas.tsx';

/** Every component on sample data, page by page, as the tests judge them and as people look at them. */
export const gallery: Readonly<Record<string, () => string>> = {
  beranda: () => renderPage(<Beranda />),
  daftar: () => renderPage(<Daftar />),
  informasi: () => renderPage(<Informasi />),
  edisi: () => renderPage(<Edisi />),
  tugas: () => renderPage(<Tugas />),
  prosedur: () => renderPage(<Prosedur />),
  draf: () => renderPage(<Draf />),
  impor: () => renderPage(<Impor />),
  klasifikasi: () => renderPage(<Klasifikasi />),
  pleno: () => renderPage(<Pleno />),
  perintah: () => renderPage(<Perintah />),
  masuk: () => renderPage(<Masuk />),
  galat: () => renderPage(<Masuk faulty />),
  mulai: () => renderPage(<Mulai />),
};

/** Writes the gallery as files beside its styles, to be opened from a plain folder. The assets must be built. */
export async function writeGallery(folder: string): Promise<void> {
  const assets = programFile('dist', 'assets');
  const manifest = JSON.parse(await readFile(join(assets, 'manifest.json'), 'utf8')) as Record<
    string,
    string
  >;
  await mkdir(folder, { recursive: true });
  for (const [name, hashed] of Object.entries(manifest)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await copyFile(join(assets, hashed), join(folder, name));
  }
  await cp(join(assets, 'fonts'), join(folder, 'fonts'), { recursive: true });
  for (const [name, page] of Object.entries(gallery)) await writeFile(join(folder, `${name}.html`), page());
}

if (import.meta.main) await writeGallery(process.argv[2] ?? '/tmp/terang-gallery');
