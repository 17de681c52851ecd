import { fault, Invalid } from '../../base/errors.ts';
import { type Both, both } from '../../base/text.ts';
import type { Tanda } from '../sheet/sheet.ts';
import { type Choice, KOSONG } from './imported.ts';

function refuse(field: string, code: string, { id, en }: Both): Invalid {
  return new Invalid([fault(field, code, id, en)]);
}

/** The symbols as people call them. */
export const TANDA_NAMES: Readonly<Record<Tanda, Both>> = {
  terminator: both('Mulai/selesai (kapsul)', 'Start/end (capsule)'),
  process: both('Kegiatan (kotak)', 'Process (box)'),
  decision: both('Keputusan (belah ketupat)', 'Decision (diamond)'),
  connector: both('Sambungan (segi lima)', 'Connector (pentagon)'),
};

/** The answer that a place is blank in the source itself. */
export const blank: Choice = { value: KOSONG, label: both('Memang kosong', 'Truly blank') };

/** Sentences of the questions. */
export const ask = {
  which: (count: number) =>
    both(
      `Berkas ini memuat ${count} SOP. Yang mana yang dimuat?`,
      `This file holds ${count} SOPs. Which one is to be loaded?`,
    ),
  missing: (what: Both) =>
    both(
      `${what.id} tidak terbaca dalam naskah. Tulis isinya.`,
      `${what.en}: cannot be read in the source. Write it.`,
    ),
  nomor: () =>
    both(
      'Nomor SOP kosong. Tulis nomornya, atau pilih memang kosong.',
      'The SOP has no number. Write it, or choose truly blank.',
    ),
  performers: (no: number) =>
    both(
      `Pelaksana langkah ${no} tidak terbaca. Siapa pelaksananya? Boleh lebih dari satu.`,
      `The performer of step ${no} cannot be read. Who performs it? There may be several.`,
    ),
  symbol: (no: number, label: string, read = '') =>
    both(
      `Bentuk tanda ${label} pada langkah ${no} tidak terbaca${read && ` (tertulis “${read}”)`}. Tanda apa?`,
      `The symbol of ${label} in step ${no} cannot be read${read && ` (it says “${read}”)`}. Which is it?`,
    ),
  floating: (no: number, label: string) =>
    both(
      `Gambar tanda pada langkah ${no} mengambang dan belum pasti milik kolom ${label}. Tanda apa?`,
      `The drawn symbol in step ${no} floats and may not belong to the column ${label}. Which is it?`,
    ),
  waktuBlank: (no: number) =>
    both(
      `Waktu langkah ${no} kosong, padahal langkah lain ada waktunya. Tulis waktunya, atau pilih memang kosong.`,
      `The time of step ${no} is blank although other steps have one. Write it, or choose truly blank.`,
    ),
  waktuUnclear: (no: number, written: string) =>
    both(
      `Waktu langkah ${no} tertulis “${written}” dan tidak dapat dihitung. Tulis seperti “3 hari kerja”.`,
      `The time of step ${no} reads “${written}” and cannot be counted. Write it like “3 hari kerja”.`,
    ),
  posts: (label: string) =>
    both(
      `Jabatan mana di kantor ini yang bertindak sebagai ${label}?`,
      `Which posts of this office act as ${label}?`,
    ),
  roles: () =>
    both(
      'Naskah tidak menyebut kolom pelaksana. Tulis nama perannya, dipisah titik koma.',
      'The source names no performers. Write the roles, separated by semicolons.',
    ),
  doubtful: (what: Both, part: string) =>
    both(
      `${what.id} terpotong atau meragukan pada “${part}”. Tulis yang benar.`,
      `${what.en}: cut off or doubtful at “${part}”. Write what is right.`,
    ),
  unsure: (what: Both, note: string) =>
    both(
      `${what.id} belum pasti (${note}). Tulis yang benar.`,
      `${what.en}: not sure (${note}). Write what is right.`,
    ),
  jumlah: (written: string) =>
    both(
      `Jumlah pelaksana tertulis “${written}”. Paling sedikit berapa orang?`,
      `The number of performers reads “${written}”. At least how many people?`,
    ),
  clause: (rule: Both) =>
    both(`Klausul nomor berapa yang mengatakan bahwa ${rule.id}?`, `Which clause says that ${rule.en}?`),
};

/** Why a source is not read at all: what is wrong, and what to do. */
export const refusals = {
  kind: ({ id, en }: Both) =>
    refuse(
      'berkas',
      'bukan-naskah',
      both(
        `Berkas ini ${id} dan tidak dapat dibaca sebagai SOP. Simpan sebagai .docx atau .xlsx, atau salin tabelnya lalu tempel.`,
        `This file is ${en} and cannot be read as an SOP. Save it as .docx or .xlsx, or copy its table and paste it.`,
      ),
    ),
  noText: () =>
    refuse(
      'berkas',
      'bukan-teks',
      both(
        'Isi berkas ini bukan teks. Pakai berkas .docx, .xlsx, .yaml, atau PDF yang dicetak Terang.',
        'This file holds no text. Use a .docx, .xlsx or .yaml file, or a PDF that Terang printed.',
      ),
    ),
  empty: () =>
    refuse(
      'berkas',
      'kosong',
      both('Berkas ini kosong. Pilih berkas SOP.', 'This file is empty. Choose the file of the SOP.'),
    ),
  tooBig: () =>
    refuse(
      'berkas',
      'terlalu-besar',
      both(
        'Berkas ini terlalu besar untuk sebuah SOP. Hapus gambar dan halaman lain, lalu muat lagi.',
        'This file is too large for an SOP. Remove pictures and other pages, then load it again.',
      ),
    ),
  broken: () =>
    refuse(
      'berkas',
      'rusak',
      both(
        'Berkas ini rusak atau tidak lengkap. Buka di Word, simpan sekali lagi, lalu muat ulang.',
        'This file is damaged or incomplete. Open it in Word, save it once more, and load it again.',
      ),
    ),
  noTable: () =>
    refuse(
      'tabel',
      'tabel-tidak-ada',
      both(
        'Tidak ada tabel langkah. Sertakan baris judul seperti No, Uraian, nama-nama pelaksana, Kelengkapan, Waktu, Output.',
        'There is no table of steps. Include its heading row, such as No, Uraian, the performers, Kelengkapan, Waktu, Output.',
      ),
    ),
  noSteps: (field: string) =>
    refuse(
      field,
      'langkah-tidak-ada',
      both(
        'Tidak ada satu langkah pun. Tulis langkahnya di bawah judul tabel atau "langkah:".',
        'There is not one step. Write the steps below the heading or "langkah:".',
      ),
    ),
  noQuestion: (di: string) =>
    refuse(
      di || 'jawaban',
      'bukan-pertanyaan',
      both(
        'Tidak ada pertanyaan tentang ini; hapus jawabannya.',
        'There is no question about this; remove the answer.',
      ),
    ),
  answer: (di: string, wanted: Both) =>
    refuse(
      di,
      'jawaban',
      both(`Jawaban ini tidak dapat dipakai; ${wanted.id}.`, `This answer cannot be used; ${wanted.en}.`),
    ),
};
