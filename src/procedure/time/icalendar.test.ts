import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert as always, property, string } from 'fast-check';
import { both } from '../../base/text.ts';
import { calendarFeed, type FeedTask } from './icalendar.ts';

const at = new Date('2026-11-23T02:00:00Z');
const task: FeedTask = {
  key: 'run output unit',
  sequence: 3,
  nomor: 'PR-2026-02',
  verb: both('Klasifikasikan informasi, dan susun; daftar', 'Classify'),
  dueAt: new Date('2026-11-25T09:00:00Z'),
  url: 'https://ppid.example/kerja/prosedur/1',
};
const feed = (tasks: readonly FeedTask[], name = 'KPU Kota Contoh: tenggat tugas') =>
  calendarFeed({ name, domain: 'kpu-kota-contoh', tasks }, at, 'id');

/** Content lines as a reader of RFC 5545 sees them: folds undone. */
function unfolded(text: string): string[] {
  return text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .slice(0, -1);
}

test('a deadline is an event with what RFC 5545 asks for, its text escaped', () => {
  assert.deepEqual(unfolded(feed([task])), [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Terang//Tenggat tugas//ID',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:KPU Kota Contoh: tenggat tugas',
    'BEGIN:VEVENT',
    'UID:f9dbe2f626ead29017f2f83000afa5a3@kpu-kota-contoh',
    'DTSTAMP:20261123T020000Z',
    'SEQUENCE:3',
    'DTSTART:20261125T090000Z',
    'SUMMARY:Tenggat PR-2026-02: Klasifikasikan informasi\\, dan susun\\; daftar',
    'URL:https://ppid.example/kerja/prosedur/1',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:Tenggat PR-2026-02: Klasifikasikan informasi\\, dan susun\\; daftar',
    'TRIGGER:-P1D',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
});

test('a task keeps its UID when its deadline moves, and two tasks never share one', () => {
  const uid = (one: FeedTask) => /UID:(\S+)/.exec(feed([one]))?.[1];
  assert.equal(uid(task), uid({ ...task, dueAt: at, sequence: 9 }));
  assert.notEqual(uid(task), uid({ ...task, key: 'run output other' }));
});

test('no line is longer than 75 octets, every line ends in CRLF, and no character is cut, whatever the words are', () => {
  always(
    property(string({ unit: 'grapheme', maxLength: 200 }), (any) => {
      const words = any.replaceAll('\uFFFD', '?');
      const text = feed([{ ...task, verb: both(words, words) }], words);
      for (const line of text.split('\r\n')) {
        assert.ok(Buffer.byteLength(line) <= 75);
        assert.doesNotMatch(line, /\p{Cc}|\uFFFD/u);
      }
      assert.ok(text.endsWith('END:VCALENDAR\r\n'));
      const plain = words.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n]/gu, ' ');
      const said = unfolded(text)
        .find((line) => line.startsWith('X-WR-CALNAME:'))
        ?.slice(13);
      const read = said?.replace(/\\(.)/gu, (_all, mark: string) => (mark === 'n' ? '\n' : mark));
      assert.equal(read, plain);
    }),
    { numRuns: 300 },
  );
});

test('a feed without tasks is still a calendar', () => {
  assert.equal(unfolded(feed([])).length, 7);
});
