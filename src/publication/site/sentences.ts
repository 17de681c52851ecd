import { longDay, number, type Tanggal } from '../../base/tanggal.ts';
import { type Both, both } from '../../base/text.ts';

/** Sentences of the public pages that hold a number, a date or a name. */
export const sentences = {
  question: (office: string): Both =>
    both(`Apa yang ingin Anda ketahui dari ${office}?`, `What would you like to know from ${office}?`),
  madeFrom: (day: Tanggal, nomor: number): Both =>
    both(
      `Halaman ini dibuat ${longDay(day)} dari Edisi ${nomor}. Edisi terbaru ada di halaman depan situs kantor.`,
      `This page was made on ${longDay(day, 'en')} from Edition ${nomor}. The latest edition is on the front page of the office’s site.`,
    ),
  establishedAs: (nomor: number, day: Tanggal, minutes: string, n: number): Both =>
    both(
      `Edisi ${nomor} ditetapkan ${longDay(day)} dengan Berita Acara ${minutes} dan memuat ${number(n)} informasi.`,
      `Edition ${nomor} was established on ${longDay(day, 'en')} by minutes ${minutes} and holds ${number(n, 'en')} items.`,
    ),
  count: (n: number): Both => both(`${number(n)} informasi`, n === 1 ? '1 item' : `${number(n, 'en')} items`),
  countFor: (n: number, q: string): Both =>
    both(
      `${number(n)} informasi untuk “${q}”`,
      `${n === 1 ? '1 item' : `${number(n, 'en')} items`} for “${q}”`,
    ),
  equivalents: (names: readonly string[]): Both => {
    const join = (and: string) =>
      names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`;
    return both(`Termasuk padanan ${join('dan')}.`, `Including the equivalents ${join('and')}.`);
  },
  filterUsed: (n: number): Both =>
    n === 0
      ? both('Saring daftar', 'Filter the list')
      : both(`Saring hasil (${n} dipakai)`, `Filter the results (${n} in use)`),
  moreOf: (n: number, what: string): Both =>
    both(`${what}: ${number(n)} lagi`, `${what}: ${number(n, 'en')} more`),
  range: (from: number, to: number, total: number): Both =>
    both(
      `Menampilkan ${number(from)} sampai ${number(to)} dari ${number(total)}.`,
      `Showing ${number(from, 'en')} to ${number(to, 'en')} of ${number(total, 'en')}.`,
    ),
  page: (n: number): Both => both(`Halaman ${n}`, `Page ${n}`),
  pageOf: (n: number, of: number): Both => both(`halaman ${n} dari ${of}`, `page ${n} of ${of}`),
  changedIn: (nomor: number): Both =>
    both(`Yang berubah di Edisi ${nomor}`, `What changed in Edition ${nomor}`),
  changedSince: (nomor: number): Both =>
    both(`Apa yang berubah sejak Edisi ${nomor}`, `What changed since Edition ${nomor}`),
  firstHolds: both('Isi edisi pertama', 'What the first edition holds'),
  tally: (added: number, changed: number, dropped: number, kept: number): Both =>
    both(
      `${number(added)} ditambah, ${number(changed)} diubah, ${number(dropped)} dihapus, ${number(kept)} tetap.`,
      `${number(added, 'en')} added, ${number(changed, 'en')} changed, ${number(dropped, 'en')} removed, ${number(kept, 'en')} unchanged.`,
    ),
  see: (n: number): Both => both(`Lihat ${number(n)} informasi`, `See ${number(n, 'en')} items`),
  download: (kind: string, size: string): Both =>
    both(`Unduh ${kind} (${size})`, `Download ${kind} (${size})`),
  paper: (hours: string): Both =>
    both(
      `Naskah cetak dapat dibaca di ruang layanan informasi, ${hours}. Sebut nomor`,
      `The printed paper can be read in the information service room, ${hours}. Quote number`,
    ),
  asNew: (nomor: number): Both =>
    both(`Masuk Edisi ${nomor} sebagai informasi baru.`, `Entered Edition ${nomor} as a new item.`),
  asChanged: (nomor: number, fields: string): Both =>
    both(`Diubah dalam Edisi ${nomor}: ${fields}.`, `Changed in Edition ${nomor}: ${fields}.`),
  asKept: (nomor: number, before: number): Both =>
    both(
      `Tetap dalam Edisi ${nomor}, sama seperti Edisi ${before}.`,
      `Kept in Edition ${nomor} as it was in Edition ${before}.`,
    ),
  earlierHeldIt: (nomor: number): Both => both(`Ada dalam Edisi ${nomor}.`, `Was in Edition ${nomor}.`),
  because: (reason: string): Both => both(`Alasan: ${reason}`, `Reason: ${reason}`),
  goneSince: (nomor: number, day: Tanggal | null): Both =>
    both(
      `Informasi ini tidak ada lagi dalam daftar sejak Edisi ${nomor}${day ? `, ${longDay(day)}` : ''}.`,
      `This item is no longer on the list since Edition ${nomor}${day ? `, ${longDay(day, 'en')}` : ''}.`,
    ),
  lastIn: (nomor: number): Both =>
    both(`Terakhir dimuat dalam Edisi ${nomor}`, `Last held by Edition ${nomor}`),
  folderHolds: (nomor: number): Both =>
    both(
      `Edisi ${nomor} adalah satu folder: halaman-halaman ini, daftarnya, setiap berkas, tanda tangan kantor, dan bukti penerbitannya.`,
      `Edition ${nomor} is one folder: these pages, the list, every file, the office’s signature, and the proof of publication.`,
    ),
  folderWhere: (nomor: number): Both =>
    both(
      `Situs kantor mengirim folder itu sebagai satu ZIP, pada alamat situs diikuti /edisi/${nomor}.zip.`,
      `The office’s site sends that folder as one ZIP, at the site’s address followed by /edisi/${nomor}.zip.`,
    ),
  nomorStays: both(
    'Nomornya tidak dipakai lagi untuk informasi lain. Edisi yang memuatnya tetap tersimpan di kantor.',
    'Its number is never used for another item. The editions that held it are still kept at the office.',
  ),
  earlierHeld: (nomor: number, day: Tanggal, n: number): Both =>
    both(
      `Edisi ${nomor} ditetapkan ${longDay(day)} dan memuat ${number(n)} informasi.`,
      `Edition ${nomor} was established on ${longDay(day, 'en')} and held ${number(n, 'en')} items.`,
    ),
  earlierWhere: (nomor: number): Both =>
    both(
      `Edisi ini sudah digantikan. Berkasnya tidak disalin ke sini: setiap edisi adalah folder tersendiri yang tidak pernah diubah. Situs kantor membukanya pada alamat ini. Bila Anda membaca dari folder atau USB, mintalah folder Edisi ${nomor} kepada PPID.`,
      `This edition has been replaced. Its files are not copied here: every edition is a folder of its own that never changes. The office’s site opens it at this address. If you read from a folder or USB stick, ask the PPID for the folder of Edition ${nomor}.`,
    ),
} as const;
