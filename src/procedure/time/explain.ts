import { dayOf, longDay, longInstant, number, type Tanggal } from '../../base/tanggal.ts';
import { type Both, both, type Lang } from '../../base/text.ts';
import type { Waktu } from '../../sop/sheet/sheet.ts';
import { type Calendar, dayNumber, tanggalOf } from './calendar.ts';
import { dueOf } from './due.ts';
import { worked } from './duration.ts';
import { type Pause, workedBetween } from './working-time.ts';

/** Days off told by name; the rest are only counted. */
const MOST_NAMES = 4;
/** Days looked through for names; a standard of a year or more is told without. */
const MOST_DAYS = 400;

const inBoth = (say: (lang: Lang) => string): Both => both(say('id'), say('en'));

function and(words: readonly string[], lang: Lang): string {
  const last = words.at(-1) ?? '';
  if (words.length < 2) return last;
  const before = words.slice(0, -1).join(', ');
  const comma = words.length > 2 ? ',' : '';
  return `${before}${comma} ${lang === 'id' ? 'dan' : 'and'} ${last}`;
}

function weekdayName(day: Tanggal, lang: Lang): string {
  return longDay(day, lang, true).split(/[ ,]/)[0] as string;
}

/** "Sabtu dan Minggu tidak dihitung"; days off by name and date. Empty when nothing was skipped. */
function skipped(calendar: Calendar, from: Tanggal, to: Tanggal, lang: Lang): string {
  const weekend = new Map<number, string>();
  const names: string[] = [];
  const last = Math.min(dayNumber(to), dayNumber(from) + MOST_DAYS);
  for (let n = dayNumber(from); n <= last; n += 1) {
    const day = tanggalOf(n);
    const off = calendar.dayOff(day);
    if (!calendar.isWeekday(day)) weekend.set(((n % 7) + 7) % 7, weekdayName(day, lang));
    else if (off) names.push(`${longDay(day, lang)} (${named(off, lang)})`);
  }
  // Day 0 was a Thursday; the week is told from Monday.
  const weekdays = [...weekend].sort(([a], [b]) => ((a + 3) % 7) - ((b + 3) % 7)).map(([, name]) => name);
  const shown = names.slice(0, MOST_NAMES);
  const more = names.length - shown.length;
  if (more > 0) shown.push(lang === 'id' ? `${number(more)} hari libur lain` : `${more} more days off`);
  const all = [...weekdays, ...shown];
  if (all.length === 0) return '';
  return lang === 'id' ? `${and(all, lang)} tidak dihitung` : `${and(all, lang)} do not count`;
}

function named(off: { readonly jenis: string; readonly name: string }, lang: Lang): string {
  if (off.jenis !== 'cuti_bersama') return off.name;
  return lang === 'id' ? `cuti bersama ${off.name}` : `collective leave, ${off.name}`;
}

const UNITS = {
  menit: both('menit kerja', 'working minutes'),
  jam: both('jam kerja', 'working hours'),
  'hari kerja': both('hari kerja', 'working days'),
  hari: both('hari kalender', 'calendar days'),
} as const;

/** The rule: "Standar 3 hari kerja, dihitung sejak hari kerja berikutnya". */
function rule(waktu: Exclude<Waktu, 'Tentatif' | null>, lang: Lang): string {
  const { angka, satuan, tertulis } = waktu;
  const plural = UNITS[satuan][lang];
  const unit = lang === 'en' && angka === 1 ? plural.replace(/s$/, '') : plural;
  const written = tertulis ? (lang === 'id' ? ` (tertulis “${tertulis}”)` : ` (written “${tertulis}”)`) : '';
  const amount = new Intl.NumberFormat(lang === 'id' ? 'id-ID' : 'en-GB').format(angka);
  const note =
    satuan === 'hari kerja'
      ? lang === 'id'
        ? ', dihitung sejak hari kerja sesudah hari mulai'
        : ', counted from the working day after the start'
      : '';
  return lang === 'id'
    ? `Standar ${amount} ${unit}${written}${note}`
    : `Standard ${amount} ${unit}${written}${note}`;
}

/** "dijeda 2 kali, seluruhnya 5 jam kerja"; empty without pauses since the start. */
function paused(
  calendar: Calendar,
  [since, now]: readonly [Date, Date],
  pauses: readonly Pause[],
  { waktu, lang }: { waktu: Waktu; lang: Lang },
): string {
  const some = pauses.filter(({ from, to }) => from < now && (to === null || to > since));
  if (some.length === 0) return '';
  const times = lang === 'id' ? `${some.length} kali` : some.length === 1 ? 'once' : `${some.length} times`;
  // Calendar days are pushed by all the time of a pause, which working time does not tell.
  if (waktu && waktu !== 'Tentatif' && waktu.satuan === 'hari')
    return lang === 'id' ? `dijeda ${times}` : `paused ${times}`;
  const lost = workedBetween(calendar, since, now) - workedBetween(calendar, since, now, some);
  const time = worked(lost, calendar, dayOf(now, calendar.zone))[lang];
  return lang === 'id' ? `dijeda ${times}, ${time} tidak dihitung` : `paused ${times}, ${time} not counted`;
}

/** A deadline that was put off: when it is now, null while a pause leaves it open, and what is said of it. */
export interface Extended {
  readonly dueAt: Date | null;
  readonly words: readonly Both[];
}

/**
 * One sentence that tells how a task stands against its standard, and why: the rule, the start, the days that do not
 * count by name, the pauses, how it was put off, and the deadline with how late it is.
 */
export function explain(
  waktu: Waktu,
  calendar: Calendar,
  since: Date,
  pauses: readonly Pause[],
  now: Date,
  extended: Extended | null = null,
): Both {
  const due = dueOf(waktu, calendar, since, pauses, now);
  const { zone } = calendar;
  const day = (at: Date) => dayOf(at, zone);
  const dueAt = extended && due.dueAt ? extended.dueAt : due.dueAt;
  const spent = worked(due.workedMinutes, calendar, day(now));
  return inBoth((lang) => {
    const id = lang === 'id';
    const used = id ? `terpakai ${spent[lang]}` : `${spent[lang]} used`;
    const begun = `${id ? 'dimulai' : 'started'} ${longInstant(since, zone, lang)}`;
    const breaks = paused(calendar, [since, now], pauses, { waktu, lang });
    const still = id ? 'sedang dijeda, waktu tidak berjalan' : 'paused now, the clock stands still';
    const putOff = extended?.words.map((words) => words[lang]) ?? [];
    const parts: string[] = [];
    if (waktu === null || waktu === 'Tentatif') {
      const what = id
        ? { kosong: 'Standar belum ditetapkan dalam naskah SOP', tentatif: 'Tentatif: tidak dapat terlambat' }
        : { kosong: 'The SOP sets no standard time', tentatif: 'Tentative: cannot be late' };
      parts.push(
        waktu === null ? what.kosong : what.tentatif,
        begun,
        breaks,
        due.kind === 'dijeda' ? still : '',
        used,
      );
    } else if (!dueAt || !due.dueAt) {
      const unknown = id ? 'tenggat ditentukan setelah dilanjutkan' : 'the deadline is set when it resumes';
      const far = id ? 'tenggat lebih dari 20 tahun lagi' : 'due more than 20 years from now';
      parts.push(
        rule(waktu, lang),
        begun,
        breaks,
        ...putOff,
        ...(due.kind === 'dijeda' ? [still, unknown] : [far]),
        used,
      );
    } else {
      const skips = waktu.satuan === 'hari' ? '' : skipped(calendar, day(since), day(due.dueAt), lang);
      const end = `${id ? 'tenggat' : 'due'} ${longInstant(dueAt, zone, lang)}`;
      const over = worked(workedBetween(calendar, dueAt, now, pauses), calendar, day(now))[lang];
      const late = now > dueAt ? (id ? `terlambat ${over}` : `late by ${over}`) : '';
      const stands = due.kind === 'dijeda' ? still : '';
      parts.push(rule(waktu, lang), begun, skips, breaks, ...putOff, stands, end, late);
    }
    return `${parts.filter(Boolean).join('; ')}.`;
  });
}
