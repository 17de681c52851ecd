import { NotFound } from '../base/errors.ts';
import { isId } from '../base/id.ts';
import type { Tanggal } from '../base/tanggal.ts';
import type { Reader, Tx } from '../db/db.ts';
import { jabatanAs, type Mandate, mandatesOn } from '../people/mandate.ts';
import { lockedRun } from '../procedure/read-run.ts';
import type { Place } from '../procedure/step-reasons.ts';

export const ATTENDANCE = ['hadir', 'daring', 'izin', 'tanpa_keterangan'] as const;
export type AttendanceState = (typeof ATTENDANCE)[number];

/** A commissioner as the meeting knows them; state null until recorded. */
export interface Member {
  readonly mandate: string;
  readonly name: string;
  readonly jabatan: string;
  readonly state: AttendanceState | null;
}

export interface Postponement {
  readonly entry: string;
  readonly judul: string;
  readonly alasan: string;
  readonly pendapatBerbeda: string;
}

/** What the meeting has come to: decision, minutes, signed scan, establishment; each a fact with a time. */
export interface Outcome {
  readonly edition: string | null;
  readonly setuju: number | null;
  readonly tidakSetuju: number | null;
  readonly pendapatBerbeda: string | null;
  readonly decidedAt: Date | null;
  readonly nomor: string | null;
  readonly pdf: string | null;
  readonly signedPdf: string | null;
  readonly signedAt: Date | null;
  readonly establishedAt: Date | null;
}

/** The rapat pleno on one compiled draft. */
export interface Meeting extends Outcome {
  readonly office: string;
  readonly id: string;
  readonly run: string;
  readonly compiled: string;
  readonly heldOn: Tanggal;
  /** `HH:MM` in the office's zone. */
  readonly starts: string;
  readonly place: string;
  readonly version: number;
  readonly members: readonly Member[];
  readonly postponements: readonly Postponement[];
}

/** Members who count for the quorum: in the room or joined online. */
export function present(members: readonly Member[]): Member[] {
  return members.filter((member) => member.state === 'hadir' || member.state === 'daring');
}

type Row = Omit<Meeting, 'members' | 'postponements'>;

/**
 * The commissioners of a day: chair and members, who make up the plenary (UU 7/2017). A member who also acts as
 * chair is one person with one vote, and sits as the chair.
 */
async function commissioners(reader: Reader, office: string, day: Tanggal): Promise<Mandate[]> {
  const mandates = (await mandatesOn(reader, office, day)).filter(
    ({ fungsi }) => fungsi === 'ketua' || fungsi === 'anggota',
  );
  return mandates.filter(({ person }, index) => mandates.findIndex((one) => one.person === person) === index);
}

async function complete(reader: Reader, row: Row): Promise<Meeting> {
  const { office, id } = row;
  const mandates = await commissioners(reader, office, row.heldOn);
  const attendance = await reader<{ mandate: string; state: AttendanceState }[]>`
    select mandate, state from attendance where (office, meeting) = (${office}, ${id})`;
  const states = new Map(attendance.map((one) => [one.mandate, one.state]));
  const postponements = await reader<Postponement[]>`
    select p.entry, e.judul, p.alasan, p.pendapat_berbeda
    from postponement p join entry e on (e.office, e.id) = (p.office, p.entry)
    where (p.office, p.meeting) = (${office}, ${id}) order by p.at`;
  const members = mandates.map((mandate) => ({
    mandate: mandate.id,
    name: mandate.personName,
    jabatan: jabatanAs(mandate),
    state: states.get(mandate.id) ?? null,
  }));
  return { ...row, members, postponements };
}

const select = (reader: Reader) => reader`
  select m.office, m.id, m.run, m.compiled, m.held_on, m.starts, m.place, m.version, d.edition, d.setuju,
    d.tidak_setuju, d.pendapat_berbeda, d.at as decided_at, b.nomor, b.pdf, s.pdf as signed_pdf, s.at as signed_at,
    e.at as established_at
  from meeting m
    left join decision d on (d.office, d.meeting) = (m.office, m.id)
    left join berita_acara b on (b.office, b.meeting) = (m.office, m.id)
    left join signed_berita_acara s on (s.office, s.meeting) = (m.office, m.id)
    left join establishment e on (e.office, e.meeting) = (m.office, m.id)`;

/** @throws NotFound when the office has no such meeting */
export async function meetingById(reader: Reader, office: string, id: string): Promise<Meeting> {
  const [row] = isId(id)
    ? await reader<Row[]>`${select(reader)} where (m.office, m.id) = (${office}, ${id})`
    : [];
  if (!row) throw new NotFound('meeting');
  return complete(reader, row);
}

/** The run's meeting, if one was called. */
export async function meetingOfRun(reader: Reader, office: string, run: string): Promise<Meeting | null> {
  const [row] = await reader<Row[]>`${select(reader)} where (m.office, m.run) = (${office}, ${run})`;
  return row ? complete(reader, row) : null;
}

/** The office's meetings, newest first. */
export async function meetingsOf(reader: Reader, office: string): Promise<Meeting[]> {
  const rows = await reader<
    Row[]
  >`${select(reader)} where m.office = ${office} order by m.held_on desc, m.at desc`;
  return Promise.all(rows.map((row) => complete(reader, row)));
}

/** What a deed on a meeting needs: the run locked first, then the meeting, then both read. */
export interface MeetingWork {
  readonly place: Place;
  readonly meeting: Meeting;
}

export async function lockedMeeting(tx: Tx, office: string, id: string): Promise<MeetingWork> {
  const [owner] = isId(id)
    ? await tx<{ run: string }[]>`select run from meeting where (office, id) = (${office}, ${id})`
    : [];
  if (!owner) throw new NotFound('meeting');
  const run = await lockedRun(tx, office, owner.run);
  await tx`select 1 from meeting where (office, id) = (${office}, ${id}) for update`;
  return { place: { run, unit: null }, meeting: await meetingById(tx, office, id) };
}
