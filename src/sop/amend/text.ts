import { type Both, both } from '../../base/text.ts';
import { placeName } from '../sheet/place-names.ts';

const BLANK = both('kosong', 'blank');

/** A text within a sentence, without its own full stop; what the form leaves blank says so. */
function quoted(text: Both | null): Both {
  const quote = (words: string) => `“${words.trim().replace(/\.$/, '')}”`;
  return text === null ? BLANK : both(quote(text.id), quote(text.en));
}

function fromTo(id: string, en: string, before: Both | string | null, after: Both | string | null): Both {
  const words = (text: Both | string | null) => (typeof text === 'string' ? both(text, text) : text);
  const [was, is] = [quoted(words(before)), quoted(words(after))];
  return both(`${id} ${was.id} menjadi ${is.id}.`, `${en} ${was.en} becomes ${is.en}.`);
}

/** A post as a sentence writes it: "kepala unit", "PPID". */
export function postWords(posts: readonly string[]): string {
  return posts.map((post) => post.replaceAll('_', ' ').replace('ppid', 'PPID')).join(', ') || '-';
}

/** What is said of a difference between two versions of a sheet. */
export const said = {
  nama: (was: string, is: string) => fromTo('Nama SOP', 'The name of the SOP', was, is),
  badan: (was: string, is: string) => fromTo('Badan publik', 'The public body', was, is),
  unit: (was: string | null, is: string | null) => fromTo('Unit kerja', 'The unit', was, is),
  end: (was: string, is: string) => fromTo('Hasil akhir prosedur', 'What the procedure ends with:', was, is),
  ratifier: (was: string, is: string) =>
    fromTo('Jabatan yang mengesahkan', 'The post that ratifies:', was, is),
  performer: (no: number, was: string, is: string) =>
    fromTo(`Pelaksana langkah ${no}`, `The performer of step ${no}:`, was, is),
  posts: (role: string, was: string, is: string) =>
    fromTo(`Jabatan dalam peran ${role}:`, `The posts in the role ${role}:`, was, is),
  handsIn: (no: number, output: string, was: string, is: string) =>
    fromTo(
      `Yang menyerahkan ${output} pada langkah ${no}:`,
      `Who hands in ${output} in step ${no}:`,
      was,
      is,
    ),
  step: {
    cell: (key: string, was: Both | null, is: Both | null) => {
      const { id, en } = placeName(key);
      return fromTo(id, en, was, is);
    },
    pelaksana: both('Pelaksana atau tandanya berubah.', 'The performers or their marks change.'),
    jalankan: both('Cara langkah ini dijalankan berubah.', 'How the step is carried out changes.'),
    asal: both('Asal-usul langkah ini berubah.', 'The origin of the step changes.'),
    moved: (was: number, is: number) =>
      both(`Pindah dari urutan ${was} ke ${is}.`, `It moves from place ${was} to ${is}.`),
  },
} as const;

/** Parts whose other words would be a change of scope; where they are named here only their spelling differs. */
const SPELLED: ReadonlySet<string> = new Set(['nama', 'badan']);

/** "Dasar hukum berubah." */
export function partChanged(part: string): Both {
  const { id, en } = placeName(part);
  return SPELLED.has(part)
    ? both(`Penulisan ${id.charAt(0).toLowerCase()}${id.slice(1)} berubah.`, `${en}: spelling changed.`)
    : both(`${id} berubah.`, `${en}: changed.`);
}
