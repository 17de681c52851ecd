import { both } from '../../../../base/text.ts';

/** Words of the page that tells who can do what in a run. */
export const text = {
  title: both('Siapa dapat mengerjakan apa', 'Who can do what'),
  lead: both(
    'Dihitung dengan aturan yang sama yang dipakai saat pekerjaan diserahkan: naskah SOP, penunjukan jabatan hari ini, dan keadaan proses sekarang.',
    'Worked out by the very rules that decide when work is handed in: the SOP, the mandates of today, and where the run stands now.',
  ),
  byPerson: both('Menurut orang', 'By person'),
  byStep: both('Menurut hasil', 'By output'),
  person: both('Orang', 'Person'),
  choosePerson: both('Pilih orang', 'Choose a person'),
  output: both('Hasil', 'Output'),
  chooseOutput: both('Pilih hasil', 'Choose an output'),
  see: both('Lihat', 'See'),
  of: (name: string) => both(`Yang dapat dikerjakan ${name}`, `What ${name} can do`),
  about: (output: string) => both(`Siapa dapat mengerjakan ${output}`, `Who can do ${output}`),
  step: both('Langkah', 'Step'),
  named: both('Disebut SOP', 'Named by the SOP'),
  posted: (posts: string) => both(`jabatan: ${posts}`, `posts: ${posts}`),
  noPost: both('belum dihubungkan dengan jabatan', 'tied to no post yet'),
  verdict: both('Sekarang', 'Now'),
  can: both('Dapat', 'Can'),
  cannot: both('Tidak dapat', 'Cannot'),
  all: both('semua unit', 'every unit'),
  mandate: both('Penunjukan', 'Mandate'),
  /** How a post is held. */
  kind: {
    definitif: both('definitif', 'in full'),
    plt: both('pelaksana tugas (Plt.)', 'acting (Plt.)'),
    plh: both('pelaksana harian (Plh.)', 'acting for the day (Plh.)'),
  },
  decree: (decree: string) => both(`keputusan ${decree}`, `decree ${decree}`),
  from: (day: string) => both(`sejak ${day}`, `since ${day}`),
  until: (day: string) => both(`sampai ${day}`, `until ${day}`),
  gives: (post: string) =>
    both(`Haknya dari penunjukan sebagai ${post}.`, `The mandate as ${post} gives that right.`),
  givesNot: both('Penunjukannya hari ini tidak memberi hak itu.', 'No mandate of today gives that right.'),
  served: both(
    'Dibuat di halamannya sendiri; aturan halaman itu berlaku juga.',
    'Made on its own page, whose own rules apply besides.',
  ),
};
