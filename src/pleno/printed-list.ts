import type { Json } from '../base/json.ts';
import type { EditionItem } from '../daftar/edition/line.ts';
import { KLASIFIKASI, type Klasifikasi } from '../daftar/edition/line.ts';

/** The three classes as paper names them, UU 14/2008 art. 9, 10 and 11. */
export const NAMA_KLASIFIKASI: Readonly<Record<Klasifikasi, string>> = {
  berkala: 'Informasi berkala',
  serta_merta: 'Informasi serta merta',
  setiap_saat: 'Informasi setiap saat',
};

/** The columns of Model PPID-A; the template adds the running number. */
function printedItem(item: EditionItem): Json {
  return {
    nomor: item.nomor,
    judul: item.judul,
    ringkasan: item.ringkasan,
    penguasa: item.penguasa,
    penanggungJawab: item.penanggungJawab,
    waktu: item.waktu,
    tempat: item.tempat,
    bentuk: item.bentuk.join(', '),
    retensi: item.retensi,
  };
}

/** The list as it is printed: by class in the order of the statute, inside a class in the edition's order. */
export function printedList(items: readonly EditionItem[]): Json {
  return KLASIFIKASI.map((klasifikasi) => ({
    nama: NAMA_KLASIFIKASI[klasifikasi],
    butir: items.filter((item) => item.klasifikasi === klasifikasi).map(printedItem),
  }));
}
