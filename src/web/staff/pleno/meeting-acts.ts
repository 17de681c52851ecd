import { fault, Invalid, NotFound } from '../../../base/errors.ts';
import { isId } from '../../../base/id.ts';
import { perform } from '../../../journal/act.ts';
import { ATTENDANCE, type AttendanceState, meetingById } from '../../../pleno/meeting.ts';
import { postponeEntry } from '../../../pleno/postpone-entry.ts';
import { recordAttendance } from '../../../pleno/record-attendance.ts';
import { withdrawPostponement } from '../../../pleno/withdraw-postponement.ts';
import { type Handler, type Site, visitorOf } from '../../context.ts';
import { readForm } from '../../form.ts';
import { attempt } from '../frame.tsx';
import { to } from '../links.ts';
import { todayAt } from './agenda.ts';
import { meetingPage } from './meeting.tsx';
import type { TypedPutOff } from './put-off.tsx';
import { text } from './text.ts';

export function showMeeting(site: Site): Handler {
  return (c) => meetingPage(c, site);
}

/** Leads from an address that only takes forms back to the page that holds them. */
export const backToMeeting: Handler = (c) => {
  const meeting = c.req.param('meeting') ?? '';
  if (!isId(meeting)) throw new NotFound('meeting');
  return c.redirect(to.rapat(meeting), 303);
};

function isState(value: string): value is AttendanceState {
  return (ATTENDANCE as readonly string[]).includes(value);
}

/** Where the list of who came was left for; null when it was saved for itself. */
function onward(meeting: string, next: string): string | null {
  if (next === 'tunda') return `${to.rapat(meeting)}?tambah#tunda`;
  return next === 'penetapan' ? `${to.rapat(meeting)}/penetapan` : null;
}

/** Records who is present. Members whose row was left open stay unrecorded. Also on the way to what comes next. */
export function saveAttendance(site: Site): Handler {
  return async (c) => {
    const { by, office } = visitorOf(c);
    const meeting = c.req.param('meeting') ?? '';
    const form = await readForm(c);
    const work = async () => {
      const attendance = form.names().flatMap((name) => {
        const state = form.text(name);
        return name.startsWith('hadir-') && isState(state) ? [{ mandate: name.slice(6), state }] : [];
      });
      const next = onward(meeting, form.text('lalu'));
      const { members } = await meetingById(site.db, by.office, meeting);
      const noted = new Map(attendance.map((one) => [one.mandate, one.state]));
      const unchanged = members.every((one) => one.state === (noted.get(one.mandate) ?? null));
      if (next && unchanged) return next;
      const record = {
        meeting,
        version: form.number('versi') ?? -1,
        today: todayAt(site, office),
        attendance,
      };
      await perform(site, by, recordAttendance, record);
      return next ?? `${to.rapat(meeting)}?selesai=hadir-tercatat`;
    };
    return attempt(c, work, (trouble) => meetingPage(c, site, { attendance: form }, trouble));
  };
}

/** Puts one item off; every other item stands as drafted. */
export function putOff(site: Site): Handler {
  return async (c) => {
    const { by, office } = visitorOf(c);
    const meeting = c.req.param('meeting') ?? '';
    const form = await readForm(c);
    const typed: TypedPutOff = {
      cari: form.text('cari'),
      informasi: form.text('informasi'),
      alasan: form.text('alasan'),
      pendapat: form.text('pendapat'),
    };
    const work = async () => {
      if (!typed.informasi) {
        throw new Invalid([fault('informasi', 'belum-dipilih', text.chooseFirst.id, text.chooseFirst.en)]);
      }
      await perform(site, by, postponeEntry, {
        meeting,
        entry: typed.informasi,
        today: todayAt(site, office),
        alasan: typed.alasan,
        pendapatBerbeda: typed.pendapat,
      });
      return `${to.rapat(meeting)}?selesai=ditunda#keputusan`;
    };
    return attempt(c, work, (trouble) => meetingPage(c, site, { putOff: typed }, trouble));
  };
}

/** Takes up again what was put off. */
export function takeUpAgain(site: Site): Handler {
  return async (c) => {
    const { by } = visitorOf(c);
    const meeting = c.req.param('meeting') ?? '';
    const entry = (await readForm(c)).text('informasi');
    const work = async () => {
      await perform(site, by, withdrawPostponement, { meeting, entry });
      return `${to.rapat(meeting)}?selesai=penundaan-batal#keputusan`;
    };
    return attempt(c, work, (trouble) => meetingPage(c, site, {}, trouble));
  };
}
