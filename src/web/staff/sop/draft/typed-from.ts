import { canonical, type Json } from '../../../../base/json.ts';
import { keyOf, running } from '../../../../sop/sheet/running.ts';
import type { Sheet, Step } from '../../../../sop/sheet/sheet.ts';
import type { HeadField, TypedSheet, TypedStep } from './typed.ts';

/** One item on each line; an item's own line breaks become spaces. */
function listed(items: readonly string[]): string {
  return items.map((item) => item.replace(/\s*\n\s*/g, ' ')).join('\n');
}

const number = (n: number | null | undefined) => (n ? String(n).replace('.', ',') : '');

/** True where the sheet says nothing about carrying the step out that its marks do not say already. */
function plainlyRun(sheet: Sheet, step: Step): boolean {
  if (!step.jalankan) return true;
  const { jalankan: _, ...bare } = step;
  const [derived] = running({ ...sheet, langkah: [bare] }).langkah;
  const { perUnit: _p, cukup: _c, ...said } = step.jalankan;
  const { perUnit: _q, cukup: _d, ...wouldBe } = derived?.jalankan ?? step.jalankan;
  return canonical(said as Json) === canonical(wouldBe as Json);
}

function typedStep(sheet: Sheet, step: Step): TypedStep {
  const { waktu } = step;
  const timed = waktu !== null && waktu !== 'Tentatif' ? waktu : null;
  const place = (peran: string) => String(sheet.peran.findIndex(({ id }) => id === peran) + 1);
  const plain = plainlyRun(sheet, step);
  const own = `langkah.${step.no}.`;
  return {
    kunci: keyOf(step),
    uraian: step.uraian,
    marks: sheet.peran.map(({ id }) => {
      const mark = step.pelaksana.find(({ peran }) => peran === id);
      return mark ? `${mark.tanda ?? 'tak-terbaca'}${mark.dugaan ? '?' : ''}` : '';
    }),
    urutan: step.pelaksana.map(({ peran }) => peran).join(','),
    kelengkapan: step.kelengkapan ?? '',
    angka: number(timed?.angka),
    satuan: timed?.satuan ?? (waktu === 'Tentatif' ? 'tentatif' : ''),
    tertulis: timed?.tertulis ? `${number(timed.angka)}|${timed.satuan}|${timed.tertulis}` : '',
    output: step.output ?? '',
    keterangan: step.keterangan ?? '',
    perUnit: step.jalankan?.perUnit ?? false,
    cukup: number(step.jalankan?.cukup),
    usulan: step.asal === 'usulan',
    dugaan: sheet.dugaan
      .filter(({ di }) => di.startsWith(own))
      .map(({ di, alasan }) => `${di.slice(own.length)}|${alasan}`),
    jalankan: plain ? '' : JSON.stringify(step.jalankan),
    hasil: plain ? [] : (step.jalankan?.hasil ?? []).map(({ peran }) => place(peran)),
    gone: false,
  };
}

function headOf(sheet: Sheet): Record<HeadField, string> {
  const { identitas: id, kepalaKolom: kolom, pengesahan } = sheet;
  const { aturan } = pengesahan;
  return {
    badan: id.badan,
    unit: id.unit ?? '',
    nama: id.nama,
    nomor: id.nomor ?? '',
    alamat: id.alamat ?? '',
    sumber: sheet.sumber ?? '',
    tanggalPembuatan: id.tanggalPembuatan ?? '',
    tanggalRevisi: id.tanggalRevisi ?? '',
    tanggalPengesahan: id.tanggalPengesahan ?? '',
    tanggalEfektif: id.tanggalEfektif ?? '',
    olehJabatan: id.disahkanOleh?.jabatan ?? '',
    olehNama: id.disahkanOleh?.nama ?? '',
    olehPangkat: id.disahkanOleh?.pangkat ?? '',
    jumlahPelaksanaMinimal: number(sheet.jumlahPelaksanaMinimal),
    dasarHukum: listed(sheet.dasarHukum),
    kualifikasiPelaksana: listed(sheet.kualifikasiPelaksana),
    keterkaitan: listed(sheet.keterkaitan),
    peralatan: listed(sheet.peralatan),
    peringatan: sheet.peringatan ?? '',
    pencatatan: sheet.pencatatan ?? '',
    kolomPelaksana: kolom.pelaksana ?? '',
    kolomPendukung: kolom.pendukung ?? '',
    kolomKelengkapan: kolom.kelengkapan,
    kolomWaktu: kolom.waktu,
    kolomOutput: kolom.output,
    kolomKeterangan: kolom.keterangan ?? '',
    tempat: pengesahan.tempat ?? '',
    tanggal: pengesahan.tanggal ?? '',
    klausul: listed(pengesahan.klausul),
    tidakJelas: listed(sheet.tidakJelas),
    revisiKahar: number(aturan.revisiKahar),
    selesaiTetap: number(aturan.selesaiTetap),
    batal: number(aturan.batal),
    berlakuSaatDitandatangani: number(aturan.berlakuSaatDitandatangani),
  };
}

/** A stored draft as its form shows it. */
export function typedFrom(sheet: Sheet, version: number): TypedSheet {
  const keys = ({ dari, sampai }: { dari: number; sampai: number }) =>
    sheet.langkah.filter(({ no }) => no >= dari && no <= sampai).map(keyOf);
  return {
    version: String(version),
    head: headOf(sheet),
    memulai: sheet.memulai,
    dugaan: sheet.dugaan
      .filter(({ di }) => !/^langkah\.\d+\./.test(di))
      .map(({ di, alasan }) => `${di}|${alasan}`),
    gabungan: JSON.stringify(sheet.gabungan.map((cell) => ({ kolom: cell.kolom, langkah: keys(cell) }))),
    roles: sheet.peran.map(({ id, label, fungsi }) => ({ id, label, fungsi, urutan: fungsi.join(',') })),
    steps: sheet.langkah.map((step) => typedStep(sheet, step)),
  };
}
