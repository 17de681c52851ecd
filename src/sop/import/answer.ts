import { both } from '../../base/text.ts';
import { RULE_NAMES } from '../sheet/clause-rules.ts';
import { KOLOM, type Sheet, type Step, TANDA, type Tanda } from '../sheet/sheet.ts';
import { rolesNamed, slugOf } from '../version/new-sheet.ts';
import { type Imported, KOSONG, type Question, UNREAD } from './imported.ts';
import { postsAnswered, postsNamed } from './posts.ts';
import { inOrder, questionsOfBlanks } from './questions.ts';
import { lineOf, readBack } from './reading.ts';
import { refusals } from './text.ts';
import { readWaktu } from './waktu.ts';

const WANTED = {
  text: both('tulis teksnya', 'write the text'),
  symbol: both(`pilih salah satu: ${TANDA.join(', ')}`, `choose one of: ${TANDA.join(', ')}`),
  waktu: both(
    'tulis seperti "30 menit", "3 hari kerja", atau Tentatif',
    'write it like "30 menit", "3 hari kerja" or Tentatif',
  ),
  posts: both('pilih jabatan yang ada, dipisah koma', 'choose posts that there are, separated by commas'),
  clause: both('pilih nomor klausul yang ada', 'choose the number of a clause that there is'),
  people: both('tulis jumlah orangnya, misalnya 2', 'write the number of people, such as 2'),
  which: both('pilih nomor SOP yang ada', 'choose the number of an SOP that there is'),
  roles: (sheet: Sheet) => {
    const ids = sheet.peran.map(({ id }) => id).join(', ');
    return both(`pilih peran yang ada: ${ids}`, `choose roles that there are: ${ids}`);
  },
};

/** Notes that a value is the answer of a person and not the source's; the office confirms it later. */
function noted(sheet: Sheet, di: string): Sheet {
  const alasan = 'Dijawab saat naskah dimuat; tidak terbaca atau meragukan dalam naskah.';
  return { ...sheet, dugaan: [...sheet.dugaan.filter((one) => one.di !== di), { di, alasan }] };
}

function withStep(sheet: Sheet, no: number, change: (step: Step) => Step): Sheet {
  return { ...sheet, langkah: sheet.langkah.map((step) => (step.no === no ? change(step) : step)) };
}

/** "ppid, petugas=process": roles by id or label, each with a symbol when it is known. */
function performersAnswered(sheet: Sheet, di: string, value: string): Step['pelaksana'] {
  const marks = value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [who = '', symbol] = part.split('=').map((one) => one.trim());
      const role = sheet.peran.find(
        ({ id, label }) => id === who || label.toLowerCase() === who.toLowerCase(),
      );
      if (!role) throw refusals.answer(di, WANTED.roles(sheet));
      if (symbol !== undefined && !TANDA.some((tanda) => tanda === symbol))
        throw refusals.answer(di, WANTED.symbol);
      return { peran: role.id, tanda: (symbol as Tanda | undefined) ?? null, dugaan: true };
    });
  const roles = new Set(marks.map(({ peran }) => peran));
  if (marks.length === 0 || roles.size < marks.length) throw refusals.answer(di, WANTED.roles(sheet));
  return marks;
}

function answeredStep(sheet: Sheet, di: string, value: string): Sheet {
  const [, number, place = '', role] = di.split('.');
  const no = Number(number);
  if (!sheet.langkah.some((step) => step.no === no)) throw refusals.noQuestion(di);
  if (place === 'pelaksana' && role !== undefined) {
    const tanda = TANDA.find((one) => one === value);
    if (!tanda) throw refusals.answer(di, WANTED.symbol);
    return withStep(sheet, no, (step) => ({
      ...step,
      pelaksana: step.pelaksana.map((mark) =>
        mark.peran === role ? { ...mark, tanda, dugaan: true } : mark,
      ),
    }));
  }
  if (place === 'pelaksana') {
    const pelaksana = performersAnswered(sheet, di, value);
    return withStep(sheet, no, (step) => ({ ...step, pelaksana }));
  }
  if (place === 'waktu') {
    const waktu = readWaktu(value);
    if (!waktu) throw refusals.answer(di, WANTED.waktu);
    return noted(
      withStep(sheet, no, (step) => ({ ...step, waktu })),
      di,
    );
  }
  if (place !== 'uraian' && !KOLOM.some((kolom) => kolom === place)) throw refusals.noQuestion(di);
  return noted(
    withStep(sheet, no, (step) => ({ ...step, [place]: value })),
    di,
  );
}

/** The roles that the source does not name; steps can then be given to them. */
function answeredRoles(sheet: Sheet, di: string, value: string): Sheet {
  const labels = [...new Set(value.split(';').flatMap((part) => lineOf(part) ?? []))];
  if (labels.length === 0) throw refusals.answer(di, WANTED.text);
  const peran = rolesNamed(labels.map((label) => ({ label, fungsi: postsNamed(label) })));
  return noted({ ...sheet, peran }, di);
}

function answeredIdentity(sheet: Sheet, di: string, value: string): Sheet {
  const [, key = '', part] = di.split('.');
  const { identitas } = sheet;
  if (part === 'nama' && identitas.disahkanOleh)
    return noted(
      { ...sheet, identitas: { ...identitas, disahkanOleh: { ...identitas.disahkanOleh, nama: value } } },
      di,
    );
  if (!Object.hasOwn(identitas, key) || key === 'disahkanOleh') throw refusals.noQuestion(di);
  return noted({ ...sheet, identitas: { ...identitas, [key]: value } }, di);
}

function wholeNumber(di: string, value: string, most: number, wanted: (typeof WANTED)['clause']): number {
  const number = /^\d{1,3}$/.test(value) ? Number(value) : 0;
  if (number < 1 || number > most) throw refusals.answer(di, wanted);
  return number;
}

/** The sheet with one place answered. */
function answered(sheet: Sheet, di: string, value: string): Sheet {
  const [top, key] = di.split('.');
  if (top === 'langkah') return answeredStep(sheet, di, value);
  if (top === 'identitas') return answeredIdentity(sheet, di, value);
  if (di === 'peran') return answeredRoles(sheet, di, value);
  if (top === 'peran') {
    const fungsi = postsAnswered(value);
    if (!fungsi) throw refusals.answer(di, WANTED.posts);
    const peran = sheet.peran.map((role, index) => (index + 1 === Number(key) ? { ...role, fungsi } : role));
    return noted({ ...sheet, peran }, di);
  }
  if (top === 'dasarHukum') {
    const dasarHukum = sheet.dasarHukum.map((text, index) => (index + 1 === Number(key) ? value : text));
    return noted({ ...sheet, dasarHukum }, di);
  }
  if (di === 'jumlahPelaksanaMinimal')
    return noted({ ...sheet, jumlahPelaksanaMinimal: wholeNumber(di, value, 999, WANTED.people) }, di);
  const { pengesahan } = sheet;
  const rule = RULE_NAMES.find((name) => di === `pengesahan.aturan.${name}`);
  if (!rule) throw refusals.noQuestion(di);
  const clause = wholeNumber(di, value, pengesahan.klausul.length, WANTED.clause);
  return noted(
    { ...sheet, pengesahan: { ...pengesahan, aturan: { ...pengesahan.aturan, [rule]: clause } } },
    di,
  );
}

/** The names by which a sheet is known, without those that could not be read. */
function knownNames({ identitas: { badan, nama } }: Sheet): string {
  return [badan, nama].filter((name) => name !== UNREAD).join(' ');
}

/** A sheet that took its slug from what could be read of its names takes it again once they are answered. */
function slugged(before: Sheet, sheet: Sheet): Sheet {
  const unread = [before.identitas.badan, before.identitas.nama].includes(UNREAD);
  return unread && before.slug === slugOf(knownNames(before))
    ? { ...sheet, slug: slugOf(knownNames(sheet)) }
    : sheet;
}

/** The SOP that was chosen among several of one source, ready for its own answers. */
function chosen(imported: Imported, value: string | undefined): Imported {
  if (value === undefined || !imported.lain) return imported;
  const { lain, ...first } = imported;
  const all = [{ ...first, questions: first.questions.filter(({ di }) => di !== 'naskah') }, ...lain];
  const one = all[wholeNumber('naskah', value, all.length, WANTED.which) - 1] as Imported;
  return one;
}

/** What is still to be asked: what was not answered, and what an answer brings up, such as the posts of a new role. */
function remaining(before: readonly Question[], sheet: Sheet, done: ReadonlySet<string>): Question[] {
  const rolesNamed = done.has('peran');
  const fresh = questionsOfBlanks(sheet).filter(
    ({ di }) =>
      !done.has(di) &&
      (!before.some((one) => one.di === di) || rolesNamed) &&
      (rolesNamed || isNewMark(di, done)),
  );
  const kept = before.filter(({ di }) => !done.has(di) && !fresh.some((one) => one.di === di));
  return inOrder([...fresh, ...kept]);
}

/** The symbol of a performer who was just answered. */
function isNewMark(di: string, done: ReadonlySet<string>): boolean {
  const [, performers] = /^(langkah\.\d+\.pelaksana)\.\w+$/.exec(di) ?? [];
  return performers !== undefined && done.has(performers);
}

/**
 * Applies a person's answers, by the `di` of their questions. An answered mark becomes a presumed one, any other
 * answered value is noted under `dugaan`, and both wait for the office's confirmation; what the source leaves
 * unclear stays written down. An empty answer is none; `kosong` says that the place is truly blank.
 * @throws Invalid for an answer without a question, and for one that cannot stand in its place
 */
export function answer(imported: Imported, answers: Readonly<Record<string, string>>): Imported {
  const start = chosen(imported, answers['naskah']?.trim() || undefined);
  const given = Object.entries(answers)
    .flatMap(([di, text]) => (lineOf(text) && di !== 'naskah' ? [{ di, value: lineOf(text) as string }] : []))
    .sort((a, b) => Number(b.di === 'peran') - Number(a.di === 'peran'));
  const unasked = given.find(
    ({ di }) =>
      !start.questions.some((one) => one.di === di) && !(di.startsWith('peran.') && answers['peran']),
  );
  if (unasked) throw refusals.noQuestion(unasked.di);
  let sheet = start.sheet;
  for (const { di, value } of given) if (value !== KOSONG) sheet = answered(sheet, di, value);
  const done = new Set(given.map(({ di }) => di));
  return {
    ...start,
    sheet: readBack(slugged(start.sheet, sheet)),
    questions: remaining(start.questions, sheet, done),
  };
}
