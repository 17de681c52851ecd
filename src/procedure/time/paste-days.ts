import { type Fault, fault } from '../../base/errors.ts';
import { isDay, type Tanggal } from '../../base/tanggal.ts';

/** Most lines taken at once; a year's decree has some 25. */
const MOST = 60;
/** Letters of a line that are read; a date and the longest name take some 190. */
const LONGEST = 300;
const BULAN = ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'agu', 'sep', 'okt', 'nov', 'des'];

/** A line that could be read. */
export interface PastedDay {
  readonly day: Tanggal;
  readonly name: string;
}

/** A date at the start of a line, after its weekday if there is one, and what follows it. */
const LINE =
  /^(?:\p{L}+['’]?\p{L}*,\s*)?(\d{4}-\d\d-\d\d|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}\s+\p{L}{3,}\s+\d{4})(?:\s*[;:–—-]\s*|\s+|$)(.*)$/u;

/** "2027-03-10", "10/3/2027", "10-03-2027", "10 Maret 2027". */
function readDay(text: string): Tanggal | null {
  const iso = (year: string, month: number, day: string) => {
    const made = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
    return isDay(made) ? made : null;
  };
  if (isDay(text)) return text;
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (numbers) return iso(numbers[3] as string, Number(numbers[2]), numbers[1] as string);
  const words = /^(\d{1,2})\s+(\p{L}{3,})\s+(\d{4})$/u.exec(text);
  // "Agt" is how many decrees shorten Agustus.
  const month = BULAN.indexOf((words?.[2] ?? '').toLowerCase().slice(0, 3).replace('agt', 'agu')) + 1;
  return words && month > 0 ? iso(words[3] as string, month, words[1] as string) : null;
}

/**
 * Reads a pasted list of days, a line each: the date, a tab (or a space or semicolon), the name. Empty lines are
 * passed over.
 * @returns what could be read, and a fault for every line that could not, in the field `daftar`
 */
export function readPastedDays(text: string): { days: PastedDay[]; faults: Fault[] } {
  const days: PastedDay[] = [];
  const faults: Fault[] = [];
  const say = (line: number, id: string, en: string) =>
    faults.push(fault('daftar', `baris-${line}`, `Baris ${line}: ${id}`, `Line ${line}: ${en}`));
  const lines = text.split(/\r?\n/);
  if (lines.filter((line) => line.trim()).length > MOST) {
    say(MOST + 1, `paling banyak ${MOST} baris sekaligus.`, `at most ${MOST} lines at once.`);
    return { days, faults };
  }
  for (const [index, line] of lines.entries()) {
    if (!line.trim()) continue;
    const [, date = '', name = ''] = LINE.exec(line.trim().slice(0, LONGEST)) ?? [];
    const day = readDay(date);
    if (!day)
      say(
        index + 1,
        'tanggal tidak terbaca. Tulis misalnya 10 Maret 2027, lalu tab, lalu namanya.',
        'the date cannot be read. Write for example 10 Maret 2027, a tab, and the name.',
      );
    else if (!name)
      say(index + 1, 'nama hari belum ada sesudah tanggal.', 'there is no name after the date.');
    else if (name.length > 150)
      say(index + 1, 'nama paling banyak 150 huruf.', 'names have at most 150 letters.');
    else if (days.some((one) => one.day === day))
      say(index + 1, 'tanggal ini sudah ada di atas.', 'this date stands above already.');
    else days.push({ day, name });
  }
  return { days, faults };
}
