import { type Both, both } from '../../base/text.ts';
import { inSentence, KOLOM, type Sheet, TANDA } from '../sheet/sheet.ts';
import { doubtfulPart, type Vocabulary, vocabularyOf } from './cut-text.ts';
import { type Choice, KOSONG, type Question, UNREAD } from './imported.ts';
import { postChoices } from './posts.ts';
import { ask, BLANK, PLACES, RULES, TANDA_NAMES } from './text.ts';

const blank: Choice = { value: KOSONG, label: BLANK };

export const tandaChoices: readonly Choice[] = TANDA.map((tanda) => ({
  value: tanda,
  label: TANDA_NAMES[tanda],
}));

function same(text: string): Both {
  return both(text, text);
}

/** True where a merged cell of an earlier step covers the column. */
function covered(sheet: Sheet, no: number, kolom: string): boolean {
  return sheet.gabungan.some((one) => one.kolom === kolom && no > one.dari && no <= one.sampai);
}

/** The roles as answers for one step, first those that the source's own notes presume for it. */
function roleChoices(sheet: Sheet, no: number): Choice[] {
  const notes = sheet.tidakJelas.filter((note) => new RegExp(`langkah ${no}\\b.*dugaan`, 'i').test(note));
  const presumed = (label: string) => notes.some((note) => note.toLowerCase().includes(label.toLowerCase()));
  return sheet.peran
    .map(({ id, label }) => ({ value: id, label: same(inSentence(label)), presumed: presumed(label) }))
    .sort((a, b) => Number(b.presumed) - Number(a.presumed))
    .map(({ value, label, presumed }) => ({
      value,
      label: presumed ? both(`${label.id} (dugaan naskah)`, `${label.en} (presumed by the source)`) : label,
    }));
}

function stepNulls(sheet: Sheet, step: Sheet['langkah'][number]): Question[] {
  const at = `langkah.${step.no}`;
  const label = (id: string) => inSentence(sheet.peran.find((role) => role.id === id)?.label ?? id);
  const timed = sheet.langkah.some((one) => one.waktu !== null);
  const performers =
    step.pelaksana.length === 0 && !step.jalankan
      ? [{ di: `${at}.pelaksana`, what: ask.performers(step.no), choices: roleChoices(sheet, step.no) }]
      : [];
  const symbols = step.pelaksana
    .filter(({ tanda }) => tanda === null)
    .map(({ peran }) => ({
      di: `${at}.pelaksana.${peran}`,
      what: ask.symbol(step.no, label(peran)),
      choices: tandaChoices,
    }));
  const waktu =
    step.waktu === null && timed && !covered(sheet, step.no, 'waktu')
      ? [{ di: `${at}.waktu`, what: ask.waktuBlank(step.no), choices: [blank] }]
      : [];
  return [...performers, ...symbols, ...waktu];
}

/** What a sheet's blanks ask: its number, performers, symbols, times beside timed steps, roles without posts. */
export function questionsOfBlanks(sheet: Sheet): Question[] {
  const nomor =
    sheet.identitas.nomor === null ? [{ di: 'identitas.nomor', what: ask.nomor(), choices: [blank] }] : [];
  const roles = sheet.peran.flatMap(({ label, fungsi }, index) =>
    fungsi.length === 0
      ? [{ di: `peran.${index + 1}.fungsi`, what: ask.posts(inSentence(label)), choices: postChoices(label) }]
      : [],
  );
  return [...nomor, ...roles, ...sheet.langkah.flatMap((step) => stepNulls(sheet, step))];
}

/** Texts of a sheet by their place, where a doubtful part is asked about. */
function textsOf(sheet: Sheet): { di: string; what: Both; text: string }[] {
  const identitas = (['badan', 'unit', 'nama', 'nomor', 'alamat'] as const).map((key) => ({
    di: `identitas.${key}`,
    what: PLACES[key] as Both,
    text: sheet.identitas[key],
  }));
  const dasarHukum = sheet.dasarHukum.map((text, index) => ({
    di: `dasarHukum.${index + 1}`,
    what: both(`Dasar hukum nomor ${index + 1}`, `legal basis number ${index + 1}`),
    text,
  }));
  const steps = sheet.langkah.flatMap((step) =>
    (['uraian', ...KOLOM] as const).map((key) => {
      const value = step[key];
      const name = PLACES[key] as Both;
      return {
        di: `langkah.${step.no}.${key}`,
        what: both(`${name.id} langkah ${step.no}`, `${name.en} of step ${step.no}`),
        text: typeof value === 'string' ? value : null,
      };
    }),
  );
  return [...identitas, ...dasarHukum, ...steps].flatMap(({ text, ...place }) =>
    text === null ? [] : [{ ...place, text }],
  );
}

/** What stands between brackets taken as read, where that makes a whole text. */
function withoutBrackets(text: string): Choice[] {
  const told = /^\[.*isi = (.+)\]$/.exec(text)?.[1];
  const plain =
    told ??
    text
      .replace(/\[terpotong\]/gi, '')
      .replace(/[[\]]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  return plain === '' || plain === text || /\.{3}|…/.test(plain)
    ? []
    : [{ value: plain, label: same(plain) }];
}

function doubt(place: { di: string; what: Both; text: string }, words: Vocabulary): Question[] {
  if (place.text === UNREAD) return [{ di: place.di, what: ask.missing(place.what) }];
  const part = doubtfulPart(place.text, words);
  if (part === null) return [];
  const asItIs: Choice = { value: place.text, label: both(`Tetap: ${place.text}`, `Keep: ${place.text}`) };
  return [
    { di: place.di, what: ask.doubtful(place.what, part), choices: [...withoutBrackets(place.text), asItIs] },
  ];
}

const CLAUSE_WORDS: Readonly<Record<keyof typeof RULES, RegExp>> = {
  revisiKahar: /\bkahar\b/i,
  selesaiTetap: /\bselesai\b/i,
  batal: /\bbatal\b/i,
  berlakuSaatDitandatangani: /berlaku\b.{0,60}\bsaat\b.{0,40}tanda ?tangan/i,
};

/** Which clause is which rule: a clause's words only suggest it, for the rule decides what may be done. */
function clauseQuestions({ pengesahan: { klausul, aturan } }: Sheet): Question[] {
  return (Object.keys(RULES) as (keyof typeof RULES)[]).flatMap((rule) => {
    const found = klausul.flatMap((text, index) =>
      CLAUSE_WORDS[rule].test(text) ? [{ text, no: index + 1 }] : [],
    );
    if (aturan[rule] !== undefined || found.length === 0) return [];
    const choices = found.map(({ text, no }) => ({ value: `${no}`, label: same(`${no}. ${text}`) }));
    const none: Choice = { value: KOSONG, label: both('Tidak ada klausul demikian', 'No clause says so') };
    return [{ di: `pengesahan.aturan.${rule}`, what: ask.clause(RULES[rule]), choices: [...choices, none] }];
  });
}

/** What is doubtful in a sheet whose texts were read from a scan, a table or a transcription. */
export function questionsOfDoubts(sheet: Sheet): Question[] {
  const texts = textsOf(sheet);
  const rest = [...sheet.keterkaitan, ...sheet.peralatan, sheet.pencatatan ?? '', sheet.peringatan ?? ''];
  const words = vocabularyOf([...texts.map(({ text }) => text), ...rest]);
  return [...texts.flatMap((place) => doubt(place, words)), ...clauseQuestions(sheet)];
}

/** Questions in the order of the form, one a place; what a reader itself asks comes before what is asked of any. */
export function inOrder(questions: readonly Question[]): Question[] {
  const byPlace = new Map<string, Question>();
  for (const question of questions) if (!byPlace.has(question.di)) byPlace.set(question.di, question);
  const order = [
    'naskah',
    'identitas',
    'dasarHukum',
    'jumlahPelaksanaMinimal',
    'peran',
    'langkah',
    'pengesahan',
  ];
  const rank = ({ di }: Question) => order.indexOf(di.split('.')[0] as string);
  const step = ({ di }: Question) => (di.startsWith('langkah.') ? Number(di.split('.')[1]) : 0);
  return [...byPlace.values()].sort((a, b) => rank(a) - rank(b) || step(a) - step(b));
}
