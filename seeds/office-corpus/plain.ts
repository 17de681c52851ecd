import type { Chance } from '../files/chance.ts';
import type { Cell, Sheet } from '../files/office.ts';

/** A file such as offices hand in, with what is hidden in it or tells of people; nothing where it is clean. */
export interface OfficeFile {
  readonly name: string;
  readonly bytes: Buffer;
  /** Codes of findings, one of which must be reported; empty for a clean file. */
  readonly planted: readonly string[];
}

/** Makes one file, all but its name. */
export type Maker = (by: Chance) => Omit<OfficeFile, 'name'> & { readonly ext: string };

export const two = (n: number) => String(n).padStart(2, '0');
export const dotted = (n: number) => n.toLocaleString('id-ID');

/** Sentences of office papers, full of numbers that tell of nobody. */
const PLAIN: readonly ((by: Chance) => string)[] = [
  (by) =>
    `Pagu belanja barang sebesar Rp ${dotted(by.int(1e6, 2e9))} terealisasi Rp${dotted(by.int(1e5, 1e9))},00.`,
  (by) =>
    `Nomor: ${by.int(1, 999)}/PR.03.1-SD/3673/20${by.int(20, 26)} tanggal ${by.int(1, 28)} Maret 20${by.int(20, 26)}`,
  (by) => `SP DIPA-076.01.2.${by.digits(6)}/20${by.int(20, 26)}`,
  (by) =>
    `NIP 19${by.int(60, 99)}${two(by.int(1, 12))}${two(by.int(1, 28))}20${two(by.int(5, 22))}${two(by.int(1, 12))}1${by.digits(3)}`,
  (by) =>
    `NIP. 19${by.int(60, 99)}${two(by.int(1, 12))}${two(by.int(1, 28))} 20${two(by.int(5, 22))}${two(by.int(1, 12))} 1 ${by.digits(3)}`,
  (by) => `Kode rekening 5.1.02.0${by.int(1, 9)}.01.00${by.digits(2)} belanja alat tulis kantor`,
  (by) => `Akun 521${by.digits(3)} pada rekening belanja barang sebesar ${dotted(by.int(1e9, 9e10))}`,
  (by) => `Bank Indonesia mencatat inflasi ${by.int(1, 9)},${by.int(0, 99)} persen pada 20${by.int(18, 26)}.`,
  (by) => `Telepon (0254) ${by.digits(6)}, faksimile (0254) ${by.digits(6)}`,
  (by) =>
    `Jumlah pemilih ${dotted(by.int(1000, 999_999))} orang di ${by.int(10, 2500)} TPS, laki-laki ${dotted(by.int(1000, 99_999))}.`,
  (by) => `Rapat dilaksanakan pukul ${two(by.int(7, 16))}.${two(by.int(0, 59))} WIB sampai dengan selesai.`,
  (by) =>
    `Anggaran pemilihan ${dotted(by.int(1e10, 9e11))} rupiah untuk tahun ${by.int(2018, 2026)}-${by.int(2018, 2026)}.`,
  (by) =>
    `Koordinat -6.${by.digits(7)}, 106.${by.digits(7)}; kode wilayah 36.73.0${by.int(1, 6)}.${by.digits(4)}`,
  (by) => `ISBN 978-602-${by.digits(4)}-${by.digits(2)}-${by.digits(1)}; kode pos 42${by.digits(3)}`,
  (by) =>
    `Undang-Undang Nomor ${by.int(1, 30)} Tahun ${by.int(1999, 2024)} (Lembaran Negara Tahun ${by.int(1999, 2024)} Nomor ${by.int(1, 300)})`,
  (by) =>
    `Kode barang 899${by.digits(10)} sejumlah ${by.int(1, 500)} unit, harga satuan ${dotted(by.int(1000, 900_000))}`,
  (by) =>
    `Pengadaan dengan kode RUP ${by.digits(8)}, kode tender ${by.digits(8)}, kontrak ${by.digits(3)}/SPK/${by.digits(4)}.`,
  () => 'Layanan informasi dibuka Senin sampai Jumat, kecuali hari libur nasional dan cuti bersama.',
  (by) => `Saldo kas di bank per 31 Desember ${by.int(2015, 2025)} adalah ${dotted(by.int(1e6, 5e9))}.`,
  (by) =>
    `Surat elektronik kab-contoh${by.int(1, 99)}@kpu.example, laman https://kab.kpu.example/berita/${by.digits(6)}`,
];

/** So many sentences. */
export const lines = (by: Chance, n: number) => Array.from({ length: n }, () => by.pick(PLAIN)(by));

/** A budget: heads, then rows of codes, words and sums. */
export function budget(by: Chance): Sheet {
  const head = ['Kode Rekening', 'Uraian', 'Pagu', 'Realisasi', 'Persen', 'Tanggal'];
  const rows = Array.from({ length: by.int(5, 30) }, (): Cell[] => {
    const pagu = by.int(1e6, 9e10);
    return [
      `5.1.02.0${by.int(1, 9)}.01.00${by.digits(2)}`,
      by.pick(['ATK', 'Sewa gedung', 'Honor', 'Jasa giro bank']),
      pagu,
      by.int(0, pagu),
      by.next(),
      45_000 + by.int(0, 900),
    ];
  });
  return { name: by.pick(['Rekap', 'Data', 'Anggaran', 'Sheet1']), rows: [head, ...rows] };
}
