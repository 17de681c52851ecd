import { type Both, both } from '../../base/text.ts';
import { CLAUSE_RULES, RULE_NAMES } from '../sheet/clause-rules.ts';
import { doubtfulPart, type Vocabulary, vocabularyOf } from '../sheet/cut-text.ts';
import { placeName } from '../sheet/place-names.ts';
import { inSentence, KOLOM, mergedCell, roleLabel, type Sheet, TANDA } from '../sheet/sheet.ts';
import { type Choice, KOSONG, type Question, UNREAD } from './imported.ts';
import { postChoices } from './posts.ts';
import { ask, blank, TANDA_NAMES } from './text.ts';

export const tandaChoices: readonly Choice[] = TANDA.map((tanda) => ({
  value: tanda,
  label: TANDA_NAMES[tanda],
}));

function same(text: string): Both {
  return both(text, text);
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
  const timed = sheet.langkah.some((one) => one.waktu !== null);
  const performers =
    step.pelaksana.length === 0 && !step.jalankan
      ? [{ di: `${at}.pelaksana`, what: ask.performers(step.no), choices: roleChoices(sheet, step.no) }]
      : [];
  const symbols = step.pelaksana
    .filter(({ tanda }) => tanda === null)
    .map(({ peran }) => ({
      di: `${at}.pelaksana.${peran}`,
      what: ask.symbol(step.no, roleLabel(sheet, peran)),
      choices: tandaChoices,
    }));
  const waktu =
    step.waktu === null && timed && (mergedCell(sheet, 'waktu', step.no)?.dari ?? step.no) === step.no
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
function textsOf(sheet: Sheet): { di: string; text: string }[] {
  const identitas = (['badan', 'unit', 'nama', 'nomor', 'alamat'] as const).map((key) => ({
    di: `identitas.${key}`,
    text: sheet.identitas[key],
  }));
  const dasarHukum = sheet.dasarHukum.map((text, index) => ({ di: `dasarHukum.${index + 1}`, text }));
  const steps = sheet.langkah.flatMap((step) =>
    (['uraian', ...KOLOM] as const).map((key) => ({ di: `langkah.${step.no}.${key}`, text: step[key] })),
  );
  return [...identitas, ...dasarHukum, ...steps].flatMap(({ di, text }) =>
    typeof text === 'string' ? [{ di, text }] : [],
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

function doubt({ di, text }: { di: string; text: string }, words: Vocabulary): Question[] {
  const what = placeName(di);
  if (text === UNREAD) return [{ di, what: ask.missing(what) }];
  const part = doubtfulPart(text, words);
  if (part === null) return [];
  const asItIs: Choice = { value: text, label: both(`Tetap: ${text}`, `Keep: ${text}`) };
  return [{ di, what: ask.doubtful(what, part), choices: [...withoutBrackets(text), asItIs] }];
}

/** Which clause is which rule: a clause's words only suggest it, for the rule decides what may be done. */
function clauseQuestions({ pengesahan: { klausul, aturan } }: Sheet): Question[] {
  return RULE_NAMES.flatMap((rule) => {
    const { says, sounds } = CLAUSE_RULES[rule];
    const found = klausul.flatMap((text, index) => (sounds.test(text) ? [{ text, no: index + 1 }] : []));
    if (aturan[rule] !== undefined || found.length === 0) return [];
    const choices = found.map(({ text, no }) => ({ value: `${no}`, label: same(`${no}. ${text}`) }));
    const none: Choice = { value: KOSONG, label: both('Tidak ada klausul demikian', 'No clause says so') };
    return [{ di: `pengesahan.aturan.${rule}`, what: ask.clause(says), choices: [...choices, none] }];
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
