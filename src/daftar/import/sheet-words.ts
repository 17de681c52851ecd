import { type Both, both } from '../../base/text.ts';

/** Words of the template and of the file with errors marked. */
export const sheetWords = {
  isian: 'Isian',
  panduan: 'Panduan',
  pilihan: 'Pilihan',
  errors: both('Galat', 'Errors'),
  column: both('Kolom', 'Column'),
  whatToWrite: both('Apa yang ditulis', 'What to write'),
  good: both('Contoh yang baik', 'Good example'),
  poor: both('Contoh yang kurang', 'Poor example'),
  mistake: both('Kesalahan yang sering terjadi', 'Common mistake'),
  may: both('Boleh kosong?', 'May it be empty?'),
  yes: both('boleh', 'yes'),
  no: both('tidak', 'no'),
  example: '(contoh)',
  guideTitle: (office: string, unit: string): Both =>
    both(
      `Panduan pengisian daftar informasi, ${unit}, ${office}. Isi lembar Isian; satu baris satu dokumen.`,
      `How to fill in the list of information, ${unit}, ${office}. Fill in the sheet Isian; one row for one document.`,
    ),
};
