import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JSX } from 'preact';
import { programFile } from '../src/base/paths.ts';
import { sheetMatrix } from '../src/sop/drawing/sheet-matrix.ts';
import { readSheet } from '../src/sop/sheet/read-sheet.ts';
import type { Sheet } from '../src/sop/sheet/sheet.ts';
import { Staff } from '../src/ui/gallery/frame.tsx';
import { writeGallery } from '../src/ui/gallery/gallery.tsx';
import { PageHead } from '../src/ui/layout.tsx';
import type { StepState } from '../src/ui/matrix/step.ts';
import { Matrix } from '../src/ui/matrix.tsx';
import { renderPage } from '../src/ui/page.tsx';

/** A sheet with what the founding ones lack: merged cells, an off-page connector, a symbol that cannot be read. */
const MERGED = readSheet(`
format: terang-sop/1
slug: contoh-sel-gabungan
identitas:
  badan: BADAN CONTOH
  nama: Pendokumentasian Contoh
  nomor: null
  tanggalPembuatan: null
  tanggalRevisi: null
  tanggalEfektif: null
  disahkanOleh: null
  alamat: null
dasarHukum: []
kualifikasiPelaksana: []
jumlahPelaksanaMinimal: null
keterkaitan: []
peralatan: []
peringatan: null
pencatatan: null
kepalaKolom:
  pelaksana: PELAKSANA
  pendukung: null
  kelengkapan: SYARAT
  waktu: WAKTU
  output: OUTPUT
  keterangan: KETERANGAN
peran:
  - { id: ppid, label: PPID, fungsi: [] }
  - { id: pelaksana, label: PPID PELAKSANA, fungsi: [] }
  - { id: petugas, label: PETUGAS PELAYANAN INFORMASI PUBLIK, fungsi: [] }
langkah:
  - no: 1
    uraian: Mengumpulkan informasi
    pelaksana: [{ peran: ppid, tanda: terminator }]
    kelengkapan: Data dan dokumen
    waktu: { angka: 1, satuan: hari kerja }
    output: Daftar informasi
  - no: 2
    uraian: Menyampaikan informasi
    pelaksana: [{ peran: pelaksana, tanda: connector }]
    kelengkapan: null
    waktu: null
    output: null
    keterangan: Dilanjutkan di halaman lain
  - no: 3
    uraian: Menerima informasi
    pelaksana: [{ peran: pelaksana, tanda: null }, { peran: petugas, tanda: decision }]
    kelengkapan: null
    waktu: null
    output: null
  - no: 4
    uraian: Mengelola dokumen
    pelaksana: []
    kelengkapan: null
    waktu: null
    output: null
  - no: 5
    uraian: Menyimpan dan mengarsipkan
    pelaksana: [{ peran: petugas, tanda: terminator }]
    kelengkapan: null
    waktu: null
    output: null
gabungan:
  - { kolom: kelengkapan, dari: 1, sampai: 5 }
  - { kolom: waktu, dari: 1, sampai: 5 }
  - { kolom: output, dari: 1, sampai: 5 }
pengesahan: { tempat: null, tanggal: null, klausul: [] }
tidakJelas: []
`);

function MatrixPage({ sheet, now }: { sheet: Sheet; now: number | null }): JSX.Element {
  const state = (no: number): StepState => (no < (now ?? 0) ? 'done' : no === now ? 'now' : 'future');
  const live = (no: number) => ({
    state: state(no),
    waktuNote: no <= (now ?? 0) ? 'terpakai 2 jam' : null,
    position: { done: '13 Nov 2026', now: <a href="#tugas">Setujui draf</a>, future: '' }[state(no)],
  });
  return (
    <Staff title={sheet.identitas.nama} current="prosedur">
      <PageHead title={sheet.identitas.nama} />
      <Matrix {...sheetMatrix(sheet, 'id', now === null ? undefined : live)} />
    </Staff>
  );
}

/** Writes the gallery and, beside it, a page for each sheet: bare, and carried out up to a step. */
export async function writeMatrixPages(folder: string): Promise<void> {
  await writeGallery(folder);
  const shipped = async (name: string) => readSheet(await readFile(programFile('sop', name), 'utf8'));
  const pages = {
    serang: await shipped('kpu-kota-serang-03-2025.yaml'),
    tangerang: await shipped('kpu-kota-tangerang-19-2025.yaml'),
    gabungan: MERGED,
  };
  for (const [name, sheet] of Object.entries(pages)) {
    for (const now of [null, 1, 3]) {
      const html = renderPage(<MatrixPage sheet={sheet} now={now} />);
      await writeFile(join(folder, now === null ? `${name}.html` : `${name}-${now}.html`), html);
    }
  }
}

if (import.meta.main) await writeMatrixPages(process.argv[2] ?? '/tmp/terang-matrix');
