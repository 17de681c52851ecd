import { fault, Invalid, NotFound } from '../../../base/errors.ts';
import { isId } from '../../../base/id.ts';
import { perform } from '../../../journal/act.ts';
import { ATTENDANCE, type AttendanceState } from '../../../pleno/meeting.ts';
import { postponeEntry } from '../../../pleno/postpone-entry.ts';
import { recordAttendance } from '../../../pleno/record-attendance.ts';
import { type Handler, type Site, visitorOf } from '../../context.ts';
import { readForm } from '../../form.ts';
import { attempt } from '../frame.tsx';
import { to } from '../links.ts';
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

/** Records who is present. Members whose row was left open stay unrecorded. */
export function saveAttendance(site: Site): Handler {
  return async (c) => {
    const { by } = visitorOf(c);
    const meeting = c.req.param('meeting') ?? '';
    const form = await readForm(c);
    const work = async () => {
      const attendance = form.names().flatMap((name) => {
        const state = form.text(name);
        return name.startsWith('hadir-') && isState(state) ? [{ mandate: name.slice(6), state }] : [];
      });
      await perform(site, by, recordAttendance, { meeting, version: form.number('versi') ?? -1, attendance });
      return `${to.rapat(meeting)}?selesai=hadir-tercatat`;
    };
    return attempt(c, work, (trouble) => meetingPage(c, site, { attendance: form }, trouble));
  };
}

/** Puts one item off; every other item stands as drafted. */
export function putOff(site: Site): Handler {
  return async (c) => {
    const { by } = visitorOf(c);
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
        alasan: typed.alasan,
        pendapatBerbeda: typed.pendapat,
      });
      return `${to.rapat(meeting)}?selesai=ditunda#keputusan`;
    };
    return attempt(c, work, (trouble) => meetingPage(c, site, { putOff: typed }, trouble));
  };
}
