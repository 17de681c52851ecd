import { sha256 } from '../../base/hash.ts';
import type { Both, Lang } from '../../base/text.ts';

/** A deadline in a calendar feed: nothing of it names a person. */
export interface FeedTask {
  /** What stays the same while the task is open: run, output and unit. */
  readonly key: string;
  /** Counts the changes of the run, so that calendars take over a moved deadline. */
  readonly sequence: number;
  readonly nomor: string;
  readonly verb: Both;
  readonly dueAt: Date;
  /** Where the task is done. */
  readonly url: string | null;
}

export interface Feed {
  /** Name that the reader's calendar shows, such as "KPU Kota Contoh: tenggat tugas". */
  readonly name: string;
  /** The installation's or the office's own name, after the `@` of every UID. */
  readonly domain: string;
  readonly tasks: readonly FeedTask[];
}

/** TEXT of RFC 5545 3.3.11: backslash, semicolon, comma and line ends escaped, other controls left out. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');
}

/** Folds a line so that none is longer than 75 octets, and no character is cut (RFC 5545 3.1). */
function fold(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

/** `20261123T013000Z`: UTC, so that no time zone need be described. */
function utc(at: Date): string {
  return at.toISOString().replace(/[-:]|\.\d{3}/g, '');
}

function event(
  { key, sequence, nomor, verb, dueAt, url }: FeedTask,
  domain: string,
  at: Date,
  lang: Lang,
): string[] {
  const head = lang === 'id' ? 'Tenggat' : 'Due';
  const summary = escaped(`${head} ${nomor}: ${verb[lang]}`);
  return [
    'BEGIN:VEVENT',
    `UID:${sha256(key).slice(0, 32)}@${domain}`,
    `DTSTAMP:${utc(at)}`,
    `SEQUENCE:${sequence}`,
    `DTSTART:${utc(dueAt)}`,
    `SUMMARY:${summary}`,
    ...(url ? [`URL:${url}`] : []),
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${summary}`,
    'TRIGGER:-P1D',
    'END:VALARM',
    'END:VEVENT',
  ];
}

/**
 * Deadlines as an iCalendar object (RFC 5545): CRLF, lines of at most 75 octets, UIDs that stay the same.
 * @param at when the feed was asked for; its DTSTAMP
 */
export function calendarFeed({ name, domain, tasks }: Feed, at: Date, lang: Lang): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Terang//Tenggat tugas//ID',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...tasks.flatMap((task) => event(task, domain, at, lang)),
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}
