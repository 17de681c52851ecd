import { both } from '../../../../../base/text.ts';

const things = (n: number) => both(`${n} hardcopy`, `${n} paper${n === 1 ? '' : 's'}`);

/** Words of the page on which papers are moved by scanning. */
export const moveText = {
  title: both('Pindahkan', 'Move'),
  lead: both(
    'Pindai label hardcopy satu per satu, dan satu label tempat, di awal atau di akhir.',
    'Scan the labels of the papers one by one, and one label of a place, first or last.',
  ),
  codes: both('Kode hardcopy dan tempatnya', 'Codes of the papers and the place'),
  codesHint: both(
    'Satu baris satu kode, misalnya K7M-4PX. Pemindai genggam dan ketikan sama-sama bisa.',
    'A line for each code, such as K7M-4PX. A hand scanner and typing both work.',
  ),
  check: both('Periksa', 'Check'),
  noCodes: both('Pindai atau ketik sedikitnya satu kode.', 'Scan or type at least one code.'),
  noPlace: both(
    'Belum ada kode tempat. Pindai label rak, boks, atau map tujuannya.',
    'There is no code of a place. Scan the label of the rack, box or folder they go to.',
  ),
  onlyPlace: (name: string) =>
    both(
      `Baru ada kode tempat, ${name}. Pindai hardcopy yang dipindahkan ke sana.`,
      `There is only the place, ${name}. Scan the papers that go there.`,
    ),
  severalPlaces: (names: string) =>
    both(
      `Ada beberapa tempat: ${names}. Sekali pindah hanya ke satu tempat; hapus yang lain.`,
      `There are several places: ${names}. One move goes to one place; remove the others.`,
    ),
  tooMany: (most: number) =>
    both(
      `Sekali pindah paling banyak ${most} hardcopy. Bagi menjadi beberapa kali.`,
      `At most ${most} papers move at once. Do it in several parts.`,
    ),
  checked: (n: number, place: string) =>
    both(`Pindahkan ${things(n).id} ke ${place}?`, `Move ${things(n).en} to ${place}?`),
  checkedNone: (place: string) => both(`Tidak ada yang pindah ke ${place}`, `Nothing moves to ${place}`),
  alasan: both('Alasan dipindahkan', 'Reason for moving'),
  alasanHint: both(
    'Perlu bila hardcopy berasal dari tempat lain. Misalnya rak lama penuh',
    'Needed where a paper comes from another place. Such as: the old rack is full',
  ),
  move: (n: number) => both(`Pindahkan ${things(n).id}`, `Move ${things(n).en}`),
  change: both('Ubah daftar kode', 'Change the codes'),
  naskah: both('Dokumen', 'Document'),
  from: both('Dari', 'From'),
  what: both('Yang terjadi', 'What happens'),
  result: both('Hasil', 'Outcome'),
  nowhere: both('Belum ditempatkan', 'Not shelved yet'),
  will: both('Akan dipindahkan', 'Will be moved'),
  moved: both('Dipindahkan', 'Moved'),
  there: both('Sudah di sana', 'There already'),
  stays: both('Tidak dipindahkan', 'Not moved'),
  done: (n: number, place: string) =>
    both(`${things(n).id} dipindahkan ke ${place}`, `${things(n).en} moved to ${place}`),
  doneNone: (place: string) =>
    both(`Tidak ada yang dipindahkan ke ${place}`, `Nothing was moved to ${place}`),
  sum: (stays: number, there: number) =>
    both(
      [
        stays > 0 ? `${stays} kode tidak dipindahkan; alasannya di bawah.` : 'Semua kode cocok.',
        ...(there > 0 ? [`${there} sudah di sana.`] : []),
      ].join(' '),
      [
        stays > 0
          ? `${stays} code${stays === 1 ? ' was' : 's were'} not moved; each says why.`
          : 'Every code matched.',
        ...(there > 0 ? [`${there} there already.`] : []),
      ].join(' '),
    ),
  again: both('Pindahkan lagi', 'Move more'),
  openPlace: both('Buka tempatnya', 'Open the place'),
} as const;
