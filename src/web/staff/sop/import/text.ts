import { both } from '../../../../base/text.ts';

/** Words of taking an SOP in. */
export const text = {
  title: both('Impor naskah SOP', 'Import an SOP'),
  lead: both(
    'Terang membaca naskah yang sudah ada. Yang tidak terbaca ditanyakan, tidak ditebak. Hasilnya sebuah draf.',
    'Terang reads a sheet that exists already. What cannot be read is asked and never guessed. A draft comes of it.',
  ),
  upload: both('Unggah berkas', 'Upload a file'),
  uploadNote: both(
    'DOCX, XLSX, YAML, atau JSON; juga PDF yang dicetak Terang. Paling besar 10 MB.',
    'DOCX, XLSX, YAML or JSON; also a PDF that Terang printed. At most 10 MB.',
  ),
  file: both('Berkas SOP', 'File of the SOP'),
  read: both('Baca berkas', 'Read the file'),
  paste: both('Tempel tabel', 'Paste the table'),
  pasteNote: both(
    'Salin seluruh tabel SOP dari Word atau Excel, termasuk judul kolomnya, lalu tempel di sini.',
    'Copy the whole table of the SOP from Word or Excel, its heads included, and paste it here.',
  ),
  pasted: both('Tabel SOP', 'Table of the SOP'),
  readPasted: both('Baca tempelan', 'Read what was pasted'),
  nothingPasted: both('Tempel tabel SOP dahulu.', 'Paste the table of the SOP first.'),
  resultOf: (steps: number, questions: number) =>
    both(
      questions === 0
        ? `${steps} langkah terbaca, tidak ada yang perlu ditanyakan`
        : `${steps} langkah terbaca, ${questions} hal ditanyakan`,
      questions === 0
        ? `${steps} steps were read, nothing needs to be asked`
        : `${steps} steps were read, ${questions} things are asked`,
    ),
  resultLead: both(
    'Jawab yang Anda ketahui dari naskah aslinya. Yang lain biarkan terbuka; tetap dapat diisi dalam draf.',
    'Answer what you know from the original. Leave the rest open; it can still be filled in on the draft.',
  ),
  questions: both('Yang ditanyakan', 'What is asked'),
  leaveOpen: both('Biarkan terbuka', 'Leave open'),
  other: both('Jawaban lain', 'Another answer'),
  answer: both('Jawaban', 'Answer'),
  apply: both('Terapkan jawaban', 'Apply the answers'),
  choose: both('Lanjut dengan SOP ini', 'Go on with this SOP'),
  makeDraft: both('Buat draf', 'Make the draft'),
  makeDraftLead: both(
    'Jawaban di atas ikut diterapkan. Jawaban Anda tercatat sebagai dugaan sampai kantor mengonfirmasinya.',
    'The answers above are applied too. They are noted as presumed until the office confirms them.',
  ),
  makesNew: both('Ini SOP baru bagi kantor.', 'This is a new SOP for the office.'),
  makesChange: (nama: string) =>
    both(`Ini menjadi draf perubahan SOP ${nama}.`, `This becomes a draft that changes the SOP ${nama}.`),
  again: both('Impor berkas lain', 'Import another file'),
  shown: both('Yang terbaca', 'What was read'),
  lost: both(
    'Hasil bacaan tidak utuh lagi. Unggah berkasnya sekali lagi.',
    'What was read is no longer whole. Upload the file once more.',
  ),
} as const;
